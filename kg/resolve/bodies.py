"""Bodies that every state has, named after their state however they are written.

`the Iranian foreign ministry`, `Iran's Foreign Ministry` and `the Ministry of Foreign
Affairs of Iran` are all `Iranian Foreign Ministry`.
"""

from collections.abc import Callable

from kg.model import Analysis, Entity, Form, Kind, Mention, Sentence
from kg.resolve.forms import normal

_PLAIN = frozenset(
    """government parliament army navy military police cabinet senate legislature
    judiciary embassy consulate intelligence treasury
    presidency""".split()
) | frozenset(
    {
        "air force", "armed forces", "central bank", "supreme court", "high court",
        "constitutional court", "coast guard", "border guard", "border police",
        "national guard", "security council", "election commission",
        "electoral commission", "foreign office", "home office", "secret service",
        "general staff", "attorney general", "federal police", "national police",
        "national assembly", "security forces", "intelligence service",
    }
)  # fmt: skip
_MILITARY = frozenset(
    {"Army", "Navy", "Military", "Air Force", "Armed Forces", "General Staff"}
)
_COMMON = frozenset(
    """administration agency alliance army assembly association authority bank board
    bureau cabinet church city club coalition college command commission committee
    company conference congress council country court department federation force forces
    foundation front government group house institute league ministry mission movement
    office opposition party police republic school secretariat senate society state team
    treasury tribunal union university""".split()
)
"""Nouns that an article writes large for the one that it speaks of."""
_DEPARTMENTS = frozenset({"ministry", "department"})
_TOPICS = {
    "foreign affairs": "foreign", "external affairs": "foreign", "defence": "defense",
    "national defence": "defense", "national defense": "defense",
    "internal affairs": "interior", "the interior": "interior",
    "exterior": "foreign", "foreign relations": "foreign",
}  # fmt: skip
"""From a ministry's topic to the one that stands for it in a shared name."""
_SMALL = frozenset({"of", "the", "'s", "\u2019s", "s", "for", "in"})
_KINDS = frozenset(
    {
        Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY, Kind.FACILITY,
        Kind.LOCATION, Kind.THING,
    }
)  # fmt: skip
LONGEST_TOPIC = 4

Nation = Callable[[str], Entity | None]
"""The state that a name or demonym means."""


def body(
    analysis: Analysis, mention: Mention, nation: Nation
) -> tuple[str, Entity] | None:
    """The body that a mention means and its state; None where it is none.

    `("Foreign Ministry", Iran)` for `Iran's Foreign Ministry`.
    """
    if mention.kind not in _KINDS or mention.form is Form.PRONOUN:
        return None
    sentence = analysis.sentences[mention.sentence]
    words = [
        sentence.tokens[n].text
        for n in range(mention.first, mention.last + 1)
        if sentence.tokens[n].upos != "PUNCT"
    ]
    words = [word for word in words if word.lower() not in {"the", "a", "an"}]
    inside = _inside(words, nation)
    if inside:
        return inside
    kind = _body(words)
    state = _beside(sentence, mention, nation) if kind else None
    return (kind, state) if kind and state else None


def writings(kind: str, state: Entity, demonym: str | None) -> tuple[str, ...]:
    """The ways to write a body of a state, first that which names it.

    >>> norland = Entity(iri="", name="Norland", kind=Kind.LOCATION)
    >>> writings("Foreign Ministry", norland, "Norlandic")[:2]
    ('Norlandic Foreign Ministry', 'Foreign Ministry of Norland')
    """
    found = [f"{demonym} {kind}"] if demonym else []
    found += [f"{kind} of {state.name}", f"{state.name} {kind}"]
    topic, _, head = kind.rpartition(" ")
    if head.lower() in _DEPARTMENTS:
        same = [full for full, short in _TOPICS.items() if short == topic.lower()]
        found += [f"{head} of {t.title()} of {state.name}" for t in (topic, *same)]
        found += [f"{demonym} {head} of {t.title()}" for t in (topic, *same) if demonym]
    return tuple(found)


