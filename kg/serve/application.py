"""HTTP: which address does what. All that reads the store is done by the workers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kg.serve.endpoint import sparql
from kg.serve.guard import LOOPBACK, Guard
from kg.serve.limits import Limits
from kg.serve.refusal import Refusal
from kg.serve.workers import Workers


def application(
    store: Path,
    *,
    limits: Limits | None = None,
    token: str | None = None,
    hosts: frozenset[str] = LOOPBACK,
) -> Starlette:
    """The server of a store; without a token nothing can be changed."""
    limits = limits or Limits()

    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        async with Workers(store, limits) as workers:
            app.state.workers = workers
            yield

    app = Starlette(
        routes=[
            Route("/sparql", sparql, methods=["GET", "POST"]),
            Route("/sparql/", sparql, methods=["GET", "POST"]),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={Refusal: _refused, HTTPException: _unknown},
        lifespan=running,
    )
    app.state.limits = limits
    app.state.token = token
    return app


def _refused(_: Request, error: Exception) -> Response:
    """What a refusal says."""
    if not isinstance(error, Refusal):
        raise error
    return PlainTextResponse(f"{error.message}\n", error.status, error.headers)


def _unknown(request: Request, error: Exception) -> Response:
    """An address or a method that is not ours."""
    if not isinstance(error, HTTPException):
        raise error
    said = f"{request.method} {request.url.path}: {error.detail}\n"
    return PlainTextResponse(said, error.status_code, error.headers)
