"""Web addresses in one form, so that one page is one article."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from kg.errors import SourceError

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid")
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~-._"


def is_address(source: str) -> bool:
    """Whether a source is an address rather than a path."""
    return "://" in source


def canonical(url: str) -> str:
    """The address as an ASCII URI without fragment, tracking marks and default port.

    >>> canonical("HTTPS://News.Example:443/a b?utm_source=x&id=7#top")
    'https://news.example/a%20b?id=7'
    """
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
        if scheme not in _PORTS:
            raise SourceError("only http and https addresses are read")
        if not host:
            raise SourceError("an address without a host; write it out in full")
        host = host if host.isascii() else host.encode("idna").decode()
        path = quote(parts.path, safe=_SAFE)
        query = _asked(parts.query)
    except ValueError as error:
        raise SourceError(f"not an address ({error}); write it out in full") from error
    host = f"[{host}]" if ":" in host else host
    place = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    return urlunsplit((scheme, place, path, query, ""))


def _asked(query: str) -> str:
    """The query without what only tells where the reader came from."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [pair for pair in pairs if not pair[0].lower().startswith(_TRACKING)]
    return quote(query, safe=_SAFE + "?") if kept == pairs else urlencode(kept)


def web_address(value: object) -> str | None:
    """The canonical form of what metadata gives as an address; None if it is none."""
    if not isinstance(value, str) or not is_address(value):
        return None
    try:
        return canonical(value)
    except SourceError:
        return None
