"""Nothing that is for scoring only reaches the training data."""

import os
from pathlib import Path

import pytest

from training.corpora import NEWS, development_documents, training_documents
from training.corpora.heldout import (
    fingerprint,
    fingerprints,
    read_heldout,
    without,
)
from training.corpora.news import news_document
from training.corpora.statements import annotated
from training.documents import Document, Place, PronounChoice, Sentence

CORPORA = Path(
    os.environ.get(
        "KG_CORPORA", Path(__file__).parents[2].parent / "shared" / "corpora"
    )
)
SECRET = ("The", "harbour", "was", "closed", "on", "Sunday", "-LRB-", "again", ".")
OPEN = ("Ships", "waited", "for", "two", "days", "outside", "the", "breakwater", ".")
SHORT = ("He", "left", ".")


def place(sentence: int) -> Place:
    return Place(sentence=sentence, first=0, last=1)


def document(*sentences: tuple[str, ...], **fields: object) -> Document:
    return Document(
        source="made-up",
        name="one",
        sentences=tuple(Sentence(words=words) for words in sentences),
        **fields,  # type: ignore[arg-type]
    )


@pytest.fixture
def banned(tmp_path: Path) -> frozenset[str]:
    # Written by hand with another tool: sha1 of `theharbourwasclosedonsundayagain`.
    path = tmp_path / "hashes.txt"
    path.write_text("4162d74dcbd39f68\n0000000000000000\n", encoding="ascii")
    return read_heldout(path)


def test_spacing_case_and_brackets_make_no_difference() -> None:
    assert fingerprint(" ".join(SECRET)) == "4162d74dcbd39f68"
    assert fingerprint("the HARBOUR was closed on Sunday (again)") == "4162d74dcbd39f68"


def test_short_sentences_have_no_hash() -> None:
    assert fingerprint("a" * 24 + " !") is None
    assert fingerprint("a" * 25) is not None


def test_a_heldout_sentence_leaves_its_document(banned: frozenset[str]) -> None:
    kept = without(document(OPEN, SECRET, SHORT), banned)
    assert kept is not None
    assert [sentence.words for sentence in kept.sentences] == [OPEN, SHORT]


def test_chains_follow_the_sentences_that_stay(banned: frozenset[str]) -> None:
    chains = ((place(0), place(1), place(2)), (place(1),))
    kept = without(document(OPEN, SECRET, SHORT, chains=chains), banned)
    assert kept is not None
    assert kept.chains == ((place(0), place(1)),)


def test_a_document_of_nothing_else_is_dropped(banned: frozenset[str]) -> None:
    assert without(document(SECRET), banned) is None


def test_a_choice_is_dropped_as_a_whole(banned: frozenset[str]) -> None:
    choice = PronounChoice(
        pronoun=place(1), candidates=(place(0), place(1)), correct=(True, False)
    )
    assert without(document(OPEN, SECRET, choice=choice), banned) is None
    assert without(document(OPEN, SHORT, choice=choice), banned) is not None


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_no_training_sentence_is_held_out_or_measured_on() -> None:
    training = fingerprints(training_documents(CORPORA))
    heldout = read_heldout(CORPORA / "heldout_sentence_hashes.txt")
    measured = development_documents(CORPORA)
    assert len(training) > 20_000
    assert len(heldout) > 40_000
    assert not training & heldout
    for name, documents in measured.items():
        marks = fingerprints(documents)
        assert not marks & training, name
        assert not marks & heldout, name
    own = [news_document(one) for one in annotated(NEWS / "test")]
    assert len(own) > 100
    assert not fingerprints(own) & training
