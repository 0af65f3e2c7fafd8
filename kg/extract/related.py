"""Statements of what the matcher read between two mentions.

"Trionfo is a cantata written by Carl Orff" with a property "composer" between the two
names gives `Trionfo | composer | Carl Orff`; its status is that of the clause in which
both hang together, and what is denied there is not stated.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.scene import Scene
from kg.model import Argument, Mention, Polarity, Sentence, Statement

RULE = "match"


def related(scene: Scene) -> Iterator[Statement]:
    """The statements of the properties that were read in a sentence."""
    mentions = scene.analysis.mentions
    for found in scene.analysis.related:
        subject, object_ = mentions[found.subject], mentions[found.object]
        if subject.sentence != scene.number:
            continue
        head = common_head(scene.sentence, subject.head, object_.head)
        stated = scene.statement(
            head,
            subject=subject.head,
            predicate=found.property.label,
            phrase=found.property.label,
            rule=RULE,
            object_=object_.head,
        )
        if stated.polarity is not Polarity.NEGATIVE:
            yield replace(
                stated,
                subject=_argument(subject, found.subject),
                object=_argument(object_, found.object),
                property=found.property.iri,
                confidence=found.score,
            )


def common_head(sentence: Sentence, one: int, other: int) -> int:
    """The lowest word that two words hang on, or one of them."""
    above = set(_upwards(sentence, one))
    return next(word for word in _upwards(sentence, other) if word in above)


def _upwards(sentence: Sentence, word: int) -> Iterator[int]:
    while word >= 0:
        yield word
        word = sentence.tokens[word].head


def _argument(mention: Mention, number: int) -> Argument:
    return Argument(
        text=mention.text,
        span=mention.span,
        sentence=mention.sentence,
        head=mention.head,
        mention=number,
    )
