"""Questions whose clause the extractors leave alone: "Where did Assad flee?".

Read off the tree as they stand: the verb, its subject, its object.
"""

import re

from kg.ask.days import days
from kg.ask.interrogative import WHO, Turned
from kg.ask.question import Asks, Pattern, Question
from kg.ask.topics import PLANNING, named_at
from kg.ask.wanted import ADVERB
from kg.extract.lexicon.reporting import DENYING, SAYING
from kg.model import Analysis, Modality, Polarity

HOLDER = re.compile(
    r"who (?:is|was) (?:the |an? )?([\w -]+?) of (?:the )?([^?]+?) ?\?*", re.IGNORECASE
)
"""Questions for who holds an office, where the tree gives no statement."""
BELONGING = re.compile(
    r"(?:who|whom|what|which (?P<type>\w+)) (?:is|was) (?P<who>[A-Z][^?]*?) "
    r"(?:the |an? )"
    r"(?P<role>[a-z][\w -]*?) (?:of|for|in)\?*"
)
"""Questions for what somebody holds an office in."""


def bare(analysis: Analysis, whole: Turned) -> Question | None:
    """What such a question asks; None for one without a verb that tells something."""
    sentence = whole.sentence
    at, planned = _doing(whole)
    root = sentence.tokens[at]
    below = {
        sentence.tokens[n].relation: n
        for one in dict.fromkeys((sentence.root, at))
        for n in sentence.children[one]
    }
    holder = HOLDER.fullmatch(analysis.article.text)
    if holder:
        return Question(
            text=analysis.article.text,
            asks=Asks.SUBJECT,
            patterns=(
                Pattern(phrase=f"be {holder[1]} of", object=holder[2], slot="subject"),
            ),
        )
    if root.upos != "VERB":
        return None
    if whole.asking is None:
        return _word(analysis, whole)
    been = "aux" in below and sentence.tokens[below["aux"]].lemma == "be"
    passive = "aux:pass" in below or (been and not root.text.endswith("ing"))
    subject = below.get("nsubj:pass", below.get("nsubj"))
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
        [root.lemma, *(_particle(whole, n) for n in sentence.children[at])]
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
    both = (object_words or "").lower() in WHO  # "Who met whom?"
    default = (
        Asks.ABOUT
        if both
        else Asks.SUBJECT
        if active.slot == "subject"
        else Asks.OBJECT
    )
    return Question(
        text=analysis.article.text,
        asks=asks or default,
        patterns=tuple(patterns),
        modality=Modality.PLANNED if planned else None,
        since=since,
        until=until,
    )


def _doing(whole: Turned) -> tuple[int, bool]:
    """The verb that tells what is done, and whether it is only planned."""
    sentence = whole.sentence
    root = sentence.root
    planned = sentence.tokens[root].lemma in PLANNING
    ends = (
        n for n in sentence.children[root] if sentence.tokens[n].relation == "xcomp"
    )
    end = next(ends, None) if planned else None
    return (root, False) if end is None else (end, True)


def _word(analysis: Analysis, whole: Turned) -> Question | None:
    """What "Did the army deny shelling Kessel?" asks: whether somebody said so."""
    sentence = whole.sentence
    root = sentence.tokens[sentence.root]
    below = {sentence.tokens[n].relation: n for n in sentence.children[sentence.root]}
    subject = below.get("nsubj")
    told = next((below[r] for r in ("ccomp", "xcomp", "obj") if r in below), None)
    verb = root.lemma.lower()
    if verb not in SAYING | DENYING or subject is None or told is None:
        return None
    first, last = sentence.subtree(told)[0], sentence.subtree(told)[-1]
    start, end = sentence.tokens[first].span.start, sentence.tokens[last].span.end
    since, until = days(analysis)
    return Question(
        text=analysis.article.text,
        asks=Asks.TRUTH,
        speaker=named_at(analysis, subject),
        further=(analysis.article.text[start:end],),
        polarity=Polarity.NEGATIVE if verb in DENYING else None,
        since=since,
        until=until,
    )


def belonging(analysis: Analysis) -> Question | None:
    """What "What is X the mayor of?" asks; None for any other."""
    text = analysis.article.text
    found = BELONGING.fullmatch(text[:1].lower() + text[1:])
    if not found:
        return None
    pattern = Pattern(
        subject=found["who"], phrase=f"be {found['role']} of", slot="object"
    )
    return Question(
        text=text, asks=Asks.OBJECT, patterns=(pattern,), type=found["type"], now=True
    )


def _particle(whole: Turned, number: int) -> str:
    token = whole.sentence.tokens[number]
    return token.text.lower() if token.relation == "compound:prt" else ""
