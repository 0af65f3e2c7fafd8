"""Speed at size: a large graph on disk, asked, opened and written out.

    python -m benchmarks.size --claims 1000000 --rdflib-claims 5000

The graph is generated (`benchmarks.generated`) and lies in the store as `kg build`
would have put it there. Times are CPU seconds of the process, all threads, because the
machine may have other work; a query's is the median of warm runs. Turtle is timed by
the clock, since two cores write it; its CPU seconds stand below. Plain rdflib in
memory answers the same queries over a smaller graph of the same kind, which it can
load, and so does the store. With `--keep FOLDER` the stores stay there, and are taken
from there the next time, without a time of loading. To write a million claims as Turtle
takes many minutes and twice the disk; with `--no-turtle` the others alone are written.
"""

import argparse
import re
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
from benchmarks.generated.filled import trig
from benchmarks.report import RESULTS, report
from benchmarks.size_queries import COUNTS, PLAIN, QUERIES, RDFLIB
from kg import vocab
from kg.graph import Store, export
from kg.model import Entity

RUNS = 9
RDFLIB_RUNS = 3
QUERY_MS, COUNT_MS = 100.0, 1000.0
OFTEN = 300
"""Claims about the thing that is asked about: in two years, two or three a week."""
Asked = Callable[[str], int]
Found = dict[str, float]


def main() -> int:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--rdflib-claims", type=int, default=5_000)
    parser.add_argument("--middle-claims", type=int, default=50_000)
    parser.add_argument("--keep", type=Path, help="where the stores stay")
    parser.add_argument("--no-turtle", action="store_true", help="of the large store")
    arguments = parser.parse_args()
    sizes = (arguments.claims, arguments.middle_claims, arguments.rdflib_claims)
    with tempfile.TemporaryDirectory() as scratch:
        kept = arguments.keep or Path(scratch)
        large, *others = (
            measured(
                claims,
                kept / str(claims),
                Path(scratch),
                turtle=claims != arguments.claims or not arguments.no_turtle,
            )
            for claims in sizes
        )
    peer = measured_rdflib(arguments.rdflib_claims)
    table(arguments, [large, *others], peer)
    found = large | {
        f"{name}: {key}": value
        for name, part in (("middle", others[0]), ("rdflib", peer))
        for key, value in part.items()
    }
    found.setdefault("Turtle, quads/s", others[0]["Turtle, quads/s"])
    ceilings = {
        f"{name}, ms": COUNT_MS if name in COUNTS else QUERY_MS for name in QUERIES
    }
    ceilings["opening, s"] = 1.0
    return report("size", found, {"Turtle, quads/s": 100_000}, ceilings)


def measured(claims: int, folder: Path, scratch: Path, *, turtle: bool) -> Found:
    """What a graph of so many claims takes on disk."""
    print(f"{claims:,} claims", flush=True)
    found: Found = {"claims": claims, **loaded(claims, folder, scratch)}
    with timed(found, "opening, s"):
        store = Store.open(folder, create=False)
    with store:
        with timed(found, "index of words, s"):
            store.searchable()
        found["quads"] = len(store)
        texts = written(QUERIES, News(claims))
        found |= asked(texts, lambda query: len(store.query(query)), RUNS)
        if not turtle:
            return found
        path = scratch / "graph.ttl"
        with timed(found, "Turtle, CPU s"), by_clock(found, "Turtle, s"):
            export(store, path)
        found["Turtle, quads/s"] = found["quads"] / found["Turtle, s"]
    path.unlink()
    return found


def loaded(claims: int, folder: Path, scratch: Path) -> Found:
    """Make the store, unless it is there; what that took."""
    if folder.exists():
        return {}
    found: Found = {}
    path = scratch / "graph.trig"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(trig(News(claims)))
    with timed(found, "loading, s"), Store.open(folder) as store:
        store.engine.bulk_load(path=path, format=ox.RdfFormat.TRIG)
        store.engine.optimize()
    path.unlink()
    return found


