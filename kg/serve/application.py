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

from kg.serve.browsing import HTML, ROUTES
from kg.serve.endpoint import sparql
from kg.serve.guard import LOOPBACK, Guard
from kg.serve.limits import Limits
from kg.serve.negotiation import best
from kg.serve.refusal import Refusal
from kg.serve.rendering import page
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
            *ROUTES,
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={Refusal: _refused, HTTPException: _unknown},
        lifespan=running,
    )
    app.router.redirect_slashes = False
    app.state.limits = limits
    app.state.token = token
    return app


def _refused(request: Request, error: Exception) -> Response:
    """What a refusal says, to a person on a page."""
    if not isinstance(error, Refusal):
        raise error
    accept = request.headers.get("accept", "")
    if best(accept, ("text/plain", HTML)) == HTML:
        shown = page("refused.html", title="No answer", message=error.message)
        return Response(shown.body, error.status, error.headers, media_type=shown.media)
    return PlainTextResponse(f"{error.message}\n", error.status, error.headers)


def _unknown(request: Request, error: Exception) -> Response:
    """An address or a method that is not ours."""
    if not isinstance(error, HTTPException):
        raise error
    said = f"{request.method} {request.url.path}: {error.detail}"
    refusal = Refusal(error.status_code, said)
    refusal.headers.update(error.headers or {})
    return _refused(request, refusal)
