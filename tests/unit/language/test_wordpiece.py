import pytest
from hypothesis import given, strategies as st

from kg.language.wordpiece import SHAPES, WordPiece, shape

VOCABULARY = (
    "[PAD] [UNK] [CLS] [SEP] alep ##po un ##like ##ly u ##n naive ' s $ 5 中 - - ."
).split()
SPLIT = WordPiece(dict.fromkeys(VOCABULARY))


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Aleppo", "alep ##po"),
        ("unlikely", "un ##like ##ly"),
        ("UNLIKELY", "un ##like ##ly"),
        ("Naïve", "naive"),
        ("'s", "' s"),
        ("$5.5", "$ 5 . 5"),
        ("中中", "中 中"),
        ("un-un", "un - un"),
        ("un\u00a0un", "un un"),
        ("al\u200deppo", "alep ##po"),
        ("zzz", "[UNK]"),
        ("un-zzz", "un - [UNK]"),
        ("u" * 101, "[UNK]"),
        ("\u200d", "[UNK]"),
        ("", "[UNK]"),
    ],
)
def test_words_are_split_greedily_after_normalisation(word: str, pieces: str) -> None:
    assert [SPLIT.pieces[number] for number in SPLIT(word)] == pieces.split()


@given(st.text(max_size=30))
def test_every_word_has_pieces_of_the_vocabulary(word: str) -> None:
    numbers = SPLIT(word)
    assert numbers
    assert all(0 <= number < len(SPLIT.pieces) for number in numbers)
    assert SPLIT(word) == numbers


@pytest.mark.parametrize(
    ("word", "look"),
    [
        ("army", "lower"),
        ("Army", "title"),
        ("O'Neil's", "mixed"),
        ("al-Sham", "mixed"),
        ("NATO", "upper"),
        ("U.S.", "upper"),
        ("McCain", "mixed"),
        ("A", "letter"),
        ("J.", "letter"),
        ("F-16s", "alnum"),
        ("2011", "digits"),
        ("4.5", "digits"),
        ("--", "other"),
        ("", "other"),
        ("中", "lower"),
    ],
)
def test_shapes(word: str, look: str) -> None:
    assert SHAPES[shape(word)] == look
