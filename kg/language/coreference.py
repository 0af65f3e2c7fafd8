"""Find which mentions mean the same thing.

`Ana Reyes ... the minister ... She ... Reyes` -> one chain. Sure signs come first: the
same name, an acronym, a surname, an apposition. A network then looks for what each
other word refers back to (word-level coreference, Dobrovolskii 2021); a link that kind,
number, gender or name forbids is not made.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.language.appositions import apposed
from kg.language.binding import apart
from kg.language.choice import FAINT, choose
from kg.language.clusters import Clusters
from kg.language.descriptions import described, nationalities, renamed
from kg.language.mentions import representative
from kg.language.name_links import link_names
from kg.language.names import KINDS
from kg.language.pair_words import Reading
from kg.language.pairs import candidate_pairs, pair_features
from kg.language.sessions import model_file, session
from kg.language.speakers import Voices
from kg.language.traits import Ints, trait
from kg.model import Form, Kind, Mention, Sentence

BLOCK = 1000
"""Candidates that are looked at together, for memory."""
OVERLAP = 150
PAIRS = 2048
"""Pairs that are scored at once: more no longer fit a core's cache."""
PRONOUN_REACH = 8
"""Sentences that a pronoun looks back."""
THEMSELVES = 3.0
"""What it adds that a pronoun opens what its antecedent says."""
RENAMED = 2.0
"""What it adds that the noun of a description has stood there before."""

Vectors = NDArray[np.floating]


def chained(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    vectors: Vectors,
    *,
    model: Path,
) -> tuple[tuple[Mention, ...], tuple[tuple[int, ...], ...]]:
    """The mentions with their chains and kinds, and the chains.

    `vectors` has one row a word of the whole text.
    """
    nations = nationalities(sentences, found)
    traits = [
        trait(sentences[mention.sentence], mention, nations.get(number))
        for number, mention in enumerate(found)
    ]
    clusters = Clusters(traits, apart(sentences, found))
    link_names(found, clusters)
    for number, other in apposed(sentences, found):
        clusters.join(number, other)
    for number, bearers in described(sentences, found):
        if len({clusters.first(bearer) for bearer in bearers}) == 1:
            clusters.join(number, bearers[0])
    voices = Voices(sentences, found)
    for number, speaker in voices.first_persons():
        clusters.join(number, speaker)
    for number, body in list(voices.bodies(clusters.members)):
        clusters.take_for_body(number)
        clusters.join(number, body)
    links = _antecedents(sentences, found, clusters, vectors, model)
    for pairs, more in (
        (voices.said_of_themselves(), THEMSELVES),
        (renamed(sentences, found), RENAMED),
    ):
        for number, meant in pairs:
            same = clusters.members(meant)
            links[number] = [
                (score + more * (earlier in same), earlier)
                for score, earlier in links.get(number, ())
            ]
    doubtful = choose(sentences, found, clusters, links)
    groups = clusters.groups()
    result = list(found)
    for number, group in enumerate(groups):
        kind = _kind([found[member] for member in group])
        for member in group:
            mention = found[member]
            own = mention.form is Form.NAMED or kind is Kind.THING
            result[member] = replace(
                mention,
                chain=number,
                kind=mention.kind if own else kind,
                doubtful=member in doubtful,
            )
    return tuple(result), tuple(tuple(group) for group in groups)


def _kind(members: Sequence[Mention]) -> Kind:
    """The kind of a chain: its names', else its nouns'."""
    for form in (Form.NAMED, Form.NOMINAL, Form.PRONOUN):
        kinds = [m.kind for m in members if m.form is form and m.kind is not Kind.THING]
        if kinds:
            return max(kinds, key=lambda kind: (kinds.count(kind), -kinds.index(kind)))
    return Kind.THING


def _offsets(sentences: Sequence[Sentence]) -> list[int]:
    """Number of each sentence's first word in the text."""
    offsets = [0]
    for sentence in sentences:
        offsets.append(offsets[-1] + len(sentence.tokens))
    return offsets


