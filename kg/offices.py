"""Offices of states, and the words that say what a minister or ministry is for.

The "Labour" of "Labour minister" is no party, nor are "Trade" or "Home" bodies; a
Spanish minister is one of Spain, a Spanish coach only comes from there.
"""

from kg.model import Sentence

STATE_ROLES = frozenset(
    """president minister premier chancellor king queen monarch emir sultan
    ambassador leader ruler dictator envoy prince princess secretary
    treasurer governor parliament army chief general commander government""".split()
)
"""Roles that one holds in a country; an economist or player only comes from it."""
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
