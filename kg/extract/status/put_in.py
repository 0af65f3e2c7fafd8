"""Whose word a clause is by what is put in beside it.

"Prices fell, the bank said", "as the bank said" and "according to the bank" make the
fall the bank's word; at the end of a sentence they hold for all of it.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import ADDRESSING, MEASURES, SAYING, VIEWS
from kg.extract.status.conditions import is_conditional
from kg.extract.status.standing import Status, Voice
from kg.extract.status.voices import reporter
from kg.extract.tree import base, lower, preposition
from kg.model import Polarity, Sentence

WITHIN_NOUN = frozenset({"nmod", "compound", "amod", "nummod", "flat", "det"})
"""How a word hangs within the noun phrase that it opens."""
TOPICAL = frozenset("argue complain speak testify warn".split())
"""Verbs of saying that say whole things of a topic: "as the bank warns on tariffs"."""
TOPICS = frozenset("about against of on over".split())
GROUNDS = frozenset({"because", "if", "unless", "until", "whereas", "although"})
"""Conjunctions whose clause goes with what is said, not with the saying."""


def put_in(
    sentence: Sentence,
    clauses: dict[int, Clause],
    number: int,
    found: Status,
    below: int,
) -> Status:
    """Whose word a clause is by "X said" put in, or "as X said".

    `below` is where the clause stands under `number`: nobody reports himself.
    """
    if any(
        _host(sentence, clauses, noun) == number and noun != below
        for _, noun in _sources(sentence)
    ):
        found = found.spoken(source(sentence, clauses, number))
    found = found.spoken(_of_antecedent(sentence, number))
    for child in sentence.children[number]:
        found = found.spoken(_in_view(sentence, child))
        as_said = _as_said(sentence, child) and not (
            found.polarity is Polarity.NEGATIVE and number < child
        )  # "did not build it, as papers claimed": they claimed that she did
        if child != below and (_tag(sentence, number, child) or as_said):
            found = found.spoken(reporter(sentence, clauses, child, number))
    return found


def _of_antecedent(sentence: Sentence, number: int) -> Voice | None:
    """Whose word "a report according to which he fled" is: the report's."""
    token = sentence.tokens[number]
    if token.relation != "acl:relcl":
        return None
    opening = sentence.words[token.head + 1 : number]
    if opening[:1] == (",",):
        opening = opening[1:]
    if opening[:3] not in {("according", "to", "which"), ("according", "to", "whom")}:
        return None
    return Voice(speaker=token.head, cue=token.head, through="according to")


def _in_view(sentence: Sentence, number: int) -> Voice | None:
    """Whose word it is by "by her own account", "in the view of the auditors"."""
    token = sentence.tokens[number]
    if base(token) != "obl" or preposition(sentence, number) not in VIEWS.get(
        token.lemma, ()
    ):
        return None
    for child in sentence.children[number]:
        owner = sentence.tokens[child].relation == "nmod:poss"
        of = base(sentence.tokens[child]) == "nmod"
        if owner or (of and preposition(sentence, child) == "of"):
            return Voice(speaker=child, cue=number)
    return None


def of_all(
    sentence: Sentence, clauses: dict[int, Clause], head: int, found: Status
) -> Status:
    """Whose word a clause is by what is said of the whole sentence."""
    found = found.spoken(source(sentence, clauses, head))
    return found.spoken(_closing(sentence, clauses, head))


