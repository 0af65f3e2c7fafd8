"""Score status and speakers on what others annotated of the English Web Treebank.

Whether it happened: the sign of the annotators' judgement (UDS) of what a word states,
against ours. Whose word it is: the speaker (ARG0) of a verb of speech or thought that
has a clause as its ARG1 (PropBank), against the voices that we find.

python -m benchmarks.propositions --corpora ../shared/corpora
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.parsed import Parsed, parsed
from benchmarks.report import report
from kg.extract.clauses import clauses
from kg.extract.grammar import settled
from kg.extract.lexicon.reporting import SAYING, THINKING
from kg.extract.status import status
from kg.language.sessions import MODEL
from kg.model import Modality, Polarity, Sentence
from training.corpora.ud import web_treebank_development
from training.documents import Frame, Sentence as Annotated

FLOORS = {"UDS where annotators agree": 0.885, "PropBank source F1": 0.80}
UNSURE = 0.14
"""Between this and its contrary the annotators' mean lies near to not knowing."""
HAPPENED = frozenset({Modality.ASSERTED, Modality.CLAIMED})


def measure(corpora: Path) -> dict[str, float]:
    """The scores by name."""
    right = known = said = true = both = believed = agreed = sure = 0
    for annotated, sentence in pairs(corpora):
        settled_ = settled(sentence)
        found = clauses(settled_)
        for word, probability in annotated.factual or ():
            if word < len(annotated.words):
                known += 1
                state = status(settled_, found, word)
                happened = (
                    state.polarity is Polarity.POSITIVE and state.modality in HAPPENED
                )
                right += happened == (probability > 0.5)
                opinion = sentence.stating.get(word)
                hit = (opinion is not None and opinion.happened > 0.5) == (
                    probability > 0.5
                )
                believed += hit
                if not UNSURE < probability < 1 - UNSURE:
                    agreed, sure = agreed + hit, sure + 1
        gold = set(sources(annotated))
        ours = voices(settled_, annotated)
        said, true, both = said + len(ours), true + len(gold), both + len(gold & ours)
    precision, recall = both / max(said, 1), both / max(true, 1)
    return {
        "UDS predicates": known,
        "UDS sign accuracy, rules": right / max(known, 1),
        "UDS sign accuracy, network": believed / max(known, 1),
        "UDS where annotators agree": agreed / max(sure, 1),
        "PropBank sources": true,
        "PropBank source precision": precision,
        "PropBank source recall": recall,
        "PropBank source F1": 2 * precision * recall / max(precision + recall, 1e-9),
    }


def pairs(corpora: Path) -> Iterator[tuple[Annotated, Sentence]]:
    """Each annotated sentence with our analysis of its words."""
    for document in web_treebank_development(corpora):
        ours: Parsed = parsed(document, model=MODEL, chains=False)
        full = [sentence for sentence in document.sentences if sentence.words]
        yield from zip(full, ours.sentences, strict=True)


def sources(annotated: Annotated) -> Iterator[tuple[int, int]]:
    """Cue and speaker of every speech or thought whose content is a clause."""
    syntax = annotated.syntax
    if syntax is None:
        return
    for frame in annotated.frames or ():
        if syntax.lemmas[frame.predicate] not in SAYING | THINKING:
            continue
        roles = {role: word for word, role in frame.arguments}
        if {"actor", "undergoer"} <= roles.keys() and _clausal(annotated, frame):
            yield frame.predicate, roles["actor"]


def _clausal(annotated: Annotated, frame: Frame) -> bool:
    """Whether what is said is a finite clause."""
    syntax = annotated.syntax
    assert syntax is not None
    content = next(w for w, role in frame.arguments if role == "undergoer")
    above = syntax.heads[content] == frame.predicate
    below = syntax.heads[frame.predicate] == content
    return (above and syntax.relations[content] in {"ccomp", "parataxis"}) or (
        below and syntax.relations[frame.predicate] == "parataxis"
    )


def voices(sentence: Sentence, annotated: Annotated) -> set[tuple[int, int]]:
    """Cue and speaker of every clause that our reading gives a verb as cue."""
    found = clauses(sentence)
    framed = {frame.predicate for frame in annotated.frames or ()}
    voiced = (status(sentence, found, head).voice for head in found)
    return {
        (voice.cue, voice.speaker)
        for voice in voiced
        if voice
        and not voice.through
        and voice.cue in framed
        and sentence.tokens[voice.cue].lemma in SAYING | THINKING
    }


def main() -> int:
    """Print the table and write it; 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    found = measure(parser.parse_args().corpora)
    return report("propositions", found, FLOORS)


if __name__ == "__main__":
    sys.exit(main())
