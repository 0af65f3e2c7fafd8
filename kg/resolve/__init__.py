"""What the names of an article mean: mentions in, links to entities out.

`Hayat Tahrir al-Sham (HTS)`, later `HTS`, `the group` and `its` are one entity; so is
`HTS` of another article. Each name is looked up by its forms, strict before loose; what
no form finds is a new entity. A chain without a name is left to what its words say.
"""

from collections.abc import Mapping
from dataclasses import replace

from kg.model import Analysis, Entity, Form, Kind, Link, Links
from kg.resolve.bodies import body
from kg.resolve.demonyms import adjectival
from kg.resolve.groups import Group, groups, name_of
from kg.resolve.index import EntityIndex
from kg.resolve.newcomers import aliases, newcomer, state_body
from kg.resolve.score import chosen

__all__ = ["EntityIndex", "resolve"]

NOMINAL, PRONOUN = 0.9, 0.85
"""How sure a noun or pronoun is to mean what its chain means."""
DEMONYM, BODY = 0.95, 0.93
BODY_REASON = "state body"


def resolve(analysis: Analysis, index: EntityIndex) -> Links:
    """What the mentions mean; the index learns the entities that are new to it."""
    found = groups(analysis)
    links = _peoples(analysis, index) | _bodies(analysis, index)
    company = {link.entity.iri for link in links.values()}
    company |= _certain(found, index)
    for group in found:
        links |= _of_group(analysis, group, index, company, links)
    for link in links.values():
        index.add(link.entity)
    return Links(
        by_mention={
            number: replace(link, entity=index.entity(link.entity.iri) or link.entity)
            for number, link in sorted(links.items())
        }
    )


def _peoples(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Demonyms: the place where they describe a noun, else the people."""
    links = {}
    for number, mention in enumerate(analysis.mentions):
        if mention.form is not Form.NAMED or mention.kind is not Kind.NATIONALITY:
            continue
        place = index.nation(mention.text)
        sentence = analysis.sentences[mention.sentence]
        if place and adjectival(sentence, mention):
            links[number] = Link(entity=place, score=DEMONYM, reason="demonym")
        elif people := index.people(mention.text):
            links[number] = Link(entity=people, score=DEMONYM, reason="people")
    return links


def _bodies(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Ministries, armies and the like, by the state that they belong to."""
    links = {}
    for number, mention in enumerate(analysis.mentions):
        if mention.form is Form.NAMED and any(
            c.reason == "gazetteer"
            for c in index.candidates(name_of(mention), mention.kind)
        ):
            continue
        found = body(analysis, mention, index.state)
        if found:
            entity = state_body(*found, alias=name_of(mention), index=index)
            links[number] = Link(entity=entity, score=BODY, reason=BODY_REASON)
    return links


def _certain(found: tuple[Group, ...], index: EntityIndex) -> set[str]:
    """The entities of the names that can only mean one thing."""
    certain = set()
    for group in found:
        candidates = index.candidates(group.name, group.kind) if group.names else []
        if len(candidates) == 1:
            certain.add(candidates[0].entity.iri)
    return certain


def _of_group(
    analysis: Analysis,
    group: Group,
    index: EntityIndex,
    company: set[str],
    settled: Mapping[int, Link],
) -> dict[int, Link]:
    """The links of a group: that of its best name, for names that fit it and the rest.

    A name with an entry of its own in the gazetteer keeps to that, whatever chain it is
    in, as do peoples and bodies.
    """
    links = {n: settled[n] for n in group.names + group.others if n in settled}
    open_names = [n for n in group.names if n not in links]
    main = _main(group, links)
    if open_names and (main is None or main.reason != BODY_REASON):
        main = _decide(analysis, group, index, company)
    if main is None:
        return links
    for number in open_names:
        own = _own(analysis, number, index, company)
        links[number] = own if own and own.entity.iri != main.entity.iri else main
    for number in group.others:
        if number not in links and not _speaking(analysis, number):
            pronoun = analysis.mentions[number].form is Form.PRONOUN
            sure = PRONOUN if pronoun else NOMINAL
            score = round(main.score * sure, 4)
            links[number] = replace(main, score=score, reason="chain", rivals=())
    return links


def _main(group: Group, links: Mapping[int, Link]) -> Link | None:
    """What the settled mentions of a group mean, names before nouns."""
    return next((links[n] for n in (*group.names, *group.others) if n in links), None)


def _decide(
    analysis: Analysis, group: Group, index: EntityIndex, company: set[str]
) -> Link:
    """What a group with names means: its fullest name, its other names, or new."""
    names = [name_of(analysis.mentions[n]) for n in group.names]
    full = group.name or names[0]
    for name in dict.fromkeys((full, *names)):
        short_person = group.kind is Kind.PERSON and " " in full and " " not in name
        if short_person:
            continue
        link = chosen(index.candidates(name, group.kind), company, index)
        if link:
            extra = aliases(analysis, group, link.entity)
            return replace(link, entity=_with_aliases(link.entity, extra))
    entity = newcomer(analysis, group, full, index)
    confidence = max(analysis.mentions[n].confidence for n in group.names)
    return Link(entity=entity, score=round(confidence, 4), reason="new")


def _own(
    analysis: Analysis, number: int, index: EntityIndex, company: set[str]
) -> Link | None:
    """What a single name means by the gazetteer, if it is its very name there."""
    mention = analysis.mentions[number]
    candidates = [
        candidate
        for candidate in index.candidates(name_of(mention), mention.kind)
        if candidate.reason == "gazetteer"
    ]
    return chosen(candidates, company, index)


def _with_aliases(entity: Entity, extra: tuple[str, ...]) -> Entity:
    names = sorted({*entity.aliases, *extra} - {entity.name})
    return replace(entity, aliases=tuple(names))


def _speaking(analysis: Analysis, number: int) -> bool:
    """Whether the mention is `I`, `we` or `you`, which changes with who speaks."""
    mention = analysis.mentions[number]
    token = analysis.sentences[mention.sentence].tokens[mention.head]
    return token.features.get("Person") in {"1", "2"}
