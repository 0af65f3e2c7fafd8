"""Namespaces and the minting of IRIs.

The names under `KG` are those of `ontology/kg.ttl`; a test holds the two together.
"""

import hashlib
import unicodedata
from pathlib import Path

BASE = "https://kg.example/"
KG = BASE + "ontology#"
ENTITY = BASE + "entity/"
ARTICLE = BASE + "article/"
CLAIM = BASE + "claim/"
PHRASE = BASE + "phrase/"
PROPOSITION = BASE + "proposition/"
DECISION = BASE + "decision/"
ENTITIES_GRAPH = BASE + "graph/entities"
DECISIONS_GRAPH = BASE + "graph/decisions"
ONTOLOGY_GRAPH = BASE + "graph/ontology"
CORROBORATION_GRAPH = BASE + "graph/corroboration"
INFERRED_GRAPH = BASE + "graph/inferred"

PREFIXES = {
    "kg": KG,
    "ent": ENTITY,
    "art": ARTICLE,
    "claim": CLAIM,
    "phrase": PHRASE,
    "prop": PROPOSITION,
    "decision": DECISION,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}


def digest(*parts: str) -> str:
    """The first 20 hexadecimal digits of the SHA-256 of the parts.

    >>> digest("a", "b") == digest("a", "b") != digest("ab")
    True
    """
    joined = "\x1f".join(parts).encode()
    return hashlib.sha256(joined).hexdigest()[:20]


_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()} | {
    ord("-"): "-",
    ord("."): ".",
    ord("'"): "",
}
"""What becomes of the signs of ASCII; thousands of names go this way at the start."""


def slug(name: str) -> str:
    """A name as the readable end of an IRI.

    >>> slug("Hay'at Tahrir al-Shām (HTS)")
    'Hayat_Tahrir_al-Sham_HTS'
    """
    if name.isascii():
        words = name.translate(_BLANKS).split()
    else:
        plain = unicodedata.normalize("NFKD", name)
        kept = "".join(c for c in plain if not unicodedata.combining(c))
        kept = kept.replace("'", "").replace("\u2019", "")
        words = "".join(c if c.isalnum() or c in "-." else " " for c in kept).split()
    return "_".join(words)[:80] or digest(name)


LOCAL_DIGITS = 8
"""How many digits of an article's digest keep its own unnamed things apart."""


def entity(name: str) -> str:
    """The IRI of a thing that has the same name wherever it is mentioned."""
    return ENTITY + slug(name)


def local_entity(name: str, article: str) -> str:
    """The IRI of a thing that is known only within one article.

    >>> local_entity("the rebels", ARTICLE + "a")[len(ENTITY):-LOCAL_DIGITS]
    'the_rebels_in_'
    """
    return f"{ENTITY}{slug(name)}_in_{digest(article)[:LOCAL_DIGITS]}"


def is_local(iri: str) -> bool:
    """Whether the IRI is that of a thing known only within one article.

    >>> is_local(local_entity("Reyes", ARTICLE + "a")), is_local(entity("Oslo"))
    (True, False)
    """
    before, mark, end = iri.rpartition("_in_")
    return bool(before and mark) and len(end) == LOCAL_DIGITS and _is_hex(end)


def _is_hex(text: str) -> bool:
    return all(c in "0123456789abcdef" for c in text)


def curie(iri: str) -> str:
    """The IRI with its prefix, as in `kg:controls`; unchanged where none fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def expanded(name: str) -> str:
    """The IRI of a name with a known prefix; unchanged where it has none.

    >>> expanded("wd:Q30")
    'http://www.wikidata.org/entity/Q30'
    """
    prefix, _, rest = name.partition(":")
    known = PREFIXES.get(prefix)
    return known + rest if known and not rest.startswith("//") else name


def ontology_path() -> Path:
    """The folder of the ontology, in the package or beside it in a checkout."""
    here = Path(__file__).parent
    packed = here / "ontology"
    return packed if packed.is_dir() else here.parent / "ontology"
