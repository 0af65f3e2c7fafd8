"""What the page knows: things, claims, sentences and articles, each told once."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from kg import vocab
from kg.graph.corroborating import supported
from kg.graph.corroboration import Corroboration
from kg.graph.predicates import predicate
from kg.model import Article, Claim, Entity, Literal
from kg.view.appearance import denied
from kg.view.arrangement import Arrangement
from kg.view.columns import Words, table
from kg.view.reading_text import Place, body, place, sentences, units
from kg.view.scene import Scene
from kg.view.words import pieces, relation, words

Record = dict[str, Any]
ROLES = ("", "subject", "predicate", "object")
PREFIXES = (
    "kg",
    "rdf",
    "rdfs",
    "xsd",
    "prov",
    "oa",
    "owl",
    "skos",
    "schema",
    "dcterms",
)
"""What the page's own Turtle may use; entities and claims are written in full."""


Support = tuple[int, int, str | None, str | None]
"""Independent sources that say the same, and the opposite; when and who first."""


def records(
    seen: Scene,
    articles: Iterable[Article],
    arrangement: Arrangement,
    support: Mapping[str, Support] | None = None,
) -> Record:
    """The JSON that the page's script reads; `support` where the claims are not all."""
    used = {claim.article for claim in seen.claims}
    sources = sorted(
        (article for article in articles if article.iri in used),
        key=lambda article: (str(article.published or ""), article.iri),
    )
    said = sentences(seen.claims)
    number = {key: at for at, key in enumerate(said)}
    source = {article.iri: at for at, article in enumerate(sources)}
    by_article: dict[str, dict[Place, int]] = {}
    for key, at in number.items():
        by_article.setdefault(key[0], {})[key] = at
    known = Words()
    things = table(
        (_thing(seen, at, arrangement) for at in range(len(seen.entities))),
        known,
        words=("kind",),
        rare=("aliases", "same"),
    )
    if support is None:
        beside = supported(seen.claims, sources)
        support = {iri: _supported(found) for iri, found in beside.items()}
    claims = table(
        (
            _claim(claim, seen.number, number)
            | {"support": _worth_telling(support.get(claim.iri))}
            for claim in seen.claims
        ),
        known,
        words=WORDS,
        numbers=("subject", "object", "speakerThing", "sentence"),
        rare=("qualifiers", "support"),
    )
    return {
        "things": things,
        "claims": claims,
        "sentences": {
            "article": [source.get(iri, -1) for iri, _, _ in said],
            "start": [start for _, start, _ in said],
            "end": [end for _, _, end in said],
            "text": list(said.values()),
        },
        "articles": [
            {**_article(article), "body": body(article, by_article[article.iri])}
            for article in sources
        ],
        "strings": known.listed(),
        "prefixes": {prefix: vocab.PREFIXES[prefix] for prefix in PREFIXES},
    }


WORDS = (
    "relation",
    "words",
    "phrase",
    "property",
    "predicate",
    "modality",
    "speaker",
    "cue",
    "time",
    "from",
    "until",
    "value",
    "literal",
    "datatype",
)


def _thing(seen: Scene, at: int, arrangement: Arrangement) -> Record:
    """A thing with its other names and its place."""
    entity = seen.entities[at]
    x, y = arrangement.places[at]
    return {
        "name": entity.name or entity.iri,
        "kind": entity.kind.value,
        "iri": entity.iri,
        "degree": seen.degrees[at],
        "x": round(x),
        "y": round(y),
        "rank": arrangement.ranks[at],
        "group": arrangement.groups[at],
        "aliases": list(entity.aliases),
        "same": [_address(iri) for iri in entity.same_as if _address(iri)],
    }


def _claim(claim: Claim, number: dict[str, int], sentence: dict[Place, int]) -> Record:
    """A claim, its ends and its sentence by number."""
    thing, speaker = claim.object, claim.attributed_to
    literal = thing if isinstance(thing, Literal) else None
    return {
        "iri": claim.iri,
        "subject": number[claim.subject.iri],
        "object": number[thing.iri] if isinstance(thing, Entity) else None,
        "value": literal and literal.text,
        "literal": literal and literal.value,
        "datatype": literal and literal.datatype,
        "relation": relation(claim),
        "words": words(claim),
        "phrase": claim.phrase,
        "property": claim.property and vocab.curie(claim.property),
        "predicate": predicate(claim).value,
        "negative": int(denied(claim)),
        "modality": claim.modality.value,
        "speaker": speaker and speaker.name,
        "speakerThing": number.get(speaker.iri) if speaker else None,
        "cue": claim.cue,
        "time": claim.time and claim.time.iso,
        "from": _day(claim.time.start) if claim.time else None,
        "until": _day(claim.time.end) if claim.time else None,
        "sentence": sentence[place(claim)],
        "marks": _marks(claim),
        "confidence": round(claim.confidence, 3),
        "qualifiers": [[named.role, named.text] for named, _ in claim.qualifiers],
    }


def _supported(found: Corroboration) -> Support:
    first = found.first
    return (found.sources, found.against, _day(first.reported), first.publisher)


def _worth_telling(support: Support | None) -> list[Any]:
    """Nothing where nobody else says it and nobody disputes it."""
    if support is None or (support[0] < 2 and not support[1]):  # noqa: PLR2004
        return []
    return list(support)


def _marks(claim: Claim) -> list[int]:
    """Where subject, predicate and object stand: start, end, role, and so on."""
    marks: list[int] = []
    at = 0
    for text, role in pieces(claim):
        end = at + units(text)
        if role:
            marks += (at, end, ROLES.index(role))
        at = end
    return marks


def _article(article: Article) -> Record:
    """What a reader needs to know of a source."""
    return {
        "iri": article.iri,
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": _day(article.day),
        "url": _address(article.url),
    }


def _day(day: object) -> str | None:
    """A day in ISO 8601."""
    return str(day) if day else None


def _address(url: str | None) -> str | None:
    """A web address that may become a link: http and https only."""
    try:
        fits = bool(url) and urlsplit(url or "").scheme in {"http", "https"}
    except ValueError:
        return None
    return url if fits else None
