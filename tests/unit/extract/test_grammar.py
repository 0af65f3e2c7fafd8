"""Words that a parser hung where they cannot hang."""

import pytest

from tests.unit.extract.notation import Cases, lines

CASES: Cases = (
    (  # no verb has two subjects: "Ben fled, Ana said"
        """Ben//PROPN/2/nsubj fled/flee/VERB/5/ccomp ,//PUNCT/2/punct
        Ana//PROPN/2/nsubj said/say/VERB/0/root""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # a modal is followed by an infinitive
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/5/nsubj should//AUX/5/aux
        resign//VERB/2/ccomp and//CCONJ/7/cc
        freed/free/VERB/5/conj/Tense=Past|VerbForm=Fin Carol//PROPN/7/obj""",
        ("Ana | freed | Carol", "Ben | should resign | requested | said by Ana"),
    ),
    (  # where the verb above has its subject, nothing moves
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/4/nsubj
        fled/flee/VERB/2/ccomp and//CCONJ/6/cc
        hid/hide/VERB/4/conj/Tense=Past|VerbForm=Fin Carol//PROPN/6/obj""",
        (
            "Ben | fled | claimed | said by Ana",
            "Ben | hid | Carol | claimed | said by Ana",
        ),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_settled(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected
