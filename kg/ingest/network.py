"""An address -> its page, over HTTP with limits on time, size and redirects."""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from kg.errors import SourceError
from kg.ingest.address import canonical
from kg.ingest.draft import PAGE_BYTES, Page

_AGENT = "kg"
_SILENCE = 20.0
"""Seconds without a byte after which a server counts as dead."""
PATIENCE = 60.0
"""Seconds for a whole page: a server that drips bytes cannot hold up a build."""
_REDIRECTS = 5
_CHUNK = 65_536
_ACCEPT = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"
)


def fetched(url: str, *, silence: float = _SILENCE, patience: float = PATIENCE) -> Page:
    """The page behind an address; SourceError says why there is none."""
    request = urllib.request.Request(  # noqa: S310 `canonical` lets only http(s) pass
        canonical(url),
        headers={
            "User-Agent": _AGENT,
            "Accept": _ACCEPT,
            "Accept-Encoding": "identity",
        },
    )
    with _opened(request, silence) as response:
        content = _read(response, deadline=time.monotonic() + patience)
        return Page(
            name=url,
            content=content,
            url=canonical(response.url),
            media_type=response.headers.get_content_type(),
            charset=response.headers.get_content_charset(),
        )


def answered(
    url: str, form: bytes | None = None, *, patience: float = PATIENCE
) -> bytes:
    """What a service answers to a question, or to a form that is sent to it.

    Raises:
        SourceError: it does not answer.
    """
    request = urllib.request.Request(  # noqa: S310 `canonical` lets only http(s) pass
        canonical(url),
        data=form,
        headers={"User-Agent": _AGENT, "Accept": "application/json"},
    )
    try:
        with _opened(request, min(patience, _SILENCE)) as response:
            return _read(response, deadline=time.monotonic() + patience)
    except SourceError as error:
        raise SourceError(f"{url}: {error}") from error


@contextmanager
def _opened(
    request: urllib.request.Request, silence: float
) -> Iterator[http.client.HTTPResponse]:
    """What comes back; SourceError says why there is nothing, or not all of it."""
    try:
        with _opener().open(request, timeout=silence) as response:
            yield response
    except urllib.error.HTTPError as error:
        error.close()
        raise SourceError(_answer(error.code, error.reason)) from error
    except urllib.error.URLError as error:
        raise SourceError(_failure(error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SourceError(_failure(error)) from error


class _Redirects(urllib.request.HTTPRedirectHandler):
    """A few, and never to anything but a web address."""

    max_redirections = _REDIRECTS

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        return super().redirect_request(req, fp, code, msg, headers, canonical(newurl))


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows HTTP and nothing else: no files, no FTP, no data URLs."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener


def _read(response: http.client.HTTPResponse, *, deadline: float) -> bytes:
    parts, size = [], 0
    while chunk := response.read1(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > PAGE_BYTES:
            raise SourceError("larger than 20 MB, too large for an article")
        if time.monotonic() > deadline:
            raise SourceError("the server sends too slowly; try again later")
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and size < int(length):
        raise SourceError("the server broke off in the middle; try again")
    return b"".join(parts)


def _answer(code: int, reason: str) -> str:
    if "is not allowed" in reason:
        return "it leads on to an address that is not read; only http and https are"
    if code in {301, 302, 303, 307, 308}:
        return "the address leads round in circles; give the final one"
    advice = {
        401: "it asks for a password; save the page and give the file",
        403: "it refuses; save the page in a browser and give the file",
        404: "check the address",
        410: "the page is gone",
        429: "too many requests; try again later",
    }.get(
        code,
        "try again later"
        if code >= http.HTTPStatus.INTERNAL_SERVER_ERROR
        else "check the address",
    )
    return f"the server answered {code} {' '.join(str(reason).split())}; {advice}"


def _failure(reason: object) -> str:
    match reason:
        case socket.gaierror():
            return "no such host; check the address and the network"
        case TimeoutError():
            return "the server does not answer; check the address or try again later"
        case ConnectionRefusedError():
            return "the server refuses connections; check host and port"
        case ssl.SSLError():
            return "the server's certificate is not trusted; save the page as a file"
        case _:
            said = " ".join(str(reason).split()) or type(reason).__name__
            return f"cannot be fetched ({said}); check the address and the network"
