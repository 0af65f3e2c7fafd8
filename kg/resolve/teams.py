"""Places that play: `Brazil beat Chile 2-0` is about two teams, not two states.

A place is a team where it contends in a sentence that speaks of sport: with a result or
with words that only sport has. `Germany beat France to the contract` is none.
"""

import re
from collections.abc import Iterable, Iterator

from kg import vocab
from kg.model import Analysis, Entity, Form, Kind, Link, Mention, Sentence
from kg.resolve.groups import name_of
from kg.resolve.index import EntityIndex

TEAM = 0.85
"""How surely a place that contends is its team."""
TEAM_REASON = "team"
_CONTENDING = frozenset(
    """beat defeat thrash edge hammer rout outplay crush stun draw lose win play face
    concede eliminate qualify overcome trounce score humble sink tie lead trail
    outclass""".split()
)
_SPORTS = {
    "football": """goal goalkeeper striker midfielder penalty footballer football soccer
        fifa uefa""",
    "cricket": "wicket innings cricket batsman bowler odi",
    "rugby": "rugby scrum fly-half",
    "basketball": "basketball nba",
    "hockey": "hockey puck",
    "handball": "handball",
    "volleyball": "volleyball",
    "baseball": "baseball inning",
}
_SPORT_OF = {word: sport for sport, words in _SPORTS.items() for word in words.split()}
"""Words that only one sport has."""
_COMPETING = frozenset(
    """match cup semifinal semi-final quarterfinal quarter-final tournament championship
    league qualifier coach stadium kick-off shootout half-time friendly olympics medal
    playoff play-off knockout standings""".split()
)
_RESULT = re.compile(r"(?<![\d-])\d{1,3}\s?[-\u2013]\s?\d{1,3}(?![\d-])")
_RELATIONS = frozenset("nsubj obj obl conj".split())
_AGAINST = frozenset({"against", "over", "with", "to", "by", ""})
_WAR = frozenset(
    "war troops missile army soldier bomb contract election vote seat tariff".split()
)
"""What sport has nothing of, whatever is lost and won."""
_NATIONAL = re.compile(r"(?:the )?(?:national )?(?:(\w+) )?team", re.IGNORECASE)


def teams(analysis: Analysis, index: EntityIndex) -> dict[int, Link]:
    """The places that are teams here, and the teams that are called by a state."""
    sport = _sport(analysis)
    found = {}
    for number, mention in enumerate(analysis.mentions):
        place = _called(analysis, mention, index) or _playing(analysis, mention, index)
        if place:
            own = _own_sport(mention) or sport
            found[number] = Link(
                entity=team(place, own), score=TEAM, reason=TEAM_REASON
            )
    return found


def team(place: Entity, sport: str) -> Entity:
    """The team of a place, by its sport where an article says which.

    >>> team(Entity(iri="", name="Norland", kind=Kind.LOCATION), "cricket").name
    'Norland cricket team'
    """
    name = " ".join(part for part in (place.name, sport, "team") if part)
    return Entity(
        iri=vocab.entity(name), name=name, kind=Kind.ORGANIZATION, country=place.iri
    )


def _playing(analysis: Analysis, mention: Mention, index: EntityIndex) -> Entity | None:
    """The place whose name contends in a sentence about sport."""
    if mention.form is not Form.NAMED or mention.kind not in {
        Kind.LOCATION,
        Kind.ORGANIZATION,
    }:
        return None
    place = index.place(name_of(mention))
    sentence = analysis.sentences[mention.sentence]
    if place is None or not _contends(sentence, mention.head):
        return None
    return place if _of_sport(analysis, sentence) else None


def _called(analysis: Analysis, mention: Mention, index: EntityIndex) -> Entity | None:
    """The state of `the Brazilian national football team`."""
    words = mention.text.removeprefix("the ").removeprefix("The ")
    if not words.lower().endswith(" team") or mention.kind.literal:
        return None
    front, _, rest = words.partition(" ")
    state = index.nation(front) or index.place(front.removesuffix("'s"))
    match = _NATIONAL.fullmatch(rest)
    if state is None or match is None or not index.is_state(state):
        return None
    known = (match[1] or "").lower() in {*_SPORTS, ""}
    plain = "national" in rest.lower() or bool(match[1])
    sentence = analysis.sentences[mention.sentence]
    return state if known and (plain or _of_sport(analysis, sentence)) else None


def _own_sport(mention: Mention) -> str:
    """The sport that stands in the words of a mention."""
    return next((w for w in mention.text.lower().split() if w in _SPORTS), "")


def _contends(sentence: Sentence, head: int) -> bool:
    """Whether a name is one side of a contest."""
    token = sentence.tokens[head]
    while token.relation.split(":")[0] == "conj" and token.upos == "PROPN":
        token = sentence.tokens[token.head]
    if token.relation.split(":")[0] not in _RELATIONS or token.head < 0:
        return False
    cases = [
        sentence.tokens[child].text.lower()
        for child in sentence.children[head]
        if sentence.tokens[child].relation == "case"
    ]
    side = not cases or cases[0] in _AGAINST
    return side and sentence.tokens[token.head].lemma.lower() in _CONTENDING


def _of_sport(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells a result, or it and its article speak of sport."""
    own = {token.lemma.lower() for token in sentence.tokens}
    if own & _WAR:
        return False
    text = analysis.article.text[sentence.span.start : sentence.span.end]
    return bool(_RESULT.search(text) or own & (_COMPETING | _SPORT_OF.keys()))


def _sport(analysis: Analysis) -> str:
    """The only sport that an article speaks of; empty where that is not sure."""
    found = set(_sports(analysis.sentences))
    return found.pop() if len(found) == 1 else ""


def _sports(sentences: Iterable[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        for token in sentence.tokens:
            sport = _SPORT_OF.get(token.lemma.lower())
            if sport:
                yield sport
