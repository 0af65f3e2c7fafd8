"""Our statements as the binary facts that open-information-extraction gold is made of.

`Graner | handcuffed | him | to the bars` holds two facts: `Graner, handcuffed, him` and
`Graner, handcuffed him to, the bars`. Nothing is extracted here: each fact only says
again what a statement says.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import rendered
from benchmarks.carb import Tuple
from kg.extract import extract
from kg.extract.tree import base
from kg.language import analyse
from kg.model import Analysis, Argument, Article, Qualifier, Statement
from kg.vocab import digest


@dataclass(frozen=True, slots=True)
class Fact:
    """Subject, relation, argument as they stand in the sentence."""

    subject: str
    relation: str
    argument: str
    confidence: float = 1.0


def statements(sentence: str) -> tuple[Analysis, tuple[Statement, ...]]:
    """What the whole pipeline finds in one sentence, as an article of its own."""
    article = Article(
        iri="urn:sentence:" + digest(sentence), text=sentence, digest=digest(sentence)
    )
    analysis = analyse(article)
    return analysis, extract(analysis, least=0.0)[0]


def facts(sentence: str) -> tuple[Fact, ...]:
    """The binary facts of a sentence, each once."""
    analysis, found = statements(sentence)
    unique: dict[tuple[str, str, str], Fact] = {}
    for statement in found:
        for fact in binary(analysis, statement):
            unique.setdefault((fact.subject, fact.relation, fact.argument), fact)
    return tuple(unique.values())


def tuples(sentence: str) -> list[Tuple]:
    """The statements of a sentence as n-ary tuples with whole noun phrases."""
    return list(rendered.tuples(*statements(sentence)))


def case(qualifier: Qualifier) -> str:
    """The preposition of a qualifier with a blank behind it, or nothing."""
    words = qualifier.text[: -len(qualifier.argument.text)].strip()
    return f"{words} " if words else ""


def binary(analysis: Analysis, statement: Statement) -> Iterator[Fact]:
    """One fact for the object, one for each qualifier, one for each inner phrase."""
    subject, relation = statement.subject.text, _relation(analysis, statement)
    confidence = statement.confidence
    if statement.object:
        yield Fact(subject, relation, statement.object.text, confidence)
        for before, inner in _inner(analysis, statement.object):
            words = f"{relation} {before}"
            yield Fact(subject, words, inner, confidence * 0.9)
        relation = f"{relation} {statement.object.text}"
    for qualifier in statement.qualifiers:
        words = f"{relation} {case(qualifier)}".strip()
        yield Fact(subject, words, qualifier.argument.text, confidence * 0.95)


def _relation(analysis: Analysis, statement: Statement) -> str:
    """The words of the predicate that stand in the sentence.

    Not the "was" of "was founded in" for "a firm founded in Bonn", which gold lacks.
    """
    supplied, _, rest = statement.predicate.partition(" ")
    if supplied not in {"was", "were"} or not rest:
        return statement.predicate
    sentence = analysis.sentences[statement.evidence.sentence]
    head = statement.head
    while head >= 0:
        if any(sentence.tokens[c].text == supplied for c in sentence.children[head]):
            return statement.predicate
        if base(sentence.tokens[head]) not in {"xcomp", "conj"}:
            break
        head = sentence.tokens[head].head
    return rest if sentence.tokens[statement.head].text in rest else statement.predicate


def _inner(analysis: Analysis, argument: Argument) -> Iterator[tuple[str, str]]:
    """For "a justice of the High Court": "a justice of" and "the High Court"."""
    sentence = analysis.sentences[argument.sentence]
    text = analysis.article.text
    for child in sentence.children[argument.head]:
        token = sentence.tokens[child]
        if base(token) != "nmod" or token.span.start <= argument.span.start:
            continue
        if token.span not in argument.span:
            continue
        cases = [
            sentence.tokens[c]
            for c in sentence.children[child]
            if base(sentence.tokens[c]) == "case" and c < child
        ]
        if cases:
            before = text[argument.span.start : cases[-1].span.end]
            after = text[cases[-1].span.end : argument.span.end].strip()
            yield before, after
