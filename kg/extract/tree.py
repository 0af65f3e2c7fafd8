"""What the extractors ask of a dependency tree.

Relations are those of Universal Dependencies (universaldependencies.org/u/dep).
"""

from collections.abc import Callable

from kg.model import Sentence, Token

ASKED_OF = frozenset({"on", "upon", "to", "for"})
"""Cases of whom one calls on, appeals to or waits for to do something."""

QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
"""Quotation marks as tokens."""

PARTICLES = frozenset("on out off up".split())
"""Words right behind a verb that are part of it, whatever a parser takes them for."""

NOT_PREDICATES = frozenset(
    "amod compound case mark fixed flat cc nsubj obj iobj".split()
)

NOMINAL = frozenset({"NOUN", "PROPN"})


class _Known(dict[str, str]):
    """What a function makes of a word, looked up: these two are asked most of all."""

    def __init__(self, of: Callable[[str], str], most: int) -> None:
        self._of, self._most = of, most

    def __missing__(self, word: str) -> str:
        if len(self) >= self._most:
            self.clear()
        self[word] = found = self._of(word)
        return found


_BASES = _Known(lambda relation: relation.partition(":")[0], 1000)
_LOWER = _Known(lambda text: text.lower().replace("\u2019", "'"), 50_000)


def base(token: Token) -> str:
    """The relation of a token without its subtype."""
    return _BASES[token.relation]


def lower(token: Token) -> str:
    """The word in lower case with a straight apostrophe, as the lexicon has it."""
    return _LOWER[token.text]


def meaning(sentence: Sentence, number: int) -> str:
    """The lemma of a verb with its particle, as the lexicon has it: `give_up`."""
    words = [sentence.tokens[number].lemma]
    words.extend(
        lower(sentence.tokens[child])
        for child in sentence.children[number]
        if sentence.tokens[child].relation == "compound:prt"
        or (child == number + 1 and lower(sentence.tokens[child]) in PARTICLES)
    )
    return "_".join(words)


def preposition(sentence: Sentence, number: int) -> str:
    """The words that mark the case of a noun, in lower case."""
    words = [
        child
        for child in sentence.children[number]
        if child < number and base(sentence.tokens[child]) == "case"
    ]
    for child in tuple(words):
        words.extend(dependents(sentence, child, "fixed"))
    return " ".join(sentence.tokens[word].text.lower() for word in sorted(words))


def dependents(sentence: Sentence, number: int, *relations: str) -> list[int]:
    """What hangs on a word by one of some relations, in order."""
    return [
        child
        for child in sentence.children[number]
        if base(sentence.tokens[child]) in relations
    ]


def opening(sentence: Sentence, number: int) -> frozenset[str]:
    """The words that open a clause: "that", "to", and the "of" of a gerund."""
    return frozenset(
        lower(sentence.tokens[child])
        for child in dependents(sentence, number, "mark", "case")
    )


def markers(sentence: Sentence, number: int) -> frozenset[str]:
    """The words among of, for, from and with that open a gerund clause."""
    return opening(sentence, number) & {"of", "for", "from", "with"}


def is_gerund(token: Token) -> bool:
    """Whether a word ends as gerunds do, not as "bring" does."""
    return lower(token).endswith("ing") and token.lemma != lower(token)


def auxiliaries_of(sentence: Sentence, number: int) -> frozenset[str]:
    """The auxiliaries of a verb, and its copula, as they stand."""
    return frozenset(
        lower(sentence.tokens[child])
        for child in dependents(sentence, number, "aux", "cop")
    )


def by_means(sentence: Sentence, number: int, means: frozenset[str]) -> bool:
    """Whether a noun bare of determiners is by what it is done: "by boat"."""
    own = dependents(sentence, number, "det", "nmod", "nummod", "amod")
    whose = any(sentence.tokens[c].relation != "nmod" or c < number for c in own)
    return sentence.tokens[number].lemma in means and not whose


SET_APART = frozenset({"not", "n't", "never", "rather", "instead"})
"""Words that say of what is listed that it is not so: "B" of "A rather than B"."""


def conjuncts(
    sentence: Sentence, number: int, *, denied: bool = False
) -> tuple[int, ...]:
    """A noun and the nouns coordinated with it, where each can stand alone.

    Of "A or B" neither is said, so that nothing is left; "A but not B" is A, and B too
    where what is `denied` is wanted.
    """
    found = [number]
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        if base(token) != "conj" or is_predicate(sentence, child):
            continue
        words = {lower(sentence.tokens[c]) for c in sentence.children[child]}
        if "or" in words:
            return ()
        if words & SET_APART and not denied:
            continue
        if "no" in words and not _without(sentence, number):
            continue  # "with a rosary and no passport"
        if "but" in words and token.upos in {"NUM", "PRON"}:
            continue  # "every banker but one"
        found.append(child)
    return tuple(found)


def _without(sentence: Sentence, number: int) -> bool:
    """Whether a noun itself is "no passport"."""
    return "no" in {lower(sentence.tokens[c]) for c in sentence.children[number]}


def is_predicate(sentence: Sentence, number: int) -> bool:
    """Whether the token heads a clause."""
    token = sentence.tokens[number]
    if base(token) in NOT_PREDICATES:
        return False
    if token.upos == "VERB":
        return True
    children = [sentence.tokens[child] for child in sentence.children[number]]
    if any(base(child) == "cop" for child in children):
        return True
    return token.upos == "ADJ" and any(base(c) == "nsubj" for c in children)
