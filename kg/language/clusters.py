"""Groups of mentions that grow only where nothing forbids it.

`she` never joins `John Reed`, nor `Oslo` the group of `Bergen`, however sure a network
is: names must be related, kinds alike, gender and number the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.language.likeness import alike, related
from kg.model import Form, Kind, Mention, Token

_AGENTS = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))
_EXACT = frozenset(
    """company firm airline bank broadcaster brand carrier club conglomerate corporation
    insurer lender maker manufacturer newspaper outlet paper party publisher retailer
    startup subsidiary supplier team university union court council parliament senate
    ministry police army navy regulator tribunal militia cartel airport hospital
    school""".split()
)
"""Nouns that say exactly what sort of body a thing is."""
_OURS = ("our ", "my ", "your ", "any ", "every ", "each ", "no ", "another ")
_FIRST_SECOND = frozenset(("1", "2"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))

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
    exact: bool = False
    """Whether its noun fits its own kind only: no "company" is a court."""
    noun: str | None = None
    """The noun that it is named by, where it has no name."""
    ours: bool = False
    """Whether it is "our ..." or "my ...", which has no name in what is told."""


def trait(mention: Mention, head: Token) -> Trait:
    """The traits of a mention from its kind and its head."""
    plural = {"Plur": True, "Sing": False}.get(head.features.get("Number", ""))
    gender = head.features.get("Gender")
    kind = mention.kind
    if mention.form is Form.NAMED:
        single = False if kind is Kind.PERSON else None
        return Trait(mention.text, kind, None, single, kind is Kind.PERSON)
    if mention.form is Form.PRONOUN:
        personal = None
        if gender in {"Masc", "Fem"} or head.features.get("Person") in _FIRST_SECOND:
            personal = True
        elif gender == "Neut":
            personal = False
        if head.text.lower() in _THEY:
            plural = True
        elif head.features.get("Person") == "2":
            plural = None
        return Trait(None, Kind.THING, gender, plural, personal)
    if kind in _AGENTS:
        plural = None
    personal = None if kind is Kind.THING else kind is Kind.PERSON
    if kind is Kind.PERSON and plural:
        personal, kind = None, Kind.THING
    return Trait(
        None,
        kind,
        None,
        plural,
        personal,
        exact=head.lemma.lower() in _EXACT,
        noun=head.lemma.lower(),
        ours=mention.text.lower().startswith(_OURS),
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
        self._verdicts: dict[tuple[int, int, bool], bool] = {}

    def members(self, mention: int) -> list[int]:
        """All that mean the same as the mention, itself included."""
        return self._members[self._owner[mention]]

    def same(self, one: int, other: int) -> bool:
        """Whether both are in one group already."""
        return self._owner[one] == self._owner[other]

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
        return all(
            self._agree(one, other, strict=strict)
            for one in self._known[left]
            for other in self._known[right]
        )

    def possible(self, ones: Ints, others: Ints) -> NDArray[np.bool_]:
        """For pairs of mentions whether their own traits allow them to be one."""
        count = len(self._traits)
        pairs = self._own[ones] * count + self._own[others]
        distinct, places = np.unique(pairs, return_inverse=True)
        verdicts = [
            self._agree(*divmod(pair, count), strict=True) for pair in distinct.tolist()
        ]
        return np.array(verdicts, dtype=bool)[places]

    def _agree(self, one: int, other: int, *, strict: bool) -> bool:
        """Whether two traits can be of one thing."""
        key = (one, other, strict)
        verdict = self._verdicts.get(key)
        if verdict is None:
            verdict = agree(self._traits[one], self._traits[other], strict=strict)
            self._verdicts[key] = verdict
        return verdict

    def groups(self) -> list[list[int]]:
        """Groups of two and more, members in order, in the order of their first."""
        return sorted(sorted(members) for members in self._members if len(members) > 1)


def agree(one: Trait, other: Trait, *, strict: bool) -> bool:
    """Whether gender, number, kind and, if `strict`, names allow them to be one."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if None not in {one.plural, other.plural} and one.plural != other.plural:
        return False
    if None not in {one.personal, other.personal} and one.personal != other.personal:
        return False
    if Kind.THING not in {one.kind, other.kind} and not alike(one.kind, other.kind):
        return False
    if not _nouns_agree(one, other):
        return False
    if strict and one.name and other.name:
        return related(one.name, other.name, one.kind)
    return True


def _nouns_agree(one: Trait, other: Trait) -> bool:
    """Whether a noun can stand for the other's name or noun."""
    if (one.exact or other.exact) and one.kind is not other.kind:
        return Kind.THING in {one.kind, other.kind} and not (one.name or other.name)
    if (one.ours and other.name) or (other.ours and one.name):
        return False
    if not (one.noun and other.noun) or one.noun == other.noun:
        return True
    vague = Kind.THING in {one.kind, other.kind} or one.kind is not other.kind
    return not (vague or one.plural or other.plural)
