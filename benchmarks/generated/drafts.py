"""Sentences that state something, and what a reader makes of them."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kg import vocab
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Granularity,
    Modality,
    Polarity,
    Span,
    Speaker,
    Statement,
    Time,
)

VERBS = {
    "controls": "controls",
    "attacked": "attacks",
    "met": "meets",
    "accused": "accuses",
    "supports": "supports",
    "visited": "visits",
    "owns": "owns",
    "signed": "signs",
    "praised": None,
    "called on": None,
    "wrote to": None,
    "waited for": None,
}
"""Verbs with the ontology's property where there is one."""


class Draft(NamedTuple):
    """A sentence: who does what to whom, and whether that is so."""

    subject: Entity
    verb: str
    thing: Entity
    denied: bool
    modality: Modality
    speaker: Entity | None
    on: date | None
    confidence: float
    ending: str = ""

    @property
    def words(self) -> str:
        """The predicate as it stands."""
        return f"did not {self.verb}" if self.denied else self.verb

    @property
    def said(self) -> str:
        """The sentence."""
        ending = f" {self.ending}" if self.ending else ""
        return f"{self.subject.name} {self.words} {self.thing.name}{ending}."


class Place(NamedTuple):
    """Where a draft stands."""

    sentence: int
    start: int


def article(
    iri: str, url: str, day: date, publisher: str, drafts: Iterable[Draft]
) -> tuple[Article, list[Place]]:
    """An article of such sentences, five to a paragraph, and where they stand."""
    text, places = "", []
    drafts = list(drafts)
    for number, draft in enumerate(drafts):
        places.append(Place(number, len(text)))
        text += draft.said + (" " if number % 5 < 4 else "\n\n")
    text = text.strip()
    made = Article(
        iri=iri,
        text=text,
        digest=vocab.digest(text),
        url=url,
        title=f"{drafts[0].subject.name} and {drafts[0].thing.name}",
        published=day,
        publisher=publisher,
    )
    return made, places


def claim(article: Article, draft: Draft, place: Place) -> Claim:
    """What a reader makes of a sentence of the article."""
    sentence, start = place
    end = start + len(draft.subject.name) + 1 + len(draft.words) + 1
    ends = (
        _argument(draft.subject.name, start, sentence),
        _argument(draft.thing.name, end, sentence),
    )
    span = Span(start, start + len(draft.said))
    quote = article.text[span.start : span.end]
    property_, speaker = VERBS[draft.verb], draft.speaker
    known = {
        "polarity": Polarity.NEGATIVE if draft.denied else Polarity.POSITIVE,
        "modality": draft.modality,
        "time": draft.on and _time(draft.on, start),
        "evidence": Evidence(sentence=sentence, span=span, quote=quote),
        "confidence": draft.confidence,
    }
    return Claim(
        iri=vocab.CLAIM + vocab.digest(article.iri, str(sentence)),
        article=article.iri,
        subject=draft.subject,
        predicate=draft.words,
        phrase=draft.verb,
        property=vocab.KG + property_ if property_ else None,
        object=draft.thing,
        attributed_to=speaker,
        cue="said" if speaker else None,
        reported=article.day,
        statement=Statement(
            subject=ends[0],
            predicate=draft.words,
            phrase=draft.verb,
            object=ends[1],
            speaker=Speaker(argument=ends[0], cue="said") if speaker else None,
            rule="generated",
            **known,  # type: ignore[arg-type]
        ),
        **known,  # type: ignore[arg-type]
    )


def _argument(text: str, start: int, sentence: int) -> Argument:
    span = Span(start, start + len(text))
    return Argument(text=text, span=span, sentence=sentence, head=0)


def _time(day: date, start: int) -> Time:
    return Time(
        text="then",
        span=Span(start, start + 1),
        start=day,
        end=day,
        granularity=Granularity.DAY,
    )
