"""Forms of questions as data: each is read, put to a small known world and answered."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg import vocab
from kg.ask import Asker, Reply, ask
from kg.ask.question import Asks
from kg.graph import Store
from kg.language import analyse
from kg.mapping import Ontology
from kg.model import Analysis, Article, Form, Kind
from tests.unit.ask.world import store

FORMS = Path(__file__).parent / "forms.txt"
TODAY = date(2024, 12, 11)
UNKNOWN = "-"
LEAST = 120
"""How many shapes there must be."""
SAME = {
    **dict.fromkeys(("did", "does", "do"), "do"),
    **dict.fromkeys(("is", "was", "are", "were"), "be"),
    **dict.fromkeys(("has", "had", "have"), "have"),
    **dict.fromkeys(("which", "what"), "what"),
    **dict.fromkeys(("who", "whom"), "who"),
}
"""Words whose difference makes no other shape."""
NOUNS = frozenset({"PROPN", "NOUN", "NUM", "ADJ"})


def cases() -> list[tuple[str, list[str]]]:
    """Questions with what must be answered."""
    lines = FORMS.read_text(encoding="utf-8").splitlines()
    found = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(question, answers.split("; ")) for question, answers in found]


@cache
def world() -> Store:
    return store()


@cache
def asker_of() -> Asker:
    ontology = Ontology.load(vocab.ontology_path())
    return Asker(world(), ontology, {"lorish": "Lorland"})


@cache
def analysed(text: str) -> Analysis:
    return analyse(Article(iri="urn:question", text=text, digest="", published=TODAY))


def shape(question: str) -> str:
    """A question without what its words name: "who VERB NOUN in DAY".

    Nor does it tell tenses, articles, adjectives or adjacent nouns apart.
    """
    analysis = analysed(question)
    days, names = (
        {
            number
            for mention in analysis.mentions
            if mention.sentence == 0 and mention.form is Form.NAMED
            if (mention.kind is Kind.DATE) is dated
            for number in range(mention.first, mention.last + 1)
        }
        for dated in (True, False)
    )
    found: list[str] = []
    for number, token in enumerate(analysis.sentences[0].tokens):
        word = token.text.lower()
        if token.upos == "PUNCT" or word in {"the", "a", "an"}:
            continue
        if number in days and token.upos in NOUNS:
            word = "DAY"
        elif number in names or (token.upos in NOUNS and word not in {"many", "much"}):
            word = "NOUN"
        elif token.upos == "VERB":
            word = "VERB"
        word = SAME.get(word, word)
        if found[-1:] != [word]:
            found.append(word)
    return " ".join(found)


def reply_of(asker: Asker, question: str) -> Reply:
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


@pytest.mark.slow
def test_there_are_many_shapes_and_each_question_once() -> None:
    questions = [question for question, _ in cases()]
    assert len(set(questions)) == len(questions)
    assert len(set(map(shape, questions))) >= LEAST


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


@pytest.mark.slow
def test_the_query_in_brief_finds_the_same_claims() -> None:
    for question, _ in cases():
        reply = reply_of(asker_of(), question)
        if reply.sparql:
            assert len(reply.brief) < len(reply.sparql)
            assert claims(reply.brief) == claims(reply.sparql), question
            ways = [line for line in reply.brief.splitlines() if line[:3] == "  {"]
            assert len(set(ways)) == len(ways), question


def claims(query: str) -> set[str]:
    return {str(row["claim"]) for row in world().query(query)}
