"""Lemmas as edits of the word, so that a network can choose among few of them.

A rule is `case;prefix;suffix`: first the case that the word is brought to (`k`eep,
`l`ower, `t`itle, `u`pper), then how many characters are cut from either end and what
is put there, as in `l;0;3y` (Studies to study). A rule `=lemma` names it outright.
Method: after the lemma rules of UDPipe 2 (Straka 2018).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import takewhile

CASES: dict[str, Callable[[str], str]] = {
    "k": str,
    "l": str.lower,
    "t": str.capitalize,
    "u": str.upper,
}
Exceptions = Mapping[tuple[str, str], str]
"""From the lower-case word and its part of speech to the lemma."""


def encode(word: str, lemma: str) -> str:
    """The rule that makes the lemma of the word."""
    best: str | None = None
    for case, change in CASES.items():
        rule = _edit(case, change(word), lemma)
        if rule and (best is None or len(rule) < len(best)):
            best = rule
    return best or "=" + lemma


def apply(rule: str, word: str) -> str:
    """The lemma of a word by a rule; the word itself where the rule cannot apply."""
    if rule.startswith("="):
        return rule[1:]
    case, prefix, suffix = rule.split(";", 2)
    left, before = _cut(prefix)
    right, after = _cut(suffix)
    base = CASES[case](word)
    if left + right > len(base):
        return base
    return (before + base[left : len(base) - right] + after) or base


def exceptions(
    seen: Iterable[tuple[str, str, str]], least: int = 3
) -> dict[tuple[str, str], str]:
    """The lemma of each (word, part of speech) that was only ever seen with one.

    `seen` holds word, part of speech and lemma of every word; `least` is how often a
    pair must have been seen to be trusted.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for word, upos, lemma in seen:
        counts[word.lower(), upos][lemma] += 1
    return {
        key: lemma
        for key, lemmas in sorted(counts.items())
        for lemma, count in lemmas.items()
        if len(lemmas) == 1 and count >= least
    }


def _edit(case: str, base: str, lemma: str) -> str | None:
    """Ends to cut and put, around the longest common beginning or else run."""
    same = len(
        list(takewhile(lambda pair: pair[0] == pair[1], zip(base, lemma, strict=False)))
    )
    start, at = (0, 0) if same else _common(base, lemma)
    if not same:
        same = 0
        while (
            start + same < len(base)
            and at + same < len(lemma)
            and base[start + same] == lemma[at + same]
        ):
            same += 1
    before, after = lemma[:at], lemma[at + same :]
    if not same or _ambiguous(before) or _ambiguous(after):
        return None
    return f"{case};{start}{before};{len(base) - start - same}{after}"


def _common(base: str, lemma: str) -> tuple[int, int]:
    """Where the longest common run starts in either."""
    best = (0, 0, 0)
    for start in range(len(base)):
        for at in range(len(lemma)):
            length = 0
            while (
                base[start : start + length + 1] == lemma[at : at + length + 1]
                and start + length < len(base)
                and at + length < len(lemma)
            ):
                length += 1
            best = max(best, (length, -start, -at))
    return -best[1], -best[2]


def _ambiguous(text: str) -> bool:
    """Whether the text would be read as part of a rule's numbers or borders."""
    return ";" in text or text[:1].isdigit()


@cache
def _cut(part: str) -> tuple[int, str]:
    digits = "".join(takewhile(str.isdigit, part))
    return int(digits), part[len(digits) :]
