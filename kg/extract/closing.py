"""Verbs of saying that a parser took for nouns at the end of what they report.

In "Acme hid a study, lawyers for farmers allege." and "MIT lost a third, Science
reports." the last words are a clause: a noun phrase behind a comma and a verb in the
present that could be a noun by its form. Read as an apposition it would leave what is
only somebody's word the article's own.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.lexicon.verbs import NAMING
from kg.extract.tree import base, dependents, lower, opening
from kg.model import Sentence, Token

LIKE_NOUNS = {
    form: verb
    for verb in """say report claim show allege estimate suggest argue warn insist fear
    believe complain reveal confirm indicate""".split()
    for form in (verb, f"{verb}s")
}
"""Forms of the present that parsers take for nouns, with their verbs."""
ADJECTIVES = frozenset({"guilty", "liable"})
"""Words that are adjectives whatever a parser takes them for."""
COUNTING = frozenset("two three four five six several many some all few".split())


def closed(sentence: Sentence) -> Sentence:
    """The sentence with such a clause as what it is."""
    tokens_ = tuple(
        _judging(sentence, number, _spelt(token))
        for number, token in enumerate(sentence.tokens)
    )
    if tokens_ != sentence.tokens:
        sentence = replace(sentence, tokens=tokens_)
    sentence = _suspecting(sentence)
    for verb, subject in _closings(sentence):
        tokens = list(sentence.tokens)
        home = _home(sentence, subject, verb)
        if home is None:
            continue
        form = lower(tokens[verb])
        features = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"}
        tokens[verb] = replace(
            tokens[verb],
            upos="VERB",
            lemma=LIKE_NOUNS[form],
            features=features,
            head=home,
            relation="parataxis",
        )
        tokens[subject] = replace(tokens[subject], head=verb, relation="nsubj")
        _rehang(tokens, verb, subject, sentence.tokens[verb].head)
        sentence = replace(sentence, tokens=tuple(tokens))
    return sentence


def _suspecting(sentence: Sentence) -> Sentence:
    """With the verb of "police suspect Ana Reyes of lying", read as her title."""
    tokens = list(sentence.tokens)
    for verb, word in enumerate(sentence.words):
        if word != "suspect" or tokens[verb].upos != "NOUN":
            continue
        named = [c for c in dependents(sentence, verb, "flat", "obj") if c > verb]
        who = [c for c in dependents(sentence, verb, "compound") if c == verb - 1]
        deeds = dependents(sentence, verb, "advcl", "acl")
        if named and who and any("of" in opening(sentence, c) for c in deeds):
            features = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"}
            tokens[verb] = replace(tokens[verb], upos="VERB", features=features)
            tokens[named[0]] = replace(tokens[named[0]], relation="obj")
            tokens[who[0]] = replace(tokens[who[0]], relation="nsubj")
            return replace(sentence, tokens=tuple(tokens))
    return sentence


def _spelt(token: Token) -> Token:
    """The word with the lemma and the part of speech that it can only have."""
    word = lower(token)
    if token.upos == "VERB" and word in LIKE_NOUNS:
        return replace(token, lemma=LIKE_NOUNS[word])
    if word in ADJECTIVES and token.upos in {"NOUN", "VERB"}:
        return replace(token, upos="ADJ", lemma=word)
    return token


def _judging(sentence: Sentence, number: int, token: Token) -> Token:
    """What somebody is called, read as a verb: "called the plan shortsighted"."""
    above = sentence.tokens[token.head]
    called = base(token) == "xcomp" and above.lemma in NAMING and token.head < number
    own = dependents(sentence, number, "mark", "aux", "obl", "xcomp")
    if token.upos != "VERB" or not called or own or lower(token).endswith("ing"):
        return token
    return replace(token, upos="ADJ", lemma=lower(token))


def _rehang(tokens: list[Token], verb: int, subject: int, home: int) -> None:
    """Hang what hung on the verb as a noun on the subject, or on what it hung on."""
    comma = max(n for n in range(subject) if tokens[n].text == ",")
    torn = [n for n in range(comma) if tokens[n].head == verb]
    noun = next(
        (n for n in reversed(torn) if tokens[n].upos in {"NOUN", "PROPN"}), None
    )
    for number in range(comma, subject):
        if tokens[number].head == verb:
            tokens[number] = replace(tokens[number], head=subject)
    for number in torn:
        token = tokens[number]
        if number == noun:
            tokens[number] = replace(token, head=home, relation="nmod")
        elif noun is not None:
            tokens[number] = replace(token, head=noun)


def _closings(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Each such verb with its subject."""
    tokens = sentence.tokens
    for verb in range(2, len(tokens)):
        token = tokens[verb]
        if lower(token) not in LIKE_NOUNS or token.upos in {"VERB", "AUX"}:
            continue
        ends = verb == len(tokens) - 1 or tokens[verb + 1].text in {".", ",", ";"}
        comma = max((n for n in range(verb) if tokens[n].text == ","), default=0)
        between = tokens[comma + 1 : verb]
        if not comma or not ends or any(t.upos in {"VERB", "AUX"} for t in between):
            continue
        subject = _noun(tokens, comma + 1, verb)
        if subject is not None and _agrees(tokens, comma + 1, subject, verb):
            yield verb, subject


def _noun(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """What heads the noun phrase: its last noun before a preposition."""
    stop = next((n for n in range(start, end) if tokens[n].upos == "ADP"), end)
    nouns = [n for n in range(start, stop) if tokens[n].upos in {"NOUN", "PROPN"}]
    return nouns[-1] if nouns and nouns[-1] == stop - 1 else None


def _agrees(tokens: tuple[Token, ...], start: int, subject: int, verb: int) -> bool:
    """Whether noun and verb agree, as "a TV show" and "three police reports" do not."""
    noun, form = tokens[subject], lower(tokens[verb])
    plural = noun.features.get("Number") == "Plur" or (
        noun.upos == "NOUN" and noun.text.endswith("s") and noun.lemma != lower(noun)
    )
    counted = tokens[start].upos == "NUM" or lower(tokens[start]) in COUNTING
    if form == LIKE_NOUNS[form]:
        return plural and noun.upos == "NOUN"
    named = noun.upos == "PROPN" or tokens[start].upos in {"DET", "PROPN", "NOUN"}
    listed = verb + 1 < len(tokens) and tokens[verb + 1].text == ","
    return named and not plural and not counted and not (listed and form != "reports")


def _home(sentence: Sentence, subject: int, verb: int) -> int | None:
    """The highest clause before the comma and behind a semicolon."""
    tokens = sentence.tokens
    inside = set(range(subject, verb + 1))
    top = tokens[subject].head if tokens[subject].head not in inside else -1
    top = top if top >= 0 else tokens[verb].head
    while top >= 0 and (top in inside or tokens[top].head >= 0):
        above = tokens[top].head
        if any(
            token.text == ";" for token in tokens[min(above, top) : max(above, top)]
        ):
            break
        top = above
    verbal = 0 <= top < subject and (
        tokens[top].upos in {"VERB", "AUX"}
        or any(base(tokens[child]) == "cop" for child in sentence.children[top])
    )
    return top if verbal else None
