"""Things with names of their own, made up of syllables."""

import random

from kg import vocab
from kg.model import Entity, Kind

SYLLABLES = "ba re ni lo sha mar tek vil dor an hel sor pia gu zen kra".split()
GIVEN = "Ansel Britta Corin Dagny Emeric Freya Gustav Hedda Ilja Jorun".split()
BODIES = {
    Kind.ORGANIZATION: "Bank Union Company Institute League",
    Kind.LOCATION: "Valley Bay Harbour District Heights",
    Kind.GOVERNMENT_BODY: "Ministry Council Court Senate Office",
    Kind.ARMED_GROUP: "Front Guard Brigade",
    Kind.EVENT: "talks summit strike election",
    Kind.DOCUMENT: "Accord Treaty Act Resolution",
    Kind.FACILITY: "Dam Airport Terminal Bridge",
}
KINDS = (Kind.PERSON, Kind.PERSON, *BODIES)


def things(count: int, chance: random.Random) -> list[Entity]:
    """So many things, each kind as often as in `KINDS`."""
    return [_thing(number, chance) for number in range(count)]


def _thing(number: int, chance: random.Random) -> Entity:
    kind = KINDS[number % len(KINDS)]
    own = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).title()
    person = kind is Kind.PERSON
    if person:
        name = f"{chance.choice(GIVEN)} {own}"
    else:
        name = f"{own} {chance.choice(BODIES[kind].split())}"
    iri = vocab.ENTITY + vocab.slug(f"{name} {number}")
    return Entity(iri=iri, name=name, kind=kind, aliases=(own,) if person else ())
