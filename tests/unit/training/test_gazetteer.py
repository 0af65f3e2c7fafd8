"""Which cities go into the gazetteer, and how terms of office are read."""

from datetime import date

import pytest

from kg.model import Kind
from kg.resolve.gazetteer import Row
from training.gazetteer.cities import City, chosen, table
from training.gazetteer.leaders import offices, people, term

KNOWN = (Row(id="Q1", name="Cologne", kind=Kind.LOCATION, aliases=("K\u00f6ln",)),)


def city(name: str, population: int, country: str = "DE", *others: str) -> City:
    return City(name=name, country=country, population=population, others=others)


@pytest.mark.parametrize(
    ("cities", "names"),
    [
        ([city("Essen", 580), city("Bochum", 360)], ["Essen", "Bochum"]),
        ([city("Essen", 580), city("Bochum", 360), city("Aachen", 250)][:3], None),
        ([city("K\u00f6ln", 900)], []),
        ([city("Cologne City", 900, "DE", "Cologne")], []),
        ([city("Suez", 500, "EG"), city("Suez", 400, "US")], []),
        ([city("Suez", 500, "EG"), city("Suez", 40, "US")], ["Suez"]),
        ([city("Kennedy", 900, "CO"), city("Madison", 300, "US")], []),
        ([city("\u1e28ayy", 900, "JO"), city("S\u016br", 900, "OM")], []),
        ([city("Nowhere", 900, "ZZ")], []),
    ],
)
def test_what_would_capture_something_else_is_left_out(
    cities: list[City], names: list[str] | None
) -> None:
    found = [one.name for one in chosen(cities, KNOWN, 2)]
    assert found == (["Essen", "Bochum"] if names is None else names)


def test_cities_are_rows_in_order() -> None:
    lines = table([city("Essen", 2), city("Bochum", 1)]).splitlines()
    assert lines[1:] == [
        "city_bochum_de\tBochum\tlocation\t\t\tcountry=Q183",
        "city_essen_de\tEssen\tlocation\t\t\tcountry=Q183",
    ]


def test_a_person_with_two_terms_is_one() -> None:
    found = [
        term("Norland|president|Ana Reyes|2010-01-01|2014-01-01|"),
        term("Norland|president|Ana Reyes|2018-01-01||A. Reyes"),
    ]
    assert found[1].end is None
    assert found[0].end == date(2014, 1, 1)
    countries = {"Norland": "Q2"}
    assert people(found, countries) == [
        "person_ana_reyes\tAna Reyes\tperson\tA. Reyes\t\tcountry=Q2"
    ]
    assert offices(found, countries) == [
        "person_ana_reyes\tpresident\tQ2\t2010-01-01\t2014-01-01",
        "person_ana_reyes\tpresident\tQ2\t2018-01-01\t",
    ]
