"""Names of the gazetteer that the reader of names overlooked.

`Turkey vetoed the bid`, `the PLO met`, and `Free Syrian Army` of which only `Syrian
Army` was seen: where the very words of a known name stand in the text, written large,
they are that name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Analysis, Form, Kind, Mention, Sentence, Span, Token
from kg.offices import is_portfolio
from kg.resolve.acronyms import is_acronym
from kg.resolve.index import EntityIndex

LONGEST = 8
"""Words of the longest names that are looked for."""
SEEN = 0.8
"""How surely the words of a known name are it."""
LEAST_ALONE = 3
"""Letters of a name of one word; shorter ones only if they are read as names."""


def spotted(analysis: Analysis, index: EntityIndex) -> Analysis:
    """The analysis with the names that were overlooked."""
    added = [
        mention
        for number in range(len(analysis.sentences))
        for mention in _of_sentence(analysis, number, index)
    ]
    return _with(analysis, added) if added else analysis


def _of_sentence(
    analysis: Analysis, number: int, index: EntityIndex
) -> Iterator[Mention]:
    sentence = analysis.sentences[number]
    named = [
        analysis.mentions[n]
        for n in analysis.by_sentence[number]
        if analysis.mentions[n].form is Form.NAMED
    ]
    place = 0
    while place < len(sentence.tokens):
        last, kind = _longest(analysis, sentence, place, index)
        if (
            kind is None
            or is_portfolio(sentence, place, last)
            or not _free(sentence, named, place, last)
        ):
            place += 1
            continue
        yield _mention(analysis, number, place, last, kind)
        place = last + 1


def _longest(
    analysis: Analysis, sentence: Sentence, first: int, index: EntityIndex
) -> tuple[int, Kind | None]:
    """Where the longest known name that begins here ends, and its kind."""
    tokens = sentence.tokens
    if not tokens[first].text[:1].isupper() or tokens[first].upos == "DET":
        return first, None
    for last in range(min(first + LONGEST, len(tokens)) - 1, first - 1, -1):
        if tokens[last].upos == "PUNCT" or not tokens[last].text[:1].isalnum():
            continue
        words = tokens[first : last + 1]
        text = analysis.article.text[words[0].span.start : words[-1].span.end]
        if not _may_name(words, text):
            continue
        kind = index.listed(text)
        if kind:
            return last, kind
    return first, None


def _may_name(words: Sequence[Token], text: str) -> bool:
    """Whether words are written as names are, and not too short to be sure of."""
    if len(words) > 1:
        return any(word.upos == "PROPN" for word in words) or all(
            word.text[:1].isupper() for word in words
        )
    if is_acronym(text) and sum(c.isupper() for c in text) > 1:
        return len(text) >= LEAST_ALONE or words[0].upos in {"PROPN", "NOUN", "X"}
    return len(text) >= LEAST_ALONE and words[0].upos == "PROPN"


def _free(sentence: Sentence, named: Sequence[Mention], first: int, last: int) -> bool:
    """Whether the words are no part of a longer name, nor seen as one already."""
    for mention in named:
        overlaps = mention.first <= last and first <= mention.last
        inside = first <= mention.first and mention.last <= last
        whole = (mention.first, mention.last) == (first, last)
        if overlaps and (whole or not inside):
            return False
    tokens = sentence.tokens
    return not any(
        0 <= beside < len(tokens)
        and tokens[beside].upos == "PROPN"
        and tokens[beside].text[:1].isupper()
        and (
            tokens[beside].head in range(first, last + 1)
            or _within(tokens, first, last, beside)
        )
        for beside in (first - 1, last + 1)
    )


def _within(tokens: Sequence[Token], first: int, last: int, beside: int) -> bool:
    """Whether a word beside the name governs it as a part of one name."""
    return any(
        tokens[n].head == beside
        and tokens[n].relation.split(":")[0] in {"flat", "compound"}
        for n in range(first, last + 1)
    )


def _mention(
    analysis: Analysis, number: int, first: int, last: int, kind: Kind
) -> Mention:
    tokens = analysis.sentences[number].tokens
    span = Span(tokens[first].span.start, tokens[last].span.end)
    inside = range(first, last + 1)
    return Mention(
        span=span,
        text=analysis.article.text[span.start : span.end],
        kind=kind,
        form=Form.NAMED,
        sentence=number,
        first=first,
        last=last,
        head=next(n for n in inside if tokens[n].head not in inside),
        confidence=SEEN,
    )


def _with(analysis: Analysis, added: Sequence[Mention]) -> Analysis:
    """The analysis with more names, in place of what was seen of them before."""
    old = analysis.mentions
    takes = {
        number: place
        for place, new in enumerate(added)
        for number in analysis.by_sentence[new.sentence]
        if _replaces(new, old[number])
    }
    kept = [n for n in range(len(old)) if n not in takes]
    entries = [(old[n], [n]) for n in kept] + [
        (
            replace(new, chain=_chain(analysis, place, takes)),
            [n for n, p in takes.items() if p == place],
        )
        for place, new in enumerate(added)
    ]
    entries.sort(key=lambda entry: (entry[0].span.start, -entry[0].span.end))
    where = {n: place for place, (_, olds) in enumerate(entries) for n in olds}
    chains = tuple(
        tuple(sorted({where[n] for n in chain})) for chain in analysis.chains
    )
    related = (
        replace(pair, subject=where[pair.subject], object=where[pair.object])
        for pair in analysis.related
    )
    return replace(
        analysis,
        mentions=tuple(mention for mention, _ in entries),
        chains=chains,
        related=tuple(pair for pair in related if pair.subject != pair.object),
    )


def _replaces(new: Mention, old: Mention) -> bool:
    """Whether a name stands for what was seen there: a part of it, or its noun."""
    inside = new.first <= old.first and old.last <= new.last
    return inside or (
        old.form is Form.NOMINAL and old.head == new.head and _same_end(new, old)
    )


def _same_end(new: Mention, old: Mention) -> bool:
    """Whether a noun phrase is the name with an article before it."""
    return old.last == new.last and new.first - old.first <= 1


def _chain(analysis: Analysis, place: int, takes: dict[int, int]) -> int | None:
    chains = [
        analysis.mentions[n].chain for n, taken in takes.items() if taken == place
    ]
    return next((chain for chain in chains if chain is not None), None)
