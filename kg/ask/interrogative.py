"""Questions turned so that the extractors read them as statements.

In "Who controls Damascus?" the word that asks becomes a name; in "Who is the leader of
HTS?" it becomes the subject of "leader". What comes back says which word asked.
"""

from dataclasses import dataclass, replace

from kg.model import Sentence, Token

WHO = frozenset({"who", "whom", "what", "which", "whoever"})
"""Words that ask for a thing and stand where its name would."""
WHICH = frozenset({"which", "what", "whose"})
"""Words that ask before a noun."""
NAME = "Smith"
"""What stands in the place of the word that asks: any name will do."""
ADVERBS = frozenset({"when", "where", "why", "how"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Turned:
    """A sentence as a statement, and the word that asked."""

    sentence: Sentence
    asking: int | None
    """The word that asked; None in a question for yes or no."""
    word: str = ""
    """That word in lower case, nothing in a question for yes or no."""
    noun: int | None = None
    """The noun that it stood before, as in `which company`, `how many people`."""

    @property
    def slot(self) -> int | None:
        """The word in whose place the answer stands."""
        return self.asking if self.noun is None else self.noun


def turned(sentence: Sentence) -> Turned:
    """The sentence with its asking word turned into a name."""
    sentence = _with_bare_verbs(sentence)
    for number, token in enumerate(sentence.tokens):
        word = token.text.lower()
        if word in ADVERBS and not _is_clause_mark(sentence, number):
            noun = _counted(sentence, number)
            return Turned(sentence=sentence, asking=number, word=word, noun=noun)
        if word in WHO | WHICH and not _is_relative(sentence, number):
            noun = _described(sentence, number)
            if noun is not None:
                return Turned(sentence=sentence, asking=number, word=word, noun=noun)
            return Turned(sentence=_named(sentence, number), asking=number, word=word)
    return Turned(sentence=sentence, asking=None)


def _with_bare_verbs(sentence: Sentence) -> Sentence:
    """The sentence with verbs after "do" as they stand: in "did she found" to found."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.relation == "aux" and token.lemma == "do" and token.head >= 0:
            verb = tokens[token.head]
            tokens[token.head] = replace(verb, lemma=verb.text.lower())
    return replace(sentence, tokens=tuple(tokens))


def _is_clause_mark(sentence: Sentence, number: int) -> bool:
    """Whether an adverb opens a clause of its own: "... when the bridge fell"."""
    token = sentence.tokens[number]
    above = sentence.tokens[token.head] if token.head >= 0 else token
    return number > 1 and above.relation.split(":")[0] in {"advcl", "acl"}


def _is_relative(sentence: Sentence, number: int) -> bool:
    """Whether the word takes up a noun: "the rebels who took Homs"."""
    if number == 0:
        return False
    step = number
    while sentence.tokens[step].head >= 0:
        step = sentence.tokens[step].head
        if sentence.tokens[step].relation.startswith("acl"):
            return step > number
    return False


def _described(sentence: Sentence, number: int) -> int | None:
    """The noun that "which" stands before, whatever it was hung on."""
    token = sentence.tokens[number]
    if token.relation.split(":")[0] in {"det", "nmod"} and token.head >= 0:
        return token.head
    after = number + 1
    which = token.text.lower() in WHICH and after < len(sentence.tokens)
    beside = which and sentence.tokens[after].relation == token.relation
    return after if beside and sentence.tokens[after].upos == "NOUN" else None


def _counted(sentence: Sentence, number: int) -> int | None:
    """The noun of "how many", "how much"."""
    token = sentence.tokens[number]
    if token.text.lower() != "how" or token.head < 0:
        return None
    amount = sentence.tokens[token.head]
    if amount.lemma not in {"many", "much", "few"}:
        return None
    noun = amount.head if amount.relation.split(":")[0] in {"amod", "det"} else -1
    return noun if noun >= 0 else token.head


def _named(sentence: Sentence, number: int) -> Sentence:
    """The sentence with a name in the place of the word that asks."""
    tokens = list(sentence.tokens)
    tokens[number] = replace(
        tokens[number],
        upos="PROPN",
        lemma=NAME,
        text=NAME,
        features={"Number": "Sing"},
    )
    if tokens[number].relation == "root":
        subject = _subject(sentence, number)
        if subject is not None:
            tokens = _copular(tokens, number, subject)
    return replace(sentence, tokens=tuple(tokens))


def _subject(sentence: Sentence, number: int) -> int | None:
    """The subject of a question that the asking word is the root of."""
    if not any(token.relation == "cop" for token in sentence.tokens):
        return None
    below = sentence.children[number]
    found = (n for n in below if sentence.tokens[n].relation == "nsubj")
    return next(found, None)


def _copular(tokens: list[Token], asking: int, subject: int) -> list[Token]:
    """The tree of "X is the leader" for that of "who is the leader"."""
    moved = []
    for number, token in enumerate(tokens):
        if number == subject:
            moved.append(replace(token, head=-1, relation="root"))
        elif number == asking:
            moved.append(replace(token, head=subject, relation="nsubj"))
        elif token.head == asking:
            moved.append(replace(token, head=subject))
        else:
            moved.append(token)
    return moved
