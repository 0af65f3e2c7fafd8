"""Which of several things that are about equally likely a pronoun means.

`Reed met Lund. He left`: the subject of a sentence is what the next one goes on with
(Grosz, Joshi and Weinstein 1995, centering); else what stands in the pronoun's own
sentence goes before what does not. Where that does not tell either, nobody knows.
"""

from collections.abc import Callable, Sequence

from kg.language.clusters import Clusters
from kg.model import Mention, Sentence


def foremost(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    clusters: Clusters,
    number: int,
    rivals: Sequence[int],
) -> int | None:
    """The one of the rivals that a pronoun rather means, where one stands out.

    Args:
        sentences: Of the text.
        found: The mentions of the text.
        clusters: What is known to be one.
        number: Of the pronoun.
        rivals: One mention of each thing that it may mean.
    """
    pronoun = found[number]

    def nearest(rival: int) -> Mention:
        return found[max(m for m in clusters.members(rival) if m < number)]

    def leads(rival: int) -> bool:
        mention = nearest(rival)
        token = sentences[mention.sentence].tokens[mention.head]
        close = pronoun.sentence - mention.sentence <= 1
        return close and token.relation.startswith("nsubj")

    def beside(rival: int) -> bool:
        return nearest(rival).sentence == pronoun.sentence

    signs: tuple[Callable[[int], bool], ...] = (leads, beside)
    for sign in signs:
        chosen = [rival for rival in rivals if sign(rival)]
        if len(chosen) == 1:
            return chosen[0]
    return None
