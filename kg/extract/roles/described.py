"""Which noun says what which name is.

In "welder Ana Reyes", "Ana Reyes, a welder", "the welder, Ana Reyes," and "a welder
known as Ana" the noun says it; in "the arrest of Ana Reyes" none does.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import (
    EVENT_NOUNS,
    HONORIFICS,
    NAMES,
    NOMINALISATIONS,
    PERSONS,
    PLACE_NOUNS,
    ROLE_NOUNS,
)
from kg.extract.roles.beside import names_beside, partitive
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.model import Kind

SILENT = (
    (PLACE_NOUNS - {"capital"})
    | EVENT_NOUNS
    | NAMES
    | NOMINALISATIONS.keys()
    | {"side"}  # "either side of the break"
)
"""Nouns that say only of what sort a name is, or name what is done."""
VAGUE = frozenset("man woman boy girl person people group thing".split())
"""Nouns that say nothing without a word on them."""
AGENTIVE = ("er", "or")
"""Ends of nouns that name whoever does something, be it a person or a firm."""


def described(scene: Scene) -> Iterator[tuple[int, int]]:
    """Each noun with each name that it describes, as numbers of tokens."""
    for noun in range(len(scene.sentence.tokens)):
        if not _can_describe(scene, noun):
            continue
        for name in names_beside(scene, noun):
            home = _fitting(scene, noun, name)
            if home is not None:
                yield home, name


def _can_describe(scene: Scene, noun: int) -> bool:
    tokens = scene.sentence.tokens
    token, lemma = tokens[noun], tokens[noun].lemma.lower()
    if scene.mentions.name_at(noun) or lemma in SILENT:
        return False
    if noun >= 2 and tokens[noun - 1].text == "-" and token.head == noun - 2:  # noqa: PLR2004
        return False
    if lemma in VAGUE and not any(c < noun for c in _telling(scene, noun)):
        return False
    if token.upos == "PROPN":
        desc = token.relation == "nmod:desc" and lemma not in HONORIFICS
        return desc or lemma in ROLE_NOUNS
    if token.upos == "ADJ" and lemma in ROLE_NOUNS:  # "chief executive Ana Reyes"
        return base(token) in {"amod", "nmod"}
    mistaken = token.upos == "PRON" and "PronType" not in token.features
    return token.upos == "NOUN" or mistaken or partitive(scene, noun)


def _telling(scene: Scene, noun: int) -> list[int]:
    return [
        child
        for child in scene.sentence.children[noun]
        if base(scene.sentence.tokens[child]) in {"amod", "compound", "nmod"}
    ]


def _fitting(scene: Scene, noun: int, name: int) -> int | None:
    """The noun, or the one that it is "of": "the head of the service, Ana Reyes"."""
    if _agree(scene, noun, name):
        return noun
    token = scene.sentence.tokens[noun]
    while base(token) == "nmod" and preposition(scene.sentence, noun) == "of":
        noun = token.head
        token = scene.sentence.tokens[noun]
        if _can_describe(scene, noun) and scene.mentions.kind_at(noun) is Kind.PERSON:
            return noun if _agree(scene, noun, name) else None
    return None


def _agree(scene: Scene, noun: int, name: int) -> bool:
    """Whether a noun of this kind can say what a name is."""
    mention = scene.mentions.name_at(name)
    if mention is None or mention.kind.literal or mention.kind is Kind.NATIONALITY:
        return False
    token, said = scene.sentence.tokens[noun], scene.mentions.kind_at(noun)
    if token.upos == "PROPN" and mention.kind is not Kind.PERSON:
        return False
    if said in {None, Kind.THING} or token.upos == "NUM":
        return True
    if mention.kind is Kind.PERSON:
        return said is Kind.PERSON
    lemma = token.lemma.lower()
    firm = lemma.endswith(AGENTIVE) and lemma not in PERSONS
    return said is not Kind.PERSON or firm
