"""The words of a passive told from the side of who acts.

"was announced by" is `announced`, "has been taken over by" `has taken over`, "is led
by" `leads` and "will be sold by" `will sell`: of Ana, who announced, not "announce".
"""

from kg.verbs import FORMS

BEING = frozenset("is are 's 're was were be been being".split())
HAVING = frozenset("has have had".split())
MODALS = frozenset("will would can could may might must shall should".split())
PREFIXES = ("re", "over", "under", "out", "mis", "fore", "with", "un")
PAST = {participle: f[0] for f in FORMS.values() for participle in f[1:2]} | {
    "shown": "showed",
    "proven": "proved",
    "beaten": "beat",
    "run": "ran",
    "overcome": "overcame",
}
"""Of verbs whose past is not their participle."""


def active(predicate: str, phrase: str, *, plural: bool) -> str:
    """What who acts does, in the time of a passive.

    Args:
        predicate: The words of the passive as they stand, with its "by".
        phrase: The verb in its lemma with what belongs to it.
        plural: Whether several act.

    >>> active("was forgotten by", "forget", plural=False)
    'forgot'
    >>> active("has been handed over by", "hand over", plural=False)
    'has handed over'
    >>> active("are led by", "lead", plural=False)
    'leads'
    """
    words = predicate.lower().split()
    rest = [word for word in words if word not in BEING | HAVING | MODALS]
    ahead = words[: len(words) - len(rest)]
    if rest[-1:] != ["by"] or words[len(ahead) :] != rest or len(rest) == 1:
        return phrase  # "was to be sold by", "plans to be bought by"
    verb, *others = rest[:-1]
    modal = next((word for word in ahead if word in MODALS), None)
    if modal:
        return f"{modal} {phrase}"
    perfect = next((word for word in ahead if word in HAVING), None)
    if perfect:
        return " ".join([perfect, verb, *others])
    if {"is", "are", "'s", "'re"} & set(ahead):
        return phrase if plural else third_person(phrase)
    return " ".join([past(verb), *others])


def past(participle: str) -> str:
    """The past of a verb by its participle.

    >>> past("retaken"), past("sent"), past("withdrawn")
    ('retook', 'sent', 'withdrew')
    """
    if participle in PAST:
        return PAST[participle]
    for prefix in PREFIXES:
        stem = participle.removeprefix(prefix)
        if stem != participle and stem in PAST:
            return prefix + PAST[stem]
    return participle


def third_person(phrase: str) -> str:
    """What one does now.

    >>> third_person("carry out"), third_person("watch")
    ('carries out', 'watches')
    """
    verb, *others = phrase.split()
    if verb.endswith("y") and verb[-2:-1] not in set("aeiou"):
        verb = f"{verb[:-1]}ies"
    elif verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        verb = f"{verb}es"
    else:
        verb = f"{verb}s"
    return " ".join([verb, *others])
