"""Chains of mentions, taken apart where they hold two names.

Coreference may run two things together: "the Kenya Medical Association" into the chain
of "the Kenya National Commission". Names that are no forms of each other part it; nouns
and pronouns stay with the name before them.
"""

from collections.abc import Sequence

from kg.model import Analysis, Form, Kind, Mention
from kg.resolve.acronyms import stands_for
from kg.resolve.forms import bare, normal, untitled


def chains(analysis: Analysis) -> list[tuple[int, ...]]:
    """The chains of an article, each about one thing as far as its names tell."""
    return [
        part for chain in analysis.chains for part in _parts(analysis.mentions, chain)
    ]


def _parts(mentions: Sequence[Mention], chain: Sequence[int]) -> list[tuple[int, ...]]:
    """A chain by the things that its names name."""
    names = [n for n in chain if mentions[n].form is Form.NAMED]
    things: list[list[int]] = []
    for number in names:
        home = next(
            (
                t
                for t in things
                if any(_alike(mentions[number], mentions[n]) for n in t)
            ),
            None,
        )
        if home is None:
            things.append([number])
        else:
            home.append(number)
    if len(things) < 2:  # noqa: PLR2004 - one thing, or none that has a name
        return [tuple(chain)]
    parts = {thing[0]: list(thing) for thing in things}
    owner = {number: thing[0] for thing in things for number in thing}
    for number in chain:
        if number not in owner:
            before = [name for name in names if name < number]
            parts[owner[max(before) if before else names[0]]].append(number)
    return [tuple(sorted(part)) for part in parts.values()]


def _alike(one: Mention, other: Mention) -> bool:
    """Whether one name can be a form of the other."""
    if Kind.NATIONALITY in {one.kind, other.kind}:
        return True  # "Kenyan" of "Kenya": demonyms are looked up elsewhere
    first, second = _words(one), _words(other)
    if not first or not second or first <= second or second <= first:
        return True
    return stands_for(one.text, other.text) or stands_for(other.text, one.text)


def _words(mention: Mention) -> frozenset[str]:
    """The words of a name that tell it from others."""
    name = untitled(mention.text) if mention.kind is Kind.PERSON else mention.text
    return frozenset((bare(name, mention.kind) or normal(name)).split())
