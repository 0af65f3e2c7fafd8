"""Files, folders, standard input, lines, records, and the same article twice."""

import hashlib
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kg.ingest import articles
from kg.model import Article, Dropped
from kg.vocab import ARTICLE

ONE = "The harbour froze on Friday, the mayor of the town said."
TWO = "The ferry to the islands was cancelled, and the school was closed."


def kept(found: list[Article | Dropped]) -> list[Article]:
    return [article for article in found if isinstance(article, Article)]


def dropped(found: list[Article | Dropped]) -> list[Dropped]:
    return [item for item in found if isinstance(item, Dropped)]


def test_one_bad_source_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ONE)
    (tmp_path / "b.txt").write_text(TWO)
    sources = [tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "b.txt"]
    found = list(articles(map(str, sources)))
    assert [a.body for a in kept(found)] == [ONE, TWO]
    assert [d.item for d in dropped(found)] == [str(tmp_path / "missing.txt")]
    assert "no such file" in dropped(found)[0].reason


def test_article_says_where_it_is_from_and_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ONE)
    (article,) = kept(list(articles([str(tmp_path / "a.txt")])))
    assert article.source == str(tmp_path / "a.txt")
    assert article.digest == hashlib.sha256(ONE.encode()).hexdigest()
    assert article.iri == ARTICLE + article.digest[:20]
    assert article.language == "en"


def test_folder_is_read_to_the_bottom_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(ONE)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z.txt").write_text(TWO)
    (tmp_path / "a" / "z.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "a" / ".hidden.txt").write_text("Nobody reads this.")
    (tmp_path / "page.html").write_text("<html><p>Nothing.</p></html>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "logo.png").write_bytes(b"\x89PNG")
    found = list(articles([str(tmp_path)]))
    assert [a.body for a in kept(found)] == [TWO, ONE]
    assert [Path(d.item).name for d in dropped(found)] == ["z.docx", "page.html"]


def test_folder_that_leads_round_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ONE)
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(list(articles([str(tmp_path)]))) == 1


def test_empty_folder(tmp_path: Path) -> None:
    (nothing,) = articles([str(tmp_path)])
    assert isinstance(nothing, Dropped)
    assert "without articles" in nothing.reason


@pytest.mark.parametrize("name", ["no\0name", "x" * 5000, "nowhere/a.jsonl"])
def test_impossible_paths(name: str) -> None:
    (nothing,) = articles([name])
    assert isinstance(nothing, Dropped)


def test_the_same_text_and_the_same_address_come_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        f"URL: https://quay.example/a?utm_source=x\n\n{ONE}"
    )
    (tmp_path / "b.txt").write_text(f"URL: https://QUAY.example/a#top\n\n{TWO}")
    (tmp_path / "c.txt").write_text(ONE)
    found = list(articles([str(tmp_path)]))
    assert [a.url for a in kept(found)] == ["https://quay.example/a"]
    reason = f"the same article as {tmp_path / 'a.txt'}"
    assert [d.reason for d in dropped(found)] == [reason, reason]


def test_standard_input() -> None:
    (article,) = articles(["-"], stdin=io.BytesIO(f"Ice\n\n{ONE}".encode()))
    assert isinstance(article, Article)
    assert (article.title, article.body) == ("Ice", ONE)
    assert article.source == "standard input"


def test_standard_input_of_records() -> None:
    content = json.dumps({"text": ONE}) + "\n" + json.dumps({"text": TWO}) + "\n"
    found = list(articles(["-"], stdin=io.BytesIO(content.encode())))
    assert [a.body for a in kept(found)] == [ONE, TWO]


def test_lines_are_documents_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Title: x\n\n  {ONE} \r\n{ONE}\n\0\nAdvertisement\n".encode())
    found = list(articles([str(path)], lines=True))
    numbered = [(a.source, a.body) for a in kept(found)]
    assert numbered == [
        ("1", "Title: x"), ("3", f"  {ONE} "), ("4", ONE), ("6", "Advertisement"),
    ]  # fmt: skip
    assert [d.item for d in dropped(found)] == ["5"]


