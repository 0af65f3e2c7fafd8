"""Clauses that qualify a statement: "would resign | if Chad rejected the deal".

Each is a statement of its own too, with a status of its own; here its words are kept
where the upper one says less, or something else, without them: what somebody is urged
or accused to do, the condition, the reason, and what happened before or after.
"""

from collections.abc import Iterator

from kg.extract.arguments import LONGEST
from kg.extract.clause import Clause
from kg.extract.scene import Scene
from kg.extract.tree import base, is_gerund, lower
from kg.model import Argument, Qualifier, Sentence, Span

ROLE_OF = {
    "if": "condition",
    "unless": "condition",
    "because": "cause",
    "after": "time",
    "before": "time",
    "until": "time",
    "once": "time",
    "when": "time",
}
"""From the word that opens a clause to what the clause says of the one above."""
OF_DEEDS = frozenset("of from for into against over".split())
"""Prepositions of a gerund that says what is done: "accused of selling jets"."""
LEFT_OUT = frozenset({"acl:relcl", "advcl", "parataxis"})
"""What may trail a clause without being needed."""
UNCLEAR = frozenset("he she it they him them this that these those".split())


def subordinate(scene: Scene, clause: Clause) -> Iterator[Qualifier]:
    """The qualifiers that the clauses below a clause make."""
    sentence = scene.sentence
    for child in sentence.children[clause.head]:
        role = _role(sentence, clause, child)
        words = None if role is None else _words(sentence, child)
        if role is None or words is None:
            continue
        alone = {lower(sentence.tokens[n]) for n in words[1:]}
        if role in {"time", "cause"} and alone & UNCLEAR:
            continue
        yield _qualifier(scene, child, role, words)


def _role(sentence: Sentence, clause: Clause, child: int) -> str | None:
    """What a clause below another says of it, if it says anything of that kind."""
    relation = base(sentence.tokens[child])
    if relation not in {"xcomp", "advcl"}:
        return None
    opening = [
        lower(sentence.tokens[word])
        for word in sentence.children[child]
        if word < child and base(sentence.tokens[word]) in {"mark", "advmod", "case"}
    ]
    somebody = clause.objects or clause.recipients or clause.passive
    if somebody and child > clause.head:
        if relation == "xcomp" and "to" in opening:
            return "other"
        if OF_DEEDS.intersection(opening) and is_gerund(sentence.tokens[child]):
            return "other"
    if relation == "xcomp":
        return None
    return next((ROLE_OF[word] for word in opening if word in ROLE_OF), None)


def _words(sentence: Sentence, child: int) -> list[int] | None:
    """The tokens of a clause that stand together, unless they are too many."""
    kept = _kept(sentence, child)
    first = last = child
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while sentence.tokens[first].upos == "PUNCT":
        first += 1
    while sentence.tokens[last].upos == "PUNCT":
        last -= 1
    whole = first < child and last - first < LONGEST
    return list(range(first, last + 1)) if whole else None


def _kept(sentence: Sentence, number: int) -> set[int]:
    """A word with what hangs on it, but for what trails behind."""
    kept = {number}
    for below in sentence.children[number]:
        if below < number or sentence.tokens[below].relation not in LEFT_OUT:
            kept |= _kept(sentence, below)
    return kept


def _qualifier(scene: Scene, head: int, role: str, words: list[int]) -> Qualifier:
    tokens, text = scene.sentence.tokens, scene.analysis.article.text
    span = Span(tokens[words[0]].span.start, tokens[words[-1]].span.end)
    inner = Span(tokens[words[1]].span.start, span.end)
    return Qualifier(
        role=role,
        text=text[span.start : span.end],
        span=span,
        argument=Argument(
            text=text[inner.start : inner.end],
            span=inner,
            sentence=scene.number,
            head=head,
        ),
    )
