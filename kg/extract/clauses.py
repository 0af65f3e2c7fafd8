"""Who does what in each clause of a sentence, read off its dependency tree.

"Rebels who seized Homs and held it fled" has three clauses; the subject of each is
"Rebels", found over the relative pronoun and the coordination. What becomes of them:
`verbal` turns each into statements.

Relations are those of Universal Dependencies (universaldependencies.org/u/dep).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.lexicon import BARRING, BLAMING, RELATIVE
from kg.model import Sentence, Token

ASKED_OF = frozenset({"on", "upon", "to", "for"})
"""Cases of whom one calls on, appeals to or waits for to do something."""
NOT_PREDICATES = frozenset({"amod", "compound", "case", "mark", "fixed", "flat", "cc"})
OWN_SUBJECT = frozenset({"if", "because", "although", "though", "that", "as", "than"})
"""Conjunctions whose clause does not share the subject of the one above."""
ADDRESSED = frozenset({"urge", "call", "recommend", "advise", "order", "instruct"})
"""Verbs whose infinitive somebody else is to do, who may go unnamed."""
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use", "spend"})
"""Verbs whose infinitive has the subject of the verb although there is an object."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Oblique:
    """A prepositional phrase or adverbial noun of a clause."""

    head: int
    case: str
    """The preposition in lower case, multi-word ones joined by blanks; may be ''."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """One predicate and its arguments, as numbers of tokens."""

    head: int
    relation: str
    """How the clause hangs on the one above, without subtype."""
    parent: int | None
    """The token above."""
    passive: bool
    copular: bool
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    recipients: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()
    inherited: bool = False
    """Whether the subject was found outside the clause."""


def base(token: Token) -> str:
    """The relation of a token without its subtype."""
    return token.relation.partition(":")[0]


def preposition(sentence: Sentence, number: int) -> str:
    """The words that mark the case of a noun, in lower case."""
    words = []
    for child in sentence.children[number]:
        if base(sentence.tokens[child]) == "case" and child < number:
            words.append(child)
            words.extend(
                grandchild
                for grandchild in sentence.children[child]
                if base(sentence.tokens[grandchild]) == "fixed"
            )
    return " ".join(sentence.tokens[word].text.lower() for word in sorted(words))


def conjuncts(sentence: Sentence, number: int) -> tuple[int, ...]:
    """A noun and the nouns coordinated with it, where each can stand alone.

    "A or B" and "A but not B" are not taken apart: neither says so of both.
    """
    found = [number]
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        if base(token) != "conj" or is_predicate(sentence, child):
            continue
        words = {sentence.tokens[c].text.lower() for c in sentence.children[child]}
        if "or" in words:
            return (number,)
        if words & {"not", "n't", "never"}:
            continue
        found.append(child)
    return tuple(found)


def is_predicate(sentence: Sentence, number: int) -> bool:
    """Whether the token heads a clause."""
    token = sentence.tokens[number]
    if base(token) in NOT_PREDICATES:
        return False
    if token.upos == "VERB":
        return True
    children = [sentence.tokens[child] for child in sentence.children[number]]
    if any(base(child) == "cop" for child in children):
        return True
    return token.upos == "ADJ" and any(base(c) == "nsubj" for c in children)


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
    passive = _is_passive(sentence, number)
    upper = above.get(token.head)
    own = _own_subjects(sentence, number, by_relation.get("nsubj", []))
    subjects = own or _inherited(sentence, number, upper)
    objects = _distributed(sentence, by_relation.get("obj", []), number)
    if not objects and upper and base(token) == "conj" and not passive:
        objects = tuple(o for o in upper.objects if o > number)
    if not objects and not passive:
        objects = _relativised(sentence, number, own)
    return Clause(
        head=number,
        relation=base(token),
        parent=token.head if token.head >= 0 else None,
        passive=passive,
        copular="cop" in by_relation and token.upos != "VERB",
        subjects=subjects,
        objects=objects,
        recipients=_distributed(sentence, by_relation.get("iobj", []), number),
        obliques=tuple(
            Oblique(head=child, case=preposition(sentence, child))
            for child in sorted(by_relation.get("obl", []))
        ),
        inherited=not own,
    )


def _is_passive(sentence: Sentence, number: int) -> bool:
    token = sentence.tokens[number]
    if token.upos != "VERB":
        return False
    children = [sentence.tokens[child] for child in sentence.children[number]]
    relations = {child.relation for child in children}
    if relations & {"nsubj:pass", "aux:pass", "csubj:pass"}:
        return True
    if relations & {"nsubj", "aux", "obj"}:
        return False
    features = token.features
    participle = features.get("VerbForm") == "Part" and features.get("Tense") == "Past"
    if base(token) == "conj":
        return participle and features.get("Voice") == "Pass"
    return participle and base(token) in {"acl", "advcl", "root", "xcomp"}


def _own_subjects(
    sentence: Sentence, number: int, subjects: list[int]
) -> tuple[int, ...]:
    for subject in subjects:
        if sentence.tokens[subject].relation == "nsubj:outer":
            continue
        antecedent = _antecedent(sentence, number, subject)
        if antecedent is not None:
            return conjuncts(sentence, antecedent)
        return conjuncts(sentence, subject)
    return ()


def _antecedent(sentence: Sentence, clause: int, pronoun: int) -> int | None:
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    token = sentence.tokens[clause]
    word = sentence.tokens[pronoun]
    if word.text.lower() not in RELATIVE or word.upos not in {"PRON", "DET", "SCONJ"}:
        return None
    while base(token) == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token.head if base(token) == "acl" and token.head >= 0 else None


def _inherited(
    sentence: Sentence, number: int, upper: Clause | None
) -> tuple[int, ...]:
    """The subject of a clause that has none of its own."""
    token = sentence.tokens[number]
    relation = base(token)
    if relation == "acl":
        return _noun_subject(sentence, number)
    if upper is None:
        return ()
    verb = sentence.tokens[upper.head]
    if verb.lemma in BLAMING | BARRING and markers(sentence, number):
        return upper.subjects if upper.passive else upper.objects
    if relation == "conj":
        return upper.subjects
    if relation in {"xcomp", "advcl"}:
        return _controlled(sentence, number, upper)
    return ()


def _controlled(sentence: Sentence, number: int, upper: Clause) -> tuple[int, ...]:
    """The subject of an infinitive or participle: the verb's object or subject."""
    verb = sentence.tokens[upper.head]
    if verb.lemma in {"call", "appeal", "plead"}:
        asked = [o.head for o in upper.obliques if o.case in ASKED_OF]
        if asked:
            return conjuncts(sentence, asked[0])
    if base(sentence.tokens[number]) == "advcl":
        return () if _has_marker(sentence, number) else upper.subjects
    controlled = upper.objects or upper.recipients
    if not controlled and not upper.passive and verb.lemma in ADDRESSED:
        return ()
    if controlled and not upper.passive and verb.lemma not in SUBJECT_CONTROL:
        return controlled
    return upper.subjects


