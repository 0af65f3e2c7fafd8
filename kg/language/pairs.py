"""What a text and its tags say about whether two words may mean the same thing.

Coreference is decided between words (Dobrovolskii 2021): the head of an expression
stands for it. Training and analysis share this file, so that both see the same.
All words of a text are numbered through from 0, across sentences.
"""

from collections.abc import Sequence

import numpy as np

from kg.language.pair_words import (
    Ints,
    Reading,
    Strings,
    children_of,
    without_subtype,
)

REACH = 150
"""How many candidates back an antecedent may lie, unless its words match."""

SIZES = (7, 9, 6, 144, 27, 192, 4, 10, 36, 4)
"""How many values each column of `pair_features` has."""

_FIRST_SECOND = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself "
    "yourselves".split()
)
_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves", "themself"))
_THIS = frozenset(("this", "that", "these", "those"))
_MEN = frozenset(("mr", "mr.", "sir", "king", "prince", "father", "son", "brother"))
_WOMEN = frozenset(
    ("mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "mother")
) | frozenset(("daughter", "sister"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_INNER = frozenset(("flat", "fixed", "goeswith", "expl", "discourse", "reparandum"))
_OPEN = frozenset(("“", "``"))
_CLOSE = frozenset(("”", "''"))
(_NAME, _DEF, _INDEF, _BARE, _PERSON12, _M, _F, _N, _PL, _DEM, _OTHER) = range(11)
_TYPES = 12


def candidate_heads(text: Reading) -> list[int]:
    """Words that may head an expression which refers to something, in order.

    Nouns, names and pronouns that are no inner part of a name, no filler and no
    question word or relative pronoun.
    """
    found = []
    for word, (upos, relation, features) in enumerate(
        zip(text.upos, text.relations, text.features, strict=True)
    ):
        base = without_subtype(relation)
        if upos not in {"NOUN", "PROPN", "PRON"} or base in _INNER:
            continue
        if base == "compound" and (
            upos != "PROPN" or text.upos[max(text.heads[word], 0)] == "PROPN"
        ):
            continue
        if upos == "PRON" and (
            "PronType=Rel" in features or "PronType=Int" in features
        ):
            continue
        found.append(word)
    return found


def candidate_pairs(text: Reading, heads: Sequence[int]) -> tuple[Ints, Ints]:
    """Pairs (later, earlier) of places in `heads` that are worth a score.

    All that lie within `REACH` of each other, and beyond it those with like words.
    """
    count = len(heads)
    later, earlier = np.tril_indices(count, -1)
    if count <= REACH:
        return later.astype(np.int64), earlier.astype(np.int64)
    near = later - earlier <= REACH
    strings = Strings(text, heads)
    keep = near | (strings.relation(later, earlier) > 0)
    return later[keep].astype(np.int64), earlier[keep].astype(np.int64)


def pair_features(
    text: Reading, heads: Sequence[int], later: Ints, earlier: Ints
) -> Ints:
    """Signs of each pair of candidates, as small numbers: [pairs, len(SIZES)].

    Args:
        text: The words and tags.
        heads: Numbers of the words that head the candidates, in order.
        later: For each pair the place in `heads` of the one further on in the text.
        earlier: For each pair the place in `heads` of the possible antecedent.
    """
    if not len(later):
        return np.zeros((0, len(SIZES)), np.int64)
    at = np.asarray(heads, np.int64)
    sentences = np.asarray(text.sentences, np.int64)[at]
    children = children_of(text)
    types = np.array([_type(text, children, head) for head in heads], np.int64)
    number = np.array([_number(text, children, head) for head in heads], np.int64)
    gender = np.array([_gender(text, children, head) for head in heads], np.int64)
    person = np.where(types == _PERSON12, 1, 2)
    kinds = np.asarray(text.kinds, np.int64)[at]
    roles = np.array([_role(text.relations[head]) for head in heads], np.int64)
    quoted = _quoted(text.words)[at]
    i, j = later, earlier
    agreement = (
        _agree(number[i], number[j]) * 9
        + _agree(gender[i], gender[j]) * 3
        + _agree(person[i], person[j])
    )
    same_kind = np.where(kinds[i] == kinds[j], 2, 3)
    same_kind = np.where((kinds[i] == 0) | (kinds[j] == 0), 1, same_kind)
    same_kind = np.where((kinds[i] == 0) & (kinds[j] == 0), 0, same_kind)
    columns = [
        np.digitize(sentences[i] - sentences[j], (1, 2, 3, 4, 6, 10)),
        np.digitize(i - j, (2, 3, 4, 5, 8, 16, 32, 64)),
        Strings(text, heads).relation(i, j),
        types[i] * _TYPES + types[j],
        agreement,
        types[i] * 16 + np.minimum(kinds[j], 15),
        same_kind,
        _syntax(text, heads, sentences, i, j),
        roles[i] * 6 + roles[j],
        quoted[i] * 2 + quoted[j],
    ]
    return np.stack(columns, axis=1).astype(np.int64)


def _type(text: Reading, children: list[list[int]], head: int) -> int:
    word = text.words[head].lower()
    if text.upos[head] == "PROPN":
        return _NAME
    if text.upos[head] != "PRON":
        below = {text.words[c].lower() for c in children[head]}
        if below & _DEFINITE:
            return _DEF
        if any(text.relations[c] in {"nmod:poss", "det:poss"} for c in children[head]):
            return 11
        return _INDEF if below & {"a", "an"} else _BARE
    for words, kind in (
        (_FIRST_SECOND, _PERSON12),
        (_HE, _M),
        (_SHE, _F),
        (_IT, _N),
        (_THEY, _PL),
        (_THIS, _DEM),
    ):
        if word in words:
            return kind
    return _OTHER


def _number(text: Reading, children: list[list[int]], head: int) -> int:
    """0 unknown, 1 singular, 2 plural; things joined by `and` are plural."""
    if text.upos[head] != "PRON" and any(
        text.relations[c] == "conj" for c in children[head]
    ):
        return 0
    features = text.features[head]
    if "Number=Plur" in features or text.words[head].lower() in _THEY:
        return 2
    return 1 if "Number=Sing" in features else 0


def _gender(text: Reading, children: list[list[int]], head: int) -> int:
    """0 unknown, 1 male, 2 female, 3 thing."""
    word = text.words[head].lower()
    around = {text.words[c].lower() for c in children[head]} | {word}
    # Pronouns count only themselves: `his mother` is no man.
    if word not in _SHE and (word in _HE or around & _MEN):
        return 1
    if word in _SHE or around & _WOMEN:
        return 2
    return 3 if word in _IT else 0


def _agree(one: Ints, other: Ints) -> Ints:
    """0 where either is unknown, 1 where they are the same, 2 where not."""
    return np.where((one == 0) | (other == 0), 0, np.where(one == other, 1, 2))


def _role(relation: str) -> int:
    """The place of the word in its clause: subject first."""
    base = without_subtype(relation)
    order = {"nsubj": 0, "obj": 1, "iobj": 1, "obl": 2, "nmod": 3, "appos": 4}
    return order.get(base, 5)


def _quoted(words: Sequence[str]) -> Ints:
    """1 for words between quotation marks."""
    inside, marks = False, np.zeros(len(words), np.int64)
    for number, word in enumerate(words):
        if word in _OPEN:
            inside = True
        elif word in _CLOSE:
            inside = False
        elif word == '"':
            inside = not inside
        marks[number] = inside
    return marks


def _syntax(
    text: Reading, heads: Sequence[int], sentences: Ints, i: Ints, j: Ints
) -> Ints:
    """0 another sentence · 1 the same · 2.. how the one hangs on the other."""
    found = np.where(sentences[i] == sentences[j], 1, 0)
    chains = [_ancestors(text, head) for head in heads]
    for pair in np.flatnonzero(found):
        later, earlier = heads[i[pair]], heads[j[pair]]
        found[pair] = _path(text, later, earlier, chains[i[pair]], chains[j[pair]])
    return found


def _path(
    text: Reading, later: int, earlier: int, above_later: list[int], above: list[int]
) -> int:
    if text.heads[later] == earlier:
        base = without_subtype(text.relations[later])
        return {"appos": 2, "conj": 3, "nsubj": 4}.get(base, 5)
    if text.heads[earlier] == later:
        return 4 if text.relations[earlier].startswith("nsubj") else 6
    if earlier in above_later:
        return 7
    if later in above:
        return 8
    return 9 if text.heads[later] == text.heads[earlier] >= 0 else 1


def _ancestors(text: Reading, word: int) -> list[int]:
    found: list[int] = []
    while (word := text.heads[word]) >= 0 and word not in found:
        found.append(word)
    return found
