"""What a notebook shows of claims, graphs and answers, and the frames that it gets."""

import re
import sys
from datetime import date
from types import ModuleType

import pytest

from kg.errors import KgError
from kg.facade import Graph
from kg.graph import Answer, Claims, Store
from kg.graph.frames import polars_frame
from tests.claims import article, claim, entity

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"
PAPER = article("paper", "Mara met Ilya. Ilya did not meet Mara.")
MARA, ILYA = entity("Mara"), entity("Ilya")


class Frame:
    """Stands in for the frames of pandas and polars."""

    def __init__(self, columns: dict[str, list[object]]) -> None:
        self.columns = columns


@pytest.fixture(params=["pandas", "polars"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    module = ModuleType(request.param)
    module.DataFrame = Frame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, request.param, module)
    return str(request.param)


@pytest.fixture
def store() -> Store:
    found = Store.memory()
    found.put(PAPER, [claim(PAPER, MARA, "met", ILYA)])
    return found


def answer(store: Store, query: str) -> Answer:
    return store.query(query)


def test_claims_become_a_frame(store: Store, library: str) -> None:
    frame = getattr(Claims(store.claims()), f"to_{library}")()
    assert frame.columns["subject"] == ["Mara"]
    assert frame.columns["object"] == ["Ilya"]
    assert frame.columns["sentence"] == [PAPER.text]
    assert isinstance(frame.columns["confidence"][0], float)


def test_an_answer_becomes_a_frame(store: Store, library: str) -> None:
    found = answer(
        store,
        'SELECT * { VALUES (?n ?d) { (1 "2024-12-08"^^xsd:date) (2 UNDEF) } }',
    )
    frame = getattr(found, f"to_{library}")()
    assert frame.columns == {"n": [1, 2], "d": [date(2024, 12, 8), None]}


def test_without_the_library_one_line_says_so(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match="pandas is not installed; `pip install pandas`"):
        Claims(store.claims()).to_pandas()


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_the_real_libraries_take_them(store: Store, name: str) -> None:
    pytest.importorskip(name)
    frame = getattr(Claims(store.claims()), f"to_{name}")()
    assert frame.shape[0] == 1
    mixed = answer(store, 'SELECT ?x { VALUES ?x { 1 "a" UNDEF kg:x } }')
    assert getattr(mixed, f"to_{name}")().shape == (4, 1)


def test_mixed_values_become_text_for_polars(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("polars")
    module.DataFrame = Frame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "polars", module)
    assert polars_frame({"x": [1, "a", None]}).columns == {"x": ["1", "a", None]}


def test_a_graph_and_its_claims_are_tables(store: Store) -> None:
    graph = Graph(store)
    assert isinstance(graph.claims, tuple)
    shown = graph._repr_html_()
    assert "1 article" in shown
    cells = re.findall("<td>(.*?)</td>", graph.claims._repr_html_())
    assert cells[:3] == ["Mara", "met", "Ilya"]


def test_a_long_answer_is_cut_and_says_so(store: Store) -> None:
    values = " ".join(str(number) for number in range(120))
    shown = answer(store, f"SELECT ?x {{ VALUES ?x {{ {values} }} }}")._repr_html_()
    assert shown.count("<tr>") == 51
    assert "120 rows, the first 50 shown" in shown


def test_truth_is_a_word(store: Store) -> None:
    assert "yes" in answer(store, "ASK {}")._repr_html_()
    assert "no" in answer(store, "ASK { ?s kg:nothing ?o }")._repr_html_()


def test_text_of_strangers_is_escaped(store: Store) -> None:
    paper = article("bad", f"{HOSTILE} met Ilya.")
    found = claim(paper, entity(HOSTILE), "met", ILYA)
    store.put(paper, [found])
    asked = answer(store, f'SELECT ("{HOSTILE}" AS ?x) {{}}')
    for shown in (
        found._repr_html_(),
        Claims(store.claims())._repr_html_(),
        Graph(store)._repr_html_(),
        asked._repr_html_(),
    ):
        assert "&lt;script&gt;" in shown
        assert "<script" not in shown
        assert "<img" not in shown
