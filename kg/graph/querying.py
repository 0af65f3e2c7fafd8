"""SPARQL 1.1 queries over a store, which never reach the network and change nothing.

By default a query sees the union of all graphs; `GRAPH ?article { … }` asks by source
and `FROM <article>` asks one. Prefixes of `kg.vocab.PREFIXES` need not be declared.
"""

import re
from collections.abc import Iterator, Mapping
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
EXPECTED_SHOWN = 90
"""How many characters of the parser's list of what it expected are worth reading."""


def ask(engine: ox.Store, query: str, values: Mapping[str, str]) -> Answer:
    """The answer to a query; `values` gives strings for some of its variables."""
    refuse_network(query)
    refuse_updates(query)
    graphs = list(_graphs(query))
    for graph in graphs:
        if not engine.contains_named_graph(ox.NamedNode(graph)):
            raise QueryError(
                f"FROM <{graph}>: the store has no such graph, and a query may not "
                "fetch one; add the article with `kg build` first"
            )
    try:
        found = engine.query(
            query,
            prefixes=vocab.PREFIXES,
            # Oxigraph ignores FROM where the union is the default.
            use_default_graph_as_union=not graphs,
            substitutions={ox.Variable(k): ox.Literal(v) for k, v in values.items()},
        )
        return Answer.of(found)
    except SyntaxError as error:
        raise QueryError(_mistake(str(error), query)) from error
    except ValueError as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def refuse_network(query: str) -> None:
    """Raise a `QueryError` for what would reach the network."""
    for kind, text, offset in _tokens(query):
        word = text.upper() if kind == "word" else ""
        if word in NETWORK:
            raise QueryError(
                f"{_place(query, offset)}: {word} {NETWORK[word]}, and queries may not "
                "use the network; ask the store alone"
            )


def refuse_updates(query: str) -> None:
    """Raise a `QueryError` for what would change the store."""
    for kind, text, offset in _tokens(query):
        word = text.upper() if kind == "word" else ""
        if word in UPDATES:
            raise QueryError(
                f"{_place(query, offset)}: {word} changes the store, and queries only "
                "read it; use SELECT, ASK, CONSTRUCT or DESCRIBE"
            )
        if word in FORMS:
            return


def _tokens(query: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and offset of each token that is not a comment."""
    # SPARQL reads \u0053ERVICE as SERVICE, so we do too before we look.
    plain = ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), query)
    for match in TOKEN.finditer(plain):
        if match.lastgroup not in {"comment", None}:
            yield str(match.lastgroup), match.group(), match.start()


def _graphs(query: str) -> Iterator[str]:
    """The graphs that a query names with FROM."""
    prefixes = dict(vocab.PREFIXES)
    base = ""

    def resolved(token: str) -> str:
        if token.startswith("<"):
            return urljoin(base, token[1:-1]) if base else token[1:-1]
        prefix, _, name = token.partition(":")
        return prefixes.get(prefix, "") + name

    found = [(kind, text) for kind, text, _ in _tokens(query)] + [("", "")] * 2
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
    """What the parser said, in one line with the words at which it stopped."""
    if not query.strip():
        return "the query is empty; write SELECT, ASK, CONSTRUCT or DESCRIBE"
    match = MISTAKE.match(said)
    if not match:
        return f"the query has a mistake: {' '.join(said.split())}"
    line, column = int(match[1]), int(match[2])
    lines = query.split("\n")
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"before “{rest[:30]}”" if rest else "at the end of the line"
    reason = " ".join(match[3].split())
    if "Prefix not found" in reason:
        reason = "a prefix that nobody declared; write PREFIX name: <IRI> above"
    elif len(reason) > EXPECTED_SHOWN:
        reason = reason[:EXPECTED_SHOWN].rstrip() + " …"
    return f"query, line {line}, column {column}, {near}: {reason}"
