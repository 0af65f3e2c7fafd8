"""Groups of mentions that grow only where nothing forbids it.

`she` never joins `John Reed`, nor `Oslo` the group of `Bergen`, however sure a network
is: names must be related, kinds alike, gender and number the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kg.language.gender import FEMALE, MALE, gender
from kg.language.likeness import alike, related
from kg.language.sorts import SORTS, sort_of_name, sorts_agree
from kg.model import Form, Kind, Mention, Sentence

_AGENTS = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))
_OURS = ("our ", "my ", "your ", "any ", "every ", "each ", "no ", "another ")
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))

_ANY, _ANOTHER = "any", "another"

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trait:
    """What is known of a mention that may forbid a link."""

    name: str | None
    kind: Kind
    gender: str | None
    plural: bool | None
    """None where it may be either."""
    personal: bool | None
    """Whether it must be a person; None where it may be or not."""
    sort: str | None = None
    """What sort of body it is, where its noun or its name says that."""
    noun: str | None = None
    """The noun that it is named by, where it has no name."""
    ours: bool = False
    """Whether it is "our ..." or "my ...", which has no name in what is told."""
    nation: str | None = None
    """The nationality that it is said to be of."""


def trait(sentence: Sentence, mention: Mention, nation: str | None = None) -> Trait:
    """The traits of a mention from its words and the nationality that it bears."""
    head = sentence.tokens[mention.head]
    plural = {"Plur": True, "Sing": False}.get(head.features.get("Number", ""))
    kind = mention.kind
    if mention.form is Form.NAMED:
        single = False if kind is Kind.PERSON else None
        return Trait(
            mention.text,
            kind,
            gender(sentence, mention),
            single,
            kind is Kind.PERSON,
            sort=sort_of_name(sentence, mention),
        )
    if mention.form is Form.PRONOUN:
        told = gender(sentence, mention)
        person = head.features.get("Person")
        personal = None
        if told in {FEMALE, MALE} or person in {"1", "2"}:
            personal = True
        elif told == "Neut":
            personal = False
        if head.text.lower() in _THEY:
            plural = True
        elif person == "2":
            plural = None
        return Trait(None, Kind.THING, told, plural, personal)
    if kind in _AGENTS:
        plural = None
    personal = None if kind is Kind.THING else kind is Kind.PERSON
    if kind is Kind.PERSON and plural:
        personal, kind = None, Kind.THING
    return Trait(
        None,
        kind,
        gender(sentence, mention),
        plural,
        personal,
        sort=SORTS.get(head.lemma.lower()),
        noun=head.lemma.lower(),
        ours=mention.text.lower().startswith(_OURS),
        nation=nation,
    )


class Clusters:
    """Union-find over mentions with their traits and the enemies that each has."""

    def __init__(
        self, traits: Sequence[Trait], enemies: Mapping[int, set[int]]
    ) -> None:
        self._owner = list(range(len(traits)))
        self._members = [[n] for n in range(len(traits))]
        # Like traits share a number, so that pairs of them are compared once.
        numbers: dict[Trait, int] = {}
        self._own = np.array([numbers.setdefault(t, len(numbers)) for t in traits])
        self._known = [{number} for number in self._own.tolist()]
        self._traits = list(numbers)
        self._enemies = {number: set(others) for number, others in enemies.items()}
        self._verdicts: dict[tuple[int, int, bool, bool], bool] = {}

    def take_for_body(self, mention: int) -> None:
        """Let a `we` that stands alone be a body, which is no person and no many."""
        if len(self.members(mention)) == 1:
            old = self._traits[self._own[mention]]
            self._own[mention] = len(self._traits)
            self._known[mention] = {len(self._traits)}
            self._traits.append(replace(old, personal=None, plural=None))

    def members(self, mention: int) -> list[int]:
        """All that mean the same as the mention, itself included."""
        return self._members[self._owner[mention]]

    def first(self, mention: int) -> int:
        """The first of all that mean the same as the mention."""
        return self._owner[mention]

    def may_join(self, one: int, other: int) -> bool:
        """Whether nothing forbids that both mean the same."""
        left, right = self._owner[one], self._owner[other]
        return left == right or self._compatible(left, right, strict=True)

    def join(self, one: int, other: int, *, strict: bool = True) -> bool:
        """Make both groups one if nothing forbids it; whether they are one now.

        Names that a rule has matched need not be compared again: `strict=False`.
        """
        left, right = self._owner[one], self._owner[other]
        if left == right:
            return True
        if not self._compatible(left, right, strict=strict):
            return False
        low, high = min(left, right), max(left, right)
        for member in self._members[high]:
            self._owner[member] = low
        self._members[low].extend(self._members[high])
        self._members[high] = []
        self._known[low] |= self._known[high]
        if high in self._enemies:
            self._enemies.setdefault(low, set()).update(self._enemies.pop(high))
        return True

    def _compatible(self, left: int, right: int, *, strict: bool) -> bool:
        enemies = self._enemies.get(left)
        if enemies and not enemies.isdisjoint(self._members[right]):
            return False
        known = self._known[left] | self._known[right]
        # Of one body `it` and `they` are both said: `M23 ... the rebels ... its`.
        body = any(
            self._traits[n].name and self._traits[n].kind in _AGENTS for n in known
        )
        return all(
            self._agree(one, other, strict=strict, body=body)
            for one in self._known[left]
            for other in self._known[right]
        )

    def possible(self, ones: Ints, others: Ints) -> NDArray[np.bool_]:
        """For pairs of mentions whether their own traits allow them to be one."""
        count = len(self._traits)
        distinct, places = np.unique(
            self._own[ones] * count + self._own[others], return_inverse=True
        )
        left, right = distinct // count, distinct % count
        verdicts = _outlines_agree(self._traits, left, right)
        # Of what is left only names must be compared with each other.
        named = np.array([trait.name is not None for trait in self._traits])
        for place in np.flatnonzero(verdicts & named[left] & named[right]).tolist():
            pair = int(left[place]), int(right[place])
            verdicts[place] = self._agree(*pair, strict=True)
        allowed: NDArray[np.bool_] = verdicts[places]
        return allowed

    def _agree(self, one: int, other: int, *, strict: bool, body: bool = False) -> bool:
        """Whether two traits can be of one thing."""
        key = (one, other, strict, body)
        verdict = self._verdicts.get(key)
        if verdict is None:
            left, right = self._traits[one], self._traits[other]
            verdict = agree(left, right, strict=strict, body=body)
            self._verdicts[key] = verdict
        return verdict

    def groups(self) -> list[list[int]]:
        """Groups of two and more, members in order, in the order of their first."""
        return sorted(sorted(members) for members in self._members if len(members) > 1)


def agree(one: Trait, other: Trait, *, strict: bool, body: bool = False) -> bool:
    """Whether gender, number, kind and, if `strict`, names allow them to be one.

    A `body` is one and many.
    """
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if not body and {one.plural, other.plural} == {True, False}:
        return False
    if None not in {one.personal, other.personal} and one.personal != other.personal:
        return False
    if Kind.THING not in {one.kind, other.kind} and not alike(one.kind, other.kind):
        return False
    if one.nation and other.nation and one.nation != other.nation:
        return False
    if not _nouns_agree(one, other):
        return False
    if strict and one.name and other.name:
        return related(one.name, other.name, one.kind)
    return True


def _outlines_agree(
    traits: Sequence[Trait], ones: Ints, others: Ints
) -> NDArray[np.bool_]:
    """For pairs of traits whether all but the words of their names agree.

    Which noun a mention has matters only beside the same noun, so that traits are
    many and their outlines few.
    """
    outlines: dict[Trait, int] = {}
    nouns: dict[str | None, int] = {}
    outline = np.array([outlines.setdefault(_outline(t), len(outlines)) for t in traits])
    noun = np.array([nouns.setdefault(t.noun, len(nouns)) for t in traits])
    known = list(outlines)
    count = len(known)
    keys = (outline[ones] * count + outline[others]) * 2 + (noun[ones] == noun[others])
    distinct, places = np.unique(keys, return_inverse=True)
    verdicts = np.zeros(len(distinct), dtype=bool)
    for place, key in enumerate(distinct.tolist()):
        pair, same = divmod(key, 2)
        one, other = (known[number] for number in divmod(pair, count))
        if other.noun and not same:
            other = replace(other, noun=_ANOTHER)
        verdicts[place] = agree(one, other, strict=False)
    found: NDArray[np.bool_] = verdicts[places]
    return found


def _outline(trait: Trait) -> Trait:
    """The trait with any name and any noun in place of its own."""
    if trait.name is None and trait.noun is None:
        return trait
    return replace(trait, name=trait.name and _ANY, noun=trait.noun and _ANY)


def _nouns_agree(one: Trait, other: Trait) -> bool:
    """Whether a noun can stand for the other's name or noun."""
    if not sorts_agree(one.sort, other.sort):
        return False
    exact = (one.noun and one.sort) or (other.noun and other.sort)
    if exact and one.kind is not other.kind:
        return Kind.THING in {one.kind, other.kind} and not (one.name or other.name)
    if (one.ours and other.name) or (other.ours and one.name):
        return False
    if not (one.noun and other.noun) or one.noun == other.noun:
        return True
    vague = Kind.THING in {one.kind, other.kind} or one.kind is not other.kind
    return not (vague or one.plural or other.plural)
