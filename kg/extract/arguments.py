"""The words of one end of a statement: what it names, not the clause around it.

"The rebels who seized Homs on Sunday" gives "The rebels"; "Iran's president, Ebrahim
Raisi," gives "Ebrahim Raisi".
"""

from kg.extract.lexicon.modality import (
    FACT_NOUNS,
    FAILURES,
    PLAN_NOUNS,
    REQUEST_NOUNS,
)
from kg.extract.lexicon.nouns import EVENT_NOUNS, NAMED_KINDS, NOMINALISATIONS
from kg.extract.lexicon.reporting import REPORTS
from kg.extract.naming import Mentions, naming_head
from kg.extract.scores import second_number
from kg.extract.tree import QUOTES, base, dependents, lower, preposition
from kg.extract.uncut import compared
from kg.model import Analysis, Argument, Mention, Sentence, Span

LONGEST = 14
"""Words; longer noun phrases lose what trails (three in four of own news have < 6)."""

CONTENT_NOUNS = FACT_NOUNS | REPORTS
"""Nouns whose "that" clause says what they are."""
COMPLETED = (
    PLAN_NOUNS
    | REQUEST_NOUNS
    | FAILURES
    | EVENT_NOUNS
    | NOMINALISATIONS.keys()
    | frozenset("ability chance duty freedom need opportunity readiness wish".split())
)
"""Nouns whose infinitive says what they are: not "a plant to make chips"."""
OPENING = frozenset("of in for from on about against at".split())
"""Prepositions of a gerund that says what a noun is about."""

SAID_APART = frozenset({"no", "neither", "not", "whose"})
"""Words on a noun that polarity or its owner say."""
MOVED = frozenset({"up", "down"})
"""Words on an amount that its predicate says: "is up 3 percent"."""
KEPT = frozenset({"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith"})
SKIPPED = frozenset(
    """acl advcl appos parataxis conj cc punct list dep discourse case mark cop aux
    nsubj obj iobj obl expl vocative dislocated csubj ccomp xcomp orphan
    reparandum""".split()
)


def argument(
    analysis: Analysis,
    mentions: Mentions,
    sentence: Sentence,
    sentence_number: int,
    head: int,
) -> Argument:
    """The compact argument that the token heads in the sentence as it was settled."""
    head = naming_head(sentence, mentions, head)
    name = mentions.name_at(head)
    second = second_number(sentence, head)
    if second is not None:
        first, last = head, second
    elif name is not None and _is_whole(sentence, name, head):
        first, last = _with_kind(sentence, name.first), name.last
    else:
        first, last = noun_phrase(sentence, head)
    span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
    return Argument(
        text=analysis.article.text[span.start : span.end],
        span=span,
        sentence=sentence_number,
        head=head,
        mention=mentions.at(head),
    )


def _with_kind(sentence: Sentence, first: int) -> int:
    """Where a name opens whose first word a reader took for its kind: "Storm Ana"."""
    before = sentence.tokens[first - 1] if first else None
    kind = before is not None and lower(before) in NAMED_KINDS
    return first - 1 if before and kind and before.text[0].isupper() else first


def _is_whole(sentence: Sentence, name: Mention, head: int) -> bool:
    """Whether the name is all that the head stands for.

    "Syria" is in "the north of Syria", "Apple" not in "Apple shares".
    """
    if not name.first <= head <= name.last or (
        name.text[0].islower() and not name.kind.literal
    ):
        return False  # of "Serbia's parliament" only "parliament" may count as a name
    return not any(
        child > name.last
        and base(sentence.tokens[child]) == "nmod"
        and preposition(sentence, child) == "of"
        and name.kind.literal
        for child in sentence.children[head]
    )


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """First and last token of the compact noun phrase of a head.

    With the clause that completes it, where all of that is short enough.
    """
    clause = completion(sentence, head)
    if clause is not None:
        first, last = _run(sentence, head, set(sentence.subtree(clause)))
        if last == max(sentence.subtree(clause)):
            return first, last
    commas = _commas(sentence, head)
    if commas:
        first, last = _run(sentence, head, commas)
        if last > max(commas) and last == max(_kept(sentence, head, top=True)):
            return first, last
    return _run(sentence, head, set())


def _commas(sentence: Sentence, head: int) -> set[int]:
    """Those within what a noun is of: "counts of fraud, theft and arson"."""
    return {
        comma
        for number in _kept(sentence, head, top=True) - {head}
        if base(sentence.tokens[number]) == "conj"
        for comma in dependents(sentence, number, "punct")
        if comma < number and sentence.tokens[comma].text == ","
    }


def _run(sentence: Sentence, head: int, more: set[int]) -> tuple[int, int]:
    """The words of a noun phrase that stand together, with some more."""
    kept = _kept(sentence, head, top=True) | more | compared(sentence, head)
    first = last = head
    while first - 1 in kept or _bridged(sentence, first, kept, step=-1):
        first -= 1
    while last - first < LONGEST and (
        last + 1 in kept or _bridged(sentence, last, kept, step=1)
    ):
        last += 1
    while _hyphened(sentence, last):  # "brother-in-law"
        last += 2
    while first < head and sentence.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and sentence.tokens[last].upos in {"PUNCT", "ADP", "CCONJ"}:
        last -= 1
    return _balanced(sentence, first, last)


