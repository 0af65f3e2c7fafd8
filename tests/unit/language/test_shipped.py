"""The network that ships, on texts of all sorts."""

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from kg.language import analyse
from kg.language.tree import is_tree
from kg.model import Analysis, Article, Form, Kind

pytestmark = pytest.mark.slow

WORDS = st.sampled_from(
    (
        "\n\n",
        *'Ana Reyes she it the rebels , . " ( ) U.N. $5 \u2014 said who met'.split(),
    )
)


def _analysis(text: str) -> Analysis:
    return analyse(Article(iri="urn:x", text=text, digest=""))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200) | st.lists(WORDS, max_size=60).map(" ".join))
@example("")
@example("word " * 900)
@example("." * 3000)
@example("x" * 5000)
def test_any_text_is_analysed_soundly(text: str) -> None:
    analysis = _analysis(text)
    for sentence in analysis.sentences:
        assert is_tree([token.head for token in sentence.tokens])
        assert 0 < sentence.confidence <= 1
        assert all(text[t.span.start : t.span.end] == t.text for t in sentence.tokens)
        assert sum(t.relation == "root" for t in sentence.tokens) == 1
    for mention in analysis.mentions:
        tokens = analysis.sentences[mention.sentence].tokens
        assert mention.first <= mention.head <= mention.last
        assert mention.span.start == tokens[mention.first].span.start
        assert mention.span.end == tokens[mention.last].span.end
        assert text[mention.span.start : mention.span.end] == mention.text
    starts = [mention.span.start for mention in analysis.mentions]
    assert starts == sorted(starts)
    for number, chain in enumerate(analysis.chains):
        assert len(chain) > 1
        assert all(analysis.mentions[m].chain == number for m in chain)
    assert analysis == _analysis(text)


STORY = (
    "BERLIN (AP) \u2014 Finance Minister Clara Vogt resigned on Friday. "
    "She denied that she had lied to parliament.\n\n"
    "Vogt, 54, said the minister's office would pay $2.5 million to the World Food "
    "Programme (WFP). The WFP thanked her."
)


def test_a_story() -> None:
    analysis = _analysis(STORY)
    named = {m.text: m.kind for m in analysis.mentions if m.form is Form.NAMED}
    assert named["Clara Vogt"] is Kind.PERSON
    assert named["$2.5 million"] is Kind.MONEY
    assert named["Friday"] is Kind.DATE
    assert named["World Food Programme"] is Kind.ORGANIZATION
    chains = [{analysis.mentions[m].text for m in chain} for chain in analysis.chains]
    assert any({"Clara Vogt", "She", "Vogt", "her"} <= chain for chain in chains)
    assert any({"World Food Programme", "WFP"} <= chain for chain in chains)
