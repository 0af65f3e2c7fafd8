"""Who holds an office: "the president of Kenya", "the Kenyan president".

News says "President William Ruto" and leaves the country to the reader. The graph has
that he is a president; of what, the sentence, the headline or the list of office
holders must say.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from kg.ask.names import Names
from kg.ask.question import Pattern
from kg.ask.reply import Row
from kg.ask.words import plain, stems, words

ROLE = re.compile(r"be (.+?) (?:of|in|for|at)")
RESERVES = frozenset(
    """former vice deputy ex acting interim assistant outgoing incoming designate
    caretaker late elect""".split()
)
"""Words that make another office of one."""
ANY = frozenset("leader head chief boss ruler chair".split())
"""Offices that whoever leads or heads a thing holds."""
LEADING = frozenset("lead head run rule govern command chair preside direct".split())
"""Verbs that tell that somebody leads, and not in what office."""
PREFIX = 4
"""Letters that a verb shares with its doer: chair, chairman."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """An office and whose it is; None where that is left open."""

    name: str
    of: str | None = None


def role_of(pattern: Pattern, names: Names) -> Role | None:
    """The office that a pattern names, None for any other."""
    found = ROLE.fullmatch(pattern.phrase or "")
    if found and pattern.object:
        return Role(name=found[1], of=pattern.object)
    if pattern.phrase != "be" or not pattern.object:
        return None
    kept = [w for w in pattern.object.split() if w.lower() not in {"the", "a", "an"}]
    country = names.country(kept[0]) if kept else None
    rest = " ".join(kept[1:] if country else kept)
    common = rest and rest == rest.lower()
    return Role(name=rest, of=country) if common else None


def same_role(asked: str, told: str) -> bool:
    """Whether a claim's phrase can tell of the role that the question names.

    >>> same_role("be president of", "be prime minister of")
    False
    >>> same_role("be president of", "lead"), same_role("lead", "be president of")
    (False, True)
    >>> same_role("be chairman of", "chair"), same_role("be leader of", "run")
    (True, True)
    """
    wanted, found = ROLE.fullmatch(asked), ROLE.fullmatch(told)
    if not wanted:
        return True
    role = wanted[1].split()[-1]
    if found:
        return same_office(wanted[1], found[1])
    verb = told.split(" ", maxsplit=1)[0]
    return role in ANY or verb not in LEADING or role.startswith(verb[:PREFIX])


def same_office(asked: str, told: str) -> bool:
    """Whether words for an office hold those of the question, and make no other of it.

    >>> same_office("president", "President")
    True
    >>> same_office("president", "vice president")
    False
    """
    wanted, found = words(asked), words(told)
    if wanted & RESERVES != found & RESERVES:
        return False
    return plain(asked)[-1].rstrip("s") in found and wanted <= found


def holds_office(role: Role, row: Row, offices: Collection[tuple[str, str]]) -> bool:
    """Whether somebody of whom an article says the office holds it there.

    Args:
        role: The office that is asked for.
        row: A claim that its subject has a role.
        offices: The offices that this person is known to hold, with their countries.
    """
    told = str(row["object"] or "")
    if not same_office(role.name, told) and not _titled(role.name, row):
        return False
    if role.of is None:
        return True
    known = [of for office, of in offices if same_office(role.name, office)]
    if known:
        return role.of in known
    return stems(role.of) <= stems(f"{row['sentence']} {row['title'] or ''}")


def _titled(office: str, row: Row) -> bool:
    """Whether the sentence has the whole title before the name: "Finance Minister"."""
    name = str(row["subject"] or "").split(" ")
    sentence = " ".join(str(row["sentence"]).split()).lower()
    return any(f"{office} {part}".lower() in sentence for part in (name[0], name[-1]))
