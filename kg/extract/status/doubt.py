"""What the network does not believe to have happened is told as possible at most.

Rules over syntax miss some turns of phrase: "will let grain ships leave" has the ships
leave nowhere yet. A fact on which the network disagrees strongly is none to draw.
"""

from dataclasses import replace

from kg.extract.lexicon.modality import MANAGING
from kg.extract.status.standing import Status
from kg.extract.tree import base
from kg.model import Modality, Polarity, Sentence

UNLIKELY = 0.15
"""Of such facts none in ten was one, on our own news for choosing."""
FACTUAL = frozenset({Modality.ASSERTED, Modality.CLAIMED})


def doubted(sentence: Sentence, head: int, found: Status) -> Status:
    """The status of what the token states, in the light of the network's opinion."""
    token = sentence.tokens[head]
    above = "" if token.head < 0 else sentence.tokens[token.head].lemma
    if found.sure or above in MANAGING:
        return found  # "went on to win", "forced it to sign": the verb above is sure
    stating = sentence.stating.get(head)
    believed = stating is None or stating.happened >= UNLIKELY
    if believed or found.polarity is Polarity.NEGATIVE:
        return found
    if found.modality not in FACTUAL:
        return found
    going_on = any(
        base(sentence.tokens[child]) == "aux" and sentence.tokens[child].lemma == "be"
        for child in sentence.children[head]
    )
    if going_on and sentence.tokens[head].features.get("Tense") == "Pres":
        return replace(found, modality=Modality.PLANNED)  # "is closing 32 shops"
    return replace(found, modality=Modality.POSSIBLE)
