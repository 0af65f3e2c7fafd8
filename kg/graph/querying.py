"""SPARQL 1.1 queries over a store, which never reach the network and change nothing.

By default a query sees the union of all graphs; `GRAPH ?article { … }` asks by source
and `FROM <article>` asks one. Prefixes of `kg.vocab.PREFIXES` need not be declared.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urljoin

import pyoxigraph as ox

from kg import vocab
from kg.errors import QueryError
from kg.graph.answer import Answer

TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n\r]*)
    | (?P<iri>     <[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>  \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}
                 | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<tag>     @[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>    (?:[^\W\d_][\w.-]*|_)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*)
    | (?P<variable>[?$]\w+)
    | (?P<word>    [A-Za-z]\w*)
    | (?P<other>   \S)
    """,
    re.VERBOSE | re.DOTALL,
)
"""The tokens of SPARQL (section 19.8 of its grammar), as far as they matter here."""
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

NETWORK = {
    "SERVICE": "asks another server",
    "LOAD": "fetches a document",
}
UPDATES = frozenset("INSERT DELETE CLEAR DROP CREATE ADD MOVE COPY WITH".split())
FORMS = frozenset("SELECT ASK CONSTRUCT DESCRIBE".split())
MISTAKE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
OPENING, CLOSING = frozenset("({["), frozenset(")}]")
DEEPEST = 250
"""Brackets in one another: some two thousand overflow the engine's stack."""
NEAR = 20
"""How many characters before and after a mistake help to find it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Dataset:
    """The graphs that a query is asked of, in place of those that it names itself."""

    default: tuple[str, ...] = ()
    """The graphs whose union is the default graph."""
    named: tuple[str, ...] = ()


def ask(engine: ox.Store, query: str) -> Answer:
    """The answer to a query."""
    with mistakes(query):
        return Answer.of(found(engine, query))


def found(
    engine: ox.Store,
    query: str,
    *,
    base: str | None = None,
    dataset: Dataset | None = None,
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """What the engine finds, read as it is needed; see `mistakes` for what may come.

    Relative IRIs are those of `base`.
    """
    refuse_network(query)
    refuse_updates(query)
    refuse_depth(query)
    if dataset:
        return engine.query(
            query,
            base_iri=base,
            prefixes=vocab.PREFIXES,
            default_graph=[*nodes(dataset.default)],
            named_graphs=[*nodes(dataset.named)],
        )
    graphs = list(_graphs(query))
    for graph in graphs:
        if not _holds(engine, graph):
            raise QueryError(
                f"FROM <{graph}>: the store has no such graph, and a query may not "
                "fetch one; add the article with `kg build` first"
            )
    return engine.query(
        query,
        base_iri=base,
        prefixes=vocab.PREFIXES,
        # Oxigraph ignores FROM where the union is the default.
        use_default_graph_as_union=not graphs,
    )


@contextmanager
def mistakes(query: str) -> Iterator[None]:
    """Say in one line what is wrong with a query, also while its answer is read."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(_mistake(str(error), query)) from error
    except (ValueError, RuntimeError) as error:
        if "corruption" in str(error).lower():
            raise
        raise QueryError(f"the query cannot be answered: {error}") from error


def nodes(graphs: Iterable[str]) -> Iterator[ox.NamedNode]:
    """The graphs by name."""
    for graph in graphs:
        try:
            yield ox.NamedNode(graph)
        except ValueError as error:
            raise QueryError(f"the graph {graph!r} has no absolute IRI") from error


def _holds(engine: ox.Store, graph: str) -> bool:
    """Whether the store has a graph of that name."""
    try:
        return engine.contains_named_graph(ox.NamedNode(graph))
    except ValueError:  # relative, for instance
        return False


def filled(query: str, values: Mapping[str, str]) -> str:
    """The query with strings in place of some variables.

    Oxigraph's own substitution does not look into subqueries.
    """

    def value_of(token: re.Match[str]) -> str:
        value = values.get(token.group()[1:]) if token["variable"] else None
        return token.group() if value is None else str(ox.Literal(value))

    return TOKEN.sub(value_of, query) if values else query


def refuse_network(query: str) -> None:
    """Raise a `QueryError` for what would reach the network."""
    for kind, text, offset in tokens(query):
        word = text.upper() if kind == "word" else ""
        if word in NETWORK:
            raise QueryError(
                f"{_place(query, offset)}: {word} {NETWORK[word]}, and queries may not "
                "use the network; ask the store alone"
            )


