"""The words of a role, and what it is held in.

"Peru's former finance minister" is `former finance minister`, held in Peru; "a Lebanese
economist at the central bank" is held at the bank, "a retired nurse" in nothing.
"""

from dataclasses import dataclass

from kg.extract.lexicon.nouns import MOMENTS, ROLE_NOUNS
from kg.extract.postpositive import BEHIND
from kg.extract.scene import Scene
from kg.extract.tree import QUOTES, base, preposition
from kg.model import Kind, Token
from kg.offices import STATE_ROLES

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
"""Kinds of names that before a role say what it is held in: "HTS leader"."""
BODIES = HOLDERS - {Kind.LOCATION, Kind.NATIONALITY, Kind.FACILITY}
HOLDING = frozenset({"of", "for", "at", "with", "to", "under", "behind", "in"})
"""Prepositions between a role and what it is held in."""
ENDS = frozenset({"NOUN", "PROPN", "PRON", "X"})
PHRASES = frozenset({"nmod", "obl", "appos"})
MODIFIERS = frozenset({"amod", "compound", "nummod", "advmod", "nmod"})
BESIDE = QUOTES | {"-", "'s", "\u2019s", "'", "\u2019"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """A role as numbers of tokens."""

    noun: int
    words: tuple[int, ...]
    holders: tuple[tuple[str, int], ...]
    """What it is held in, each with the preposition between."""
    others: tuple[tuple[str, int], ...]
    """What else is said of it: "in Luxor", "from Cardiff"."""


def role(scene: Scene, noun: int, name: int) -> Role:
    """What the modifiers of a noun, and of the name that it is a title of, say."""
    before, behind = _modifiers(scene, noun, name)
    owners = [c for c in before if _owns(scene, c)]
    held = [c for c in before if _held_in(scene, noun, c)][-1:]
    front = owners or held
    skipped = {n for c in front for n in _whole(scene, c)}
    words = {noun, *range(noun, end(scene, noun) + 1)}
    words.update(n for c in before for n in scene.sentence.subtree(c))
    office = [c for c in behind if _of_office(scene, c)]
    phrases = [
        (preposition(scene.sentence, c), c)
        for c in behind
        if c not in office and _is_phrase(scene, c)
    ]
    holders = [(case, c) for case, c in phrases if _holds(scene, case, c)]
    if not front and not holders and _is_title(scene, noun, name):
        holders = [
            ("of", c) for c in (*homes(scene, name), *_states(scene, noun, name))
        ]
    run = _run(scene, noun, words | skipped) - skipped
    run.update(n for c in office for n in scene.sentence.subtree(c))
    return Role(
        noun=noun,
        words=tuple(sorted(run)),
        holders=(*(("of", c) for c in front), *holders),
        others=tuple(p for p in phrases if p not in holders),
    )


def _is_title(scene: Scene, noun: int, name: int) -> bool:
    """Whether it is the "Judge" of "Judge Ana Reyes of the High Court"."""
    role = scene.sentence.tokens[noun].lemma.lower() in ROLE_NOUNS
    return role and noun < name and scene.mentions.kind_at(name) is Kind.PERSON


def homes(scene: Scene, name: int) -> list[int]:
    """The bodies that a name is "of"."""
    return [
        child
        for child in scene.sentence.children[name]
        if base(scene.sentence.tokens[child]) == "nmod"
        and preposition(scene.sentence, child) == "of"
        and scene.mentions.kind_at(child) in BODIES
    ]


def _states(scene: Scene, noun: int, name: int) -> list[int]:
    """The place of "President Ana Reyes of Peru"; a judge only comes from it."""
    tokens = scene.sentence.tokens
    return [
        child
        for child in scene.sentence.children[name]
        if tokens[noun].lemma.lower() in STATE_ROLES | {"mayor"}
        and base(tokens[child]) == "nmod"
        and preposition(scene.sentence, child) == "of"
        and scene.mentions.kind_at(child) is Kind.LOCATION
    ]


def end(scene: Scene, noun: int) -> int:
    """The last token of a noun and what belongs to it behind.

    Hyphens tie, as in "brother-in-law"; so do adjectives: "attorney general".
    """
    tokens = scene.sentence.tokens
    while noun + 2 < len(tokens) and tokens[noun + 1].text == "-":
        noun += 2
    after = scene.sentence.words[noun + 1 : noun + 2]
    return noun + 1 if set(after) & BEHIND else noun


def _modifiers(scene: Scene, noun: int, name: int) -> tuple[list[int], list[int]]:
    """What stands on a noun, or on the name behind it, before and behind the noun."""
    tokens = scene.sentence.tokens
    on = list(scene.sentence.children[noun])
    if tokens[noun].head == name > noun:
        on += [c for c in scene.sentence.children[name] if c < noun]
    own = [c for c in on if c < noun and base(tokens[c]) not in {"cc", "punct"}]
    if base(tokens[noun]) == "conj" and not own:
        above = scene.sentence.children[tokens[noun].head]
        on += [c for c in above if tokens[c].relation == "nmod:poss"]
    before = [
        c
        for c in sorted({*on} - {noun})
        if c < noun
        and (tokens[c].relation == "nmod:poss" or base(tokens[c]) in MODIFIERS)
        and not (base(tokens[c]) == "nummod" and _are_several(tokens[noun]))
        and not preposition(scene.sentence, c)
    ]
    return before, [c for c in on if c > end(scene, noun) and c != name]


def _are_several(noun: Token) -> bool:
    """Whether each is one of the "two former ministers" beside whom the names stand."""
    return noun.features.get("Number") == "Plur"


def _owns(scene: Scene, child: int) -> bool:
    possessive = scene.sentence.tokens[child].relation == "nmod:poss"
    named = scene.names_something(child) and not scene.is_time(child)
    return possessive and named


def _held_in(scene: Scene, noun: int, child: int) -> bool:
    """Whether a name before a role noun says what the role is held in."""
    kind = scene.mentions.kind_at(child)
    lemma = scene.sentence.tokens[noun].lemma.lower()
    if scene.mentions.name_at(child) is None or kind not in HOLDERS:
        return False
    if kind is Kind.NATIONALITY:
        return lemma in STATE_ROLES | {"capital"}
    return kind is not Kind.LOCATION or lemma in ROLE_NOUNS | {"capital"}


def _whole(scene: Scene, child: int) -> set[int]:
    """All tokens of a holder before the noun."""
    name = scene.mentions.name_at(child)
    own = set(range(name.first, name.last + 1)) if name else set()
    return own | set(scene.sentence.subtree(child))


def _is_phrase(scene: Scene, child: int) -> bool:
    """Whether it is a phrase that says something of the noun, and not when."""
    token, case = scene.sentence.tokens[child], preposition(scene.sentence, child)
    if scene.is_time(child) or token.lemma in MOMENTS or base(token) not in PHRASES:
        return False
    if token.upos in {"NUM", "ADJ"}:  # "one of the seven"
        return case == "of" and scene.sentence.tokens[token.head].upos in {"NUM", "ADJ"}
    return bool(case) and token.upos in ENDS and scene.names_something(child)


def _holds(scene: Scene, case: str, child: int) -> bool:
    """Whether the role is held in what a phrase names, not only somewhere."""
    if case == "in":
        return scene.mentions.kind_at(child) in BODIES
    return case in HOLDING


def _of_office(scene: Scene, child: int) -> bool:
    """Whether it is the "of state" of a secretary, the "of staff" of a chief."""
    token = scene.sentence.tokens[child]
    bare = all(
        base(scene.sentence.tokens[c]) == "case" for c in scene.sentence.children[child]
    )
    of = base(token) == "nmod" and preposition(scene.sentence, child) == "of"
    return of and bare and token.upos == "NOUN" and token.lemma == token.text


def _run(scene: Scene, noun: int, words: set[int]) -> set[int]:
    """The words that stand together with the noun."""
    tokens = scene.sentence.tokens
    first = last = noun
    while first - 1 in words or (
        first - 2 in words and tokens[first - 1].text in BESIDE
    ):
        first -= 1
    while last + 1 in words:
        last += 1
    return {n for n in range(first, last + 1) if n in words or tokens[n].text == "-"}
