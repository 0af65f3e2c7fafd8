"""Words without which a noun phrase would say another thing, or nothing.

"between 2021 and 2024" says nothing without its second half, and "more plastic than
thought" another thing without what it is more than.
"""

from kg.extract.tree import dependents, lower, preposition
from kg.model import Sentence

COMPARATIVES = frozenset("more less fewer greater higher lower larger rather".split())


def pair_end(sentence: Sentence, head: int) -> int | None:
    """The last of what something lies between, for the first of it."""
    if preposition(sentence, head) != "between":
        return None
    return max(dependents(sentence, head, "conj"), default=None)


def compared(sentence: Sentence, head: int) -> frozenset[int]:
    """The "than thought" right behind "more plastic", wherever it hangs."""
    tokens = sentence.tokens
    degree = {lower(tokens[child]) for child in sentence.children[head]}
    than = head + 1
    if not degree & COMPARATIVES or than >= len(tokens):
        return frozenset()
    above = tokens[than].head
    if lower(tokens[than]) != "than" or above < than:
        return frozenset()
    clause = frozenset(sentence.subtree(above))
    return clause if min(clause) == than else frozenset()
