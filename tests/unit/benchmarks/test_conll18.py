import pytest

from benchmarks.conll18 import Score, Word, aligned, score, spans_score


def _words(*rows: tuple[int, int, str, int, str]) -> list[Word]:
    return [
        Word(start=s, end=e, form=form, head=head, relation=relation, upos="X")
        for s, e, form, head, relation in rows
    ]


def test_score_of_counts() -> None:
    assert Score(3, 4, 6).precision == 75
    assert Score(3, 4, 6).recall == 50
    assert Score(3, 4, 6).f1 == pytest.approx(60)
    assert Score(0, 0, 0).f1 == 0


def test_sentences_need_both_ends() -> None:
    assert spans_score([(0, 5), (5, 9)], [(0, 5), (5, 7), (7, 9)]) == Score(1, 3, 2)


def test_words_cut_otherwise_do_not_align() -> None:
    gold = _words((0, 3, "abc", -1, "root"), (3, 5, "de", 0, "obj"))
    said = _words((0, 2, "ab", -1, "root"), (2, 3, "c", 0, "x"), (3, 5, "de", 0, "obj"))
    assert aligned(gold, said) == [(1, 2)]
    scores = score(gold, said)
    assert scores["words"] == Score(1, 3, 2)
    # `de` hangs on a word that is not the gold word.
    assert scores["uas"] == Score(0, 3, 2)


def test_words_of_a_multiword_token_align_by_form() -> None:
    gold = [
        Word(start=0, end=5, form="do", multiword=True),
        Word(start=0, end=5, form="n't", multiword=True),
        Word(start=5, end=7, form="go"),
    ]
    said = [
        Word(start=0, end=2, form="Do"),
        Word(start=2, end=5, form="n't"),
        Word(start=5, end=7, form="go"),
    ]
    assert aligned(gold, said) == [(0, 0), (1, 1), (2, 2)]


def test_las_ignores_subtypes_and_features_count_if_universal() -> None:
    gold = [
        Word(start=0, end=1, form="a", head=1, relation="nsubj:pass", lemma="a"),
        Word(
            start=1, end=2, form="b", relation="root", features="Number=Sing", lemma="_"
        ),
    ]
    said = [
        Word(start=0, end=1, form="a", head=1, relation="nsubj", lemma="A"),
        Word(
            start=1, end=2, form="b", relation="root", features="Local=Yes|Number=Sing"
        ),
    ]
    scores = score(gold, said)
    assert scores["las"].correct == 2
    assert scores["features"].correct == 2
    assert scores["lemmas"].correct == 1


def test_a_wrong_root_is_wrong() -> None:
    gold = _words((0, 1, "a", -1, "root"), (1, 2, "b", 0, "obj"))
    said = _words((0, 1, "a", 1, "root"), (1, 2, "b", -1, "root"))
    assert score(gold, said)["uas"].correct == 0
