from benchmarks.conll18 import Score
from benchmarks.span_f1 import as_uner, from_bio, span_score


def test_type_and_both_ends_must_be_right() -> None:
    gold = [(0, 1, "PER"), (3, 3, "LOC"), (5, 6, "ORG")]
    said = [(0, 1, "PER"), (3, 3, "ORG"), (5, 5, "ORG"), (9, 9, "LOC")]
    assert span_score(gold, said) == Score(1, 4, 3)


def test_our_kinds_as_uner_has_them() -> None:
    names = [(0, 0, "facility"), (1, 2, "armed_group"), (4, 4, "date")]
    assert as_uner(names) == [(0, 0, "LOC"), (1, 2, "ORG")]


def test_spans_of_tags() -> None:
    tags = ["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]
    assert from_bio(tags) == [
        (0, 1, "PER"),
        (2, 2, "PER"),
        (4, 4, "LOC"),
        (5, 5, "ORG"),
    ]
