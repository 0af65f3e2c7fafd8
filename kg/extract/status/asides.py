"""Clauses that are the article's own word although they stand in what somebody says."""

from kg.extract.lexicon.reporting import REPORTS
from kg.extract.tree import QUOTES, base, lower, opening
from kg.model import Sentence

RELATIVE = frozenset({"who", "whom", "whose", "which", "where"})
OPENING_ASIDE = frozenset({",", "(", "\u2014", "\u2013"})


def stands_alone(sentence: Sentence, number: int) -> bool:
    """Whether nothing above a clause says whose word it is or how it stands."""
    if sentence.tokens[number].head < 0:
        return True
    return aside(sentence, number) or _parted(sentence, number)


def aside(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells of a thing in passing.

    "He said that Nazir, who leaves for Ocado, was paid": a name needs no clause to be
    known, nor does "the plant", so that the writer adds it; so with "the camp, run by
    miners,". Of asides on such things within reports five in six were told as facts in
    our own news.
    """
    token = sentence.tokens[number]
    if base(token) != "acl":
        return False
    if token.relation == "acl:relcl" and _of_report(sentence, token.head):
        return True
    between = sentence.tokens[token.head + 1 : min(sentence.subtree(number)) + 1]
    if not any(word.text in OPENING_ASIDE for word in between):
        return False
    if token.relation == "acl":  # "a rumour, spread by miners, that" is no aside
        content = "that" in opening(sentence, number)
        return token.features.get("Tense") == "Past" and not content
    words = {lower(sentence.tokens[n]) for n in range(token.head + 1, number)}
    return _known(sentence, token.head) and bool(words & RELATIVE)


def _of_report(sentence: Sentence, noun: int) -> bool:
    """Whether it is the "claim" of "they fled, a claim that Bamako rejects"."""
    first = min(sentence.subtree(noun))
    apart = "," in {sentence.tokens[first].text, sentence.tokens[first - 1].text}
    token = sentence.tokens[noun]
    return apart and token.lemma in REPORTS and base(token) in {"appos", "parataxis"}


def _known(sentence: Sentence, noun: int) -> bool:
    """Whether a reader knows which thing is meant: a name, or "the bridge"."""
    if sentence.tokens[noun].upos == "PROPN":
        return True
    return any(
        lower(sentence.tokens[child]) == "the"
        or (
            base(sentence.tokens[child]) == "appos"
            and sentence.tokens[child].upos == "PROPN"
        )
        for child in sentence.children[noun]
    )


def _parted(sentence: Sentence, number: int) -> bool:
    """Whether a semicolon parts a clause from the one above, or "but" and a new name.

    "He denies it; she left" and "Oslo says it is calm, but police shot a man".
    """
    token = sentence.tokens[number]
    low, high = sorted((number, token.head))
    own = {lower(sentence.tokens[c]) for c in sentence.children[number] if c > low}
    if base(token) not in {"conj", "parataxis", "ccomp"} or "that" in own:
        return False
    between = {word.text for word in sentence.tokens[low:high]}
    if ";" in between and not QUOTES & between:
        return True
    if not own & {"but", "yet"} or "," not in between:
        return False
    beside = base(token) == "ccomp" and token.head < number
    beside = beside or base(sentence.tokens[token.head]) == "ccomp"
    return beside and any(
        base(sentence.tokens[c]) == "nsubj" and sentence.tokens[c].upos != "PRON"
        for c in sentence.children[number]
    )
