"""News of two made-up countries, and what the ready queries answer about it."""

from dataclasses import replace
from datetime import date

from kg.graph import Store
from kg.model import (
    Claim,
    Doubt,
    Granularity,
    Kind,
    Literal,
    Modality,
    Polarity,
    Span,
    Time,
)
from tests.claims import article, claim, entity

NO, PLANNED = Polarity.NEGATIVE, Modality.PLANNED
POSSIBLE, REQUESTED = Modality.POSSIBLE, Modality.REQUESTED
CONDITIONAL, CLAIMED = Modality.CONDITIONAL, Modality.CLAIMED

VANCE = entity("Marta Vance", Kind.PERSON, "Vance")
ALBA = entity("Pedro Alba")
REED = entity("Tom Reed")
NORLAND = entity("Norland", Kind.LOCATION)
SUDIA = entity("Sudia", Kind.LOCATION)
KEEL = entity("Keel", Kind.LOCATION)
ACME = entity("Acme", Kind.ORGANIZATION)
BOLT = entity("Bolt", Kind.ORGANIZATION)
PACT = entity("Keel Pact", Kind.DOCUMENT)
VOTE = entity("Keel election", Kind.EVENT)
STORM = entity("Storm Ada", Kind.EVENT)
PRESIDENT = entity("president", Kind.THING)

POST = article(
    "post",
    "Marta Vance met Pedro Alba. Norland controls Keel and signed the Keel Pact. Acme "
    "bought Bolt. Norland arrested Tom Reed. Storm Ada killed 12. Marta Vance is the "
    "president, leads Norland and won the Keel election.",
)
TIMES = replace(
    article(
        "times",
        "In Keel Pedro Alba talked with Marta Vance, who will visit Sudia. Norland and "
        "Sudia are allies. Sudia may attack Norland if Tom Reed dies in Keel. Tom Reed "
        "said that Acme did not buy Bolt; Sudia should lift sanctions on Norland.",
        publisher="The Evening Times",
    ),
    published=date(2024, 12, 10),
)
HERALD = replace(
    article(
        "herald",
        "Bolt belongs to Acme now, the Herald has learned. Pedro Alba dismissed "
        "Marta Vance.",
        publisher="The Herald",
    ),
    published=date(2025, 1, 2),
)
TWELVE = Literal(
    text="12",
    value="12",
    datatype="http://www.w3.org/2001/XMLSchema#integer",
)


def on(found: Claim, day: date) -> Claim:
    """The claim with the day of its event."""
    time = Time(
        text="then", span=Span(0, 4), start=day, end=day, granularity=Granularity.DAY
    )
    return replace(found, time=time, statement=replace(found.statement, time=time))


OF_POST = [
    claim(POST, VANCE, "met", ALBA, property_="meets"),
    on(claim(POST, NORLAND, "controls", KEEL, property_="controls"), date(2024, 12, 8)),
    claim(POST, NORLAND, "signed", PACT, property_="signs"),
    claim(POST, ACME, "bought", BOLT, property_="acquires"),
    claim(POST, NORLAND, "arrested", REED, property_="arrests"),
    claim(POST, STORM, "killed", TWELVE, property_="killsNumber"),
    claim(POST, VANCE, "is", PRESIDENT, property_="hasRole"),
    claim(POST, VANCE, "leads", NORLAND, property_="heads"),
    claim(POST, VANCE, "won", VOTE, property_="wins"),
]
OF_TIMES = [
    claim(TIMES, VANCE, "talked with", ALBA, property_="meets"),
    claim(TIMES, VANCE, "will visit", SUDIA, property_="visits", modality=PLANNED),
    claim(TIMES, NORLAND, "are allies", SUDIA, property_="alliesWith"),
    claim(TIMES, SUDIA, "attack", NORLAND, property_="attacks", modality=POSSIBLE),
    claim(TIMES, REED, "dies in", KEEL, property_="diedIn", modality=CONDITIONAL),
    claim(
        TIMES,
        ACME,
        "buy",
        BOLT,
        property_="acquires",
        polarity=NO,
        modality=CLAIMED,
        speaker=REED,
    ),
    claim(
        TIMES,
        SUDIA,
        "lift sanctions on",
        NORLAND,
        property_="liftsSanctionsOn",
        modality=REQUESTED,
        speaker=REED,
    ),
]
OF_HERALD = [
    claim(HERALD, ACME, "belongs to", BOLT, property_="acquires"),
    claim(HERALD, ALBA, "dismissed", VANCE, property_="dismisses"),
]
SAME = Doubt(
    entity=ALBA,
    rival=entity("Pedro Alba Ruiz"),
    score=0.6,
    reason="one name within the other",
    same=True,
)


def store() -> Store:
    """All three articles."""
    made = Store.memory()
    made.put(POST, OF_POST)
    made.put(TIMES, OF_TIMES)
    made.put(HERALD, OF_HERALD, doubts=[SAME])
    return made


REPORTED = {"publisher": "The Evening Times", "reported": date(2024, 12, 10)}
DENIED = {"subject": "Acme", "relation": "buy", "object": "Bolt"}

