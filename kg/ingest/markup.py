"""Markup -> words, for titles and the short texts in feeds and records."""

import re
from html import unescape
from html.parser import HTMLParser

from kg.ingest.paragraphs import visible

_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote section article tr table "
    "figure figcaption hr pre".split()
)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "figure", "svg"})
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_HIDDEN_ELEMENT = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL
)
_BLOCK_TAG = re.compile(r"<(?:p|div|br|li|h[1-6])\b[^<>]*>", re.IGNORECASE)


def one_line(value: object) -> str | None:
    """A title or name from metadata: no tags, no entities, one line; None if empty.

    >>> one_line("<b>Rain &amp; wind</b><script>alert(1)</script>")
    'Rain & wind'
    """
    if not isinstance(value, str):
        return None
    plain = _TAG.sub("", _HIDDEN_ELEMENT.sub("", value))
    return " ".join(visible(unescape(plain)).split()) or None


def marked_up(text: str) -> bool:
    """Whether a text is a fragment of HTML rather than plain words."""
    return bool(_BLOCK_TAG.search(text))


def words_of(fragment: str) -> str:
    """The text of a fragment of HTML, its blocks as paragraphs."""
    reader = _Words()
    reader.feed(fragment)
    reader.close()
    return "".join(reader.parts)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(" ".join(data.split("\n")))
