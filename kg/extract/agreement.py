"""Whether the words of a statement belong together, as the network judges it.

The network has learned on our own annotated news which of the statements that the
extractors propose are right. Each word has six vectors: as what states for a subject
and for an object, as subject for what states and for an object, as object for both.
The judgement is the sum of the three products, and of what each word adds alone.
"""

import math
from collections.abc import Sequence
from operator import mul

from kg.model import Sentence

ALONE = 4
"""The last numbers of a word: added as what states, as subject, as object, and as
what states without an object.
"""


def agreement(
    sentence: Sentence, head: int, subject: int, object_: int | None
) -> float:
    """The logarithm of the odds that a statement is right, 0 where nothing is known."""
    if not sentence.agreement:
        return 0.0
    states, one = sentence.agreement[head], sentence.agreement[subject]
    total = _product(states, 0, one, 1) + states[-4] + one[-3]
    if object_ is None:
        return total + states[-1]
    other = sentence.agreement[object_]
    total += _product(states, 2, other, 3) + _product(one, 4, other, 5)
    return total + other[-2]


def _product(
    one: Sequence[float], part: int, other: Sequence[float], its: int
) -> float:
    size = (len(one) - ALONE) // 6
    mine = one[part * size : (part + 1) * size]
    theirs = other[its * size : (its + 1) * size]
    return math.fsum(map(mul, mine, theirs))
