"""Cuts plain text into sentences and words, for our own news and for GAP only.

It follows the words of the English Web Treebank closely enough to train on: clitics and
hyphens are words of their own. The product cuts text with a trained network instead.
"""

import re
from collections.abc import Sequence

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St Gen Col Lt Maj Capt Sgt Cpl Adm Brig Cmdr Sen Rep Gov Rev "
    "Hon Jr Sr Inc Corp Co Ltd Bros vs etc Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec "
    "approx Ave Blvd Rd Mt Ft"
).split()

_CLITIC = "[Ss]|[Rr][Ee]|[Vv][Ee]|[Ll][Ll]|[Dd]|[Mm]"

_WORD = re.compile(
    rf"""
    https?://\S*[^\s.,;:!?)\]"'] | www\.\S*[^\s.,;:!?)\]"']
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | [@\#]\w+
    | (?:[^\W\d_]\.){{2,}}                      # U.S.
    | \b(?:{"|".join(_ABBREVIATIONS)})\.(?=\s)
    | \b[A-Z]\.(?=\s+[A-Z])                     # J. Smith
    | \d+(?:[.,:/]\d+)*\w*
    | [A-Z]{{1,3}}\$
    | [Nn]['\u2019][Tt]\b | ['\u2019](?:{_CLITIC})\b
    | \b[Cc]an(?=not\b)
    | \w+?(?=[Nn]['\u2019][Tt]\b)
    | \w+(?:&\w+)+
    | \w+(?:['\u2019](?!(?:{_CLITIC}|[Tt])\b)\w+)*
    | \.{{2,}} | -{{2,}} | ''|`` | [^\w\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]
    """,
    re.VERBOSE,
)

_END = re.compile(r"[.!?…]|\.{2,}")
_CLOSING = re.compile(r"['\u2019”\")\]»]|''")
_ENDING_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}|(?:Inc|Corp|Co|Ltd|Jr|Sr|etc)\.")
_STARTER = re.compile(
    "The|This|That|These|Those|An?|It|Its|He|She|They|We|I|You|His|Her|Their|But|And|"
    "In|On|At|For|By|From|After|Before|When|While|As|If|No|Not|Some|There|Both"
)
"""Words that begin a sentence if they begin with a capital after an abbreviation."""
_LOWER = re.compile(r"[a-z,;:]")

Span = tuple[int, int]


def sentences_of(text: str) -> list[list[Span]]:
    """Give the begin and end of each word, grouped into sentences.

    A new line always ends a sentence; a full stop does so unless the next word begins
    small.
    """
    sentences: list[list[Span]] = []
    begin = 0
    for line in text.split("\n"):
        sentences.extend(_sentences_of_line(text, begin, begin + len(line)))
        begin += len(line) + 1
    return sentences


def _sentences_of_line(text: str, begin: int, end: int) -> list[list[Span]]:
    sentences: list[list[Span]] = []
    ended = True
    before = ""
    for match in _WORD.finditer(text, begin, end):
        word = match[0]
        closes = bool(
            ended
            and sentences
            and _CLOSING.fullmatch(word)
            and not text[match.start() - 1].isspace()
        )
        if _ENDING_ABBREVIATION.fullmatch(before) and _STARTER.fullmatch(word):
            ended = True
        if ended and not closes and not (sentences and _LOWER.match(word)):
            sentences.append([])
        sentences[-1].append(match.span())
        ended = closes or bool(_END.fullmatch(word))
        before = word
    return sentences


def words_touching(
    sentences: Sequence[Sequence[Span]], begin: int, end: int
) -> tuple[int, int, int] | None:
    """Give sentence, first and last word of a stretch of text; None if it has none.

    A stretch that runs on into another sentence is cut at the end of its first one.
    """
    for number, sentence in enumerate(sentences):
        touched = [
            word
            for word, (first, last) in enumerate(sentence)
            if first < end and begin < last
        ]
        if touched:
            return number, touched[0], touched[-1]
    return None
