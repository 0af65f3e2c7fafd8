"""The names that stand beside a noun as what it is a title of or in apposition to."""

from kg.extract.lexicon.nouns import (
    HONORIFICS,
    NAMED_KINDS,
    PLACE_NOUNS,
    ROLE_NOUNS,
)
from kg.extract.naming import naming_head
from kg.extract.roles.words import end
from kg.extract.scene import Scene
from kg.extract.tree import QUOTES, base, conjuncts, lower, preposition
from kg.model import Kind, Mention

TITLES = frozenset({"nmod", "compound", "amod", "appos", "flat", "conj"})
CALLING = frozenset({"know", "call", "name", "dub", "nickname"})
PAUSES = QUOTES | {",", "(", "-", "\u2013", "\u2014", "--"}


def names_beside(scene: Scene, noun: int) -> tuple[int, ...]:
    """The names that a noun describes by where it stands."""
    token = scene.sentence.tokens[noun]
    if lower(token) in NAMED_KINDS and token.text[0].isupper():
        return ()
    own = _own_name(scene, noun)
    if own is not None:
        several = token.features.get("Number") == "Plur"
        return conjuncts(scene.sentence, own) if several else (own,)
    if base(token) == "appos" and token.head < noun:
        return _before(scene, noun)
    if base(token) == "conj" and token.head < noun and _shares(scene, noun):
        return names_beside(scene, token.head)
    for child in scene.sentence.children[noun]:
        listed = base(scene.sentence.tokens[child]) == "conj" and child > noun
        if listed and _bare(scene, child) and _shares(scene, child):
            name = _own_name(scene, child) or _titled(scene, child, token.head)
            if name is not None:
                return (name,)
    return ()


def partitive(scene: Scene, number: int) -> bool:
    """Whether it is the "one" or "last" of "X, one of the banks"."""
    token = scene.sentence.tokens[number]
    return token.upos in {"NUM", "ADJ"} and any(
        preposition(scene.sentence, child) == "of"
        for child in scene.sentence.children[number]
    )


def _own_name(scene: Scene, noun: int) -> int | None:
    """The name right behind a noun, as a title or in apposition."""
    sentence = scene.sentence
    token = sentence.tokens[noun]
    if token.head > noun and base(token) in TITLES:
        return _titled(scene, noun, token.head)
    for child in sentence.children[noun]:
        name = scene.mentions.name_at(child)
        word = sentence.tokens[child]
        if child < noun or name is None or preposition(sentence, child):
            continue
        if base(word) == "appos" and (_next(scene, noun, name) or _paused(scene, name)):
            return child
        if base(word) in TITLES - {"conj"} and _next(scene, noun, name):
            return child
    for child in sentence.children[token.head] if token.head >= 0 else ():
        name = scene.mentions.name_at(child)
        twin = base(sentence.tokens[child]) == base(token) and child > noun
        if twin and name and _next(scene, noun, name) and token.upos == "NOUN":
            return child
    if token.lemma in PLACE_NOUNS:  # "the capital of Damascus"
        place = naming_head(sentence, scene.mentions, noun)
        return place if place != noun else None
    return _called(scene, noun) or _set_off(scene, noun)


def _set_off(scene: Scene, noun: int) -> int | None:
    """The person between commas behind a role that a parser hung elsewhere.

    So in "the head of the agency, Ana Reyes, said" where she is only who said it.
    """
    tokens = scene.sentence.tokens
    own = [lower(tokens[child]) for child in scene.sentence.children[noun]]
    if tokens[noun].lemma not in ROLE_NOUNS or "the" not in own:
        return None
    if base(tokens[noun]) == "nmod":  # "a spokesman for the leader, Ana Reyes,"
        return None
    last = noun
    phrase = scene.sentence.subtree(noun)
    while last + 1 in phrase and tokens[last + 1].text not in PAUSES:
        last += 1
    opens = last + 2 < len(tokens) and tokens[last + 1].text == ","
    name = scene.mentions.name_at(last + 2) if opens else None
    if name is None or name.kind is not Kind.PERSON or name.first != last + 2:
        return None
    behind = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    closed = behind is not None and (behind.text == "," or behind.upos == "VERB")
    return name.head if closed else None


def _titled(scene: Scene, noun: int, head: int) -> int | None:
    """The token, where it is in a name that stands right behind the noun."""
    name = scene.mentions.name_at(head) if head > noun else None
    return head if name and _next(scene, noun, name) else None


def _next(scene: Scene, noun: int, name: Mention) -> bool:
    """Whether at most a "Dr" stands between a noun and a name."""
    between = scene.sentence.tokens[end(scene, noun) + 1 : name.first]
    return name.first > noun and all(
        token.lemma.lower() in HONORIFICS or token.text in QUOTES for token in between
    )


def _paused(scene: Scene, name: Mention) -> bool:
    """Whether a comma stands before a name, or before what opens its phrase."""
    tokens, first = scene.sentence.tokens, name.first
    phrase = scene.sentence.subtree(name.head)  # "Major General Ana Reyes"
    while first and (first - 1 in phrase or lower(tokens[first - 1]) in HONORIFICS):
        first -= 1
        if tokens[first].text in PAUSES:
            return True
    return bool(first) and tokens[first - 1].text in PAUSES


def _before(scene: Scene, noun: int) -> tuple[int, ...]:
    """The name before the comma behind which a noun phrase stands in apposition."""
    tokens, head = scene.sentence.tokens, scene.sentence.tokens[noun].head
    phrase = [n for n in scene.sentence.subtree(noun) if tokens[n].upos != "PUNCT"]
    opening = phrase[0] - 1
    if opening <= 0 or tokens[opening].text not in PAUSES - {"-"}:
        return ()
    name, close = scene.mentions.name_at(head), scene.mentions.name_at(opening - 1)
    if name is None and close is not None and close.head > head:
        return (close.head,)
    if name is None or name.kind.literal:
        return ()
    determined = any(
        base(tokens[c]) in {"det", "case"} or tokens[c].relation == "nmod:poss"
        for c in scene.sentence.children[noun]
    )
    person = name.kind.value == "person"
    behind = any(preposition(scene.sentence, c) for c in scene.sentence.children[noun])
    return (head,) if determined or person or behind else ()


def _called(scene: Scene, noun: int) -> int | None:
    """The name of "a man known as X" or "a man named X"."""
    sentence = scene.sentence
    indefinite = any(
        lower(sentence.tokens[child]) in {"a", "an"}
        for child in sentence.children[noun]
    )
    for verb in sentence.children[noun] if indefinite else ():
        word = sentence.tokens[verb]
        past = word.features.get("Tense") == "Past"
        if base(word) != "acl" or word.lemma not in CALLING or not past:
            continue
        for child in sentence.children[verb]:
            relation = base(sentence.tokens[child])
            if scene.mentions.name_at(child) and relation in {"obl", "xcomp", "obj"}:
                return child if preposition(sentence, child) in {"", "as"} else None
    return None


def _bare(scene: Scene, noun: int) -> bool:
    """Whether a noun leans on the determiner of the one before it."""
    return not any(
        base(scene.sentence.tokens[child]) in {"det", "nmod", "nummod"}
        for child in scene.sentence.children[noun]
        if child < noun
    )


def _shares(scene: Scene, noun: int) -> bool:
    """Whether a noun behind "and" can describe the same: "a poet and (a) judge"."""
    token = scene.sentence.tokens[noun]
    above = scene.sentence.tokens[token.head]
    same = token.features.get("Number") == above.features.get("Number")
    return above.upos == token.upos == "NOUN" and same
