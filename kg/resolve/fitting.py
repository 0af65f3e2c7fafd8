"""Whether a thing is what a noun phrase calls it.

`the capital` is no country and no other city, `the Swiss city` lies in Switzerland: a
chain that says otherwise is not believed.
"""

from kg.model import Analysis, Entity, Form, Kind, Mention
from kg.resolve.index import EntityIndex

CAPITAL = "capital"
_STATES = frozenset(("country", "nation", "kingdom", "republic"))
_TOWNS = frozenset((CAPITAL, "city", "town", "village", "port"))

_NO_STATES = frozenset(("lake", "river", "sea", "mountain", "island", "airport"))


def fits(
    analysis: Analysis, mention: Mention, entity: Entity, index: EntityIndex
) -> bool:
    """Whether nothing that is known of a thing speaks against what it is called."""
    if mention.form is not Form.NOMINAL:
        return True
    noun = analysis.sentences[mention.sentence].tokens[mention.head].lemma.lower()
    if noun in _STATES | _TOWNS and entity.kind is not Kind.LOCATION:
        return False
    state = index.is_state(entity)
    if state and noun in _NO_STATES:
        return False
    if noun in _STATES and not state and index.known(entity):
        return False
    if noun in _TOWNS and state and index.related(entity, "capital") != entity:
        return False
    if noun == CAPITAL and not state and not index.is_capital(entity):
        return False
    return _of_its_nation(analysis, mention, entity, index)


def _of_its_nation(
    analysis: Analysis, mention: Mention, entity: Entity, index: EntityIndex
) -> bool:
    """Whether it is not known to lie in another state than the phrase says."""
    sentence = analysis.sentences[mention.sentence]
    own = index.related(entity, "country")
    if own is None or entity.kind is not Kind.LOCATION:
        return True
    nations = [
        nation
        for child in sentence.children[mention.head]
        if sentence.tokens[child].relation in {"amod", "compound"}
        and (nation := index.nation(sentence.tokens[child].text))
    ]
    return not nations or any(nation in {own, entity} for nation in nations)
