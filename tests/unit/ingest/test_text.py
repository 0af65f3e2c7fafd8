"""Text files: head, paragraphs, furniture, encodings."""

import codecs
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from kg.ingest import articles
from kg.ingest.dateline import dateline
from kg.ingest.furniture import furniture
from kg.ingest.paragraphs import paragraphs
from kg.model import Article, Dropped

BODY = (
    "The minister of fisheries resigned on Monday after the vote in parliament. "
    "Her successor will be named within a week, the government said."
)


def read(tmp_path: Path, content: str | bytes, name: str = "a.txt") -> Article:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = articles([str(path)])
    assert isinstance(article, Article), article
    return article


HEADS = {
    "front matter": (
        f"""Title: A minister goes
Date: 2024-03-11
Publisher: The Quay
Author: Jo Reed
URL: https://quay.example/a

{BODY}""",
        ("A minister goes", date(2024, 3, 11), "The Quay", "Jo Reed"),
    ),
    "fenced front matter, other order, quotes": (
        f"""---
author: Jo Reed
source: The Quay
headline: "Gone"
date: 11 March 2024
---
{BODY}""",
        ("Gone", date(2024, 3, 11), "The Quay", "Jo Reed"),
    ),
    "title, byline, day": (
        f"A minister goes\n\nBy Jo Reed and Al Foss\n\nMonday, March 11 2024\n\n{BODY}",
        ("A minister goes", date(2024, 3, 11), None, "Jo Reed and Al Foss"),
    ),
    "banner and day above the title": (
        f"| Welcome to Quay\n\nMonday, March 11, 2024\n\nA minister goes\n\n{BODY}",
        ("A minister goes", date(2024, 3, 11), None, None),
    ),
    "full dateline": (
        f"A minister goes\n\nOSLO, March 11, 2024 (Seawire) — {BODY}",
        ("A minister goes", date(2024, 3, 11), "Seawire", None),
    ),
    "dateline whose year stands further down": (
        f"A minister goes\n\nOSLO, Mar. 11 — {BODY}\n\nIt began on 4 March 2024.",
        ("A minister goes", date(2024, 3, 11), None, None),
    ),
    "dateline over the turn of the year": (
        f"A minister goes\n\nOSLO, Dec. 30 — {BODY}\n\nIt ends on 4 January 2025.",
        ("A minister goes", date(2024, 12, 30), None, None),
    ),
    "dateline without any year": (
        f"A minister goes\n\nPORT LOUIS, March 11 — {BODY}\n\nSince 2011 she led it.",
        ("A minister goes", None, None, None),
    ),
    "dateline on a line of its own": (
        f"A minister goes\n\nBy Jo Reed\n\nOSLO, 11 March 2024\n\n{BODY}",
        ("A minister goes", date(2024, 3, 11), None, "Jo Reed"),
    ),
    "day in parentheses": (
        f"A minister goes\n\n(March 11, 2024) {BODY}",
        ("A minister goes", date(2024, 3, 11), None, None),
    ),
    "ISO day with a label": (
        f"A minister goes\n\nPublished on: 2024-03-11\n\n{BODY}",
        ("A minister goes", date(2024, 3, 11), None, None),
    ),
    "byline with a desk": (
        f"A minister goes\n\nBy Jo Reed, Political Editor\n\n{BODY}",
        ("A minister goes", None, None, "Jo Reed"),
    ),
    "place and region in small letters": (
        f"A minister goes\n\nPort Louis, Mauritius – {BODY}",
        ("A minister goes", None, None, None),
    ),
    "no head": (BODY, (None, None, None, None)),
    "impossible day": (
        f"A minister goes\n\nDate: 31 February 2024\n\n{BODY}",
        ("A minister goes", None, None, None),
    ),
}


@pytest.mark.parametrize("case", HEADS.values(), ids=HEADS.keys())
def test_head(
    tmp_path: Path,
    case: tuple[str, tuple[str | None, date | None, str | None, str | None]],
) -> None:
    text, expected = case
    article = read(tmp_path, text)
    found = (article.title, article.published, article.publisher, article.author)
    assert found == expected
    assert BODY in article.body
    if "impossible" not in text and "February" not in text:
        assert article.body.startswith(BODY)


