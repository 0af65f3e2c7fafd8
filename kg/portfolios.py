"""Words that say what a minister or ministry is for, which name nothing alone.

The "Labour" of "Labour minister" is no party, nor are "Trade" or "Home" bodies.
"""

from kg.model import Sentence

PORTFOLIOS = frozenset(
    """agriculture defence defense education energy environment finance foreign health
    home housing interior justice labor labour trade transport""".split()
)
OF_STATE = frozenset("department minister ministry secretary".split())


def is_portfolio(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words are only what somebody right behind them is for."""
    behind = sentence.tokens[last + 1 : last + 2]
    alone = first == last and sentence.words[first] in PORTFOLIOS
    return alone and any(token.lemma.lower() in OF_STATE for token in behind)
