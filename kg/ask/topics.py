"""Questions about things as such: what happened, what is known, what somebody says.

Their verb tells nothing of the answer: "What happened in Aleppo?", "Who is Ana Reyes?",
"What did the minister say about the dam?", "How are the two linked?".
"""

import re
from dataclasses import replace
from datetime import date

from kg.ask.days import days
from kg.ask.interrogative import Turned
from kg.ask.question import Asks, Question
from kg.extract.lexicon.modality import REQUESTING
from kg.extract.lexicon.reporting import DENYING, PROMISING, SAYING as REPORTING
from kg.model import Analysis, Form, Mention, Modality, Polarity, Span

HAPPENING = frozenset("happen occur know learn new news".split())
CHANGING = frozenset("change differ".split())
LINKING = frozenset(
    "relation relationship connection link tie relate connect stand".split()
)
SAYING = frozenset("say tell claim state announce argue report think believe".split())
"""Verbs that any saying answers; others are asked for as such: "warn of"."""
PLANNING = frozenset("plan intend expect".split())
CHARGING = frozenset("accuse suspect".split())
BEGINNINGS = re.compile(
    r"(?:tell me|what (?:is|'s|do|can) (?:\w+ )?(?:known|know|say|said))\b"
    r".*\babout\b|tell me about\b|what about\b",
    re.IGNORECASE,
)
STANDING = re.compile(
    r"what (?:\w+ )?(?:is|are|was|were|has been|have been|remains?) (?:\w+ )?"
    r"(?P<how>disputed|contested|in dispute|contradicted|planned|scheduled|expected"
    r"|new)\b",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:what|which) (?:\w+ )?(?:role|office|post|position|job|title|function)s? "
    r"(?:does|did|do|has|have)\b"
    r"|what (?:is|was|are) .+? (?:role|office|post|position|job|title|function)\b",
    re.IGNORECASE,
)
PAIR = re.compile(r"\bbetween (?P<one>.+?) and (?P<other>[^?]+)", re.IGNORECASE)

TELLING = SAYING | REPORTING | DENYING | PROMISING | PLANNING | REQUESTING | CHARGING
PAIRED = 2


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
    standing = STANDING.match(text)
    pair = PAIR.search(text)
    if first in {"what", "which"} and lemmas & LINKING and pair and len(names) < PAIRED:
        names = (pair["one"], pair["other"].strip())
    if standing:
        return _standing(text, standing["how"].lower(), names, (since, until))
    if ROLE.match(text) and names:
        asks, names = Asks.ROLES, names[:1]
    elif CHANGING & {root.lemma.lower()} and whole.asking is not None:
        asks = Asks.CHANGES
    elif len(names) > 1 and lemmas & LINKING and first in {"what", "how"}:
        asks = Asks.BETWEEN
    elif first == "what" and root.lemma.lower() in HAPPENING:
        asks = Asks.CHANGES if since and not names else Asks.ABOUT
    elif names and (BEGINNINGS.match(text) or _identity(whole, names)):
        asks = Asks.ABOUT
    if asks:
        concerned = len(names) if asks is Asks.BETWEEN else 1
        return Question(
            text=text,
            asks=asks,
            about=names[:concerned],
            further=names[concerned:],
            since=since,
            until=until,
        )
    return _said(analysis, whole, names)


def _standing(
    text: str, how: str, names: tuple[str, ...], days: tuple[date | None, date | None]
) -> Question:
    """What "What is disputed about X?", "What is planned in X?" asks."""
    planned = how in {"planned", "scheduled", "expected"}
    asks = Asks.ABOUT if planned else Asks.CHANGES if how == "new" else Asks.DISPUTED
    return Question(
        text=text,
        asks=asks,
        about=names[:1],
        further=names[1:],
        modality=Modality.PLANNED if planned else None,
        since=days[0],
        until=days[1],
    )


def _identity(whole: Turned, names: tuple[str, ...]) -> bool:
    """Whether it is "Who is X?", "What is X?": a name and nothing else."""
    tokens = whole.sentence.tokens
    rest = [t.text for t in tokens[1:] if t.upos not in {"PUNCT", "AUX", "DET"}]
    asked = whole.asking == 0 and whole.word in {"who", "what"}
    return asked and len(names) == 1 and " ".join(rest) == names[0]


def _said(analysis: Analysis, whole: Turned, names: tuple[str, ...]) -> Question | None:
    """What "What did X say about Y?", "What does X deny?", "... plan to do?" asks."""
    text, sentence, asking = analysis.article.text, whole.sentence, whole.asking
    if asking is None or whole.word != "what":
        return None
    below = [
        number
        for number, token in enumerate(sentence.tokens)
        if token.head == sentence.root and token.relation.startswith("nsubj")
    ]
    verb = sentence.tokens[sentence.root].lemma.lower()
    if not below or below[0] == asking or verb not in TELLING:
        return None
    does = any(
        token.lemma == "do" and token.relation != "aux" for token in sentence.tokens
    )
    planning = verb in PLANNING
    ends = any(
        t.head == sentence.root and t.relation == "xcomp" for t in sentence.tokens
    )
    if planning and ends and not does:
        return None
    speaker = named_at(analysis, below[0])
    others = tuple(_owned(name, text) for name in names if name not in speaker)
    since, until = days(analysis)
    asked = Question(
        text=text,
        asks=Asks.SAID,
        about=others[:1],
        further=(*_about(analysis, others), *others[1:]),
        speaker=speaker,
        cue=None if verb in SAYING else verb,
        polarity=Polarity.NEGATIVE if verb in DENYING else None,
        since=since,
        until=until,
    )
    if planning or verb in PROMISING:
        return replace(
            asked,
            asks=Asks.ABOUT,
            about=(speaker,),
            further=others,
            speaker=None,
            cue=None,
            modality=Modality.PLANNED,
        )
    if verb in REQUESTING - SAYING and verb not in CHARGING:
        return replace(asked, cue=None, modality=Modality.REQUESTED)
    if sentence.tokens[below[0]].relation == "nsubj:pass":
        return replace(asked, about=(speaker,), speaker=None)
    return asked


def _owned(name: str, text: str) -> str:
    """A name with what it owns: "Lorland's army"."""
    found = re.search(rf"{re.escape(name)}['\u2019]s? [a-z]\w+", text)
    return found[0] if found else name


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