def test_year_of_a_dateline_from_the_file_name(tmp_path: Path) -> None:
    text = f"A minister goes\n\nPORT LOUIS, March 11 (Seawire) — {BODY}"
    assert read(tmp_path, text, "quay-2024-03-12.txt").published == date(2024, 3, 11)


def test_metadata_wins_over_the_dateline(tmp_path: Path) -> None:
    text = f"Title: A minister goes\nDate: 2024-03-12\n\nOSLO, 11 March 2024 — {BODY}"
    assert read(tmp_path, text).published == date(2024, 3, 12)


def test_a_repeated_title_stands_once(tmp_path: Path) -> None:
    article = read(tmp_path, f"Title: A minister goes\n\nA Minister Goes\n\n{BODY}")
    assert article.body == BODY


def test_subheading_with_by_is_no_byline(tmp_path: Path) -> None:
    article = read(tmp_path, f"A minister goes\n\nBy Monday it was over\n\n{BODY}")
    assert article.author is None
    assert article.body.startswith("By Monday it was over")


DATELINES = {
    "DAMASCUS, Dec. 8 (Seawire) — Rain fell.": "Rain fell.",
    "DAMASCUS, Syria, Dec. 8, 2024 - Rain fell.": "Rain fell.",
    "Oslo, 3 May 2024 – Rain – the first – fell.": "Rain – the first – fell.",
    "ST. LOUIS (Seawire) -- Rain fell.": "Rain fell.",
    "NEW YORK/LONDON — Rain fell.": "Rain fell.",
    "GREENBELT, Maryland (Orbit & Field) — “Rain fell.”": "“Rain fell.”",
    "(Seawire) - Rain fell.": "Rain fell.",
    "Beirut, Lebanon – Rain fell.": "Rain fell.",
    "(May 3, 2024) Rain fell.": "Rain fell.",
}
NO_DATELINES = (
    "In London, HSBC – Europe's largest bank – said rain fell.",
    "On Monday, Haddad — Brazil's finance minister — resigned.",
    "HSBC — Europe's largest bank — said rain fell.",
    "Islamic State (IS) – the group – said rain fell.",
    "NATO – which met on Monday – said rain fell.",
    "A storm (the third) hit. Rain - heavy rain - fell.",
    "(He was born in 1924) Rain fell.",
    "US-led forces left.",
    "Labour lost Wakefield in May 2019 and won it again on 23 June 2022",
)


@pytest.mark.parametrize("line", DATELINES)
def test_datelines_leave_the_text(line: str) -> None:
    found = dateline(line, hints="")
    assert found is not None
    assert line[found.end :] == DATELINES[line]


@pytest.mark.parametrize("line", NO_DATELINES)
def test_parentheses_are_no_datelines(line: str) -> None:
    assert dateline(line, hints="") is None


PARAGRAPHS = {
    "blank lines": ("One two.\n\nThree four.", ("One two.", "Three four.")),
    "carriage returns": (
        "One two.\r\n\r\nThree.\rFour.",
        ("One two.", "Three.", "Four."),
    ),
    "spaces": ("  One\u00a0 two\t three. \n", ("One two three.",)),
    "wrapped": (
        """The minister of fisheries resigned on
Monday after the vote. Her deputy will
serve until June.

Nobody else left.""",
        (
            """The minister of fisheries resigned on Monday after the vote. \
Her deputy will serve until June.""",
            "Nobody else left.",
        ),
    ),
    "one line a paragraph": (
        "A" * 130 + " ends.\nNext begins.",
        ("A" * 130 + " ends.", "Next begins."),
    ),
    "broken by hand": (
        """The minister of fisheries resigned from
Parliament on Monday. She had
served since June, longer than all others.""",
        (
            """The minister of fisheries resigned from Parliament on Monday. \
She had served since June, longer than all others.""",
        ),
    ),
    "broken in the middle of a sentence": (
        "He said that\nit was over.",
        ("He said that it was over.",),
    ),
    "invisible characters": ("Soft\u00adly\u200b done.", ("Softly done.",)),
    "nothing": (" \n\t\n", ()),
}


