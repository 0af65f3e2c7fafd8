"""Whatever the parser says, extraction ends and points at words that are there."""

from collections.abc import Iterator

from hypothesis import given, settings, strategies as st

from kg.extract import extract
from kg.extract.grammar import settled
from kg.extract.lexicon.modality import FAILING, MODALS, NEGATIONS, REQUESTING
from kg.extract.lexicon.nouns import NOMINALISATIONS, ROLE_NOUNS, TRANSPARENT
from kg.extract.lexicon.reporting import BLAMING, DENYING, REPORTS, SAYING
from kg.extract.lexicon.verbs import LIGHT
from kg.model import Argument, Statement
from tests.build import analysis

UPOS = """ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB
X""".split()
RELATIONS = """acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound
compound:prt conj cop csubj csubj:pass dep det discourse dislocated expl fixed flat
goeswith iobj list mark nmod nmod:poss nsubj nsubj:outer nsubj:pass nummod obj obl
orphan parataxis punct reparandum vocative xcomp""".split()
FEATURES = ("", "Tense=Past|VerbForm=Part", "Tense=Pres", "VerbForm=Fin")
MARKS = ("", "", "named:person", "named:date", "named:location", "nominal:money", "+")
SIGNS = """if to that who which whose by of on according from was as place Sunday 2011
" ( , . - \u201c \u201d""".split()
LEMMAS = {*FAILING, *MODALS, *NEGATIONS, *REQUESTING, *NOMINALISATIONS, *ROLE_NOUNS} | {
    *(TRANSPARENT | BLAMING | DENYING | REPORTS | SAYING | LIGHT)
}
WORDS = [*sorted(LEMMAS), *SIGNS * 9]
"""The signs as often as the words: they decide more."""


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A sentence over any words whose relations form a tree with one root."""
    length = draw(st.integers(1, 14))
    order = draw(st.permutations(range(length)))
    heads = [0] * length
    for position in range(1, length):
        heads[order[position]] = 1 + order[draw(st.integers(0, position - 1))]
    rows = []
    for head in heads:
        word = draw(st.sampled_from(WORDS))
        upos = draw(st.sampled_from(UPOS))
        relation = draw(st.sampled_from(RELATIONS)) if head else "root"
        more = f"{draw(st.sampled_from(FEATURES))} {draw(st.sampled_from(MARKS))}"
        rows.append(f"{word} {word} {upos} {head} {relation} {more}")
    return "\n".join(rows)


def _arguments(statement: Statement) -> Iterator[Argument]:
    yield statement.subject
    if statement.object:
        yield statement.object
    if statement.speaker:
        yield statement.speaker.argument
    for qualifier in statement.qualifiers:
        yield qualifier.argument


@settings(max_examples=300, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=2))
def test_statements_point_at_their_words(sentences: list[str]) -> None:
    found = analysis(*sentences)
    text = found.article.text
    statements, _ = extract(found, least=0.0)
    for statement in statements:
        for end in _arguments(statement):
            assert end.span in found.sentences[end.sentence].span
            assert text[end.span.start : end.span.end] == end.text
        for qualifier in statement.qualifiers:
            assert text[qualifier.span.start : qualifier.span.end] == qualifier.text
        assert statement.predicate.strip()
        assert statement.phrase.strip()


@settings(max_examples=100, deadline=None)
@given(tables())
def test_same_in_same_out(sentence: str) -> None:
    found = analysis(sentence)
    assert extract(found, least=0.0) == extract(analysis(sentence), least=0.0)


@settings(max_examples=300, deadline=None)
@given(tables())
def test_what_is_hung_elsewhere_stays_a_tree(sentence: str) -> None:
    mended = settled(analysis(sentence).sentences[0])
    assert sorted(mended.subtree(mended.root)) == list(range(len(mended.tokens)))
    assert sum(token.head < 0 for token in mended.tokens) == 1
