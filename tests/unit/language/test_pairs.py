from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st

from kg.language.pair_words import Reading
from kg.language.pairs import (
    REACH,
    SIZES,
    candidate_heads,
    candidate_pairs,
    pair_features,
)


def reading(rows: str) -> Reading:
    """One word a line: word, part of speech, features, head from 1, relation."""
    table = [line.split() for line in rows.strip().splitlines()]
    return Reading(
        words=[row[0] for row in table],
        upos=[row[1] for row in table],
        features=[row[2] for row in table],
        heads=[int(row[3]) - 1 for row in table],
        relations=[row[4] for row in table],
        sentences=[0] * len(table),
        kinds=[0] * len(table),
    )


REYES = reading(
    """
    Ana      PROPN Number=Sing               9 nsubj
    Reyes    PROPN Number=Sing               1 flat
    ,        PUNCT _                         5 punct
    the      DET   Definite=Def|PronType=Art 5 det
    minister NOUN  Number=Sing               1 appos
    who      PRON  PronType=Rel              7 nsubj
    resigned VERB  Mood=Ind                  5 acl:relcl
    ,        PUNCT _                         1 punct
    said     VERB  Mood=Ind                  0 root
    it       PRON  Number=Sing|PronType=Prs 11 expl
    mattered VERB  Mood=Ind                  9 ccomp
    that     SCONJ _                        14 mark
    she      PRON  Gender=Fem|Number=Sing   14 nsubj
    won      VERB  Mood=Ind                 11 csubj
    her      PRON  Gender=Fem|Poss=Yes      16 nmod:poss
    seat     NOUN  Number=Sing              14 obj
    """
)


def words(text: Reading, numbers: Sequence[int]) -> list[str]:
    return [text.words[number] for number in numbers]


def test_heads_are_nouns_names_and_pronouns_that_refer() -> None:
    found = words(REYES, candidate_heads(REYES))
    assert found == ["Ana", "minister", "she", "her", "seat"]


def test_a_name_before_a_noun_refers_and_inside_a_name_does_not() -> None:
    text = reading(
        """
        Syria  PROPN Number=Sing 2 compound
        talks  NOUN  Number=Plur 0 root
        New    PROPN Number=Sing 4 compound
        York   PROPN Number=Sing 2 nmod
        peace  NOUN  Number=Sing 6 compound
        deal   NOUN  Number=Sing 2 dep
        """
    )
    assert words(text, candidate_heads(text)) == ["Syria", "talks", "York", "deal"]


def column(text: Reading, heads: list[int], place: int) -> dict[tuple[str, str], int]:
    later, earlier = candidate_pairs(text, heads)
    values = pair_features(text, heads, later, earlier)[:, place]
    return {
        (text.words[heads[i]], text.words[heads[j]]): int(value)
        for i, j, value in zip(later, earlier, values, strict=True)
    }


def test_syntax_tells_appositions_and_what_hangs_on_what() -> None:
    found = column(REYES, candidate_heads(REYES), 7)
    assert found["minister", "Ana"] == 2
    assert found["seat", "her"] == 6


NAMES = reading(
    """
    World    PROPN Number=Sing 3 compound
    Weather  PROPN Number=Sing 3 compound
    Office   PROPN Number=Sing 0 root
    WWO      PROPN Number=Sing 3 appos
    Office   PROPN Number=Sing 3 appos
    Foreign  PROPN Number=Sing 7 compound
    Office   PROPN Number=Sing 3 conj
    office   NOUN  Number=Sing 3 conj
    he       PRON  Gender=Masc 3 dep
    """
)


@pytest.mark.parametrize(
    ("later", "earlier", "match"),
    [(3, 2, 4), (4, 2, 3), (6, 2, 1), (6, 4, 3), (7, 4, 2), (8, 2, 0), (4, 3, 0)],
)
def test_words_match_in_degrees(later: int, earlier: int, match: int) -> None:
    pair = np.array([1]), np.array([0])
    found = pair_features(NAMES, [earlier, later], *pair)[0, 2]
    assert found == match


def test_like_words_are_compared_however_far_apart() -> None:
    count = REACH + 50
    text = Reading(
        words=["Reyes", *(f"w{n}" for n in range(count)), "Reyes"],
        upos=["PROPN"] * (count + 2),
        features=["_"] * (count + 2),
        heads=[-1] * (count + 2),
        relations=["root"] * (count + 2),
        sentences=list(range(count + 2)),
        kinds=[0] * (count + 2),
    )
    later, earlier = candidate_pairs(text, list(range(count + 2)))
    pairs = set(zip(later.tolist(), earlier.tolist(), strict=True))
    assert (count + 1, 0) in pairs
    assert (count, 0) not in pairs


@given(st.data())
def test_features_stay_within_their_sizes(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))

    def some(values: st.SearchStrategy[Any]) -> list[Any]:
        return data.draw(st.lists(values, min_size=count, max_size=count))

    text = Reading(
        words=some(
            st.sampled_from(["he", "it", "they", '"', "A", "Syria", "the", "I"])
        ),
        upos=some(st.sampled_from(["PRON", "NOUN", "PROPN", "DET", "VERB"])),
        features=some(st.sampled_from(["_", "Number=Plur", "Number=Sing"])),
        heads=some(st.integers(-1, count - 1)),
        relations=some(st.sampled_from(["nsubj", "obj", "appos", "conj", "det"])),
        sentences=sorted(some(st.integers(0, 20))),
        kinds=some(st.integers(0, 15)),
    )
    heads = list(range(count))
    later, earlier = candidate_pairs(text, heads)
    found = pair_features(text, heads, later, earlier)
    assert found.shape == (len(later), len(SIZES))
    assert (found >= 0).all()
    assert (found < np.array(SIZES)).all()
