import numpy as np
from hypothesis import given, settings, strategies as st

from kg.language.windows import LONGEST, WINDOW, read_words, tensors, windows
from kg.language.wordpiece import WordPiece
from kg.model import Span

SPLIT = WordPiece(
    ("[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abc", *(f"##{c}" for c in "abc"))
)


def _laid_out(lengths: list[list[int]]) -> tuple[str, list[list[Span]]]:
    text, sentences = "", []
    for sentence in lengths:
        spans = []
        for length in sentence:
            spans.append(Span(len(text), len(text) + length))
            text += "a" * length + " "
        sentences.append(spans)
    return text, sentences


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.integers(1, 60), min_size=1, max_size=120), min_size=1, max_size=8
    )
)
def test_every_word_is_read_once_and_nothing_is_too_long(
    lengths: list[list[int]],
) -> None:
    text, spans = _laid_out(lengths)
    sentences = read_words(text, spans, SPLIT)
    assert [s for one in sentences for s in one.spans] == [
        s for one in spans for s in one
    ]
    found = list(windows(sentences))
    assert all(w.length <= max(WINDOW, LONGEST + 2) for w in found)
    assert all(w.length <= WINDOW or len(w.sentences) == 1 for w in found)
    assert [s for w in found for s in w.sentences] == sentences
    for window in found:
        arrays = {name: rows[0] for name, rows in tensors(window, SPLIT).items()}
        line = arrays["pieces"].tolist()
        assert (line[0], line[-1]) == (SPLIT.first, SPLIT.last)
        assert len(line) == len(arrays["shapes"]) == window.length
        words = [len(s.texts) for s in window.sentences]
        assert np.bincount(arrays["sentence"]).tolist() == words
        first = [p[0] for s in window.sentences for p in s.pieces]
        assert [line[at] for at in arrays["words"]] == first


def test_a_long_sentence_is_cut_after_punctuation() -> None:
    words = ["ab"] * 200 + [","] + ["ab"] * 200
    text = " ".join(words)
    spans, place = [], 0
    for word in words:
        spans.append(Span(place, place + len(word)))
        place += len(word) + 1
    parts = read_words(text, [spans], SPLIT)
    assert len(parts) > 1
    assert sum(len(p.texts) for p in parts) == len(words)
