"""What stands around a name: overlooked names, regions, callings, nouns beside it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Analysis, Entity, Form, Kind, PropertyText, Related, Span
from kg.resolve import EntityIndex, resolve, spotted
from tests.build import analysis

GAZETTEER = """id\tname\tkind\taliases\tdemonyms\textra
Q1\tNorland\tlocation\tRepublic of Norland\tNorlandic\tcapital=Q2|government=gov
Q2\tAbera\tlocation\t\t\tcountry=Q1
gov\tGovernment of Norland\tgovernment_body\t\t\tcountry=Q1
tarn1\tTarn\tlocation\t\t\tcountry=Q1
Q9\tSudland\tlocation\t\tSudish\tcapital=Q10
Q10\tMerow\tlocation\t\t\tcountry=Q9
lab\tLabour Party\torganization\tLabour\t\t
hill\tHill Column\tarmed_group\tHC\t\tcountry=Q1
"""


@pytest.fixture
def index(tmp_path: Path) -> EntityIndex:
    (tmp_path / "g.tsv").write_text(GAZETTEER, encoding="utf-8")
    return EntityIndex.load(tmp_path)


SORTS = {"L": "location", "P": "person", "O": "organization"}
SHORT = re.compile(r"/(?:([LPO])|F@(\d))$")


def _long(found: re.Match[str]) -> str:
    if found[1]:
        return f"/PROPN/dep/named:{SORTS[found[1]]}"
    return f"/PROPN/flat@{found[2]}/+"


def read(text: str, *, name: str = "a") -> Analysis:
    """Words that hang on the first one, with their marks.

    `Merow/L` is a place's name, `Ana/P Reyes/F@2` a person's, whose second word hangs
    on word 2.
    """
    lines = []
    for number, row in enumerate(text.split()):
        word, upos, *rest = SHORT.sub(_long, row).split("/")
        relation, mark = rest[0] if rest else "dep", rest[1] if len(rest) > 1 else ""
        relation = relation or "dep"
        head = min(number, 1)
        if "@" in relation:
            relation, _, place = relation.partition("@")
            head = int(place)
        lines.append(
            f"{word} {word} {upos} {head} {relation if head else 'root'} {mark}"
        )
    return analysis("\n".join(lines), name=name)


def things(found: Analysis, index: EntityIndex) -> dict[str, Entity]:
    links = resolve(found, index).by_mention
    return {found.mentions[n].text: link.entity for n, link in links.items()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("fell/VERB Merow/PROPN", ["Merow"]),
        ("fell/VERB merow/PROPN", []),
        ("fell/VERB Merow/VERB", []),
        ("fell/VERB Hill/PROPN Column/PROPN", ["Hill Column"]),
        ("fell/VERB Hill/PROPN Column/P", ["Hill Column"]),
        ("fell/VERB The/DET HC/NOUN", ["HC"]),
        ("fell/VERB Labour/PROPN leader/NOUN", ["Labour"]),
        ("fell/VERB Labour/PROPN minister/NOUN", []),
        ("fell/VERB Merow/PROPN Jones/PROPN/flat@2", []),
        (
            "fell/VERB Merow/P Jones/F@2",
            ["Merow Jones"],
        ),
    ],
)
def test_known_names_that_were_overlooked(
    index: EntityIndex, text: str, names: list[str]
) -> None:
    found = spotted(read(text), index)
    assert [mention.text for mention in found.mentions] == names


def test_a_name_in_place_of_a_noun_keeps_its_chain(index: EntityIndex) -> None:
    found = read(
        "fell/VERB the/DET/det@3/nominal:thing#1 HC/NOUN/dep/+"
        " it/PRON/dep/pronoun:thing#1"
    )
    named = spotted(found, index)
    assert [m.text for m in named.mentions] == ["HC", "it"]
    assert named.chains == ((0, 1),)
    assert things(named, index)["it"].name == "Hill Column"


def test_pairs_of_mentions_are_numbered_anew(index: EntityIndex) -> None:
    found = read("saw/VERB HC/NOUN Dawn/O Tarn/L")
    owns = PropertyText(iri="urn:owns", label="owns", text="owns")
    pair = Related(subject=0, object=1, property=owns, score=0.9)
    found = spotted(replace(found, related=(pair,)), index)
    assert [mention.text for mention in found.mentions] == ["HC", "Dawn", "Tarn"]
    assert [(one.subject, one.object) for one in found.related] == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("saw/VERB Tarn/L", "Tarn"),
        ("saw/VERB Tarn/L ,/PUNCT Norland/L ,/PUNCT", "Tarn"),
        ("saw/VERB Tarn/L ,/PUNCT Sudland/L ,/PUNCT", "Tarn, Sudland"),
        ("saw/VERB Tarn/L ,/PUNCT in/ADP Sudland/L", "Tarn, Sudland"),
        ("saw/VERB Tarn/L ,/PUNCT the/DET Sudish/ADJ city/NOUN", "Tarn, Sudland"),
        # A list of places, and a state that acts, say nothing of where Tarn lies.
        ("saw/VERB Tarn/L ,/PUNCT Sudland/L and/CCONJ Merow/L", "Tarn"),
        ("in/ADP Tarn/L ,/PUNCT Sudland/L 's/PART envoy/NOUN", "Tarn"),
        ("in/ADP Tarn/L ,/PUNCT Merow/L ,/PUNCT", "Tarn"),
    ],
)  # fmt: skip
def test_a_region_tells_places_apart(index: EntityIndex, text: str, name: str) -> None:
    assert things(read(text), index)["Tarn"].name == name


def test_two_callings_are_two_people_with_a_doubt(index: EntityIndex) -> None:
    first = read("senator/NOUN Ana/P Reyes/F@2")
    other = read(
        "left/VERB Ana/P Reyes/F@2 ,/PUNCT a/DET goalkeeper/NOUN ,/PUNCT",
        name="b",
    )
    ana = things(first, index)["Ana Reyes"]
    assert ana.callings == ("senator",)
    links = resolve(other, index)
    (namesake,) = {link.entity.iri for link in links.by_mention.values()}
    assert namesake != ana.iri
    (doubt,) = links.doubts
    assert (doubt.entity.iri, doubt.rival.iri, doubt.same) == (namesake, ana.iri, True)
    assert things(other, index)["Ana Reyes"].iri == namesake


def test_a_surname_alone_may_be_the_one_that_is_known(index: EntityIndex) -> None:
    things(read("left/VERB Ana/P Reyes/F@2"), index)
    links = resolve(read("left/VERB Reyes/P", name="b"), index)
    (doubt,) = links.doubts
    assert doubt.same
    assert doubt.rival.name == "Ana Reyes"
    assert doubt.entity.iri != doubt.rival.iri


@pytest.mark.parametrize("words", ["formerly/ADV", "formerly/ADV known/VERB as/ADP"])
def test_a_former_name_is_the_same_things(index: EntityIndex, words: str) -> None:
    text = f"shut/VERB Alpha/O Works/F@2 ,/PUNCT {words} Beta/O Mills/F@5 ,/PUNCT"
    found = things(read(text), index)
    assert found["Alpha Works"].iri == found["Beta Mills"].iri
    again = read("shut/VERB Beta/O Mills/F@2", name="b")
    assert things(again, index)["Beta Mills"].iri == found["Alpha Works"].iri


def test_an_acronym_is_what_its_article_spells_out(index: EntityIndex) -> None:
    text = "met/VERB HC/O ,/PUNCT the/DET Harvest/O Council/F@5 ,/PUNCT"
    found = things(read(text), index)
    assert found["HC"].name == "Harvest Council"
    assert index.candidates("Hill Column", found["HC"].kind)[0].entity.aliases == (
        "HC",
    )


MOVEMENT = (
    "saw/VERB the/DET/det@4/nominal:organization Dawn/PROPN/compound@4/+"
    " movement/NOUN/dep/+"
)
NEWSPAPER = (
    "saw/VERB Dawn/O ,/PUNCT a/DET/det@5/nominal:organization newspaper/NOUN/appos@2/+"
)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (MOVEMENT, "the Dawn movement"),
        (NEWSPAPER, "a newspaper"),
    ],
)  # fmt: skip
def test_a_noun_beside_a_name_means_the_same(
    index: EntityIndex, text: str, noun: str
) -> None:
    found = read(text)
    if "Dawn" in noun:
        name = read("x/X x/X Dawn/O").mentions[0]
        token = found.sentences[0].tokens[2]
        inner = type(name)(
            span=token.span, text="Dawn", kind=name.kind, form=name.form,
            sentence=0, first=2, last=2, head=2,
        )  # fmt: skip
        found = Analysis(
            article=found.article,
            sentences=found.sentences,
            mentions=(*found.mentions, inner),
        )
    meant = things(found, index)
    assert meant[noun].iri == meant["Dawn"].iri


def test_a_nationality_before_a_noun_is_not_what_the_noun_means(
    index: EntityIndex,
) -> None:
    found = read("saw/VERB Norlandic/PROPN/amod@3/named:nationality company/NOUN/obj@1")
    noun = replace(
        found.mentions[0],
        text="Norlandic company",
        kind=Kind.ORGANIZATION,
        form=Form.NOMINAL,
        last=2,
        head=2,
        span=Span(found.mentions[0].span.start, found.sentences[0].span.end),
    )
    found = replace(found, mentions=(noun, *found.mentions))
    assert "Norlandic company" not in things(found, index)


def test_an_officer_of_a_company_is_no_soldier(index: EntityIndex) -> None:
    first = read("chief/ADJ executive/NOUN officer/NOUN Ana/P Reyes/F@4")
    other = read("founder/NOUN Ana/P Reyes/F@2", name="b")
    ana = things(first, index)["Ana Reyes"]
    assert ana.callings == ("executive",)
    assert things(other, index)["Ana Reyes"].iri == ana.iri


FIRM = """
said say VERB 0 root
Aslef Aslef PROPN 1 nsubj named:organization#0
the the DET 4 det nominal:organization#0
{0} {0} NOUN 2 appos +
the the DET 6 det nominal:organization
firm firm NOUN 1 obj +
"""


@pytest.mark.parametrize(
    ("calling", "meant"), [("union", {"Aslef", "the union"}), ("carrier", None)]
)
def test_the_firm_is_the_only_body_nearby_that_is_no_union(
    index: EntityIndex, calling: str, meant: set[str] | None
) -> None:
    found = things(analysis(FIRM.format(calling)), index)
    assert set(found) == (meant or {"Aslef", f"the {calling}", "the firm"})
