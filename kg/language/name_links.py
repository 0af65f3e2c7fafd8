"""Link the names of a text that are surely forms of one.

`Ana Reyes ... Reyes`, `Hayat Tahrir al-Sham ... HTS`: the same words, initials, a part.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.language.clusters import Clusters
from kg.language.likeness import acronym, alike, initials, shortened, words
from kg.model import Form, Kind, Mention


def link_names(found: Sequence[Mention], clusters: Clusters) -> None:
    """Same words, then acronyms, then shortened names, the nearest before first."""
    names = [
        n for n, m in enumerate(found) if m.form is Form.NAMED and not m.kind.literal
    ]
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shared = _shared_surnames(
        [(n, words(found[n].text)) for n in names if _person(found[n])]
    )
    for number in names:
        key = words(found[number].text)
        if _person(found[number]) and number > shared.get(key, number):
            continue
        for earlier in by_words[key]:
            if alike(found[earlier].kind, found[number].kind):
                clusters.join(earlier, number, strict=False)
                break
        else:
            by_words[key].append(number)
    firsts = sorted(n for numbers in by_words.values() for n in numbers)
    _link_acronyms(found, firsts, clusters)
    _link_shortened(found, firsts, clusters)


def _person(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON


def _shared_surnames(
    names: Sequence[tuple[int, tuple[str, ...]]],
) -> dict[tuple[str, ...], int]:
    """`Vogt` where both `Lena Vogt` and `Jens Vogt` are named, and from where on.

    From there on the network decides who is meant.
    """
    bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    found: dict[tuple[str, ...], int] = {}
    for number, name in names:
        if len(name) < 2:  # noqa: PLR2004 (a surname alone)
            continue
        before = bearers[name[-1]]
        if any(not {*one} <= {*name} and not {*name} <= {*one} for one in before):
            found.setdefault((name[-1],), number)
        before.append(name)
    return found


def _link_acronyms(
    found: Sequence[Mention], firsts: Sequence[int], clusters: Clusters
) -> None:
    """`HTS` to the first name with these initials, wherever it stands."""
    by_initials: dict[str, list[int]] = defaultdict(list)
    for number in firsts:
        for letters in sorted(initials(found[number].text)):
            by_initials[letters].append(number)
    for number in firsts:
        mention = found[number]
        for other in by_initials.get(mention.text.replace(".", ""), ()):
            if alike(found[other].kind, mention.kind) and acronym(
                mention.text, found[other].text
            ):
                clusters.join(number, other, strict=False)
                break


def _link_shortened(
    found: Sequence[Mention], firsts: Sequence[int], clusters: Clusters
) -> None:
    """`Reyes` to the `Ana Reyes` before it, in a headline to the only one after it."""
    by_edge: dict[str, list[int]] = defaultdict(list)
    for number in firsts:
        key = words(found[number].text)
        for word in {key[0], key[-1]}:
            by_edge[word].append(number)
    for number in firsts:
        longer = _longer(number, found, by_edge)
        before = [other for other in longer if other < number]
        if before:
            clusters.join(number, before[-1], strict=False)
        elif len(longer) == 1:
            clusters.join(number, longer[0], strict=False)


def _longer(
    number: int, found: Sequence[Mention], by_edge: Mapping[str, Sequence[int]]
) -> list[int]:
    """The names that a name may be short for, in order."""
    mention = found[number]
    key = words(mention.text)
    near = {*by_edge[key[0]], *by_edge[key[-1]]}
    return [
        other
        for other in sorted(near)
        if alike(found[other].kind, mention.kind)
        and shortened(mention.text, found[other].text, mention.kind)
    ]
