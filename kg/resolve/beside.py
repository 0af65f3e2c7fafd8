"""Nouns that stand beside a name and mean what it means.

`company chief Ana Reyes`, `Ana Reyes, the company's chief`, `the Hamas movement`,
`the city of Aleppo`: two mentions, one thing, whatever chains say.
"""

from collections.abc import Mapping
from dataclasses import replace

from kg.model import Analysis, Form, Kind, Link, Mention
from kg.resolve.fitting import fits
from kg.resolve.index import EntityIndex
from kg.resolve.kinds import fit

BESIDE = 0.9
"""How sure a noun beside a name is to mean what it means."""
_SORTS = frozenset(
    """movement group militia organisation organization network party company firm
    airline newspaper magazine bank club team""".split()
)
"""Nouns after a name that only say of which sort the body is."""
_TOWNS = frozenset("city town village port province region state district".split())
"""Nouns that have the name after `of`."""
_TITLE = frozenset({"compound", "nmod", "appos", "amod"})


def beside(
    analysis: Analysis, links: Mapping[int, Link], index: EntityIndex
) -> dict[int, Link]:
    """Links of nouns that nothing else linked, by the names beside them."""
    found: dict[int, Link] = {}
    for number, mention in enumerate(analysis.mentions):
        if number in links or mention.form is not Form.NOMINAL or mention.kind.literal:
            continue
        for other in analysis.by_sentence[mention.sentence]:
            link = links.get(other)
            name = analysis.mentions[other]
            if link is None or name.form is not Form.NAMED:
                continue
            if _one(analysis, mention, name) and fits(
                analysis, mention, link.entity, index
            ):
                score = round(link.score * BESIDE, 4)
                found[number] = replace(link, score=score, reason="beside", rivals=())
                break
    return found


def _one(analysis: Analysis, noun: Mention, name: Mention) -> bool:
    """Whether a noun and a name are two words for one thing."""
    tokens = analysis.sentences[noun.sentence].tokens
    head, named = tokens[noun.head], tokens[name.head]
    lemma = head.lemma.lower()
    if name.kind is Kind.NATIONALITY:
        return False
    if name.last + 1 == noun.head == noun.last and lemma in _SORTS:
        return name.first - noun.first <= 1 and named.head == noun.head
    if lemma in _TOWNS and name.kind is Kind.LOCATION and named.head == noun.head:
        case = {tokens[n].text.lower() for n in range(noun.head + 1, name.first)}
        return (
            named.relation.startswith("nmod") and case <= {"of", "the"} and "of" in case
        )
    if not _same_sort(noun, name):
        return False
    titled = noun.last + 1 == name.first and (
        (head.head == name.head and _base(head.relation) in _TITLE)
        or (named.head == noun.head and _base(named.relation) in {"appos", "flat"})
    )
    return titled or (
        noun.first > name.last
        and head.head == name.head
        and _base(head.relation) == "appos"
    )


def _same_sort(noun: Mention, name: Mention) -> bool:
    return (
        noun.kind is name.kind
        or (noun.kind is Kind.THING and name.kind is not Kind.PERSON)
        or (Kind.PERSON not in {noun.kind, name.kind} and fit(noun.kind, name.kind) > 0)
    )


def _base(relation: str) -> str:
    return relation.split(":", maxsplit=1)[0]
