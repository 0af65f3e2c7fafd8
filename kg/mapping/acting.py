"""Whether an end of a statement has a will, so that a capital stands for its state.

`Tehran reiterated its support` is about Iran, `Tehran lies below the mountains` and
`Damascus fell to the rebels` about a city.
"""

from kg.model import Statement

_STATES = frozenset(
    """be become remain stay seem appear lie sit stand fall rise grow shrink burn flood
    host house hold have contain include border face suffer see witness experience
    overlook stretch extend feature get wake shake freeze sink swell collapse boast
    belong cost need mark endure survive lack""".split()
)
"""Verbs whose subject does nothing of its own will."""
_MINDED = frozenset(
    """able accused afraid allied angry aware capable careful committed concerned
    confident convinced critical determined disappointed eager engaged furious hesitant
    hopeful hostile inclined indifferent interested involved keen obliged open opposed
    optimistic outraged pleased prepared proud ready reluctant responsible satisfied
    sceptical skeptical supportive sure surprised unable unhappy unwilling wary
    willing worried""".split()
)
"""What only somebody with a will can be."""
_DEALING = frozenset(
    """accuse agree agreement aid alliance ally allow appeal apologise apologize ask
    assist assure back backing blame call compel condemn condemnation consult convince
    cooperate cooperation coordinate criticise criticism criticize deal demand diplomacy
    embarrass force help inform isolate loyal mediate negotiate negotiation notify
    oppose opposition order owe pact pay permit persuade praise press pressure promise
    punish rebuke relation rely relationship request respond retaliate sanction sell
    side sign support talk tell thank threat threaten tie treaty trust urge warn
    warning work""".split()
)
"""Words for what is done to or with somebody who has a will."""
_SPOKEN_OF = frozenset({"role", "place"})
"""Extractors whose subject is described, not at work."""


def acts(statement: Statement) -> bool:
    """Whether who or what the canonical phrase starts from acts."""
    if statement.rule in _SPOKEN_OF:
        return False
    verb, *rest = statement.phrase.split(" ")
    if verb == "be" and rest:
        return rest[0] in _MINDED
    return verb not in _STATES


def is_dealt_with(statement: Statement) -> bool:
    """Whether what is done to the object is done to somebody: `talks with Tehran`."""
    if statement.rule in _SPOKEN_OF:
        return False
    return not _DEALING.isdisjoint(statement.phrase.split(" "))