def refuse_updates(query: str) -> None:
    """Raise a `QueryError` for what would change the store."""
    for kind, text, offset in tokens(query):
        word = text.upper() if kind == "word" else ""
        if word in UPDATES:
            raise QueryError(
                f"{_place(query, offset)}: {word} changes the store, and queries only "
                "read it; use SELECT, ASK, CONSTRUCT or DESCRIBE"
            )
        if word in FORMS:
            return


def refuse_depth(query: str) -> None:
    """Raise a `QueryError` for what is nested so deeply that it ends the engine."""
    depth = 0
    for _, text, offset in tokens(query):
        depth += (text in OPENING) - (text in CLOSING)
        if depth > DEEPEST:
            raise QueryError(
                f"{_place(query, offset)}: more than {DEEPEST} brackets are open; "
                "write it flatter"
            )


class Token(NamedTuple):
    """A word or sign of a query."""

    kind: str
    text: str
    offset: int


def tokens(query: str) -> Iterator[Token]:
    """Each token that is not a comment; offsets are those of the `plain` query."""
    for match in TOKEN.finditer(plain(query)):
        if match.lastgroup not in {"comment", None}:
            yield Token(str(match.lastgroup), match.group(), match.start())


def plain(query: str) -> str:
    r"""The query without escapes: \u0053ERVICE is SERVICE (SPARQL, section 19.2)."""

    def meant(escape: re.Match[str]) -> str:
        code = int(escape[1] or escape[2], 16)
        # Beyond Unicode there is nothing to mean: the engine will say so.
        return chr(code) if code <= sys.maxunicode else escape[0]

    return ESCAPE.sub(meant, query)


def _graphs(query: str) -> Iterator[str]:
    """The graphs that a query names with FROM."""
    prefixes = dict(vocab.PREFIXES)
    base = ""

    def resolved(token: str) -> str:
        if token.startswith("<"):
            return urljoin(base, token[1:-1]) if base else token[1:-1]
        prefix, _, name = token.partition(":")
        return prefixes.get(prefix, "") + name

    found = [(kind, text) for kind, text, _ in tokens(query)] + [("", "")] * 2
    for number, (kind, text) in enumerate(found):
        word = text.upper() if kind == "word" else ""
        following, after = found[number + 1 : number + 3] if word else ("", "")
        if word == "PREFIX":
            prefixes[following[1].removesuffix(":")] = resolved(after[1])
        elif word == "BASE":
            base = resolved(following[1])
        elif word == "FROM":
            named = following[1].upper() == "NAMED"
            yield resolved(after[1] if named else following[1])


def _place(query: str, offset: int) -> str:
    """Line and column, as an editor counts them."""
    lines = query[:offset].split("\n")
    return f"query, line {len(lines)}, column {len(lines[-1]) + 1}"


def _mistake(said: str, query: str) -> str:
    """What is wrong, in one line with the place and the words that follow."""
    if not query.strip():
        return "the query is empty; write SELECT, ASK, CONSTRUCT or DESCRIBE"
    found = _beginner(query)
    if found:
        return found
    match = MISTAKE.match(said)
    if not match:
        return f"the query has a mistake: {' '.join(said.split())}"
    lines = query.split("\n")
    line, column = int(match[1]), int(match[2])
    offset = sum(len(text) + 1 for text in lines[: line - 1]) + column - 1
    near = " ".join(query[max(0, offset - NEAR) : offset + NEAR].split())
    # What the parser says that it expected there is an arbitrary part of the truth.
    return f"{_place(query, offset)}: a mistake here or before, near “{near}”"


def _beginner(query: str) -> str | None:
    """The two mistakes that everybody makes: a form or a prefix that does not exist."""
    known = set(vocab.PREFIXES)
    before = ""
    started = False
    for kind, text, offset in tokens(query):
        word = text.upper() if kind == "word" else ""
        if kind == "name" and before == "PREFIX":
            known.add(text.removesuffix(":"))
        elif kind == "name" and text.partition(":")[0] not in known | {"_"}:
            name = text.partition(":")[0]
            return (
                f"{_place(query, offset)}: nobody declared the prefix of {text}; "
                f"write PREFIX {name}: <…> above"
            )
        if not started and word not in {"", "PREFIX", "BASE"}:
            started = True
            if word not in FORMS:
                return (
                    f"{_place(query, offset)}: {text} begins no query; "
                    "use SELECT, ASK, CONSTRUCT or DESCRIBE"
                )
        before = word
    return None
