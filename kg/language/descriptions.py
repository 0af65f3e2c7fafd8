"""Link a description to the name that was introduced with it.

`Environment Minister Ana Reyes ... the minister`, `the Civil Aviation Authority ... the
authority`: a definite noun takes up the nearest name before it that bore this noun as
its title, in apposition, or as its own last word.
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
REACH = 12
"""Sentences that a description looks back."""


def described(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> Iterator[tuple[int, int]]:
    """Pairs (description, name before it)."""
    known: list[tuple[int, frozenset[str]]] = []
    for number, mention in enumerate(found):
        sentence = sentences[mention.sentence]
        if mention.form is Form.NAMED and not mention.kind.literal:
            known.append((number, _nouns(sentence, mention)))
        noun = _definite_noun(sentence, mention)
        if noun is None:
            continue
        for earlier, nouns in reversed(known):
            if mention.sentence - found[earlier].sentence > REACH:
                break
            if noun in nouns and not _overlap(mention, found[earlier]):
                yield number, earlier
                break


def _overlap(one: Mention, other: Mention) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _nouns(sentence: Sentence, mention: Mention) -> frozenset[str]:
    """What the name is said to be where it stands."""
    nouns = set()
    if mention.kind is Kind.PERSON:
        for child in sentence.children[mention.head]:
            token = sentence.tokens[child]
            titled = token.relation in _TITLED and token.upos in {"NOUN", "PROPN"}
            if titled and not mention.first <= child <= mention.last:
                nouns.add(token.lemma.lower())
    elif mention.kind in _BORNE and mention.last > mention.first:
        nouns.add(sentence.tokens[mention.head].lemma.lower())
        nouns.add(sentence.tokens[mention.last].lemma.lower())
    return frozenset(nouns)


def _definite_noun(sentence: Sentence, mention: Mention) -> str | None:
    """The noun of `the minister`, `the prime minister`; None where more is said."""
    if mention.form is not Form.NOMINAL:
        return None
    tokens = sentence.tokens
    definite = tokens[mention.first].text.lower() in _DEFINITE
    single = tokens[mention.head].features.get("Number") != "Plur"
    if not definite or not single or mention.last != mention.head:
        return None
    narrow = mention.head - mention.first <= 1 or tokens[mention.head - 1].upos == "ADJ"
    return tokens[mention.head].lemma.lower() if narrow else None
