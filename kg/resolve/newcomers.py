"""Entities that no list knows: their names, kinds and IRIs.

The IRI of a full name is the same in every article; a surname or `Supreme Court` alone
is an entity of its article only, since those of the next article are others.
"""

from kg import vocab
from kg.model import Analysis, Entity, Kind
from kg.resolve.about import About
from kg.resolve.acronyms import bracketed, stands_for
from kg.resolve.bodies import generic, kind_of_body, writings
from kg.resolve.callings import field
from kg.resolve.forms import loose, normal, written
from kg.resolve.groups import Group, name_of
from kg.resolve.index import EntityIndex
from kg.resolve.kinds import fit


def newcomer(
    analysis: Analysis, group: Group, name: str, index: EntityIndex, about: About
) -> Entity:
    """The entity of a name that nothing known has.

    A namesake of a known one is told from it by where it lies or what it does.
    """
    iri = vocab.entity(name)
    taken = index.entity(iri)
    if (group.kind is Kind.PERSON and " " not in name) or generic(name):
        iri = vocab.local_entity(name, analysis.article.iri)
    elif about.region:
        name = f"{name}, {about.region.name}"
        iri = vocab.entity(name)
    elif taken and not fit(taken.kind, group.kind):
        iri = f"{iri}_{group.kind.value}"
    elif taken and about.callings:
        iri = f"{iri}_{field(about.callings)}"
    entity = Entity(iri=iri, name=name, kind=group.kind)
    return Entity(
        iri=iri,
        name=name,
        kind=group.kind,
        aliases=aliases(analysis, group, entity),
        callings=about.callings,
    )


def aliases(analysis: Analysis, group: Group, entity: Entity) -> tuple[str, ...]:
    """The other names of a thing in the article that may mean it elsewhere too.

    Those are acronyms of its name and longer names with a word of it, not a surname or
    a piece such as `the North`.
    """
    found = set()
    for number in group.names:
        mention = analysis.mentions[number]
        name = name_of(mention)
        short = bracketed(written(mention.text))[1]
        found |= {short} if short else set()
        if stands_for(name, entity.name) or _shares_words(name, entity):
            found.add(name)
        elif " " in name and group.kind is not Kind.PERSON:
            found.add(name)  # the article gives it as another name of the thing
    known = {normal(entity.name)} | {normal(alias) for alias in entity.aliases}
    return tuple(sorted(name for name in found if normal(name) not in known))


def _shares_words(name: str, entity: Entity) -> bool:
    words = {*loose(name).split()}
    return len(words) > 1 and any(
        words & {*loose(other).split()} for other in (entity.name, *entity.aliases)
    )


def state_body(kind: str, state: Entity, *, alias: str, index: EntityIndex) -> Entity:
    """The entity of a state's ministry, army or the like."""
    if kind == "Government":
        government = index.related(state, "government")
        if government:
            return government
    forms = writings(kind, state, index.demonym(state))
    for form in forms:
        for candidate in index.candidates(form, kind_of_body(kind)):
            if candidate.reason != "spelling":
                return candidate.entity
    own = " " in alias and len(alias.split()) > len(kind.split())
    return Entity(
        iri=vocab.entity(forms[0]),
        name=forms[0],
        kind=kind_of_body(kind),
        aliases=(alias,) if own and normal(alias) != normal(forms[0]) else (),
        country=state.iri,
    )
