"""Who does what in each clause of a sentence, read off its dependency tree.

"Rebels who seized Homs and held it fled" has three clauses; the subject of each is
"Rebels", found over the relative pronoun and the coordination (see `subjects`).
`verbal` turns each clause into statements.
"""

from collections.abc import Iterator

from kg.extract.antecedents import RELATIVE, antecedent_of, named_by
from kg.extract.clause import Clause, Oblique
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import REPORTS
from kg.extract.passives import is_passive
from kg.extract.subjects import inherited, lacks_more, own_subjects
from kg.extract.tree import (
    base,
    conjuncts,
    dependents,
    is_predicate,
    lower,
    preposition,
)
from kg.model import Sentence, Token


def clauses(sentence: Sentence) -> dict[int, Clause]:
    """The clauses of a sentence by their head, the upper before the lower."""
    found: dict[int, Clause] = {}
    for number in _from_the_top(sentence):
        if is_predicate(sentence, number):
            found[number] = _clause(sentence, number, found)
    return found


def _from_the_top(sentence: Sentence) -> Iterator[int]:
    waiting = [sentence.root]
    for number in waiting:
        yield number
        waiting.extend(sentence.children[number])


def _clause(sentence: Sentence, number: int, above: dict[int, Clause]) -> Clause:
    token = sentence.tokens[number]
    by_relation: dict[str, list[int]] = {}
    for child in sentence.children[number]:
        by_relation.setdefault(base(sentence.tokens[child]), []).append(child)
    passive = is_passive(sentence, number)
    upper = above.get(token.head) or _over_adjective(sentence, number, above)
    own = own_subjects(sentence, number, by_relation.get("nsubj", []))
    subjects = own or inherited(sentence, number, upper)
    objects = _distributed(sentence, by_relation.get("obj", []), number)
    if not objects and upper and base(token) == "conj" and not passive:
        objects = tuple(o for o in upper.objects if o > number)
    recipients = _distributed(sentence, by_relation.get("iobj", []), number)
    if not objects and not passive:
        objects, recipients = recipients, ()
    if not objects and not passive and token.upos == "VERB":
        objects = _handed_back(sentence, number)
    if not objects and not passive:
        objects = _relativised(sentence, number, own) or _told_of(token, upper)
    return Clause(
        head=number,
        relation=base(token),
        parent=token.head if token.head >= 0 else None,
        passive=passive,
        copular="cop" in by_relation and token.upos != "VERB",
        subjects=subjects,
        objects=objects,
        recipients=recipients,
        obliques=_obliques(sentence, number, by_relation),
        inherited=not own,
    )


def _over_adjective(
    sentence: Sentence, number: int, above: dict[int, Clause]
) -> Clause | None:
    """The clause of "found" for the gerund of "found Ana guilty of lying"."""
    adjective = sentence.tokens[sentence.tokens[number].head]
    said = adjective.upos == "ADJ" and base(adjective) in {"xcomp", "ccomp"}
    return above.get(adjective.head) if said else None


def _obliques(
    sentence: Sentence, number: int, by_relation: dict[str, list[int]]
) -> tuple[Oblique, ...]:
    """The phrases of a clause; of a relative one what the relative word stands for."""
    found = [*by_relation.get("obl", []), *_behind(sentence, number)]
    phrases = []
    for child in sorted(found):
        case = preposition(sentence, child)
        antecedent = antecedent_of(sentence, number, child) if case else None
        head = child if antecedent is None else antecedent
        word = None if antecedent is None else child
        phrases.append(Oblique(head=head, case=case, word=word))
    for child in by_relation.get("advmod", []):  # "the town where he lives"
        place = _place_before(sentence, number, child)
        if place is not None:
            phrases.append(Oblique(head=place, case="in", word=child))
    return tuple(phrases)


