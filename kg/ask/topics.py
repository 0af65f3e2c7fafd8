"""Questions about things as such: what happened, what is known, what somebody says.

Their verb tells nothing of the answer: "What happened in Aleppo?", "Who is Ana Reyes?",
"What did the minister say about the dam?", "How are the two linked?".
"""

import re
from datetime import date

from kg.ask.interrogative import Turned
from kg.ask.question import Asks, Question
from kg.extract.times import Anchor, Towards, time
from kg.model import Analysis, Form, Kind, Mention, Modality, Polarity, Span

HAPPENING = frozenset("happen occur know learn new news".split())
CHANGING = frozenset("change differ".split())
LINKING = frozenset(
    "relation relationship connection link tie relate connect stand".split()
)
SAYING = frozenset("say tell claim state announce argue report think believe".split())
DENYING = frozenset("deny dispute reject refute".split())
PLANNING = frozenset("plan intend".split())
BEGINNINGS = re.compile(
    r"(?:tell me|what (?:is|'s|do|can) (?:\w+ )?(?:known|know|say|said))\b"
    r".*\babout\b|tell me about\b|what about\b",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"\b(?:(?:between|from)\s.+?\s(?:and|to|until)\s.+|(?:since|after|before|until|by|on"
    r"|in|during)\s.+)",
    re.IGNORECASE,
)


def topical(analysis: Analysis, whole: Turned) -> Question | None:
    """What a question without a telling verb asks; None for any other."""
    text = analysis.article.text
    sentence = whole.sentence
    root = sentence.tokens[sentence.root]
    lemmas = {token.lemma.lower() for token in sentence.tokens}
    names = tuple(dict.fromkeys(m.text for m in _things(analysis)))
    first = whole.word if whole.asking == 0 else sentence.tokens[0].text.lower()
    since, until = days(analysis)
    asks: Asks | None = None
    if CHANGING & {root.lemma.lower()} and whole.asking is not None:
        asks = Asks.CHANGES
    elif len(names) > 1 and lemmas & LINKING and first in {"what", "how"}:
        asks = Asks.BETWEEN
    elif first == "what" and root.lemma.lower() in HAPPENING:
        asks = Asks.CHANGES if since and not names else Asks.ABOUT
    elif names and (BEGINNINGS.match(text) or _identity(whole, names)):
        asks = Asks.ABOUT
    if asks:
        return Question(text=text, asks=asks, about=names, since=since, until=until)
    return _said(analysis, whole, names)


def _identity(whole: Turned, names: tuple[str, ...]) -> bool:
    """Whether it is "Who is X?", "What is X?": a name and nothing else."""
    tokens = whole.sentence.tokens
    rest = [t.text for t in tokens[1:] if t.upos not in {"PUNCT", "AUX", "DET"}]
    asked = whole.asking == 0 and whole.word in {"who", "what"}
    return asked and len(names) == 1 and " ".join(rest) == names[0]


def _said(analysis: Analysis, whole: Turned, names: tuple[str, ...]) -> Question | None:
    """What "What did X say about Y?", "What does X deny?", "... plan to do?" asks."""
    sentence, asking = whole.sentence, whole.asking
    if asking is None or whole.word != "what":
        return None
    below = [
        number
        for number, token in enumerate(sentence.tokens)
        if token.head == sentence.root and token.relation.startswith("nsubj")
    ]
    verb = sentence.tokens[sentence.root].lemma.lower()
    does = any(token.lemma == "do" for token in sentence.tokens)
    if not below or below[0] == asking or verb not in SAYING | DENYING | PLANNING:
        return None
    if verb in PLANNING and not does:
        return None
    speaker = named_at(analysis, below[0])
    others = tuple(name for name in names if name not in speaker)
    since, until = days(analysis)
    return Question(
        text=analysis.article.text,
        asks=Asks.ABOUT if verb in PLANNING else Asks.SAID,
        about=(speaker, *others) if verb in PLANNING else others,
        further=_about(analysis, others),
        speaker=None if verb in PLANNING else speaker,
        modality=Modality.PLANNED if verb in PLANNING else None,
        polarity=Polarity.NEGATIVE if verb in DENYING else None,
        since=since,
        until=until,
    )


def named_at(analysis: Analysis, head: int) -> str:
    """The name at a word, or the word with what stands before it."""
    for mention in analysis.mentions:
        if mention.sentence == 0 and mention.first <= head <= mention.last:
            return mention.text
    sentence = analysis.sentences[0]
    inside = [n for n in sentence.subtree(head) if n <= head]
    span = Span(sentence.tokens[inside[0]].span.start, sentence.tokens[head].span.end)
    return analysis.article.text[span.start : span.end]


def _about(analysis: Analysis, names: tuple[str, ...]) -> tuple[str, ...]:
    """What follows "about", where it is no name."""
    found = re.search(
        r"\b(?:about|on)\s+(?:the\s+|an?\s+)?(.+?)\s*\?*$", analysis.article.text
    )
    if not found or any(name in found[1] for name in names):
        return ()
    return (found[1],) if not days(analysis)[0] else ()


def _things(analysis: Analysis) -> list[Mention]:
    """The named things of a question."""
    return [
        mention
        for mention in analysis.mentions
        if mention.form is Form.NAMED
        and not mention.kind.literal
        and mention.sentence == 0
    ]


def days(analysis: Analysis) -> tuple[date | None, date | None]:
    """The first and the last day that a question names."""
    if not any(mention.kind is Kind.DATE for mention in analysis.mentions):
        return None, None
    here = Anchor(day=analysis.article.day, towards=Towards.BACK)
    text = analysis.article.text.rstrip("? ")
    for match in TIMES.finditer(text):
        for start in range(match.start(), match.end()):
            if start > match.start() and text[start - 1] != " ":
                continue
            words = text[start : match.end()]
            found = time(words, Span(start, match.end()), here)
            if found and TIMES.match(words):
                return found.start, found.end
    return None, None
