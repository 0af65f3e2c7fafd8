"""The processes that answer, and who waits for one of them.

Several read the store at once; to change it they all end, one process writes, and new
ones read what it left.
"""

import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Self

from kg.graph.folder import held
from kg.serve.limits import Limits
from kg.serve.refusal import Refusal
from kg.serve.reply import Reply

log = logging.getLogger(__name__)
READ, WRITE = "read", "write"
ERROR = 400
START = 60
"""Seconds that a process may take until it has opened the store."""


class Worker:
    """One process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    @classmethod
    async def start(cls, store: Path, mode: str, limits: Limits) -> "Worker":
        """A process that has the store open; a `Refusal` if it cannot open it."""
        worker = cls(
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "kg.serve.worker"),
                *(str(store), mode, str(limits.memory)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        )
        try:
            reply = await asyncio.wait_for(worker.ask("start", {}, START), START)
        except (TimeoutError, EOFError, asyncio.IncompleteReadError):
            await worker.end()
            raise Refusal(500, "the store cannot be opened") from None
        if reply.status >= ERROR:
            await worker.end()
            raise Refusal(reply.status, reply.body.decode().strip())
        return worker

    async def ask(self, job: str, arguments: dict[str, Any], seconds: float) -> Reply:
        """The reply to a question; an `EOFError` if the process ends instead."""
        question = {"job": job, "arguments": arguments, "seconds": seconds}
        sender, receiver = self.process.stdin, self.process.stdout
        if sender is None or receiver is None:
            raise EOFError
        try:
            sender.write(json.dumps(question).encode() + b"\n")
            await sender.drain()
            head = json.loads(await receiver.readline() or b"null")
            if head is None:
                raise EOFError
            body = await receiver.readexactly(head["length"])
        except ConnectionError as error:
            raise EOFError from error
        return Reply(head["status"], head["media"], body)

    async def end(self) -> None:
        """Stop, whatever it is doing."""
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()


class Workers:
    """Processes that wait for questions; use it as an asynchronous context manager."""

    def __init__(self, store: Path, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self.idle: list[Worker] = []
        self.turn = asyncio.Semaphore(limits.together)
        self.changing = asyncio.Lock()
        self.waiting = 0
        self.hold = AsyncExitStack()

    async def __aenter__(self) -> Self:
        self.hold.enter_context(held(self.store))
        self.idle.append(await Worker.start(self.store, READ, self.limits))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end_idle()
        await self.hold.aclose()

    async def ask(self, job: str, **arguments: Any) -> Reply:  # noqa: ANN401 - JSON
        """The reply to a question about the store as it is."""
        async with self._turns(1):
            worker = self.idle.pop() if self.idle else None
            worker = worker or await Worker.start(self.store, READ, self.limits)
            reply = await self._answered(worker, job, arguments)
            self.idle.append(worker)
            return reply

    async def change(self, job: str, **arguments: Any) -> Reply:  # noqa: ANN401
        """The reply of a process that may write, while nobody reads."""
        async with self.changing, self._turns(self.limits.together):
            await self._end_idle()
            await self.hold.aclose()
            try:
                worker = await Worker.start(self.store, WRITE, self.limits)
                reply = await self._answered(worker, job, arguments)
                await worker.end()
            finally:
                self.hold = AsyncExitStack()
                self.hold.enter_context(held(self.store))
            return reply

    async def _answered(
        self, worker: Worker, job: str, arguments: dict[str, Any]
    ) -> Reply:
        """The reply in time; a process that gives none is ended."""
        try:
            seconds = self.limits.seconds
            return await asyncio.wait_for(worker.ask(job, arguments, seconds), seconds)
        except TimeoutError:
            await worker.end()
            raise Refusal(
                503, f"no answer within {seconds:g} seconds; ask for less"
            ) from None
        except (EOFError, asyncio.IncompleteReadError):
            await worker.end()
            log.warning("a process ended with %s", worker.process.returncode)
            raise Refusal(
                503, "the answer may need more memory than allowed; ask for less"
            ) from None
        except asyncio.CancelledError:
            await worker.end()
            raise

    @asynccontextmanager
    async def _turns(self, count: int) -> AsyncIterator[None]:
        """So many of the turns there are; too long a queue is not joined."""
        if self.waiting >= self.limits.waiting:
            raise Refusal(
                503, "too many requests are waiting; try again", Retry_After="2"
            )
        self.waiting += 1
        taken = 0
        try:
            for _ in range(count):
                await self.turn.acquire()
                taken += 1
            self.waiting -= 1
            try:
                yield
            finally:
                self.waiting += 1
        finally:
            self.waiting -= 1
            for _ in range(taken):
                self.turn.release()

    async def _end_idle(self) -> None:
        while self.idle:
            await self.idle.pop().end()
