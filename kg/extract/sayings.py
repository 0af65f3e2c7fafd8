"""Verbs of saying whose subject or whose place a parser missed.

"The hall was razed, say exiles in Haifa": who stands behind the verb speaks. "Tests, it
says, found nothing": the saying stands within what it reports. "He won; one in five
lost, figures show": it reports what is behind the semicolon.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import BLAMING, SAYING
from kg.extract.tags import CLAUSAL, NOMINAL, Move
from kg.extract.tree import base, lower
from kg.model import Sentence

LOOSE = frozenset({"parataxis", "obj", "iobj", "dep", "conj", "appos", "nsubj", "obl"})
"""How parsers hang the subject behind a verb of saying."""


OF_CONTENT = frozenset({"aux", "obj", "iobj", "obl", "advmod"})
"""What before the subject of a verb of saying belongs to what is said."""


def sayings(sentence: Sentence) -> Iterator[Move]:
    """What has to be moved for each of them."""
    for verb, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or token.lemma not in SAYING - BLAMING or verb == 0:
            continue
        yield from _behind(sentence, verb)
        yield from _left_of_participle(sentence, verb)
        yield from _of_content(sentence, verb)
        yield from _put_in(sentence, verb)
        yield from _past_semicolon(sentence, verb)


def _behind(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The subject of "..., say exiles in Haifa" and "..., promised chief Ana Reyes"."""
    tokens = sentence.tokens
    before = verb - 1 - (tokens[verb - 1].text in {"\u201d", '"'})
    gerund = lower(tokens[verb]).endswith("ing")
    if before < 1 or gerund or tokens[before].text not in {",", "\u201d", '"'}:
        return
    if verb + 1 >= len(tokens) or base(tokens[verb]) in {"acl", "conj", "ccomp"}:
        return
    own = {base(tokens[child]) for child in sentence.children[verb]}
    if own & {"mark", "xcomp", "aux", "cc"} or _subjects(sentence, verb, before=True):
        return
    subject = _opening(sentence, verb + 1, verb)
    if subject is None:
        return
    home = _top(sentence, verb)
    if home is not None and "ccomp" not in own:
        yield subject, verb, "nsubj"
        yield verb, home, "parataxis"


def _opening(sentence: Sentence, first: int, verb: int) -> int | None:
    """The noun whose phrase opens right behind a verb."""
    tokens = sentence.tokens
    near = {verb, tokens[verb].head}
    for number in range(first, len(tokens)):
        if tokens[number].upos == "PUNCT":
            return None
        loose = base(tokens[number]) in LOOSE and tokens[number].head in near
        if loose and tokens[number].upos in NOMINAL:
            if tokens[number].lemma in MOMENTS:
                return None
            words = sentence.subtree(number)
            case = any(base(tokens[c]) == "case" for c in sentence.children[number])
            return number if min(words) == first and not case else None
    return None


def _left_of_participle(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The subject of "..., residents reached by phone said"."""
    tokens = sentence.tokens
    if _subjects(sentence, verb, before=True):
        return
    for child in sentence.children[verb]:
        past = tokens[child].features.get("Tense") == "Past"
        own = {base(tokens[c]) for c in sentence.children[child]}
        subjects = _subjects(sentence, child, before=True)
        beside = max(sentence.subtree(child)) + 1 == verb
        if base(tokens[child]) != "ccomp" or not (past and beside and subjects):
            continue
        first = _first_word(sentence, subjects[0])
        if first and tokens[first - 1].text == "," and "aux" not in own:
            yield subjects[0], verb, "nsubj"
            yield child, subjects[0], "acl"


def _of_content(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The first of two subjects, with the content between: "Ana won, Ben said"."""
    tokens = sentence.tokens
    subjects = _subjects(sentence, verb, before=True)
    contents = [c for c in sentence.children[verb] if base(tokens[c]) == "ccomp"]
    for content in contents[:1] if len(subjects) == 1 else ():
        for other in _subjects(sentence, content, before=False):
            opened = tokens[_first_word(sentence, other) - 1].text == ","
            if subjects[0] < content < other < verb and opened:
                yield other, verb, "nsubj"  # "Reports are false, both firms said"
                yield subjects[0], content, "nsubj"
    if len(subjects) <= 1 or not contents:
        return
    first, last = subjects[0], subjects[-1]
    if first < contents[0] < last:
        home = _subjects(sentence, contents[0], before=True)
        yield (first, home[0], "dep") if home else (first, contents[0], "nsubj")
        for child in sentence.children[verb]:  # "has shelved plans, officials said"
            relation = tokens[child].relation
            if child < last and base(tokens[child]) in OF_CONTENT:
                yield child, contents[0], relation


def _put_in(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The clause that holds "it says" of "tests, it says, found nothing"."""
    tokens = sentence.tokens
    own = _subjects(sentence, verb, before=True)
    if not own or verb + 1 >= len(tokens) or tokens[verb + 1].text != ",":
        return
    if tokens[_first_word(sentence, own[0]) - 1].text != ",":
        return
    around = [
        number
        for number, token in enumerate(tokens)
        if number != verb
        and (token.relation == "acl:relcl" or base(token) in CLAUSAL)
        and min(sentence.subtree(number)) < own[0]
        and max(sentence.subtree(number)) > verb + 1
        and number not in sentence.subtree(verb)
    ]
    if around:
        home = min(around, key=lambda n: len(sentence.subtree(n)))
        yield verb, home, "parataxis"


def _past_semicolon(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The clause behind the last semicolon, for a saying at the end."""
    tokens = sentence.tokens
    home = tokens[verb].head
    if base(tokens[verb]) != "parataxis" or not 0 <= home < verb:
        return
    semicolons = [n for n in range(home, verb) if tokens[n].text == ";"]
    if not semicolons:
        return
    for number in range(semicolons[-1] + 1, verb):
        inside = (
            base(tokens[number]) in CLAUSAL and tokens[number].head < semicolons[-1]
        )
        if inside and number not in sentence.subtree(verb):
            yield verb, number, "parataxis"
            return


def _first_word(sentence: Sentence, number: int) -> int:
    """Where a phrase begins, whatever comma hangs on it."""
    words = (n for n in sentence.subtree(number) if sentence.tokens[n].upos != "PUNCT")
    return next(words, number)


def _top(sentence: Sentence, verb: int) -> int | None:
    """The highest clause before a verb and behind a semicolon."""
    tokens = sentence.tokens
    top = tokens[verb].head
    while top >= 0 and tokens[top].head >= 0:
        above = tokens[top].head
        between = tokens[min(above, top) : max(above, top)]
        if above == verb or any(token.text == ";" for token in between):
            break
        top = above
    return top if 0 <= top < verb else None


def _subjects(sentence: Sentence, verb: int, *, before: bool) -> list[int]:
    """The subjects that hang on a verb, in order."""
    return [
        child
        for child in sentence.children[verb]
        if base(sentence.tokens[child]) == "nsubj" and (child < verb or not before)
    ]