def _by_head(sentences: Sequence[Sentence], found: Sequence[Mention]) -> dict[int, int]:
    """From the word that stands for a mention to its number."""
    offsets = _offsets(sentences)
    where: dict[int, int] = {}
    for number, mention in enumerate(found):
        if mention.kind.literal:
            continue
        sentence = sentences[mention.sentence]
        head = representative(sentence, mention.first, mention.last)
        noun = sentence.tokens[head].upos in {"NOUN", "PROPN", "PRON"}
        if noun or mention.form is Form.NOMINAL:
            where.setdefault(offsets[mention.sentence] + head, number)
    return where


def _antecedents(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    clusters: Clusters,
    vectors: Vectors,
    model: Path,
) -> dict[int, list[tuple[float, int]]]:
    """For each mention the scores of those before it that it may refer to."""
    where = _by_head(sentences, found)
    heads = sorted(where)
    reading = _reading(sentences, found)
    network = session(model_file(model, "coreference.onnx"))
    links: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for start in range(0, len(heads), BLOCK):
        first = max(0, start - OVERLAP)
        block = heads[first : start + BLOCK]
        later, earlier = candidate_pairs(reading, block)
        numbers = np.array([where[head] for head in block])
        kept = (later >= start - first) & clusters.possible(
            numbers[later], numbers[earlier]
        )
        kept &= _near_enough(sentences, found, numbers, later, earlier)
        later, earlier = later[kept], earlier[kept]
        rows = vectors[block].astype(np.float32)
        signs = pair_features(reading, block, later, earlier)
        for at in range(0, len(later), PAIRS):
            part = slice(at, at + PAIRS)
            scores = network.run(
                None,
                {
                    "vectors": rows,
                    "later": later[part],
                    "earlier": earlier[part],
                    "features": signs[part],
                },
            )[0]
            for i, j, score in _positive(later[part], earlier[part], scores):
                links[where[block[i]]].append((score, where[block[j]]))
    return links


def _near_enough(
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    numbers: Ints,
    later: Ints,
    earlier: Ints,
) -> NDArray[np.bool_]:
    """Whether a pronoun stands close to what it may refer to."""
    sentence = np.array([found[n].sentence for n in numbers.tolist()])
    tokens = [sentences[found[n].sentence].tokens[found[n].head] for n in numbers]
    pronoun = np.array(
        [t.upos == "PRON" and t.features.get("Person", "3") == "3" for t in tokens]
    )
    distance = sentence[later] - sentence[earlier]
    near: NDArray[np.bool_] = ~pronoun[later] | (distance <= PRONOUN_REACH)
    return near


def _positive(
    later: NDArray[np.int64], earlier: NDArray[np.int64], scores: Vectors
) -> Iterator[tuple[int, int, float]]:
    """The pairs that the network thinks possible."""
    kept = scores > FAINT
    return zip(
        later[kept].tolist(), earlier[kept].tolist(), scores[kept].tolist(), strict=True
    )


def _reading(sentences: Sequence[Sentence], found: Sequence[Mention]) -> Reading:
    """The words of the text as the pairs' features want them."""
    offsets = _offsets(sentences)
    kinds = [0] * offsets[-1]
    for mention in found:
        if mention.form is Form.NAMED:
            start = offsets[mention.sentence]
            for word in range(start + mention.first, start + mention.last + 1):
                kinds[word] = (
                    1 + KINDS.index(mention.kind) if mention.kind in KINDS else 0
                )
    tokens = [token for sentence in sentences for token in sentence.tokens]
    # Tokens share their few feature bundles, so that each is written out once.
    bundles = {id(token.features): token.features for token in tokens}
    written = {
        number: "|".join(f"{name}={value}" for name, value in bundle.items()) or "_"
        for number, bundle in bundles.items()
    }
    starts = [
        offset
        for offset, sentence in zip(offsets, sentences, strict=False)
        for _ in sentence.tokens
    ]
    return Reading(
        words=[token.text for token in tokens],
        upos=[token.upos for token in tokens],
        features=[written[id(token.features)] for token in tokens],
        heads=[
            token.head + start if token.head >= 0 else -1
            for token, start in zip(tokens, starts, strict=True)
        ],
        relations=[token.relation for token in tokens],
        sentences=[n for n, s in enumerate(sentences) for _ in s.tokens],
        kinds=kinds,
    )
