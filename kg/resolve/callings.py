"""What news calls people besides their names, and which of it one person can be.

A senator may have been a general; a senator and a goalkeeper of the same name are
hardly one.
"""

from collections.abc import Collection, Iterable, Iterator

from kg.model import Analysis, Mention

_FIELDS = {
    "sport": """athlete batsman bowler boxer captain champion cricketer cyclist defender
        footballer forward goalkeeper golfer gymnast jockey jumper midfielder pitcher
        player quarterback rower runner sailor skater skier sprinter striker swimmer
        winger wrestler""",
    "art": """actor actress artist cellist choreographer comedian composer conductor
        dancer drummer filmmaker guitarist musician novelist painter pianist playwright
        poet rapper sculptor singer songwriter soprano tenor violinist""",
    "science": """anthropologist archaeologist astronomer biologist botanist chemist
        climatologist economist engineer geologist historian mathematician physicist
        professor researcher scientist sociologist virologist zoologist""",
    "medicine": """cardiologist dentist doctor midwife nurse oncologist paediatrician
        pathologist pediatrician pharmacist physician psychiatrist surgeon vet""",
    "law": """attorney barrister coroner judge jurist lawyer magistrate prosecutor
        solicitor""",
    "politics": """ambassador chancellor congressman congresswoman councillor deputy
        diplomat envoy governor lawmaker legislator mayor minister mp parliamentarian
        politician premier president secretary senator""",
    "military": """admiral brigadier colonel commander fighter general lieutenant major
        marshal officer sergeant soldier warlord""",
    "religion": """archbishop ayatollah bishop cardinal cleric imam monk nun pastor pope
        priest rabbi reverend vicar""",
    "business": """banker billionaire businessman businesswoman ceo chairman chairwoman
        entrepreneur executive financier founder investor trader tycoon""",
    "crime": """burglar drug-dealer gangster hacker murderer rapist robber smuggler
        thief""",
    "trade": """baker barber builder butcher carpenter cook driver electrician farmer
        fisherman fitter gardener mechanic miner pedlar plumber postman schoolteacher
        shopkeeper teacher waiter welder""",
    "media": "blogger broadcaster columnist editor journalist presenter reporter",
}
POLITICS = "politics"
_FIELD_OF = {noun: field for field, nouns in _FIELDS.items() for noun in nouns.split()}
_TOGETHER = frozenset(
    frozenset(pair.split())
    for pair in (
        "politics law", "politics military", "politics business", "politics science",
        "politics media", "law science", "law business", "science medicine",
        "science business", "media art", "art business", "sport business",
        "religion politics", "media science",
        "religion science", "business crime", "politics crime", "sport media",
    )
)  # fmt: skip
"""Fields that one person often works in both of."""
_MANAGING = frozenset(
    """executive operating financial technology technical information marketing legal
    compliance investment product commercial medical scientific""".split()
)
"""What stands before the officer of a company."""
NEAR = 6
"""Words after a name among which its calling may stand."""


def callings(analysis: Analysis, mentions: Collection[Mention]) -> tuple[str, ...]:
    """The nouns beside names that say what somebody does, sorted."""
    found = set()
    for mention in mentions:
        tokens = analysis.sentences[mention.sentence].tokens
        first = mention.first
        while first > 0 and tokens[first - 1].upos in {"NOUN", "PROPN", "ADJ"}:
            first -= 1
        found |= set(_nouns(t.lemma.lower() for t in tokens[first : mention.last]))
        found |= set(_nouns(_after(analysis, mention)))
    return tuple(sorted(found & _FIELD_OF.keys()))


def _nouns(words: Iterable[str]) -> Iterator[str]:
    """The words, a company's "chief executive officer" as an executive.

    >>> list(_nouns(["chief", "financial", "officer", "ana"]))
    ['chief', 'financial', 'executive', 'ana']
    """
    before = ""
    for word in words:
        yield "executive" if word == "officer" and before in _MANAGING else word
        before = word


def _after(analysis: Analysis, mention: Mention) -> list[str]:
    """The nouns of `, the oil minister,` and `is a taxi driver` behind a name."""
    tokens = analysis.sentences[mention.sentence].tokens
    start = mention.last + 1
    if start >= len(tokens) or tokens[start].text not in {",", "is", "was"}:
        return []
    found = []
    for token in tokens[start + 1 : start + 1 + NEAR]:
        if token.upos in {"VERB", "PUNCT", "ADP", "SCONJ", "AUX", "PRON"}:
            break
        if token.upos in {"NOUN", "PROPN", "ADJ"}:
            found.append(token.lemma.lower())
    return found


def apart(one: Collection[str], other: Collection[str]) -> bool:
    """Whether no calling of one goes with any of the other.

    >>> apart(["senator"], ["goalkeeper"]), apart(["senator"], ["general", "striker"])
    (True, False)
    """
    mine = {_FIELD_OF[noun] for noun in one if noun in _FIELD_OF}
    theirs = {_FIELD_OF[noun] for noun in other if noun in _FIELD_OF}
    return bool(mine and theirs) and not any(
        a == b or frozenset((a, b)) in _TOGETHER for a in mine for b in theirs
    )


def field(nouns: Collection[str]) -> str | None:
    """The field that callings lie in, the first of several."""
    return min((_FIELD_OF[n] for n in nouns if n in _FIELD_OF), default=None)
