"""What questions ask for: forms as data."""

from datetime import date

import pytest

from kg.ask import opened, understood
from kg.ask.question import Asks, Order, Question
from kg.language import analyse
from kg.model import Article, Modality, Polarity

S, O, T, P = Asks.SUBJECT, Asks.OBJECT, Asks.TIME, Asks.PLACE  # noqa: E741

FORMS = [
    ("Who controls Damascus?", S, "- | control | Damascus"),
    ("What did Microsoft buy?", O, "Microsoft | buy | -"),
    ("Whom did Blinken meet in May?", O, "Blinken | meet | -"),
    ("Which countries joined NATO in 2023?", S, "- | join | NATO"),
    ("Which company bought Activision Blizzard?", S, "- | buy | Activision Blizzard"),
    ("Who was killed by the police?", O, "the police | kill | -"),
    ("Who is the leader of HTS?", S, "- | be leader of | HTS"),
    ("What is the capital of Syria?", S, "- | be capital of | Syria"),
    ("Who is the secretary-general of NATO?", S, "- | be secretary-general of | NATO"),
    ("What did Ressa found?", O, "Ressa | found | -"),
    ("When did HTS take Aleppo?", T, "HTS | take | Aleppo"),
    ("Since when has Russia occupied Crimea?", T, "Russia | occupy | Crimea"),
    ("Where did Putin meet Erdogan?", P, "Putin | meet | Erdogan"),
    ("Where did Assad flee?", P, "Assad | flee | -"),
    ("Why did the bank collapse?", Asks.REASON, "the bank | collapse | -"),
    ("How many people died in Turkey?", Asks.COUNT, "- | die in | Turkey"),
    ("Has Assad left Syria?", Asks.TRUTH, "Assad | leave | Syria"),
    (
        "Did Israel deny bombing the hospital?",
        Asks.TRUTH,
        "Israel | bomb | the hospital",
    ),
    (
        "Who denied that the army shelled Omdurman?",
        Asks.SPEAKER,
        "the army | shell | Omdurman",
    ),
    ("Who said that inflation would fall?", Asks.SPEAKER, "inflation | fall | -"),
]


def read(text: str) -> Question | None:
    day = date(2024, 12, 10)
    article = Article(iri="urn:question", text=text, digest="", published=day)
    return understood(analyse(article))


@pytest.mark.slow
@pytest.mark.parametrize(("text", "asks", "pattern"), FORMS)
def test_forms(text: str, asks: Asks, pattern: str) -> None:
    found = read(text)
    assert found is not None
    assert found.asks is asks
    first = found.patterns[0]
    ends = (first.subject or "-", first.phrase, first.object or "-")
    assert " | ".join(map(str, ends)) == pattern


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "asks", "about"),
    [
        ("What happened in Aleppo on November 30?", Asks.ABOUT, ("Aleppo",)),
        ("Who is Ana Reyes?", Asks.ABOUT, ("Ana Reyes",)),
        ("What is known about Luna-25?", Asks.ABOUT, ("Luna-25",)),
        (
            "What is the relation between Microsoft and Sony?",
            Asks.BETWEEN,
            ("Microsoft", "Sony"),
        ),
        ("What changed in Syria since December 1?", Asks.CHANGES, ("Syria",)),
    ],
)
def test_topics(text: str, asks: Asks, about: tuple[str, ...]) -> None:
    found = read(text)
    assert found is not None
    assert (found.asks, found.about) == (asks, about)


@pytest.mark.slow
def test_what_is_asked_of_status_time_and_speaker() -> None:
    denied = read("What did Turkey deny?")
    assert denied is not None
    assert (denied.asks, denied.speaker) == (Asks.SAID, "Turkey")
    assert denied.polarity is Polarity.NEGATIVE
    timed = read("Which countries joined NATO in 2023?")
    assert timed is not None
    assert (timed.since, timed.until) == (date(2023, 1, 1), date(2023, 12, 31))
    planned = read("What does Iran plan to do?")
    assert planned is not None
    assert planned.modality is Modality.PLANNED


@pytest.mark.slow
@pytest.mark.parametrize("text", ["?", "asdf qwer", "Hello.", "who " * 300, '"}{ .'])
def test_what_is_no_question_is_understood_as_none_or_harmless(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("text", "plain", "asks"),
    [
        (
            "According to whom did rebels take Homs?",
            "Did rebels take Homs?",
            Asks.SPEAKER,
        ),
        ("Who was it that took Homs?", "Who took Homs?", None),
        ("Who first reported that Homs fell?", "Homs fell?", Asks.FIRST),
        ("How often did Ruto visit Rome?", "Did Ruto visit Rome?", Asks.TIMES),
        ("Since when has she led it?", "When has she led it?", Asks.SINCE),
        ("Who left?", "Who left?", None),
    ],
)
def test_other_wordings_become_plain(text: str, plain: str, asks: Asks | None) -> None:
    found = opened(text)
    assert (found.text, found.asks) == (plain, asks)


def test_days_speakers_and_known_answers_are_taken_off() -> None:
    dated = opened("As of December 1, 2024, who controls Homs?", date(2024, 12, 10))
    assert (dated.text, dated.until) == ("Who controls Homs?", date(2024, 12, 1))
    spoken = opened("According to the Red Cross, how many people died?")
    assert (spoken.text, spoken.speaker) == ("How many people died?", "the Red Cross")
    others = opened("Who besides Finland joined NATO?")
    assert (others.text, others.besides) == ("Who joined NATO?", ("Finland",))


def test_first_and_last_are_told_apart() -> None:
    assert opened("Who was the first to win it?").order is Order.FIRST
    assert opened("When was the last time she won?").order is Order.LAST
