"""The same question with a verb of speech as what it is: somebody's word.

"What did the ministry confirm?" asks for what is reported with `confirm` as its word;
"Who warned of floods?" for whoever is cited with `warn` where floods are spoken of.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.ask.question import Asks, Question
from kg.extract.lexicon.modality import REQUESTING
from kg.extract.lexicon.reporting import BLAMING, DENYING, SAYING
from kg.model import Polarity

SPEECH = SAYING | REQUESTING | BLAMING | DENYING


def restated(question: Question) -> Iterator[Question]:
    """What else the question may be, where its verb tells of speech."""
    for pattern in question.patterns:
        verb = (pattern.phrase or "").split(" ")[0]
        if verb not in SPEECH:
            continue
        said = replace(
            question,
            patterns=(),
            cue=verb,
            type=None,
            polarity=Polarity.NEGATIVE if verb in DENYING else None,
        )
        if question.asks is Asks.SUBJECT and pattern.slot == "subject":
            if pattern.object:
                further = (*question.further, pattern.object)
                yield replace(said, asks=Asks.SPEAKER, further=further)
        elif question.asks is Asks.OBJECT and pattern.subject:
            yield replace(said, asks=Asks.SAID, speaker=pattern.subject)