def of_states(kind: str) -> bool:
    """Whether only states have such a body: a town has police and no air force.

    >>> of_states("Air Force"), of_states("Foreign Ministry"), of_states("Police")
    (True, True, False)
    """
    return kind in _MILITARY or kind.rpartition(" ")[2].lower() == "ministry"


def kind_of_body(kind: str) -> Kind:
    """Whether it is a building or a body: an embassy stands somewhere."""
    return Kind.FACILITY if kind in {"Embassy", "Consulate"} else Kind.GOVERNMENT_BODY


def capital(analysis: Analysis, mention: Mention, nation: Nation) -> Entity | None:
    """The state whose capital a mention means: `the Syrian capital`."""
    sentence = analysis.sentences[mention.sentence]
    if sentence.tokens[mention.head].lemma.lower() != "capital":
        return None
    words = [
        sentence.tokens[n].text.lower()
        for n in range(mention.first, mention.last + 1)
        if sentence.tokens[n].upos != "PUNCT"
    ]
    words = [word for word in words if word not in _SMALL]
    state = _beside(sentence, mention, nation)
    rest = [word for word in words if word != "capital"]
    return state if not rest or nation(" ".join(rest)) == state else None


def generic(name: str) -> bool:
    """Whether the name alone does not say which body it is.

    >>> [generic(name) for name in ("Supreme Court", "Coalition", "Norlandic Army")]
    [True, True, False]
    """
    return name.lower() in _COMMON or _body(name.split()) is not None


def _inside(words: list[str], nation: Nation) -> tuple[str, Entity] | None:
    """A state at either end of the words and a body in the rest."""
    for length in range(min(4, len(words) - 1), 0, -1):
        for ends, rest in (
            (words[:length], words[length:]),
            (words[-length:], words[:-length]),
        ):
            state = nation(" ".join(ends))
            kind = _body(rest) if state else None
            if state and kind:
                return kind, state
    return None


def _body(words: list[str]) -> str | None:
    """The body that the words without its state name, in one of its writings."""
    plain = [normal(word) for word in words]
    while plain and plain[0] in _SMALL:
        plain.pop(0)
    while plain and plain[-1] in _SMALL:
        plain.pop()
    text = " ".join(word for word in plain if word)
    if text in _PLAIN:
        return text.title()
    head, of, topic = text.partition(" of ")
    if of and head in _DEPARTMENTS:
        return _ministry(topic, head)
    front, _, last = text.rpartition(" ")
    return _ministry(front, last) if front and last in _DEPARTMENTS else None


def _ministry(topic: str, word: str) -> str | None:
    if len(topic.split()) > LONGEST_TOPIC:
        return None
    topic = topic.removeprefix("the ")
    return f"{_TOPICS.get(topic, topic)} {word}".title()


def _beside(sentence: Sentence, mention: Mention, nation: Nation) -> Entity | None:
    """The state that hangs on the mention's head: `Iran's`, `Iranian`, `of Iran`."""
    found = owners(sentence, mention, nation)
    return found[0] if found else None


def owners(
    sentence: Sentence, mention: Mention, nation: Nation
) -> tuple[Entity, frozenset[int]] | None:
    """The state that hangs on the mention's head, and the tokens that say so."""
    for child in sentence.children[mention.head]:
        token = sentence.tokens[child]
        relation = token.relation.split(":")[0]
        if relation not in {"nmod", "amod", "compound"}:
            continue
        case = " ".join(
            sentence.tokens[c].text.lower()
            for c in sentence.children[child]
            if sentence.tokens[c].relation == "case"
        )
        if relation == "nmod" and case not in {"'s", "\u2019s", "of", "'", "\u2019"}:
            continue
        words = sentence.subtree(child)
        plain = [n for n in words if sentence.tokens[n].relation not in {"case", "det"}]
        full = " ".join(sentence.tokens[n].text for n in plain)
        state = nation(token.text) or nation(full)
        if state:
            return state, frozenset(words)
    return None
