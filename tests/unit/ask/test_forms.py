"""Forms of questions as data: each is read, put to a small known world and answered."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg import vocab
from kg.ask import Asker, Reply, ask
from kg.ask.question import Asks
from kg.language import analyse
from kg.mapping import Ontology
from kg.model import Analysis, Article
from tests.unit.ask.world import store

FORMS = Path(__file__).parent / "forms.txt"
TODAY = date(2024, 12, 11)
UNKNOWN = "-"
LEAST = 120
"""How many forms there must be."""


def cases() -> list[tuple[str, list[str]]]:
    """Questions with what must be answered."""
    lines = FORMS.read_text(encoding="utf-8").splitlines()
    found = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(question, answers.split("; ")) for question, answers in found]


@cache
def asker_of() -> Asker:
    ontology = Ontology.load(vocab.ontology_path())
    return Asker(store(), ontology, {"lorish": "Lorland"})


def reply_of(asker: Asker, question: str) -> Reply:
    def analysed(text: str) -> Analysis:
        return analyse(
            Article(iri="urn:question", text=text, digest="", published=TODAY)
        )

    return ask(question, asker, analyse=analysed, today=TODAY)


def said(reply: Reply) -> list[str]:
    """The answers of a reply, or the verdict where the question is for yes or no."""
    if not reply.known:
        return [UNKNOWN]
    truth = reply.understood and reply.understood.asks is Asks.TRUTH
    return [str(one.verdict if truth else one.value) for one in reply.answers]


@pytest.mark.slow
@pytest.mark.parametrize(("question", "answers"), cases())
def test_forms(question: str, answers: list[str]) -> None:
    found = said(reply_of(asker_of(), question))
    if answers[0].startswith("~"):  # one of many
        assert any(answers[0][1:] in one for one in found)
    else:
        assert sorted(found) == sorted(answers)


def test_there_are_many_forms_and_each_once() -> None:
    questions = [question for question, _ in cases()]
    assert len(questions) >= LEAST
    assert len(set(questions)) == len(questions)


@pytest.mark.slow
def test_every_answer_rests_on_sentences_and_shows_its_query() -> None:
    for question, answers in cases():
        reply = reply_of(asker_of(), question)
        if answers != [UNKNOWN]:
            assert "SELECT" in reply.sparql
            assert all(
                row["sentence"] and row["publisher"]
                for found in reply.answers
                for row in (*found.support, *found.against)
            )
            assert all(found.support or found.against for found in reply.answers)
