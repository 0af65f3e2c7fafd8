"""What names mean, on made-up places and people and a gazetteer of their own."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg import vocab
from kg.model import Kind, Links
from kg.resolve import EntityIndex, resolve
from tests.build import analysis

GAZETTEER = """id\tname\tkind\taliases\tdemonyms\textra
Q1\tNorland\tlocation\tRepublic of Norland\tNorlandic|Norlanders\t\
capital=Q2|government=gov
Q2\tAbera\tlocation\t\t\tcountry=Q1
gov\tGovernment of Norland\tgovernment_body\t\t\tcountry=Q1
palace\tOld Palace\tfacility\t\t\tcountry=Q1|metonym_of=gov
front\tNorthern Liberation Front\tarmed_group\tNLF\t\tcountry=Q1
who\tWorld Harvest Office\torganization\tWHO\t\t
tarn1\tTarn\tlocation\t\t\tcountry=Q1
tarn2\tTarn\tlocation\t\t\tcountry=Q9
Q9\tSudland\tlocation\t\tSudish\tcapital=Q10
Q10\tMerow\tlocation\t\t\tcountry=Q9
"""


@pytest.fixture
def index(tmp_path: Path) -> EntityIndex:
    (tmp_path / "g.tsv").write_text(GAZETTEER, encoding="utf-8")
    return EntityIndex.load(tmp_path)


def _names(links: Links) -> dict[int, str]:
    return {number: link.entity.name for number, link in links.by_mention.items()}


def _words(*rows: str) -> str:
    """Names that hang on the first word, in a sentence of nothing else."""
    lines = []
    for number, row in enumerate(rows):
        word, mark = row.rsplit(" ", 1) if " " in row else (row, "")
        relation = "root" if number == 0 else "conj"
        lines.append(f"{word} {word} PROPN {min(number, 1)} {relation} {mark}")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("rows", "expected", "reason"),
    [
        (["Norland named:location"], "Norland", "gazetteer"),
        (["NLF named:organization"], "Northern Liberation Front", "gazetteer"),
        (["Northern named:armed_group", "Liberation +", "Front +"],
         "Northern Liberation Front", "gazetteer"),
        (["President named:person", "Ana +", "Reyes +"], "Ana Reyes", "new"),
        (["Who named:organization"], "Who", "new"),
        (["Norlanders named:nationality"], "Norlanders", "people"),
        (["Norlanders named:location"], "Norlanders", "people"),
        (["SUDISH named:organization"], "SUDISH", "new"),
    ],
)  # fmt: skip
def test_single_names(
    index: EntityIndex, rows: Sequence[str], expected: str, reason: str
) -> None:
    (link,) = resolve(analysis(_words(*rows)), index).by_mention.values()
    assert (link.entity.name, link.reason) == (expected, reason)


def test_a_surname_is_its_full_name_in_the_same_article(index: EntityIndex) -> None:
    found = analysis(
        _words("Ana named:person", "Reyes +"), _words("Reyes named:person")
    )
    assert _names(resolve(found, index)) == {0: "Ana Reyes", 1: "Ana Reyes"}


def test_a_surname_of_two_is_neither(index: EntityIndex) -> None:
    found = analysis(
        _words("Ana named:person", "Reyes +"),
        _words("Joel named:person", "Reyes +"),
        _words("Reyes named:person"),
    )
    assert _names(resolve(found, index))[2] == "Reyes"


def test_a_surname_alone_never_joins_another_article(index: EntityIndex) -> None:
    links = [
        resolve(analysis(_words("Reyes named:person"), name=name), index)
        for name in ("a", "b")
    ]
    first, second = (one.by_mention[0].entity.iri for one in links)
    assert first != second
    assert vocab.is_local(first)


def test_a_full_name_joins_across_articles_whatever_their_order(
    index: EntityIndex,
) -> None:
    plain = analysis(_words("Ana named:person", "Reyes +"), name="a")
    titled = analysis(_words("Dr. named:person", "Ana +", "Reyes +"), name="b")
    links = [resolve(one, index).by_mention[0] for one in (titled, plain)]
    assert links[0].entity.iri == links[1].entity.iri == vocab.entity("Ana Reyes")


def test_spellings_join_across_articles(index: EntityIndex) -> None:
    one = analysis(_words("Omar named:person", "al-Khatib +"), name="a")
    other = analysis(_words("Omar named:person", "Khatib +"), name="b")
    first = resolve(one, index).by_mention[0].entity
    second = resolve(other, index).by_mention[0].entity
    assert second.iri == first.iri
    assert "Omar Khatib" in second.aliases


def test_a_piece_of_a_name_means_nothing_elsewhere(index: EntityIndex) -> None:
    union = ("Harbour named:organization#0", "Workers +", "Union +")
    one = analysis(_words(*union), _words("Harbour named:organization#0"), name="a")
    other = analysis(_words("Harbour named:organization"), name="b")
    assert set(_names(resolve(one, index)).values()) == {"Harbour Workers Union"}
    assert _names(resolve(other, index)) == {0: "Harbour"}


def test_a_state_that_acts_is_still_the_place(index: EntityIndex) -> None:
    found = analysis(_words("Norland named:organization"))
    assert resolve(found, index).by_mention[0].entity.kind is Kind.LOCATION


def test_namesakes_of_another_kind_are_kept_apart(index: EntityIndex) -> None:
    place = analysis(_words("Ana named:location", "Reyes +"), name="a")
    person = analysis(_words("Ana named:person", "Reyes +"), name="b")
    links = [resolve(one, index).by_mention[0] for one in (place, person)]
    assert links[0].entity.iri != links[1].entity.iri
    assert [link.entity.kind for link in links] == [Kind.LOCATION, Kind.PERSON]


def test_the_longer_and_shorter_name_of_a_body(index: EntityIndex) -> None:
    found = analysis(
        _words("Harbour named:organization", "Workers +", "Union +", "(HWU) +"),
        _words("HWU named:organization"),
        _words("Harbour named:organization", "Workers +"),
    )
    links = resolve(found, index)
    assert set(_names(links).values()) == {"Harbour Workers Union"}
    assert "HWU" in links.by_mention[0].entity.aliases


def test_a_known_name_is_no_short_form(index: EntityIndex) -> None:
    found = analysis(
        _words("NLF named:organization", "Relief +", "Fund +"),
        _words("NLF named:organization"),
    )
    names = _names(resolve(found, index))
    assert names == {0: "NLF Relief Fund", 1: "Northern Liberation Front"}


def test_an_article_may_give_an_acronym_its_own_meaning(index: EntityIndex) -> None:
    found = analysis(
        _words("New named:organization", "Light +", "Fund +", "(NLF) +"),
        _words("NLF named:organization"),
    )
    assert set(_names(resolve(found, index)).values()) == {"New Light Fund"}


def test_a_chain_that_mixed_up_two_things_follows_the_last_name(
    index: EntityIndex,
) -> None:
    found = analysis(
        _words("Norland named:location#0"),
        _words("Sudland named:location#0"),
        "its its PRON 0 root Person=3 pronoun:thing#0",
    )
    assert _names(resolve(found, index)) == {0: "Norland", 1: "Sudland", 2: "Sudland"}


def test_a_chain_gives_its_nouns_and_pronouns_the_name(index: EntityIndex) -> None:
    found = analysis(
        _words("Northern named:armed_group#0", "Liberation +", "Front +"),
        """
        the the DET 2 det nominal:armed_group#0
        group group NOUN 0 root +
        """,
        "its its PRON 0 root Person=3 pronoun:thing#0",
        "we we PRON 0 root Person=1 pronoun:person#0",
    )
    links = resolve(found, index)
    assert _names(links) == dict.fromkeys(range(3), "Northern Liberation Front")
    scores = [links.by_mention[n].score for n in range(3)]
    assert scores == sorted(scores, reverse=True)


def test_a_chain_without_a_name_has_no_entity(index: EntityIndex) -> None:
    found = analysis(
        "rebels rebel NOUN 0 root nominal:person#0",
        "they they PRON 0 root pronoun:person#0",
    )
    assert resolve(found, index).by_mention == {}


def test_a_demonym_before_a_noun_is_its_place(index: EntityIndex) -> None:
    found = analysis(
        """
        Norlandic Norlandic ADJ 2 amod named:nationality
        ships ship NOUN 0 root
        """
    )
    link = resolve(found, index).by_mention[0]
    assert (link.entity.name, link.reason) == ("Norland", "demonym")


@pytest.mark.parametrize(
    "table",
    [
        """
        Norland Norland PROPN 4 nmod:poss named:government_body
        's 's PART 1 case +
        Foreign Foreign ADJ 4 amod +
        Ministry Ministry PROPN 0 root +
        """,
        """
        Norland Norland PROPN 4 nmod:poss named:location
        's 's PART 1 case
        foreign foreign ADJ 4 amod nominal:government_body
        ministry ministry NOUN 0 root +
        """,
        """
        the the DET 3 det
        Norlandic Norlandic ADJ 3 amod named:nationality
        Ministry Ministry PROPN 0 root named:government_body
        of of ADP 6 case +
        Foreign Foreign ADJ 6 amod +
        Affairs Affairs PROPN 3 nmod +
        """,
        """
        Ministry Ministry PROPN 0 root named:government_body
        of of ADP 4 case +
        Foreign Foreign ADJ 4 amod +
        Affairs Affairs PROPN 1 nmod +
        of of ADP 6 case
        Norland Norland PROPN 1 nmod named:location
        """,
    ],
)
def test_a_ministry_however_it_is_written(index: EntityIndex, table: str) -> None:
    links = resolve(analysis(table), index)
    names = {link.entity.name for link in links.by_mention.values()}
    assert "Norlandic Foreign Ministry" in names


@pytest.mark.parametrize(
    "table",
    [
        """
        the the DET 3 det nominal:location
        Norlandic Norlandic ADJ 3 amod +
        capital capital NOUN 0 root +
        """,
        """
        Norland Norland PROPN 3 nmod:poss
        's 's PART 1 case
        capital capital NOUN 0 root nominal:location
        """,
    ],
)
def test_a_capital_by_its_state(index: EntityIndex, table: str) -> None:
    links = resolve(analysis(table), index).by_mention
    assert [link.entity.name for link in links.values()] == ["Abera"]
    assert [link.stands_for.name for link in links.values() if link.stands_for] == [
        "Norland"
    ]


def test_another_capital_is_not_that_of_the_state(index: EntityIndex) -> None:
    found = analysis(
        """
        the the DET 4 det nominal:location
        Norlandic Norlandic ADJ 4 amod +
        cultural cultural ADJ 4 amod +
        capital capital NOUN 0 root +
        """
    )
    assert resolve(found, index).by_mention == {}


@pytest.mark.parametrize(
    ("name", "phrase", "expected"),
    [
        ("Norland", ["the", "capital"], "Abera"),  # of the state, not the state
        ("Norland", ["the", "country"], "Norland"),
        ("Abera", ["the", "capital"], "Abera"),
        ("Abera", ["the", "country"], None),
        ("Tarn", ["the", "capital"], None),
        ("Abera", ["the", "Norlandic", "city"], "Abera"),
        ("Abera", ["the", "Sudish", "city"], None),
    ],
)
def test_a_place_is_what_its_noun_calls_it(
    index: EntityIndex, name: str, phrase: list[str], expected: str | None
) -> None:
    """Whatever the chain says."""
    last = len(phrase)
    rows = [
        f"{word} {word} {'NOUN' if number == last else 'ADJ'} "
        f"{0 if number == last else last} {'root' if number == last else 'amod'} "
        + ("nominal:location#0" if number == 1 else "+")
        for number, word in enumerate(phrase, start=1)
    ]
    found = analysis(f"{name} {name} PROPN 0 root named:location#0", "\n".join(rows))
    assert _names(resolve(found, index)).get(1) == expected


THE_COUNTRY = """
the the DET 2 det nominal:location
{noun} {noun} NOUN 0 root +
"""


@pytest.mark.parametrize(
    ("before", "noun", "expected"),
    [
        (["Norland"], "country", "Norland"),
        (["Norland"], "capital", "Abera"),
        (["Norland", "Abera"], "country", "Norland"),
        (["Norland", "Abera"], "city", "Abera"),
        (["Norland", "Sudland"], "country", None),
        (["Norland"], "building", None),
    ],
)
def test_a_noun_that_points_to_the_only_one_nearby(
    index: EntityIndex, before: Sequence[str], noun: str, expected: str | None
) -> None:
    names = _words(*(f"{name} named:location" for name in before))
    found = analysis(names, THE_COUNTRY.format(noun=noun))
    assert _names(resolve(found, index)).get(len(before)) == expected


def test_a_chain_of_such_nouns_is_one_thing(index: EntityIndex) -> None:
    chained = THE_COUNTRY.format(noun="country").replace("location", "location#0")
    found = analysis(
        _words("Norland named:location"),
        chained,
        _words("Reyes named:person"),
        _words("Reyes named:person"),
        chained,
    )
    names = _names(resolve(found, index))
    assert (names[1], names[4]) == ("Norland", "Norland")


def test_a_surname_of_doubtful_kind_is_the_person(index: EntityIndex) -> None:
    found = analysis(
        _words("Ana named:person", "Reyes +"), _words("Reyes named:location")
    )
    first, second = found.mentions
    doubtful = replace(found, mentions=(first, replace(second, confidence=0.5)))
    assert set(_names(resolve(doubtful, index)).values()) == {"Ana Reyes"}
    assert set(_names(resolve(found, index)).values()) == {"Ana Reyes", "Reyes"}


def test_a_noun_does_not_point_far_back(index: EntityIndex) -> None:
    found = analysis(
        _words("Norland named:location"),
        _words("Reyes named:person"),
        THE_COUNTRY.format(noun="country"),
    )
    assert 2 not in resolve(found, index).by_mention


def test_a_known_long_name_is_itself_whatever_it_is_read_as(
    index: EntityIndex,
) -> None:
    found = analysis(
        _words("Northern named:person", "Liberation +", "Front +"),
        _words("Abera named:person"),
    )
    names = _names(resolve(found, index))
    links = resolve(found, index).by_mention
    assert names[0] == "Northern Liberation Front"
    assert links[1].entity.kind is Kind.PERSON


def test_a_doubtful_kind_gives_way_to_a_known_name(index: EntityIndex) -> None:
    found = analysis(_words("Abera named:person"))
    (mention,) = found.mentions
    doubtful = replace(found, mentions=(replace(mention, confidence=0.4),))
    link = resolve(doubtful, index).by_mention[0]
    assert (link.entity.name, link.reason) == ("Abera", "misread")


def test_an_acronym_in_brackets_joins_what_was_read_as_two_kinds(
    index: EntityIndex,
) -> None:
    found = analysis(
        """
        Harbour Harbour PROPN 0 root named:person
        Workers Workers PROPN 1 flat +
        ( ( PUNCT 4 punct
        HW HW PROPN 1 appos named:organization
        ) ) PUNCT 4 punct
        """
    )
    assert set(_names(resolve(found, index)).values()) == {"Harbour Workers"}


@pytest.mark.parametrize(
    "rows",
    [
        ("Supreme named:government_body", "Court +"),
        ("Coalition named:organization",),
    ],
)
def test_a_body_that_many_have_is_one_of_its_article(
    index: EntityIndex, rows: Sequence[str]
) -> None:
    links = [resolve(analysis(_words(*rows), name=name), index) for name in ("a", "b")]
    assert len({link.by_mention[0].entity.iri for link in links}) == 2


def test_a_body_named_short_is_the_one_named_in_full(index: EntityIndex) -> None:
    found = analysis(
        """
        Norland Norland PROPN 4 nmod:poss named:government_body
        's 's PART 1 case +
        Supreme Supreme ADJ 4 amod +
        Court Court PROPN 0 root +
        """,
        _words("Supreme named:government_body", "Court +"),
    )
    names = set(_names(resolve(found, index)).values())
    assert names == {"Norlandic Supreme Court"}


def test_a_government_is_that_of_the_gazetteer(index: EntityIndex) -> None:
    found = analysis(
        """
        Norlandic Norlandic ADJ 2 amod named:nationality
        government government NOUN 0 root nominal:government_body
        """
    )
    assert _names(resolve(found, index))[1] == "Government of Norland"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Abera named:location"], "Norland"),
        (["Old named:facility", "Palace +"], "Norland"),
        (["Tarn named:location"], None),
        (["Norland named:location"], None),
    ],
)
def test_what_acts_for_a_state(
    index: EntityIndex, rows: Sequence[str], expected: str | None
) -> None:
    link = resolve(analysis(_words(*rows)), index).by_mention[0]
    assert (link.stands_for.name if link.stands_for else None) == expected


def test_what_is_doubtful_does_not_mean_what_its_chain_does(
    index: EntityIndex,
) -> None:
    sure = analysis(
        _words("Harbour named:organization#1", "Union +"), _words("it pronoun:thing#1")
    )
    doubted = replace(
        sure, mentions=(sure.mentions[0], replace(sure.mentions[1], doubtful=True))
    )
    assert _names(resolve(sure, index)) == {0: "Harbour Union", 1: "Harbour Union"}
    assert _names(resolve(doubted, index)) == {0: "Harbour Union"}


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        (["Abera named:location"], "Norland"),
        (["Norland named:location", "Abera named:location"], "Norland"),
        (["Norland named:location", "Sudland named:location"], None),
        (["Abera named:location", "Merow named:location"], None),
        (["Ana named:person", "Reyes +"], None),
    ],
)
def test_the_only_state_of_an_article_is_its_setting(
    index: EntityIndex, rows: Sequence[str], state: str | None
) -> None:
    found = resolve(analysis(_words(*rows)), index).setting
    assert (found.name if found else None) == state


def test_company_decides_between_namesakes(index: EntityIndex) -> None:
    alone = resolve(analysis(_words("Tarn named:location")), index).by_mention[0]
    beside = resolve(
        analysis(_words("Sudland named:location", "Tarn named:location")), index
    ).by_mention[1]
    assert len(alone.rivals) == 1
    assert beside.entity.iri.endswith("tarn2")
    assert beside.score > alone.score


def test_the_same_article_twice_means_the_same(index: EntityIndex) -> None:
    found = analysis(
        _words("Ana named:person", "Reyes +", "Harbour named:organization", "Union +"),
        _words("Reyes named:person"),
    )
    first = {n: li.entity.iri for n, li in resolve(found, index).by_mention.items()}
    again = {n: li.entity.iri for n, li in resolve(found, index).by_mention.items()}
    assert first == again
