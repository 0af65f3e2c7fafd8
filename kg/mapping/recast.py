"""Other ways to say a statement, with another object, that the ontology may know.

`Ana Reyes | be | president of Norland` says `Ana Reyes | be president of | Norland`,
`the bank | report | loss of $3 million` says `the bank | report loss of | $3 million`,
and `Ana Reyes | be born | in Abera` says `Ana Reyes | be born in | Abera`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.model import (
    Analysis,
    Argument,
    Form,
    Kind,
    Mention,
    Qualifier,
    Sentence,
    Statement,
)
from kg.offices import STATE_ROLES

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
OFFICE_TAKING = frozenset({"take", "assume", "enter", "come to"})
"""Verbs with "office" or "power", before the office "as" which."""
_OF_STATES = frozenset({"citizen", "national", "subject"})
"""What else one is of a state by an adjective: "a Swiss national"."""
_ROLE_CASES = frozenset({"of", "in", "at", "for", "to"})

Words = Mapping[tuple[int, int], int]
"""The number of a mention by its sentence and each word of a name or head of a noun."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recast:
    """Another phrase and object for a statement."""

    phrase: str
    object: Argument
    exact: bool = True
    """Whether it only holds if the ontology has this very phrase."""
    used: Qualifier | None = None
    """The qualifier that became the object."""


def recasts(analysis: Analysis, statement: Statement, words: Words) -> Iterator[Recast]:
    """Other ways to say a statement; most have none."""
    if statement.inverse:
        return
    if statement.object is None:
        yield from _promoted(statement)
        return
    yield from _taken_office(analysis, statement, words)
    head = words.get((statement.object.sentence, statement.object.head))
    if head is not None and analysis.mentions[head].form is Form.NAMED:
        return
    sentence = analysis.sentences[statement.object.sentence]
    if sentence.tokens[statement.object.head].upos != "NOUN":
        return
    for child, number in _parts(analysis, statement.object, words):
        mention = analysis.mentions[number]
        yield from _role(statement, sentence, mention, _argument(mention, number))
        yield from _carried(statement, sentence, child, _argument(mention, number))


def _promoted(statement: Statement) -> Iterator[Recast]:
    """A qualifier as the object of a statement that has none: "be born in"."""
    for qualifier in statement.qualifiers:
        before = qualifier.argument.span.start - qualifier.span.start
        case = qualifier.text[: max(before, 0)].strip().lower()
        if not case:  # "resigned on Monday morning" resigns from no morning
            continue
        yield Recast(
            phrase=f"{statement.phrase} {case}".strip(),
            object=qualifier.argument,
            used=qualifier,
        )


def _role(
    statement: Statement, sentence: Sentence, holder: Mention, object_: Argument
) -> Iterator[Recast]:
    """A role after "be", "become" or "resign as", by the words of its noun phrase."""
    verb = COPULAS.get(statement.phrase)
    if verb is None and statement.phrase.endswith(" as"):
        verb = statement.phrase
    case = _case_of_role(sentence, holder)
    if verb is None or case is None or holder.kind.literal or not statement.object:
        return
    head = statement.object.head
    noun = sentence.tokens[head].lemma.lower()
    if holder.kind is Kind.NATIONALITY and noun not in STATE_ROLES | _OF_STATES:
        return  # "a Spanish coach" is not the coach of Spain
    role = [
        sentence.tokens[n].lemma.lower()
        for n in sentence.children[head]
        if n < head
        and _relation(sentence, n) in {"amod", "compound"}
        and not holder.first <= n <= holder.last
    ]
    role.append(noun)
    for begin in dict.fromkeys((verb, verb if verb.endswith(" as") else "be")):
        phrase = f"{begin} {' '.join(role)} {case}"
        yield Recast(phrase=phrase, object=object_, exact=False)


def turned(analysis: Analysis, statement: Statement, words: Words) -> Iterator[Recast]:
    """For "Peru's president is Ana Reyes", what she is and where.

    The statement's object is the subject of what is said so.
    """
    if statement.object is None or statement.phrase != "be":
        return
    one, other = (
        words.get((end.sentence, end.head))
        for end in (statement.subject, statement.object)
    )
    if one is None or other is None:
        return
    noun, name = analysis.mentions[one], analysis.mentions[other]
    if noun.form is not Form.NOMINAL or name.form is not Form.NAMED:
        return
    yield from _held(analysis, replace(statement, object=statement.subject), words)


def _taken_office(
    analysis: Analysis, statement: Statement, words: Words
) -> Iterator[Recast]:
    """The office of "took office as president of Peru"."""
    if statement.phrase not in OFFICE_TAKING or not statement.object:
        return
    if statement.object.text.lower() not in {"office", "power"}:
        return
    for qualifier in statement.qualifiers:
        if qualifier.text.lower().startswith("as "):
            office = replace(statement, phrase="be", object=qualifier.argument)
            for found in _held(analysis, office, words):
                yield replace(found, used=qualifier)


def _held(analysis: Analysis, statement: Statement, words: Words) -> Iterator[Recast]:
    """The role that is a statement's object, with each thing that it is held in."""
    if statement.object is None:
        return
    sentence = analysis.sentences[statement.object.sentence]
    for _, number in _parts(analysis, statement.object, words):
        holder = analysis.mentions[number]
        yield from _role(statement, sentence, holder, _argument(holder, number))


def _parts(
    analysis: Analysis, noun: Argument, words: Words
) -> Iterator[tuple[int, int]]:
    """The words that hang on a noun, with the number of the thing that each names."""
    for child in analysis.sentences[noun.sentence].children[noun.head]:
        number = words.get((noun.sentence, child))
        if number is not None and analysis.mentions[number].head != noun.head:
            yield child, number


def _carried(
    statement: Statement, sentence: Sentence, child: int, object_: Argument
) -> Iterator[Recast]:
    """A noun that belongs to the verb's phrase: "report loss of"."""
    case = _case(sentence, child)
    if case and _relation(sentence, child) == "nmod" and statement.object:
        noun = sentence.tokens[statement.object.head].lemma.lower()
        phrase = f"{statement.phrase} {noun} {case}"
        yield Recast(phrase=phrase, object=object_)


def _case_of_role(sentence: Sentence, holder: Mention) -> str | None:
    """The preposition that leads to where a role is held; "of" where none stands."""
    token = sentence.tokens[holder.head]
    if token.relation == "nmod:poss":
        return "of"
    relation = _relation(sentence, holder.head)
    if relation in {"amod", "compound"}:
        return "of"
    case = _case(sentence, holder.head)
    return case if relation == "nmod" and case in _ROLE_CASES else None


def _case(sentence: Sentence, number: int) -> str:
    return " ".join(
        sentence.tokens[child].text.lower()
        for child in sentence.children[number]
        if sentence.tokens[child].relation == "case"
    )


def _relation(sentence: Sentence, number: int) -> str:
    return sentence.tokens[number].relation.split(":")[0]


def _argument(mention: Mention, number: int) -> Argument:
    return Argument(
        text=mention.text,
        span=mention.span,
        sentence=mention.sentence,
        head=mention.head,
        mention=number,
    )
