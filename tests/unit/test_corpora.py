"""Readers of training data turn each notation into the same documents."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from kg.model import Kind, Modality
from training.corpora.chains import chains_of_brackets
from training.corpora.conllu import read_conllu
from training.corpora.labels import HIDDEN, LABELS
from training.corpora.news import news_document
from training.corpora.spans import flat, spans_of_tags, without_blanks
from training.corpora.statements import document
from training.corpora.words import sentences_of
from training.documents import Place

TREE = """# newdoc id = one
# text = It's time.
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\tPRP\tPerson=3\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\ttime\ttime\tNOUN\tNN\tNumber=Sing\t0\troot\t_\t_
3.1\tnow\tnow\tADV\tRB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
"""

ARTICLE = """[[Malian](nationality) soldiers](#2) killed near [Mopti](location)
[Kaja Lund](person#1), [the mayor of [Bergen](location)](#1), didn't come. [She](#1) \
said [they](#2) were [47](number)-strong."""


def cut(text: str) -> list[list[str]]:
    return [[text[begin:end] for begin, end in part] for part in sentences_of(text)]


def test_trees_keep_words_and_drop_tokens_and_empty_nodes(tmp_path: Path) -> None:
    path = tmp_path / "tree.conllu"
    path.write_text(TREE, encoding="utf-8")
    (sentence,) = read_conllu(path)
    assert sentence.document == "one"
    assert sentence.words == ("It", "'s", "time", ".")
    assert sentence.syntax.heads == (2, 2, -1, 2)
    assert sentence.syntax.relations == ("nsubj", "cop", "root", "punct")


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-PER I-PER O", [(1, 2, "PER")]),
        ("I-PER I-PER O I-ORG", [(0, 1, "PER"), (3, 3, "ORG")]),
        ("B-LOC B-LOC I-LOC", [(0, 0, "LOC"), (1, 2, "LOC")]),
        ("I-LOC I-ORG O", [(0, 0, "LOC"), (1, 1, "ORG")]),
    ],
)
def test_tags_become_spans(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert spans_of_tags(tags.split()) == tuple(spans)


def test_brackets_become_chains() -> None:
    cells = [["(1", "(2)|1)", "_"], ["(2(3)", "2)", "(1)"]]
    assert set(chains_of_brackets(cells)) == {
        (
            Place(sentence=0, first=0, last=1),
            Place(sentence=1, first=2, last=2),
        ),
        (
            Place(sentence=0, first=1, last=1),
            Place(sentence=1, first=0, last=1),
        ),
        (Place(sentence=1, first=0, last=0),),
    }


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 4)).map(
            lambda pair: (pair[0], sum(pair), "x")
        )
    )
)
def test_flat_spans_do_not_overlap_and_block_what_is_gone(
    spans: list[tuple[int, int, str]],
) -> None:
    kept = flat(spans)
    assert all(one[1] < other[0] for one, other in pairwise(kept))
    for first, last, _ in set(spans) - set(kept):
        assert any(first <= end and begin <= last for begin, end, _ in kept)


def test_blank_words_go_and_spans_follow() -> None:
    sentence = without_blanks(["a", "\xa0", "b", "c"], [(1, 2, "x"), (3, 3, "y")])
    assert sentence.words == ("a", "b", "c")
    assert sentence.names == ((1, 1, "x"), (2, 2, "y"))


def test_marked_news_become_names_and_chains() -> None:
    found = news_document(document("one", ARTICLE))
    words = [sentence.words for sentence in found.sentences]
    assert words == [
        ("Malian", "soldiers", "killed", "near", "Mopti"),
        (
            *("Kaja", "Lund", ",", "the", "mayor", "of", "Bergen", ","),
            *("did", "n't", "come", "."),
        ),
        ("She", "said", "they", "were", "47", "-", "strong", "."),
    ]
    assert [sentence.names for sentence in found.sentences] == [
        ((0, 0, "nationality"), (4, 4, "location")),
        ((0, 1, "person"), (6, 6, "location")),
        ((4, 4, "number"),),
    ]
    assert found.chains == (
        (Place(sentence=0, first=0, last=1), Place(sentence=2, first=2, last=2)),
        (
            Place(sentence=1, first=0, last=1),
            Place(sentence=1, first=3, last=6),
            Place(sentence=2, first=0, last=0),
        ),
    )


GOLD = """@ 2024-05-11
[Ana Reyes](person#1) leaves [Oslo](location)
> Ana Reyes | leave / depart from | Oslo | t=2024-05-10 | +by train
The army denied that [she](#1) had been arrested.
> she | be arrested | - | not | claimed | by=army | cue=denied
! army | arrest | she
"""


def test_statements_of_an_article() -> None:
    found = document("one", GOLD)
    assert found.published == date(2024, 5, 10 + 1)
    first, second = found.paragraphs
    assert (first.text, len(first.statements)) == ("Ana Reyes leaves Oslo", 1)
    (leave,) = first.statements
    assert leave.phrases == ("leave", "depart from")
    assert (leave.object, leave.time, leave.qualifiers) == (
        *("Oslo", "2024-05-10"),
        ("by train",),
    )
    denied, trap = second.statements
    assert denied.object is None
    assert denied.negative
    assert (denied.speaker, denied.cue) == ("army", "denied")
    assert denied.modality is Modality.CLAIMED
    assert (denied.mark, trap.mark) == (">", "!")


@pytest.mark.parametrize(
    "line", ["> Ana | leave", "> Ana | leave | - | when=now", "> Ana | leave | - | no"]
)
def test_a_malformed_statement_is_an_error(line: str) -> None:
    with pytest.raises(ValueError, match="one: "):
        document("one", f"Ana left.\n{line}")


def test_what_happened_is_read_off_statements() -> None:
    found = news_document(document("one", GOLD))
    values = [sentence.factual for sentence in found.sentences]
    assert values[0] is not None
    assert values[1] is not None
    assert [(word, value > 0.5) for word, value in values[0]] == [(2, True)]
    ((word, probability),) = values[1]
    assert found.sentences[1].words[word] == "arrested"
    assert probability < 0.5


@pytest.mark.parametrize("marked", ["[Oslo", "Oslo](location)", "[[Oslo](location)"])
def test_a_bracket_without_partner_is_an_error(marked: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        news_document(document("one", marked))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The al-Nusra Front's men can't stay.",
            "The al - Nusra Front 's men ca n't stay .",
        ),
        (
            "Mr. Obeid paid $3.5 billion (4.2%).",
            "Mr. Obeid paid $ 3.5 billion ( 4.2 % ) .",
        ),
        ("He left the U.S. It was late.", "He left the U.S. | It was late ."),
        ('"No!" she said. "Go."', '" No ! " she said . | " Go . "'),
    ],
)
def test_text_is_cut_as_the_treebank_cuts_it(text: str, words: str) -> None:
    assert cut(text) == [part.split() for part in words.split(" | ")]


@given(st.text())
def test_cutting_loses_no_letter(text: str) -> None:
    kept = "".join(word for sentence in cut(text) for word in sentence)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_every_source_says_what_its_labels_mean() -> None:
    assert set(LABELS) == set(HIDDEN)
    for source, labels in LABELS.items():
        assert Kind.THING not in HIDDEN[source]
        assert all(kinds and Kind.THING not in kinds for kinds in labels.values())
