"""The base form of an inflected English verb or noun, by spelling.

The network's lemma rules guess at words that they never met ("recaptur"); English
spelling leaves few choices, and of those the one that is a known word is right.
"""

import re
from collections.abc import Container, Iterator, Mapping

IRREGULAR = {
    form: base
    for base, forms in (
        pair.split(":")
        for pair in """be:is,was,were,been,am,are have:has,had do:does,did,done
        add:adds,added,adding arise:arose,arisen awake:awoke,awoken
        bear:bore,borne,born beat:beaten become:became begin:began,begun
        bend:bent bet: bind:bound bite:bit,bitten bleed:bled blow:blew,blown
        break:broke,broken breed:bred bring:brought build:built burst:
        buy:bought cast: catch:caught choose:chose,chosen cling:clung
        come:came cost: creep:crept cut: deal:dealt dig:dug draw:drew,drawn
        drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen
        feed:fed feel:felt fight:fought find:found flee:fled fling:flung
        fly:flew,flown forbid:forbade,forbidden forecast:
        foresee:foresaw,foreseen forget:forgot,forgotten
        forgive:forgave,forgiven freeze:froze,frozen get:got,gotten
        give:gave,given go:went,gone grind:ground grow:grew,grown hang:hung
        hear:heard hide:hid,hidden hit: hold:held hurt: keep:kept
        kneel:knelt know:knew,known lay:laid lead:led leap:leapt
        learn:learnt leave:left lend:lent let: lose:lost make:made
        mean:meant meet:met mislead:misled mistake:mistook,mistaken
        oversee:oversaw,overseen overtake:overtook,overtaken
        overthrow:overthrew,overthrown pay:paid prove:proven put: quit:
        read: rebuild:rebuilt repay:repaid rid: ride:rode,ridden
        ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen
        seek:sought sell:sold send:sent set: shake:shook,shaken shed:
        shine:shone shoot:shot show:shown shrink:shrank,shrunk shut:
        sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid
        speak:spoke,spoken spend:spent spin:spun split: spread:
        spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck
        sting:stung strike:struck,stricken strive:strove,striven
        swear:swore,sworn sweep:swept swim:swam,swum swing:swung
        take:took,taken teach:taught tear:tore,torn tell:told think:thought
        throw:threw,thrown thrust: undergo:underwent,undergone
        understand:understood undertake:undertook,undertaken uphold:upheld
        wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won
        wind:wound withdraw:withdrew,withdrawn withhold:withheld
        withstand:withstood write:wrote,written rewrite:rewrote,rewritten
        outbid: offset: reset: sublet: upset: forgo:forwent,forgone""".split()
    )
    for form in (*filter(None, forms.split(",")), base)
}
"""Irregular verbs: facts of English grammar."""

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
