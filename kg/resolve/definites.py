"""What `the country` or `the group` means where coreference left it alone.

`Reyes has stepped down as Norlandic president and left the country`: the one state that
this sentence and the one before speak of. Two states decide nothing. `The capital` is
that of the only state that the article has spoken of.
"""

from collections.abc import Callable, Mapping

from kg.model import Analysis, Entity, Form, Kind, Link, Mention
from kg.resolve.fitting import CAPITAL, fits
from kg.resolve.index import EntityIndex

NEAREST = 0.65
"""How sure it is that the only thing of its sort nearby is meant."""
_POINTING = frozenset({"the", "this", "that"})
_BODIES = frozenset({Kind.ORGANIZATION, Kind.ARMED_GROUP})

_COMPANY = frozenset({"company", "firm"})
_NO_COMPANIES = frozenset(
    """association army charity club commission committee council court federation
    foundation institute ministry parliament party police regulator team union
    university watchdog""".split()
)
"""What a body that is called so is, and no company."""

Sort = Callable[[Entity, EntityIndex], bool]


def _state(entity: Entity, index: EntityIndex) -> bool:
    return index.is_state(entity)


def _town(entity: Entity, index: EntityIndex) -> bool:
    return entity.kind is Kind.LOCATION and not index.is_state(entity)


def _body(entity: Entity, _: EntityIndex) -> bool:
    return entity.kind in _BODIES


def _company(entity: Entity, _: EntityIndex) -> bool:
    return entity.kind is Kind.ORGANIZATION


def _document(entity: Entity, _: EntityIndex) -> bool:
    return entity.kind is Kind.DOCUMENT


SORTS: Mapping[str, Sort] = {
    "country": _state,
    "nation": _state,
    CAPITAL: _state,
    "city": _town,
    "town": _town,
    "village": _town,
    "group": _body,
    "organisation": _body,
    "organization": _body,
    "movement": _body,
    "company": _company,
    "firm": _company,
    "resolution": _document,
    "treaty": _document,
    "accord": _document,
}
"""For each noun the things that it may point back to; the capital is its state's."""


def definites(
    analysis: Analysis, links: Mapping[int, Link], index: EntityIndex
) -> dict[int, Link]:
    """Links of the nouns that point back to the only thing of their sort nearby."""
    open_mentions = [
        number
        for number, mention in enumerate(analysis.mentions)
        if number not in links and not _chain_linked(analysis, mention, links, index)
    ]
    found: dict[int, Link] = {}
    for number in open_mentions:
        link = _nearest(analysis, number, links, index)
        if link:
            found[number] = link
    for chain in analysis.chains:
        sure = [n for n in chain if not analysis.mentions[n].doubtful]
        known = [found[number] for number in sure if number in found]
        open_here = [n for n in sure if not analysis.mentions[n].kind.literal]
        if known:
            found |= {n: known[0] for n in open_here if n not in {**found, **links}}
    return found


def _chain_linked(
    analysis: Analysis,
    mention: Mention,
    links: Mapping[int, Link],
    index: EntityIndex,
) -> bool:
    """Whether anything in the chain of a mention has a meaning that fits it already."""
    if mention.chain is None or mention.doubtful:
        return False
    return any(
        number in links and fits(analysis, mention, links[number].entity, index)
        for number in analysis.chains[mention.chain]
    )


def _nearest(
    analysis: Analysis, number: int, links: Mapping[int, Link], index: EntityIndex
) -> Link | None:
    """The only thing of the mention's sort in its sentence and the one before."""
    mention = analysis.mentions[number]
    noun = _noun(analysis, mention)
    if noun is None:
        return None
    near = {
        entity.iri: entity
        for n in range(number)
        if n in links
        and (noun == CAPITAL or mention.sentence - analysis.mentions[n].sentence <= 1)
        and (entity := _meant(links[n].entity, noun, index))
        and not (noun in _COMPANY and _is_called(analysis, n, _NO_COMPANIES))
    }
    if len(near) != 1:
        return None
    entity = next(iter(near.values()))
    stands_for = index.acts_for(entity)
    return Link(entity=entity, score=NEAREST, reason="nearest", stands_for=stands_for)


def _is_called(analysis: Analysis, number: int, nouns: frozenset[str]) -> bool:
    """Whether a mention, or another of the same thing, ends in one of some nouns."""
    chain = analysis.mentions[number].chain
    return any(
        analysis.mentions[n].text.lower().split()[-1] in nouns
        for n in (*(() if chain is None else analysis.chains[chain]), number)
    )


def _meant(entity: Entity, noun: str, index: EntityIndex) -> Entity | None:
    """What the noun means beside a thing: of a state, `the capital` is its own."""
    if not SORTS[noun](entity, index):
        return None
    return index.related(entity, "capital") if noun == CAPITAL else entity


def _noun(analysis: Analysis, mention: Mention) -> str | None:
    """The noun of a mention that is nothing but it and a word that points."""
    words = mention.text.lower().split()
    if mention.form is not Form.NOMINAL or mention.kind.literal:
        return None
    if len(words) != len(("the", "country")):
        return None
    head = analysis.sentences[mention.sentence].tokens[mention.head].lemma.lower()
    return head if words[0] in _POINTING and words[1] == head in SORTS else None
