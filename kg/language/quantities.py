"""Complete names with amounts that the network has missed.

`$3.5 billion`, `12 percent` and `47` follow fixed patterns, so that a rule finds them
surely; where the network has named something, the rule keeps off.
"""

from collections.abc import Iterator, Sequence

from kg.language.names import Name
from kg.model import Kind, Sentence, Token

CONFIDENCE = 0.9
"""Of a pattern: now and then a number is part of something else."""
_SIGNS = frozenset("$ € £ ¥ ₹ ₽ US$ A$ C$ HK$ NZ$ S$".split())
_CURRENCIES = frozenset(
    "dollar euro pound yen yuan rouble ruble rupee franc peso lira dinar riyal rial "
    "shekel krona krone won cent usd eur gbp dirham real rand naira shilling".split()
)
_PERCENT = frozenset(("%", "percent", "percentage", "pct"))
_MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def completed(
    sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]
) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence with the amounts among its other words, in order."""
    return tuple(
        tuple(sorted((*named, *_amounts(sentence, named)), key=lambda n: n.first))
        if any(token.upos == "NUM" for token in sentence.tokens)
        else tuple(named)
        for sentence, named in zip(sentences, names, strict=True)
    )


def _amounts(sentence: Sentence, named: Sequence[Name]) -> Iterator[Name]:
    """Runs of number words that no name covers, with their units."""
    tokens = sentence.tokens
    taken = {word for name in named for word in range(name.first, name.last + 1)}
    place = 0
    while place < len(tokens):
        first = place
        while (
            place < len(tokens) and tokens[place].upos == "NUM" and place not in taken
        ):
            place += 1
        if place > first:
            name = _amount(tokens, first, place - 1, taken)
            if name:
                yield name
        place += place == first


def _amount(
    tokens: Sequence[Token], first: int, last: int, taken: set[int]
) -> Name | None:
    """The numbers `first`..`last` as what they count, None where they count nothing."""
    before = tokens[first - 1].text if first and first - 1 not in taken else ""
    free = last + 1 < len(tokens) and last + 1 not in taken
    after = tokens[last + 1] if free else None
    if before in _SIGNS:
        return Name(first - 1, last, Kind.MONEY, CONFIDENCE)
    if after and after.lemma.lower() in _CURRENCIES:
        return Name(first, last + 1, Kind.MONEY, CONFIDENCE)
    if after and after.text.lower() in _PERCENT:
        return Name(first, last + 1, Kind.PERCENT, CONFIDENCE)
    if before.lower().rstrip(".") in _MONTHS:
        return Name(first - 1, last, Kind.DATE, CONFIDENCE)
    if first == last and _is_year(tokens[first]):
        return Name(first, last, Kind.DATE, CONFIDENCE)
    counts = tokens[last].relation == "nummod" and tokens[last].head > last
    hyphened = after is not None and after.text == "-"
    if counts and not hyphened:
        return Name(first, last, Kind.NUMBER, CONFIDENCE)
    return None


def _is_year(token: Token) -> bool:
    """Whether a number of four digits stands alone, as in `in 2011`."""
    text = token.text
    return (
        text.isascii()
        and text.isdigit()
        and _FIRST_YEAR <= int(text) <= _LAST_YEAR
        and token.relation.split(":")[0] in {"obl", "nmod", "root", "compound"}
    )
