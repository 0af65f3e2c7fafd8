from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings, strategies as st

from kg.language.guards import guarded
from kg.language.segment import segment

pytestmark = pytest.mark.slow


def _cut(text: str) -> list[list[str]]:
    return [[text[w.start : w.end] for w in sentence] for sentence in segment(text)]


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text(alphabet="aB1.,'\"$% \n-\u201c\u2019()@:/\ud800\u200b"))
@example("\n\n\n")
@example("\ufeffHello")
@example("e.g.")
@example("a" * 20000)
def test_words_cover_all_that_is_visible(text: str) -> None:
    sentences = segment(text)
    assert all(sentences)
    spans = [span for sentence in sentences for span in sentence]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end] for s in spans)
    assert not any(c.isspace() for s in spans for c in text[s.start : s.end])
    covered = {place for s in spans for place in range(s.start, s.end)}
    assert all(n in covered for n, c in enumerate(text) if not c.isspace())


def test_long_texts_are_cut_as_their_parts_are() -> None:
    paragraph = (
        "The minister met Gen. Omar Diallo in Lagos. He didn't sign the deal.\n\n"
    )
    once = _cut(paragraph)
    assert _cut(paragraph * 300) == once * 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They didn't go.", "They did n't go ."),
        ("Trump's rivals cannot agree.", "Trump 's rivals can not agree ."),
        (
            "The U.S. sent $3.5 billion to Kyiv.",
            "The U.S. sent $ 3.5 billion to Kyiv .",
        ),
        ("Write to a.b@example.org, please.", "Write to a.b@example.org , please ."),
        ("See https://example.org/a?b=1.", "See https://example.org/a?b=1 ."),
        ("On Dec. 8 Gen. Ali left.", "On Dec. 8 Gen. Ali left ."),
        ("Mr. J. Ortiz saw No. 10.", "Mr. J. Ortiz saw No. 10 ."),
        ("Prices rose 4.2% in May.", "Prices rose 4.2 % in May ."),
        ("A water cannon, cleared.", "A water cannon , cleared ."),
        ("Her ex-champ met a co-owner.", "Her ex-champ met a co-owner ."),
        ("'We have won it all.", "' We have won it all ."),
        (
            "\u201cWe\u2019ll win,\u201d she said.",
            "\u201c We \u2019ll win , \u201d she said .",
        ),
    ],
)
def test_words_of_one_sentence(text: str, words: str) -> None:
    assert _cut(text) == [words.split()]


@pytest.mark.parametrize(
    "sentences",
    [
        ("President George W. Bush flew to St. Louis.", "He met Dr. Ann Lee."),
        ("Talks ended at 5 p.m. on Friday.", "No deal was signed."),
        ("\u201cWe will not leave.\u201d", "The crowd cheered."),
        ('"It is over," he said.', '"We lost."'),
        ("The army of the U.S. stayed put.", "Iran\u2019s did not."),
        ("Sgt. Maria Lopez, 34, died.", "Lt. Col. John R. Smith was hurt."),
    ],
)
def test_sentences(sentences: tuple[str, ...]) -> None:
    found = [" ".join(s) for s in _cut(" ".join(sentences))]
    assert [f.replace(" ", "") for f in found] == [
        s.replace(" ", "") for s in sentences
    ]


def test_blank_lines_and_headings_end_sentences() -> None:
    text = "Rebels seize key city\nThe rebels took Aleppo on Sunday.\n\nReuters"
    assert [s[0] for s in _cut(text)] == ["Rebels", "The", "Reuters"]


def test_a_wrapped_line_goes_on() -> None:
    text = (
        "The foreign ministers of the five countries met for the third time this\n"
        "year to discuss the crisis, but they left the capital without a deal."
    )
    assert len(_cut(text)) == 1


def test_only_an_apostrophe_makes_a_word_of_an_s() -> None:
    text = "Its rivals' leader's"
    scores = np.ones((len(text), 2), dtype=np.float32)  # a network that cuts anywhere
    words, _ = guarded(text, scores)
    assert words[2] < 0
    assert words[text.index("s' ")] < 0
    assert words[text.rindex("s")] > 0
