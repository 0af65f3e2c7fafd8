"""Our statements as the n-ary tuples that CaRB compares, in the words of the sentence.

Nothing is extracted here: each tuple only says again what a statement says. Its ends
are written out to whole noun phrases, "not" stands in the relation where the polarity
is negative, and whose word a statement is makes a tuple of its own: `The army | said |
rebels fled`.
"""

from collections.abc import Iterator

from benchmarks.carb import Tuple
from kg.extract.grammar import settled
from kg.extract.tree import base, lower
from kg.model import Analysis, Argument, Polarity, Qualifier, Sentence, Statement

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
        ends = [words.end(statement.subject)]
        if statement.object:
            ends.append(words.end(statement.object))
        ends.extend(words.qualifier(one) for one in statement.qualifiers)
        if len(ends) > 1:
            yield Tuple(words.relation(), tuple(ends), statement.confidence)
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
        self._text = analysis.article.text
        self._sentence = sentence
        self._statement = statement

    def relation(self) -> str:
        """The words of the predicate, with "not" where it is not so."""
        words = self._statement.predicate.split()
        if self._statement.polarity is Polarity.NEGATIVE:
            words.insert(1 if len(words) > 1 else 0, "not")
        return " ".join(words)

    def end(self, argument: Argument) -> str:
        """A whole noun phrase."""
        tokens = self._sentence.tokens
        kept = sorted(self._phrase(argument.head, top=True))
        while kept and base(tokens[kept[0]]) in {"case", "punct", "cc", "mark"}:
            kept = kept[1:]
        while kept and base(tokens[kept[-1]]) == "punct":
            kept = kept[:-1]
        return self._written(kept) or argument.text

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
