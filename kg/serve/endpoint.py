"""The SPARQL endpoint: a request of the protocol in, an answer or a refusal out."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.graph.endpoint import GRAPHS, ROWS
from kg.serve.guard import check_token
from kg.serve.negotiation import best
from kg.serve.protocol import Operation, operation
from kg.serve.refusal import Refusal

HTML = "text/html"
EDITOR = "/query"


async def sparql(request: Request) -> Response:
    """Ask or change the store, or say what the service can do."""
    accept = request.headers.get("accept", "")
    address = request.scope["query_string"]
    browses = best(accept, [*GRAPHS, *ROWS, HTML]) == HTML
    if request.method in {"GET", "HEAD"} and browses:
        return RedirectResponse(f"{EDITOR}?{address.decode('latin-1')}", 303)
    found = operation(
        request.method,
        address,
        request.headers.get("content-type", ""),
        await _body(request),
    )
    if found is None:
        return await _describe(request, accept)
    if found.kind == "update":
        return await _change(request, found)
    reply = await request.app.state.workers.ask(
        "ask",
        query=found.text,
        forms=(best(accept, ROWS), best(accept, GRAPHS)),
        most=request.app.state.limits.answer,
        base=_address(request),
        dataset=found.dataset,
    )
    return Response(
        reply.body, reply.status, {"Vary": "Accept"}, media_type=reply.media
    )


async def _change(request: Request, wanted: Operation) -> Response:
    """Change the store, for those who may."""
    check_token(request.headers.get("authorization", ""), request.app.state.token)
    reply = await request.app.state.workers.change(
        "change", text=wanted.text, base=_address(request), dataset=wanted.dataset
    )
    return Response(reply.body, reply.status, media_type=reply.media or None)


async def _describe(request: Request, accept: str) -> Response:
    """What the service can do."""
    form = best(accept, GRAPHS)
    if form is None:
        raise Refusal(406, f"the description can be had as {', '.join(GRAPHS)} only")
    reply = await request.app.state.workers.ask(
        "describe",
        endpoint=_address(request),
        updates=request.app.state.token is not None,
        form=form,
    )
    return Response(
        reply.body, reply.status, {"Vary": "Accept"}, media_type=reply.media
    )


def _address(request: Request) -> str:
    """The endpoint itself, which relative IRIs are relative to."""
    return str(request.url.replace(query="", fragment=""))


async def _body(request: Request) -> bytes:
    """The body of a request, unless it is too long."""
    most = request.app.state.limits.request
    found = bytearray()
    async for chunk in request.stream():
        found += chunk
        if len(found) > most:
            raise Refusal(413, f"send at most {most:,} bytes")
    return bytes(found)
