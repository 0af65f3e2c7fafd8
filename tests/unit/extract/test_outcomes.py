"""What became of plans, demands and acts, and what stands beside them."""

from datetime import date

import pytest

from kg.extract.status.coming import dated
from kg.extract.status.standing import Status
from kg.model import Granularity, Modality, Span, Time
from tests.build import analysis
from tests.unit.extract.notation import Cases, lines

PLANS: Cases = tuple(
    (
        f"""Ana//PROPN/2/nsubj {verb}/VERB/0/root a//DET/4/det {noun}//NOUN/2/obj
        to//PART/6/mark free//VERB/4/acl Ben//PROPN/6/obj""",
        (
            f"Ana | {verb.split('/')[0]} | a {noun} to free Ben",
            f"Ana | to free | Ben{status}",
        ),
    )
    for verb, noun, status in (
        ("kept/keep", "promise", ""),
        ("broke/break", "promise", " | not | planned"),
        ("won/win", "fight", ""),
        ("lost/lose", "fight", " | not"),
        ("won/win", "contract", " | planned"),
        ("welcomed/welcome", "chance", " | possible"),
        ("obeyed/obey", "demand", ""),
        ("heard/hear", "demand", " | requested | heard by Ana"),
    )
)

ATTEMPTS: Cases = (
    (
        """Ana//PROPN/2/nsubj tried/try/VERB/0/root to//PART/4/mark flee//VERB/2/xcomp
        but//CCONJ/6/cc drowned/drown/VERB/2/conj""",
        ("Ana | tried to flee | not", "Ana | drowned"),
    ),
    (
        """Ana//PROPN/2/nsubj tried/try/VERB/0/root to//PART/4/mark
        flee//VERB/2/xcomp""",
        ("Ana | tried to flee | possible",),
    ),
    (  # one predicate, which is not to sue
        """Ana//PROPN/2/nsubj stopped/stop/VERB/0/root suing/sue/VERB/2/xcomp
        Ben//PROPN/3/obj""",
        ("Ana | stopped suing | Ben",),
    ),
    (
        """Ana//PROPN/2/nsubj gave/give/VERB/0/root up//ADP/2/compound:prt
        suing/sue/VERB/2/xcomp Ben//PROPN/4/obj""",
        ("Ana | suing | Ben | not",),
    ),
    (  # the modal of the governor holds for its complement
        """Ana//PROPN/3/nsubj may//AUX/3/aux refuse//VERB/0/root to//PART/5/mark
        free//VERB/3/xcomp Ben//PROPN/5/obj""",
        ("Ana | free | Ben | not | possible",),
    ),
    (
        """Ana//PROPN/2/nsubj refused/refuse/VERB/0/root to//PART/4/mark
        sign//VERB/2/xcomp pacts/pact/NOUN/4/obj ,//PUNCT/7/punct
        angering/anger/VERB/4/advcl Ben//PROPN/7/obj""",
        ("Ana | sign | pacts | not", "Ana | angering | Ben"),
    ),
    (
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod resign//VERB/0/root
        until//ADP/6/case Friday//PROPN/4/obl""",
        ("Ana | did resign | until Friday | 2024-12-06",),
    ),
)

FACTS: Cases = (
    (
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop glad//ADJ/0/root that//SCONJ/6/mark
        Ben//PROPN/6/nsubj fled/flee/VERB/3/ccomp""",
        ("Ben | fled",),
    ),
    (
        """It//PRON/4/expl is/be/AUX/4/cop not//PART/4/advmod true//ADJ/0/root
        that//SCONJ/7/mark Ben//PROPN/7/nsubj fled/flee/VERB/4/csubj""",
        ("Ben | fled | not",),
    ),
    (
        """News/news/NOUN/5/nsubj that//SCONJ/4/mark Ben//PROPN/4/nsubj
        fled/flee/VERB/1/acl spread//VERB/0/root""",
        ("News that Ben fled | spread", "Ben | fled"),
    ),
    (
        """Ana//PROPN/2/nsubj convicted/convict/VERB/0/root Ben//PROPN/2/obj
        of//SCONJ/5/mark suing/sue/VERB/2/advcl Carol//PROPN/5/obj""",
        (
            "Ana | convicted | Ben | of suing Carol",
            "Ben | suing | Carol | convicted by Ana",
        ),
    ),
)

ACTS: Cases = tuple(
    (
        f"""Ana//PROPN/2/nsubj {verb}/VERB/0/root {word}//ADJ/4/amod
        arrest//NOUN/2/obj of//ADP/6/case Ben//PROPN/4/nmod by//ADP/8/case
        Carol//PROPN/4/nmod""",
        (f"Carol | arrest of | Ben{status}",),
    )
    for verb, word, status in (
        ("regretted/regret", "sudden", ""),
        ("denied/deny", "sudden", " | not | claimed | denied by Ana"),
        ("prevented/prevent", "sudden", " | not"),
        ("demanded/demand", "sudden", " | requested | demanded by Ana"),
        ("feared/fear", "sudden", " | possible"),
        ("regretted/regret", "purported", " | possible"),
        ("regretted/regret", "supposed", " | claimed"),
    )
)


@pytest.mark.parametrize(("tree", "expected"), PLANS + ATTEMPTS + FACTS)
def test_outcomes(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


@pytest.mark.parametrize(("tree", "expected"), ACTS)
def test_acts_of_nouns(tree: str, expected: tuple[str, ...]) -> None:
    assert set(expected) <= set(lines(tree))


@pytest.mark.parametrize(
    ("tense", "day", "modality"),
    [
        ("Pres", date(2025, 5, 1), Modality.PLANNED),
        ("Pres", date(2025, 5, 9), Modality.ASSERTED),
        ("Past", date(2025, 5, 1), Modality.ASSERTED),
    ],
)
def test_what_is_told_of_a_day_to_come(
    tense: str, day: date, modality: Modality
) -> None:
    verb = f"votes vote VERB 0 root Tense={tense}|VerbForm=Fin"
    sentence = analysis(f"Ana Ana PROPN 2 nsubj\n{verb}").sentences[0]
    then = date(2025, 5, 7)
    time = Time(
        text="on Wednesday",
        span=Span(0, 1),
        start=then,
        end=then,
        granularity=Granularity.DAY,
    )
    assert dated(sentence, 1, Status(), time, day).modality is modality
