"""What the names of an article mean: mentions in, links to entities out.

`Hayat Tahrir al-Sham (HTS)`, later `HTS`, `the group` and `its` are one entity; so is
`HTS` of another article. Each name is looked up by its forms, strict before loose; what
no form finds is a new entity. A chain without a name is left to what its words say.
"""

from dataclasses import replace

from kg.model import Analysis, Link, Links
from kg.resolve.beside import beside
from kg.resolve.definites import definites
from kg.resolve.doubts import doubts
from kg.resolve.groups import groups
from kg.resolve.index import EntityIndex
from kg.resolve.linking import certain, of_group
from kg.resolve.officeholders import former_holders, officeholders
from kg.resolve.setting import setting
from kg.resolve.settled import bodies, capitals, districts, peoples, regions
from kg.resolve.spotting import spotted
from kg.resolve.teams import teams

__all__ = ["EntityIndex", "resolve", "spotted"]


def resolve(analysis: Analysis, index: EntityIndex) -> Links:
    """What the mentions mean; the index learns the entities that are new to it."""
    found = groups(analysis, index.holds)
    settled = peoples(analysis, index) | bodies(analysis, index)
    settled |= districts(analysis, index) | regions(analysis, index)
    settled |= teams(analysis, index)
    settled |= capitals(analysis, index) | officeholders(analysis, index)
    company = certain(found, index) | {link.entity.iri for link in settled.values()}
    links: dict[int, Link] = dict(settled)
    for group in found:
        new = of_group(analysis, group, index, company, settled)
        for link in new.values():  # at once: the next group must see what is taken
            index.add(link.entity)
        links |= new
    links |= beside(analysis, links, index)
    links |= definites(analysis, links, index)
    links |= former_holders(analysis, links, index)
    unsure = doubts(links.values(), index)
    for link in links.values():
        index.add(link.entity)
    return Links(
        setting=setting(links.values(), index),
        by_mention={
            number: replace(link, entity=index.entity(link.entity.iri) or link.entity)
            for number, link in sorted(links.items())
        },
        doubts=unsure,
    )
