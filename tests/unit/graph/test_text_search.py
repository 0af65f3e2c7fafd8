"""Sentences by their words, from an index that always agrees with the store."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from benchmarks.generated import crowd
from kg import vocab
from kg.errors import QueryError
from kg.graph import Answer, Store, text_search
from kg.graph.folding import holds, terms
from kg.graph.text_index import FILE
from kg.graph.text_search import sentences
from kg.graph.updating import update

CLAIMS, ARTICLES = crowd(60, 100)
BEFORE, LATER = ARTICLES[:3], ARTICLES[3]
ASKED = """SELECT DISTINCT ?text WHERE {
  ?sentence kg:matches $words ; oa:hasSelector/oa:exact ?text } ORDER BY ?text"""


def fill(store: Store) -> None:
    for article in BEFORE:
        store.put(article, [c for c in CLAIMS if c.article == article.iri])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        fill(opened)
        yield opened


def quotes(*articles: str) -> list[str]:
    """What claims rest on."""
    wanted = articles or [article.iri for article in BEFORE]
    return sorted({c.evidence.quote for c in CLAIMS if c.article in wanted})


def found(store: Store, words: str) -> list[str]:
    return sorted({one.text for one in sentences(store.searchable(), words)})


def texts(answer: Answer) -> list[str]:
    """The only column of an answer."""
    return [row[0].value for row in answer.rows if isinstance(row[0], ox.Literal)]


def test_a_sentence_is_found_by_any_of_its_words(store: Store) -> None:
    for quote in quotes():
        for word in (*quote.split(), quote, f'"{quote}"', f"{quote[:-3]}*"):
            same = [q for q in quotes() if holds(q, terms(word))]
            assert quote in same
            assert found(store, word) == same
            assert texts(store.query(ASKED, words=word)) == same


@pytest.mark.parametrize("words", ["", " . ", "zebra", '* "', "''", 'a" OR "b'])
def test_words_that_nothing_holds_find_nothing(store: Store, words: str) -> None:
    assert found(store, words) == []
    assert len(store.query(ASKED, words=words)) == 0


@pytest.mark.parametrize(
    ("text", "words", "so"),
    [
        ("Hay'at Tahrir al-Shām", "SHAM", True),
        ("Hay'at Tahrir al-Shām", '"al-sham"', True),
        ("Hay'at Tahrir al-Shām", "tahri", False),
        ("Hay'at Tahrir al-Shām", "tahri*", True),
        ("talks of peace", '"peace talks"', False),
        ("talks of peace", "peace talks", True),
        ("Straße", "strasse", True),
    ],
)
def test_case_accents_and_signs_do_not_matter(text: str, words: str, so: bool) -> None:  # noqa: FBT001
    assert holds(text, terms(words)) is so


def put(store: Store) -> None:
    store.put(LATER, [c for c in CLAIMS if c.article == LATER.iri])


def put_by_update(store: Store) -> None:
    with Store.memory() as other:
        put(other)
        rows = "\n".join(f"{q.triple} ." for q in other.quads())
    update(store, f"INSERT DATA {{ GRAPH <{LATER.iri}> {{ {rows} }} }}")


def put_by_rdflib(store: Store) -> None:
    with Store.memory() as other:
        put(other)
        text = "".join(f"{quad} .\n" for quad in other.quads())
    store.rdflib.parse(data=text, format="nquads")


@pytest.mark.parametrize("write", [put, put_by_update, put_by_rdflib])
def test_what_comes_later_is_found_at_once(
    store: Store, write: Callable[[Store], None]
) -> None:
    (quote, *_) = quotes(LATER.iri)
    assert quote not in found(store, quote)
    write(store)
    assert quote in found(store, quote)
    assert store.remove(LATER.iri)
    assert quote not in found(store, quote)


def test_an_article_that_changes_is_found_by_its_new_words(store: Store) -> None:
    first = BEFORE[0]
    claims = [c for c in CLAIMS if c.article == first.iri]
    quote = claims[0].evidence.quote
    assert quote in found(store, quote)
    text = first.text.replace(quote, "x" * (len(quote) - 4) + " yew")
    store.put(replace(first, text=text, digest=vocab.digest(text)), claims)
    assert quote not in found(store, quote)
    assert len(found(store, "yew")) == 1


@pytest.mark.parametrize("content", [None, b"", b"no database" * 999])
def test_an_index_that_is_gone_or_broken_is_made_anew(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "store"
    with Store.open(path) as opened:
        fill(opened)
        assert found(opened, quotes()[0])
    (path / FILE).unlink()
    if content is not None:
        (path / FILE).write_bytes(content)
    with Store.read_only(path) as reader:
        assert quotes()[0] in found(reader, quotes()[0])


def test_an_index_that_is_behind_catches_up(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path) as opened:
        fill(opened)
        assert found(opened, quotes()[0])
    kept = (path / FILE).read_bytes()
    with Store.open(path) as opened:
        put(opened)
        assert opened.remove(BEFORE[0].iri)
        assert found(opened, quotes(LATER.iri)[0])
    (path / FILE).write_bytes(kept)
    with Store.open(path) as opened:
        for quote in quotes(LATER.iri):
            assert quote in found(opened, quote)
        gone = set(quotes(BEFORE[0].iri)) - set(quotes(BEFORE[1].iri, BEFORE[2].iri))
        assert not any(quote in found(opened, quote) for quote in gone)


def test_where_nothing_can_be_written_it_is_made_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path) as opened:
        fill(opened)
        (path / FILE).mkdir()
        assert quotes()[0] in found(opened, quotes()[0])


@pytest.mark.parametrize(
    "pattern",
    [
        '?s oa:hasSelector ?q ; kg:matches "x"',
        "?s kg:matches ?words",
        f"?s <{vocab.KG}matches> ent:Oslo",
    ],
)
def test_other_ways_to_write_it_are_refused(store: Store, pattern: str) -> None:
    with pytest.raises(QueryError, match="write it as"):
        store.query(f"SELECT * WHERE {{ {pattern} }}")


def test_words_that_are_no_string_are_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="escape"):
        store.query(r'SELECT * WHERE { ?s kg:matches "\q" }')


def test_an_escape_in_front_moves_nothing(store: Store) -> None:
    escaped = ASKED.replace("?text WHERE {", '?text WHERE { BIND("\\u005Cu0041" AS ?x)')
    quote = quotes()[0]
    assert texts(store.query(escaped, words=quote)) == found(store, quote)


def test_the_name_alone_is_left_as_it_is(store: Store) -> None:
    name = ox.NamedNode(f"{vocab.KG}matches")
    store.engine.add(ox.Quad(name, ox.NamedNode("urn:p"), ox.Literal("x")))
    asked = "SELECT ?v WHERE { kg:matches <urn:p> ?v FILTER(?v != '?s kg:matches') }"
    assert texts(store.query(asked)) == ["x"]


def test_too_many_sentences_are_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_search, "MOST", 1)
    with pytest.raises(QueryError, match="more than 1 sentences"):
        store.query(ASKED, words=BEFORE[0].text.split()[0][:1] + "*")
