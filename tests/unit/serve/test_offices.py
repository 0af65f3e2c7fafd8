"""What is known beforehand of somebody, on the page of a thing."""

from kg.graph import Store
from kg.serve import pages
from tests.claims import article, claim, entity

NEWS = article("news", "Bashar al-Assad met Ana Reyes.")
ASSAD, ANA = entity("Bashar al-Assad"), entity("Ana Reyes")


def shown(iri: str) -> str:
    store = Store.memory()
    store.put(NEWS, [claim(NEWS, ASSAD, "met", ANA)])
    body = pages.entity(store, iri=iri, form=pages.HTML).body
    return body if isinstance(body, str) else body.decode()


def test_offices_are_shown_as_known_beforehand() -> None:
    told = "from the gazetteer: president of Syria, 2000-07-17 to 2024-12-08"
    assert told in shown(ASSAD.iri)
    assert "gazetteer" not in shown(ANA.iri)
