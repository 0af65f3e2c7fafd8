import pytest

from kg.language.gender import gender
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.model import Kind
from tests.trees import sentences

MARIA = "Maria Maria PROPN 3 nsubj\nReyes Reyes PROPN 1 flat\nleft leave VERB 0 root"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (MARIA, "Fem"),
        (MARIA.replace("Maria", "James"), "Masc"),
        (MARIA.replace("Maria", "Kim"), None),
        (MARIA.replace("Maria", "Abu"), None),
    ],
)
def test_a_given_name_tells(table: str, expected: str | None) -> None:
    text, parsed = sentences(table)
    found = mentions(text, parsed, [[Name(0, 1, Kind.PERSON, 1)]])
    assert gender(parsed[0], found[0]) == expected


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("Mrs", "James", "Fem"),
        ("King", "Reyes", "Masc"),
        ("Minister", "Reyes", None),
        ("Minister", "James", None),
        ("Spokeswoman", "Reyes", "Fem"),
    ],
)
def test_a_title_tells_and_a_surname_does_not(
    title: str, name: str, expected: str | None
) -> None:
    text, parsed = sentences(
        f"{title} {title} NOUN 2 compound\n{name} {name} PROPN 3 nsubj\n"
        "left leave VERB 0 root"
    )
    found = mentions(text, parsed, [[Name(1, 1, Kind.PERSON, 1)]])
    named = next(m for m in found if m.text == name)
    assert gender(parsed[0], named) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("spokeswoman", "Fem"),
        ("businessman", "Masc"),
        ("chairman", None),
        ("daughter", "Fem"),
        ("minister", None),
        ("human", None),
    ],
)
def test_a_noun_tells(noun: str, expected: str | None) -> None:
    text, parsed = sentences(
        f"the the DET 2 det\n{noun} {noun} NOUN 3 nsubj\nleft leave VERB 0 root"
    )
    (found,) = mentions(text, parsed, [[]])
    assert gender(parsed[0], found) == expected
