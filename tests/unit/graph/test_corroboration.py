"""How many independent sources stand beside a claim, and against it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from kg.graph import Store
from kg.graph.corroborating import supported
from kg.graph.sources import Report, copied, independent
from kg.model import Article, Claim, Granularity, Kind, Modality, Polarity, Span, Time
from tests.claims import article, claim, entity

REBELS = entity("Rebels", Kind.ARMED_GROUP)
ALEPPO = entity("Aleppo", Kind.LOCATION)
MINISTRY = entity("Ministry", Kind.GOVERNMENT_BODY)
AGENCY = (
    "Rebels took Aleppo on Friday after two days of fighting in the western suburbs, "
    "residents and officials in the city said as columns of vehicles moved in."
)
POST = article("post", AGENCY, publisher="The Morning Post")
COPY = article("copy", f"{AGENCY} More soon.", publisher="The Evening Times")
OWN = article(
    "own",
    "Our reporter watched how Rebels took Aleppo, street by street. Ministry was mute.",
    publisher="The Courier",
)
DENIAL = article("denial", "Ministry denied that Rebels took Aleppo.", publisher="Wire")


def took(source: Article, **how: object) -> Claim:
    return claim(source, REBELS, "took", ALEPPO, **how)  # type: ignore[arg-type]


NOT_TAKEN = took(
    DENIAL,
    polarity=Polarity.NEGATIVE,
    modality=Modality.CLAIMED,
    speaker=MINISTRY,
)


def on(found: Claim, day: date) -> Claim:
    time = Time(
        text="then", span=Span(0, 4), start=day, end=day, granularity=Granularity.DAY
    )
    return replace(found, time=time)


def test_a_copy_is_no_second_source() -> None:
    found = supported((took(POST), took(COPY)), (POST, COPY))
    assert {(one.sources, one.against) for one in found.values()} == {(1, 0)}


def test_an_own_report_is_a_second_source() -> None:
    found = supported((took(POST), took(OWN)), (POST, OWN))
    assert {(one.sources, one.against) for one in found.values()} == {(2, 0)}


def test_a_denial_stands_against_and_is_told_of() -> None:
    found = supported((took(POST), took(OWN), NOT_TAKEN), (POST, OWN, DENIAL))
    assert (found[took(POST).iri].sources, found[took(POST).iri].against) == (2, 1)
    assert (found[NOT_TAKEN.iri].sources, found[NOT_TAKEN.iri].against) == (1, 2)


def test_two_papers_that_quote_one_speaker_are_one_source() -> None:
    one = took(OWN, modality=Modality.CLAIMED, speaker=MINISTRY)
    other = replace(
        took(DENIAL, modality=Modality.CLAIMED, speaker=MINISTRY), iri="urn:other"
    )
    found = supported((one, other), (OWN, DENIAL))
    assert {each.sources for each in found.values()} == {1}


def test_what_happened_at_another_time_is_another_event() -> None:
    march, june = date(2024, 3, 1), date(2024, 6, 1)
    found = supported((on(took(POST), march), on(took(OWN), june)), (POST, OWN))
    assert {each.sources for each in found.values()} == {1}
    same = supported((on(took(POST), march), on(took(OWN), march)), (POST, OWN))
    assert {each.sources for each in same.values()} == {2}


def test_a_plan_confirms_no_event() -> None:
    plan = took(OWN, modality=Modality.PLANNED)
    found = supported((took(POST), plan), (POST, OWN))
    assert {each.sources for each in found.values()} == {1}


def test_the_earliest_report_is_the_first() -> None:
    early = replace(took(OWN), reported=date(2024, 12, 1))
    found = supported((took(POST), early), (POST, OWN))
    assert {each.first.article for each in found.values()} == {OWN.iri}


@pytest.mark.parametrize(
    ("other", "copy"), [(COPY, True), (OWN, False), (DENIAL, False)]
)
def test_copies_are_known_by_their_words(other: Article, *, copy: bool) -> None:
    def report(source: Article) -> Report:
        return Report(
            claim=source.iri,
            article=source.iri,
            publisher=source.publisher,
            speaker=None,
            negative=False,
            start=None,
            end=None,
            reported=None,
            sentence=source.text,
            text=source.text,
        )

    assert copied(report(POST), report(other)) is copy
    assert len(independent([report(POST), report(other)])) == (1 if copy else 2)


STORED = """
SELECT ?sources ?against ?first WHERE {
  ?claim kg:independentSources ?sources ; kg:sourcesAgainst ?against ;
    kg:firstReportedIn ?first ; kg:polarity kg:positive }
"""


def test_the_store_keeps_it_and_forgets_it_with_the_article() -> None:
    with Store.memory() as store:
        store.put(POST, [took(POST)])
        alone = set(store.quads())
        store.put(OWN, [took(OWN)])
        store.put(DENIAL, [NOT_TAKEN])
        assert {(row["sources"], row["against"]) for row in store.query(STORED)} == {
            (2, 1)
        }
        before = set(store.quads())
        store.put(OWN, [took(OWN)])
        assert set(store.quads()) == before
        store.remove(OWN.iri)
        store.remove(DENIAL.iri)
        assert set(store.quads()) == alone


DAYS = st.integers(0, 400).map(lambda n: date(2024, 1, 1) + timedelta(days=n))


@given(st.lists(st.tuples(DAYS, st.booleans()), max_size=6))
def test_the_order_of_articles_changes_nothing(told: list[tuple[date, bool]]) -> None:
    sources = [
        article(
            f"a{n}", f"Rebels took Aleppo, says number {n}.", publisher=f"Paper {n}"
        )
        for n in range(len(told))
    ]
    claims = [
        on(
            took(source, polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE),
            day,
        )
        for source, (day, negative) in zip(sources, told, strict=True)
    ]
    assert supported(claims, sources) == supported(claims[::-1], sources[::-1])