@pytest.mark.parametrize("case", PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_paragraphs(case: tuple[str, tuple[str, ...]]) -> None:
    text, expected = case
    assert paragraphs(text) == expected


@given(st.text(max_size=400))
def test_paragraphs_are_clean_and_stay_so(text: str) -> None:
    found = paragraphs(text)
    assert all(line == " ".join(line.split()) and line for line in found)
    assert paragraphs("\n\n".join(found)) == found


FURNITURE = (
    "| Welcome to Global Village Space",
    "Home | News | Sport | Weather",
    "Advertisement",
    "Share this article",
    "Read more: The minister's long goodbye",
    "Sign up to our football newsletter",
    "We use cookies to improve your experience on this site.",
    "© 2024 Quay Media. All rights reserved.",
    "Photo: Jo Reed/Quay News",
    "5 min read",
    "* * *",
)
SENTENCES = (
    "Share prices fell on Monday.",
    "Read aloud, the letter took an hour.",
    "Also on Sunday, police arrested two men.",
    "Copyright law in Europe has changed since 2019.",
    "The world watched.",
    "Follow me, he told the crew.",
    "Home to 40,000 people, the town has no hospital.",
    "We use three words for snow, said the linguist.",
    "He moved from A | B to C.",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_stay(line: str) -> None:
    assert not furniture(line)


ACCENTED = f"Léa Brühl’s plan\n\n{BODY} Léa Brühl was “ready”."


@pytest.mark.parametrize(
    "content",
    [
        ACCENTED.encode(),
        codecs.BOM_UTF8 + ACCENTED.encode(),
        ACCENTED.encode("utf-16"),
        codecs.BOM_UTF16_BE + ACCENTED.encode("utf-16-be"),
        ACCENTED.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "windows"],
)
def test_encodings(tmp_path: Path, content: bytes) -> None:
    article = read(tmp_path, content)
    assert article.title == "Léa Brühl’s plan"
    assert article.body == f"{BODY} Léa Brühl was “ready”."


FOREIGN = {
    "German": """
Die Regierung hat am Montag in Berlin erklärt, dass sie die Hilfe für die
Bauern fortsetzen will. Der Kanzler sagte, man werde so lange helfen, wie es nötig ist.
Die Opposition war anderer Meinung und warf ihm vor, die Kosten zu verschweigen.""",
    "Danish": """
Regeringen sagde mandag i København, at landet vil fortsætte med hjælpen,
og at det vil have støtte for planen. Vi skal have mere hjælp til dem, der er over
grænsen, sagde ministeren efter et møde for en uge siden, og oppositionen var enig.""",
    "Arabic": "أعلنت الحكومة يوم الاثنين عن برنامج جديد.",
    "Japanese": "政府は月曜日に新しい計画を発表した。",
}
BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\r\n ", "empty"),
    "only furniture": (b"Home | News | Sport\n\nAdvertisement\n", "no sentences"),
    "NUL bytes": (b"A minister\0goes", "binary"),
    "noise": (bytes(range(1, 32)) * 50, "binary"),
    "PDF": (b"%PDF-1.7\n1 0 obj", "PDF"),
    "ZIP": (b"PK\x03\x04\x14\x00\x06\x00", "ZIP"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "PNG"),
    "very long": (b"The end is near. " * 300_001, "five million"),
    **{name: (text.encode(), "not in English") for name, text in FOREIGN.items()},
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD.keys())
def test_bad_files_are_dropped_with_one_line(
    tmp_path: Path, case: tuple[bytes, str]
) -> None:
    content, reason = case
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    (dropped,) = articles([str(path)])
    assert isinstance(dropped, Dropped)
    assert dropped.item == str(path)
    assert reason in dropped.reason
    assert "\n" not in dropped.reason


def test_hostile_title_is_only_text(tmp_path: Path) -> None:
    title = 'Mayor <script>alert("x")</script> "quits" {now}'
    assert read(tmp_path, f"Title: {title}\n\n{BODY}").title == title


@given(st.binary(max_size=300))
def test_no_bytes_raise(content: bytes) -> None:
    for lines in (False, True):
        for article in articles(["-"], lines=lines, stdin=io.BytesIO(content)):
            assert isinstance(article, Article | Dropped)
