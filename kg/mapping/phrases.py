"""From the words of a statement to the property of the ontology that they state.

`take control of` is `kg:takesControlOf`; so is `fall to`, with the ends changed round.
The phrase is looked up as it stands, then without what adds nothing to it. Kinds that
do not fit, or two relations that fit alike, give no property: the phrase is kept.
"""

from collections.abc import Iterator, Sequence

from kg.mapping.ontology import Ontology, Sense
from kg.model import Kind

BEARERS = frozenset(
    """reiterate reaffirm express voice declare state announce offer give provide show
    extend lend pledge continue maintain begin start stage mount carry conduct launch
    hold underline stress emphasise emphasize confirm signal renew repeat""".split()
)
"""Verbs before a noun that says what is done: to reiterate support is to support.

Not among them are verbs that turn it round, as in "have the support of".
"""
WEAK = frozenset(
    """deputy vice former ex assistant acting interim would-be co late associate
    honorary junior senior self-proclaimed candidate""".split()
)
"""Modifiers without which a role is another role."""
SCOPED = frozenset({"boss", "chief", "commissioner", "director", "head", "manager"})
"""Roles that a word before them narrows: a finance chief does not head the firm."""
WHOLE = frozenset(
    """chief controversial current executive first founding general group long-serving
    longtime managing new outgoing overall present supreme top""".split()
)
"""Words before such a role that leave it whole."""


def property_of(
    ontology: Ontology,
    phrase: str,
    subject: Kind,
    object_: Kind,
    *,
    exact: bool = False,
) -> Sense | None:
    """What a phrase states between things of two kinds; None where that is not sure.

    `exact` looks up only the phrase itself.
    """
    for variant in (phrase,) if exact else variants(phrase):
        known = ontology.senses.get(variant, ())
        for vague in (False, True):
            senses = [s for s in known if _fits(s, subject, object_, vague=vague)]
            if senses:
                return _preferred(senses)
    return None


def variants(phrase: str) -> Iterator[str]:
    """The phrase and its shorter forms that state the same, longest first.

    >>> list(variants("reiterate support for"))
    ['reiterate support for', 'support for']
    """
    seen = set()
    for variant in _variants(phrase):
        if variant and variant not in seen:
            seen.add(variant)
            yield variant


def _variants(phrase: str) -> Iterator[str]:
    words = [_known(word) for word in phrase.split()]
    yield phrase
    if words[:1] == ["be"] and len(words) > 1:
        rest = words[1:]
        yield " ".join(rest)
        yield from _of_role(rest)
    elif "as" in words[1:-1]:
        yield " ".join(words[: words.index("as", 1) + 1])
    elif words[:1] and words[0] in BEARERS and len(words) > 2:  # noqa: PLR2004
        yield " ".join(words[1:])


def _known(word: str) -> str:
    """The word that the phrases have for one: who remains a leader is one.

    A "then-president" was one at the time that is spoken of, and is not said to be now.
    """
    if word == "remain":
        return "be"
    return word.replace("then-", "ex-") if word.startswith("then-") else word


def _of_role(words: Sequence[str]) -> Iterator[str]:
    """A role with fewer and fewer of the words before its noun: "leader of"."""
    while len(words) > 2 and words[0] not in WEAK:  # noqa: PLR2004 (noun, preposition)
        if words[-2] in SCOPED and words[0] not in WHOLE:
            return
        behind = words[1] == "general"  # an attorney general is no general
        words = [words[0], *words[2:]] if behind else words[1:]
        yield " ".join(words)
        yield " ".join(["be", *words])


def _fits(sense: Sense, subject: Kind, object_: Kind, *, vague: bool) -> bool:
    """Whether kinds may stand at the ends of a phrase.

    With `vague`, a subject of unknown kind may be anything: `rescuers` do what only
    people do. An object may not: what one can `lose` or `leave` is too many things.
    """
    ends = (sense.domain, sense.range)
    before, after = ends[::-1] if sense.inverse else ends
    vague = vague and subject is Kind.THING
    return (vague or before is None or subject in before) and (
        after is None or object_ in after
    )


def _preferred(senses: Sequence[Sense]) -> Sense | None:
    """The sense that no other beats and none is narrower than; None if two are left."""
    left = [
        sense
        for sense in senses
        if not any(
            sense.property.iri in other.property.beats
            or sense.property.iri in other.property.wider
            for other in senses
            if other is not sense
        )
    ]
    alike = {(sense.property.iri, sense.inverse) for sense in left}
    return left[0] if len(alike) == 1 else None
