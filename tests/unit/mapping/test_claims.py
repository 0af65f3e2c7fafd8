"""From statements and links to claims, on made-up people and places."""

from dataclasses import replace

import pytest

from kg import vocab
from kg.mapping import Ontology, claims
from kg.model import (
    Analysis,
    Claim,
    Dropped,
    Entity,
    Form,
    Kind,
    Link,
    Links,
    Literal,
    Modality,
    Polarity,
    Qualifier,
    Speaker,
    Statement,
)
from tests.build import analysis, argument, statement

NORLAND = Entity(iri=vocab.entity("Norland"), name="Norland", kind=Kind.LOCATION)
ABERA = Entity(iri=vocab.entity("Abera"), name="Abera", kind=Kind.LOCATION)
FRONT = Entity(iri=vocab.entity("NLF"), name="NLF", kind=Kind.ARMED_GROUP)
REYES = Entity(iri=vocab.entity("Ana Reyes"), name="Ana Reyes", kind=Kind.PERSON)
PACT = Entity(iri=vocab.entity("Pact"), name="Pact", kind=Kind.DOCUMENT)
BY_NAME = {entity.name: entity for entity in (NORLAND, ABERA, FRONT, REYES, PACT)}


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load(vocab.ontology_path())


def _links(found: Analysis, **others: Entity) -> Links:
    """Every mention of a known name is linked; Abera acts for Norland."""
    by_mention = {}
    for number, mention in enumerate(found.mentions):
        entity = (BY_NAME | others).get(mention.text)
        if entity:
            acts_for = NORLAND if entity is ABERA else None
            by_mention[number] = Link(
                entity=entity, score=0.9, reason="name", stands_for=acts_for
            )
    return Links(by_mention=by_mention)


def _claims(
    found: Analysis, *statements: Statement, ontology: Ontology, **others: Entity
) -> tuple[tuple[Claim, ...], tuple[Dropped, ...]]:
    links = _links(found, **others)
    return claims(found.article, found, statements, links, ontology)


def _only(found: Analysis, one: Statement, ontology: Ontology) -> Claim:
    (claim,), dropped = _claims(found, one, ontology=ontology)
    assert not dropped
    return claim


TAKEN = """
NLF NLF PROPN 2 nsubj named:armed_group
took take VERB 0 root
control control NOUN 2 obj nominal:thing
of of ADP 5 case
Abera Abera PROPN 3 nmod named:location
"""
BACKED = """
Abera Abera PROPN 2 nsubj named:location
backs back VERB 0 root
Pact Pact PROPN 2 obj named:document
"""


