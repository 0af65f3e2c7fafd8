"""Pages, feeds and the network, against a server of our own on loopback."""

import gzip
import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest

from kg.errors import SourceError
from kg.ingest import articles
from kg.ingest.metadata import metadata
from kg.ingest.network import fetched
from kg.model import Article, Dropped
from tests.loopback import answering

PROSE = (
    "The parliament of the island voted on Tuesday to ban the dredging of sand in its "
    "northern lagoon, which has lost a third of its beaches. The minister of fisheries "
    "said that the ban would take effect in June and would last for five years."
)
MORE = (
    "Two companies that hold licences announced that they would go to court. A "
    "spokesman for one of them denied that its ships had damaged the reef."
)
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Island bans sand dredging",
    "datePublished": "2024-03-12T09:30:00+04:00",
    "author": {"@type": "Organization", "name": "Lagoon Press"},
    "publisher": {"@type": "Organization", "name": "The Quay"},
    "inLanguage": "en-GB",
}
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Island bans sand dredging | The Quay</title>
<script type="application/ld+json">{json.dumps(LINKED)}</script></head>
<body><nav><a href="/">Home</a> | <a href="/n">News</a> | <a href="/s">Sport</a></nav>
<article><h1>Island bans sand dredging</h1><p>By Someone Else</p>
<p>PORT LOUIS, March 12 — {PROSE}</p><p>Advertisement</p><p>{MORE}</p></article>
<footer>© 2024 The Quay. All rights reserved.</footer></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Quay</title><language>en</language>
<item><title>Full &amp;amp; free</title><link>{{root}}/full</link>
<pubDate>Tue, 12 Mar 2024 05:30:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{PROSE}</p><p>{MORE}</p>
<p>{PROSE.replace("June", "July")}</p>
<p>{MORE.replace("Two", "Six")}</p>]]></content:encoded>
</item>
<item><title>Teaser</title><link>{{root}}/page</link>
<description>The island voted.</description></item>
<item><title>Dead</title><link>{{root}}/gone</link>
<description>Nothing left.</description></item>
<item><title>Bare</title></item>
</channel></rss>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;">]><rss version="2.0"><channel><title>&lol2;</title>
<item><title>x</title><description>&lol2;</description></item></channel></rss>"""


class Site(BaseHTTPRequestHandler):
    asked: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        self.asked.append(self.headers.get("User-Agent"))
        root = f"http://{self.headers['Host']}"
        latin = PAGE.replace("utf-8", "latin-1").replace("Tuesday", "Märzday")
        html = "text/html; charset=utf-8"
        bodies = {
            "/page": (PAGE.encode(), html),
            "/latin": (
                latin.encode("latin-1", "replace"),
                "text/html; charset=latin-1",
            ),
            "/feed": (FEED.format(root=root).encode(), "application/rss+xml"),
            "/text": (PROSE.encode(), "text/plain"),
            "/zip": (gzip.compress(PAGE.encode()), html),
        }
        onward = {
            "/moved": f"{root}/page",
            "/round": f"{root}/round?{len(self.asked)}",
            "/to-file": "file:///etc/hostname",
        }
        path = self.path.split("?")[0]
        if path in bodies:
            self.answer(*bodies[path])
        elif path in onward:
            self.redirect(onward[path])
        elif path == "/short":
            self.answer(b"<html>", html, length=5000)
        elif path in {"/huge", "/slow"}:
            self.drip(*((b" " * 2**20, 0.0) if path == "/huge" else (b"word ", 0.05)))
        else:
            self.send_error(404, "Not\tFound")

    def answer(self, body: bytes, kind: str, length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def drip(self, chunk: bytes, pause: float) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(22):
                self.wfile.write(chunk)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            return  # the reader has had enough, as it should


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with answering(Site) as address:
        yield address


def saved(tmp_path: Path, page: str | bytes, name: str = "a.html") -> Article | Dropped:
    path = tmp_path / name
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    (found,) = articles([str(path)])
    return found


def test_saved_page(tmp_path: Path) -> None:
    article = saved(tmp_path, PAGE)
    assert isinstance(article, Article)
    assert article.title == "Island bans sand dredging"
    zone = timezone(timedelta(hours=4))
    assert article.published == datetime(2024, 3, 12, 9, 30, tzinfo=zone)
    assert (article.author, article.publisher) == ("Lagoon Press", "The Quay")
    assert (article.language, article.url) == ("en-GB", None)
    assert article.body == f"{PROSE}\n\n{MORE}"


@pytest.mark.parametrize(
    "page",
    [
        PAGE.replace("</p>", "")
        .replace("</article>", "")
        .replace("</body></html>", ""),
        PAGE.replace('"headline"', "headline"),
        PAGE.replace("<article>", "<article><div><span></p></table>"),
        PAGE.replace("<body>", "<body><p>\ud7ff\x00".replace("\x00", "")),
    ],
    ids=["unclosed", "broken JSON-LD", "wrongly nested", "odd characters"],
)
def test_malformed_pages_still_have_their_text(tmp_path: Path, page: str) -> None:
    article = saved(tmp_path, page)
    assert isinstance(article, Article)
    assert PROSE in article.body
    assert article.title == "Island bans sand dredging"


LINKS = "".join(f'<li><a href="/{n}">Headline number {n}</a></li>' for n in range(50))
NO_ARTICLE = {
    "list of links": f"<html><body><ul>{LINKS}</ul></body></html>",
    "wall": "<html><body><p>Please enable JavaScript to continue.</p></body></html>",
    "nothing": "<html></html>",
    "frames": "<!doctype html><html><frameset></frameset></html>",
}


@pytest.mark.parametrize("page", NO_ARTICLE.values(), ids=NO_ARTICLE.keys())
def test_page_without_an_article(tmp_path: Path, page: str) -> None:
    nothing = saved(tmp_path, page)
    assert isinstance(nothing, Dropped)
    assert "no article" in nothing.reason


def test_text_for_machines_where_the_page_shows_none(tmp_path: Path) -> None:
    body = {"articleBody": f"{PROSE}\n\n{MORE}"}
    article = saved(tmp_path, linked(LINKED | body))
    assert isinstance(article, Article)
    assert article.body == f"{PROSE}\n\n{MORE}"


def head(inside: str) -> str:
    return f"<html><head>{inside}</head><body></body></html>"


def linked(value: object) -> str:
    return head(f'<script type="application/ld+json">{json.dumps(value)}</script>')


METADATA = {
    "graph with references": (
        linked({"@graph": [
            {"@type": "Person", "@id": "#a", "name": "Jo Reed"},
            {"@type": "Organization", "@id": "#o", "name": "The Quay"},
            {"@type": ["Article", "NewsArticle"], "headline": "Ice",
             "author": {"@id": "#a"}, "publisher": {"@id": "#o"},
             "datePublished": "2024-03-12"}]}),
        ("Ice", date(2024, 3, 12), "Jo Reed", "The Quay"),
    ),
    "list of authors, address as author": (
        linked([{"@type": "WebSite", "name": "no"}, {"@type": "ReportageNewsArticle",
            "headline": "Ice", "author": [{"name": "Jo Reed"}, "By Al Foss",
            "https://quay.example/jo", {"name": "Jo Reed"}]}]),
        ("Ice", None, "Jo Reed, Al Foss", None),
    ),
    "meta elements": (
        head('<title>x</title><meta property="og:title" content="Ice - The Quay">'
             '<meta property="og:site_name" content="The Quay">'
             '<meta name="author" content="Jo Reed">'
             '<meta property="article:published_time" content="2024-03-12T01:00:00Z">'),
        ("Ice", datetime(2024, 3, 12, 1, tzinfo=UTC), "Jo Reed", "The Quay"),
    ),
    "JSON-LD wins": (
        head('<meta property="og:title" content="Social"><script type='
             '"application/ld+json">{"@type": "Article", "headline": "Ice"}</script>'),
        ("Ice", None, None, None),
    ),
    "markup in a headline": (
        linked({"@type": "NewsArticle", "headline": "<b>Ice</b> &amp; <i>snow</i>"}),
        ("Ice & snow", None, None, None),
    ),
    "wrong types": (
        linked({"@type": "NewsArticle", "headline": 7, "author": {"name": None},
                "datePublished": ["soon"], "publisher": 3, "@graph": 5}),
        (None, None, None, None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", METADATA.values(), ids=METADATA.keys())
def test_metadata(case: tuple[str, tuple[object, ...]]) -> None:
    page, expected = case
    found = metadata(page)
    assert (found.title, found.published, found.author, found.publisher) == expected


def test_page_address_is_not_the_front_page() -> None:
    canonical = '<link rel="canonical" href="https://quay.example/">'
    better = '<meta property="og:url" content="https://quay.example/ice?utm_medium=x">'
    assert metadata(head(canonical + better)).url == "https://quay.example/ice"


def test_address(site: str) -> None:
    (article,) = articles([f"{site}/page#comments"])
    assert isinstance(article, Article)
    assert article.url == f"{site}/page"
    assert article.body == f"{PROSE}\n\n{MORE}"
    assert Site.asked[-1] == "kg"


def test_redirect_is_followed_and_gives_the_address(site: str) -> None:
    (article,) = articles([f"{site}/moved"])
    assert isinstance(article, Article)
    assert article.url == f"{site}/page"


def test_the_same_page_by_two_ways_comes_once(site: str) -> None:
    found = list(articles([f"{site}/page", f"{site}/moved"]))
    assert [type(item) for item in found] == [Article, Dropped]


def test_declared_charset(site: str) -> None:
    (article,) = articles([f"{site}/latin"])
    assert isinstance(article, Article)
    assert "Märzday" in article.body


def test_plain_text_from_the_network(site: str) -> None:
    (article,) = articles([f"{site}/text"])
    assert isinstance(article, Article)
    assert article.body == PROSE


BAD_ADDRESSES = {
    "{site}/nowhere": "404 Not Found",
    "{site}/round": "round in circles",
    "{site}/to-file": "only http and https",
    "{site}/huge": "20 MB",
    "{site}/short": "broke off",
    "{site}/zip": "gzip",
    "http://127.0.0.1:1/x": "refuses connections",
    "http://no-such-host.invalid/": "check the address and the network",
    "ftp://quay.example/a": "only http and https",
    "file:///etc/hostname": "only http and https",
    "http://": "without a host",
    "http://quay.example:port/": "not an address",
    "http://[::1/": "not an address",
}


@pytest.mark.parametrize("case", BAD_ADDRESSES.items(), ids=BAD_ADDRESSES.keys())
def test_bad_addresses_are_dropped_with_one_line(
    site: str, case: tuple[str, str]
) -> None:
    address, reason = case
    (nothing,) = articles([address.format(site=site)])
    assert isinstance(nothing, Dropped)
    assert nothing.item == address.format(site=site)
    assert reason in nothing.reason
    assert "\n" not in nothing.reason


def test_server_that_drips_is_given_up(site: str) -> None:
    with pytest.raises(SourceError, match="too slowly"):
        fetched(f"{site}/slow", patience=0.1)


def test_server_that_is_silent_is_given_up(site: str) -> None:
    with pytest.raises(SourceError, match="does not answer"):
        fetched(f"{site}/slow", silence=0.02)


def test_feed_from_the_network(site: str) -> None:
    full, teaser, dead, bare = articles([f"{site}/feed"])
    assert isinstance(full, Article)
    assert (full.title, full.url) == ("Full & free", f"{site}/full")
    assert full.published == datetime(2024, 3, 12, 5, 30, tzinfo=UTC)
    assert full.body.startswith(f"{PROSE}\n\n{MORE}")
    assert isinstance(teaser, Article)
    assert teaser.body == f"{PROSE}\n\n{MORE}"
    assert isinstance(dead, Dropped)
    assert (dead.item, "404" in dead.reason) == (f"{site}/gone", True)
    assert isinstance(bare, Dropped)
    assert bare.reason == "a feed item without text"


def test_saved_feed_asks_no_network(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED.format(root="http://127.0.0.1:1"))
    found = list(articles([str(path)]))
    texts = [a.body for a in found if isinstance(a, Article)]
    assert texts[1:] == ["The island voted.", "Nothing left."]


BAD_FEEDS = {
    "bomb": (BOMB, "unsafe"),
    "no items": ("<rss version='2.0'><channel></channel></rss>", "without items"),
    "other XML": (
        "<?xml version='1.0'?><note>Hello</note>",
        "neither a page nor a feed",
    ),
}


@pytest.mark.parametrize("case", BAD_FEEDS.values(), ids=BAD_FEEDS.keys())
def test_bad_feeds(tmp_path: Path, case: tuple[str, str]) -> None:
    content, reason = case
    nothing = saved(tmp_path, content, "feed.xml")
    assert isinstance(nothing, Dropped)
    assert reason in nothing.reason


def test_feed_broken_in_the_middle_keeps_its_first_items(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(
        FEED.format(root="http://127.0.0.1:1").split("<item><title>Dead")[0]
    )
    found = list(articles([str(path)]))
    assert [a.title for a in found if isinstance(a, Article)] == [
        "Full & free",
        "Teaser",
    ]
