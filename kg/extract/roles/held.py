"""What a noun beside a name states: a role held in something, or what the name is.

"Peru's former finance minister, Ana Reyes," gives `be former finance minister of |
Peru`, "Ana Reyes, a nurse at St Mary's" `be nurse at | St Mary's`, "the welder Ana
Reyes" `be | welder`.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.roles.beside import partitive
from kg.extract.roles.words import Role, role
from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, lower, preposition
from kg.model import Argument, Kind, Mention, Span, Statement


def held(scene: Scene, noun: int, name: int) -> Iterator[Statement]:
    """One statement for each thing that the role is held in; else what the name is."""
    found = role(scene, noun, name)
    whose = {scene.sentence.tokens[n].text.lower() for n in found.words} | {
        scene.sentence.tokens[c].text.lower() for c in scene.sentence.children[noun]
    }
    if "whose" in whose:
        found = _of_antecedent(scene, found)
        if not found.holders:
            return
    rest = tuple(scene.qualifier(child, case) for case, child in found.others)
    words, phrase = scene.words(list(found.words)), _phrase(scene, found)
    holders = [
        (case, one)
        for case, holder in found.holders
        for one in conjuncts(scene.sentence, holder)
        if one == holder or scene.mentions.name_at(one)
    ]
    for case, holder in holders:
        statement = scene.statement(
            noun,
            subject=name,
            predicate=f"{words} {case}",
            phrase=f"be {phrase} {case}",
            object_=holder,
            qualifiers=rest,
            rule="role",
            presupposed=True,
        )
        if _apart(statement):
            yield statement
    if not found.holders and not partitive(scene, noun):
        statement = scene.statement(
            noun,
            subject=name,
            predicate="is",
            phrase="be",
            object_=noun,
            qualifiers=rest,
            rule="apposition",
            presupposed=True,
        )
        statement = replace(statement, object=_object(scene, found, name))
        if _apart(statement):
            yield statement


def _of_antecedent(scene: Scene, found: Role) -> Role:
    """The role held in what "whose" stands for: the name right before it."""
    tokens = scene.sentence.tokens
    words = tuple(n for n in found.words if lower(tokens[n]) != "whose")
    for child in scene.sentence.children[found.noun]:
        if lower(tokens[child]) == "whose" and child:
            before = child - 1 - (tokens[child - 1].text == ",")
            name = scene.mentions.name_at(before)
            if name is None or name.kind.literal or name.last != before:
                continue
            far = preposition(
                scene.sentence, name.head
            )  # "a mill in Kafue whose owner"
            if not far or _hangs_on(scene, child, name):
                return replace(found, words=words, holders=(("of", name.head),))
    return replace(found, holders=())


def _hangs_on(scene: Scene, word: int, name: Mention) -> bool:
    """Whether the relative clause of a word is one on a name."""
    tokens = scene.sentence.tokens
    while word >= 0 and base(tokens[word]) != "acl":
        word = tokens[word].head
    return word >= 0 and name.first <= tokens[word].head <= name.last


def _apart(statement: Statement) -> bool:
    """Whether its ends are different words."""
    one, other = (
        statement.subject.span,
        statement.object.span if statement.object else None,
    )
    return other is None or other.end <= one.start or one.end <= other.start


def _phrase(scene: Scene, found: Role) -> str:
    """The words in lower case, a plural as its lemma."""
    text = scene.words(list(found.words)).lower().replace("- ", "-")
    return _of_one(scene, found, text)


def _of_one(scene: Scene, found: Role, text: str) -> str:
    """The words with the noun as its lemma: of "crew members", "crew member"."""
    tokens = scene.sentence.tokens
    noun = tokens[found.noun]
    hyphened = found.noun + 1 in found.words and tokens[found.noun + 1].text == "-"
    if hyphened or noun.features.get("Number") != "Plur":
        return text
    for word, lemma in ((noun.text, noun.lemma), (noun.text.lower(), noun.lemma)):
        text = text.replace(word, lemma.lower())
    return text


def _object(scene: Scene, found: Role, name: int) -> Argument:
    """The words of the noun phrase as an end of a statement, not the name beside it."""
    person = scene.mentions.kind_at(name) is Kind.PERSON
    tokens = scene.sentence.tokens
    span = Span(tokens[found.words[0]].span.start, tokens[found.words[-1]].span.end)
    text = scene.analysis.article.text[span.start : span.end]
    return Argument(
        text=_of_one(scene, found, text) if person else text,
        span=span,
        sentence=scene.number,
        head=found.noun,
    )