def _closing(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Voice | None:
    """Who stands behind all that is before "..., X said." at the end."""
    for cue in range(len(sentence.tokens) - 1, head, -1):
        clause = clauses.get(cue)
        if clause is None or not clause.subjects or clause.inherited:
            continue
        token, content = sentence.tokens[cue], sentence.tokens[cue].head
        before = [
            child
            for child in sentence.children[cue]
            if base(sentence.tokens[child]) == "ccomp"
        ]
        if base(token) == "root" and before and max(before) < cue:
            content = before[0]
        elif (
            base(token) != "parataxis"
            or not content < cue
            or not _tag(sentence, content, cue)
        ):
            continue
        if token.lemma in SAYING and head not in sentence.subtree(clause.subjects[0]):
            return reporter(sentence, clauses, cue, content)
    return None


def through_tag(
    sentence: Sentence, clauses: dict[int, Clause], number: int
) -> Voice | None:
    """Who says a clause that a parser hung on the "X said" put in before it.

    "It fell, the bank said, because rates rose" or "..., but it may rise".
    """
    token = sentence.tokens[number]
    cue = token.head
    content = sentence.tokens[cue].head
    for child in sentence.children[cue]:
        if base(sentence.tokens[child]) == "ccomp":
            content = child
    words = {lower(sentence.tokens[c]) for c in sentence.children[number]}
    own = any(base(sentence.tokens[c]) == "nsubj" for c in sentence.children[number])
    condition = is_conditional(sentence, number)
    goes_on = base(token) == "advcl" and (words & GROUNDS or condition)
    goes_on = goes_on or (base(token) == "conj" and own and words & {"and", "but"})
    between = any(word.text == "," for word in sentence.tokens[cue:number])
    told = base(sentence.tokens[cue]) == "ccomp"  # itself what somebody says
    put_in_before = 0 <= content < cue < number and between
    put_in_before = put_in_before and not (
        told and content == sentence.tokens[cue].head
    )
    put_in_after = condition and number < cue < content
    said = sentence.tokens[cue].lemma in SAYING and (put_in_before or put_in_after)
    return reporter(sentence, clauses, cue, content) if said and goes_on else None


def _tag(sentence: Sentence, number: int, tag: int) -> bool:
    """Whether a clause beside another can report it: no semicolon, nothing of its own.

    "They struck; the union says that it won" reports the winning only.
    """
    low, high = sorted((number, tag))
    if base(sentence.tokens[tag]) != "parataxis" or any(
        token.text in {";", ":"} for token in sentence.tokens[low:high]
    ):
        return False
    said = {
        base(sentence.tokens[child])
        for child in sentence.children[tag]
        if not any(token.text == ";" for token in sentence.tokens[tag:child])
    }
    told = sentence.tokens[tag].lemma in ADDRESSING
    return "ccomp" not in said and ("obj" not in said or "nsubj" not in said or told)


def _as_said(sentence: Sentence, number: int) -> bool:
    """Whether a clause is "as X said"; not "as X expected" or "as X said he would"."""
    token = sentence.tokens[number]
    below = [sentence.tokens[child] for child in sentence.children[number]]
    whole = {base(word) for word in below}
    told = token.lemma in ADDRESSING or "obj" not in whole
    about = token.lemma in TOPICAL and any(
        preposition(sentence, child) in TOPICS for child in sentence.children[number]
    )  # "as they argue over pay"
    told = told and not about
    return (
        base(token) == "advcl"
        and token.lemma in SAYING - {"read"}
        and told
        and any(
            base(word) in {"mark", "advmod"} and lower(word) == "as" for word in below
        )
        and not any(base(word) in {"ccomp", "xcomp"} for word in below)
    )


def source(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Voice | None:
    """Who stands behind a clause by "according to X"; not "according to plan".

    Set off by a comma it is said of all before and behind it between semicolons, not
    before a colon; else of the clause that it hangs on and its own.
    """
    tokens = sentence.tokens
    for number, noun in _sources(sentence):
        if head in sentence.subtree(noun):
            continue
        apart = any(token.text == ";" for token in tokens[number:head])
        apart = apart or any(token.text in {";", ":"} for token in tokens[head:number])
        wide = number == 0 or tokens[number - 1].text == ","
        host = _host(sentence, clauses, noun)
        if (wide and not apart) or (host >= 0 and head in sentence.subtree(host)):
            return Voice(speaker=noun, cue=noun, through="according to")
    return None


def _sources(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Each "according" and the noun that it opens."""
    tokens, words = sentence.tokens, sentence.words
    if "according" not in words:
        return
    for number in range(len(tokens) - 2):
        if words[number : number + 2] == ("according", "to"):
            if words[number + 2] in {"which", "whom"}:
                continue
            noun = tokens[number].head
            while number < tokens[noun].head and base(tokens[noun]) in WITHIN_NOUN:
                noun = tokens[noun].head
            if noun > number and tokens[noun].lemma not in MEASURES:
                yield number, noun


def _host(sentence: Sentence, clauses: dict[int, Clause], noun: int) -> int:
    """The clause that a phrase stands in."""
    host = sentence.tokens[noun].head
    while host >= 0 and host not in clauses:
        host = sentence.tokens[host].head
    return host
