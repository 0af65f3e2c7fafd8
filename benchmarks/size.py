"""Speed at size: a large graph on disk, asked, opened and written out.

    python -m benchmarks.size --claims 1000000 --rdflib-claims 5000

The graph is generated (`benchmarks.generated`) and lies in the store as `kg build`
would have put it there. Times are CPU seconds of the process, all threads, because the
machine may have other work; a query's is the median of warm runs. Plain rdflib in
memory answers the same queries over a smaller graph of the same kind, which it can
load, and so does the store.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
import rdflib

from benchmarks.generated import RARE, News
from benchmarks.report import RESULTS, report
from kg import vocab
from kg.graph import Store, export

RUNS = 9
RDFLIB_RUNS = 3
QUERY_MS, COUNT_MS = 100.0, 1000.0
COUNTS = frozenset({"counts per relation", "most mentioned"})
"""Queries that look at the whole graph."""
MIDDLE = 40
"""The rank of the thing that is asked about: often in the news, not every day."""

QUERIES = {
    "neighbourhood": """SELECT ?claim ?s ?words ?o ?publisher WHERE {
        { ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }
        ?claim rdf:subject/rdfs:label ?s ; kg:words ?words ;
          rdf:object/rdfs:label ?o ; prov:wasDerivedFrom ?article .
        ?article schema:publisher ?publisher }""",
    "who controls": """SELECT ?who ?publisher ?day ?sentence WHERE {
        ?claim rdf:object $thing ; rdf:predicate kg:controls ; rdf:subject ?subject ;
          kg:polarity kg:positive ; kg:modality kg:asserted ; kg:reported ?day ;
          prov:wasDerivedFrom ?article ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
        FILTER NOT EXISTS { ?claim kg:attributedTo ?speaker }
        ?subject rdfs:label ?who . ?article schema:publisher ?publisher }""",
    "timeline": """SELECT ?from ?words ?o ?sentence WHERE {
        ?claim rdf:subject $thing ; kg:eventStart ?from ; kg:words ?words ;
          rdf:object/rdfs:label ?o ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
        FILTER(?from >= "2024-06-01"^^xsd:date && ?from < "2025-01-01"^^xsd:date)
        } ORDER BY ?from""",
    "disputed": """SELECT ?claim ?words ?for ?against WHERE {
        { ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }
        ?claim kg:words ?words ; kg:independentSources ?for ;
          kg:sourcesAgainst ?against .
        FILTER(?against > 0) } ORDER BY DESC(?against)""",
    "said by": """SELECT ?day ?s ?words ?o ?sentence WHERE {
        ?claim kg:attributedTo $thing ; kg:reported ?day ; rdf:subject/rdfs:label ?s ;
          kg:words ?words ; rdf:object/rdfs:label ?o ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence
        } ORDER BY DESC(?day) LIMIT 50""",
    "text contains": """SELECT ?sentence WHERE {
        ?selector oa:exact ?sentence .
        FILTER(CONTAINS(?sentence, "$rare")) } LIMIT 20""",
    "construct": """CONSTRUCT { ?s ?p ?o } WHERE {
        { ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }
        ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }""",
    "counts per relation": """SELECT ?relation (COUNT(?claim) AS ?n) WHERE {
        ?claim rdf:predicate ?relation } GROUP BY ?relation ORDER BY DESC(?n)""",
    "most mentioned": """SELECT ?thing (COUNT(?article) AS ?n) WHERE {
        ?article schema:mentions ?thing } GROUP BY ?thing ORDER BY DESC(?n) LIMIT 20""",
}
Asked = Callable[[str], int]


def main() -> int:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--rdflib-claims", type=int, default=5_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = measured(arguments.claims, Path(folder) / "large")
        small = measured(arguments.rdflib_claims, Path(folder) / "small")
    peer = measured_rdflib(arguments.rdflib_claims)
    found = {**large, **{f"rdflib: {k}": v for k, v in peer.items()}}
    table(arguments, large, small, peer)
    ceilings = {
        f"{name}, ms": COUNT_MS if name in COUNTS else QUERY_MS for name in QUERIES
    }
    ceilings["opening, s"] = 1.0
    return report("size", found, {"Turtle, quads/s": 100_000}, ceilings)


def measured(claims: int, folder: Path) -> dict[str, float]:
    """What a graph of so many claims takes on disk."""
    news = News(claims)
    found: dict[str, float] = {"claims": claims}
    with timed(found, "loading, s"), Store.open(folder) as store:
        store.engine.bulk_extend(news.quads())
    with timed(found, "opening, s"):
        store = Store.open(folder, create=False)
    with store:
        found["quads"] = len(store)
        engine = store.engine

        def ask(query: str) -> int:
            answer = engine.query(
                query, prefixes=vocab.PREFIXES, use_default_graph_as_union=True
            )
            return len(list(answer))  # type: ignore[arg-type]  # never a truth

        found |= asked(ask, news, RUNS)
        path = folder.with_suffix(".ttl")
        spent: dict[str, float] = {}
        with timed(spent, "export"):
            export(store, path)
        found["Turtle, quads/s"] = found["quads"] / spent["export"]
    shutil.rmtree(folder)
    path.unlink()
    return found


def measured_rdflib(claims: int) -> dict[str, float]:
    """What the union of the same graph takes in rdflib's memory."""
    news = News(claims)
    found: dict[str, float] = {"claims": claims}
    union = ox.serialize(
        (quad.triple for quad in news.quads()), format=ox.RdfFormat.N_TRIPLES
    )
    graph = rdflib.Graph()
    with timed(found, "loading, s"):
        graph.parse(data=union or b"", format="nt")
    for prefix, namespace in vocab.PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)

    def ask(query: str) -> int:
        return sum(1 for _ in graph.query(query))

    found |= asked(ask, news, RDFLIB_RUNS)
    spent: dict[str, float] = {}
    with timed(spent, "export"):
        graph.serialize(format="turtle")
    found["Turtle, quads/s"] = len(graph) / spent["export"]
    return found


