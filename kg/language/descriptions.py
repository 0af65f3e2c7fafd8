"""Link a description to the name that was introduced with it.

`Environment Minister Ana Reyes ... the minister`, `the Civil Aviation Authority ... the
authority`: a definite noun takes up the name before it that bore this noun as
its title, in apposition, or as its own last word. Where two things bore it, the network
decides.
"""

from collections.abc import Iterator, Sequence

from kg.model import Form, Kind, Mention, Sentence

_DEFINITE = frozenset(("the", "this", "that"))
_TITLED = frozenset(("nmod:desc", "appos", "compound"))
_BORNE = frozenset(
    (
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.FACILITY,
        Kind.EVENT,
        Kind.DOCUMENT,
        Kind.LOCATION,
    )
)
"""Kinds whose names end in what the thing is: `World Bank`, `Treaty of Rome`."""
_ABBREVIATED = {
    "uk": "british",
    "u.k.": "british",
    "us": "american",
    "u.s.": "american",
}
"""Names of countries that stand for their adjective: `the UK group`."""
_MODIFIERS = frozenset(("amod", "compound"))
REACH = 12
"""Sentences that a description looks back."""


def nationalities(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> dict[int, str]:
    """The one nationality that a noun phrase bears: `the German town`."""
    words = {
        (mention.sentence, mention.head): mention.text.casefold()
        for mention in found
        if mention.kind is Kind.NATIONALITY
    }
    nations = {}
    for number, mention in enumerate(found):
        sentence = sentences[mention.sentence]
        borne = {
            words.get((mention.sentence, child))
            or _ABBREVIATED.get(sentence.tokens[child].text.lower())
            for child in sentence.children[mention.head]
            if sentence.tokens[child].relation in _MODIFIERS
        } - {None}
        if mention.form is Form.NOMINAL and len(borne) == 1:
            nations[number] = str(borne.pop())
    return nations


def described(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> Iterator[tuple[int, list[int]]]:
    """Pairs (description, names before it that bear it, the nearest first)."""
    known: list[tuple[int, frozenset[str], frozenset[str]]] = []
    for number, mention in enumerate(found):
        sentence = sentences[mention.sentence]
        if mention.form is Form.NAMED and not mention.kind.literal:
            known.append((number, *_description(sentence, mention)))
        phrase = _definite(sentence, mention)
        noun = sentence.tokens[mention.head].lemma.lower()
        bearers = []
        for earlier, nouns, words in reversed(known):
            if not phrase or mention.sentence - found[earlier].sentence > REACH:
                break
            fits = noun in nouns and phrase <= words
            if fits and not _overlap(mention, found[earlier]):
                bearers.append(earlier)
        if bearers:
            yield number, bearers


def renamed(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> Iterator[tuple[int, int]]:
    """Pairs (description, the nearest before it with its noun and all its words).

    `its cable unit ... the unit`, `a proposal to ban phones ... the proposal`.
    """
    known: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, mention in enumerate(found):
        if mention.form is not Form.NOMINAL or mention.kind.literal:
            continue
        sentence = sentences[mention.sentence]
        tokens = sentence.tokens[mention.first : mention.last + 1]
        words = frozenset(token.lemma.lower() for token in tokens)
        noun = sentence.tokens[mention.head].lemma.lower()
        before = known.setdefault(noun, [])
        phrase = _definite(sentence, mention)
        for earlier, others in reversed(before):
            near = mention.sentence - found[earlier].sentence <= REACH
            if phrase and near and phrase <= others:
                yield number, earlier
                break
        before.append((number, words))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _description(
    sentence: Sentence, mention: Mention
) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns that say what the name is where it stands, and all words with them."""
    tokens = sentence.tokens
    nouns: set[str] = set()
    words: set[str] = set()
    if mention.kind is Kind.PERSON:
        for child in sentence.children[mention.head]:
            titled = tokens[child].relation in _TITLED
            noun = tokens[child].upos in {"NOUN", "PROPN"}
            if titled and noun and not mention.first <= child <= mention.last:
                nouns.add(tokens[child].lemma.lower())
                words.update(_phrase(sentence, child))
    elif mention.kind in _BORNE and mention.last > mention.first:
        nouns = {tokens[n].lemma.lower() for n in (mention.head, mention.last)}
        inside = tokens[mention.first : mention.last + 1]
        words = {token.lemma.lower() for token in inside}
    return frozenset(nouns), frozenset(words)


def _phrase(sentence: Sentence, head: int) -> Iterator[str]:
    """A noun and the words that modify it."""
    yield sentence.tokens[head].lemma.lower()
    for child in sentence.children[head]:
        if sentence.tokens[child].relation in _MODIFIERS:
            yield sentence.tokens[child].lemma.lower()


def _definite(sentence: Sentence, mention: Mention) -> frozenset[str]:
    """`minister` of `the minister`, `prime` and `minister` of `the prime minister`."""
    tokens = sentence.tokens
    definite = tokens[mention.first].text.lower() in _DEFINITE
    single = tokens[mention.head].features.get("Number") != "Plur"
    if mention.form is not Form.NOMINAL or not definite or not single:
        return frozenset()
    if mention.last != mention.head:
        return frozenset()
    words = tokens[mention.first + 1 : mention.last + 1]
    return frozenset(token.lemma.lower() for token in words)
