"""How sure a statement is, and what the network doubts."""

import pytest

from kg.extract import SURE_ENOUGH, extract
from kg.extract.confidence import confidence
from kg.extract.explanation import explanation
from kg.extract.status.doubt import doubted
from kg.extract.status.standing import Status
from kg.language import analyse
from kg.model import (
    Analysis,
    Article,
    Modality,
    Polarity,
    Sentence,
    Span,
    Stating,
    Token,
)
from kg.vocab import digest

DENIAL = "The army denied reports that its tanks had shelled Omdurman."


def read(text: str) -> Analysis:
    return analyse(Article(iri="urn:one", text=text, digest=digest(text)))


def test_more_sure_parses_and_arguments_make_a_statement_surer() -> None:
    weak = (("parser on ends", 0.3), ("object is argument", 0.1))
    strong = (("parser on ends", 1.0), ("object is argument", 1.0))
    assert 0 < confidence(weak) < confidence(strong) < 1


def test_what_is_not_sure_enough_is_dropped_and_counted() -> None:
    analysis = read(DENIAL)
    every, _ = extract(analysis, least=0.0)
    kept, dropped = extract(analysis, least=1.0)
    assert every
    assert not kept
    assert [d.reason for d in dropped].count("not sure enough") == len(every)
    assert 0.5 <= SURE_ENOUGH < 1


def one_word(happened: float) -> Sentence:
    token = Token(
        span=Span(0, 4),
        text="left",
        lemma="leave",
        upos="VERB",
        features={},
        head=-1,
        relation="root",
    )
    stating = {0: Stating(happened=happened, arguments=(0.0,))}
    return Sentence(span=Span(0, 4), tokens=(token,), stating=stating)


@pytest.mark.parametrize(
    ("happened", "status", "modality"),
    [
        (0.05, Status(), Modality.POSSIBLE),
        (0.95, Status(), Modality.ASSERTED),
        (0.05, Status(modality=Modality.PLANNED), Modality.PLANNED),
        (0.05, Status(polarity=Polarity.NEGATIVE), Modality.ASSERTED),
    ],
)
def test_a_fact_that_the_network_does_not_believe_is_none(
    happened: float, status: Status, modality: Modality
) -> None:
    assert doubted(one_word(happened), 0, status).modality is modality


def test_explanation_shows_the_path() -> None:
    analysis = read(DENIAL)
    shelled = next(
        s for s in extract(analysis, least=0.0)[0] if s.phrase.startswith("shell")
    )
    lines = explanation(shelled, analysis)
    by_heading = {line.split()[0]: line for line in lines}
    assert {"read", "subject", "object", "status", "sure"} <= by_heading.keys()
    assert "denied" in by_heading["status"]
    assert "nsubj of shelled" in by_heading["subject"]
