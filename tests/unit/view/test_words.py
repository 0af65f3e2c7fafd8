"""Sentences in pieces and relations in a few words."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from kg import vocab
from kg.model import Argument, Evidence, Kind, Span
from kg.view.words import pieces, relation, words
from tests import claims as by_hand

ANN = by_hand.entity("Ann")
BANK = by_hand.entity("the bank", Kind.ORGANIZATION)
TEXT = "The board had Ann not only 😀 leave but had her sue the bank."
ARTICLE = by_hand.article("a", TEXT)
CLAIM = by_hand.claim(ARTICLE, ANN, "had sue", BANK)


def test_the_pieces_name_subject_predicate_and_object() -> None:
    roles = [(text, role) for text, role in pieces(CLAIM) if role]
    assert roles == [
        ("had", "predicate"),
        ("Ann", "subject"),
        ("sue", "predicate"),
        ("the bank", "object"),
    ]


def test_a_claim_turned_round_turns_the_roles() -> None:
    roles = {role: text for text, role in pieces(replace(CLAIM, swapped=True))}
    assert (roles["subject"], roles["object"]) == ("the bank", "Ann")


@given(st.text(min_size=1), st.data())
def test_the_pieces_are_the_sentence(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    first, second = (sorted((data.draw(places), data.draw(places))) for _ in range(2))
    predicate = data.draw(st.one_of(st.text(), st.sampled_from(text.split() or [""])))

    def argument(start: int, end: int) -> Argument:
        return Argument(text=text[start:end], span=Span(start, end), sentence=0, head=0)

    claim = replace(
        CLAIM,
        evidence=Evidence(sentence=0, span=Span(0, len(text)), quote=text),
        statement=replace(
            CLAIM.statement,
            subject=argument(*first),
            object=argument(*second),
            predicate=predicate,
        ),
    )
    found = pieces(claim)
    assert "".join(words for words, _ in found) == text
    assert all(words for words, _ in found)


@pytest.mark.parametrize(
    ("property_", "expected"),
    [
        (vocab.KG + "headOf", "head of"),
        (vocab.KG + "controls", "controls"),
        ("http://www.wikidata.org/prop/direct/P6", "have sue"),
        (None, "have sue"),
    ],
)
def test_a_relation_is_called_by_its_property_or_its_phrase(
    property_: str | None, expected: str
) -> None:
    claim = replace(CLAIM, property=property_, phrase="have sue")
    assert relation(claim) == expected


def test_words_against_the_arrow_are_not_shown() -> None:
    passive = replace(
        CLAIM, predicate="was captured by", phrase="capture", swapped=True
    )
    assert words(passive) == "capture"
    assert words(replace(passive, swapped=False)) == "was captured by"