def _place_before(sentence: Sentence, clause: int, where: int) -> int | None:
    """The noun that a relative "where" stands for: the last before it."""
    relative = base(sentence.tokens[clause]) == "acl"
    if lower(sentence.tokens[where]) != "where" or not relative:
        return None
    place = max(where - 1 - (sentence.tokens[where - 1].text == ","), 0)
    while base(sentence.tokens[place]) in {"flat", "compound"}:
        place = sentence.tokens[place].head
    return place if sentence.tokens[place].upos in {"NOUN", "PROPN"} else None


def _behind(sentence: Sentence, number: int) -> Iterator[int]:
    """The phrases on an adverb of the verb: "stay away from the vote"."""
    for adverb in sentence.children[number]:
        token = sentence.tokens[adverb]
        if base(token) != "advmod" or token.upos != "ADV" or adverb < number:
            continue
        for child in sentence.children[adverb]:
            if base(sentence.tokens[child]) == "obl" and preposition(sentence, child):
                yield child


def _distributed(sentence: Sentence, heads: list[int], clause: int) -> tuple[int, ...]:
    found: list[int] = []
    for head in heads:
        antecedent = antecedent_of(sentence, clause, head)
        if antecedent is not None and _denies_all(sentence, clause, antecedent):
            continue
        end = head if antecedent is None else antecedent
        found.extend(conjuncts(sentence, end, denied=True))
    return tuple(found)


def _handed_back(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The object of "neither sold nor pledged shares" that hangs on the second verb."""
    for second in sentence.children[number]:
        token = sentence.tokens[second]
        between = sentence.tokens[number + 1 : second]
        beside = [lower(word) for word in between] in (["nor"], ["or"])
        if base(token) != "conj" or token.upos != "VERB" or not beside:
            continue
        own = {
            base(sentence.tokens[child]): child for child in sentence.children[second]
        }
        if "obj" in own and not own.keys() & {"nsubj", "iobj", "xcomp", "ccomp"}:
            return _distributed(sentence, [own["obj"]], second)
    return ()


def _told_of(token: Token, upper: Clause | None) -> tuple[int, ...]:
    """The object of "the coup that they say Kigali planned": what is told of.

    So too of "the church that they vowed to build".
    """
    if base(token) not in {"ccomp", "xcomp"} or token.upos != "VERB" or upper is None:
        return ()
    relative = upper.relation == "acl" and not upper.passive and upper.objects
    return upper.objects if relative and upper.objects[0] < upper.head else ()


def _relativised(
    sentence: Sentence, number: int, own_subjects: tuple[int, ...]
) -> tuple[int, ...]:
    """The object of "the deal they signed": the noun that the clause hangs on."""
    token = sentence.tokens[number]
    if token.relation != "acl:relcl" or not own_subjects:
        return ()
    if token.head in own_subjects or token.upos != "VERB":
        return ()
    if _denies_all(sentence, number, token.head):
        return ()
    distributed = {
        lower(sentence.tokens[c]) for c in dependents(sentence, token.head, "det")
    }
    if distributed & {"each", "every", "any"}:
        return ()  # "for each share they hold"
    moment = sentence.tokens[token.head].lemma in MOMENTS
    if moment or not lacks_more(sentence, number):
        return ()
    if any(_completes(sentence, child) for child in sentence.children[number]):
        return ()
    return (named_by(sentence, token.head),)


def _denies_all(sentence: Sentence, clause: int, noun: int) -> bool:
    """Whether it is "claim to hold Kidal, which Bamako denies": not Kidal."""
    denies = sentence.tokens[clause].lemma in {"deny", "dispute", "refute"}
    return denies and sentence.tokens[noun].lemma not in REPORTS


def _completes(sentence: Sentence, child: int) -> bool:
    """Whether a word says that a relative clause does not lack its object."""
    word = sentence.tokens[child]
    if base(word) == "obl":  # "the room in which he slept"
        return not preposition(sentence, child) or lower(word) in RELATIVE
    inside = base(word) in {"ccomp", "xcomp", "obj", "cop", "mark"}
    return inside or lower(word) in {"where", "when", "why"}
