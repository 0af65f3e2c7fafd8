"""Statements as the tuples that CaRB compares."""

import pytest

from benchmarks.rendered import tuples
from kg.extract import extract
from tests.unit.extract.notation import read

CASES = (
    (  # a noun that is a predicate keeps nothing of its clause
        """Ana//PROPN/4/nsubj is/be/AUX/4/cop a//DET/4/det nurse//NOUN/0/root
        in//ADP/6/case Riga//PROPN/4/obl""",
        ("Ana | is | a nurse | in Riga",),
    ),
    (  # what a relative clause says is a tuple of its own
        """Ana//PROPN/2/nsubj met/meet/VERB/0/root rebels/rebel/NOUN/2/obj
        who//PRON/5/nsubj fled/flee/VERB/3/acl:relcl Riga//PROPN/5/obj""",
        ("Ana | met | rebels", "rebels | fled | Riga"),
    ),
    (  # each end is one of several
        """Ana//PROPN/2/nsubj met/meet/VERB/0/root Ben//PROPN/2/obj and//CCONJ/5/cc
        Carol//PROPN/3/conj""",
        ("Ana | met | Ben", "Ana | met | Carol"),
    ),
    (  # an end does not hold its own predicate
        """floods/flood/NOUN/5/nsubj caused/cause/VERB/1/acl/Tense=Past|VerbForm=Part
        by//ADP/4/case rain//NOUN/2/obl:agent hit/hit/VERB/0/root Riga//PROPN/5/obj""",
        ("floods caused by rain | hit | Riga", "floods | caused by | rain"),
    ),
    (  # what is not so
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod meet//VERB/0/root
        Ben//PROPN/4/obj""",
        ("Ana | did not meet | Ben",),
    ),
    (  # how something is
        """Fees/fee/NOUN/4/nsubj are/be/AUX/4/cop too//ADV/4/advmod high//ADJ/0/root""",
        ("Fees | are | too high",),
    ),
    (  # what was done to it, with nothing else said
        """Riga//PROPN/4/nsubj:pass was/be/AUX/4/aux:pass never//ADV/4/advmod
        taken/take/VERB/0/root/VerbForm=Part""",
        ("Riga | was not | taken",),
    ),
    (  # what a title says somebody is
        """Ana//PROPN/5/nsubj/named:person ,//PUNCT/3/punct head//NOUN/1/appos
        of//ADP/6/case fled/flee/VERB/0/root Riga//PROPN/3/nmod/named:location""",
        ("Ana | is | head of Riga",),
    ),
    (  # the adverb before the verb
        """Ana//PROPN/3/nsubj often//ADV/3/advmod met/meet/VERB/0/root
        Ben//PROPN/3/obj""",
        ("Ana | often met | Ben",),
    ),
    (  # what a pronoun stands for
        """Ana//PROPN/2/nsubj/named:person#1 fled/flee/VERB/0/root Riga//PROPN/2/obj
        when//SCONJ/6/advmod she//PRON/6/nsubj/pronoun:person#1
        lost/lose/VERB/2/advcl Homs//PROPN/6/obj""",
        ("Ana | fled | Riga", "Ana | lost | Homs"),
    ),
    (  # whose word it is
        """Ana//PROPN/2/nsubj said/say/VERB/0/root that//SCONJ/5/mark Ben//PROPN/5/nsubj
        fled/flee/VERB/2/ccomp Riga//PROPN/5/obj""",
        ("Ben | fled | Riga", "Ana | said | Ben fled Riga"),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_tuples(tree: str, expected: tuple[str, ...]) -> None:
    analysis = read(tree)
    found = tuples(analysis, extract(analysis, least=0.0)[0])
    lines = [" | ".join((t.arguments[0], t.relation, *t.arguments[1:])) for t in found]
    assert sorted(lines) == sorted(expected)