def asked(ask: Asked, news: News, runs: int) -> dict[str, float]:
    """Milliseconds of each query, the median of warm runs, and its rows."""
    found = {}
    thing = f"<{news.things[MIDDLE].iri}>"
    for name, query in QUERIES.items():
        text = query.replace("$thing", thing).replace("$rare", RARE)
        rows = ask(text)
        taken: dict[str, float] = {}
        seconds = []
        for _ in range(runs):
            with timed(taken, "query"):
                ask(text)
            seconds.append(taken["query"])
        found[f"{name}, ms"] = 1000 * statistics.median(seconds)
        found[f"{name}, rows"] = rows
        print(f"{name:<22} {found[f'{name}, ms']:>9.1f} ms {rows:>7} rows", flush=True)
    return found


@contextmanager
def timed(found: dict[str, float], name: str) -> Iterator[None]:
    """Keep the CPU seconds that something takes."""
    before = time.process_time()
    yield
    found[name] = time.process_time() - before


def table(
    arguments: argparse.Namespace,
    large: dict[str, float],
    small: dict[str, float],
    peer: dict[str, float],
) -> None:
    """The results side by side in `results/size.md`."""
    command = (
        f"python -m benchmarks.size --claims {arguments.claims} "
        f"--rdflib-claims {arguments.rdflib_claims}"
    )
    versions = f"rdflib {rdflib.__version__}, Oxigraph {ox.__version__}"
    heads = [
        *(
            f"kg, {found['claims']:,.0f} claims, {found['quads']:,.0f} quads on disk"
            for found in (large, small)
        ),
        f"rdflib in memory, {peer['claims']:,.0f} claims",
    ]
    lines = [
        "# Speed at size",
        "",
        f"`{command}`; CPU time; Python {sys.version.split()[0]}, {versions}.",
        "",
        f"| | {' | '.join(heads)} |",
        "|---|---|---|---|",
    ]
    for name in large:
        if name not in {"claims", "quads"} and not name.endswith(", rows"):
            cells = [name]
            for found in (large, small, peer):
                rows = found.get(name.replace(", ms", ", rows"), 0)
                extra = f" ({rows:,.0f} rows)" if name.endswith(", ms") else ""
                value = found.get(name)
                cells.append("" if value is None else f"{value:,.1f}{extra}")
            lines.append(f"| {' | '.join(cells)} |")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "size.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
