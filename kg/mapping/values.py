"""Numbers, amounts of money and percentages as typed values.

`about $3.5 billion` -> 3500000000, `three million` -> 3000000, `4.2 percent` -> 4.2.
The words stay beside the value, so that neither "about" nor the currency is lost; a
value is given only where the words name one, not for `dozens` or `10 to 15`.
"""

import re
from decimal import Decimal

from kg.model import Kind, Literal
from kg.vocab import PREFIXES

INTEGER = PREFIXES["xsd"] + "integer"
DECIMAL = PREFIXES["xsd"] + "decimal"
STRING = PREFIXES["xsd"] + "string"

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {
    "hundred": Decimal(10**2), "thousand": Decimal(10**3), "k": Decimal(10**3),
    "million": Decimal(10**6), "m": Decimal(10**6), "mn": Decimal(10**6),
    "billion": Decimal(10**9), "b": Decimal(10**9), "bn": Decimal(10**9),
    "trillion": Decimal(10**12), "tn": Decimal(10**12), "dozen": Decimal(12),
}  # fmt: skip
_ABBREVIATED = frozenset({"k", "m", "mn", "b", "bn", "tn"})
"""Scales that only follow digits."""
_ROUGHLY = re.compile(
    r"^(?:about|around|approximately|roughly|nearly|almost|some|over|under|exactly"
    r"|only|just|more than|less than|fewer than|at least|at most|up to|as many as"
    r"|as much as|close to|an estimated|estimated|a record|another|an additional"
    r"|a total of|the)\s+"
)
_CURRENCY = (
    r"us\$|a\$|c\$|hk\$|nz\$|[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9\u20ba\u20aa\u20b4]"
    r"|usd|eur|gbp|jpy|cny|chf|inr|rub"
)
_CURRENCY_WORD = (
    r"(?:u\.?s\.? |american |canadian |australian |hong kong )?dollars?|euros?"
    r"|(?:british |egyptian |syrian |lebanese )?pounds?|pounds? sterling|cents?"
    r"|(?:chinese )?yuan|renminbi|(?:japanese )?yen|(?:indian )?rupees?"
    r"|rubles?|roubles?|(?:swiss )?francs?|(?:south korean )?won|(?:turkish )?liras?"
    r"|shekels?|riyals?|dirhams?|rials?|pesos?|rand|kronor|krona|kroner|krone|zloty|hryvnias?|reais|real"
)
_MONEY = re.compile(
    rf"^(?:(?:{_CURRENCY})\s*(?P<after>\S.*)|(?P<before>.*\S)[\s-]*"
    rf"(?:{_CURRENCY}|{_CURRENCY_WORD}))$"
)
_PERCENT = re.compile(
    r"^(?P<number>.*\S)[\s-]*(?:%|per\s?cent|percentage points?|percent|pc)$"
)
_DIGITS = re.compile(
    r"^(?P<sign>[-\u2212+]?)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[\s-]*(?P<scale>[a-z]+))?$"
)


def value(text: str, kind: Kind) -> Literal | None:
    """The typed value that the words of a kind name; None where they name none."""
    amount = _amount(text, kind)
    if amount is None:
        return None
    whole = kind is Kind.NUMBER and amount == amount.to_integral_value()
    return Literal(
        text=text, value=_lexical(amount), datatype=INTEGER if whole else DECIMAL
    )


def kind_of(text: str) -> Kind | None:
    """Whether the whole text is a number, an amount of money or a percentage."""
    kinds = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT)
    return next((kind for kind in kinds if _amount(text, kind) is not None), None)


def _amount(text: str, kind: Kind) -> Decimal | None:
    plain = _plain(text)
    if kind is Kind.NUMBER:
        return number(plain)
    pattern = _MONEY if kind is Kind.MONEY else _PERCENT
    match = pattern.match(plain)
    if match is None:
        return None
    amount = number(next(part for part in match.groups() if part))
    hundredth = kind is Kind.MONEY and re.search(r"\bcents?$", plain)
    return amount / 100 if amount is not None and hundredth else amount


def _plain(text: str) -> str:
    plain = " ".join(text.lower().replace("\u00a0", " ").split()).rstrip(".,")
    while shorter := _ROUGHLY.sub("", plain, count=1):
        if shorter == plain:
            break
        plain = shorter
    return plain


def number(text: str) -> Decimal | None:
    """The number that digits or words name.

    >>> number("3.5 billion") == number("three and a half billion") == 3_500_000_000
    True
    >>> number("two hundred and forty-one"), number("dozens")
    (Decimal('241'), None)
    """
    text = _plain(text)
    match = _DIGITS.match(text)
    if match is None:
        return _of_words(text)
    amount = Decimal(match["digits"].replace(",", ""))
    if match["sign"] in {"-", "\u2212"}:
        amount = -amount
    if match["scale"] is None:
        return amount
    scale = _SCALES.get(match["scale"])
    return None if scale is None else amount * scale


def _of_words(text: str) -> Decimal | None:
    """English number words, as in "two hundred and forty-one thousand"."""
    text = text.replace("-", " ").replace(" and a half", " half")
    words = [word for word in text.split() if word != "and"]
    if words[:1] in (["a"], ["an"]) and len(words) > 1:
        words[0] = "one"
    if words[:1] == ["half"] and words[1:2] in (["a"], ["of"]):
        words = ["half", *words[2:]]
    total, current, seen = Decimal(0), Decimal(0), False
    for place, word in enumerate(words):
        if word in _UNITS or word in _TENS:
            step = Decimal(_UNITS.get(word, _TENS.get(word, 0)))
            if seen and (current % 10 or (word in _TENS and current % 100)):
                return None
            current += step
        elif word == "half" and (place == 0 or current):
            current += Decimal("0.5")
        elif word in _SCALES and word not in _ABBREVIATED and (seen or place == 0):
            scale = _SCALES[word]
            if not current:
                return None
            current *= scale
            if scale >= _SCALES["thousand"]:
                total, current = total + current, Decimal(0)
        else:
            return None
        seen = True
    return total + current if seen else None


def _lexical(amount: Decimal) -> str:
    """Digits without exponent and without zeros that say nothing."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
