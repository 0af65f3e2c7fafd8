"""Phrases read off the label of a property that comes without any.

`is owned by` -> `own`, the other way round; `hasCapital` -> `be capital of`, the other
way round; `supports` -> `support`.
"""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_VOWELS = frozenset("aeiou")


def phrases_of_label(label: str) -> Iterator[tuple[str, bool]]:
    """Phrases that state what the label says, and whether they run against it.

    >>> sorted(phrases_of_label("acquiredBy"))
    [('acquir', True), ('acquire', True), ('acquired', True)]
    """
    words = [word.lower() for word in _WORD.findall(label)]
    if words[:1] in (["is"], ["was"], ["are"]):
        words = words[1:]
    if not words:
        return
    if words[-1] == "by" and len(words) > 1:
        for verb in stems(words[0]):
            yield " ".join([verb, *words[1:-1]]), True
        return
    if words[0] == "has" and len(words) > 1:
        yield f"be {' '.join(words[1:])} of", True
        yield f"have {' '.join(words[1:])}", False
        return
    if words[-1] in {"of", "for", "to", "in", "at", "with", "from"} and len(words) > 1:
        yield " ".join(["be", *words]), False
    elif len(words) == 1:
        yield f"be {words[0]} of", True
    for verb in stems(words[0]):
        yield " ".join([verb, *words[1:]]), False


def stems(verb: str) -> Iterator[str]:
    """The word and what it may be an inflection of; not all are words.

    >>> list(stems("carries")), list(stems("seized"))
    (['carries', 'carry'], ['seized', 'seiz', 'seize'])
    """
    if verb.endswith(("ies", "ied")):
        found = [verb, verb[:-3] + "y"]
    elif verb.endswith("ed"):
        found = [verb, verb[:-2], verb[:-1]]
        doubled = verb[-3:-2] == verb[-4:-3] and verb[-3:-2] not in _VOWELS
        found += [verb[:-3]] if doubled else []
    elif verb.endswith("es"):
        found = [verb, verb[:-1], verb[:-2]]
    elif verb.endswith("s") and not verb.endswith("ss"):
        found = [verb, verb[:-1]]
    else:
        found = [verb]
    yield from dict.fromkeys(found)
