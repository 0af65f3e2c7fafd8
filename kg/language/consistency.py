"""Let the names of one article agree with each other.

A network reads a window at a time and may call `Idlib Front` an organisation here, an
armed group there, and miss it in a headline. Within one article the same words mean the
same thing: the surer readings win, and places that were missed are found.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.language.likeness import alike
from kg.language.names import Name
from kg.language.nouns import KIND_OF_NOUN
from kg.model import Kind, Sentence

LEAST = 0.3
"""Readings less sure than this are wrong two times in three (development data)."""
SHARE = 0.75
"""Of all readings of the same words, from which the others are taken for slips."""
UNSURE = 0.7
"""Below this a reading is no ground to find others by."""
DOUBTED = 0.8
"""Below this a noun beside the name knows its kind better."""
SURE = 0.95
"""From here on an article does not make a person a thing."""
DISCOUNT = 0.9
"""For what is found by its likeness to another place only."""
_SPREADS = frozenset(
    (
        Kind.PERSON,
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.LOCATION,
        Kind.FACILITY,
    )
)
"""Kinds whose names are seldom common words."""
Words = tuple[str, ...]
Votes = dict[Kind, float]


def consistent(
    sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]
) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence after the article as a whole has been heard."""
    sure = [
        [
            _with_article(sentence, name)
            for name in named
            if name.confidence >= LEAST
            and not _address(sentence, name)
            and not _no_name(sentence, name)
        ]
        for sentence, named in zip(sentences, names, strict=True)
    ]
    described = _described(sentences, sure)
    sure = [
        [_as_described(sentence, name, described) for name in named]
        for sentence, named in zip(sentences, sure, strict=True)
    ]
    surnames = _surnames(sentences, sure)
    sure = [
        [_borne(sentence, name, surnames) for name in named]
        for sentence, named in zip(sentences, sure, strict=True)
    ]
    votes = _votes(sentences, sure)
    settled = [
        [_settled(name, votes[_words(sentence, name)]) for name in named]
        for sentence, named in zip(sentences, sure, strict=True)
    ]
    known = _known(sentences, settled)
    for surname, bearer in surnames.items():
        known.setdefault(surname, []).append(((surname,), bearer))
    return tuple(
        tuple(sorted((*named, *_missed(s, named, known)), key=lambda n: n.first))
        for s, named in zip(sentences, settled, strict=True)
    )


def _with_article(sentence: Sentence, name: Name) -> Name:
    """A thing for what was taken for a person, not surely, and has an article.

    So `the Amu Darya`, not `the Dalai Lama`, who is well known.
    """
    article = sentence.tokens[name.first - 1] if name.first else None
    own = article is not None and name.first <= article.head <= name.last
    if name.kind is not Kind.PERSON or name.first == name.last or not own:
        return name
    the = article is not None and article.text.lower() == "the"
    return replace(name, kind=Kind.THING) if the and name.confidence < SURE else name


def _described(
    sentences: Sequence[Sentence], names: Sequence[Iterable[Name]]
) -> dict[Words, Kind]:
    """The kinds that nouns beside them say unsure names are of, by their words."""
    return {
        _words(sentence, name): kind
        for sentence, named in zip(sentences, names, strict=True)
        for name in named
        if name.confidence < DOUBTED and not name.kind.literal
        for kind in _kinds_beside(sentence, name)
        if not alike(kind, name.kind)
    }


def _kinds_beside(sentence: Sentence, name: Name) -> Iterator[Kind]:
    """`Minister Reyes` is a person, `Idlib Front, a rebel group` an organisation."""
    for number in range(name.first, name.last + 1):
        for child in sentence.children[number]:
            token = sentence.tokens[child]
            noun = token.relation in {"appos", "nmod:desc"} and token.upos == "NOUN"
            if noun and token.lemma.lower() in KIND_OF_NOUN:
                yield KIND_OF_NOUN[token.lemma.lower()]


def _as_described(
    sentence: Sentence, name: Name, described: Mapping[Words, Kind]
) -> Name:
    """A name with the kind that a noun beside it says, here or further on.

    Of one word only where it is not sure: it may be a place here and a person there.
    """
    words = _words(sentence, name)
    told = words in described and not name.kind.literal
    if not told or (len(words) == 1 and name.confidence >= DOUBTED):
        return name
    return replace(name, kind=described[words])


def _surnames(
    sentences: Sequence[Sentence], names: Sequence[Iterable[Name]]
) -> dict[str, Name]:
    """The last words of the full names of people, which may stand alone."""
    found: dict[str, Name] = {}
    for sentence, named in zip(sentences, names, strict=True):
        for name in named:
            words = _words(sentence, name)
            person = name.kind is Kind.PERSON and name.confidence >= UNSURE
            if person and len(words) > 1:
                found.setdefault(words[-1], name)
    return found


