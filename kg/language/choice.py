"""Which of the things before it a mention means, and whether that is clear.

The network scores each earlier mention. What it prefers joins the chain; where another
thing comes near, or where nothing much speaks for it, that is marked as doubtful: a
chain may be a guess, a claim may not.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.language.clusters import Clusters
from kg.language.salience import foremost
from kg.model import Form, Mention, Sentence

_INDEFINITE = ("a ", "an ")
FAINT = -6.0
"""What scores less adds nothing."""
LEAST = {Form.NAMED: 2.5, Form.NOMINAL: 0.0, Form.PRONOUN: 0.0}
"""`None of them` scores 0: a name seldom means what has none."""
EVEN = 0.6
"""Where two things are as near as that to each other, the network does not know."""
CLEAR = 0.7
"""By how much a thing must lead to be relied on (development data: of the pronouns with
less of a lead half mean something else)."""
FOREIGN = 3.0
"""The same where it is said to be of a nation of which nothing was told: "the Swedish
firm" may be another than the likeliest."""
LIKELY = {Form.NAMED: 2.5, Form.NOMINAL: 1.5, Form.PRONOUN: 0.0}
"""How likely it must be for that."""

Links = Mapping[int, Sequence[tuple[float, int]]]
"""For each mention those before it that it may refer to, with their scores."""


def choose(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    clusters: Clusters,
    links: Links,
) -> frozenset[int]:
    """Join each mention to the likeliest thing before it; those that may be wrong."""
    doubtful = set()
    # Whose something is comes before what it is: "his client" is not himself.
    for number in sorted(links, key=lambda n: (found[n].sentence, found[n].head)):
        mention = found[number]
        if _known(found, clusters, number):
            continue  # a rule knows better
        possible = links[number]
        if mention.text.lower().startswith(_INDEFINITE):
            here = {0, mention.sentence}  # a headline's thing is new once more
            possible = [link for link in possible if found[link[1]].sentence in here]
        ranked = likeliest(number, clusters, possible)
        if not ranked or ranked[0][0] <= LEAST[mention.form]:
            continue
        best, first = ranked[0]
        told = clusters.nations(number) <= clusters.nations(first)
        meant, clear = (
            _only(sentences, found, clusters, number, ranked, lead)
            for lead in (EVEN, CLEAR if told else FOREIGN)
        )
        if meant is None and mention.form is Form.NAMED:
            continue
        if clear is None or best < LIKELY[mention.form]:
            doubtful.add(number)
        clusters.join(number, first if meant is None else meant)
    return frozenset(doubtful)


def _known(found: Sequence[Mention], clusters: Clusters, number: int) -> bool:
    """Whether a rule has said what a mention means: one before it, or a "we" a name."""
    same = clusters.members(number)
    named = any(found[member].form is Form.NAMED for member in same)
    return min(same) < number or (found[number].form is Form.PRONOUN and named)


def _only(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    clusters: Clusters,
    number: int,
    ranked: Sequence[tuple[float, int]],
    lead: float,
) -> int | None:
    """The only thing that the best leads by less, or the one that a pronoun prefers."""
    near = [first for score, first in ranked if ranked[0][0] - score < lead]
    if len(near) == 1:
        return near[0]
    if found[number].form is not Form.PRONOUN:
        return None
    return foremost(sentences, found, clusters, number, near)


def likeliest(
    number: int, clusters: Clusters, links: Sequence[tuple[float, int]]
) -> list[tuple[float, int]]:
    """What the mention may mean, the likeliest first: (score, one of its mentions).

    The network was taught that any mention of the right thing is right (Lee et al.
    2017): what speaks for each of them speaks for the thing.
    """
    weights: dict[int, float] = defaultdict(float)
    for score, earlier in links:
        weights[clusters.first(earlier)] += math.exp(score)
    ranked = sorted(
        ((math.log(w), first) for first, w in weights.items()), reverse=True
    )
    return [(w, first) for w, first in ranked if clusters.may_join(number, first)]
