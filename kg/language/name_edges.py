"""Names read too short, made whole by the tree.

Of "Hayat Tahrir al-Sham" a network may see the first two words only; the words that
hang flat on a name are part of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.names import Name
from kg.model import Sentence


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
        if name.first > end:
            end = _last(sentence, name)
            yield name if end == name.last else replace(name, last=end)


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
