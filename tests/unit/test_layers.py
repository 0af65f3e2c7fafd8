"""Imports run one way, and each foreign library enters by its own door."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = {"kg.model", "kg.errors", "kg.offices", "kg.verbs", "kg.vocab"}
EVERYWHERE = SHARED | {"kg"}
ALLOWED = {
    "view": {"kg.graph"},
    "serve": {"kg.graph", "kg.view"},
    "ask": {"kg.graph", "kg.extract", "kg.mapping"},  # reads questions as articles
}
"""Of other stages; none where a stage is not named."""
DOORS = {
    "onnxruntime": {"language"},
    "numpy": {"language"},
    "rdflib": {"mapping", "graph", "view"},
    "pyoxigraph": {"ask", "mapping", "graph"},
    "oxrdflib": {"graph"},
    "pyshacl": {"graph"},
    "networkx": {"view"},
    "pyvis": {"view"},
    "rustworkx": {"view"},
    "trafilatura": {"ingest"},
    "feedparser": {"ingest"},
    "urllib": {"ingest"},
    "http": {"ingest"},
    "socket": {"ingest", "serve"},
    "starlette": {"serve"},
    "uvicorn": {"serve"},
    "jinja2": {"serve", "view"},
    "pandas": {"graph"},
    "polars": {"graph"},
    "torch": set(),
}
"""The stages that may import a library."""
NAMES_ONLY = {"urllib.parse"}
"""Modules of a door's library that reach nothing."""


def files() -> list[Path]:
    return sorted((ROOT / "kg").rglob("*.py"))


def imports(path: Path) -> set[str]:
    """The modules that a file imports when it runs, not for its types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in typing:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "kg":
                found |= {f"kg.{alias.name}" for alias in node.names}
    return found


def stage(path: Path) -> str:
    """The stage of a file; the command line is none, it may import all."""
    parts = path.relative_to(ROOT / "kg").parts
    return parts[0] if len(parts) > 1 and parts[0] != "cli" else ""


@pytest.mark.parametrize("path", files(), ids=lambda p: str(p.relative_to(ROOT)))
def test_stages_do_not_import_each_other(path: Path) -> None:
    here = stage(path)
    for module in imports(path):
        if not module.startswith("kg") or module in EVERYWHERE:
            continue
        there = ".".join(module.split(".")[:2])
        if here:
            allowed = {f"kg.{here}"} | ALLOWED.get(here, set())
            assert there in allowed, f"{path.name} imports {module}"
        elif path.name in {"errors.py", "vocab.py"}:
            assert there in EVERYWHERE, f"{path.name} imports {module}"


@pytest.mark.parametrize("path", files(), ids=lambda p: str(p.relative_to(ROOT)))
def test_libraries_enter_by_their_doors(path: Path) -> None:
    for module in imports(path) - NAMES_ONLY:
        library = module.split(".")[0]
        if library in DOORS:
            assert stage(path) in DOORS[library], f"{path.name} imports {module}"


def test_a_forbidden_import_would_be_seen(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text("import kg.graph\nfrom kg import extract\nimport torch.nn\n")
    assert {"kg.graph", "kg.extract", "torch.nn"} <= imports(file)


def test_help_loads_no_library() -> None:
    code = (
        "import sys; from kg.cli import parser; parser();"
        "print(*sorted(m for m in sys.modules if '.' not in m))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert not set(found.stdout.split()) & set(DOORS) - {"urllib", "http", "socket"}
