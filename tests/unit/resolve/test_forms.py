import pytest
from hypothesis import given, strategies as st

from kg.model import Kind
from kg.resolve.acronyms import bracketed, stands_for
from kg.resolve.forms import bare, loose, normal, written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hay\u2019at Tahrir al-Sh\u0101m", "Hayat Tahrir Al Sham"),
        ("the United Nations", "United Nations"),
        ("U.N.", "UN"),
        ("Marks & Spencer", "Marks and Spencer"),
        ("Coca-Cola", "Coca Cola"),
        ("\u0141\u00f3d\u017a", "Lodz"),
        ("Iran\u2019s", "Iran"),
    ],
)
def test_writings_with_one_normal_form(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bashar al-Assad", "Bashar Assad"),
        ("Muammar Gaddafi", "Muammar Qadafi"),
        ("Ayman el-Zawahiri", "Ayman al-Zawahiri"),
        ("Moussa Faki", "Musa Faki"),
    ],
)
def test_romanisations_with_one_loose_form(one: str, other: str) -> None:
    assert loose(one) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Korea", "South Korea"), ("Iran", "Iraq"), ("Mali", "Malawi")]
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert loose(one) != loose(other)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Former President Ana Reyes", Kind.PERSON, "ana reyes"),
        ("Pope Francis", Kind.PERSON, "pope francis"),
        ("George W. Bush", Kind.PERSON, "george bush"),
        ("Northwind Group Ltd", Kind.ORGANIZATION, "northwind"),
        ("Holding", Kind.ORGANIZATION, "holding"),
        ("General Electric", Kind.ORGANIZATION, "general electric"),
    ],
)
def test_names_without_title_or_legal_form(
    name: str, kind: Kind, expected: str
) -> None:
    assert bare(name, kind) == expected


@given(st.text(alphabet="abcXYZ -.&\u00e9\u0142", max_size=20))
def test_case_and_blanks_change_no_form(name: str) -> None:
    assert normal(f" {name.swapcase()}  ") == normal(name)
    assert loose(name.swapcase()) == loose(name)


@given(st.text(max_size=30), st.sampled_from(Kind))
def test_no_text_raises(name: str, kind: Kind) -> None:
    for text in (normal(name), bare(name, kind), loose(name), written(name)):
        assert text == text.strip()


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("HTS", "Hayat Tahrir al-Sham", True),
        ("U.N.", "United Nations", True),
        ("SANA", "Syrian Arab News Agency", True),
        ("OPCW", "Organisation for the Prohibition of Chemical Weapons", True),
        ("Interpol", "International Police", False),
        ("IMF", "World Bank", False),
        ("US", "Uber", False),
    ],
)
def test_acronyms(short: str, name: str, *, expected: bool) -> None:
    assert stands_for(short, name) is expected


def test_only_acronyms_in_brackets_are_split_off() -> None:
    assert bracketed("Northern Relief Fund (NRF)") == ("Northern Relief Fund", "NRF")
    assert bracketed("Georgia (country)") == ("Georgia (country)", None)
