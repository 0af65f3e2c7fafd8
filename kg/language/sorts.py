"""What sort of body or office a noun says that a thing is or has: no court is a firm.

`the airline` and `the carrier` are of one sort, `the company` may be either or a bank,
and none of them a party. `group`, `authority` and the like may be of any sort. The
president is not the minister, nor the referee a striker; `leader` may be any of them.
"""

from kg.model import Kind, Mention, Sentence

_NOUNS = {
    "business": """company firm corporation conglomerate startup start-up subsidiary
        brand operator developer contractor""",
    "business air": "airline carrier",
    "business bank": "bank lender",
    "business insurer": "insurer",
    "business maker": """maker manufacturer carmaker automaker drugmaker chipmaker
        planemaker shipbuilder steelmaker processor brewer distiller refiner""",
    "business builder": "housebuilder",
    "business seller": "retailer wholesaler",
    "business utility": "utility",
    "business press": "broadcaster newspaper outlet paper publisher",
    "business supplier": "supplier",
    "team": "club team",
    "party": "party",
    "union": "union",
    "university": "university",
    "institute": "institute academy",
    "association": "association federation",
    "foundation": "foundation",
    "commission": "commission",
    "committee": "committee",
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
    "agency": "agency",
    "agency regulator": "regulator watchdog",
    "state": "country nation kingdom republic",
    "town": "city town village port",
    "town capital": "capital",
    "island": "island",
    "river": "river",
    "lake": "lake",
    "mountain": "mountain mount",
    "road": "road street avenue motorway highway",
    "bridge": "bridge",
    "site": "site",
    "war": "war conflict",
    "attack": "attack strike raid bombing blast explosion shooting",
    "vote": "election referendum vote",
    "trial": "trial",
    "meeting": "meeting conference summit talk",
    "storm": "storm hurricane cyclone",
    "protest": "protest rally",
    "militia": "militia",
    "cartel": "cartel",
    "president": "president",
    "premier": "premier",
    "minister": "minister",
    "governor": "governor",
    "mayor": "mayor",
    "monarch": "monarch king queen",
    "judge": "judge",
    "prosecutor": "prosecutor",
    "lawyer": "lawyer attorney solicitor barrister",
    "spokesperson": "spokesman spokeswoman spokesperson",
    "coach": "coach",
    "referee": "referee umpire",
    "player": "player footballer",
    "player striker": "striker",
    "player goalkeeper": "goalkeeper",
    "player defender": "defender",
    "player midfielder": "midfielder",
}
SORTS = {noun: sort for sort, nouns in _NOUNS.items() for noun in nouns.split()}
_IN_NAMES = frozenset(
    """academy agency association commission committee council court federation
    foundation hospital institute ministry party police union university""".split()
)
_NO_UNIONS = frozenset({"western", "credit", "european", "african", "soviet"})
"""Before "Union" in what is a firm or a bloc."""
_PLACES = frozenset(
    "island river lake mountain mount road street avenue bridge".split()
)
_SPOTS = frozenset((Kind.LOCATION, Kind.FACILITY))
_BODIES = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))


_OFFICES = frozenset(
    """president premier minister governor mayor monarch judge prosecutor lawyer
    spokesperson coach referee""".split()
)
_TITLES = frozenset(("compound", "flat", "nmod:desc"))


def noun_of(sentence: Sentence, number: int) -> str:
    """The noun that a word is, with what makes it another: a prime minister is none.

    >>> SORTS["premier"]
    'premier'
    """
    noun = sentence.tokens[number].lemma.lower()
    prime = noun == "minister" and any(
        sentence.tokens[child].lemma.lower() == "prime"
        for child in sentence.children[number]
    )
    return "premier" if prime else noun


def office(sentence: Sentence, mention: Mention) -> str | None:
    """What the title at a person's name says: `minister` of `Minister Ana Reyes`."""
    first = mention.first
    around = {*sentence.children[mention.head], sentence.tokens[mention.head].head}
    for child in sorted(around):
        if not 0 <= child < first or first - child > len(("prime", "minister")):
            continue
        titled = sentence.tokens[child].relation in _TITLES or (
            sentence.tokens[mention.head].relation == "flat"
        )
        sort = SORTS.get(noun_of(sentence, child)) if titled else None
        if sort in _OFFICES:
            return sort
    return None


def sort_of_name(sentence: Sentence, mention: Mention) -> str | None:
    """`party` of `Progress Party`, `river` of `River Esk`; None if no word says it."""
    noun = sentence.tokens[mention.last].text.lower()
    if mention.kind is Kind.PERSON:
        return office(sentence, mention)
    if mention.first == mention.last:
        return None
    if mention.kind in _SPOTS:
        first = sentence.tokens[mention.first].text.lower()
        return next((SORTS[word] for word in (first, noun) if word in _PLACES), None)
    if mention.kind not in _BODIES:
        return None
    before = sentence.tokens[mention.last - 1].text.lower()
    if noun not in _IN_NAMES or (noun == "union" and before in _NO_UNIONS):
        return None
    return SORTS[noun]


def sorts_agree(one: str | None, other: str | None) -> bool:
    """Whether a thing can be of both sorts.

    >>> sorts_agree("business", "business air"), sorts_agree("court", "business")
    (True, False)
    """
    if one is None or other is None:
        return True
    if "agency" in {one, other} and "business" in {one, other}:
        return True  # of shipping or advertising
    return one.startswith(other) or other.startswith(one)
