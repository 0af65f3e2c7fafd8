"""What a noun names: which words can be ends of an edge, and what name they have.

"The president, Ana Reyes," is named by the name in apposition; "it" in "it rained" and
"the other" name nothing.
"""

from kg.extract.lexicon.nouns import (
    ABSTRACT_ENDS,
    COUNTED,
    FREE,
    PLACE_NOUNS,
    ROLE_NOUNS,
)
from kg.extract.tree import base, lower, preposition
from kg.model import Analysis, Form, Kind, Mention, Sentence

OF_ANOTHER = frozenset({"capital", "stronghold", "hub", "port", "region", "territory"})
"""Places that are often those of what stands behind "of"."""


class Mentions:
    """The mentions of one sentence, by the tokens that they hold."""

    def __init__(self, analysis: Analysis, sentence: int) -> None:
        self.named: dict[int, int] = {}
        self.by_head: dict[int, int] = {}
        self._all = analysis.mentions
        for number in analysis.by_sentence[sentence]:
            mention = self._all[number]
            if mention.form is Form.NAMED or mention.kind.literal:
                for token in range(mention.first, mention.last + 1):
                    self.named[token] = number
            self.by_head.setdefault(mention.head, number)

    def name_at(self, token: int) -> Mention | None:
        """The name that holds the token."""
        number = self.named.get(token)
        return None if number is None else self._all[number]

    def kind_at(self, token: int) -> Kind | None:
        """The kind of what the token heads or names."""
        number = self.named.get(token, self.by_head.get(token))
        return None if number is None else self._all[number].kind

    def at(self, token: int) -> int | None:
        """The number of the mention that the token is part or head of."""
        return self.named.get(token, self.by_head.get(token))


def names_something(sentence: Sentence, mentions: Mentions, head: int) -> bool:
    """Whether the token can be an end of an edge."""
    token = sentence.tokens[head]
    named = mentions.at(head) is not None
    if lower(token) in ABSTRACT_ENDS:
        return _counts(sentence, head) or (token.upos == "PRON" and named)
    if named:
        return True
    if token.upos == "VERB" and base(token) in {"nsubj", "obj", "iobj"}:
        return True  # a noun that a parser took for a verb
    if token.upos == "ADJ" and base(token) in {"nsubj", "obj", "iobj"}:
        return any(  # "a third of it"
            sentence.tokens[child].upos in {"DET", "ADP", "NOUN", "PROPN"}
            for child in sentence.children[head]
        )
    if token.upos == "VERB":  # the "lying" of "accused of lying"
        gerund = token.features.get("VerbForm") in {"Ger", "Part"}
        return gerund and base(token) in {"advcl", "ccomp", "xcomp"}
    return token.upos in {"NOUN", "PROPN", "NUM", "SYM", "X", "PRON"}


def _counts(sentence: Sentence, head: int) -> bool:
    """Whether a word is the "both" of "both fled"; not that of "each other"."""
    children = [sentence.tokens[child] for child in sentence.children[head]]
    if any(base(child) == "nummod" for child in children):
        return True  # "190 others"
    if lower(sentence.tokens[head]) in FREE:
        return _of_several(sentence, head) or _denied(sentence, head)
    if lower(sentence.tokens[head]) not in COUNTED:
        return False
    beside = {lower(child) for child in children}
    return not beside & {"other", "another", "the", "whom", "which"}


def _of_several(sentence: Sentence, head: int) -> bool:
    """Whether a word is the "any" of "any of its shares"."""
    return any(
        preposition(sentence, child) == "of" and base(sentence.tokens[child]) == "nmod"
        for child in sentence.children[head]
    )


def _denied(sentence: Sentence, head: int) -> bool:
    """Whether a word is the "anyone" of "did not hurt anyone"."""
    above = sentence.tokens[head].head
    return base(sentence.tokens[head]) == "obj" and any(
        lower(sentence.tokens[child]) in {"not", "n't", "never"}
        for child in sentence.children[above]
    )


def naming_head(sentence: Sentence, mentions: Mentions, head: int) -> int:
    """The head of the name in apposition to a common noun; else the head itself.

    "leader Abu Qasra", "the president, Ana Reyes," and "the city of Homs" are named
    by what follows the noun.
    """
    token = sentence.tokens[head]
    if token.upos not in {"NOUN", "NUM"} or mentions.name_at(head):
        return head
    for child in sentence.children[head]:
        if child > head and _names(sentence, mentions, head, child):
            return child
        person = _person_behind(sentence, mentions, child)
        if person is not None:
            return person
    return head


def _names(sentence: Sentence, mentions: Mentions, head: int, child: int) -> bool:
    """Whether a child of a common noun is its name."""
    name, word = mentions.name_at(child), sentence.tokens[child]
    relation = base(word)
    if name is None or name.kind.literal:
        return (
            name is None
            and relation == "appos"
            and word.upos == "PROPN"
            and child > head + 1
        )
    if relation == "appos":
        return not _taken(sentence, head, name)
    if relation in {"flat", "compound", "dep"} or (
        relation == "nmod" and name.kind is Kind.PERSON
    ):
        return name.first == head + 1
    of_place = relation == "nmod" and preposition(sentence, child) == "of"
    noun = sentence.tokens[head].lemma in PLACE_NOUNS
    place = noun and not _of_another(sentence, head)
    return of_place and place and name.kind is Kind.LOCATION


def _of_another(sentence: Sentence, noun: int) -> bool:
    """Whether it is a place of the one behind "of", not called so.

    "the capital of Peru" is not Peru; "the Peruvian capital of Lima" is Lima.
    """
    modified = any(
        child < noun and base(sentence.tokens[child]) in {"amod", "compound", "nmod"}
        for child in sentence.children[noun]
    )
    return sentence.tokens[noun].lemma in OF_ANOTHER and not modified


def _taken(sentence: Sentence, noun: int, name: Mention) -> bool:
    """Whether another noun right before a name has it: "a bank of the tycoon Ana"."""
    before = name.first - 1
    tied = before and sentence.tokens[before - 1].text == "-"
    return before > noun and sentence.tokens[before].upos == "NOUN" and not tied


def _person_behind(sentence: Sentence, mentions: Mentions, child: int) -> int | None:
    """The person that a parser hung on what somebody is head of.

    So in "the head of Banca Ticino, Renzo Albani,": a bank is no person.
    """
    of = base(sentence.tokens[child]) == "nmod"
    role = sentence.tokens[sentence.tokens[child].head].lemma in ROLE_NOUNS
    if not of or not role or mentions.kind_at(child) is Kind.PERSON:
        return None
    for inner in sentence.children[child]:
        name = mentions.name_at(inner)
        person = name is not None and name.kind is Kind.PERSON
        if person and base(sentence.tokens[inner]) == "appos":
            return inner
    return None
