"""The network's opinion of what words state."""

import pytest

from kg.language import analyse
from kg.model import Article
from kg.vocab import digest


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "happened", "arguments"),
    [
        ("Rebels seized the city on Friday.", "seized", True, ("Rebels", "city")),
        ("Rebels will seize the city next week.", "seize", False, ("Rebels", "city")),
        ("Rebels never seized the city.", "seized", False, ("Rebels", "city")),
    ],
)
def test_what_a_verb_states(
    text: str,
    word: str,
    happened: bool,  # noqa: FBT001 a case
    arguments: tuple[str, ...],
) -> None:
    article = Article(iri="urn:one", text=text, digest=digest(text))
    (sentence,) = analyse(article).sentences
    words = [token.text for token in sentence.tokens]
    opinion = sentence.stating[words.index(word)]
    assert (opinion.happened > 0.5) is happened
    assert all(opinion.arguments[words.index(end)] > 0.5 for end in arguments)
    assert opinion.arguments[len(words) - 1] < 0.2
    assert len(sentence.arcs) == len(sentence.agreement) == len(words)
