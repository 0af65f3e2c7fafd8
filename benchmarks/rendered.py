"""Our statements as the n-ary tuples that CaRB compares, in the words of the sentence.

Nothing is extracted here: each tuple only says again what a statement says. Its ends
are written out to whole noun phrases, "not" stands in the relation where the polarity
is negative, a title is what somebody "is", a pronoun what it stands for in the
sentence, and whose word it is makes one of its own: `The army | said | rebels fled`.
"""

from collections.abc import Iterator

from benchmarks.carb import Tuple
from kg.extract.grammar import settled
from kg.extract.lexicon.modality import NEGATIONS
from kg.extract.tree import base, lower
from kg.model import Analysis, Argument, Form, Polarity, Qualifier, Sentence, Statement

OF_CLAUSE = frozenset(
    """nsubj csubj cop aux mark advcl ccomp parataxis discourse vocative
    dislocated expl obl""".split()
)
"""Relations of what hangs on a predicate; a noun that is one keeps none of it."""
APART = frozenset({"appos", "parataxis", "list", "conj", "cc"})
"""What stands beside a noun phrase: its other name, and ends of other statements."""


def tuples(analysis: Analysis, found: tuple[Statement, ...]) -> Iterator[Tuple]:
    """The statements of a sentence as tuples."""
    for statement in found:
        sentence = settled(analysis.sentences[statement.evidence.sentence])
        words = Words(analysis, sentence, statement)
        relation, ends = words.relation(), []
        if statement.object:
            ends.append(words.end(statement.object))
        ends.extend(words.qualifier(one) for one in statement.qualifiers)
        quality = None if statement.object else words.quality(bare=not ends)
        if quality is not None:
            relation, what = quality
            ends.insert(0, what)
        elif statement.rule == "role" and ends:
            relation, ends[0] = "is", f"{relation} {ends[0]}"
        if ends:
            first = words.end(statement.subject)
            yield Tuple(relation, (first, *ends), statement.confidence)
    yield from _said(analysis, found)


def _said(analysis: Analysis, found: tuple[Statement, ...]) -> Iterator[Tuple]:
    """Who says what, once for each clause that is said."""
    seen: set[tuple[int, int]] = set()
    for statement in found:
        speaker = statement.speaker
        if speaker is None:
            continue
        sentence = settled(analysis.sentences[statement.evidence.sentence])
        words = Words(analysis, sentence, statement)
        clause = words.said(speaker.cue)
        if clause is None or (clause, speaker.argument.head) in seen:
            continue
        seen.add((clause, speaker.argument.head))
        ends = (words.end(speaker.argument), words.clause(clause))
        yield Tuple(speaker.cue, ends, statement.confidence)


class Words:
    """What the parts of one statement are in whole phrases."""

    def __init__(
        self, analysis: Analysis, sentence: Sentence, statement: Statement
    ) -> None:
        self._analysis = analysis
        self._sentence = sentence
        self._statement = statement

    def relation(self) -> str:
        """The words of the predicate with the adverb before it, and "not"."""
        words = self._statement.predicate.split()
        head = self._statement.head
        verb = self._sentence.tokens[head].text
        for child in self._sentence.children[head]:
            token = self._sentence.tokens[child]
            beside = base(token) == "advmod" and token.upos == "ADV"
            said = lower(token) in NEGATIONS or token.text in words
            if beside and child == head - 1 and verb in words and not said:
                words.insert(words.index(verb), token.text)
        if self._statement.polarity is Polarity.NEGATIVE:
            words.insert(1 if len(words) > 1 else 0, "not")
        return " ".join(words)

    def quality(self, *, bare: bool) -> tuple[str, str] | None:
        """For "is too high" the relation "is" and what the subject is.

        So too for "was closed" where it is `bare`, with nothing else said.
        """
        sentence, head = self._sentence, self._statement.head
        first, *rest = self.relation().split()
        if sentence.tokens[head].upos == "VERB" and bare and rest:
            return " ".join([first, *rest[:-1]]), rest[-1]
        if sentence.tokens[head].upos != "ADJ":
            return None
        kept = [n for n in sorted(self._phrase(head, top=True)) if n <= head]
        kept = [n for n in kept if base(sentence.tokens[n]) != "punct"]
        said = {sentence.tokens[n].text for n in kept}
        relation = " ".join([first, *(word for word in rest if word not in said)])
        return relation, self._written(kept)

    def end(self, argument: Argument) -> str:
        """A whole noun phrase."""
        tokens = self._sentence.tokens
        kept = sorted(self._phrase(self._named(argument), top=True))
        while kept and base(tokens[kept[0]]) in {"case", "punct", "cc", "mark"}:
            kept = kept[1:]
        while kept and base(tokens[kept[-1]]) == "punct":
            kept = kept[:-1]
        return self._written(kept) or argument.text

    def _named(self, argument: Argument) -> int:
        """The head of what a pronoun stands for, where the sentence names it."""
        if argument.mention is None:
            return argument.head
        mentions = self._analysis.mentions
        own = mentions[argument.mention]
        if own.form is not Form.PRONOUN or own.chain is None:
            return argument.head
        return next(
            (
                one.head
                for one in mentions
                if one.chain == own.chain
                and one.sentence == own.sentence
                and one.form is not Form.PRONOUN
            ),
            argument.head,
        )

    def qualifier(self, one: Qualifier) -> str:
        """A whole phrase with its preposition."""
        tokens = self._sentence.tokens
        before = [
            inner
            for child in self._sentence.children[one.argument.head]
            if base(tokens[child]) == "case" and child < one.argument.head
            for inner in self._sentence.subtree(child)
        ]
        return f"{self._written(before)} {self.end(one.argument)}".strip()

    def said(self, cue: str) -> int | None:
        """The clause that the statement is part of and that the cue reports."""
        tokens, number = self._sentence.tokens, self._statement.head
        while number >= 0 and tokens[number].head >= 0:
            above = tokens[number].head
            reported = base(tokens[number]) in {"ccomp", "xcomp"}
            if reported and tokens[above].text == cue:
                return number
            number = above
        return None

    def clause(self, number: int) -> str:
        """A whole clause without the "that" before it."""
        kept = list(self._sentence.subtree(number))
        while kept and base(self._sentence.tokens[kept[0]]) in {"mark", "punct"}:
            kept = kept[1:]
        return self._written(kept)

    def _phrase(self, number: int, *, top: bool) -> set[int]:
        """A noun with what hangs on it, but for the clause that it is said in."""
        tokens, kept = self._sentence.tokens, {number}
        predicate = any(
            base(tokens[c]) in {"cop", "nsubj"} for c in self._sentence.children[number]
        )
        for child in self._sentence.children[number]:
            relation = base(tokens[child])
            if (predicate and relation in OF_CLAUSE) or child == self._statement.head:
                continue
            if top and (relation in APART or tokens[child].relation == "acl:relcl"):
                continue
            if relation == "punct" and top and lower(tokens[child]) in {",", ";", "."}:
                continue
            kept |= self._phrase(child, top=False)
        return kept

    def _written(self, numbers: list[int]) -> str:
        """Tokens as they stand in the text, blanks over gaps."""
        parts: list[str] = []
        tokens = self._sentence.tokens
        for before, number in zip([None, *numbers], numbers, strict=False):
            token = tokens[number]
            joined = before is not None and (
                tokens[before].span.end == token.span.start
            )
            parts.append(token.text if joined or not parts else f" {token.text}")
        return "".join(parts)
