"""What mentions mean by their own words, whatever chain they are in.

`Syrian President` speaks of Syria, `the Syrian army` of that state's army.
"""

import re
from collections.abc import Iterator

from kg.model import Analysis, Entity, Form, Kind, Link, Mention
from kg.resolve.acronyms import is_acronym
from kg.resolve.bodies import body, capital, of_states
from kg.resolve.demonyms import adjectival
from kg.resolve.groups import name_of
from kg.resolve.index import EntityIndex
from kg.resolve.newcomers import state_body

DEMONYM, BODY = 0.95, 0.93
"""How surely a demonym means its place, and words a body of their state."""
BODY_REASON = "state body"
DISTRICT = len(", D.C.")
_DISTRICT = re.compile(r"\w,? D\.?C\b")


def peoples(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Demonyms: the place where they describe a noun, else the people."""
    links = {}
    for number, mention in enumerate(analysis.mentions):
        if mention.form is not Form.NAMED or not _is_demonym(mention, index):
            continue
        place = index.nation(mention.text)
        sentence = analysis.sentences[mention.sentence]
        if place and adjectival(sentence, mention):
            links[number] = Link(entity=place, score=DEMONYM, reason="demonym")
        elif people := index.people(mention.text):
            links[number] = Link(entity=people, score=DEMONYM, reason="people")
    return links


def _is_demonym(mention: Mention, index: EntityIndex) -> bool:
    """Whether the mention is a demonym, also where it was read as something else."""
    if mention.kind is Kind.NATIONALITY:
        return True
    if mention.kind is not Kind.LOCATION and is_acronym(mention.text):
        return False  # of the agency DANE no Dane is meant
    known = index.holds(name_of(mention), mention.kind)
    return not known and index.nation(mention.text) is not None


def bodies(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Ministries, armies and the like, by the state that they belong to."""
    links = {}
    for number, mention in enumerate(analysis.mentions):
        if mention.form is Form.NAMED and index.holds(name_of(mention), mention.kind):
            continue
        found = body(analysis, mention, index.place)
        if found and (index.is_state(found[1]) or not of_states(found[0])):
            entity = state_body(*found, alias=name_of(mention), index=index)
            links[number] = Link(entity=entity, score=BODY, reason=BODY_REASON)
    return links


def capitals(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """`The Syrian capital` by the state whose it is."""
    links = {}
    for number, mention in enumerate(analysis.mentions):
        if mention.form is not Form.NOMINAL:
            continue
        state = capital(analysis, mention, index.place)
        city = index.related(state, "capital") if state else None
        if city:
            links[number] = Link(
                entity=city,
                score=BODY,
                reason="capital",
                stands_for=index.acts_for(city),
            )
    return links


def regions(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Parts of states that share a name with a town: `Spokane, Washington`."""
    links = {}
    for number, mention, city in _places(analysis, index):
        part = index.namesake_region(city)
        if part and (_behind_town(analysis, mention) or _stated(analysis, mention)):
            links[number] = Link(entity=part, score=BODY, reason="region")
    return links


def districts(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Capitals by names that mean the place only: `Washington, D.C.`."""
    links = {}
    for number, mention, city in _places(analysis, index):
        text = analysis.article.text
        whole = mention.text + text[mention.span.end : mention.span.end + DISTRICT]
        if index.is_capital(city) and _DISTRICT.search(whole):
            links[number] = Link(entity=city, score=BODY, reason="district")
    return links


def _places(
    analysis: Analysis, index: EntityIndex
) -> Iterator[tuple[int, Mention, Entity]]:
    """The names of known places, with their numbers and what they mean."""
    for number, mention in enumerate(analysis.mentions):
        if mention.form is Form.NAMED and mention.kind is Kind.LOCATION:
            place = index.place(name_of(mention))
            if place:
                yield number, mention, place


def _behind_town(analysis: Analysis, mention: Mention) -> bool:
    """Whether a place is named right before it, and no list goes on."""
    tokens = analysis.sentences[mention.sentence].tokens
    comma = mention.first - 1
    if comma < 1 or tokens[comma].text != "," or tokens[comma - 1].upos != "PROPN":
        return False
    before = [
        other
        for other in (
            analysis.mentions[n] for n in analysis.by_sentence[mention.sentence]
        )
        if other.last == comma - 1 and other.kind is Kind.LOCATION
    ]
    after = tokens[mention.last + 1].text if mention.last + 1 < len(tokens) else "."
    return bool(before) and after not in {"and", "or", "'s", "\u2019s"}


def _stated(analysis: Analysis, mention: Mention) -> bool:
    """Whether it is called a state: `Washington state`."""
    tokens = analysis.sentences[mention.sentence].tokens
    words = [t.text.lower() for t in tokens[mention.first : mention.last + 2]]
    return "state" in words and words[0] != "state"
