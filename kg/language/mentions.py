"""Find the expressions that stand for things.

`President Ana Reyes thanked the rebels and their leader` -> the name `Ana Reyes`, the
noun phrases `the rebels` and `their leader`, the pronoun `their`.
"""

from collections.abc import Iterator, Sequence

from kg.language.names import Name
from kg.language.nouns import KIND_OF_NOUN
from kg.model import Form, Kind, Mention, Sentence, Span, Token

_INSIDE_PHRASE = frozenset(
    ("det", "amod", "compound", "nummod", "flat", "fixed", "nmod", "goeswith", "advmod")
)
"""Relations whose dependents belong to the noun phrase; clauses and lists do not."""
_INNER_ONLY = frozenset(
    ("flat", "fixed", "goeswith", "expl", "discourse", "reparandum")
)
_TITLES = frozenset(("compound", "nmod:desc"))
"""`Prime Minister` before a name is part of the name's phrase."""
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "SYM", "NUM"))
_REFERRING = frozenset(("Prs", "Dem", "Rcp"))
_EDGES = frozenset(("PUNCT", "CCONJ"))
_ARTICLES = frozenset(("the", "a", "an"))
_POSSESSIVES = frozenset(("'s", "\u2019s", "'", "\u2019"))
_KEEP_ARTICLE = frozenset((Kind.WORK,))


def mentions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]
) -> tuple[Mention, ...]:
    """All mentions in the order of the text; none shares its head with another."""
    found: list[Mention] = []
    for number, (sentence, named) in enumerate(zip(sentences, names, strict=True)):
        trimmed = [t for name in named if (t := trim(sentence, name))]
        here = [_named(text, number, sentence, name) for name in trimmed]
        taken = {word for m in here for word in range(m.first, m.last + 1)}
        titled = {representative(sentence, m.first, m.last) for m in here}
        here.extend(_nominals(text, number, sentence, taken | titled))
        here.extend(_pronouns(text, number, sentence, taken))
        found.extend(sorted(here, key=lambda m: (m.span.start, -m.span.end)))
    return tuple(found)


def trim(sentence: Sentence, name: Name) -> Name | None:
    """The name without articles, quotation marks and `'s` at its edges."""
    first, last = name.first, name.last
    tokens = sentence.tokens
    while first <= last and (
        _is_edge(tokens[first])
        or (tokens[first].text.lower() in _ARTICLES and name.kind not in _KEEP_ARTICLE)
    ):
        first += 1
    while last >= first and (
        tokens[last].text in _POSSESSIVES
        or (_is_edge(tokens[last]) and not _abbreviated(tokens[last]))
    ):
        last -= 1
    if last > first and _leads_on(tokens[last]):
        last -= 1
        if not any(token.text[0].isupper() for token in tokens[first : last + 1]):
            return None
    if first > last:
        return None
    return Name(first, last, name.kind, name.confidence)


def _leads_on(token: Token) -> bool:
    """Whether a word at the end of a name belongs to what follows: `ministry of`."""
    return token.upos == "ADP" and token.relation in {"case", "mark"}


def _is_edge(token: Token) -> bool:
    return token.upos in _EDGES and not any(c.isalnum() for c in token.text)


def _abbreviated(token: Token) -> bool:
    return token.text == "%"


def head_word(sentence: Sentence, first: int, last: int) -> int:
    """The word of `first`..`last` that hangs on something outside."""
    tokens = sentence.tokens
    top = None
    for number in range(first, last + 1):
        if not first <= tokens[number].head <= last:
            if tokens[number].upos in _NOMINAL:
                return number
            top = number if top is None else top
    return first if top is None else top


def representative(sentence: Sentence, first: int, last: int) -> int:
    """The head, or the title that it hangs on as in `President Ana Reyes`."""
    head = head_word(sentence, first, last)
    token = sentence.tokens[head]
    while token.relation in _INNER_ONLY and token.head >= 0:
        between = sentence.tokens[min(head, token.head) : max(head, token.head)]
        if any(word.upos == "VERB" for word in between):
            break  # no name reaches over a verb
        head = token.head
        token = sentence.tokens[head]
    return head


