"""A real server on this machine, on a port that nobody else uses."""

import http.client
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from kg.serve.application import application
from kg.serve.limits import Limits

PATIENCE = 30
"""Seconds for the server to start or to answer on a busy machine."""


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Served:
    """A server that runs."""

    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Answered:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, PATIENCE)
        try:
            connection.request(method, path, body, dict(headers or {}))
            found = connection.getresponse()
            named = {name.lower(): value for name, value in found.getheaders()}
            return Answered(found.status, named, found.read())
        finally:
            connection.close()


@contextmanager
def serving(
    store: Path, *, token: str | None = None, limits: Limits | None = None
) -> Iterator[Served]:
    """The server of a store for a while."""
    app = application(store, token=token, limits=limits)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    until = time.monotonic() + PATIENCE
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.01)
    assert server.started, "the server did not start"
    try:
        (port,) = {s.getsockname()[1] for one in server.servers for s in one.sockets}
        yield Served(port)
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
