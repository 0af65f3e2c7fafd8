"""Sentences written by hand: `word lemma UPOS head relation [Feature=Value|...]`."""

from kg.model import Sentence, Span, Token


def sentences(*tables: str) -> tuple[str, tuple[Sentence, ...]]:
    """The text and its sentences; words are set apart by one space.

    Heads count from 1, and 0 is the root, as in CoNLL-U.
    """
    text, found = "", []
    for table in tables:
        tokens: list[Token] = []
        for line in table.strip().splitlines():
            word, lemma, upos, head, relation, *rest = line.split()
            start = len(text)
            text += word + " "
            tokens.append(
                Token(
                    span=Span(start, start + len(word)),
                    text=word,
                    lemma=lemma,
                    upos=upos,
                    features=dict(f.split("=") for f in "".join(rest).split("|") if f),
                    head=int(head) - 1,
                    relation=relation,
                )
            )
        found.append(
            Sentence(
                span=Span(tokens[0].span.start, tokens[-1].span.end),
                tokens=tuple(tokens),
            )
        )
    return text.rstrip(), tuple(found)
