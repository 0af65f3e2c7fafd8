"""Noun phrases beside a name that say what it is: `Ana Reyes, the minister`.

Also where a parser hung them on another noun: `The mayor sacked his driver, Ben Lund`
calls no mayor Ben Lund, for no apposition stands behind the verb of what it explains;
`defence lawyer Ana Reyes said` has one subject, not two.
"""

from collections.abc import Iterator, Sequence

from kg.language.mentions import representative
from kg.model import Form, Mention, Sentence

_NOMINAL = frozenset({"NOUN", "PROPN"})


def apposed(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> Iterator[tuple[int, int]]:
    """Pairs (mention, the other that it says what it is), one of them a name."""
    where: dict[tuple[int, int], int] = {}
    for number, mention in enumerate(found):
        if not mention.kind.literal:
            where.setdefault((mention.sentence, _head(sentences, mention)), number)
    for (place, head), number in where.items():
        sentence = sentences[place]
        explained = _explained(sentence, head)
        other = where.get((place, head if explained is None else explained), number)
        named = Form.NAMED in {found[number].form, found[other].form}
        if named and other != number:
            yield number, other


def _head(sentences: Sequence[Sentence], mention: Mention) -> int:
    return representative(sentences[mention.sentence], mention.first, mention.last)


def _explained(sentence: Sentence, number: int) -> int | None:
    """The noun that a word in apposition explains."""
    token = sentence.tokens[number]
    if token.relation == "appos":
        return _before_comma(sentence, number) or token.head
    title = token.relation in {"nsubj", "nsubj:pass"} and token.upos in _NOMINAL
    return number + 1 if title and _is_second_subject(sentence, number) else None


def _before_comma(sentence: Sentence, number: int) -> int | None:
    """The noun before the comma, for one hung on the subject of the verb before it."""
    noun = sentence.tokens[number].head
    verb = sentence.tokens[noun].head
    subject = sentence.tokens[noun].relation.startswith("nsubj")
    acts = sentence.tokens[verb].upos == "VERB"
    if not (subject and acts and noun < verb < number):
        return None
    commas = [n for n in range(verb, number) if sentence.tokens[n].text == ","]
    before = commas[-1] - 1 if commas else verb
    if before <= verb:
        return number
    above = sentence.tokens[before].head
    while above > verb and sentence.tokens[above].upos in _NOMINAL:
        before, above = above, sentence.tokens[above].head
    return before


def _is_second_subject(sentence: Sentence, number: int) -> bool:
    """Whether a name right behind a noun was read as a subject beside it."""
    if number + 1 >= len(sentence.tokens):
        return False
    one, other = sentence.tokens[number], sentence.tokens[number + 1]
    same = one.head == other.head and one.relation == other.relation
    return same and one.upos == "NOUN" and other.upos == "PROPN"
