"""Statements made by verbs and by "be".

"HTS took control of the capital after a swift offensive" gives
`HTS | took control of | the capital | after a swift offensive`.
"""

from collections.abc import Iterator

from kg.extract.arguments import stays
from kg.extract.clauses import (
    Clause,
    Oblique,
    base,
    conjuncts,
    is_predicate,
    preposition,
)
from kg.extract.lexicon import (
    EMPTY_OBJECTS,
    EVENT_NOUNS,
    INCOMPLETE,
    LIGHT,
    MAKING,
    MOMENTS,
    NOMINALISATIONS,
    SAYING,
    STATIC,
    THINKING,
)
from kg.extract.scene import Scene
from kg.model import Kind, Qualifier, Statement

ADJUNCT_CASES = frozenset(
    """after before during amid despite because following ahead according since until
    while due owing thanks unlike besides except without given per""".split()
)
"""Prepositions whose phrase never is what the verb is about."""

KEEPING = frozenset({"lose", "win", "gain", "receive", "suffer", "face", "raise"})
"""Verbs whose own phrase says of whom, not what their object is about."""
MOST = 12
"""Statements of one clause; beyond it the coordination was misread."""


def verbal(scene: Scene) -> Iterator[Statement]:
    """The statements of every clause of a sentence."""
    for clause in scene.clauses.values():
        found = tuple(_of_clause(scene, clause))
        if len(found) <= MOST:
            yield from found


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Statement]:
    if _is_controlled_light(scene, clause):
        return
    subjects = [s for s in clause.subjects if scene.names_something(s)]
    if clause.copular:
        yield from _copular(scene, clause, subjects)
    elif clause.passive:
        yield from _passive(scene, clause, subjects)
    else:
        yield from _active(scene, clause, subjects)


