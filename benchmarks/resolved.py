"""What thing of the graph each of some words of a text is, as a claim would have it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.mapping.ends import Ends, Missing
from kg.model import Analysis, Argument, Entity, Links, Mention, Span
from kg.resolve import EntityIndex, resolve, spotted


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """A text that was read."""

    analysis: Analysis
    links: Links

    @classmethod
    def of(cls, analysis: Analysis, index: EntityIndex) -> "Resolved":
        """Read a text; the index learns what is new in it."""
        known = spotted(analysis, index)
        return cls(analysis=known, links=resolve(known, index))

    def thing(self, span: Span) -> str:
        """The IRI of what the words mean, or a name of its own where it is nothing."""
        argument = self._argument(span)
        end = Ends(self.analysis, self.links).end(argument)
        if isinstance(end, Missing):
            return f"{self.analysis.article.iri}#{span.start},{span.end}"
        thing = end.thing
        return thing.iri if isinstance(thing, Entity) else thing.value

    def _argument(self, span: Span) -> Argument:
        """The words as the end of a claim, by the mention that has their head."""
        number = self._sentence(span)
        sentence = self.analysis.sentences[number]
        inside = [
            n
            for n, token in enumerate(sentence.tokens)
            if token.span.start < span.end and span.start < token.span.end
        ]
        head = next((n for n in inside if sentence.tokens[n].head not in inside), 0)
        mention = self._mention(number, head, inside)
        return Argument(
            text=self.analysis.article.text[span.start : span.end],
            span=span,
            sentence=number,
            head=head,
            mention=mention,
        )

    def _sentence(self, span: Span) -> int:
        return next(
            (
                number
                for number, sentence in enumerate(self.analysis.sentences)
                if span.start < sentence.span.end
            ),
            len(self.analysis.sentences) - 1,
        )

    def _mention(self, sentence: int, head: int, inside: Iterable[int]) -> int | None:
        """The mention of these words, or the least that has their head as its own."""
        words = set(inside)
        mentions = self.analysis.mentions
        here = self.analysis.by_sentence[sentence]

        def rank(number: int) -> tuple[bool, int]:
            one = mentions[number]
            return _words(one) != words, len(_words(one) ^ words)

        same = [n for n in here if _words(mentions[n]) == words]
        headed = [n for n in here if mentions[n].head == head]
        return min(same or headed, key=rank, default=None)


def _words(mention: Mention) -> set[int]:
    return set(range(mention.first, mention.last + 1))
