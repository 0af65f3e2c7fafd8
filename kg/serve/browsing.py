"""The pages' addresses: what a request asks for, and in which form."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg import vocab
from kg.graph.endpoint import GRAPHS
from kg.serve.addresses import KINDS
from kg.serve.guard import POLICY_NAME, WHOLE_PAGE
from kg.serve.negotiation import best
from kg.serve.refusal import Refusal

STATIC = Path(__file__).parent / "static"
HTML, JSON = "text/html", "application/json"
FORMATS = {
    "html": HTML,
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
"""What `?format=` may say, for links, which cannot say what they accept."""
ERROR = 400
LONGEST = 200
"""Characters of a search that are looked at; no name is longer."""


async def home(request: Request) -> Response:
    """The first page."""
    return await _given(request, "home")


async def articles(request: Request) -> Response:
    """The list of articles."""
    return await _given(request, "articles", number=_number(request, "page", 1))


async def search(request: Request) -> Response:
    """Things by name, for people or as JSON."""
    form = best(request.headers.get("accept", ""), (HTML, JSON)) or HTML
    words = request.query_params.get("q", "")[:LONGEST]
    return await _given(request, "search", words=words, form=form)


async def editor(request: Request) -> Response:
    """The editor of queries."""
    query = request.query_params.get("query", "")
    return await _given(request, "editor", query=query)


async def local(request: Request) -> Response:
    """A thing, an article or a claim, by a path that is that of its IRI."""
    kind, name = request.path_params["kind"], request.path_params["name"]
    if kind not in KINDS:
        raise Refusal(404, f"there is no page {request.url.path}")
    return await _described(request, kind, f"{vocab.BASE}{kind}/{name}")


async def resource(request: Request) -> Response:
    """A thing, an article or a claim, by its IRI."""
    return await _described(request, "resource", _iri(request))


async def neighbourhood(request: Request) -> Response:
    """What is near a thing, as JSON."""
    return await _given(request, "neighbourhood", **_near(request))


async def neighbours(request: Request) -> Response:
    """What is near a thing, for the picture that is open."""
    skip = _number(request, "skip", 0, least=0)
    most = _number(request, "most", 60)
    return await _given(request, "neighbours", iri=_iri(request), skip=skip, most=most)


async def view(request: Request) -> Response:
    """What is near a thing, or what is mentioned most, as a picture."""
    if "iri" in request.query_params:
        response = await _given(request, "view", **_near(request))
    else:
        response = await _given(request, "overview")
    response.headers[POLICY_NAME] = WHOLE_PAGE
    return response


async def _described(request: Request, job: str, iri: str) -> Response:
    """What a thing is, in the form that the client likes best."""
    wanted = request.query_params.get("format")
    if wanted is None:
        offered = dict.fromkeys((HTML, *GRAPHS))
        form = best(request.headers.get("accept", ""), offered)
    else:
        form = FORMATS.get(wanted)
    if form is None:
        raise Refusal(406, f"this can be had as {', '.join((HTML, *GRAPHS))} only")
    number = _number(request, "page", 1)
    return await _given(request, job, iri=iri, form=form, number=number)


async def _given(request: Request, job: str, **arguments: object) -> Response:
    """What a worker replies."""
    reply = await request.app.state.workers.ask(job, **arguments)
    if reply.status >= ERROR:
        raise Refusal(reply.status, reply.body.decode().strip())
    return Response(
        reply.body, reply.status, {"Vary": "Accept"}, media_type=reply.media
    )


def _near(request: Request) -> dict[str, object]:
    """The thing in the middle, how far to go, and how much to bring."""
    return {
        "iri": _iri(request),
        "hops": _number(request, "hops", 1),
        "most": _number(request, "most", 200),
    }


def _iri(request: Request) -> str:
    iri = request.query_params.get("iri", "")
    if not iri:
        raise Refusal(400, "say which thing: ?iri=…")
    return iri


def _number(request: Request, name: str, default: int, *, least: int = 1) -> int:
    """A number of the address, up to a million."""
    text = request.query_params.get(name, str(default))
    if not (text.isascii() and text.isdecimal() and least <= int(text[:8]) <= 10**6):
        raise Refusal(400, f"{name} is a number from {least}, not {text[:20]!r}")
    return int(text)


ROUTES: tuple[BaseRoute, ...] = (
    Route("/", home),
    Route("/articles", articles),
    Route("/search", search),
    Route("/query", editor),
    Route("/resource", resource),
    Route("/neighbourhood", neighbourhood),
    Route("/view", view),
    Route("/view/neighbours", neighbours),
    Mount("/static", StaticFiles(directory=STATIC)),
    Route("/{kind}/{name:path}", local),
)
