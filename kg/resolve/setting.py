"""The state that an article is set in, where it speaks of one only.

`The president accepted her resignation` in an article of nothing but Kenya is about
Kenya’s president.
"""

from collections.abc import Iterable

from kg.model import Entity, Link
from kg.resolve.index import EntityIndex


def setting(links: Iterable[Link], index: EntityIndex) -> Entity | None:
    """The only state that names of an article mean or lie in; None for more or none."""
    states = {}
    for link in links:
        entity = link.entity
        state = entity if index.is_state(entity) else index.related(entity, "country")
        if state:
            states[state.iri] = state
    return next(iter(states.values())) if len(states) == 1 else None
