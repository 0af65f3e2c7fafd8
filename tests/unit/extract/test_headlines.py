"""Headlines, which leave out what other sentences have."""

import pytest

from tests.unit.extract.notation import Cases, lines

CASES: Cases = (
    (  # "..., court told" has the court hear it
        """Chief//NOUN/2/nsubj took/take/VERB/6/ccomp/Mood=Ind|VerbForm=Fin
        cash//NOUN/2/obj ,//PUNCT/6/punct court//NOUN/6/nsubj told/tell/VERB/0/root""",
        ("Chief | took | cash | claimed",),
    ),
    (  # "Bank holds rates, says cut unlikely": it says only that
        """Bank//NOUN/2/nsubj holds/hold/VERB/5/ccomp/VerbForm=Fin rates/rate/NOUN/2/obj
        ,//PUNCT/5/punct says/say/VERB/0/root/VerbForm=Fin cuts/cut/NOUN/7/nsubj
        fell/fall/VERB/5/ccomp/VerbForm=Fin""",
        ("Bank | holds | rates", "cuts | fell | claimed | says by Bank"),
    ),
    (  # "Train derails, mayor says he warned": he says only that
        """Train//NOUN/2/nsubj derails/derail/VERB/5/ccomp/VerbForm=Fin ,//PUNCT/4/punct
        mayor//NOUN/5/nsubj says/say/VERB/0/root/VerbForm=Fin Ana//PROPN/7/nsubj
        slept/sleep/VERB/5/ccomp/VerbForm=Fin""",
        ("Train | derails", "Ana | slept | claimed | says by mayor"),
    ),
    (  # "Nurses walk out as talks stall", with "stall" read as a noun
        """Nurses/nurse/NOUN/2/nsubj walk//VERB/0/root out//ADV/2/advmod as//ADP/6/case
        talks/talk/NOUN/6/compound stall//NOUN/2/obl""",
        ("Nurses | walk out",),
    ),
    (  # "is" before an infinitive
        """Toyoda//PROPN/0/root to//PART/3/mark build//VERB/1/acl/VerbForm=Inf
        trains/train/NOUN/3/obj""",
        ("Toyoda | to build | trains | planned",),
    ),
    (  # but a plan does nothing
        """Plan//NOUN/0/root to//PART/3/mark build//VERB/1/acl/VerbForm=Inf
        trains/train/NOUN/3/obj""",
        (),
    ),
    (  # "and" between subjects
        """India//PROPN/4/nsubj ,//PUNCT/3/punct Iran//PROPN/1/appos
        sign//VERB/0/root pact//NOUN/4/obj""",
        ("India | sign | pact", "Iran | sign | pact"),
    ),
    (  # "was" before a participle
        """Minister//NOUN/2/nsubj jailed/jail/VERB/0/root/Tense=Past for//ADP/4/case
        fraud//NOUN/2/obl""",
        ("Minister | was jailed for | fraud",),
    ),
    (  # which is none of what nobody can do to one
        """Minister//NOUN/2/nsubj resigned/resign/VERB/0/root/Tense=Past""",
        ("Minister | resigned",),
    ),
    (  # nor where a mark is part of the last word
        """Ben//PROPN/2/nsubj jailed/jail/VERB/0/root/Tense=Past at//ADP/4/case
        noon./noon./NOUN/2/obl""",
        ("Ben | jailed at | noon.",),
    ),
    (  # which is none where the sentence ends as others do
        """Ben//PROPN/2/nsubj retired/retire/VERB/0/root/Tense=Past .//PUNCT/2/punct""",
        ("Ben | retired",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_headline(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected
