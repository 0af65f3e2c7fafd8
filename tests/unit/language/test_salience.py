"""Whom a pronoun means where the network finds two people about equally likely."""

import pytest

from kg.language.clusters import Clusters
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.language.salience import foremost
from kg.language.traits import trait
from kg.model import Kind
from tests.trees import sentences

MET = """
Reed Reed PROPN 2 nsubj Number=Sing
met meet VERB 0 root
Lund Lund PROPN 2 obj Number=Sing
"""
BOTH = """
Reed Reed PROPN 4 obl Number=Sing
, , PUNCT 1 punct
Lund Lund PROPN 1 appos Number=Sing
rained rain VERB 0 root
"""
LEFT = """
He he PRON 2 nsubj PronType=Prs
left leave VERB 0 root
"""
SAID = """
Reyes Reyes PROPN 2 obl Number=Sing
fled flee VERB 0 root
him he PRON 2 obj PronType=Prs
"""


@pytest.mark.parametrize(
    ("tables", "names", "expected"),
    [
        ((MET, LEFT), ([0, 2], []), "Reed"),  # the subject of the sentence before
        ((BOTH, LEFT), ([0, 2], []), None),
        ((MET.replace("nsubj", "obl"), SAID), ([0], [0]), "Reyes"),  # beside it
    ],
)
def test_foremost(
    tables: tuple[str, ...], names: tuple[list[int], ...], expected: str | None
) -> None:
    text, parsed = sentences(*tables)
    named = [[Name(n, n, Kind.PERSON, 1) for n in here] for here in names]
    found = mentions(text, parsed, named)
    clusters = Clusters([trait(parsed[m.sentence], m) for m in found], {})
    pronoun = next(n for n, m in enumerate(found) if m.text in {"He", "him"})
    rivals = [n for n, m in enumerate(found) if m.text in {"Reed", "Lund", "Reyes"}]
    rivals = [n for n in rivals if n < pronoun][-2:]
    meant = foremost(parsed, found, clusters, pronoun, rivals)
    assert (meant if meant is None else found[meant].text) == expected
