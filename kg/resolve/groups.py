"""The mentions of an article that mean the same thing.

Coreference gave chains; here names of one article join that it left apart: a surname
its full name, an acronym what it is made of, a short name of a body its long one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.model import Analysis, Form, Kind, Mention
from kg.resolve.acronyms import bracketed, is_acronym, stands_for
from kg.resolve.chains import chains
from kg.resolve.forms import bare, normal, untitled, written
from kg.resolve.kinds import fit
from kg.resolve.persons import agree

DOUBTFUL = 0.6
"""Below this confidence, a name may have been read as the wrong kind of thing."""
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


Known = Callable[[str, Kind], bool]
"""Whether a name means something by itself: `UN` is not short for `UN Women`."""


def groups(analysis: Analysis, known: Known) -> tuple[Group, ...]:
    """The groups of an article in the order of their first mention."""
    mentions = analysis.mentions
    members = chains(analysis)
    chained = {number for chain in members for number in chain}
    members += [(n,) for n in range(len(mentions)) if n not in chained]
    parts = [part for chain in members for part in _told_apart(mentions, chain)]
    things = [[n for n in some if not mentions[n].kind.literal] for some in parts]
    found = [_group(mentions, numbers) for numbers in things if numbers]
    named = [group for group in found if group.names]
    joined = _joined(analysis, named, known)
    return tuple(
        sorted(
            [*joined, *(group for group in found if not group.names)],
            key=lambda group: min(group.names + group.others),
        )
    )


def _told_apart(
    mentions: Sequence[Mention], chain: Sequence[int]
) -> Iterable[Sequence[int]]:
    """A chain without what may as well mean something else, and each of that alone."""
    yield [number for number in chain if not mentions[number].doubtful]
    yield from ([number] for number in chain if mentions[number].doubtful)


def _group(mentions: Sequence[Mention], numbers: Iterable[int]) -> Group:
    numbers = sorted(numbers)
    names = [n for n in numbers if _is_name(mentions[n])]
    kinds = [mentions[n].kind for n in names or numbers]
    certain = [kind for kind in kinds if kind is not Kind.THING] or kinds
    kind = max(certain, key=lambda kind: (certain.count(kind), -certain.index(kind)))
    name = _fullest([mentions[n] for n in names if mentions[n].kind is kind])
    if is_acronym(name):
        name = _fullest([mentions[n] for n in names if fit(mentions[n].kind, kind)])
    return Group(
        names=tuple(names),
        others=tuple(n for n in numbers if n not in names),
        kind=kind,
        name=name,
    )


def _is_name(mention: Mention) -> bool:
    return mention.form is Form.NAMED


def _fullest(names: Sequence[Mention]) -> str:
    """The longest name that is no acronym; the first of equals."""
    texts = [name_of(mention) for mention in names]
    spelled = [text for text in texts if not is_acronym(text)] or texts
    return max(spelled, key=lambda text: len(text.split()), default="")


def name_of(mention: Mention) -> str:
    """The name in a mention, without title, article and bracketed acronym."""
    name, _ = bracketed(written(mention.text))
    return untitled(name) if mention.kind is Kind.PERSON else name


@dataclass(frozen=True, slots=True)
class _Forms:
    """What the names of a group are compared by."""

    kind: Kind
    full: tuple[str, ...]
    """Words of its fullest name, without title and legal form."""
    plain: tuple[str, ...]
    """The same with them."""
    name: str
    acronym: bool
    shorts: frozenset[str]
    """Acronyms that stand in brackets after its names."""
    doubtful: bool
    """Whether its kind is a guess."""


_AFTER = re.compile(r"\s?\(([^()\s]+)\)")
_BEFORE = re.compile(r"(?:^|\W)([A-Z][\w.&-]*), (?:or )?(?:the )?$")
_RENAMED = re.compile(
    r",? (?:also |formerly |previously |now |once )?(?:known as|called) (?:the )?"
    r"|, (?:formerly|previously|now|once|or) (?:the )?"
    r"|,? (?:which |who |has |have |had )*(?:renamed (?:itself|himself|herself) |was"
    r" renamed |were renamed |changed (?:its|his|her) name to )(?:as |to )?(?:the )?"
)
"""What stands between two names of one thing."""
REACH = 60
"""Letters before a name in which its acronym may stand, or another name after it."""


def _forms(text: str, mentions: Sequence[Mention], group: Group) -> _Forms:
    names = [mentions[number] for number in group.names]
    shorts = {bracketed(written(m.text))[1] for m in names if "(" in m.text}
    for mention in names:
        after = _AFTER.match(text, mention.span.end)
        if after and stands_for(after[1], name_of(mention)):
            shorts.add(after[1])
        start = mention.span.start
        before = _BEFORE.search(text[max(0, start - REACH) : start])
        if before and stands_for(before[1], name_of(mention)):
            shorts.add(before[1])
    return _Forms(
        kind=group.kind,
        full=tuple(bare(group.name, group.kind).split()),
        plain=tuple(normal(group.name).split()),
        name=group.name,
        acronym=is_acronym(group.name),
        shorts=frozenset(normal(short) for short in shorts if short),
        doubtful=max(mention.confidence for mention in names) < DOUBTFUL,
    )


def _joined(analysis: Analysis, found: list[Group], known: Known) -> list[Group]:
    """Groups with those joined whose names are forms of each other."""
    mentions = analysis.mentions
    forms = [_forms(analysis.article.text, mentions, group) for group in found]
    target = list(range(len(found)))
    renamed = _renamed(analysis, found)
    for here, form in enumerate(forms):
        there = renamed.get(here)
        if there is None:
            there = _same_name(form, forms[:here])
        if there is None:
            longer = [n for n, other in enumerate(forms) if _shortens(form, other)]
            there = _only(longer)
            if there is not None and _stands_alone(form, forms[there], known):
                there = None
        if there is not None and _root(target, there) != here:
            target[_root(target, here)] = _root(target, there)
    together: dict[int, list[int]] = {}
    for here, group in enumerate(found):
        numbers = together.setdefault(_root(target, here), [])
        numbers.extend(group.names + group.others)
    return [_group(mentions, numbers) for numbers in together.values()]


def _renamed(analysis: Analysis, found: Sequence[Group]) -> dict[int, int]:
    """Groups whose name the text gives as another name of an earlier one."""
    text = analysis.article.text
    starts = {
        analysis.mentions[number].span.start: place
        for place, group in enumerate(found)
        for number in group.names
    }
    pairs = {}
    for place, group in enumerate(found):
        for number in group.names:
            match = _RENAMED.match(text, analysis.mentions[number].span.end)
            other = starts.get(match.end()) if match else None
            if (
                other is not None
                and other != place
                and _alike_kinds(group, found[other])
            ):
                pairs[max(place, other)] = min(place, other)
    return pairs


def _alike_kinds(one: Group, other: Group) -> bool:
    return fit(one.kind, other.kind) > 0


def _root(target: Sequence[int], place: int) -> int:
    while target[place] != place:
        place = target[place]
    return place


def _only(places: Sequence[int]) -> int | None:
    """The place where there is but one: two possible full names decide nothing."""
    return places[0] if len(places) == 1 else None


def _same_name(form: _Forms, earlier: Sequence[_Forms]) -> int | None:
    for place, other in enumerate(earlier):
        if form.full == other.full and _alike(form, other) and _agree(form, other):
            return place
    return None


def _agree(one: _Forms, other: _Forms) -> bool:
    """Whether two people of one first and last name do not differ in the middle."""
    person = one.kind is other.kind is Kind.PERSON and len(one.full) > 1
    return not person or agree(one.name, other.name) > 0


def _stands_alone(short: _Forms, long: _Forms, known: Known) -> bool:
    """Whether a short name has a meaning of its own, which its article keeps."""
    defined = " ".join(short.plain) in long.shorts
    return not defined and known(short.name, short.kind)


def _alike(one: _Forms, other: _Forms) -> bool:
    """Whether both may be the same kind of thing, by what they were read as."""
    return one.doubtful or other.doubtful or fit(one.kind, other.kind) > 0


def _shortens(short: _Forms, long: _Forms) -> bool:
    """Whether the first may be a short form of the second."""
    few, many = short.plain, long.full
    if " ".join(few) in long.shorts:  # whatever kinds they were read as
        return True
    if not 0 < len(few) < len(many) or not _alike(short, long):
        return False
    if short.acronym and stands_for(short.name, long.name):
        return True
    if long.kind is Kind.PERSON:
        return len(few) == 1 and few[0] in {many[0], many[-1]}
    if short.kind in _BODIES and long.kind in _BODIES:
        return many[: len(few)] == few or many[-len(few) :] == few
    return False
