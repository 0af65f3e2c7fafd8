"""Turtle and TriG for people and for version control: sorted, grouped, byte-stable."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import pyoxigraph as ox

from kg import vocab
from kg.graph.terms import TYPE, Object, term

NAMESPACES = {namespace: prefix for prefix, namespace in vocab.PREFIXES.items()}
# A part of what the grammars allow, on which all parsers agree.
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
INTEGER = re.compile(r"[+-]?[0-9]+")
BARE = {
    term("xsd:integer"): INTEGER,
    term("xsd:boolean"): re.compile("true|false"),
}
"""Datatypes that Turtle writes without quotes, with the forms for which it does."""


def turtle(triples: Iterable[ox.Triple]) -> str:
    """One graph; the same triples always give the same bytes.

    >>> print(turtle([ox.Triple(term("kg:x"), TYPE, term("kg:Claim"))]))
    @prefix kg: <https://kg.example/ontology#> .
    <BLANKLINE>
    kg:x a kg:Claim .
    <BLANKLINE>
    """
    used: set[str] = set()
    body = _blocks(triples, "", used)
    return _prefixes(used) + body


def trig(quads: Iterable[ox.Quad]) -> str:
    """Several graphs; the one without a name comes first."""
    graphs: dict[str, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        graph = quad.graph_name
        name = "" if isinstance(graph, ox.DefaultGraph) else _node(graph)
        graphs[name].append(quad.triple)
    used = set(graphs)
    parts = []
    for name, triples in sorted(graphs.items()):
        body = _blocks(triples, "    " if name else "", used)
        parts.append(f"{name} {{\n{body}}}\n" if name else body)
    return _prefixes(used) + "\n".join(parts)


def _prefixes(used: Iterable[str]) -> str:
    """The declarations of the prefixes of the nodes that were written."""
    short = (re.match(r'(?:".*"\^\^)?([a-z]+):', node, re.DOTALL) for node in used)
    return declared({match[1] for match in short if match})


def declared(names: Iterable[str]) -> str:
    """The declarations of these prefixes."""
    lines = [f"@prefix {name}: <{vocab.PREFIXES[name]}> .\n" for name in sorted(names)]
    return "".join(lines) + "\n" * bool(lines)


def _blocks(triples: Iterable[ox.Triple], indent: str, used: set[str]) -> str:
    """One block for each subject; adds what is written to `used`."""
    found: dict[Object, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for triple in triples:
        property_ = "a" if triple.predicate == TYPE else _node(triple.predicate)
        value = _node(triple.object)
        found[triple.subject][property_].add(value)
        used |= {property_, value}
    used.update(map(_node, found))
    # By the full IRI, so that what hangs on a node follows it.
    subjects = sorted(found, key=lambda subject: str(subject).rstrip(">"))
    return "\n".join(block(_node(s), found[s], indent) for s in subjects)


def block(subject: str, properties: Mapping[str, set[str]], indent: str) -> str:
    """A subject with its properties, the class first, the others sorted."""
    names = sorted(properties, key=lambda name: (name != "a", name))
    lines = [f"{name} {_objects(properties[name], indent)}" for name in names]
    return f"{indent}{subject} " + f" ;\n{indent}    ".join(lines) + " .\n"


def _objects(values: set[str], indent: str) -> str:
    """The values of a property, sorted; many stand one to a line."""
    return f" ,\n{indent}        ".join(sorted(values))


def _node(node: Object) -> str:
    """A node as it is written."""
    if isinstance(node, ox.NamedNode):
        return short_iri(node.value)
    if isinstance(node, ox.Literal):
        return _literal(node)
    return str(node)


@lru_cache(maxsize=1 << 14)
def short_iri(iri: str) -> str:
    """An IRI with its prefix where that is sure to be read again."""
    # No namespace is the beginning of another one, and each ends so.
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix, local = NAMESPACES.get(iri[:cut]), iri[cut:]
    return f"{prefix}:{local}" if prefix and LOCAL.fullmatch(local) else f"<{iri}>"


def _literal(literal: ox.Literal) -> str:
    """A literal; long datatypes get their prefix."""
    form = BARE.get(literal.datatype)
    if form and form.fullmatch(literal.value):
        return literal.value
    written = str(literal)
    full = f"^^{literal.datatype}"
    if written.endswith(full):
        return written[: -len(full)] + "^^" + short_iri(literal.datatype.value)
    return written
