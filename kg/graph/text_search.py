"""Sentences by their words: for pages, and as a property in queries.

`?sentence kg:matches "old lighthouse"` is no triple of the store: before a query is
asked, the pattern gives way to the sentences that it stands for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg import vocab
from kg.errors import QueryError
from kg.graph.folding import holds, terms
from kg.graph.querying import Token, plain, tokens
from kg.graph.terms import node, term
from kg.graph.text_index import TextIndex

MATCHES = frozenset({"kg:matches", f"<{vocab.KG}matches>"})
SENTENCES = """SELECT ?article ?sentence ?text WHERE {
  VALUES ?article { %s } GRAPH ?article {
    ?quote oa:exact ?text FILTER(REGEX(?text, "[^\\\\x00-\\\\x7f]") || %s)
    ?sentence oa:hasSelector ?quote } }"""
TARGET = term("oa:hasTarget")
TOGETHER = 200
"""Articles that are looked through by one query."""
MOST = 10_000
"""Sentences that a query may be asked of at a time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence that a claim rests on."""

    iri: str
    article: str
    text: str


def sentences(index: TextIndex, words: str) -> Iterator[Sentence]:
    """The sentences that hold all of the words, article by article.

    The index says where to look, the store what stands there.
    """
    wanted = terms(words)
    articles = index.articles(words)
    # What has other letters is seen to below: SPARQL cannot fold it.
    letters = [f'CONTAINS(LCASE(?text), "{one.split()[0]}")' for one in wanted]
    simple = " && ".join(letters).replace("*", "")
    for start in range(0, len(articles), TOGETHER):
        graphs = " ".join(f"<{one}>" for one in articles[start : start + TOGETHER])
        for row in _rows(index.engine, SENTENCES % (graphs, simple)):
            article, iri, text = (value.value for value in row)
            if holds(text, wanted):
                yield Sentence(iri=iri, article=article, text=text)


def claims_on(index: TextIndex, sentence: str) -> list[str]:
    """The claims that rest on a sentence, by IRI."""
    found = index.engine.quads_for_pattern(None, TARGET, node(sentence), None)
    iris = (quad.subject for quad in found)
    return sorted(iri.value for iri in iris if isinstance(iri, ox.NamedNode))


def _rows(engine: ox.Store, query: str) -> Iterator[ox.QuerySolution]:
    found = engine.query(query, prefixes=vocab.PREFIXES)
    return iter(found if isinstance(found, ox.QuerySolutions) else ())


def with_matches(query: str, index: Callable[[], TextIndex]) -> str:
    """The query with the sentences in place of each pattern that asks for words."""
    if "matches" not in plain(query):
        return query
    found, query = list(tokens(query)), plain(query)
    for place in reversed(range(1, len(found) - 1)):
        before, this, value = found[place - 1 : place + 2]
        if this.text not in MATCHES or before.text not in {";"} | _variables(before):
            continue
        if before.text == ";" or value.kind != "string":
            raise QueryError(
                f'write it as ?sentence {this.text} "words": a variable of its own'
                " before, and the words themselves behind"
            )
        end = value.offset + len(value.text)
        after = found[place + 2] if place + 2 < len(found) else value
        # What more is said of the sentence needs its subject again.
        more = f" {before.text} " if after.text == ";" else ""
        end = after.offset + 1 if more else end
        given = _given(before.text, value, index())
        query = query[: before.offset] + given + more + query[end:]
    return query


def _variables(token: Token) -> set[str]:
    return {token.text} if token.kind == "variable" else set()


def _given(variable: str, value: Token, index: TextIndex) -> str:
    """The sentences as SPARQL's inline data."""
    try:
        (triple,) = ox.parse(f"<urn:a> <urn:b> {value.text} .", ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise QueryError(f"{value.text} is no string: {error.msg}") from error
    words = triple.object.value if isinstance(triple.object, ox.Literal) else ""
    iris = []
    for sentence in sentences(index, words):
        iris.append(f"<{sentence.iri}>")
        if len(iris) > MOST:
            raise QueryError(
                f"more than {MOST:,} sentences hold {value.text}; ask for more words"
            )
    return f"VALUES {variable} {{ {' '.join(iris)} }}"