def _is_controlled_light(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is only the cue of what somebody says or thinks."""
    token = scene.sentence.tokens[clause.head]
    if token.lemma not in SAYING | THINKING:
        return False
    return (
        any(
            base(scene.sentence.tokens[child]) in {"ccomp", "parataxis"}
            for child in scene.sentence.children[clause.head]
        )
        or clause.relation == "parataxis"
    )


def _active(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    objects = [o for o in clause.objects if o != clause.head]
    if objects:
        for object_ in objects:
            yield from _transitive(scene, clause, subjects, object_)
        return
    complement = _nominal_complement(scene, clause)
    if complement is not None:
        tokens = verb_group(scene, clause.head)
        yield from _being(scene, clause, subjects, tokens, complement)
        return
    yield from _intransitive(scene, clause, subjects)


def _transitive(
    scene: Scene, clause: Clause, subjects: list[int], object_: int
) -> Iterator[Statement]:
    """Verb and object; a light object ("control of X") hands on to what it is of."""
    tokens = verb_group(scene, clause.head)
    carried = _carried(scene, clause, object_)
    if carried is not None:
        noun, target = carried
        tokens = [*tokens, *noun]
        rest = _obliques(scene, clause, (target,))
        for end in _ends(scene, target):
            yield from _each(
                scene, clause, subjects, [end], tokens, rest, light=object_
            )
        return
    if scene.sentence.tokens[object_].lemma in EMPTY_OBJECTS:
        yield from _intransitive(scene, clause, subjects, (object_,))
        return
    if not scene.names_something(object_) or _acts_itself(scene, clause):
        return
    recipients = [r for r in clause.recipients if scene.names_something(r)]
    if scene.mentions.kind_at(object_) is Kind.MONEY and recipients:
        rest = (*_obliques(scene, clause, tuple(recipients)),)
        rest = (scene.qualifier(object_, ""), *rest)
        yield from _each(scene, clause, subjects, list(recipients), tokens, rest)
        return
    rest = _obliques(scene, clause, (), object_)
    made = _nominal_complement(scene, clause)
    if made is not None and made > object_:  # "named Kenya an ally"
        rest = (scene.qualifier(made, "as"), *rest)
    yield from _each(scene, clause, subjects, [object_], tokens, rest)


def _acts_itself(scene: Scene, clause: Clause) -> bool:
    """Whether the object only is the subject of what follows: "made him resign"."""
    verb = scene.sentence.tokens[clause.head]
    return verb.lemma in MAKING and any(
        base(scene.sentence.tokens[child]) == "xcomp"
        and scene.sentence.tokens[child].upos == "VERB"
        for child in scene.sentence.children[clause.head]
    )


def _carried(
    scene: Scene, clause: Clause, object_: int
) -> tuple[list[int], int] | None:
    """For "took control of Damascus": the words "control of" and Damascus."""
    verb, noun = scene.sentence.tokens[clause.head], scene.sentence.tokens[object_]
    if scene.mentions.name_at(object_) or verb.lemma not in LIGHT:
        return None
    if object_ < clause.head:
        return None
    eventive = noun.lemma in EVENT_NOUNS or noun.lemma in NOMINALISATIONS
    if not eventive and noun.lemma not in EMPTY_OBJECTS:
        return None
    targets = [
        child
        for child in scene.sentence.children[object_]
        if base(scene.sentence.tokens[child]) == "nmod"
        and child > object_
        and preposition(scene.sentence, child)
    ]
    if verb.lemma not in KEEPING:
        targets += [
            oblique.head
            for oblique in clause.obliques
            if oblique.head > object_ and _core(scene, oblique)
        ]
    for target in sorted(targets):
        case = preposition(scene.sentence, target)
        if scene.is_time(target) or not scene.names_something(target):
            continue
        if case.split(" ")[0] in ADJUNCT_CASES | {"in", "at", "by", "as"}:
            continue
        return [*_light_noun(scene, object_), *_case(scene, target)], target
    return None


def _light_noun(scene: Scene, noun: int) -> list[int]:
    """A light object with its determiner and adjectives."""
    kept = [noun]
    for child in scene.sentence.children[noun]:
        token = scene.sentence.tokens[child]
        if child < noun and (
            base(token) in {"det", "amod", "compound"} or token.relation == "nmod:poss"
        ):
            kept.extend(scene.sentence.subtree(child))
    return kept


def _case(scene: Scene, number: int) -> list[int]:
    """The tokens of the preposition of a noun."""
    found: list[int] = []
    for child in scene.sentence.children[number]:
        if base(scene.sentence.tokens[child]) == "case" and child < number:
            found.extend(scene.sentence.subtree(child))
    return found


def _intransitive(
    scene: Scene, clause: Clause, subjects: list[int], part: tuple[int, ...] = ()
) -> Iterator[Statement]:
    """The first phrase that the verb is about becomes its object.

    `part` is a noun that belongs to the verb, as in "took place".
    """
    tokens = [*verb_group(scene, clause.head), *part]
    light = part[0] if part else None
    for oblique in clause.obliques:
        if oblique.head < clause.head or not oblique.case:
            continue
        if _core(scene, oblique):
            rest = _obliques(scene, clause, (oblique.head,))
            tokens = [*tokens, *_case(scene, oblique.head)]
            ends = _ends(scene, oblique.head)
            yield from _each(scene, clause, subjects, ends, tokens, rest, light=light)
            return
    lemma = scene.sentence.tokens[clause.head].lemma
    if not part and lemma in SAYING | THINKING | INCOMPLETE:
        return
    if any(
        base(scene.sentence.tokens[child]) in {"xcomp", "ccomp", "expl"}
        for child in scene.sentence.children[clause.head]
    ):
        return
    rest = _obliques(scene, clause, ())
    yield from _each(scene, clause, subjects, [None], tokens, rest, light=light)


def _passive(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    tokens = verb_group(scene, clause.head)
    for oblique in clause.obliques:
        agent = oblique.case == "by" and not scene.is_time(oblique.head)
        if agent and scene.names_something(oblique.head):
            rest = _obliques(scene, clause, (oblique.head,))
            words = [*tokens, *_case(scene, oblique.head)]
            ends = _ends(scene, oblique.head)
            yield from _each(scene, clause, subjects, ends, words, rest, inverse=True)
            return
    complement = _nominal_complement(scene, clause)
    if complement is not None:
        yield from _being(scene, clause, subjects, tokens, complement)
        return
    static = scene.sentence.tokens[clause.head].lemma in STATIC
    for oblique in clause.obliques:
        if oblique.head < clause.head or not oblique.case:
            continue
        if oblique.case in {"in", "at", "on"} and not static:
            continue
        if _core(scene, oblique):
            rest = _obliques(scene, clause, (oblique.head,))
            words = [*tokens, *_case(scene, oblique.head)]
            ends = _ends(scene, oblique.head)
            yield from _each(scene, clause, subjects, ends, words, rest)
            return
    rest = _obliques(scene, clause, ())
    yield from _each(scene, clause, subjects, [None], tokens, rest)


def _copular(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements of "be": "is the president of Y", "is in Y", "is critical of Y"."""
    token = scene.sentence.tokens[clause.head]
    copula = verb_group(scene, clause.head, copula=True)
    if token.upos in {"NOUN", "PROPN", "NUM"}:
        case = _case(scene, clause.head)
        if not scene.is_time(clause.head):
            tokens = [*copula, *case]
            yield from _being(scene, clause, subjects, tokens, clause.head)
        return
    for oblique in clause.obliques:
        if oblique.head > clause.head and oblique.case and _core(scene, oblique):
            tokens = [*copula, clause.head, *_case(scene, oblique.head)]
            rest = _obliques(scene, clause, (oblique.head,))
            ends = _ends(scene, oblique.head)
            yield from _each(scene, clause, subjects, ends, tokens, rest)
            return
    complements = {
        base(scene.sentence.tokens[c]) for c in scene.sentence.children[clause.head]
    } & {"xcomp", "ccomp", "csubj", "expl", "advcl"}
    if token.upos == "ADJ" and not complements:
        rest = _obliques(scene, clause, ())
        words = [*copula, clause.head]
        yield from _each(scene, clause, subjects, [None], words, rest)


def _being(
    scene: Scene, clause: Clause, subjects: list[int], tokens: list[int], noun: int
) -> Iterator[Statement]:
    """What somebody is, becomes or is made; an "of" leads on to what it is of.

    "is the capital of Peru" gives `be capital of | Peru`.
    """
    for end in _ends(scene, noun):
        held = None if end is None else _held_in(scene, end)
        rest = _obliques(scene, clause, (), end)
        if held is None or end is None:
            yield from _each(scene, clause, subjects, [end], tokens, rest)
            continue
        words, holder = held
        used = tuple(q for q in rest if q.argument.head != holder)
        yield from _each(
            scene,
            clause,
            subjects,
            list(_ends(scene, holder)),
            [*tokens, *words],
            used,
            light=end,
        )


def _held_in(scene: Scene, noun: int) -> tuple[list[int], int] | None:
    """For "the largest city of Peru" or "Peru's largest city": its words, and Peru."""
    if scene.mentions.name_at(noun) or scene.sentence.tokens[noun].upos != "NOUN":
        return None
    for child in scene.sentence.children[noun]:
        token = scene.sentence.tokens[child]
        if not scene.names_something(child) or scene.is_time(child):
            continue
        if token.relation == "nmod:poss":
            own = set(scene.sentence.subtree(child))
            return [n for n in _light_noun(scene, noun) if n not in own], child
        of = base(token) == "nmod" and preposition(scene.sentence, child) == "of"
        if of and child > noun:
            return [*_light_noun(scene, noun), *_case(scene, child)], child
    return None


def _ends(scene: Scene, head: int) -> list[int | None]:
    """A noun and those coordinated with it, unless the case wants them together."""
    if preposition(scene.sentence, head) in {"between", "among"}:
        return [head]
    return list(conjuncts(scene.sentence, head))


def _core(scene: Scene, oblique: Oblique) -> bool:
    """Whether a phrase can be what the verb is about, not when or why."""
    if scene.is_time(oblique.head) or not scene.names_something(oblique.head):
        return False
    if scene.sentence.tokens[oblique.head].lemma in MOMENTS:
        return False
    return oblique.case.split(" ")[0] not in ADJUNCT_CASES


def _obliques(
    scene: Scene, clause: Clause, used: tuple[int, ...], noun: int | None = None
) -> tuple[Qualifier, ...]:
    """What else the clause says, and what hangs on its object without naming it."""
    found = []
    for oblique in (*clause.obliques, *_loose(scene, noun)):
        if oblique.head in used or oblique.case == "according to":
            continue
        if is_predicate(scene.sentence, oblique.head):
            continue
        if scene.names_something(oblique.head) or scene.is_time(oblique.head):
            found.append(scene.qualifier(oblique.head, oblique.case))
    found.extend(
        scene.qualifier(recipient, "to")
        for recipient in clause.recipients
        if scene.names_something(recipient) and recipient not in used
    )
    return tuple(found)


def _loose(scene: Scene, noun: int | None) -> list[Oblique]:
    """The phrases on a noun that are no part of what it names."""
    if noun is None or scene.mentions.name_at(noun):
        return []
    return [
        Oblique(head=child, case=preposition(scene.sentence, child))
        for child in scene.sentence.children[noun]
        if child > noun
        and base(scene.sentence.tokens[child]) == "nmod"
        and not stays(scene.sentence, child)
    ]


def _nominal_complement(scene: Scene, clause: Clause) -> int | None:
    """The noun of "became president" or "was named chairman"."""
    for child in scene.sentence.children[clause.head]:
        token = scene.sentence.tokens[child]
        nominal = token.upos in {"NOUN", "PROPN"} and child not in scene.clauses
        if base(token) == "xcomp" and nominal:
            return child
    return None


def verb_group(scene: Scene, head: int, *, copula: bool = False) -> list[int]:
    """A verb with auxiliaries, particle and the verbs that govern it, without "not".

    "plans to buy" is the group of "buy", whose subject is that of "plans".
    """
    sentence = scene.sentence
    group = [] if copula else [head]
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        relation = base(token)
        negation = token.text.lower().replace("\u2019", "'") in {"not", "n't", "never"}
        if negation:
            continue
        if (
            relation in {"aux", "cop"}
            or token.relation == "compound:prt"
            or (relation == "mark" and token.text.lower() == "to")
        ):
            group.append(child)
    token = sentence.tokens[head]
    above = scene.clauses.get(token.head)
    alone = above is not None and not (above.objects or above.recipients)
    if base(token) == "xcomp" and above and alone:
        group.extend(verb_group(scene, token.head, copula=False))
        if above.copular:
            group.extend(verb_group(scene, token.head, copula=True))
    return sorted(set(group))


def phrase(scene: Scene, clause: Clause, tokens: list[int], light: int | None) -> str:
    """Lemmas of what a predicate says: verb, particle, light noun, preposition."""
    kept: list[str] = []
    being = clause.copular or not clause.objects
    for number in sorted(tokens):
        token = scene.sentence.tokens[number]
        relation = base(token)
        if relation == "cop" and token.head == clause.head:
            kept.insert(0, "be")
        elif number in {clause.head, light} or token.relation == "compound:prt":
            kept.append(token.lemma.lower())
        elif (relation in {"case", "fixed"} and token.upos != "PART") or (
            being and token.head == light and relation in {"amod", "compound"}
        ):
            kept.append(token.text.lower())
    words = " ".join(kept)
    if light is not None and being and not words.endswith(_LAST_CASES):
        words += " of"
    return words


_LAST_CASES = tuple(
    f" {case}" for case in "of with to for on in from against at over by".split()
)


def _each(  # noqa: PLR0913 (the parts of a statement)
    scene: Scene,
    clause: Clause,
    subjects: list[int],
    objects: list[int | None],
    tokens: list[int],
    qualifiers: tuple[Qualifier, ...],
    *,
    inverse: bool = False,
    light: int | None = None,
) -> Iterator[Statement]:
    """One statement for each pair of subject and object."""
    words = scene.words(tokens)
    canonical = phrase(scene, clause, tokens, light)
    if inverse:
        canonical = canonical.removesuffix(" by")
    elif clause.passive:
        canonical = f"be {scene.sentence.tokens[clause.head].text.lower()}" + (
            canonical.removeprefix(scene.sentence.tokens[clause.head].lemma.lower())
        )
    for subject in subjects:
        for object_ in objects:
            if object_ == subject or (
                object_ is not None and not scene.names_something(object_)
            ):
                continue
            yield scene.statement(
                clause.head,
                subject=subject,
                predicate=words,
                phrase=canonical,
                object_=object_,
                inverse=inverse,
                qualifiers=tuple(q for q in qualifiers if q.argument.head != object_),
                rule="light verb" if light is not None else "verb",
            )
