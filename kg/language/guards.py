"""Guard borders of words and sentences where a network may miss what news is full of.

`Gen. Ali met U.S. envoys on Dec. 8.` is one sentence: addresses, amounts, numbers,
abbreviations and initials stay whole, full stops stand apart, blank lines part.
"""

import re

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
"""Above 0 where a word or sentence starts, one a character."""

_WHOLE = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}'’]   # web address
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+               # e-mail address
    | (?<!\w)[@\#]\w+                                       # handle, hash tag
    | (?<![\w.,])\d+(?:[.,]\d+)+(?!\w)                      # 1,000.5
    | (?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])                   # 2024-06-27
    | (?<![\w:])\d{1,2}:\d{2}(?![\w:])                      # 10:30
    | (?<![\w.])(?:[A-Za-z]\.){2,}(?!\w)                    # U.S.
    | (?<![^\W\d_])(?:US|AU|NZ|HK|[ACS])?[$€£¥₹](?=\d)      # $5: the sign alone
    """,
    re.VERBOSE,
)
_TITLES = (
    "Mr Mrs Ms Mx Dr Prof Gen Maj Col Lt Capt Cpl Sgt Cmdr Adm Brig Sen Rep Reps Sens "
    "Gov Pres Rev Fr Hon Supt Insp Amb Atty Messrs St Ste Mt Ft"
)
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_BEFORE_NUMBERS = f"{_MONTHS} No Nos Art Sec Vol Fig Ch pp approx"
_BEFORE_SMALL = f"{_MONTHS} vs Inc Corp Co Ltd Bros Jr Sr al etc"
_OTHERS = (
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ave Blvd Rd Dept Univ Ph est ca cf"
)
_ABBREVIATIONS = frozenset(
    f"{_TITLES} {_BEFORE_NUMBERS} {_BEFORE_SMALL} {_OTHERS}".lower().split()
)
_OPENERS = "A An The He She It In On At But And They We You His Her This That Its"
"""Words that open a sentence rather than follow an initial."""


def _any(words: str) -> str:
    return "|".join(words.split())


_ABBREVIATION = re.compile(
    rf"""
    \b(?:{_any(_TITLES)})\.(?=\s+["“'‘]?[^\W\d_])
    | \b(?:{_any(_BEFORE_NUMBERS)})\.(?=\s*\d)
    | \b(?:{_any(_BEFORE_SMALL)})\.(?=\s*,|\s+[a-z])
    | \b[A-Z]\.(?=\s?[A-Z]\.)
    | \b[A-Z][a-z]+\s+[A-HJ-Z]\.(?=\s+(?!(?:{_any(_OPENERS)})\b)[A-Z][a-z])
    """,
    re.VERBOSE,
)
"""A word with its full stop that ends no sentence."""
_FULL_STOP = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})\.(?=[\s\"'”’)\]]|$)")
_STOP_AT_END = re.compile(r"(?<=\S )[\d,.]*\d(?=\.[\"”’)]*\s*(?:\n|$))")
_BARE_S = re.compile(r"(?<=[^\W\d_])s\b")
"""The last letter of "Its": only an apostrophe makes it a word."""
_OPENING_MARK = re.compile(r"(?<![\w'’])['‘](?=[A-Z][a-z'’ ])")
"""A single quotation mark before a capital, which is no part of the word."""
_LETTERS = re.compile(r"(?<![\w'’])[^\W\d_]{3,}(?![\w'’])")
_TWO_WORDS = frozenset(
    """cannot cant dont didnt doesnt isnt wasnt wont gonna wanna gotta lemme gimme dunno
    kinda sorta outta im ive youre thats whats lets""".split()
)
"""Letters without a mark between them that are two words; all others are one."""
_HYPHEN = re.compile(r"(?<=[^\W_])[-\u2010\u2011\u2013](?=[^\W_])")
_PREFIX = re.compile(
    r"(?<!\w)(?:anti|co|counter|ex|mid|multi|neo|non|post|pre|pro|re|semi|un)$",
    re.IGNORECASE,
)
"""What is no word of its own before a hyphen, as treebanks of English have it."""
LONGEST_PREFIX = 8
_AFTER_STOP = re.compile(r"\.\s+(?=[\"“‘']?[A-Z])")
_AFTER_INITIALS = re.compile(rf"\b(?:[A-Z]\.){{2,}}\s+(?=(?:{_any(_OPENERS)})\b)")
_CLOSING = re.compile(r"[,;:.!?%)\]}”»’]")
_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r\x85\u2028\u2029])\s*[\n\r\x85\u2028\u2029]\s*")
_ENDS_SENTENCE = frozenset(".!?…:;\"'”’»)]*_~-–—|>•")
SURE = 3.0
"""The score from which a sentence may start with nothing before it that ends one."""


def guarded(text: str, scores: Scores) -> tuple[Scores, Scores]:
    """The scores of words and sentences after the rules have spoken."""
    words, sentences = scores[:, 0].copy(), scores[:, 1].copy()
    _guard_words(text, words)
    _guard_sentences(text, words, sentences)
    for match in _WHOLE.finditer(text):
        sentences[match.start() + 1 : match.end()] = -1
    for match in _ABBREVIATION.finditer(text):
        words[match.end() - 1] = -1
        _keep_open(text, match.end(), sentences)
    for match in _BLANK_LINE.finditer(text):
        sentences[match.end() : match.end() + 1] = 1
    return words, sentences


def _guard_words(text: str, words: Scores) -> None:
    """Full stops stand apart; addresses and numbers stay whole."""
    for match in _FULL_STOP.finditer(text):
        if match[1].lower() not in _ABBREVIATIONS:
            words[match.end(1)] = 1
    for match in _STOP_AT_END.finditer(text):
        words[match.end()] = 1
    for match in _BARE_S.finditer(text):
        words[match.start()] = -1
    for match in _OPENING_MARK.finditer(text):
        words[match.start()] = words[match.end()] = 1
    for match in _LETTERS.finditer(text):
        if match[0].lower() not in _TWO_WORDS:
            words[match.start() + 1 : match.end()] = -1
    for match in _HYPHEN.finditer(text):
        _guard_hyphen(text, match.start(), words)
    for match in _WHOLE.finditer(text):
        words[match.start() + 1 : match.end()] = -1
        words[match.start()] = 1
        words[match.end() : match.end() + 1] = 1


def _guard_hyphen(text: str, place: int, words: Scores) -> None:
    """A hyphen stands apart from both sides or, as after `non` and `ex`, from none."""
    apart = words[place] > 0, words[place + 1] > 0
    if _PREFIX.search(text[max(0, place - LONGEST_PREFIX) : place]):
        words[place : place + 2] = -1
    elif apart[0] != apart[1]:
        words[place : place + 2] = 1


def _guard_sentences(text: str, words: Scores, sentences: Scores) -> None:
    """A full stop of its own ends a sentence; few other things may."""
    for place in np.flatnonzero(sentences > 0).tolist():
        if _cannot_open(text, place, float(sentences[place])):
            sentences[place] = -1
    for match in _AFTER_STOP.finditer(text):
        if words[match.start()] > 0 and match.end() < len(text):
            sentences[match.end()] = 1
    for match in _AFTER_INITIALS.finditer(text):
        sentences[match.end()] = 1


def _keep_open(text: str, place: int, sentences: Scores) -> None:
    """No sentence starts with the next word."""
    while place < len(text) and (text[place].isspace() or text[place] in "\"“'‘,"):
        sentences[place] = -1
        place += 1
    sentences[place : place + 1] = -1


def _cannot_open(text: str, place: int, score: float) -> bool:
    """Whether what stands here belongs to the sentence before."""
    before = place - 1
    while before >= 0 and text[before] in " \t\xa0":
        before -= 1
    if before < 0:
        return False
    ended = text[before] in _ENDS_SENTENCE or text[before].isspace()
    if not ended and (score < SURE or before == place - 1):
        return True
    return _CLOSING.match(text, place) is not None and text[place : place + 3] != "..."
