"""Requests of the SPARQL 1.1 Protocol: https://www.w3.org/TR/sparql11-protocol/.

A query comes by GET, as a form or as the body of a POST; an update by POST only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from kg.serve.refusal import Refusal

FORM = "application/x-www-form-urlencoded"
DIRECT = {
    "application/sparql-query": "query",
    "application/sparql-update": "update",
}
GRAPHS = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}
MOST_FIELDS = 1000
Fields = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """What a request wants."""

    kind: str
    """`query` or `update`."""
    text: str
    default: tuple[str, ...]
    named: tuple[str, ...]

    @property
    def dataset(self) -> dict[str, Sequence[str]] | None:
        """The graphs that the request names, if it names any."""
        if not self.default and not self.named:
            return None
        return {"default": self.default, "named": self.named}


def operation(
    method: str, address: bytes, content_type: str, body: bytes
) -> Operation | None:
    """What a request wants; none where it asks for nothing but about the service.

    `address` is the part of the URL after its question mark.
    """
    fields = _fields(address, "the address")
    if method != "POST":
        return _asked(fields, ("query",), "GET")
    media, _, rest = content_type.partition(";")
    media = media.strip().lower()
    _check_characters(rest)
    if media == FORM:
        fields += _fields(body, "the form")
        return _asked(fields, ("query", "update"), "POST") or _nothing()
    if media in DIRECT:
        return _operation(DIRECT[media], _text(body, "the body"), fields)
    raise Refusal(
        415, f"send {' or '.join(DIRECT)} or {FORM}, not {media or 'a body of no type'}"
    )


def _nothing() -> Operation:
    raise Refusal(400, "the form has neither the field query nor update")


def _asked(fields: Fields, kinds: Sequence[str], method: str) -> Operation | None:
    """The operation in the fields of an address or form."""
    texts = [(name, value) for name, value in fields if name in {"query", "update"}]
    if not texts:
        return None
    if len(texts) > 1:
        raise Refusal(400, "send one query or one update at a time")
    kind, text = texts[0]
    if kind not in kinds:
        raise Refusal(400, f"an update may not come by {method}; use POST")
    return _operation(kind, text, fields)


def _operation(kind: str, text: str, fields: Fields) -> Operation:
    """The operation with the graphs that it is about."""
    default, named = (
        tuple(value for name, value in fields if name == wanted)
        for wanted in GRAPHS[kind]
    )
    return Operation(kind=kind, text=text, default=default, named=named)


def _fields(encoded: bytes, place: str) -> Fields:
    """Names and values; what is not UTF-8 is refused rather than guessed."""
    try:
        return parse_qsl(
            encoded.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        raise Refusal(400, f"{place} is not written in UTF-8 fields") from error


def _text(body: bytes, place: str) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, f"{place} is not UTF-8") from error


def _check_characters(parameters: str) -> None:
    """Refuse a charset other than the one of SPARQL."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.strip().partition("=")
        if name.lower() == "charset" and value.strip('"').lower() not in {
            "utf-8",
            "utf8",
        }:
            raise Refusal(415, f"send UTF-8, not {value}")
