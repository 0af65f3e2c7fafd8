"""Things that take part in relations but are no names: added to the mentions.

`a cantata by Carl Orff` -> besides the name the mention `cantata`; of `Freud: The
Secret Passion` the whole title besides the name in it.
"""

from collections.abc import Sequence

from kg.language.mentions import head_word, trim
from kg.language.names import Name
from kg.model import Form, Mention, Sentence, Span

Chains = tuple[tuple[int, ...], ...]


def with_things(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[Mention],
    chains: Chains,
    things: Sequence[Sequence[Name]],
) -> tuple[tuple[Mention, ...], Chains]:
    """Mentions and things in the order of the text, with the chains' new numbers."""
    known = {(one.sentence, one.first, one.last) for one in found}
    added = [
        _mention(text, number, sentences[number], kept)
        for number, here in enumerate(things)
        for thing in here
        if (kept := trim(sentences[number], thing))
        and (number, kept.first, kept.last) not in known
    ]
    every = [*found, *added]
    order = sorted(
        range(len(every)),
        key=lambda n: (every[n].sentence, every[n].span.start, -every[n].span.end),
    )
    place = {old: new for new, old in enumerate(order)}
    return (
        tuple(every[old] for old in order),
        tuple(tuple(place[number] for number in chain) for chain in chains),
    )


def _mention(text: str, number: int, sentence: Sentence, thing: Name) -> Mention:
    tokens = sentence.tokens
    span = Span(tokens[thing.first].span.start, tokens[thing.last].span.end)
    return Mention(
        span=span,
        text=text[span.start : span.end],
        kind=thing.kind,
        form=Form.NAMED,
        sentence=number,
        first=thing.first,
        last=thing.last,
        head=head_word(sentence, thing.first, thing.last),
        confidence=thing.confidence,
    )
