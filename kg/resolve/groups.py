"""The mentions of an article that mean the same thing.

Coreference gave chains; here names of one article join that it left apart: a surname
its full name, an acronym what it is made of, a short name of a body its long one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Analysis, Form, Kind, Mention
from kg.resolve.acronyms import bracketed, is_acronym, stands_for
from kg.resolve.forms import bare, normal, untitled, written
from kg.resolve.kinds import fit

_BODIES = frozenset(
    {Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY, Kind.FACILITY}
)


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one thing."""

    names: tuple[int, ...]
    """Numbers of its named mentions."""
    others: tuple[int, ...]
    """Numbers of its nominal and pronoun mentions."""
    kind: Kind
    name: str
    """The fullest of its names; empty where it has none."""


def groups(analysis: Analysis) -> tuple[Group, ...]:
    """The groups of an article in the order of their first mention."""
    mentions = analysis.mentions
    chained = {number for chain in analysis.chains for number in chain}
    members = [tuple(chain) for chain in analysis.chains]
    members += [(n,) for n in range(len(mentions)) if n not in chained]
    found = [_group(mentions, numbers) for numbers in members]
    joined = _joined(mentions, [group for group in found if group.names])
    return tuple(
        sorted(
            [*joined, *(group for group in found if not group.names)],
            key=lambda group: min(group.names + group.others),
        )
    )


def _group(mentions: Sequence[Mention], numbers: Iterable[int]) -> Group:
    numbers = sorted(numbers)
    names = [n for n in numbers if _is_name(mentions[n])]
    kinds = [mentions[n].kind for n in names or numbers]
    certain = [kind for kind in kinds if kind is not Kind.THING] or kinds
    kind = max(certain, key=lambda kind: (certain.count(kind), -certain.index(kind)))
    return Group(
        names=tuple(names),
        others=tuple(n for n in numbers if n not in names),
        kind=kind,
        name=_fullest([mentions[n] for n in names if mentions[n].kind is kind]),
    )


def _is_name(mention: Mention) -> bool:
    return mention.form is Form.NAMED and not mention.kind.literal


def _fullest(names: Sequence[Mention]) -> str:
    """The longest name that is no acronym; the first of equals."""
    texts = [name_of(mention) for mention in names]
    spelled = [text for text in texts if not is_acronym(text)] or texts
    return max(spelled, key=lambda text: len(text.split()), default="")


def name_of(mention: Mention) -> str:
    """The name in a mention, without title, article and bracketed acronym."""
    name, _ = bracketed(written(mention.text))
    return untitled(name) if mention.kind is Kind.PERSON else name


def _joined(mentions: Sequence[Mention], found: list[Group]) -> list[Group]:
    """Groups with those joined whose names are forms of each other."""
    target = list(range(len(found)))
    for here, group in enumerate(found):
        there = _same_name(group, found[:here])
        if there is None:
            there = _only(_longer(mentions, group, found, here))
        if there is not None and _root(target, there) != here:
            target[_root(target, here)] = _root(target, there)
    together: dict[int, list[int]] = {}
    for here, group in enumerate(found):
        numbers = together.setdefault(_root(target, here), [])
        numbers.extend(group.names + group.others)
    return [_group(mentions, numbers) for numbers in together.values()]


def _root(target: Sequence[int], place: int) -> int:
    while target[place] != place:
        place = target[place]
    return place


def _only(places: Sequence[int]) -> int | None:
    """The place where there is but one: two possible full names decide nothing."""
    return places[0] if len(places) == 1 else None


def _same_name(group: Group, earlier: Sequence[Group]) -> int | None:
    form = bare(group.name, group.kind)
    for place, other in enumerate(earlier):
        if fit(group.kind, other.kind) and form == bare(other.name, other.kind):
            return place
    return None


def _longer(
    mentions: Sequence[Mention], group: Group, found: Sequence[Group], here: int
) -> list[int]:
    """The groups whose name the group's name may be a short form of."""
    return [
        place
        for place, other in enumerate(found)
        if place != here
        and fit(group.kind, other.kind)
        and _shortens(mentions, group, other)
    ]


def _shortens(mentions: Sequence[Mention], group: Group, other: Group) -> bool:
    short = group.name
    if is_acronym(short) and stands_for(short, other.name):
        return True
    for number in other.names:
        if normal(short) == normal(bracketed(written(mentions[number].text))[1] or ""):
            return True
    few, many = normal(short).split(), bare(other.name, other.kind).split()
    if not 0 < len(few) < len(many):
        return False
    if group.kind is Kind.PERSON and other.kind is Kind.PERSON:
        return len(few) == 1 and few[0] in {many[0], many[-1]}
    if group.kind in _BODIES and other.kind in _BODIES:
        return many[: len(few)] == few or many[-len(few) :] == few
    return False
