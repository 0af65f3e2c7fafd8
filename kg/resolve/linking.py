"""What a group of mentions means, and what each of them, with reason and rivals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.model import Analysis, Entity, Form, Kind, Link
from kg.resolve.about import About
from kg.resolve.acronyms import is_acronym
from kg.resolve.callings import POLITICS, field
from kg.resolve.fitting import fits
from kg.resolve.forms import loose
from kg.resolve.groups import DOUBTFUL, Group, name_of
from kg.resolve.index import EntityIndex
from kg.resolve.names import Candidate
from kg.resolve.newcomers import aliases, newcomer
from kg.resolve.officeholders import bearer
from kg.resolve.score import chosen
from kg.resolve.settled import BODY_REASON

UNSURE = 0.8
"""The same as `DOUBTFUL` for a single name, whose kind is easily misread."""
SHARED = 0.6
"""Of the words of a spelled-out name, how many another must have to be it."""
NOMINAL, PRONOUN = 0.9, 0.85
"""How sure a noun or pronoun is to mean what its chain means."""


def certain(found: tuple[Group, ...], index: EntityIndex) -> set[str]:
    """The entities of the names that can only mean one thing."""
    certain = set()
    for group in found:
        candidates = index.candidates(group.name, group.kind) if group.names else []
        if len(candidates) == 1:
            certain.add(candidates[0].entity.iri)
    return certain


def of_group(
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
        own = _own(analysis, number, group, index, company)
        links[number] = own if own and own.entity.iri != main.entity.iri else main
    for number in group.others:
        if number not in links and not _speaking(analysis, number, group.kind):
            pronoun = analysis.mentions[number].form is Form.PRONOUN
            meant = _before(group, number, links) or main
            if not fits(analysis, analysis.mentions[number], meant.entity, index):
                continue
            score = round(meant.score * (PRONOUN if pronoun else NOMINAL), 4)
            links[number] = replace(meant, score=score, reason="chain", rivals=())
    return links


def _before(group: Group, number: int, links: Mapping[int, Link]) -> Link | None:
    """What the last name before a mention means, where a chain mixed up two things."""
    earlier = [name for name in group.names if name < number and name in links]
    return links[earlier[-1]] if earlier else None


def _main(group: Group, links: Mapping[int, Link]) -> Link | None:
    """What the settled mentions of a group mean, names before nouns."""
    return next((links[n] for n in (*group.names, *group.others) if n in links), None)


def _decide(
    analysis: Analysis, group: Group, index: EntityIndex, company: set[str]
) -> Link:
    """What a group with names means: its fullest name, its other names, or new."""
    names = [name_of(analysis.mentions[n]) for n in group.names]
    full = group.name or names[0]
    about = About.of(analysis, group, index)
    refused: list[Candidate] = []
    for name in dict.fromkeys((full, *names)):
        short_person = group.kind is Kind.PERSON and " " in full and " " not in name
        if short_person:
            continue
        candidates = _in_keeping(index.candidates(name, group.kind), name, full)
        candidates = _definite(analysis, group, name, index) or candidates
        open_ = [c for c in candidates if not about.apart(c.entity, index)]
        refused += [c for c in candidates if c not in open_]
        link = chosen(open_, company, index)
        if link:
            extra = aliases(analysis, group, link.entity)
            entity = _with_aliases(link.entity, extra)
            return replace(link, entity=replace(entity, callings=about.callings))
    confidence = max(analysis.mentions[n].confidence for n in group.names)
    person = group.kind is Kind.PERSON
    if not refused:
        link = chosen(_misread(full, confidence, index, person=person), company, index)
        if link:
            return replace(link, reason="misread")
    if person and " " not in full and field(about.callings) in {None, POLITICS}:
        known = bearer(analysis, full, company, index)
        if known:
            return known
    entity = newcomer(analysis, group, full, index, about)
    if about.region:
        index.lies(entity.iri, about.region)
    return Link(
        entity=entity,
        score=round(confidence, 4),
        reason="namesake" if refused else "new",
        rivals=tuple((c.entity.iri, round(c.score, 4)) for c in refused),
    )


def _misread(
    full: str, confidence: float, index: EntityIndex, *, person: bool
) -> list[Candidate]:
    """What a name may mean that was read as the wrong kind of thing.

    A single name that is an armed group's is hardly a person's too; read as a person's,
    `Washington` is not the city that is so called for short.
    """
    single = " " not in full
    found = index.candidates(full, Kind.THING)
    if confidence < (UNSURE if single else DOUBTFUL):
        return [c for c in found if not (single and person) or c.entity.name == full]
    return [c for c in found if single and c.entity.kind is Kind.ARMED_GROUP]


def _own(
    analysis: Analysis,
    number: int,
    group: Group,
    index: EntityIndex,
    company: set[str],
) -> Link | None:
    """What a single name means by the gazetteer, if it is its very name there."""
    mention = analysis.mentions[number]
    name = name_of(mention)
    if _definite(analysis, group, name, index):
        return None  # the group as a whole says which
    about = About.of(analysis, group, index)
    candidates = [
        candidate
        for candidate in index.candidates(name, mention.kind)
        if candidate.reason == "gazetteer" and not about.apart(candidate.entity, index)
    ]
    return chosen(_in_keeping(candidates, name, group.name), company, index)


def _in_keeping(
    candidates: Sequence[Candidate], name: str, full: str
) -> Sequence[Candidate]:
    """For an acronym that the article spells out, what has such a name."""
    if not is_acronym(name) or is_acronym(full):
        return candidates
    return [c for c in candidates if _like(full, c.entity)]


def _definite(
    analysis: Analysis, group: Group, name: str, index: EntityIndex
) -> Sequence[Candidate]:
    """For `the Amazon`, whatever it was read as, what is called so with its article."""
    written = f"the {name}".casefold()
    text = analysis.article.text
    spans = [analysis.mentions[number].span for number in group.names]
    before = [text[max(0, s.start - len("the ")) : s.end].casefold() for s in spans]
    if not any(written in found for found in before):
        return ()
    return [
        candidate
        for candidate in index.candidates(name, Kind.THING)
        if written in {alias.casefold() for alias in candidate.entity.aliases}
    ]


def _like(full: str, entity: Entity) -> bool:
    """Whether most words of the shorter of two full names are in the other."""
    words = {*loose(full).split()}
    for name in (entity.name, *entity.aliases):
        other = {*loose(name).split()}
        if len(words & other) >= SHARED * min(len(words), len(other)):
            return True
    return False


def _with_aliases(entity: Entity, extra: tuple[str, ...]) -> Entity:
    names = sorted({*entity.aliases, *extra} - {entity.name})
    return replace(entity, aliases=tuple(names))


def _speaking(analysis: Analysis, number: int, kind: Kind) -> bool:
    """Whether the mention is `we` of people or `you`, which changes with who speaks.

    `I` in a quotation is who is quoted, `we` the speaker's body.
    """
    mention = analysis.mentions[number]
    features = analysis.sentences[mention.sentence].tokens[mention.head].features
    if features.get("Person") == "1":
        return (features.get("Number") == "Plur") is (kind is Kind.PERSON)
    return features.get("Person") == "2"
