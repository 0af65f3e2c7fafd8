"""What sort of body a noun says that a thing is: no court is a company.

`the airline` and `the carrier` are of one sort, `the company` may be either or a bank,
and none of them a party. `group`, `agency` and the like may be of any sort.
"""

from kg.model import Kind, Mention, Sentence

_NOUNS = {
    "business": """company firm corporation conglomerate startup start-up subsidiary
        brand""",
    "business air": "airline carrier",
    "business bank": "bank lender",
    "business insurer": "insurer",
    "business maker": "maker manufacturer carmaker automaker drugmaker chipmaker",
    "business seller": "retailer",
    "business press": "broadcaster newspaper outlet paper publisher",
    "business supplier": "supplier",
    "team": "club team",
    "party": "party",
    "union": "union",
    "university": "university",
    "school": "school",
    "hospital": "hospital clinic",
    "airport": "airport",
    "court": "court tribunal",
    "parliament": "parliament senate legislature",
    "council": "council",
    "ministry": "ministry",
    "government": "government cabinet junta",
    "police": "police",
    "army": "army navy military",
    "regulator": "regulator",
    "state": "country nation kingdom republic",
    "town": "city town village port",
    "town capital": "capital",
    "island": "island",
    "river": "river",
    "militia": "militia",
    "cartel": "cartel",
}
SORTS = {noun: sort for sort, nouns in _NOUNS.items() for noun in nouns.split()}
_IN_NAMES = frozenset(
    ("party", "court", "university", "ministry", "police", "hospital")
)
_BODIES = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))


def sort_of_name(sentence: Sentence, mention: Mention) -> str | None:
    """`party` of `Progress Party`; None where the name does not end in what it is."""
    noun = sentence.tokens[mention.last].text.lower()
    if mention.kind not in _BODIES or mention.first == mention.last:
        return None
    return SORTS[noun] if noun in _IN_NAMES else None


def sorts_agree(one: str | None, other: str | None) -> bool:
    """Whether a thing can be of both sorts.

    >>> sorts_agree("business", "business air"), sorts_agree("court", "business")
    (True, False)
    """
    if one is None or other is None:
        return True
    return one.startswith(other) or other.startswith(one)
