import pytest
from hypothesis import example, given, strategies as st

from kg.language.lemma import apply, encode, exceptions


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        ("army", "army", "k;0;0"),
        ("The", "the", "l;0;0"),
        ("troops", "troop", "k;0;1"),
        ("armies", "army", "k;0;3y"),
        ("Studies", "study", "l;0;3y"),
        ("NASA", "NASA", "k;0;0"),
        ("ALEPPO", "Aleppo", "t;0;0"),
        ("is", "be", "=be"),
        ("a", "1", "=1"),
    ],
)
def test_rules(word: str, lemma: str, rule: str) -> None:
    assert encode(word, lemma) == rule


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
@example("2nd", "2")
@example("a;b", "a;;c")
@example("x", "x9")
@example("İ", "i")
@example("ß", "SS")
@example("=", "=")
def test_a_rule_makes_the_lemma_that_it_was_made_for(word: str, lemma: str) -> None:
    assert apply(encode(word, lemma), word) == lemma


@given(
    st.text(min_size=1, max_size=12),
    st.text(min_size=1, max_size=12),
    st.text(min_size=1, max_size=12),
)
def test_a_rule_leaves_something_of_any_word(word: str, lemma: str, other: str) -> None:
    assert apply(encode(word, lemma), other)


def test_one_rule_serves_many_words() -> None:
    rule = encode("rebels", "rebel")
    assert apply(rule, "drones") == "drone"


def test_exceptions_are_those_seen_often_and_only_so() -> None:
    seen = [
        *[("News", "NOUN", "news")] * 3,
        *[("saw", "NOUN", "saw")] * 3,
        *[("left", "VERB", "leave")] * 3,
        ("left", "VERB", "left"),
        ("rare", "ADJ", "rare"),
    ]
    assert exceptions(seen) == {("news", "NOUN"): "news", ("saw", "NOUN"): "saw"}
