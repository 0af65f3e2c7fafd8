"""Base forms by spelling, with a vocabulary that knows few words."""

import pytest

from kg.language.inflection import base_form

KNOWN = frozenset(
    "recapture capture change chang belong hope plan add ad movie wolf live visit"
    " mine min fine fin expire rang range".split()
)
VERBS = (
    "renamed:rename presided:preside misused:misuse applauded:applaud beheaded:behead"
    " prolonged:prolong quizzed:quiz alleged:allege demoted:demote ignited:ignite "
    "recaptured:recapture ratified:ratify withdrew:withdraw mined:mine exploded:explode"
    " violating:violate fled:flee expelled:expel criticised:criticise changed:change"
    " belonged:belong hoped:hope hopping:hop planned:plan added:add killed:kill"
    " overcharged:overcharge spies:spy reaches:reach goes:go passes:pass tying:tie"
    " agreed:agree seeing:see died:die fined:fine visited:visit abducted:abduct"
    " testified:testify conceded:concede prosecuted:prosecute arming:arm citing:cite"
)
NOUNS = "banknotes:banknote treaties:treaty movies:movie wolves:wolf crises:crisis"


@pytest.mark.parametrize("pair", VERBS.split())
def test_verbs(pair: str) -> None:
    word, base = pair.split(":")
    features = {"VerbForm": "Part"}
    if word.endswith("s"):
        features = {"Person": "3"}
    assert base_form(word, "VERB", features, KNOWN, "?") == base


@pytest.mark.parametrize("pair", NOUNS.split())
def test_nouns(pair: str) -> None:
    word, base = pair.split(":")
    guess = "crisis" if word == "crises" else "?"
    assert base_form(word, "NOUN", {"Number": "Plur"}, KNOWN, guess) == base


@pytest.mark.parametrize("word", ["need", "feed", "is", "Syria", "5", "", "…"])
def test_what_is_not_inflected_stays_as_guessed(word: str) -> None:
    assert base_form(word, "NOUN", {}, KNOWN, "guess") == "guess"
    assert base_form(word, "PROPN", {"Number": "Plur"}, KNOWN, "guess") == "guess"
