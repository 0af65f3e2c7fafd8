"""What keeps strangers out: other sites, other names for this machine, foreign scripts.

A page on the network can make a browser send requests to this machine. So the server
answers to its own names only (a stranger's name may be made to point here), never lets
another site read an answer (no CORS), nor run a query, and no page of ours may be
framed or may run a script that is not ours.
"""

import hmac

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.refusal import Refusal

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
POLICY_NAME = "Content-Security-Policy"
WHOLE_PAGE = "base-uri 'none'; frame-ancestors 'none'"
"""For the page of `kg view`, which brings a stricter policy of its own."""
HEADERS = {
    POLICY_NAME: POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}


class Guard:
    """Checks that come before any address, and headers that every answer has."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or pass it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            headers = Headers(scope=scope)
            check_host(headers.get("host", ""), self.hosts)
            check_site(scope["method"], headers)
        except Refusal as refusal:
            app: ASGIApp = PlainTextResponse(f"{refusal.message}\n", refusal.status)
        else:
            app = self.app
        await app(scope, receive, guarded)


def check_host(host: str, known: frozenset[str]) -> None:
    """Refuse a request that is meant for another name."""
    name, _, port = host.rpartition(":")
    name = name if port.isdecimal() else host
    if name.lower() not in known:
        raise Refusal(421, f"this server is not {host!r}")


def check_site(method: str, headers: Headers) -> None:
    """Refuse what another site makes a browser send, a followed link aside."""
    linked = method in {"GET", "HEAD"} and headers.get("sec-fetch-mode") == "navigate"
    if headers.get("sec-fetch-site") in {"cross-site", "same-site"} and not linked:
        raise Refusal(403, "another site may not ask this server")


def check_token(authorization: str, token: str | None) -> None:
    """Refuse a change that does not show the token."""
    if token is None:
        raise Refusal(403, "this server is read-only; start it with a token to change")
    scheme, _, shown = authorization.partition(" ")
    right = hmac.compare_digest(shown.strip().encode(), token.encode())
    if scheme.lower() != "bearer" or not right:
        raise Refusal(
            401 if not authorization else 403,
            "an update needs the header “Authorization: Bearer TOKEN”",
            WWW_Authenticate="Bearer",
        )
