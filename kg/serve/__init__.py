"""The graph over HTTP: pages for people, a SPARQL 1.1 endpoint for programs.

`Iran supports UN Resolution 2254` has a page with the sentence that says so; the page
of Iran lists it, and the article shows it where it stands. The same addresses give
Turtle and JSON-LD to programs that ask for them.
"""

import socket
from collections.abc import Callable
from pathlib import Path

from kg.errors import KgError
from kg.graph import Store
from kg.serve.limits import Limits

__all__ = ["Limits", "serve"]

HOST = "127.0.0.1"
PORT = 8765
PATIENCE = 3
"""Seconds that answers under way have left when the server is stopped."""


def serve(
    store: Path,
    *,
    host: str = HOST,
    port: int = PORT,
    token: str | None = None,
    limits: Limits | None = None,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve a store until interrupted; without a token nothing can be changed.

    Any machine that reaches `host` may read, so by default only this one does. `ready`
    is told the address.
    """
    import uvicorn  # noqa: PLC0415 - slow to import, as is the application

    from kg.serve.application import application  # noqa: PLC0415
    from kg.serve.guard import LOOPBACK  # noqa: PLC0415

    # Whatever is wrong with the store is better said before anybody asks.
    # Then the words are indexed, too, which in a large store takes a while.
    with Store.open(store, create=False) as opened:
        opened.searchable()
    listening = _listening(host, port)
    name = f"[{host}]" if ":" in host else host.lower()
    app = application(
        store, limits=limits, token=token, hosts=LOOPBACK | frozenset({name})
    )
    config = uvicorn.Config(
        app,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    ready(f"http://{name}:{listening.getsockname()[1]}/")
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise KgError(
            f"{host}, port {port}: cannot listen there ({reason}); "
            "name another with --host or --port"
        ) from error
