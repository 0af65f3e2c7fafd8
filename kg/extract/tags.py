"""The clause of saying behind what it reports, where a parser tore it apart.

"Tesla opened a plant in Texas, an aide to the governor said." ends in a tag: a comma,
a noun phrase, a verb of saying and nothing more. Parsers often take the noun phrase for
an apposition ("Texas, an aide") or the verb for a relative clause on it, which English
does not allow: no relative clause without a pronoun stands behind a comma.
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import SAYING, SHOWING
from kg.extract.tree import base, lower
from kg.model import Sentence

Move = tuple[int, int, str]
"""A token, its new head and its new relation."""

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
STRAY = frozenset("appos conj parataxis obj iobj dep nsubj nmod".split())
"""How parsers hang the subject of a tag on what stands before the comma."""
CLAUSAL = frozenset({"root", "ccomp", "parataxis", "conj", "advcl", "xcomp", "csubj"})
RELATIVE = frozenset({"who", "whom", "which", "that", "where", "whose", "when"})
AFTER = frozenset({"on", "in", "at", "by", "via", "through", "during", "after"})
"""Prepositions of when, where and how it was said: "said in a statement"."""


def tags(sentence: Sentence) -> Iterator[Move]:
    """What has to be moved for each torn tag to have its subject and its place."""
    for number, token in enumerate(sentence.tokens):
        saying = token.upos == "VERB" and token.lemma in SAYING | SHOWING
        if saying:
            inverted = tuple(_inverted(sentence, number))
            yield from inverted
            if not inverted and _nothing_behind(sentence, number):
                yield from _torn(sentence, number)
            yield from _interrupted(sentence, number)


def _nothing_behind(sentence: Sentence, verb: int) -> bool:
    """Whether the sentence ends or pauses behind a verb but for when and where."""
    behind = sentence.tokens[verb + 1 :]
    if not behind or behind[0].upos == "PUNCT":
        return True
    return lower(behind[0]) in AFTER or behind[0].upos in {"ADV", "PROPN"}


def _torn(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The moves for one verb of saying."""
    tokens = sentence.tokens
    own = [c for c in sentence.children[verb] if base(tokens[c]) in {"nsubj", "csubj"}]
    if own and base(tokens[verb]) in CLAUSAL:
        return
    subject, relative = (own[0], None) if own else _noun_before(sentence, verb)
    if subject is None or tokens[subject].upos not in NOMINAL:
        return
    words = sentence.subtree(subject)
    first = next((n for n in words if tokens[n].upos != "PUNCT"), subject)
    if lower(tokens[first]) in RELATIVE or not first or tokens[first - 1].text != ",":
        return
    if not own:
        yield subject, verb, "nsubj"
    if relative is not None:
        yield relative, subject, "acl:relcl"
    home = _clause_before(sentence, subject, verb)
    if home is not None:
        yield verb, home, "parataxis"


def _inverted(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The moves for "..., promised Ana Reyes." whose verb hangs on a noun before."""
    tokens = sentence.tokens
    names = [
        child
        for child in sentence.children[verb]
        if base(tokens[child]) == "obj" and tokens[child].upos == "PROPN"
    ]
    behind_comma = verb and tokens[verb - 1].text == ","
    gerund = lower(tokens[verb]).endswith("ing")
    if gerund or not behind_comma or base(tokens[verb]) in CLAUSAL or not names:
        return
    home = _clause_before(sentence, verb, verb)
    if home is not None:
        yield names[0], verb, "nsubj"
        yield verb, home, "parataxis"


def _interrupted(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The subject of "the tests, it says, found nothing", torn off by the tag."""
    tokens = sentence.tokens
    own = [
        c for c in sentence.children[verb] if base(tokens[c]) == "nsubj" and c < verb
    ]
    for content in sentence.children[verb] if own else ():
        relations = {base(tokens[c]) for c in sentence.children[content]}
        finite = tokens[content].features.get("VerbForm") == "Fin" or "aux" in relations
        if base(tokens[content]) != "ccomp" or content < verb or not finite:
            continue
        if tokens[verb + 1].text != "," or relations & {"nsubj", "csubj", "mark"}:
            continue
        first = min(sentence.subtree(own[0]))
        torn = [
            number
            for number in range(first)
            if tokens[number].upos in NOMINAL
            and tokens[number].head in {verb, content}
            and base(tokens[number])
            in {"nsubj", "parataxis", "dislocated", "dep", "obj"}
        ]
        if torn:
            yield torn[-1], content, "nsubj"


def _noun_before(sentence: Sentence, verb: int) -> tuple[int | None, int | None]:
    """The noun phrase between a comma and the verb, which hangs on what is before it.

    With it the relative clause between them: "..., Norway, which hosts them, said".
    """
    tokens = sentence.tokens
    end, relative = verb, None
    while end > 0:
        last = end - 1
        while last > 0 and (tokens[last].text == "," or tokens[last].upos == "ADV"):
            last -= 1
        start = next((n for n in range(last, 0, -1) if tokens[n].text == ","), 0)
        if not start:
            break
        top = last
        while start < tokens[top].head < end:
            top = tokens[top].head
        if base(tokens[top]) != "acl":
            hangs = base(tokens[top]) in STRAY
            return (top if hangs and tokens[top].head < start else None), relative
        end, relative = start, top
    return None, None


def _clause_before(sentence: Sentence, subject: int, verb: int) -> int | None:
    """The clause that the tag reports: the highest before it and behind a semicolon.

    None where the verb stands above that clause already.
    """
    tokens = sentence.tokens
    top = tokens[subject].head if base(tokens[verb]) in CLAUSAL else tokens[verb].head
    if top == subject:
        top = tokens[subject].head
    while top >= 0 and tokens[top].head >= 0:
        above = tokens[top].head
        between = tokens[min(top, above) : max(top, above)]
        if above == verb:
            return None
        if any(token.text == ";" for token in between):
            break
        top = above
    return top if 0 <= top != verb else None
