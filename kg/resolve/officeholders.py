"""Words that name somebody by an office: `the Syrian president`, by the day.

In an article of May 2024 that is Bashar al-Assad, in one of March 2025 Ahmed al-Sharaa,
and `the former Syrian president` is Assad then. Where the article itself gives somebody
else the office, speaks of another time, or is later than what is known, nobody is.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from kg.model import Analysis, Entity, Form, Kind, Link, Mention
from kg.resolve.bodies import owners
from kg.resolve.groups import name_of
from kg.resolve.index import EntityIndex
from kg.resolve.persons import last_name
from kg.resolve.tenure import Tenure

OFFICE = 0.85
"""How surely an office with its state means who is known to hold it."""
OFFICE_REASON = "office"
FORMER_WITHIN = 20
"""Years in which only one may have given up an office to be `the former` one."""
BEARER = 0.8
"""How surely a surname alone means its only bearer in office."""
FRESH = 2
"""Years after an office in which its holder is still who the news means."""
NEAR = 5
"""Words beside a name in which an office stands that it is given."""
_FORMER = frozenset("former ex ousted deposed toppled ex-".split())
_PLAIN = frozenset(
    "the current incumbent sitting 's \u2019s s ' \u2019 of - long-time".split()
)
_ARGUMENTS = frozenset("nsubj obj iobj obl nmod conj".split())
_ANY = frozenset("a an any no next another every first new".split())
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Office:
    name: str
    former: bool
    state: Entity


def officeholders(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """Links of the nouns that name an office and its state."""
    day = analysis.article.day
    if day is None:
        return {}
    found = {}
    for number, mention in enumerate(analysis.mentions):
        office = _office(analysis, mention, index)
        if office is None:
            continue
        person = index.officeholder(
            office.name, office.state, day, within=FORMER_WITHIN if office.former else 0
        )
        if person is None or _told_otherwise(analysis, number, office, person, index):
            continue
        found[number] = Link(entity=person, score=OFFICE, reason=OFFICE_REASON)
    return found


def _office(analysis: Analysis, mention: Mention, index: EntityIndex) -> _Office | None:
    """The office that a noun phrase names, if somebody is meant by it."""
    sentence = analysis.sentences[mention.sentence]
    head = sentence.tokens[mention.head]
    if mention.form is Form.PRONOUN or mention.kind is not Kind.PERSON:
        return None
    if head.relation.split(":")[0] not in _ARGUMENTS or head.upos not in {
        "NOUN",
        "PROPN",
    }:
        return None
    if head.features.get("Number") == "Plur":
        return None
    cases = {
        sentence.tokens[child].text.lower()
        for child in sentence.children[mention.head]
        if sentence.tokens[child].relation == "case"
    }
    if cases & {"as", "like", "than"} or any(
        sentence.tokens[child].relation in {"cop", "appos", "flat"}
        or sentence.tokens[child].relation.startswith("acl")
        for child in sentence.children[mention.head]
    ):
        return None
    held = owners(sentence, mention, index.place)
    if held is None:
        return None
    state, used = held
    phrase = [
        n for n in sentence.subtree(mention.head) if n not in used and n <= mention.last
    ]
    words = [sentence.tokens[n].text.lower().rstrip(".") for n in phrase]
    if _ANY & {*words}:
        return None
    former = bool(_FORMER & {*words})
    name = " ".join(w for w in words if w not in _FORMER | _PLAIN | cases)
    if name.startswith("ex-"):
        name, former = name.removeprefix("ex-"), True
    return _Office(name=name, former=former, state=state) if name else None


def _told_otherwise(
    analysis: Analysis, number: int, office: _Office, person: Entity, index: EntityIndex
) -> bool:
    """Whether the article gives the office to another, or speaks of another time."""
    mention = analysis.mentions[number]
    span = analysis.sentences[mention.sentence].span
    years = map(int, _YEAR.findall(analysis.article.text[span.start : span.end]))
    day = analysis.article.day
    if day and any(year != day.year for year in years) and not office.former:
        return True
    noun = office.name.split()[-1]
    return any(
        _given(analysis, other, noun)
        and last_name(name_of(other)) != last_name(person.name)
        and not _elsewhere(other, office.state, index)
        for other in analysis.mentions
        if other.form is Form.NAMED and other.kind is Kind.PERSON
    )


def _given(analysis: Analysis, name: Mention, noun: str) -> bool:
    """Whether an office stands beside a name."""
    tokens = analysis.sentences[name.sentence].tokens
    near = tokens[max(0, name.first - NEAR) : name.last + 1 + NEAR]
    return any(token.lemma.lower() == noun for token in near)


def _elsewhere(name: Mention, state: Entity, index: EntityIndex) -> bool:
    """Whether a name is that of somebody known to hold an office of another state."""
    found = index.candidates(name_of(name), Kind.PERSON)
    states = [
        index.related(candidate.entity, "country")
        for candidate in found
        if index.tenures(candidate.entity)
    ]
    return bool(states) and state not in states


def bearer(
    analysis: Analysis, surname: str, company: Collection[str], index: EntityIndex
) -> Link | None:
    """Who is meant by a surname that stands alone: the only bearer then in office.

    `Mr Assad` beside Damascus is Bashar al-Assad in 2024 and Hafez al-Assad in 1990.
    The article must speak of the state, and the office not be over for long.
    """
    day = analysis.article.day
    if day is None:
        return None
    near = [entity for iri in company if (entity := index.entity(iri))]
    states = {state for e in near for state in (e, index.related(e, "country"))}
    found = [
        person
        for person in index.namesakes(surname)
        if index.related(person, "country") in states
        and any(_fresh(tenure, day) for tenure in index.tenures(person))
    ]
    if len(found) != 1:
        return None
    return Link(entity=found[0], score=BEARER, reason=OFFICE_REASON)


def _fresh(tenure: Tenure, day: date) -> bool:
    """Whether somebody is in office on a day, or was not long ago."""
    late = tenure.end is not None and day.year - tenure.end.year > FRESH
    return tenure.start <= day and not late


def former_holders(
    analysis: Analysis, links: Mapping[int, Link], index: EntityIndex
) -> dict[int, Link]:
    """`The former president` alone: the only one named before who was one."""
    day = analysis.article.day
    found: dict[int, Link] = {}
    if day is None:
        return found
    for number, mention in enumerate(analysis.mentions):
        words = " ".join(mention.text.lower().replace("ex-", "former ").split())
        office = words.removeprefix("the former ")
        if mention.form is not Form.NOMINAL or number in links or office == words:
            continue
        named = {
            link.entity.iri: link.entity
            for other, link in links.items()
            if other < number
            and any(
                tenure.past(day) and tenure.of(office)
                for tenure in index.tenures(link.entity)
            )
        }
        if len(named) == 1:
            person = next(iter(named.values()))
            found[number] = Link(entity=person, score=OFFICE, reason=OFFICE_REASON)
    return found
