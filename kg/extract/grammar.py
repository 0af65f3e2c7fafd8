"""Words that a parser hung where grammar does not let them hang.

"It said prices should fall and raised rates": a modal is followed by infinitives, so
that "raised" does not hang on "fall" but on "said". "Rebels fled, the army said": no
verb has two subjects, so that "army" is that of "said".
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.asides import asides
from kg.extract.auxiliaries import auxiliaries
from kg.extract.charges import charges
from kg.extract.closing import closed
from kg.extract.complements import complements
from kg.extract.gerunds import gerunds
from kg.extract.headlines import headlines
from kg.extract.lexicon.modality import GUESSING, MODALS
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import QUOTE_ONLY, SAYING
from kg.extract.misplaced import misplaced
from kg.extract.parallel import parallel
from kg.extract.postpositive import postpositive
from kg.extract.sayings import sayings
from kg.extract.scores import scores
from kg.extract.tags import Move, tags
from kg.extract.tree import base, dependents, lower, opening, preposition
from kg.model import Sentence, Token


def settled(sentence: Sentence) -> Sentence:
    """The sentence with such words hung where they belong."""
    anew = closed(sentence)
    sentence = anew if _is_tree(anew.tokens) else sentence
    for repair in REPAIRS:
        moves = list(repair(sentence))
        if moves:
            sentence = _moved(sentence, moves)
    return sentence


def _moved(sentence: Sentence, moves: list[Move]) -> Sentence:
    """The sentence with some tokens hung elsewhere, as far as it stays a tree.

    Moves that only together make a tree are made together, else each that does.
    """
    every = _hung(sentence.tokens, moves)
    if _is_tree(every):
        return replace(sentence, tokens=every)
    tokens = sentence.tokens
    for move in moves:
        one = _hung(tokens, [move])
        tokens = one if _is_tree(one) else tokens
    return replace(sentence, tokens=tokens)


def _hung(tokens: tuple[Token, ...], moves: list[Move]) -> tuple[Token, ...]:
    changed = list(tokens)
    for number, head, relation in moves:
        changed[number] = replace(changed[number], head=head, relation=relation)
    return tuple(changed)


def _is_tree(tokens: tuple[Token, ...]) -> bool:
    """Whether every token hangs on the root, over however many others."""
    rooted: set[int] = set()
    for number in range(len(tokens)):
        path: list[int] = []
        above = number
        while above >= 0 and above not in rooted:
            if len(path) > len(tokens):
                return False
            path.append(above)
            above = tokens[above].head
        rooted.update(path)
    return sum(token.head < 0 for token in tokens) == 1


def _strays(sentence: Sentence) -> Iterator[Move]:
    """Words on a verb that cannot govern them."""
    for number, token in enumerate(sentence.tokens):
        if base(token) in {"conj", "nsubj"}:
            home = _of_modal(sentence, number) or _of_other(sentence, number)
            if home is not None:
                yield number, home, token.relation
        elif base(token) == "mark" and base(sentence.tokens[token.head]) == "aux":
            yield number, sentence.tokens[token.head].head, token.relation
        if base(token) == "conj" and _second_that(sentence, number):
            yield number, token.head, "ccomp"


def _doubled(sentence: Sentence) -> Iterator[Move]:
    """A second subject beside the first is its name: "the mayor, Ana Reyes, said"."""
    for children in sentence.children:
        subjects = [c for c in children if base(sentence.tokens[c]) == "nsubj"]
        for first, second in pairwise(subjects):
            words = sentence.subtree(first) + sentence.subtree(second)
            between = range(first, second)
            pronoun = "PRON" in {sentence.tokens[n].upos for n in (first, second)}
            if not pronoun and all(
                n in words or sentence.tokens[n].text == "," for n in between
            ):
                owner = _is_possessive(sentence, first)  # "Ana's murder of Ben"
                yield (
                    (first, second, "nmod:poss") if owner else (second, first, "appos")
                )


def _is_possessive(sentence: Sentence, number: int) -> bool:
    """Whether "'s" hangs on a noun."""
    return any(
        base(sentence.tokens[child]) == "case" and lower(sentence.tokens[child]) == "'s"
        for child in sentence.children[number]
    )


def _said_in(sentence: Sentence) -> Iterator[Move]:
    """The clause of "said in a statement that it won" is that of the saying.

    So is that of "has been rumoured for weeks that", not of "said on the day that".
    """
    for number, token in enumerate(sentence.tokens):
        if base(token) != "acl" or "that" not in opening(sentence, number):
            continue
        noun = sentence.tokens[token.head]
        verb = sentence.tokens[noun.head]
        full = any(
            base(sentence.tokens[c]) == "ccomp" for c in sentence.children[noun.head]
        )
        within = preposition(sentence, token.head) == "in" and token.relation == "acl"
        definite = any(
            sentence.tokens[c].features.get("Definite") == "Def"
            for c in sentence.children[token.head]
        )
        length = noun.lemma in MOMENTS and not definite
        told = verb.lemma in SAYING | GUESSING and base(noun) == "obl"
        if told and (within or length) and not full:
            yield number, noun.head, "ccomp"


def _second_that(sentence: Sentence, number: int) -> bool:
    """Whether it is the second clause of "said he was ill and that he would stay"."""
    verb = sentence.tokens[number].head
    said = sentence.tokens[verb].lemma in SAYING - QUOTE_ONLY
    return (
        said
        and "that" in opening(sentence, number)
        and "that" not in opening(sentence, verb)
    )


def _of_modal(sentence: Sentence, number: int) -> int | None:
    """The verb of saying that a finite verb really stands beside."""
    token = sentence.tokens[number]
    if base(token) != "conj" or token.features.get("VerbForm") != "Fin":
        return None
    if token.features.get("Tense") != "Past" or token.upos != "VERB":
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    if own & {"nsubj", "aux", "cop"}:
        return None
    listed = sentence.tokens[token.head]
    modal = any(
        base(sentence.tokens[child]) == "aux"
        and lower(sentence.tokens[child]) in MODALS
        for child in sentence.children[token.head]
    )
    above = listed.head
    if not modal or base(listed) != "ccomp" or not 0 <= above < token.head:
        return None
    return above


def _of_other(sentence: Sentence, number: int) -> int | None:
    """The verb without a subject that one of two subjects of another belongs to.

    Of a content verb before the verb of saying it is the later one ("rebels fled, the
    army said"), else the one that stands before the saying ("Ana said he fled").
    """
    token = sentence.tokens[number]
    verb = token.head
    if base(token) != "nsubj":
        return None
    first, *others = dependents(sentence, verb, "nsubj")
    if not others:
        return None
    second = others[0]
    above = sentence.tokens[verb].head
    tags = [
        child
        for child in sentence.children[verb]
        if base(sentence.tokens[child]) == "parataxis" and number < child
    ]
    home = None
    if base(sentence.tokens[verb]) == "ccomp" and number in (first, second):
        behind = number == second and verb < above
        before = number == first and number < above < second and above < verb
        home = above if behind or before else None
    elif base(sentence.tokens[verb]) == "parataxis" and first < above < second:
        home = above if number == first else None
    elif tags and number == second and verb < number:
        home = tags[0]
    elif first < verb < number == second:
        home = _next_verb(sentence, number)
    return None if home is None or dependents(sentence, home, "nsubj") else home


def _next_verb(sentence: Sentence, number: int) -> int | None:
    """The verb listed behind a subject that "and" opens: "..., and Ben, ..., left"."""
    first = min(sentence.subtree(number))
    for verb in range(number + 1, len(sentence.tokens)):
        token = sentence.tokens[verb]
        listed = token.upos == "VERB" and base(token) == "conj" and token.head < first
        joined = dependents(sentence, verb, "cc")
        if listed and any(first - 1 <= link < number for link in joined):
            return verb
    return None


REPAIRS = (
    auxiliaries,
    asides,
    headlines,
    postpositive,
    scores,
    gerunds,
    parallel,
    _strays,
    sayings,
    _doubled,
    tags,
    _said_in,
    misplaced,
    complements,
    charges,
)
"""In this order, each on what those before it left."""
