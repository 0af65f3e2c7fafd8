"""Where it was close: names that may mean something else, and things that may be one.

An unsure name is left a thing of its own, `possibly same as` what it may be: two things
are joined by one decision, one that was wrongly made of two is hard to take apart.
"""

from collections.abc import Iterable, Iterator

from kg.model import Doubt, Kind, Link
from kg.resolve.index import EntityIndex

CLOSE = 0.1
"""Rivals whose score comes so near to that of what was chosen are told."""
NAMESAKE, SURNAME = 0.4, 0.5
"""How much speaks for a namesake of another calling or region, and for the one person
with a surname that stands alone.
"""
MOST_BEARERS = 3
"""Of more people with a surname no one is likely enough to be asked about."""
NEW = frozenset({"new", "namesake"})


def doubts(links: Iterable[Link], index: EntityIndex) -> tuple[Doubt, ...]:
    """The doubts about the things that links lead to, each once."""
    found: dict[tuple[str, str], Doubt] = {}
    for link in links:
        for doubt in (*_rivals(link, index), *_surname(link, index)):
            pair = doubt.entity.iri, doubt.rival.iri
            if pair[0] != pair[1]:
                found.setdefault(pair, doubt)
    return tuple(found[pair] for pair in sorted(found))


def _rivals(link: Link, index: EntityIndex) -> Iterator[Doubt]:
    """What lost against what was chosen, or was refused for what is said of it."""
    namesake = link.reason == "namesake"
    for iri, score in link.rivals:
        rival = index.entity(iri)
        if rival and (namesake or score >= link.score - CLOSE):
            yield Doubt(
                entity=link.entity,
                rival=rival,
                score=NAMESAKE if namesake else score,
                reason="same name, said to be another" if namesake else "same name",
                same=namesake,
            )


def _surname(link: Link, index: EntityIndex) -> Iterator[Doubt]:
    """The few who are known to have a surname that stands alone."""
    entity = link.entity
    if link.reason not in NEW or entity.kind is not Kind.PERSON or " " in entity.name:
        return
    known = [one for one in index.namesakes(entity.name) if one.iri != entity.iri]
    if len(known) > MOST_BEARERS:
        return
    for one in known:
        score = round(SURNAME / len(known), 4)
        yield Doubt(entity=entity, rival=one, score=score, reason="surname", same=True)
