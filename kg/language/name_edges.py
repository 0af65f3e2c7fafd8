"""Names read too short, made whole by the tree.

Of "Hayat Tahrir al-Sham" a network may see the first two words only; the words that
hang flat on a name are part of it. So is the "Group" of "Brennick Group", which says
what the name is of, and the "Lyle" of "Oakhurst & Lyle".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.names import Name
from kg.model import Kind, Sentence
from kg.offices import is_portfolio

_BODIES = frozenset(
    """Airlines Airways Alliance Association Authority Bank Club College Company
    Corporation Council Federation Foundation Fund Group Holdings Hospital Industries
    Institute League Motors Party Society Union University""".split()
)
"""Nouns, written large, that end the names of bodies."""
_NAMED = frozenset(
    (
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.LOCATION,
        Kind.PERSON,
    )
)
"""Kinds that the word before may have been taken for."""


def whole(
    sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]
) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence, longer where flat words follow them.

    A name that lies in such words was part of the longer one.
    """
    return tuple(
        tuple(_wholes(sentence, sorted(named, key=lambda name: name.first)))
        for sentence, named in zip(sentences, names, strict=True)
    )


def _wholes(sentence: Sentence, named: Sequence[Name]) -> Iterator[Name]:
    end = -1
    for name in named:
        if name.first > end and not is_portfolio(sentence, name.first, name.last):
            end = _last(sentence, name)
            body = _firm(sentence, name, end) or _body(sentence, name, end)
            if body is not None:
                end = body
                kind = (
                    name.kind
                    if name.kind in _NAMED - {Kind.LOCATION, Kind.PERSON}
                    else Kind.ORGANIZATION
                )
                name = replace(name, kind=kind)  # noqa: PLW2901
            yield name if end == name.last else replace(name, last=end)


def _firm(sentence: Sentence, name: Name, end: int) -> int | None:
    """The last of `Oakhurst & Lyle`, which is one firm and no two."""
    tokens = sentence.tokens
    if end + 2 >= len(tokens) or name.kind not in _NAMED:
        return None
    joined = tokens[end + 1].text == "&" and tokens[end + 2].upos == "PROPN"
    return end + 2 if joined else None


def _body(sentence: Sentence, name: Name, end: int) -> int | None:
    """The `Group` that a name stands before as a part of what is named."""
    if end + 1 >= len(sentence.tokens) or name.kind not in _NAMED:
        return None
    token = sentence.tokens[end + 1]
    before = sentence.tokens[end]
    part = before.head == end + 1 and before.relation in {"compound", "flat", "amod"}
    return end + 1 if part and token.text in _BODIES else None


def _last(sentence: Sentence, name: Name) -> int:
    """The last word that hangs flat on a name."""
    last = name.last
    tokens = sentence.tokens
    while last + 1 < len(tokens):
        following = last + 1
        if tokens[following].text == "-" and following + 1 < len(tokens):
            following += 1
        token = tokens[following]
        if token.relation != "flat" or not name.first <= token.head <= last:
            break
        last = following
    return last
