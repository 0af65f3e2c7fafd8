"""Words that tell one thing from another of its kind.

`the older suspect` is not `the younger man`, nor `the first bus` the second.
"""

from kg.model import Form, Mention, Sentence

_SCALES = (
    "first second third fourth fifth sixth",
    "older elder younger",
    "former current new incoming outgoing",
    "old new",
    "northern southern eastern western central",
    "north south east west",
    "left right",
    "upper lower",
    "larger bigger smaller",
    "male female",
    "last next previous",
    "early late",
    "state private",
    """foreign domestic interior health finance defense defence education justice labor
    labour transport energy agriculture environment""",
    "two three four five six seven eight nine ten",
)
"""Words of which a thing can be only one at a time."""
_SAME = {"elder": "older", "bigger": "larger", "defence": "defense", "labour": "labor"}
_SCALES_OF: dict[str, frozenset[str]] = {
    word: frozenset(str(n) for n, scale in enumerate(_SCALES) if word in scale.split())
    for scale in _SCALES
    for word in scale.split()
}
_MODIFIERS = frozenset(("amod", "compound", "nummod"))

Contrasts = frozenset[tuple[str, str]]
"""Scales with the word that a thing bears on each; its noun is one for what is right
before it: `the housing levy` is not `the road levy`.
"""


def contrasts(sentence: Sentence, mention: Mention) -> Contrasts:
    """The words before a noun that tell it from others of its kind."""
    return _sort(sentence, mention) | frozenset(
        (scale, _SAME.get(word, word))
        for child in sentence.children[mention.head]
        if sentence.tokens[child].relation in _MODIFIERS
        and (word := sentence.tokens[child].text.lower()) in _SCALES_OF
        for scale in _SCALES_OF[word]
    )


def _sort(sentence: Sentence, mention: Mention) -> Contrasts:
    """What sort of thing the noun right before a noun makes of it."""
    noun, before = sentence.tokens[mention.head], mention.head - 1
    if mention.form is not Form.NOMINAL or before < mention.first:
        return frozenset()
    word = sentence.tokens[before]
    part = word.relation == "compound" and word.upos == "NOUN"
    if not part or word.head != mention.head:
        return frozenset()
    return frozenset({(noun.lemma.lower(), word.lemma.lower())})


def apart(one: Contrasts, other: Contrasts) -> bool:
    """Whether the words say that they are two things.

    >>> apart(frozenset({("1", "older")}), frozenset({("1", "younger")}))
    True
    """
    places = dict(one)
    return any(places.get(scale, word) != word for scale, word in other)
