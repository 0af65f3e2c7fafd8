"""Whether the one who is meant is a woman or a man, as far as words tell.

`Mrs Reed`, `Maria Reyes` and `the spokeswoman` are women, `his brother` is a man; of
`Reed` and `the minister` nobody knows. `given_names.txt` has three lines: names that
98 of 100 bearers are women, the same of men, and those of both that are surnames too
(1990 census of the United States, public domain).
"""

from functools import cache
from pathlib import Path

from kg.language.nouns import KIND_OF_NOUN
from kg.model import Form, Kind, Mention, Sentence

FEMALE, MALE = "Fem", "Masc"
_WOMEN = frozenset(
    """woman girl mother daughter sister wife aunt niece grandmother granddaughter widow
    queen princess lady actress mrs ms miss madam dame""".split()
)
_MEN = frozenset(
    """man boy father son brother husband uncle nephew grandfather grandson widower king
    prince gentleman lord mr sir""".split()
)
_EITHER = frozenset(("chairman",))
_TITLES = frozenset(("compound", "flat", "nmod:desc", "nmod", "appos"))
_NAMES = Path(__file__).with_name("given_names.txt")


def gender(sentence: Sentence, mention: Mention) -> str | None:
    """`Fem` or `Masc`, `Neut` of `it`; None where words do not tell."""
    head = sentence.tokens[mention.head]
    if mention.form is Form.PRONOUN:
        return head.features.get("Gender")
    if mention.form is Form.NOMINAL:
        return _of_noun(head.lemma)
    if mention.kind is not Kind.PERSON:
        return None
    return _of_title(sentence, mention) or _of_name(mention.text)


def _of_noun(lemma: str) -> str | None:
    noun = lemma.lower().rstrip(".")
    if noun in _WOMEN or noun.endswith("woman"):
        return FEMALE
    male = noun.endswith("man") and KIND_OF_NOUN.get(noun) is Kind.PERSON
    return MALE if noun in _MEN or (male and noun not in _EITHER) else None


def _of_title(sentence: Sentence, mention: Mention) -> str | None:
    """What `Mrs`, `King` or `spokeswoman` at the name says."""
    beside = [
        child
        for child in sentence.children[mention.head]
        if sentence.tokens[child].relation in _TITLES
        and (mention.first <= child or child == mention.first - 1)
    ]
    words = [*range(mention.first, mention.last), *beside]
    told = (_of_noun(sentence.tokens[word].lemma) for word in words)
    return next(filter(None, told), None)


def _of_name(name: str) -> str | None:
    women, men, surnames = _given()
    first, *others = name.casefold().split()
    if not others and first in surnames:
        return None
    return FEMALE if first in women else MALE if first in men else None


@cache
def _given() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    women, men, surnames = (frozenset(line.split()) for line in lines)
    return women, men, surnames
