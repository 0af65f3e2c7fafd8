"""Lines of a file while it is written."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, strategies

from kg.graph import growing
from kg.graph.growing import growing_lines


def written(path: Path, parts: list[bytes], heard: threading.Event) -> None:
    """Write some parts, and the last of them only when the first line was heard."""
    with path.open("wb") as file:
        for part in parts:
            if part is parts[-1]:
                heard.wait(5)
            file.write(part)
            file.flush()


def test_lines_come_before_the_file_is_whole(tmp_path: Path) -> None:
    path, heard = tmp_path / "rows", threading.Event()
    path.touch()
    parts = [b"one\ntw", "\u00e9\nthr".encode(), b"ee"]
    with ThreadPoolExecutor(1) as beside:
        lines = growing_lines(path, beside.submit(written, path, parts, heard))
        assert next(lines) == "one"
        heard.set()
        assert list(lines) == ["tw\u00e9", "three"]


@given(
    strategies.text(alphabet="a\n\u00e9\u2028", max_size=20), strategies.integers(1, 4)
)
def test_the_same_lines_however_much_is_read_at_a_time(
    tmp_path_factory: pytest.TempPathFactory, text: str, size: int
) -> None:
    path = tmp_path_factory.mktemp("rows") / "rows"
    path.write_text(text, encoding="utf-8", newline="\n")
    done: Future[None] = Future()
    done.set_result(None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "PART", size)
        assert list(growing_lines(path, done)) == text.removesuffix("\n").split(
            "\n"
        ) * bool(text)


def test_what_stops_the_writing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rows"
    path.write_text("one\ntwo", encoding="utf-8")
    failed: Future[None] = Future()
    failed.set_exception(OSError("disk full"))
    with pytest.raises(OSError, match="disk full"):
        list(growing_lines(path, failed))
