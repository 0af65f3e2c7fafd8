"""Which media type a client gets."""

import pytest

from kg.serve.negotiation import best

OFFERED = ("text/turtle", "application/n-triples", "text/html")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("text/*", "text/turtle"),
        ("application/*;q=0.9, text/*;q=0.1", "application/n-triples"),
        ("text/turtle;q=0, */*", "application/n-triples"),
        ("text/turtle; q=0.2, application/n-triples; q=0.7", "application/n-triples"),
        ("text/turtle;charset=utf-8;q=0.3, text/html;q=0.2", "text/turtle"),
        ("image/png", None),
        ("text/html;q=0", None),
        ("text/html;q=nonsense", None),
        (";;;,,,/", None),
    ],
)
def test_the_best_is_chosen(accept: str, expected: str | None) -> None:
    assert best(accept, OFFERED) == expected
