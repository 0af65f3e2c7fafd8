"""How probably a statement is what the sentence says, from a few signs.

Signs are numbers that anybody can check: how sure the parser is of the words that the
statement stands on, whether the network thinks too that its ends are arguments of its
verb, which extractor made it. A logistic regression weighs them; its weights lie in
`confidence.json` and are fitted by `training/confidence.py` on our own annotated news,
so that of the statements at 0.8 four in five are right (calibration, Platt 1999).
"""

import json
import math
from functools import cache
from pathlib import Path

from kg.extract.agreement import agreement
from kg.model import Sentence

WEIGHTS = Path(__file__).parent / "confidence.json"
LOWEST, HIGHEST = 0.01, 0.99
JUDGED = 5.0
"""The network's judgement counts up to here: surer than that nobody is."""

Signs = tuple[tuple[str, float], ...]


def confidence(signs: Signs) -> float:
    """The probability that a statement with these signs is right."""
    weights = _weights()
    total = weights["always"] + sum(
        weights.get(name, 0.0) * value for name, value in signs
    )
    return round(min(HIGHEST, max(LOWEST, 1 / (1 + math.exp(-total)))), 4)


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return found


def signs(
    sentence: Sentence,
    *,
    head: int,
    subject: int,
    object_: int | None,
    rule: str,
    inherited: bool,
) -> Signs:
    """What speaks for and against a statement, by name.

    Args:
        sentence: Where it stands.
        head: The word that states it.
        subject: The word that heads its subject.
        object_: The word that heads its object, if it has one.
        rule: The extractor that made it.
        inherited: Whether the subject stands outside the clause.
    """
    ends = [subject] if object_ is None else [subject, object_]
    tokens = sentence.tokens
    found = {
        f"rule {rule}": 1.0,
        f"head is {tokens[head].upos}": 1.0,
        f"head as {_relation(sentence, head)}": 1.0,
        f"subject as {_relation(sentence, subject)}": 1.0,
        "parser on sentence": sentence.confidence,
        "parser on head": _arc(sentence, head),
        "parser on ends": min(_arc(sentence, end) for end in ends),
        "subject is argument": _is_argument(sentence, head, subject),
        "long sentence": min(len(sentence.tokens), 60) / 60,
        "subject far off": min(abs(head - subject), 20) / 20,
    }
    if object_ is None:
        found["no object"] = 1.0
    else:
        found["object is argument"] = _is_argument(sentence, head, object_)
        if rule != "light verb":  # whose object hangs on its noun
            found[f"object as {_relation(sentence, object_)}"] = 1.0
    if inherited:
        found["subject from outside"] = 1.0
    if tokens[subject].upos == "PRON":
        found["subject is pronoun"] = 1.0
    if tokens[-1].upos != "PUNCT":
        found["headline"] = 1.0
    if head in sentence.stating:
        found["happened"] = sentence.stating[head].happened
    judged = agreement(sentence, head, subject, object_)
    found["words agree"] = min(JUDGED, max(-JUDGED, judged))
    return tuple((name, round(value, 4)) for name, value in found.items())


def _relation(sentence: Sentence, number: int) -> str:
    return sentence.tokens[number].relation


def _arc(sentence: Sentence, number: int) -> float:
    return sentence.arcs[number] if sentence.arcs else sentence.confidence


def _is_argument(sentence: Sentence, head: int, word: int) -> float:
    """How probably a word is an argument of the head or of what ties it to the head.

    In "took control of Damascus" the city is one of "control", in "agreed to sell" the
    seller one of "agreed" too.
    """
    between = {head, *_above(sentence, word), *_above(sentence, head)}
    return max(
        (
            sentence.stating[number].arguments[word]
            for number in between
            if number in sentence.stating and number != word
        ),
        default=0.0,
    )


def _above(sentence: Sentence, number: int, steps: int = 2) -> list[int]:
    """The governors of a word, some steps up."""
    found = []
    for _ in range(steps):
        number = sentence.tokens[number].head
        if number < 0:
            break
        found.append(number)
    return found
