"""The base form of an inflected English verb or noun, by spelling.

The network's lemma rules guess at words that they never met ("recaptur"); English
spelling leaves few choices, and of those the one that is a known word is right.
"""

import re
from collections.abc import Container, Iterator, Mapping

from kg.verbs import IRREGULAR

VOWEL = "[aeiouy]"
ENDS_IN_E = re.compile(
    r"(?:[^aeo]at|ut|ced|iz|v|[^s]c|dg|(?<!lo)ng|rg|ag|ieg|[^aeiou]u|[bcdfgkptz]l|[aeionprl]s"
    r"|[^o]ur|[^aeou]il|quir|[aiou]b|(?<![aeo])[auo]d|olv|[^o]ok|pon"
    r"|[^aeiou]id|[^o]us|[cgn]it|mot|eg|rul|nam|hir)$"
)
"""Stems that are spelt with a final e more often than not."""
ONE_SYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
"""A short stem that would have doubled its last letter had it no e: "hop-ed"."""
DOUBLED = re.compile(r"([bdgmnprtz])\1$")


def base_form(
    word: str, upos: str, features: Mapping[str, str], known: Container[str], guess: str
) -> str:
    """The lemma of an inflected verb or plural noun.

    `known` holds words of the language, `guess` is the network's lemma, which stands
    where spelling and `known` do not decide.
    """
    low = word.lower()
    if upos == "VERB":
        if low in IRREGULAR:
            return IRREGULAR[low]
        inflected = features.get("VerbForm") in {"Part", "Ger"} or (
            features.get("Tense") == "Past"
            or (features.get("Person") == "3" and low.endswith("s"))
            or (low.endswith(("ed", "ing")) and guess.lower() not in known)
        )
        choices = tuple(_verb_stems(low)) if inflected else ()
    elif (
        upos == "NOUN"
        and features.get("Number") == "Plur"
        and (guess.lower() != low and not guess.endswith("sis"))
    ):
        choices = tuple(_noun_stems(low))
    else:
        return guess
    if not choices:
        return guess
    fits = [choice for choice in choices if choice in known]
    if guess.lower() in (fits or choices) and upos == "NOUN":
        return guess
    return (fits or choices)[0]


def _verb_stems(word: str) -> Iterator[str]:
    """What the base form can be, the likeliest spelling first."""
    if word.endswith(("ied", "ies")):
        yield word[:-3] + "y" if len(word) > len("died") else word[:-1]
        return
    if word.endswith("s"):
        if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
            yield word[:-2]
        yield word[:-1]
        return
    stem = next((word[: -len(e)] for e in ("ing", "ed") if word.endswith(e)), "")
    if not re.search(VOWEL, stem):
        return
    if word.endswith("ing") and stem.endswith("y") and len(stem) < len("lyin"):
        yield stem[:-1] + "ie"
    if stem.endswith("ee"):
        yield stem
    if word.endswith("eed"):
        yield stem + "e"
    if DOUBLED.search(stem) or (stem.endswith("ll") and len(stem) > len("call")):
        yield stem[:-1]
        yield stem
    elif ONE_SYLLABLE.match(stem) or ENDS_IN_E.search(stem):
        yield stem + "e"
        yield stem
    else:
        yield stem
        yield stem + "e"


def _noun_stems(word: str) -> Iterator[str]:
    """What the singular can be."""
    if word.endswith("ies") and len(word) > len("ties"):
        yield word[:-3] + "y"
        yield word[:-1]
    elif word.endswith("ves"):
        yield word[:-1]
        yield word[:-3] + "f"
        yield word[:-3] + "fe"
    elif word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        yield word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
