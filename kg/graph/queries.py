"""Ready-made queries with names, kept as files beside the ontology.

`who-controls.rq` begins with its title as a comment. A further comment `# name: whom`
for each value that the query waits for says what the variable `$name` stands for.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from kg import vocab
from kg.errors import QueryError
from kg.graph.answer import Answer
from kg.graph.store import Store

PARAMETER = re.compile(r"# (\w+): (.+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadyQuery:
    """A query with a name; `values` says for each variable what it stands for."""

    name: str
    title: str
    values: dict[str, str]
    text: str


def ready_queries() -> tuple[ReadyQuery, ...]:
    """All of them, by name."""
    folder = vocab.ontology_path() / "queries"
    return tuple(
        _read(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.rq"))
    )


def ask_ready(store: Store, name: str, *values: str) -> Answer:
    """The answer to the query of that name; the values stand in its order."""
    known = {query.name: query for query in ready_queries()}
    query = known.get(name)
    if query is None:
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise QueryError(f"no ready query is called {name!r}; {hint}")
    if len(values) != len(query.values):
        waits = "; ".join(f"{name} ({what})" for name, what in query.values.items())
        raise QueryError(
            f"the query {query.name} takes {len(query.values)} values"
            f"{f': {waits}' if waits else ''}; {len(values)} were given"
        )
    return store.query(query.text, **dict(zip(query.values, values, strict=True)))


def _read(name: str, text: str) -> ReadyQuery:
    """A query from the text of its file."""
    first, *lines = text.splitlines()
    found = (PARAMETER.fullmatch(line) for line in lines)
    return ReadyQuery(
        name=name,
        title=first.removeprefix("#").strip(),
        values={match[1]: match[2] for match in found if match},
        text=text,
    )