def _borne(sentence: Sentence, name: Name, surnames: Mapping[str, Name]) -> Name:
    """An unsure name of one word as the person whose surname it is."""
    first, *more = _words(sentence, name)
    unsure = name.confidence < DOUBTED and not name.kind.literal
    if more or first not in surnames or not unsure:
        return name
    return replace(name, kind=Kind.PERSON)


def _address(sentence: Sentence, name: Name) -> bool:
    """Whether it is an address of mail or of the web, which names nobody."""
    return any("@" in word or "://" in word for word in _words(sentence, name))


def _no_name(sentence: Sentence, name: Name) -> bool:
    """Whether a work is only some words of a headline in capitals, another a word.

    Names have a capital, but for nationalities and what a reader takes for names.
    """
    common = sentence.tokens[name.last].upos == "NOUN" or name.kind is Kind.PERSON
    written = sentence.tokens[0].text[:1].isupper()  # as "iraq won" is not
    thing = not name.kind.literal and name.kind is not Kind.NATIONALITY
    if thing and (common or written) and "".join(_words(sentence, name)).islower():
        return True
    capitals = all(token.text.upper() == token.text for token in sentence.tokens)
    quoted = name.first > 0 and sentence.tokens[name.first - 1].upos == "PUNCT"
    return name.kind is Kind.WORK and capitals and not quoted


def _words(sentence: Sentence, name: Name) -> Words:
    return tuple(t.text for t in sentence.tokens[name.first : name.last + 1])


def _votes(
    sentences: Sequence[Sentence], names: Sequence[Iterable[Name]]
) -> dict[Words, Votes]:
    """For the words of each name how surely they have been read as what."""
    votes: dict[Words, Votes] = defaultdict(dict)
    for sentence, named in zip(sentences, names, strict=True):
        for name in named:
            mine = votes[_words(sentence, name)]
            mine[name.kind] = mine.get(name.kind, 0.0) + name.confidence
    return votes


def _settled(name: Name, votes: Votes) -> Name:
    """The name with the kind that its words have in the article."""
    if len(votes) == 1:
        return name
    best = max(votes, key=lambda kind: (votes[kind], kind))
    near = {kind: vote for kind, vote in votes.items() if alike(kind, name.kind)}
    if votes[best] >= SHARE * sum(votes.values()):
        return replace(name, kind=best)
    return replace(name, kind=max(near, key=lambda kind: (near[kind], kind)))


def _known(
    sentences: Sequence[Sentence], names: Sequence[Iterable[Name]]
) -> dict[str, list[tuple[Words, Name]]]:
    """Sure names by their first word, the longest first."""
    best: dict[Words, Name] = {}
    for sentence, named in zip(sentences, names, strict=True):
        for name in named:
            key = _words(sentence, name)
            if (
                name.kind in _SPREADS
                and name.confidence >= UNSURE
                and (key not in best or best[key].confidence < name.confidence)
            ):
                best[key] = name
    known: dict[str, list[tuple[Words, Name]]] = defaultdict(list)
    for key, name in sorted(best.items(), key=lambda item: (-len(item[0]), item[0])):
        known[key[0]].append((key, name))
        capitals = tuple(word.upper() for word in key)
        if capitals != key and len(key) > 1:
            known[capitals[0]].append((capitals, name))
    return known


def _missed(
    sentence: Sentence,
    named: Sequence[Name],
    known: Mapping[str, Sequence[tuple[Words, Name]]],
) -> Iterator[Name]:
    """Places without a name whose words are a known name's."""
    tokens = sentence.tokens
    free = [token.upos in {"PROPN", "ADP", "DET", "ADJ", "NOUN"} for token in tokens]
    for name in named:
        free[name.first : name.last + 1] = [False] * (name.last - name.first + 1)
    texts = [token.text for token in tokens]
    for first, text in enumerate(texts):
        if not free[first] or text not in known:
            continue
        for key, name in known[text]:
            last = first + len(key) - 1
            if tuple(texts[first : last + 1]) != key or not all(free[first : last + 1]):
                continue
            opens = first == 0 or tokens[first - 1].upos == "PUNCT"
            capital = not opens and text[0].isupper()  # "Jobs", read as a plural
            if capital or any(t.upos == "PROPN" for t in tokens[first : last + 1]):
                free[first : last + 1] = [False] * len(key)
                yield Name(first, last, name.kind, name.confidence * DISCOUNT)
                break
