"""Words that tell one thing from another of its kind."""

import pytest

from kg.language.contrasts import apart, contrasts
from kg.model import Form, Kind, Mention, Span
from tests.trees import sentences


def _mention(words: str) -> Mention:
    count = len(words.split())
    return Mention(
        span=Span(0, len(words)),
        text=words,
        kind=Kind.THING,
        form=Form.NOMINAL,
        sentence=0,
        first=0,
        last=count - 1,
        head=count - 1,
    )


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("housing/NOUN levy", "road/NOUN levy", True),
        ("housing/NOUN levy", "housing/NOUN levy", False),
        ("housing/NOUN levy", "levy", False),
        ("petrol/NOUN price/NOUN cap", "price/NOUN cap", False),
        ("housing/NOUN levy", "road/NOUN show", False),
        ("Acme/PROPN deal", "Orex/PROPN deal", False),  # names are told apart as such
        ("older/ADJ man", "younger/ADJ man", True),
    ],
)
def test_two_things(one: str, other: str, *, two: bool) -> None:
    found = []
    for phrase in (one, other):
        words = [word.split("/") for word in phrase.split()]
        last = len(words)
        table = "\n".join(
            f"{word} {word} {upos[0] if upos else 'NOUN'} "
            + ("0 root" if number == last else f"{last} {_relation(upos)}")
            for number, (word, *upos) in enumerate(words, 1)
        )
        text, parsed = sentences(table)
        found.append(contrasts(parsed[0], _mention(text)))
    assert apart(*found) is two


def _relation(upos: list[str]) -> str:
    return "amod" if upos == ["ADJ"] else "compound"
