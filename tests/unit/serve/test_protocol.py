"""Requests of the SPARQL protocol, good and bad."""

import pytest

from kg.serve.protocol import FORM, Operation, operation
from kg.serve.refusal import Refusal

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


def asked(text: str, kind: str = "query", **graphs: tuple[str, ...]) -> Operation:
    return Operation(
        kind=kind,
        text=text,
        default=graphs.get("default", ()),
        named=graphs.get("named", ()),
    )


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (("GET", b"query=ASK%7B%7D", "", b""), asked("ASK{}")),
        (("GET", b"query=ASK+%7B%7D&x=1", "", b""), asked("ASK {}")),
        (("GET", b"", "", b""), None),
        (("POST", b"", FORM, b"query=ASK%7B%7D"), asked("ASK{}")),
        (("POST", b"", QUERY, b"ASK{}"), asked("ASK{}")),
        (("POST", b"", f"{QUERY}; charset=UTF-8", b"ASK{}"), asked("ASK{}")),
        (("POST", b"", UPDATE, b"CLEAR ALL"), asked("CLEAR ALL", "update")),
        (("POST", b"", FORM, b"update=CLEAR+ALL"), asked("CLEAR ALL", "update")),
        (
            ("GET", b"query=x&default-graph-uri=a&default-graph-uri=b", "", b""),
            asked("x", default=("a", "b")),
        ),
        (
            ("POST", b"named-graph-uri=a", QUERY, "é".encode()),
            asked("é", named=("a",)),
        ),
        (
            ("POST", b"", FORM, b"update=x&using-graph-uri=a&using-named-graph-uri=b"),
            asked("x", "update", default=("a",), named=("b",)),
        ),
    ],
)
def test_what_a_request_wants(
    request_: tuple[str, bytes, str, bytes], expected: Operation | None
) -> None:
    assert operation(*request_) == expected


@pytest.mark.parametrize(
    ("request_", "status", "said"),
    [
        (("GET", b"update=x", "", b""), 400, "may not come by GET"),
        (("GET", b"query=x&query=y", "", b""), 400, "one query or one update"),
        (("GET", b"query=%FF", "", b""), 400, "not written in UTF-8"),
        (("GET", b"query=\xff", "", b""), 400, "not written in UTF-8"),
        (("GET", b"&".join([b"a=1"] * 1001), "", b""), 400, "not written"),
        (("POST", b"", FORM, b""), 400, "neither the field"),
        (("POST", b"", FORM, b"query=x&update=y"), 400, "one query or one update"),
        (("POST", b"", QUERY, b"\xff"), 400, "not UTF-8"),
        (("POST", b"", f"{QUERY};charset=utf-16", b"x"), 415, "send UTF-8"),
        (("POST", b"", "", b"x"), 415, "a body of no type"),
        (("POST", b"", "text/plain", b"x"), 415, "not text/plain"),
    ],
)
def test_what_is_refused(
    request_: tuple[str, bytes, str, bytes], status: int, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as caught:
        operation(*request_)
    assert caught.value.status == status
