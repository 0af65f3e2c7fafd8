"""What the matcher read becomes statements with the status of their clause."""

from dataclasses import replace

import pytest

from kg.extract import extract
from kg.extract.related import RULE, common_head
from kg.model import Analysis, Modality, PropertyText, Related, Statement
from tests.build import analysis

WROTE = PropertyText(iri="http://example.com/writer", label="writer", text="writer")
WRITTEN = """
Trionfo Trionfo PROPN 3 nsubj:pass named:work
was be AUX 3 aux:pass
written write VERB 0 root
by by ADP 5 case
Orff Orff PROPN 3 obl named:person
. . PUNCT 3 punct
"""
DENIED = """
Trionfo Trionfo PROPN 4 nsubj:pass named:work
was be AUX 4 aux:pass
not not PART 4 advmod Polarity=Neg
written write VERB 0 root
by by ADP 6 case
Orff Orff PROPN 4 obl named:person
. . PUNCT 4 punct
"""
SAID = """
Lena Lena PROPN 2 nsubj named:person
said say VERB 0 root
Trionfo Trionfo PROPN 5 nsubj:pass named:work
was be AUX 5 aux:pass
written write VERB 2 ccomp
by by ADP 7 case
Orff Orff PROPN 5 obl named:person
. . PUNCT 2 punct
"""


def with_related(table: str, subject: str, object_: str) -> Analysis:
    found = analysis(table)
    numbers = {mention.text: n for n, mention in enumerate(found.mentions)}
    related = Related(
        subject=numbers[subject], object=numbers[object_], property=WROTE, score=0.7
    )
    return replace(found, related=(related,))


def matched(found: Analysis) -> list[Statement]:
    return [one for one in extract(found)[0] if one.rule == RULE]


def test_a_statement_of_what_was_read() -> None:
    (one,) = matched(with_related(WRITTEN, "Trionfo", "Orff"))
    assert str(one) == "Trionfo | writer | Orff"
    assert one.property == WROTE.iri
    assert one.confidence == pytest.approx(0.7)
    assert one.evidence.quote == "Trionfo was written by Orff."
    assert one.subject.mention == 0


def test_what_is_denied_is_not_stated() -> None:
    assert not matched(with_related(DENIED, "Trionfo", "Orff"))


def test_what_is_said_keeps_its_speaker() -> None:
    (one,) = matched(with_related(SAID, "Trionfo", "Orff"))
    assert one.speaker is not None
    assert one.speaker.argument.text == "Lena"
    assert one.modality is Modality.CLAIMED


def test_only_between_mentions_that_were_read() -> None:
    assert not matched(analysis(WRITTEN))


@pytest.mark.parametrize(("one", "other", "head"), [(0, 4, 2), (2, 4, 2), (0, 0, 0)])
def test_the_lowest_common_head(one: int, other: int, head: int) -> None:
    assert common_head(analysis(WRITTEN).sentences[0], one, other) == head