def _mention(  # noqa: PLR0913, PLR0917 (a mention has that many sides)
    text: str,
    number: int,
    sentence: Sentence,
    words: tuple[int, int, int],
    kind: Kind,
    form: Form,
    confidence: float = 1.0,
) -> Mention:
    first, last, head = words
    span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
    return Mention(
        span=span,
        text=text[span.start : span.end],
        kind=kind,
        form=form,
        sentence=number,
        first=first,
        last=last,
        head=head,
        confidence=confidence,
    )


def _named(text: str, number: int, sentence: Sentence, name: Name) -> Mention:
    head = head_word(sentence, name.first, name.last)
    words = (name.first, name.last, head)
    return _mention(
        text, number, sentence, words, name.kind, Form.NAMED, name.confidence
    )


def _nominals(
    text: str, number: int, sentence: Sentence, taken: set[int]
) -> Iterator[Mention]:
    """Noun phrases whose head is in no name."""
    for head, token in enumerate(sentence.tokens):
        if head in taken:
            continue
        if token.upos not in {"NOUN", "PROPN"} and not of_age(sentence, head):
            continue
        base = token.relation.split(":")[0]
        if base in _INNER_ONLY or token.relation in _TITLES:
            continue
        first, last = noun_phrase(sentence, head)
        kind = KIND_OF_NOUN.get(token.lemma.lower(), Kind.THING)
        if of_age(sentence, head):
            kind = Kind.PERSON
        form = Form.NOMINAL
        yield _mention(text, number, sentence, (first, last, head), kind, form)


def of_age(sentence: Sentence, word: int) -> bool:
    """Whether it is the `old` of `the 54-year-old`, who is a person."""
    token = sentence.tokens[word]
    whole = token.text.lower().endswith("year-old")
    old = token.text.lower() == "old" and any(
        sentence.tokens[child].lemma.lower() == "year"
        for child in sentence.children[word]
    )
    base = token.relation.split(":")[0]
    return (whole or old) and base in {"nsubj", "obj", "iobj", "obl", "nmod", "appos"}


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """First and last word of the head with its modifiers, without clauses and lists."""
    inside = {head}
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        base = token.relation.split(":")[0]
        if base not in _INSIDE_PHRASE or (base == "advmod" and child > head):
            continue
        inside.update(_core(sentence, child))
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < head and (
        sentence.tokens[first].upos in _EDGES or _opens(sentence, first)
    ):
        first += 1
    while last > head and sentence.tokens[last].upos in _EDGES:
        last -= 1
    return first, last


def _opens(sentence: Sentence, word: int) -> bool:
    """Whether it is a preposition before the phrase that hangs on a word of it.

    So "in" of "in Lyon poisoning case"; not "at" of "at least 40 people".
    """
    token = sentence.tokens[word]
    above = sentence.tokens[token.head].upos
    return token.relation == "case" and above in {"NOUN", "PROPN"}


def _core(sentence: Sentence, number: int) -> set[int]:
    """The subtree of a modifier without clauses that trail off."""
    found, waiting = set(), [number]
    while waiting:
        current = waiting.pop()
        found.add(current)
        waiting.extend(
            child
            for child in sentence.children[current]
            if sentence.tokens[child].relation.split(":")[0]
            not in {"acl", "appos", "parataxis", "advcl"}
        )
    return found


def _pronouns(
    text: str, number: int, sentence: Sentence, taken: set[int]
) -> Iterator[Mention]:
    """Personal, possessive, reflexive and demonstrative pronouns."""
    for place, token in enumerate(sentence.tokens):
        if token.upos != "PRON" or place in taken or token.relation == "expl":
            continue
        if token.features.get("PronType") not in _REFERRING:
            continue
        kind = _kind_of_pronoun(token)
        words = (place, place, place)
        yield _mention(text, number, sentence, words, kind, Form.PRONOUN)


def _kind_of_pronoun(token: Token) -> Kind:
    gendered = token.features.get("Gender") in {"Masc", "Fem"}
    spoken = token.features.get("Person") in {"1", "2"}
    return Kind.PERSON if gendered or spoken else Kind.THING
