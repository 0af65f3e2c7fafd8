"""Where on this server a thing, an article or a claim has its page.

The path is that of its IRI: `https://kg.example/entity/Oslo` is at `/entity/Oslo`.
"""

import re
from urllib.parse import quote, urlsplit

from kg import vocab

KINDS = ("entity", "article", "claim")
SIMPLE = re.compile(r"(entity|article|claim)/[^?#%]+")
"""What follows the base of an IRI that a path can hold as it is."""


def address(iri: str) -> str:
    """The path of the page about an IRI.

    >>> address("https://kg.example/entity/Oslo"), address("https://a.example/?b")
    ('/entity/Oslo', '/resource?iri=https%3A%2F%2Fa.example%2F%3Fb')
    """
    local = iri.removeprefix(vocab.BASE)
    if local != iri and SIMPLE.fullmatch(local):
        return "/" + quote(local)
    return "/resource?iri=" + quote(iri, safe="")


def web(url: str | None) -> str | None:
    """An address that may become a link: http and https only."""
    try:
        fits = bool(url) and urlsplit(url or "").scheme in {"http", "https"}
    except ValueError:
        return None
    return url if fits else None