def _noun_subject(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The subject of a clause on a noun: the noun, or who has the plan to do it."""
    token = sentence.tokens[number]
    if token.relation == "acl:relcl":
        return ()
    marked = any(base(sentence.tokens[c]) == "mark" for c in sentence.children[number])
    if not marked and token.features.get("VerbForm") in {"Part", "Ger"}:
        return conjuncts(sentence, token.head)
    for child in sentence.children[token.head]:
        if sentence.tokens[child].relation == "nmod:poss":
            return (child,)
    noun = sentence.tokens[token.head]
    if base(noun) == "obj":
        for child in sentence.children[noun.head]:
            if sentence.tokens[child].relation == "nsubj":
                return conjuncts(sentence, child)
    return ()


def markers(sentence: Sentence, number: int) -> frozenset[str]:
    """The words among of, for, from and with that open a gerund clause."""
    return frozenset(
        sentence.tokens[child].text.lower()
        for child in sentence.children[number]
        if base(sentence.tokens[child]) in {"mark", "case"}
    ) & {"of", "for", "from", "with"}


def _has_marker(sentence: Sentence, number: int) -> bool:
    """Whether a conjunction that wants a subject of its own opens the clause."""
    return any(
        base(sentence.tokens[child]) == "mark"
        and sentence.tokens[child].text.lower() in OWN_SUBJECT
        for child in sentence.children[number]
    )


def _distributed(sentence: Sentence, heads: list[int], clause: int) -> tuple[int, ...]:
    found: list[int] = []
    for head in heads:
        antecedent = _antecedent(sentence, clause, head)
        found.extend(conjuncts(sentence, head if antecedent is None else antecedent))
    return tuple(found)


def _relativised(
    sentence: Sentence, number: int, own_subjects: tuple[int, ...]
) -> tuple[int, ...]:
    """The object of "the deal they signed": the noun that the clause hangs on."""
    token = sentence.tokens[number]
    if token.relation != "acl:relcl" or not own_subjects:
        return ()
    if token.head in own_subjects or token.upos != "VERB":
        return ()
    complements = {"obl", "ccomp", "xcomp", "obj", "cop"}
    for child in sentence.children[number]:
        word = sentence.tokens[child]
        if base(word) in complements or word.text.lower() in {"where", "when", "why"}:
            return ()
    return (token.head,)
