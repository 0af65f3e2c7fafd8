"""A process that answers from the store, one question at a time.

A query cannot be stopped from within, so it runs where it can be killed. Questions come
as lines of JSON on standard input; each answer is a line of JSON and then its bytes.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import AnswerFormError, AnswerSizeError, KgError, QueryError, StoreError
from kg.graph import Store
from kg.serve.jobs import JOBS
from kg.serve.refusal import Refusal
from kg.serve.reply import Reply

GRACE = 5
"""Seconds after which a process ends itself, should nobody have done it."""
STATUSES: dict[type[KgError], int] = {
    AnswerFormError: 406,
    AnswerSizeError: 413,
    QueryError: 400,
    StoreError: 500,
}


def main() -> None:
    """Answer until standard input ends."""
    path, mode, memory = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    # Whatever else prints shall not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit(memory)
    opened = partial(_opened, path, mode)
    for line in sys.stdin.buffer:
        question = json.loads(line)
        _alarm(question["seconds"] + GRACE)
        _send(answers, reply(opened, question["job"], question["arguments"]))
        _alarm(0)


@cache
def _opened(path: Path, mode: str) -> Store:
    return Store.read_only(path) if mode == "read" else Store.open(path, create=False)


def reply(opened: Callable[[], Store], job: str, arguments: dict[str, Any]) -> Reply:
    """What a job gives, or what is wrong."""
    try:
        return JOBS[job](opened(), **arguments)
    except Refusal as refusal:
        return Reply(refusal.status, "text/plain", f"{refusal.message}\n".encode())
    except KgError as error:
        status = next(s for kind, s in STATUSES.items() if isinstance(error, kind))
        return Reply(status, "text/plain", f"{error}\n".encode())
    except MemoryError:
        return Reply(413, "text/plain", b"the answer needs more memory than allowed\n")


def _send(answers: BinaryIO, given: Reply) -> None:
    head = {"status": given.status, "media": given.media, "length": len(given.body)}
    answers.write(json.dumps(head).encode() + b"\n" + given.body)
    answers.flush()


def _limit(memory: int) -> None:
    """Bound the memory, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or memory < hard:
        resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def _alarm(seconds: float) -> None:
    """End the process after so many seconds, whatever it does; 0 is never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
