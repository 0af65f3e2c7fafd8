"""Large news as TriG, fast: claims of one form differ in few places only.

Each form is written once by the code that writes every claim, with marks in place of
what differs, and filled in for every other claim. A test compares the two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from benchmarks.generated.drafts import Draft, Place, claim
from benchmarks.generated.news import News, Report, mentioned, supported
from kg import vocab
from kg.graph.claim_writing import claim_triples
from kg.graph.corroborating import CORROBORATION
from kg.graph.decisions import Decided
from kg.graph.descriptions import ENTITIES
from kg.graph.predicates import predicate
from kg.graph.proposition import FACTUAL, proposition
from kg.graph.turtle import declared, turtle
from kg.graph.writing import article_triples, entity_triples
from kg.model import Article, Entity, Kind

SUBJECT, THING, SPEAKER = (
    Entity(iri=vocab.ENTITY + mark, name=f"{mark} of a form", kind=Kind.PERSON)
    for mark in ("Subject", "Thing", "Speaker")
)
ARTICLE = vocab.ARTICLE + "Marked"
PLACE = Place(271, 311)
"""Numbers that nothing else in a form has, like the other marks."""
DAY, ON, CONFIDENCE = date(1811, 1, 1), date(1812, 2, 2), 0.777


class Form(NamedTuple):
    """What claims of one form have in common."""

    text: str
    places: Callable[[list[str]], tuple[str, ...]]
    """The values that belong into the text, in its order."""
    predicate: str
    manner: str


def trig(news: News) -> Iterator[str]:
    """All of it as the store keeps it, corroboration included."""
    yield declared(vocab.PREFIXES)
    forms: dict[tuple[object, ...], Form] = {}
    stated: dict[str, list[Report]] = defaultdict(list)
    mentions: Counter[str] = Counter()
    for made, sentences in news.articles():
        yield f"<{made.iri}> {{\n{_about(made, [draft for draft, _ in sentences])}"
        mentions.update(mentioned(draft for draft, _ in sentences))
        for draft, place in sentences:
            key = (draft.verb, draft.denied, draft.modality, draft.speaker is None)
            form = forms.get((*key, draft.on is None))
            if form is None:
                form = forms[*key, draft.on is None] = _form(draft)
            name = vocab.digest(made.iri, str(place.sentence))
            states = vocab.digest(
                draft.subject.iri, form.predicate, draft.thing.iri, form.manner
            )
            values = _values(draft, place, made, name, states)
            yield form.text % form.places(values)
            report = (name, made.iri, made.publisher or "", draft.denied)
            stated[states].append(report)
        yield "}\n"
    yield f"{ENTITIES} {{\n"
    for entity in news.things:
        yield _body(turtle(entity_triples(entity)))
    yield f"}}\n{CORROBORATION} {{\n"
    for thing, articles in mentions.items():
        yield f"<{thing}> kg:mentionCount {articles} .\n"
    for states, reports in stated.items():
        for (name, *_), (sources, against) in supported(reports):
            yield (
                f"claim:{name} kg:states prop:{states} ;"
                f" kg:independentSources {sources} ; kg:sourcesAgainst {against} ;"
                f" kg:firstReportedIn <{reports[0][1]}> .\n"
            )
    yield "}\n"


def _about(article: Article, drafts: list[Draft]) -> str:
    """What is said of the article itself."""
    mentioned = [
        thing
        for draft in drafts
        for thing in (draft.subject, draft.thing, draft.speaker)
        if thing
    ]
    return _body(turtle(article_triples(article, (), mentioned, (), Decided(()))))


def _form(like: Draft) -> Form:
    """The form of a draft, written with marks."""
    draft = like._replace(
        subject=SUBJECT,
        thing=THING,
        speaker=like.speaker and SPEAKER,
        on=like.on and ON,
        confidence=CONFIDENCE,
        ending="",
    )
    text = "-" * PLACE.start + draft.said
    article = Article(iri=ARTICLE, text=text, digest="", published=DAY)
    one = claim(article, draft, PLACE)
    states = proposition(one).rpartition("/")[2]
    marks = _values(draft, PLACE, article, one.iri.rpartition("/")[2], states)
    found: list[int] = []

    def mark(match: re.Match[str]) -> str:
        found.append(marks.index(match.group()))
        return "%s"

    # The longest first: a sentence holds the names of its ends.
    longest = sorted(filter(None, marks), key=len, reverse=True)
    wanted = r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"
    written = _body(turtle(claim_triples(one, article))).replace("%", "%%")
    return Form(
        text=re.sub(wanted, mark, written),
        places=itemgetter(*found),
        predicate=predicate(one).value,
        manner="" if draft.modality in FACTUAL else draft.modality.value,
    )


def _values(
    draft: Draft, place: Place, article: Article, name: str, states: str
) -> list[str]:
    """What differs between claims of one form; all of it differs from the rest."""
    subject, thing, start = draft.subject, draft.thing, place.start
    ends = start + len(subject.name)
    begins = ends + len(draft.words) + 2
    cut = len(vocab.ENTITY)
    said = draft.said
    return [
        name,
        states,
        article.iri[len(vocab.ARTICLE) :],
        subject.iri[cut:],
        thing.iri[cut:],
        draft.speaker.iri[cut:] if draft.speaker else "",
        said,
        subject.name,
        thing.name,
        str(place.sentence),
        str(start),
        str(start + 1),
        str(ends),
        str(begins),
        str(begins + len(thing.name)),
        str(start + len(said)),
        str(article.published),
        str(draft.on or ""),
        repr(draft.confidence),
    ]


def _body(text: str) -> str:
    """Turtle without its prefixes."""
    return text.partition("\n\n")[2]
