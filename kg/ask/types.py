"""Whether a thing is of the sort that a question asks for: `which company`."""

from collections.abc import Iterable

from kg.ask.words import stem, stems

_SORTS = {
    "Person": """person man woman people official minister president leader politician
    player author artist scientist candidate judge lawyer""",
    "Organization": """company firm bank business corporation organization organisation
    party union team club group body agency institution university outlet""",
    "ArmedGroup": "group militia rebel army force faction organization",
    "GovernmentBody": """government ministry court agency body parliament police
    authority army regulator organization institution""",
    "Location": "country state city town nation place region village capital province",
    "Facility": "place building bridge airport hospital plant dam port prison base",
    "Event": "event war election storm summit",
    "Document": "law treaty resolution document agreement report bill",
    "Product": "product vehicle aircraft weapon ship drug device missile rocket",
    "Work": "book film song work album painting",
    "Nationality": "people nation",
}
SORTS = {name: frozenset(words.split()) for name, words in _SORTS.items()}
KNOWN = frozenset[str]().union(*SORTS.values())
"""Nouns that say of what class the answer must be; others hold in its name."""


def fits(noun: str | None, classes: Iterable[str], name: str) -> bool:
    """Whether a thing of these classes may be called by the noun.

    >>> fits("company", ["Organization"], "Boeing"), fits("city", ["Person"], "Reyes")
    (True, False)
    """
    if noun is None:
        return True
    if noun not in KNOWN:
        return stem(noun) in stems(name)
    named = [c for c in classes if c in SORTS]
    return any(noun in SORTS[c] for c in named) or (
        not named and stem(noun) in stems(name)
    )