def test_a_claim_with_its_property(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    claim = _only(found, statement(found, "NLF", "take control of", "Abera"), ontology)
    assert (claim.subject, claim.object) == (FRONT, ABERA)
    assert claim.property == vocab.KG + "controls"
    assert claim.confidence == pytest.approx(0.81)
    assert claim.reported == found.article.day
    assert claim.plain


def test_a_passive_statement_is_turned_round(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    one = statement(found, "Abera", "seize", "NLF", inverse=True)
    claim = _only(found, one, ontology)
    assert (claim.subject, claim.object, claim.swapped) == (FRONT, ABERA, True)
    assert claim.property == vocab.KG + "takesControlOf"


def test_an_inverse_phrase_is_turned_round_and_no_metonym(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    claim = _only(found, statement(found, "Abera", "fall to", "NLF"), ontology)
    assert (claim.subject, claim.object, claim.swapped) == (FRONT, ABERA, True)
    assert claim.predicate == "takes control of"


def test_an_unknown_passive_is_turned_round_too(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    one = statement(found, "Abera", "bamboozle", "NLF", inverse=True)
    claim = _only(found, one, ontology)
    assert (claim.subject, claim.object) == (FRONT, ABERA)
    assert (claim.property, claim.predicate) == (None, "bamboozle")


@pytest.mark.parametrize(
    ("phrase", "rule", "subject"),
    [
        ("back", "verb", NORLAND),
        ("zigzag", "verb", NORLAND),
        ("lie near", "verb", ABERA),
        ("be ready for", "verb", NORLAND),
        ("be flooded by", "verb", ABERA),
        ("be capital of", "role", ABERA),
    ],
)
def test_a_capital_stands_for_its_state_only_where_it_acts(
    ontology: Ontology, phrase: str, rule: str, subject: Entity
) -> None:
    found = analysis(BACKED)
    claim = _only(found, statement(found, "Abera", phrase, "Pact", rule=rule), ontology)
    assert claim.subject == subject


@pytest.mark.parametrize(
    ("phrase", "object_"),
    [
        ("negotiate with", NORLAND),
        ("impose sanction on", NORLAND),
        ("visit", ABERA),
        ("take control of", ABERA),
    ],
)
def test_a_capital_stands_for_its_state_where_it_is_dealt_with(
    ontology: Ontology, phrase: str, object_: Entity
) -> None:
    found = analysis(TAKEN)
    claim = _only(found, statement(found, "NLF", phrase, "Abera"), ontology)
    assert claim.object == object_


CROWD = """
Hundreds hundred NOUN 0 root named:number
of of ADP 3 case
Norlanders Norlander PROPN 1 nmod
fled flee VERB 1 acl
"""


def test_words_around_a_number_that_is_no_value_are_a_thing(
    ontology: Ontology,
) -> None:
    found = analysis(CROWD)
    claim = _only(found, statement(found, "Hundreds of Norlanders", "flee"), ontology)
    assert claim.subject.name == "Hundreds of Norlanders"


def test_a_capital_speaks_for_its_state(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    speaker = Speaker(argument=argument(found, "Abera"), cue="said")
    one = statement(found, "NLF", "retreat", speaker=speaker)
    claim = _only(found, one, ontology)
    assert (claim.attributed_to, claim.cue) == (NORLAND, "said")
    assert claim.modality is Modality.ASSERTED
    assert not claim.plain


PRONOUN = """
It it PRON 2 nsubj pronoun:thing
attacked attack VERB 0 root
its its PRON 4 nmod:poss pronoun:thing
leader leader NOUN 2 obj nominal:person
and and CCONJ 7 cc
our our PRON 7 nmod:poss pronoun:person
bridge bridge NOUN 4 conj nominal:facility
"""


@pytest.mark.parametrize(
    ("subject", "object_"), [("It", "Abera"), ("NLF", "It"), ("NLF", "our bridge")]
)
def test_a_pronoun_without_referent_is_dropped(
    ontology: Ontology, subject: str, object_: str
) -> None:
    found = analysis(TAKEN, PRONOUN)
    one = statement(found, subject, "attack", object_)
    kept, dropped = _claims(found, one, ontology=ontology)
    assert not kept
    assert len(dropped) == 1
    assert dropped[0].item == str(one)


def test_a_possessive_without_referent_leaves_less_certainty(
    ontology: Ontology,
) -> None:
    found = analysis(TAKEN, PRONOUN)
    claim = _only(found, statement(found, "NLF", "attack", "its leader"), ontology)
    assert isinstance(claim.object, Entity)
    assert claim.object.name == "leader"
    assert claim.confidence < 0.81


QUOTED = """
I I PRON 2 nsubj Person=1 pronoun:person
back back VERB 0 root
Pact Pact PROPN 2 obj named:document
said say VERB 2 parataxis
Ana Ana PROPN 4 nsubj named:person
Reyes Reyes PROPN 5 flat +
"""


def test_who_is_quoted_is_the_one_who_says_i(ontology: Ontology) -> None:
    found = analysis(QUOTED)
    speaker = Speaker(argument=argument(found, "Ana Reyes"), cue="said")
    one = statement(found, "I", "back", "Pact", speaker=speaker)
    claim = _only(found, one, ontology)
    assert (claim.subject, claim.attributed_to) == (REYES, REYES)
    kept, (dropped,) = _claims(found, replace(one, speaker=None), ontology=ontology)
    assert not kept
    assert dropped.reason == "pronoun without referent"


THIS = """
Pact Pact PROPN 2 nsubj named:document#0
ended end VERB 0 root
This this PRON 4 nsubj pronoun:thing#0
hurt hurt VERB 2 conj
Abera Abera PROPN 4 obj named:location
"""


def test_this_may_point_at_all_that_was_said(ontology: Ontology) -> None:
    found = analysis(THIS)
    kept, (dropped,) = _claims(
        found, statement(found, "This", "hurt", "Abera"), ontology=ontology
    )
    assert not kept
    assert dropped.reason == "word that points at what was said"


SIDE = """
We we PRON 2 nsubj Person=1 pronoun:person
left leave VERB 0 root
Abera Abera PROPN 2 obj named:location
said say VERB 2 parataxis
Ana Ana PROPN 4 nsubj named:person
Reyes Reyes PROPN 5 flat +
"""


def test_a_person_says_we_of_a_side_of_hers(ontology: Ontology) -> None:
    found = analysis(SIDE)
    speaker = Speaker(argument=argument(found, "Ana Reyes"), cue="said")
    one = statement(found, "We", "leave", "Abera", speaker=speaker)
    assert _only(found, one, ontology).subject.name == "Ana Reyes\u2019s side"


NOTHING = """
Ana Ana PROPN 3 nsubj named:person
Reyes Reyes PROPN 1 flat +
signed sign VERB 0 root
nothing nothing PRON 3 obj pronoun:thing
"""


def test_who_signed_nothing_did_not_sign_anything(ontology: Ontology) -> None:
    found = analysis(NOTHING)
    one = statement(found, "Ana Reyes", "sign", "nothing")
    denied = _only(found, replace(one, polarity=Polarity.NEGATIVE), ontology)
    assert isinstance(denied.object, Literal)
    assert denied.object.text == "anything"
    kept, (dropped,) = _claims(found, one, ontology=ontology)
    assert not kept
    assert dropped.reason == "pronoun without referent"


MISSING = """
11 11 NUM 2 nsubj named:number
left leave VERB 0 root
Abera Abera PROPN 2 obj named:location
"""


def test_a_number_may_do_something(ontology: Ontology) -> None:
    found = analysis(MISSING)
    claim = _only(found, statement(found, "11", "leave", "Abera"), ontology)
    assert (claim.subject.name, claim.subject.kind) == ("11", Kind.THING)


ORCHESTRAS = """
Ana Ana PROPN 3 nsubj named:person
Reyes Reyes PROPN 1 flat +
founded found VERB 0 root
one one NUM 3 obj nominal:thing
of of ADP 7 case +
the the DET 7 det +
orchestras orchestra NOUN 4 nmod +
"""


def test_one_of_several_says_of_what(ontology: Ontology) -> None:
    found = analysis(ORCHESTRAS)
    one = statement(found, "Ana Reyes", "found", "one of the orchestras")
    claim = _only(found, one, ontology)
    assert isinstance(claim.object, Entity)
    assert claim.object.name == "one of the orchestras"


WHOSE = """
Lorland Lorland PROPN 5 nsubj named:location
whose whose PRON 3 nmod:poss
minister minister NOUN 4 nsubj nominal:person
left leave VERB 1 acl:relcl
sued sue VERB 0 root
Abera Abera PROPN 5 obj named:location
"""


def test_whose_something_is(ontology: Ontology) -> None:
    found = analysis(WHOSE)
    claim = _only(found, statement(found, "minister", "leave", None), ontology)
    assert claim.subject.name == "Lorland\u2019s minister"


SET_OUT = """
Those those DET 2 det nominal:person#0
miners miner NOUN 3 nsubj +
left leave VERB 0 root
a a DET 5 det nominal:thing#1
truck truck NOUN 3 obj +
"""
GONE_ON = """
They they PRON 2 nsubj pronoun:person#0
reached reach VERB 0 root
Abera Abera PROPN 2 obj named:location
"""
LEFT_BEHIND = """
It it PRON 2 nsubj pronoun:thing#1
blocked block VERB 0 root
Abera Abera PROPN 2 obj named:location
"""


def test_a_pronoun_goes_on_with_a_subject_without_a_name(ontology: Ontology) -> None:
    found = analysis(SET_OUT, GONE_ON, LEFT_BEHIND)
    goes_on = statement(found, "They", "reach", "Abera")
    named = statement(found, "Those miners", "leave", "a truck")
    (first, second), _ = _claims(found, named, goes_on, ontology=ontology)
    assert second.subject == first.subject
    assert second.subject.name == "miners"
    taken_up = statement(found, "It", "block", "Abera")
    kept, (dropped,) = _claims(found, taken_up, ontology=ontology)
    assert not kept
    assert dropped.reason == "pronoun without referent"


def test_what_may_mean_several_things_is_no_end(ontology: Ontology) -> None:
    found = analysis(SET_OUT, GONE_ON)
    doubted = replace(
        found,
        mentions=tuple(
            replace(m, doubtful=m.form is Form.PRONOUN) for m in found.mentions
        ),
    )
    goes_on = statement(doubted, "They", "reach", "Abera")
    kept, (dropped,) = _claims(doubted, goes_on, ontology=ontology)
    assert not kept
    assert dropped.reason == "pronoun that may mean several things"


def test_a_possessive_gives_way_to_its_referent(ontology: Ontology) -> None:
    found = analysis(TAKEN, PRONOUN)
    one = statement(found, "NLF", "attack", "its leader")
    (claim,), _ = _claims(found, one, ontology=ontology, its=NORLAND)
    assert isinstance(claim.object, Entity)
    assert claim.object.name == "Norland\u2019s leader"
    assert vocab.is_local(claim.object.iri)


NAMELESS = """
The the DET 2 det nominal:person{first}
{word} {lemma} NOUN 3 nsubj +
attacked attack VERB 0 root
a a DET 5 det nominal:facility
bridge bridge NOUN 3 obj +
"""


@pytest.mark.parametrize(
    ("word", "lemma", "kept"),
    [
        ("rebels", "rebel", True),
        ("mayor", "mayor", True),
        ("group", "group", False),
        ("man", "man", False),
    ],
)
def test_nameless_things_that_say_what_they_are(
    ontology: Ontology, word: str, lemma: str, *, kept: bool
) -> None:
    found = analysis(NAMELESS.format(word=word, lemma=lemma, first=""))
    one = statement(found, f"The {word}", "attack", "a bridge")
    claims_, dropped = _claims(found, one, ontology=ontology)
    assert [claim.subject.name for claim in claims_] == ([word] if kept else [])
    assert len(dropped) == (not kept)


def test_a_noun_that_leaves_open_which_is_less_sure(ontology: Ontology) -> None:
    confidences = []
    for noun in ("mayor", "deal"):
        found = analysis(NAMELESS.format(word=noun, lemma=noun, first=""))
        one = statement(found, f"The {noun}", "attack", "a bridge")
        confidences.append(_only(found, one, ontology).confidence)
    assert confidences[0] > confidences[1]


def test_the_nouns_of_a_chain_are_one_thing(ontology: Ontology) -> None:
    found = analysis(
        NAMELESS.format(word="rebels", lemma="rebel", first="#0"),
        NAMELESS.format(word="group", lemma="group", first="#0"),
    )
    first = statement(found, "The rebels", "attack", "a bridge")
    second = statement(found, "The group", "attack", "a bridge")
    kept, _ = _claims(found, first, second, ontology=ontology)
    assert len({claim.subject.iri for claim in kept}) == 1


def test_a_local_thing_is_another_in_another_article(ontology: Ontology) -> None:
    table = NAMELESS.format(word="rebels", lemma="rebel", first="")
    subjects = set()
    for name in ("a", "b"):
        found = analysis(table, name=name)
        one = statement(found, "The rebels", "attack", "a bridge")
        subjects.add(_only(found, one, ontology).subject.iri)
    assert len(subjects) == 2


COUNTED = """
NLF NLF PROPN 2 nsubj named:armed_group
killed kill VERB 0 root
47 47 NUM 4 nummod
people people NOUN 2 obj nominal:person
for for ADP 7 case
$ $ SYM 2 obl named:money
3 3 NUM 6 nummod +
million million NUM 6 nummod +
"""


def test_a_number_of_people_is_a_value_where_the_relation_wants_one(
    ontology: Ontology,
) -> None:
    found = analysis(COUNTED)
    claim = _only(found, statement(found, "NLF", "kill", "47 people"), ontology)
    integer = vocab.PREFIXES["xsd"] + "integer"
    assert claim.property == vocab.KG + "killsNumber"
    assert claim.object == Literal(text="47 people", value="47", datatype=integer)


def test_an_amount_of_money_is_a_value(ontology: Ontology) -> None:
    found = analysis(COUNTED)
    claim = _only(found, statement(found, "NLF", "pay", "$3 million"), ontology)
    assert isinstance(claim.object, Literal)
    assert claim.object.value == "3000000"


ROLE = """
Ana Ana PROPN 4 nsubj named:person
Reyes Reyes PROPN 1 flat +
is be AUX 4 cop
leader leader NOUN 0 root nominal:person
of of ADP 6 case
NLF NLF PROPN 4 nmod named:armed_group
"""


def test_a_role_after_be_is_taken_apart(ontology: Ontology) -> None:
    found = analysis(ROLE)
    one = statement(found, "Ana Reyes", "be", "leader of NLF")
    claim = _only(found, one, ontology)
    assert (claim.subject, claim.object) == (REYES, FRONT)
    assert claim.phrase == "be leader of"
    assert claim.property == vocab.KG + "heads"


def test_a_role_given_up_is_taken_apart_too(ontology: Ontology) -> None:
    found = analysis(ROLE)
    one = statement(found, "Ana Reyes", "resign as", "leader of NLF")
    claim = _only(found, one, ontology)
    assert claim.phrase == "resign as leader of"
    assert (claim.property, claim.object) == (vocab.KG + "resignsFrom", FRONT)


NAMED_AFTER_BE = """
winner winner NOUN 3 nsubj nominal:person
is be AUX 3 cop
Reyes Reyes PROPN 0 root named:person
"""
DESCRIBED = """
Reyes Reyes PROPN 3 nsubj named:person
is be AUX 3 cop
surgeon surgeon NOUN 0 root nominal:person
"""


def test_a_name_is_no_role_of_somebody(ontology: Ontology) -> None:
    found = analysis(NAMED_AFTER_BE)
    claims_, _ = _claims(
        found, statement(found, "winner", "be", "Reyes"), ontology=ontology, Reyes=REYES
    )
    assert [(claim.property, claim.object) for claim in claims_] == [(None, REYES)]
    found = analysis(DESCRIBED)
    claims_, _ = _claims(
        found,
        statement(found, "Reyes", "be", "surgeon"),
        ontology=ontology,
        Reyes=REYES,
    )
    assert [claim.property for claim in claims_] == [vocab.KG + "hasRole"]


BORN = """
Ana Ana PROPN 4 nsubj:pass named:person
Reyes Reyes PROPN 1 flat +
was be AUX 4 aux:pass
born bear VERB 0 root
in in ADP 6 case
Abera Abera PROPN 4 obl named:location
"""


def test_a_qualifier_becomes_the_object_where_the_ontology_knows_it(
    ontology: Ontology,
) -> None:
    found = analysis(BORN)
    place = Qualifier(
        role="place",
        text="in Abera",
        span=argument(found, "in Abera").span,
        argument=argument(found, "Abera"),
    )
    one = statement(found, "Ana Reyes", "be born", predicate="was born")
    one = replace(one, qualifiers=(place,))
    claim = _only(found, one, ontology)
    assert (claim.property, claim.object) == (vocab.KG + "bornIn", ABERA)
    assert (claim.predicate, claim.qualifiers) == ("was born in", ())
    other = _only(found, replace(one, phrase="be zapped"), ontology)
    assert (other.property, other.object) == (None, None)
    assert len(other.qualifiers) == 1
    assert str(other) == "Ana Reyes | was born | in Abera"
    clinic = Entity(iri="ex:clinic", name="clinic in Abera", kind=Kind.FACILITY)
    assert (
        str(replace(other, object=clinic)) == "Ana Reyes | was born | clinic in Abera"
    )


def test_words_without_a_preposition_become_no_object(ontology: Ontology) -> None:
    found = analysis(BORN)
    bare = Qualifier(
        role="other",
        text="Abera",
        span=argument(found, "Abera").span,
        argument=argument(found, "Abera"),
    )
    one = replace(statement(found, "Ana Reyes", "resign from"), qualifiers=(bare,))
    claim = _only(found, one, ontology)
    assert (claim.property, claim.object) == (None, None)


LOSS = """
NLF NLF PROPN 2 nsubj named:armed_group
posted post VERB 0 root
a a DET 4 det nominal:thing
loss loss NOUN 2 obj +
of of ADP 6 case
$ $ SYM 4 nmod named:money
3 3 NUM 6 nummod +
million million NUM 6 nummod +
"""


def test_a_noun_belongs_to_the_phrase_where_the_ontology_knows_it(
    ontology: Ontology,
) -> None:
    found = analysis(LOSS)
    company = Entity(iri=vocab.entity("NLF"), name="NLF", kind=Kind.ORGANIZATION)
    one = statement(found, "NLF", "post", "a loss")
    (claim,), _ = _claims(found, one, ontology=ontology, NLF=company)
    assert claim.property == vocab.KG + "reportsLoss"
    assert isinstance(claim.object, Literal)
    assert claim.object.value == "3000000"


def test_what_relates_a_thing_to_itself_is_dropped(ontology: Ontology) -> None:
    found = analysis(TAKEN, TAKEN)
    one = statement(found, "NLF", "attack", "NLF")
    kept, (dropped,) = _claims(found, one, ontology=ontology)
    assert not kept
    assert dropped.reason == "both ends are the same"


def test_the_same_statement_twice_is_one_claim(ontology: Ontology) -> None:
    found = analysis(TAKEN)
    one = statement(found, "NLF", "take control of", "Abera")
    kept, dropped = _claims(found, one, replace(one, phrase="seize"), ontology=ontology)
    assert len(kept) == len(dropped) == 1


COMING = """
Ana Ana PROPN 5 nsubj named:person
Reyes Reyes PROPN 1 flat +
is be AUX 5 cop
Norlandic Norlandic ADJ 5 amod named:nationality
{0} {0} NOUN 0 root nominal:person
"""


@pytest.mark.parametrize(
    ("noun", "relation", "object_"),
    [("president", "heads", "Norland"), ("coach", "hasRole", "Norlandic coach")],
)
def test_an_adjective_of_a_state_says_whose_offices_are(
    ontology: Ontology, noun: str, relation: str, object_: str
) -> None:
    found = analysis(COMING.format(noun))
    said = statement(found, "Ana Reyes", "be", f"Norlandic {noun}")
    (claim,), _ = _claims(found, said, ontology=ontology, Norlandic=NORLAND)
    assert claim.property == vocab.KG + relation
    assert isinstance(claim.object, Entity)
    assert claim.object.name == object_
