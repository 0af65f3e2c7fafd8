"""Analyses written by hand as small tables.

A line is `word lemma UPOS head relation [features] [mention]`; heads count from 1 and 0
is the root. A mention begins `named:person#1` (its chain after `#`) and goes on with
`+`. Words are set apart by one space, but for the signs that stand close.
"""

from collections import defaultdict

from kg.model import (
    Analysis,
    Argument,
    Evidence,
    Form,
    Kind,
    Mention,
    Sentence,
    Span,
    Statement,
    Token,
)
from tests.claims import article

CLOSE_BEFORE = frozenset(("'s", "\u2019s", ",", ".", ")", "%", ":", ";"))
CLOSE_AFTER = frozenset(("(", "$"))


def analysis(*tables: str, name: str = "a") -> Analysis:
    """The analysis of an article whose sentences are the tables."""
    text = ""
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    chains: dict[int, list[int]] = defaultdict(list)
    for number, table in enumerate(tables):
        rows = [line.split() for line in table.strip().splitlines()]
        tokens: list[Token] = []
        for row in rows:
            close = row[0] in CLOSE_BEFORE or (
                tokens and tokens[-1].text in CLOSE_AFTER
            )
            text += "" if close or not text else " "
            tokens.append(_token(row, len(text)))
            text += row[0]
        sentences.append(
            Sentence(
                span=Span(tokens[0].span.start, tokens[-1].span.end),
                tokens=tuple(tokens),
            )
        )
        for mention in _mentions(text, number, tokens, [_mark(row) for row in rows]):
            if mention.chain is not None:
                chains[mention.chain].append(len(mentions))
            mentions.append(mention)
    return Analysis(
        article=article(name, text),
        sentences=tuple(sentences),
        mentions=tuple(mentions),
        chains=tuple(tuple(chains[number]) for number in sorted(chains)),
    )


def statement(
    found: Analysis,
    subject: str,
    phrase: str,
    object_: str | None = None,
    **more: object,
) -> Statement:
    """A statement between the first stretches of text that read so."""
    ends = argument(found, subject), argument(found, object_) if object_ else None
    sentence = found.sentences[ends[0].sentence]
    span = sentence.span
    fields: dict[str, object] = {
        "subject": ends[0],
        "predicate": phrase,
        "phrase": phrase,
        "object": ends[1],
        "evidence": Evidence(
            sentence=ends[0].sentence,
            span=span,
            quote=found.article.text[span.start : span.end],
        ),
        "rule": "verb",
    }
    return Statement(**(fields | more))  # type: ignore[arg-type]


def argument(found: Analysis, words: str) -> Argument:
    """The first stretch of the text that reads so, as an end of a statement."""
    start = found.article.text.index(words)
    span = Span(start, start + len(words))
    for number, sentence in enumerate(found.sentences):
        inside = [n for n, token in enumerate(sentence.tokens) if token.span in span]
        if inside:
            head = next(n for n in inside if sentence.tokens[n].head not in inside)
            return Argument(
                text=words,
                span=span,
                sentence=number,
                head=head,
                mention=_mention_at(found, number, head),
            )
    raise AssertionError(words)


def _mention_at(found: Analysis, sentence: int, head: int) -> int | None:
    return next(
        (
            number
            for number, mention in enumerate(found.mentions)
            if mention.sentence == sentence
            and (mention.head == head or mention.first <= head <= mention.last)
            and (mention.form is Form.NAMED or mention.head == head)
        ),
        None,
    )


def _token(row: list[str], start: int) -> Token:
    word, lemma, upos, head, relation, *rest = row
    features = next((part for part in rest if "=" in part), "")
    return Token(
        span=Span(start, start + len(word)),
        text=word,
        lemma=lemma,
        upos=upos,
        features=dict(part.split("=") for part in features.split("|") if part),
        head=int(head) - 1,
        relation=relation,
    )


def _mark(row: list[str]) -> str:
    return next((part for part in row[5:] if "=" not in part), "")


def _mentions(
    text: str, sentence: int, tokens: list[Token], marks: list[str]
) -> list[Mention]:
    found = []
    for first, mark in enumerate(marks):
        if ":" not in mark:
            continue
        last = first
        while last + 1 < len(marks) and marks[last + 1] == "+":
            last += 1
        form, _, rest = mark.partition(":")
        kind, _, chain = rest.partition("#")
        span = Span(tokens[first].span.start, tokens[last].span.end)
        inside = range(first, last + 1)
        found.append(
            Mention(
                span=span,
                text=text[span.start : span.end],
                kind=Kind(kind),
                form=Form(form),
                sentence=sentence,
                first=first,
                last=last,
                head=next(n for n in inside if tokens[n].head not in inside),
                chain=int(chain) if chain else None,
            )
        )
    return found
