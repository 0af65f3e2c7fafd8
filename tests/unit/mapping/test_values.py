from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from kg.mapping.values import DECIMAL, INTEGER, kind_of, number, value
from kg.model import Kind


@pytest.mark.parametrize(
    ("text", "kind", "expected", "datatype"),
    [
        ("$3.5 billion", Kind.MONEY, "3500000000", DECIMAL),
        ("about $20,000", Kind.MONEY, "20000", DECIMAL),
        ("\u20ac1.5bn", Kind.MONEY, "1500000000", DECIMAL),
        ("US$40 million", Kind.MONEY, "40000000", DECIMAL),
        ("90 million euros", Kind.MONEY, "90000000", DECIMAL),
        ("50 cents", Kind.MONEY, "0.5", DECIMAL),
        ("three million dollars", Kind.MONEY, "3000000", DECIMAL),
        ("4.2 percent", Kind.PERCENT, "4.2", DECIMAL),
        ("4.20%", Kind.PERCENT, "4.2", DECIMAL),
        ("ten per cent", Kind.PERCENT, "10", DECIMAL),
        ("-0.3%", Kind.PERCENT, "-0.3", DECIMAL),
        ("47", Kind.NUMBER, "47", INTEGER),
        ("1,234,567", Kind.NUMBER, "1234567", INTEGER),
        ("2.5", Kind.NUMBER, "2.5", DECIMAL),
        ("more than two dozen", Kind.NUMBER, "24", INTEGER),
        ("half a million", Kind.NUMBER, "500000", INTEGER),
        ("a hundred", Kind.NUMBER, "100", INTEGER),
        ("at least twenty-one", Kind.NUMBER, "21", INTEGER),
        ("one million two hundred thousand", Kind.NUMBER, "1200000", INTEGER),
    ],
)
def test_values(text: str, kind: Kind, expected: str, datatype: str) -> None:
    found = value(text, kind)
    assert found is not None
    assert (found.text, found.value, found.datatype) == (text, expected, datatype)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("dozens", Kind.NUMBER),
        ("hundreds of thousands", Kind.NUMBER),
        ("10 to 15", Kind.NUMBER),
        ("10-15", Kind.NUMBER),
        ("two three", Kind.NUMBER),
        ("47 people", Kind.NUMBER),
        ("5 kilometres", Kind.NUMBER),
        ("", Kind.NUMBER),
        ("and", Kind.NUMBER),
        ("1,23", Kind.NUMBER),
        ("3 billion", Kind.MONEY),
        ("millions of dollars", Kind.MONEY),
        ("$", Kind.MONEY),
        ("most", Kind.PERCENT),
        ("%", Kind.PERCENT),
    ],
)
def test_words_that_name_no_single_value(text: str, kind: Kind) -> None:
    assert value(text, kind) is None


@given(st.integers(0, 10**13))
def test_grouped_digits_give_the_number_back(amount: int) -> None:
    assert number(f"{amount:,}") == number(str(amount)) == amount


@given(st.integers(0, 999_999_999))
def test_words_give_the_number_back(amount: int) -> None:
    assert number(_in_words(amount)) == amount


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["million", "bn"]))
def test_scales_multiply(amount: Decimal, scale: str) -> None:
    factor = {"million": 10**6, "bn": 10**9}[scale]
    assert number(f"{amount:f} {scale}") == amount * factor


@given(st.text(max_size=40), st.sampled_from([Kind.NUMBER, Kind.MONEY, Kind.PERCENT]))
def test_no_text_raises(text: str, kind: Kind) -> None:
    found = value(text, kind)
    assert found is None or Decimal(found.value).is_finite()
    assert kind_of(text) in {None, Kind.NUMBER, Kind.MONEY, Kind.PERCENT}


SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _in_words(amount: int) -> str:
    """How English says a number below a thousand million."""
    for size, name in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if amount >= size:
            front, rest = divmod(amount, size)
            joint = " and " if size == 100 else " "
            tail = f"{joint}{_in_words(rest)}" if rest else ""
            return f"{_in_words(front)} {name}{tail}"
    if amount < 20:
        return SMALL[amount]
    tens, units = divmod(amount, 10)
    return TENS[tens - 2] + (f"-{SMALL[units]}" if units else "")