def test_lines_of_a_missing_file() -> None:
    (nothing,) = articles(["missing.txt"], lines=True)
    assert isinstance(nothing, Dropped)


RECORDS = {
    "our keys": (
        {"text": ONE, "title": "Ice", "url": "https://quay.example/ice",
         "published": "2024-01-05", "publisher": "Quay", "author": "Jo Reed"},
        ("Ice", "https://quay.example/ice", date(2024, 1, 5), "Quay", "Jo Reed"),
    ),
    "other people's keys": (
        {"content": ONE, "headline": "Ice", "link": "https://quay.example/ice",
         "publishedAt": "2024-01-05T08:00:00Z", "source": {"id": 1, "name": "Quay"},
         "authors": ["Jo Reed", "Al Foss"]},
        ("Ice", "https://quay.example/ice",
         datetime(2024, 1, 5, 8, tzinfo=UTC), "Quay", "Jo Reed, Al Foss"),
    ),
    "seconds, no address": (
        {"body": ONE, "timestamp": 1704441600, "url": "ice", "title": None},
        (None, None, datetime(2024, 1, 5, 8, tzinfo=UTC), None, None),
    ),
    "markup": (
        {"text": f"<p>{ONE}</p><script>x()</script>", "title": "<b>Ice</b> &amp; snow"},
        ("Ice & snow", None, None, None, None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RECORDS.values(), ids=RECORDS.keys())
def test_records(
    tmp_path: Path, case: tuple[dict[str, object], tuple[object, ...]]
) -> None:
    record, expected = case
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record))
    (a,) = articles([str(path)])
    assert isinstance(a, Article)
    assert (a.title, a.url, a.published, a.publisher, a.author) == expected
    assert a.body == ONE


def test_broken_records_are_counted_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        b"\xef\xbb\xbf" + json.dumps({"text": ONE}).encode(),
        b"",
        b'{"text": "unfinished',
        b"[1, 2]",
        b'{"title": "no text"}',
        b'{"text": "  "}',
        b"[" * 100_000,
        b"\x00\x01",
        json.dumps({"text": TWO}).encode(),
    ]
    path.write_bytes(b"\n".join(lines))
    found = list(articles([str(path)]))
    assert [a.source for a in kept(found)] == [f"{path}:1", f"{path}:9"]
    assert [d.item for d in dropped(found)] == [f"{path}:{n}" for n in range(3, 9)]
    assert all("\n" not in d.reason for d in dropped(found))


def test_characters_that_are_none_leave_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record = '{"text": "\\ud800%s\\u0000", "title": "I\\u0007ce\\udfff", "url": "%s"}'
    path.write_text(record % (ONE, "https://quay.example/\\ud800"))
    (a,) = articles([str(path)])
    assert isinstance(a, Article)
    assert (a.body, a.title, a.url) == (ONE, "Ice", None)


def test_json_list(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": ONE}, 7, {"text": TWO}], indent=1))
    found = list(articles([str(path)]))
    assert [a.body for a in kept(found)] == [ONE, TWO]
    assert [d.item for d in dropped(found)] == [f"{path}:2"]


def test_too_large_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    (nothing,) = articles([str(path)])
    assert isinstance(nothing, Dropped)
    assert "20 MB" in nothing.reason


def test_same_input_same_output(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{ONE} It was day {number}.")
    assert list(articles([str(tmp_path)])) == list(articles([str(tmp_path)]))


def test_a_store_in_a_folder_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Peru arrested two mayors on Friday.")
    (tmp_path / "graph" / "oxigraph").mkdir(parents=True)
    (tmp_path / "graph" / "format").write_text("1")
    found = list(articles([str(tmp_path)]))
    assert [type(one).__name__ for one in found] == ["Article"]