EXPECTED: dict[tuple[str, ...], list[dict[str, object]]] = {
    ("meetings",): [
        {"subject": "Marta Vance", "object": "Pedro Alba", "sentence": POST.text},
        {"relation": "talked with", "polarity": "positive", **REPORTED},
    ],
    ("visits",): [{"subject": "Marta Vance", "object": "Sudia", "modality": "planned"}],
    ("arrests",): [
        {"subject": "Norland", "relation": "arrested", "object": "Tom Reed"}
    ],
    ("acquisitions",): [
        {"relation": "bought", "polarity": "positive", "speaker": None},
        {"relation": "buy", "polarity": "negative", "speaker": "Tom Reed"},
        {"relation": "belongs to", "reported": date(2025, 1, 2)},
    ],
    ("agreements",): [{"subject": "Norland", "object": "Keel Pact"}],
    ("winners",): [{"subject": "Marta Vance", "object": "Keel election"}],
    ("casualties",): [{"subject": "Storm Ada", "relation": "killed", "object": "12"}],
    ("deaths",): [{"subject": "Tom Reed", "object": "Keel", "modality": "conditional"}],
    ("attacks",): [{"subject": "Sudia", "object": "Norland", "modality": "possible"}],
    ("leaders",): [{"subject": "Marta Vance", "object": "Norland"}],
    ("appointments",): [{"subject": "Pedro Alba", "object": "Marta Vance"}],
    ("sanctions",): [{"subject": "Sudia", "modality": "requested", **REPORTED}],
    ("requested",): [{"subject": "Sudia", "object": "Norland", "speaker": "Tom Reed"}],
    ("possible",): [{"subject": "Sudia", "relation": "attack", "object": "Norland"}],
    ("conditional",): [{"subject": "Tom Reed", "relation": "dies in"}],
    ("allies", "sudia"): [{"other": "Norland", "relation": "are allies"}],
    ("opponents", "norland"): [{"other": "Sudia", "modality": "possible"}],
    ("opponents", "acme"): [],
    ("roles", "vance"): [
        {"who": "Marta Vance", "relation": "is", "role": "president"},
        {"who": "Marta Vance", "relation": "leads", "role": "Norland"},
    ],
    ("controlled-since", "Keel"): [
        {"who": "Norland", "since": date(2024, 12, 8), "reported": date(2024, 12, 9)}
    ],
    ("only-in", "the herald"): [{"subject": "Pedro Alba", "object": "Marta Vance"}],
    ("only-in", "The Times"): [],
    ("single-source",): [
        {"subject": "Marta Vance", "object": "president"},
        {"subject": "Marta Vance", "object": "Norland"},
        {"subject": "Marta Vance", "object": "Keel election"},
        {"subject": "Norland", "object": "Tom Reed"},
        {"subject": "Norland", "object": "Keel"},
        {"subject": "Norland", "object": "Keel Pact"},
        {"subject": "Storm Ada", "object": "12"},
        {"subject": "Norland", "object": "Sudia", **REPORTED},
        {"subject": "Pedro Alba", "object": "Marta Vance"},
    ],
    ("most-corroborated",): [
        {"subject": "Marta Vance", "object": "Pedro Alba", "sources": 2, "against": 0},
        {"subject": "Acme", "sources": 2, "against": 1, "first": date(2024, 12, 9)},
    ],
    ("disputed-by-number",): [
        {"polarity": "negative", "sources": 1, "against": 2, "relation": "buy"},
        {"polarity": "positive", "sources": 2, "against": 1, "relation": "bought"},
        {"polarity": "positive", "sources": 2, "against": 1, "relation": "belongs to"},
    ],
    ("first-reports",): [
        {"subject": "Acme", "publisher": "The Morning Post", "sources": 2},
        {"subject": "Marta Vance", "publisher": "The Morning Post", "title": "post"},
    ],
    ("changes-since", "2025-01-01"): [
        {"published": date(2025, 1, 2), "subject": "Pedro Alba"}
    ],
    ("changes-since", "2025-02"): [],
    ("denied-by", "reed"): [{"speaker": "Tom Reed", "cue": "said", **DENIED}],
    ("denied-by", "Alba"): [],
    ("said-about", "Bolt"): [{"speaker": "Tom Reed", "polarity": "negative", **DENIED}],
    ("speakers",): [{"speaker": "Tom Reed", "claims": 2, "denials": 1, "articles": 1}],
    ("publishers",): [
        {"publisher": "The Morning Post", "articles": 1, "claims": 9},
        {"publisher": "The Evening Times", "claims": 7, "latest": date(2024, 12, 10)},
        {"publisher": "The Herald", "claims": 2, "earliest": date(2025, 1, 2)},
    ],
    ("articles-of-day", "2024-12-10"): [{"title": "times", "claims": 7}],
    ("articles-of-day", "2024-12-11"): [],
    ("events-in-month", "2024-12"): [{"subject": "Norland", "object": "Keel"}],
    ("events-in-month", "2024-11"): [],
    ("neighbours", "Norland"): [
        {"neighbour": "Sudia", "kind": "Location", "claims": 3},
        {"neighbour": "Keel", "kind": "Location", "claims": 1},
        {"neighbour": "Keel Pact", "kind": "Document", "claims": 1},
        {"neighbour": "Marta Vance", "kind": "Person", "claims": 1},
        {"neighbour": "Tom Reed", "kind": "Person", "claims": 1},
    ],
    ("unresolved",): [{"name": "Pedro Alba", "other": "Pedro Alba Ruiz"}],
}
"""What is wanted of each row, by the name of the query and the values given to it."""
