"""The drawing library that the page carries is the one that its lock file names."""

import json
import re
from pathlib import Path

SIGMA = Path(__file__).parents[3] / "kg" / "view" / "sigma"


def test_the_licences_name_the_versions_of_the_lock_file() -> None:
    lock = json.loads((SIGMA / "package-lock.json").read_text(encoding="utf-8"))
    licences = (SIGMA / "LICENSES.txt").read_text(encoding="utf-8")
    for name in ("sigma", "graphology-utils", "events"):
        version = lock["packages"][f"node_modules/{name}"]["version"]
        assert re.search(rf"^{name} {re.escape(version)}$", licences, re.MULTILINE)
    assert licences.count("Permission is hereby granted") == 3


def test_the_library_is_one_script_that_loads_nothing() -> None:
    text = (SIGMA / "sigma.js").read_text(encoding="utf-8")
    assert text.startswith("var drawing=")
    assert not re.search(r"https?://|importScripts|\beval\(|new Function", text)
    assert len(text) < 300_000


def test_no_file_of_the_page_is_long() -> None:
    parts = SIGMA.parent / "page_parts"
    long = {
        path.name: count
        for path in parts.iterdir()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 200
    }
    assert long == {}
