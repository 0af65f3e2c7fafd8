"""Whatever an analysis holds, names resolve and no statement is lost uncounted."""

from functools import cache

from hypothesis import given, settings, strategies as st

from kg import vocab
from kg.extract import extract
from kg.mapping import Ontology, claims
from kg.model import Analysis, Entity, Form, Kind, Links
from kg.resolve import EntityIndex, resolve
from tests.build import analysis

WORDS = (
    ("Tehran", "PROPN"), ("Reyes", "PROPN"), ("Ana", "PROPN"), ("UN", "PROPN"),
    ("Syrian", "ADJ"), ("capital", "NOUN"), ("country", "NOUN"), ("army", "NOUN"),
    ("the", "DET"), ("its", "PRON"), ("I", "PRON"), ("of", "ADP"), ("in", "ADP"),
    ("'s", "PART"), ("attack", "VERB"), ("said", "VERB"), ("is", "AUX"), ("47", "NUM"),
    ("$", "SYM"), ("(", "PUNCT"), (")", "PUNCT"), ("\u00e9\u2019", "NOUN"),
)  # fmt: skip
RELATIONS = (
    "nsubj", "obj", "obl", "nmod", "nmod:poss", "amod", "case", "det", "compound",
    "nummod", "cop", "appos", "conj", "flat", "ccomp", "nsubj:pass",
)  # fmt: skip


@cache
def _ontology() -> Ontology:
    return Ontology.load(vocab.ontology_path())


def _index() -> EntityIndex:
    return EntityIndex.load(vocab.ontology_path() / "gazetteer" / "countries.tsv")


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A sentence: each word hangs on an earlier one, so that it is a tree."""
    lines = []
    length = draw(st.integers(1, 8))
    open_mention = False
    for place in range(length):
        word, upos = draw(st.sampled_from(WORDS))
        head = draw(st.integers(1, place)) if place else 0
        relation = draw(st.sampled_from(RELATIONS)) if place else "root"
        begin = draw(st.booleans())
        form = Form.PRONOUN if upos == "PRON" else draw(st.sampled_from(Form))
        chain = draw(st.sampled_from(("", "#0", "#1")))
        kind = draw(st.sampled_from(Kind))
        mark = f"{form}:{kind}{chain}" if begin else "+" if open_mention else ""
        open_mention = bool(mark)
        lines.append(f"{word} {word.lower()} {upos} {head} {relation} {mark}")
    return "\n".join(lines)


def _whole(found: Analysis) -> Analysis:
    """The analysis without chains of one mention, which no analysis has."""
    if all(len(chain) > 1 for chain in found.chains) and not any(
        mention.chain is not None and mention.chain >= len(found.chains)
        for mention in found.mentions
    ):
        return found
    return Analysis(article=found.article, sentences=found.sentences)


@settings(max_examples=150, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=3))
def test_nothing_raises_and_nothing_is_lost_unseen(rows: list[str]) -> None:
    found = _whole(analysis(*rows))
    statements, _ = extract(found, least=0.0)
    links = resolve(found, _index())
    kept, dropped = claims(found.article, found, statements, links, _ontology())
    assert len(kept) + len(dropped) == len(statements)
    assert len({claim.iri for claim in kept}) == len(kept)
    for claim in kept:
        assert isinstance(claim.subject, Entity)
        assert claim.subject != claim.object
        assert 0 < claim.confidence <= 1
        assert claim.statement in statements
        assert claim.property is None or claim.property in _ontology().properties
    _check(found, links)


def _check(found: Analysis, links: Links) -> None:
    for number, link in links.by_mention.items():
        assert 0 < link.score <= 1
        assert not found.mentions[number].kind.literal
        assert link.entity.iri.startswith(vocab.ENTITY)
        assert link.entity.name
        assert link.entity.name not in link.entity.aliases


@settings(max_examples=50, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=3))
def test_a_second_reading_means_the_same(rows: list[str]) -> None:
    found = _whole(analysis(*rows))
    index = _index()
    first, second = resolve(found, index), resolve(found, index)
    fresh = resolve(found, _index())
    for other in (second, fresh):
        assert {n: li.entity.iri for n, li in first.by_mention.items()} == {
            n: li.entity.iri for n, li in other.by_mention.items()
        }
