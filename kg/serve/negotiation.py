"""Which of our media types a client likes best (RFC 9110, section 12.5)."""

from collections.abc import Iterable, Iterator

ANYTHING = "*/*"


def best(accept: str, offered: Iterable[str]) -> str | None:
    """The one that is liked best, the earlier of equals; none if none is wanted.

    >>> best("text/csv;q=0.5, application/*", ["text/csv", "application/json"])
    'application/json'
    >>> best("image/png", ["text/csv"])
    """
    wanted = dict(_ranges(accept or ANYTHING))
    found, highest = None, 0.0
    for media in offered:
        weight = _weight(media, wanted)
        if weight > highest:
            found, highest = media, weight
    return found


def _weight(media: str, wanted: dict[str, float]) -> float:
    """How much a media type is wanted: its own range counts before wider ones."""
    wider = f"{media.partition('/')[0]}/*"
    return next((wanted[r] for r in (media, wider, ANYTHING) if r in wanted), 0.0)


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Each range of a header with its weight; what cannot be read has none."""
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            yield media, min(1.0, max(0.0, float(weight)))
        except ValueError:
            yield media, 0.0
