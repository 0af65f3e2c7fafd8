"""Generated news is the same each time, and fast text is what the store would hold."""

import pyoxigraph as ox
import pytest

from benchmarks.generated import RARE, News, crowd
from benchmarks.generated.filled import trig
from benchmarks.size import often
from kg.graph import Store


def test_filled_forms_are_what_the_writers_write() -> None:
    kept, filled = ox.Store(), ox.Store()
    kept.extend(News(3000).quads())
    filled.load("".join(trig(News(3000))).encode(), ox.RdfFormat.TRIG)
    assert set(filled) == set(kept)


@pytest.mark.parametrize("claims", [20_000, 30_000])
def test_what_is_asked_about_is_there_so_often(claims: int) -> None:
    thing = often(News(claims))
    drafts = [d for _, rows in News(claims).articles() for d, _ in rows]
    named = sum(thing in (draft.subject, draft.thing) for draft in drafts)
    assert 200 < named < 400
    assert 0 < sum(draft.ending == RARE for draft in drafts) < claims / 1000


def test_a_crowd_links_every_thing_and_can_be_stored() -> None:
    claims, articles = crowd(90, 200)
    assert crowd(90, 200) == (claims, articles)
    ends = {end for claim in claims for end in (claim.subject, claim.object)}
    assert len(ends) == 90
    with Store.memory() as store:
        for article in articles:
            assert store.put(article, [c for c in claims if c.article == article.iri])
        assert {claim.iri for claim in store.claims()} == {c.iri for c in claims}
