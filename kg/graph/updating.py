"""SPARQL 1.1 updates of a store, which never reach the network.

The protocol may name the graphs that the WHERE of an update sees. Oxigraph takes them
from the update's own words only, so they are written there as USING clauses.
"""

from kg import vocab
from kg.errors import QueryError
from kg.graph import folder
from kg.graph.querying import (
    Dataset,
    Token,
    mistakes,
    nodes,
    plain,
    refuse_depth,
    refuse_network,
    tokens,
)
from kg.graph.store import Store

OWN = frozenset({"USING", "WITH"})
"""How an update names its graphs itself (SPARQL 1.1 Update, section 3.1.3)."""


def update(
    store: Store, text: str, *, base: str | None = None, dataset: Dataset | None = None
) -> None:
    """Change the store by an update, all of it or nothing."""
    refuse_network(text)
    refuse_depth(text)
    if dataset:
        text = _with_dataset(plain(text), dataset)
    with folder.errors("the store"), mistakes(text):
        store.engine.update(text, base_iri=base, prefixes=vocab.PREFIXES)
    store.changed()
    store.flush()


def _with_dataset(text: str, dataset: Dataset) -> str:
    """The update with a USING clause before each WHERE that stands in no braces."""
    using = [f"USING {graph}" for graph in nodes(dataset.default)]
    using += [f"USING NAMED {graph}" for graph in nodes(dataset.named)]
    clauses = " ".join(using)
    found = list(tokens(text))
    written, at, depth, before = [], 0, 0, ""
    for place, token in enumerate(found):
        word = token.text.upper() if token.kind == "word" else token.text
        if not depth and word in OWN:
            raise QueryError(
                f"{word} in the update and graphs in the request exclude each other; "
                "name the graphs in one of them"
            )
        if not depth and word == "WHERE":
            written += [text[at : token.offset]]
            if before == "DELETE":  # DELETE WHERE { … } takes no USING: spell it out
                start, end = _block(found[place + 1 :])
                written += [text[start:end], " "]
            written += [clauses, " "]
            at = token.offset
        depth += (word == "{") - (word == "}")
        before = word
    return "".join(written) + text[at:]


def _block(found: list[Token]) -> tuple[int, int]:
    """Where the first block of the tokens starts and ends; empty if it never does."""
    depth = 0
    for token in found:
        depth += (token.text == "{") - (token.text == "}")
        if not depth:
            return found[0].offset, token.offset + len(token.text)
    return 0, 0