def measured_rdflib(claims: int) -> Found:
    """What the union of the same graph takes in rdflib's memory."""
    news = News(claims)
    found: Found = {"claims": claims}
    union = ox.serialize(
        {quad.triple for quad in news.quads()}, format=ox.RdfFormat.N_TRIPLES
    )
    graph = rdflib.Graph()
    with timed(found, "loading, s"):
        graph.parse(data=union or b"", format="nt")
    for prefix, namespace in vocab.PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    texts = written(QUERIES | RDFLIB, News(claims))

    def ask(query: str) -> int:
        return sum(1 for _ in graph.query(query))

    found |= asked(texts, ask, RDFLIB_RUNS)
    with timed(found, "Turtle, CPU s"), by_clock(found, "Turtle, s"):
        graph.serialize(format="turtle")
    found["Turtle, quads/s"] = len(graph) / found["Turtle, s"]
    return found


def written(queries: dict[str, str], news: News) -> dict[str, str]:
    """The queries about things of the news."""
    values = {
        "$thing": f"<{often(news).iri}>",
        "$known": f"<{news.things[0].iri}>",
        "$rare": RARE,
    }
    return {
        name: re.sub(r"\$\w+", lambda found: values[found.group()], query)
        for name, query in queries.items()
    }


def often(news: News) -> Entity:
    """The thing that is expected to have a part in so many claims as `OFTEN` says."""
    before = [0.0, *news.weights]
    shares = (after - one for one, after in zip(before, news.weights, strict=False))
    expected = [2 * news.count * share / news.weights[-1] for share in shares]
    place = min(range(len(expected)), key=lambda rank: abs(expected[rank] - OFTEN))
    return news.things[place]


def asked(queries: dict[str, str], ask: Asked, runs: int) -> Found:
    """Milliseconds of each query, the median of warm runs, and its rows."""
    found = {}
    for name, query in queries.items():
        rows = ask(query)
        taken: Found = {}
        seconds = []
        for _ in range(runs):
            with timed(taken, "query"):
                ask(query)
            seconds.append(taken["query"])
        found[f"{name}, ms"] = 1000 * statistics.median(seconds)
        found[f"{name}, rows"] = rows
        print(f"{name:<37} {found[f'{name}, ms']:>9.1f} ms {rows:>7} rows", flush=True)
    return found


@contextmanager
def timed(found: Found, name: str) -> Iterator[None]:
    """Keep the CPU seconds that something takes."""
    before = time.process_time()
    yield
    found[name] = time.process_time() - before


@contextmanager
def by_clock(found: Found, name: str) -> Iterator[None]:
    """Keep the seconds that pass."""
    before = time.perf_counter()
    yield
    found[name] = time.perf_counter() - before


def table(arguments: argparse.Namespace, ours: list[Found], peer: Found) -> None:
    """The results side by side in `results/size.md`."""
    command = (
        f"python -m benchmarks.size --claims {arguments.claims} "
        f"--middle-claims {arguments.middle_claims} "
        f"--rdflib-claims {arguments.rdflib_claims}"
        + " --no-turtle"
        * arguments.no_turtle
    )
    versions = f"rdflib {rdflib.__version__}, Oxigraph {ox.__version__}"
    heads = [
        *(
            f"kg, {found['claims']:,.0f} claims, {found['quads']:,.0f} quads on disk"
            for found in ours
        ),
        f"rdflib in memory, {peer['claims']:,.0f} claims",
    ]
    lines = [
        "# Speed at size",
        "",
        f"`{command}`; CPU time; Python {sys.version.split()[0]}, {versions}.",
        f"The thing that is asked about is named in about {OFTEN} claims. {PLAIN}",
        "",
        f"| | {' | '.join(heads)} |",
        "|---" * (len(heads) + 1) + "|",
    ]
    for name in ours[-1]:
        if name not in {"claims", "quads"} and not name.endswith(", rows"):
            cells = [name]
            for found in (*ours, peer):
                rows = found.get(name.replace(", ms", ", rows"), 0)
                extra = f" ({rows:,.0f} rows)" if name.endswith(", ms") else ""
                value = found.get(name)
                cells.append("" if value is None else f"{value:,.1f}{extra}")
            lines.append(f"| {' | '.join(cells)} |")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "size.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