def _hyphened(sentence: Sentence, last: int) -> bool:
    """Whether a word goes on behind a hyphen."""
    if last + 2 >= len(sentence.tokens):
        return False
    word, hyphen, behind = (sentence.tokens[n].span for n in range(last, last + 3))
    mark = sentence.tokens[last + 1].text in {"-", "\u2010", "\u2011"}
    return mark and word.end == hyphen.start and hyphen.end == behind.start


def _balanced(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The phrase with the quotation mark beside it that one inside belongs to."""
    tokens = sentence.tokens
    marks = sum(tokens[n].text in QUOTES for n in range(first, last + 1))
    if marks % 2:
        if last + 1 < len(tokens) and tokens[last + 1].text in QUOTES:
            return first, last + 1
        if first and tokens[first - 1].text in QUOTES:
            return first - 1, last
    return first, last


def _bridged(sentence: Sentence, edge: int, kept: set[int], step: int) -> bool:
    """Whether a hyphen, apostrophe or quotation mark lies between two kept tokens."""
    between = edge + step
    if not 0 <= between + step < len(sentence.tokens):
        return False
    token = sentence.tokens[between]
    return (
        token.upos in {"PUNCT", "SYM"}
        and token.text not in {",", ";", ":", "(", ")", "—", "--"}
        and between + step in kept
    )


def _kept(sentence: Sentence, number: int, *, top: bool) -> set[int]:
    """The tokens that belong to a compact noun phrase."""
    kept = {number}
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation = base(token)
        is_moved = lower(token) in MOVED and dependents(sentence, number, "cop")
        if lower(token) in SAID_APART or is_moved:
            continue
        if relation in KEPT or token.relation == "nmod:poss":
            kept.update(_modifier(sentence, child))
        elif relation == "advmod":
            if child < number:
                kept.update(sentence.subtree(child))
        elif _belongs(sentence, child, top=top) or _of_gerund(sentence, child):
            kept.update(_kept(sentence, child, top=False))
    return kept


def _belongs(sentence: Sentence, child: int, *, top: bool) -> bool:
    """Whether a phrase, conjunct or name is part of the noun phrase it hangs on."""
    relation, number = base(sentence.tokens[child]), sentence.tokens[child].head
    if relation == "nmod":
        return not top or stays(sentence, child)
    if relation == "appos":
        return child < number or _close(sentence, child)
    return relation in {"case", "conj", "cc"} and not top


def _of_gerund(sentence: Sentence, child: int) -> bool:
    """Whether a noun is what a gerund is about: "jets" in "accused of selling jets"."""
    token = sentence.tokens[child]
    verb = sentence.tokens[token.head].upos == "VERB" and child > token.head
    return verb and base(token) in {"obj", "obl"}


def stays(sentence: Sentence, number: int) -> bool:
    """Whether a phrase on a noun is part of what the noun names.

    "the risk of flooding", "the attack on Homs" and "the border between Chad and Niger"
    name one thing; in "the border from Libya" the phrase says more, and belongs to the
    statement.
    """
    case = preposition(sentence, number)
    head = sentence.tokens[number].head
    noun = sentence.tokens[head].lemma
    if case in {"", "of"} or noun in NOMINALISATIONS or noun in EVENT_NOUNS:
        return True
    year = sentence.tokens[number].upos == "NUM"  # "the border between 2015 and 2018"
    return case == "between" and not year and bool(dependents(sentence, number, "conj"))


def completion(sentence: Sentence, head: int) -> int | None:
    """The clause that says what a noun is about: "interest in buying the club".

    So too "the right to vote" and "reports that he fled".
    """
    noun = sentence.tokens[head].lemma
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        marks = {
            lower(sentence.tokens[c])
            for c in sentence.children[child]
            if base(sentence.tokens[c]) == "mark"
        }
        clause = base(token) == "acl" and child > head
        if clause and (
            marks & OPENING
            or ("to" in marks and noun in COMPLETED)
            or ("that" in marks and noun in CONTENT_NOUNS)
        ):
            words = sentence.tokens[head : max(sentence.subtree(child))]
            return child if all(word.text != "," for word in words) else None
    return None


def _close(sentence: Sentence, number: int) -> bool:
    """Whether a name stands right behind its noun: "Cyclone Freddy", "the herb ama"."""
    token = sentence.tokens[number]
    return token.upos in {"PROPN", "NOUN", "X"} and number == token.head + 1


def _modifier(sentence: Sentence, number: int) -> set[int]:
    """All of a modifier but the clauses and asides that hang on it."""
    kept = {number}
    for child in sentence.children[number]:
        relation = base(sentence.tokens[child])
        if relation in SKIPPED - {"case", "conj", "cc", "obl", "mark"}:
            continue
        kept.update(_modifier(sentence, child))
    return kept
