"""What is known of a mention that may forbid that it means the same as another.

`she` is not `John Reed` by gender, nor `the airline` `the court` by what they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.language.contrasts import Contrasts, apart, contrasts
from kg.language.gender import FEMALE, MALE, gender
from kg.language.likeness import alike, related
from kg.language.sorts import SORTS, noun_of, sort_of_name, sorts_agree
from kg.model import Form, Kind, Mention, Sentence

AGENTS = frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY))
_OURS = ("our ", "my ", "your ", "any ", "every ", "each ", "no ", "another ")
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
    sort: str | None = None
    """What sort of body it is, where its noun or its name says that."""
    noun: str | None = None
    """The noun that it is named by, where it has no name."""
    ours: bool = False
    """Whether it is "our ..." or "my ...", which has no name in what is told."""
    nation: str | None = None
    """The nationality that it is said to be of."""
    contrasts: Contrasts = frozenset()
    """What tells it from others of its kind."""

    @property
    def outline(self) -> tuple[object, ...]:
        """All but what its name and its noun are."""
        return (
            self.kind,
            self.gender,
            self.plural,
            self.personal,
            self.sort,
            self.ours,
            self.nation,
            self.contrasts,
            bool(self.name),
            bool(self.noun),
        )


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
    noun = noun_of(sentence, mention.head)
    if kind in AGENTS:
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
        sort=SORTS.get(noun),
        noun=noun,
        ours=mention.text.lower().startswith(_OURS),
        nation=nation,
        contrasts=contrasts(sentence, mention),
    )


def agree(one: Trait, other: Trait, *, strict: bool, body: bool = False) -> bool:
    """Whether gender, number, kind and, if `strict`, names allow them to be one.

    A `body` is one and many.
    """
    if not _nameless_agree(one, other, same_noun=one.noun == other.noun, body=body):
        return False
    if strict and one.name and other.name:
        return related(one.name, other.name, one.kind)
    return True


def _nameless_agree(
    one: Trait, other: Trait, *, same_noun: bool, body: bool = False
) -> bool:
    """Whether all but the words of names and nouns allow them to be one."""
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
    if apart(one.contrasts, other.contrasts):
        return False
    return _nouns_agree(one, other, same=same_noun)


def nameless_agreeing(
    traits: Sequence[Trait], ones: Ints, others: Ints
) -> NDArray[np.bool_]:
    """For pairs of traits whether all but the words of their names agree.

    Of nouns it matters only whether they are the same, so that traits are many and
    their outlines few.
    """
    outlines: dict[tuple[object, ...], int] = {}
    nouns: dict[str | None, int] = {}
    like: list[Trait] = []
    outline = np.zeros(len(traits), dtype=np.int64)
    for place, trait in enumerate(traits):
        number = outlines.setdefault(trait.outline, len(outlines))
        if number == len(like):
            like.append(trait)
        outline[place] = number
    noun = np.array([nouns.setdefault(t.noun, len(nouns)) for t in traits])
    pairs = outline[ones] * len(like) + outline[others]
    keys = pairs * 2 + (noun[ones] == noun[others])
    distinct, places = np.unique(keys, return_inverse=True)
    verdicts = np.zeros(len(distinct), dtype=bool)
    for place, key in enumerate(distinct.tolist()):
        pair, same = divmod(key, 2)
        one, other = divmod(pair, len(like))
        verdicts[place] = _nameless_agree(like[one], like[other], same_noun=bool(same))
    found: NDArray[np.bool_] = verdicts[places]
    return found


def _exact(trait: Trait) -> bool:
    """Whether its noun says of what kind a name is that it stands for.

    An agency, a regulator or a watchdog may be of the state or not.
    """
    return bool(trait.noun and trait.sort and not trait.sort.startswith("agency"))


def _nouns_agree(one: Trait, other: Trait, *, same: bool) -> bool:
    """Whether a noun can stand for the other's name or noun."""
    if not sorts_agree(one.sort, other.sort):
        return False
    exact = _exact(one) or _exact(other)
    if exact and one.kind is not other.kind:
        nameless = not (one.name or other.name or (one.noun and other.noun))
        return Kind.THING in {one.kind, other.kind} and nameless
    if (one.plural and one.sort and other.name) or (
        other.plural and other.sort and one.name
    ):
        return False  # "the two countries" are not Peru
    if (one.ours and other.name) or (other.ours and one.name):
        return False
    if not (one.noun and other.noun) or same:
        return True
    vague = Kind.THING in {one.kind, other.kind} or one.kind is not other.kind
    return not (vague or one.plural or other.plural)
