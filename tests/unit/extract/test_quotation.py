"""Where the quotations of a text stand."""

import pytest

from kg.extract.quotation import quotations

CASES = (
    ('He said: "We won." She left.', ('"We won."',)),
    (
        "\u201cWe won,\u201d he said. \u201cAll of us.\u201d",
        ("\u201cWe won,\u201d", "\u201cAll of us.\u201d"),
    ),
    ('" We won , " he said .', ('" We won , "',)),
    ("nobody speaks", ()),
    (
        "\u201cWe won.\n\n\u201cAll of us.\u201d",
        ("\u201cWe won.", "\u201cAll of us.\u201d"),
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text: str, expected: tuple[str, ...]) -> None:
    found = [quotation.span for quotation in quotations(text)]
    assert tuple(text[span.start : span.end] for span in found) == expected


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    _, second = quotations("\u201cWe won.\n\n\u201cAll of us.\u201d")
    assert second.goes_on
