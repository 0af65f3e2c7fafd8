"""Statements that titles, appositions and place names make.

"HTS leader Abu Qasra" gives `Abu Qasra | leader of | HTS`; "the Syrian capital of
Damascus" gives `Damascus | capital of | Syrian`, whose end resolves to Syria.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import (
    EVENT_NOUNS,
    NOMINALISATIONS,
    PLACE_NOUNS,
    ROLE_NOUNS,
    STATE_ROLES,
)
from kg.extract.naming import naming_head
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.model import Kind, Statement

PAST = frozenset({"former", "ex", "late", "ousted", "deposed", "then", "outgoing"})
FUTURE = frozenset({"incoming", "designate", "elect", "aspiring", "would"})
BEARERS = frozenset(
    {
        Kind.PERSON,
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.LOCATION,
        Kind.FACILITY,
        Kind.PRODUCT,
        Kind.WORK,
        Kind.EVENT,
    }
)
"""Kinds of names of which an apposition says what they are."""
HOLDERS = frozenset(
    {
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.LOCATION,
        Kind.NATIONALITY,
        Kind.FACILITY,
    }
)
"""Kinds of things in which somebody holds a role."""


def roles(scene: Scene) -> Iterator[Statement]:
    """The roles, capitals and whereabouts that noun phrases state."""
    for number, token in enumerate(scene.sentence.tokens):
        if token.upos in {"NOUN", "PROPN"}:
            yield from _held(scene, number)
            yield from _titled(scene, number)
            yield from _located(scene, number)


def _held(scene: Scene, noun: int) -> Iterator[Statement]:
    """What a name beside a noun is: "the owner of X", "a Lebanese economist"."""
    token = scene.sentence.tokens[noun]
    if token.upos != "NOUN" or scene.mentions.name_at(noun):
        return
    lemma = token.lemma.lower()
    if lemma in PLACE_NOUNS - {"capital"} or lemma in EVENT_NOUNS:
        return
    if lemma in NOMINALISATIONS:
        return
    behind = base(token) == "appos"
    name = token.head if behind else naming_head(scene.sentence, scene.mentions, noun)
    if name == noun or scene.mentions.kind_at(name) not in BEARERS:
        return
    found = tuple(_role(scene, noun, name))
    yield from found
    if behind and not found and scene.mentions.name_at(name):
        yield scene.statement(
            noun,
            subject=name,
            predicate="is",
            phrase="be",
            object_=noun,
            rule="apposition",
            presupposed=True,
        )


def _titled(scene: Scene, title: int) -> Iterator[Statement]:
    """A title before a name: "Syrian President Bashar al-Assad"."""
    token = scene.sentence.tokens[title]
    if token.lemma.lower() not in ROLE_NOUNS or token.head <= title:
        return
    name = scene.mentions.name_at(token.head)
    if name is None or name.kind is not Kind.PERSON or name.first <= title:
        return
    if base(token) in {"nmod", "compound", "amod", "appos"}:
        yield from _role(scene, title, token.head)


def _role(scene: Scene, noun: int, name: int) -> Iterator[Statement]:
    """The statement that a name holds a role in something."""
    token = scene.sentence.tokens[noun]
    words = [_hyphened(scene, noun)]
    lemmas = [token.lemma.lower() if words[0] == token.text else words[0].lower()]
    time = ""
    holder = None
    siblings = scene.sentence.children[noun]
    if token.head == name and noun < name:
        siblings += tuple(
            child
            for child in scene.sentence.children[name]
            if child < noun and child != noun
        )
    for child in siblings:
        modifier = scene.sentence.tokens[child]
        lemma = modifier.lemma.lower()
        if lemma in PAST:
            time = "former"
        elif lemma in FUTURE:
            return
        elif _of_office(scene, child):
            words += ["of", modifier.text]
            lemmas += ["of", lemma]
        elif child != name and _holds(scene, noun, child):
            holder = child if holder is None or child > holder else holder
        elif child < noun and base(modifier) in {"compound", "amod"}:
            words.insert(-1, modifier.text)
            lemmas.insert(-1, lemma)
    if holder is None:
        return
    if time:
        words.insert(0, time)
        lemmas.insert(0, time)
    yield scene.statement(
        noun,
        subject=name,
        predicate=f"{' '.join(words)} of",
        phrase=f"be {' '.join(lemmas)} of",
        object_=holder,
        rule="role",
        presupposed=True,
    )


def _hyphened(scene: Scene, noun: int) -> str:
    """A noun with what hyphens tie to it: "brother-in-law"."""
    tokens, last = scene.sentence.tokens, noun
    while last + 2 < len(tokens) and tokens[last + 1].text == "-":
        last += 2
    text = scene.analysis.article.text
    return text[tokens[noun].span.start : tokens[last].span.end]


def _of_office(scene: Scene, child: int) -> bool:
    """Whether it is the "of state" of a secretary, the "of staff" of a chief."""
    token = scene.sentence.tokens[child]
    bare = all(
        base(scene.sentence.tokens[c]) == "case" for c in scene.sentence.children[child]
    )
    of = base(token) == "nmod" and preposition(scene.sentence, child) == "of"
    return of and bare and token.upos == "NOUN" and token.lemma == token.text


def _holds(scene: Scene, noun: int, child: int) -> bool:
    """Whether a modifier of a role noun names what the role is in."""
    modifier = scene.sentence.tokens[child]
    kind = scene.mentions.kind_at(child)
    lemma = scene.sentence.tokens[noun].lemma.lower()
    if base(modifier) in {"compound", "amod"}:
        if kind is Kind.NATIONALITY:
            return lemma in STATE_ROLES | {"capital"}
        return kind in HOLDERS and lemma in ROLE_NOUNS | {"capital"}
    if not scene.names_something(child):
        return False
    if modifier.relation == "nmod:poss":
        return True
    case = preposition(scene.sentence, child) if base(modifier) == "nmod" else ""
    return case == "of" or (case in {"for", "at"} and lemma in ROLE_NOUNS)


def _located(scene: Scene, number: int) -> Iterator[Statement]:
    """Of "Idlib, Syria": a place with the larger place that it lies in."""
    inner = scene.mentions.name_at(number)
    if inner is None or inner.kind not in {Kind.LOCATION, Kind.FACILITY}:
        return
    for child in scene.sentence.children[number]:
        outer = scene.mentions.name_at(child)
        if outer is None or outer.kind is not Kind.LOCATION or child < number:
            continue
        relation = base(scene.sentence.tokens[child])
        comma = scene.sentence.tokens[outer.first - 1].text == ","
        alone = not scene.sentence.children[child] or comma
        if relation == "appos" and comma and alone:
            yield scene.statement(
                number,
                subject=number,
                predicate="in",
                phrase="be in",
                object_=child,
                rule="place",
                presupposed=True,
            )
