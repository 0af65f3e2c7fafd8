"""What the matcher learns from: nothing that is measured, and nothing left out."""

import os
from pathlib import Path

import pytest

pytest.importorskip("onnx")

from training.corpora.heldout import fingerprint
from training.matcher.examples import Example, Pair, Text
from training.matcher.properties import PropertyText, short, written
from training.matcher.sources import (
    allowed,
    banned_sentences,
    inventories,
    read,
    without,
)
from training.matcher.sources.tekgen import stretch

CORPORA = Path(
    os.environ.get(
        "KG_CORPORA", Path(__file__).parents[3].parent / "shared" / "corpora"
    )
)
SECRET = ("Trionfo", "was", "written", "by", "Carl", "Orff", "in", "Munich", ".")
OPEN = ("Lena", "Okafor", "founded", "the", "Harbour", "Museum", "of", "Abera", ".")


def example(words: tuple[str, ...], *keys: str) -> Example:
    return Example(
        words=words,
        things=((0, 0), (4, 5)),
        pairs=tuple(Pair(subject=0, object=1, holds=frozenset({key})) for key in keys),
        inventory="toy",
    )


def test_banned_sentences_leave() -> None:
    text = Text(source="toy", examples=(example(SECRET, "a"), example(OPEN, "a")))
    mark = fingerprint(" ".join(SECRET))
    assert mark
    kept = allowed(text, frozenset({mark}))
    assert kept
    assert [one.words for one in kept.examples] == [OPEN]


def test_properties_left_out_take_their_pairs_with_them() -> None:
    both = example(OPEN, "a", "b")
    left = without(both, frozenset({"a"}))
    assert left
    assert [pair.holds for pair in left.pairs] == [frozenset({"b"})]
    assert not left.complete
    assert without(both, frozenset({"c"})) is both
    assert without(example(OPEN, "a"), frozenset({"a"})) is None


def test_where_a_label_stands() -> None:
    sentence = "Nesta Carter ran."
    spans = [(0, 5), (6, 12), (13, 16), (16, 17)]
    assert stretch(sentence, spans, "nesta carter") == (0, 1)
    assert stretch(sentence, spans, "Cart") is None


def test_how_a_property_is_written() -> None:
    text = PropertyText(labels=("author", "writer"), description="who wrote it")
    assert written(text) == ("author, writer: who wrote it", "", "")
    assert short("who wrote (or dictated) it; see also editor") == "who wrote it"


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_no_sentence_that_is_measured_is_learned() -> None:
    banned = banned_sentences(CORPORA)
    sources = read(CORPORA)
    words = [" ".join(one.words) for text in sources.texts for one in text.examples]
    assert len(words) > 10_000
    assert not [line for line in words if fingerprint(line) in banned]
    known = inventories(CORPORA)
    unknown = {
        (one.inventory, key)
        for text in sources.texts
        for one in text.examples
        for pair in one.pairs
        for key in pair.holds
        if key not in known[one.inventory].properties
    }
    assert len(unknown) < 10, unknown
