"""The verb behind an aside that a parser took for part of the noun phrase behind it.

In "The ruling, handed down on Monday, shocked lawyers" nobody speaks of lawyers that
are shocked: the sentence has no other verb for its subject.
"""

from collections.abc import Iterator

from kg.extract.tags import Move
from kg.extract.tree import NOMINAL, base, dependents
from kg.model import Sentence


def asides(sentence: Sentence) -> Iterator[Move]:
    """What has to be moved for such a verb to have its subject and its object."""
    for verb, token in enumerate(sentence.tokens):
        object_ = token.head
        if base(token) != "amod" or token.upos != "VERB" or not _opens(sentence, verb):
            continue
        subject = _subject(sentence, object_)
        if subject is None or not _aside(sentence, subject, verb):
            continue
        top, above = sentence.root, sentence.tokens[object_].head
        yield verb, -1, "root"
        if top not in {subject, object_}:
            yield top, subject, "acl"
        if above > object_:  # the "lying" of "accused managers of lying"
            yield above, verb, sentence.tokens[above].relation
        yield subject, verb, "nsubj"
        yield object_, verb, "obj"


def _opens(sentence: Sentence, verb: int) -> bool:
    """Whether a noun phrase opens with the word, right behind a comma."""
    noun = sentence.tokens[verb].head
    before = dependents(sentence, noun, "det", "case", "nmod", "nummod", "amod")
    behind_comma = verb > 0 and sentence.tokens[verb - 1].text == ","
    return behind_comma and verb < noun and verb == min(before)


def _subject(sentence: Sentence, object_: int) -> int | None:
    """The subject that has no verb: of the sentence, or all that the sentence has."""
    tokens, top = sentence.tokens, sentence.root
    relation = base(tokens[object_])
    subjects = dependents(sentence, top, "nsubj")
    opens = top > 0 and tokens[top - 1].text == ","  # "The ruling, handed down"
    if relation == "root" and not dependents(sentence, top, "cop"):
        return subjects[0] if subjects else None
    if relation == "obj" and tokens[object_].head == top and opens and subjects:
        bare = not dependents(sentence, top, "aux")
        return subjects[0] if bare and subjects[0] < top else None
    noun = tokens[top].upos in NOMINAL and not dependents(sentence, top, "cop")
    clauses = [c for c in dependents(sentence, top, "acl") if c < object_]
    beside = relation == "appos" and tokens[object_].head == top and clauses
    within = any(object_ in sentence.subtree(clause) for clause in clauses)
    return top if noun and (beside or within) else None


def _aside(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether a comma opens what stands between the subject and the verb."""
    return any(sentence.tokens[n].text == "," for n in range(subject + 1, verb - 1))
