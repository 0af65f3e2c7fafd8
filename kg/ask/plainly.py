"""Questions whose clause the extractors leave alone: "Where did Assad flee?".

Read off the tree as they stand: the verb, its subject, its object.
"""

import re

from kg.ask.interrogative import Turned
from kg.ask.question import Asks, Pattern, Question
from kg.ask.topics import days, named_at
from kg.model import Analysis

HOLDER = re.compile(
    r"who (?:is|was) (?:the |an? )?([\w -]+?) of (?:the )?([^?]+?) ?\?*", re.IGNORECASE
)
"""Questions for who holds an office, where the tree gives no statement."""
ADVERB = {"when": Asks.TIME, "where": Asks.PLACE, "why": Asks.REASON}


def bare(analysis: Analysis, whole: Turned) -> Question | None:
    """What such a question asks; None for one without a verb that tells something."""
    sentence = whole.sentence
    root = sentence.tokens[sentence.root]
    below = {sentence.tokens[n].relation: n for n in sentence.children[sentence.root]}
    holder = HOLDER.fullmatch(analysis.article.text)
    if holder:
        return Question(
            text=analysis.article.text,
            asks=Asks.SUBJECT,
            patterns=(
                Pattern(phrase=f"be {holder[1]} of", object=holder[2], slot="subject"),
            ),
        )
    if root.upos != "VERB" or whole.asking is None:
        return None
    passive = "aux:pass" in below
    subject = below.get("nsubj:pass") if passive else below.get("nsubj")
    object_ = below.get("obj")
    asks = Asks.COUNT if whole.word == "how" else ADVERB.get(whole.word)
    slots = {"subject": subject, "object": object_}
    slot = next((n for n, word in slots.items() if word == whole.slot), "")
    if asks is None and not slot:
        return None
    subject_words, object_words = (
        None if word is None or word == whole.slot else named_at(analysis, word)
        for word in (subject, object_)
    )
    if not subject_words and not object_words:
        return None
    phrase = " ".join(
        [root.lemma, *(_particle(whole, n) for n in sentence.children[sentence.root])]
    ).strip()
    since, until = days(analysis)
    active = Pattern(
        subject=None if passive else subject_words,
        phrase=phrase,
        object=subject_words if passive else object_words,
        slot={"subject": "object"}.get(slot, slot) if passive else slot,
    )
    patterns = [active]
    if passive:
        patterns.append(
            Pattern(subject=subject_words, phrase=f"be {root.text}", slot=slot)
        )
    default = Asks.SUBJECT if active.slot == "subject" else Asks.OBJECT
    return Question(
        text=analysis.article.text,
        asks=asks or default,
        patterns=tuple(patterns),
        since=since,
        until=until,
    )


def _particle(whole: Turned, number: int) -> str:
    token = whole.sentence.tokens[number]
    return token.text.lower() if token.relation == "compound:prt" else ""
