"""Whether what is read out of a sentence is what an annotation says."""

from benchmarks.matching import Matcher
from benchmarks.news import read
from training.corpora.statements import document, statement


def matches(sentence: str, gold: str) -> bool:
    """Whether any statement of the sentence is the annotated one."""
    analysis, found = read(document("one", sentence), least=0.0)
    matcher = Matcher(analysis)
    return any(matcher.same(one, statement(f"> {gold}")) for one in found)
