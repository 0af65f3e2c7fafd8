from kg.language.consistency import consistent
from kg.language.names import Name
from kg.model import Kind
from tests.trees import sentences

FRONT = """
Idlib Idlib PROPN 2 compound
Front Front PROPN 3 nsubj
won win VERB 0 root
"""


def _kinds(*names: list[Name]) -> list[list[tuple[int, int, Kind]]]:
    _, parsed = sentences(*[FRONT] * len(names))
    found = consistent(parsed, names)
    return [[(n.first, n.last, n.kind) for n in named] for named in found]


def test_the_surer_of_two_like_kinds_wins() -> None:
    assert (
        _kinds(
            [Name(0, 1, Kind.ARMED_GROUP, 0.9)], [Name(0, 1, Kind.ORGANIZATION, 0.8)]
        )
        == [[(0, 1, Kind.ARMED_GROUP)]] * 2
    )


def test_a_sure_reading_of_another_kind_stays() -> None:
    names = [Name(0, 0, Kind.PERSON, 0.95)], [Name(0, 0, Kind.LOCATION, 0.9)]
    assert _kinds(*names) == [[(0, 0, Kind.PERSON)], [(0, 0, Kind.LOCATION)]]


def test_an_unsure_reading_gives_way_to_many() -> None:
    many = [[Name(0, 0, Kind.LOCATION, 0.9)]] * 3
    assert _kinds(*many, [Name(0, 0, Kind.PERSON, 0.4)])[3] == [(0, 0, Kind.LOCATION)]


def test_a_missed_place_is_found() -> None:
    found = _kinds([Name(0, 1, Kind.ARMED_GROUP, 0.9)], [])
    assert found == [[(0, 1, Kind.ARMED_GROUP)]] * 2


def test_nothing_is_found_by_an_unsure_name_nor_inside_another() -> None:
    assert _kinds([Name(0, 1, Kind.ARMED_GROUP, 0.5)], []) == [
        [(0, 1, Kind.ARMED_GROUP)],
        [],
    ]
    assert _kinds([Name(0, 0, Kind.LOCATION, 0.9)], [Name(0, 1, Kind.EVENT, 0.9)]) == [
        [(0, 0, Kind.LOCATION)],
        [(0, 1, Kind.EVENT)],
    ]


def test_a_headline_in_capitals_is_read_like_the_text() -> None:
    _, parsed = sentences(
        FRONT, FRONT.replace("Idlib", "IDLIB").replace("Front", "FRONT")
    )
    found = consistent(parsed, [[Name(0, 1, Kind.ARMED_GROUP, 0.9)], []])
    assert [(n.first, n.last) for n in found[1]] == [(0, 1)]


def test_addresses_and_the_least_sure_are_no_names() -> None:
    _, parsed = sentences(
        "a.reyes@example.org a.reyes@example.org X 0 root\nFront Front PROPN 1 dep"
    )
    names = [[Name(0, 0, Kind.PERSON, 0.9), Name(1, 1, Kind.LOCATION, 0.2)]]
    assert consistent(parsed, names) == ((),)


def test_a_noun_beside_an_unsure_name_tells_its_kind() -> None:
    _, parsed = sentences(
        """
Idlib Idlib PROPN 0 root
Front Front PROPN 1 flat
, , PUNCT 5 punct
a a DET 5 det
group group NOUN 1 appos
"""
    )
    for sure, kind in ((0.6, Kind.ORGANIZATION), (0.95, Kind.PERSON)):
        (found,) = consistent(parsed, [[Name(0, 1, Kind.PERSON, sure)]])
        assert [name.kind for name in found] == [kind]


SHOUTED = """
TEARS tear PROPN 2 nsubj
FLOW flow VERB 0 root
"""


def test_words_of_a_headline_in_capitals_are_no_work() -> None:
    _, parsed = sentences(SHOUTED)
    (found,) = consistent(parsed, [[Name(0, 0, Kind.WORK, 0.9)]])
    assert not found
    (found,) = consistent(parsed, [[Name(0, 0, Kind.PERSON, 0.9)]])
    assert found


STEVE = """
Steve Steve PROPN 3 nsubj
Jobs Jobs PROPN 1 flat
left leave VERB 0 root
"""
JOBS = """
Then then ADV 3 advmod
Jobs job NOUN 3 nsubj
sat sit VERB 0 root
"""


def test_a_surname_alone_is_whose_it_is() -> None:
    _, parsed = sentences(STEVE, JOBS)
    _, missed = consistent(parsed, [[Name(0, 1, Kind.PERSON, 0.9)], []])
    assert [(n.first, n.last, n.kind) for n in missed] == [(1, 1, Kind.PERSON)]
    unsure, sure = (
        consistent(
            parsed,
            [[Name(0, 1, Kind.PERSON, 0.9)], [Name(1, 1, Kind.ORGANIZATION, how)]],
        )[1][0].kind
        for how in (0.6, 0.95)
    )
    assert (unsure, sure) == (Kind.PERSON, Kind.ORGANIZATION)


def test_nobody_is_called_by_a_word_in_small_letters() -> None:
    _, parsed = sentences(SHOUTED.replace("TEARS", "tears"))
    (found,) = consistent(parsed, [[Name(0, 0, Kind.PERSON, 0.9)]])
    assert not found


def test_a_noun_beside_a_name_says_what_it_is_there_and_further_on() -> None:
    beside = """
Barry Barry PROPN 5 nsubj
Holt Holt PROPN 1 flat
the the DET 4 det
brewer brewer NOUN 1 appos
left leave VERB 0 root
"""
    further = FRONT.replace("Idlib", "Barry").replace("Front", "Holt")
    _, parsed = sentences(beside, further)
    for sure, kind in ((0.7, Kind.ORGANIZATION), (0.9, Kind.PERSON)):
        names = [[Name(0, 1, Kind.PERSON, sure)], [Name(0, 1, Kind.PERSON, 1.0)]]
        (first,), (second,) = consistent(parsed, names)
        assert (first.kind, second.kind) == (kind, kind)


def test_words_in_small_letters_are_no_names_where_others_are_written_large() -> None:
    small = FRONT.replace("Idlib", "the").replace("Front", "drivers")
    for first, named in (("The", False), ("the", True)):
        _, parsed = sentences(small.replace("the the", f"{first} the"))
        (found,) = consistent(parsed, [[Name(1, 1, Kind.ORGANIZATION, 0.9)]])
        assert bool(found) is named


def test_a_name_with_an_article_is_hardly_a_persons() -> None:
    table = """
the the DET 2 det
Amu Amu PROPN 4 nsubj
Darya Darya PROPN 2 flat
left leave VERB 0 root
"""
    _, parsed = sentences(table)
    for sure, kind in ((0.9, Kind.THING), (1.0, Kind.PERSON)):
        ((found,),) = consistent(parsed, [[Name(1, 2, Kind.PERSON, sure)]])
        assert found.kind is kind
