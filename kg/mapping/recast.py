"""Roles that stand in the object of "be", "become" or "resign as", taken apart.

`Ana Reyes | be | president of Norland` says `Ana Reyes | be president of | Norland`.
"""

from collections.abc import Iterator, Sequence

from kg.model import Analysis, Argument, Form, Mention, Sentence, Statement

COPULAS = {
    "be": "be",
    "become": "become",
    "be named": "be",
    "be appointed": "be",
    "be elected": "be",
    "be declared": "be",
    "remain": "be",
    "serve as": "be",
    "be sworn in as": "be",
    "be appointed as": "be",
    "be elected as": "be",
}
"""Verbs whose object says what the subject is, and the verb that says so plainly."""
_CASES = frozenset({"of", "in", "at", "for", "to", "'s", "\u2019s", "'", "\u2019"})


def recast(
    analysis: Analysis, statement: Statement, at_head: dict[tuple[int, int], int]
) -> Iterator[tuple[str, Argument]]:
    """Phrases with another object that say the same; most statements have none.

    `at_head` has the number of a mention by its sentence and each of its words.
    """
    verb = COPULAS.get(statement.phrase)
    if verb is None and statement.phrase.endswith(" as"):
        verb = statement.phrase
    end = statement.object
    if verb is None or end is None or statement.inverse:
        return
    sentence = analysis.sentences[end.sentence]
    noun = sentence.tokens[end.head]
    named = at_head.get((end.sentence, end.head))
    if noun.upos != "NOUN" or (
        named is not None and analysis.mentions[named].form is Form.NAMED
    ):
        return
    for child in sentence.children[end.head]:
        number = at_head.get((end.sentence, child))
        if number is None:
            continue
        case = _case(sentence, child)
        mention = analysis.mentions[number]
        if case is None or mention.kind.literal or mention.head == end.head:
            continue
        for role in _roles(sentence, end.head, mention):
            plain = () if verb.endswith(" as") else ("be",)
            for begin in dict.fromkeys((verb, *plain)):
                yield f"{begin} {role} {case}", _argument(mention, number)


def _case(sentence: Sentence, child: int) -> str | None:
    """The preposition that leads to what the role is held in."""
    token = sentence.tokens[child]
    relation = token.relation.split(":")[0]
    if relation in {"amod", "compound"}:
        return "of"
    if relation != "nmod":
        return None
    case = " ".join(
        sentence.tokens[c].text.lower()
        for c in sentence.children[child]
        if sentence.tokens[c].relation == "case"
    )
    if token.relation == "nmod:poss":
        return "of"
    return case if case in _CASES else None


def _roles(sentence: Sentence, head: int, holder: Mention) -> Sequence[str]:
    """The noun with the words that are part of the role before it."""
    words = [
        sentence.tokens[n].lemma.lower()
        for n in sentence.children[head]
        if n < head
        and sentence.tokens[n].relation.split(":")[0] in {"amod", "compound"}
        and not holder.first <= n <= holder.last
    ]
    words.append(sentence.tokens[head].lemma.lower())
    return [" ".join(words)]


def _argument(mention: Mention, number: int) -> Argument:
    return Argument(
        text=mention.text,
        span=mention.span,
        sentence=mention.sentence,
        head=mention.head,
        mention=number,
    )
