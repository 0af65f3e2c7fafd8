"""What completes a verb or adjective, where a parser hung it on another word.

"The court found, though many argued otherwise, that he had lied" says what the court
found; "is content to live there" that he lives there; "stopped short of leaving" what
the stopping stopped; in "led to Zambia selling it" Zambia sells.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.modality import EVIDENCE, FACT_NOUNS
from kg.extract.lexicon.reporting import DENYING, REPORTS, SAYING
from kg.extract.tree import base, dependents, lower, opening, preposition
from kg.model import Sentence

EXTENTS = {"short": "of", "far": "as"}
"""Adverbs between a verb and how far one goes: "stopped short of leaving"."""
LEADING = frozenset("lead result end depend hinge insist object culminate".split())
"""Verbs whose phrase may be what somebody does: "led to Zambia selling it"."""


HANDING = frozenset({"hand", "turn", "roll"})
"""Verbs that "over" belongs to whatever number stands behind it."""

ASKED = frozenset({"what", "which", "how", "whatever", "whose"})

ASKING = frozenset(
    """advise urge order ask beg instruct command tell warn press invite implore forbid
    direct encourage""".split()
)
"""Verbs whose object is who is to do what follows."""


def content_behind_aside(sentence: Sentence, number: int) -> Place | None:
    """The verb of saying before an aside, for a clause with "that" behind it."""
    token = sentence.tokens[number]
    if base(token) != "ccomp" or "that" not in opening(sentence, number):
        return None
    aside = sentence.tokens[token.head]
    first = min(sentence.subtree(number))
    saying = aside.head
    if base(aside) not in {"advcl", "parataxis"} or not 0 <= saying < token.head:
        return None
    above = sentence.tokens[saying]
    full = any(base(sentence.tokens[c]) == "ccomp" for c in sentence.children[saying])
    apart = sentence.tokens[first - 1].text == "," or (
        sentence.tokens[first].text == ","
    )
    opened = sentence.tokens[saying + 1].text == ","
    said = above.lemma in SAYING | DENYING
    return (saying, "ccomp") if said and apart and opened and not full else None


def content_before_semicolon(sentence: Sentence, number: int) -> Place | None:
    """What stands before, for a clause with "that" hung on what is past a semicolon.

    "They found no proof that he was pushed; it did find ...".
    """
    token = sentence.tokens[number]
    apart = any(word.text == ";" for word in sentence.tokens[number : token.head])
    if not apart or "that" not in opening(sentence, number):
        return None
    for before in range(min(sentence.subtree(number)) - 1, -1, -1):
        word = sentence.tokens[before]
        if word.upos == "NOUN" and word.lemma in REPORTS | FACT_NOUNS | EVIDENCE:
            return before, "acl"
        if word.upos == "VERB":
            said = word.lemma in SAYING | DENYING
            return (before, "ccomp") if said else None
    return None


def infinitive_of_adjective(sentence: Sentence, number: int) -> Place | None:
    """The adjective that an infinitive completes: "is content to live there"."""
    token = sentence.tokens[number]
    adjective = sentence.tokens[token.head]
    if token.relation != "acl" or adjective.upos != "ADJ" or token.head > number:
        return None
    said = any(
        base(sentence.tokens[child]) == "cop" for child in sentence.children[token.head]
    )
    to = "to" in opening(sentence, number)
    return (token.head, "xcomp") if said and to else None


def gerund_of_extent(sentence: Sentence, number: int) -> Place | None:
    """The verb before "short of leaving", "as far as leaving"."""
    token = sentence.tokens[number]
    if base(token) not in {"advcl", "acl"} or token.head < 0:
        return None
    extent = sentence.tokens[token.head]
    opens = EXTENTS.get(lower(extent)) in opening(sentence, number)
    if extent.head < 0 or not opens:
        return None
    verb = sentence.tokens[extent.head].upos == "VERB"
    return (extent.head, "advcl") if verb else None


def gerund_of_phrase(sentence: Sentence, number: int) -> Place | None:
    """Who acts in "led to Zambia selling it"."""
    token = sentence.tokens[number]
    if base(token) != "advcl" or token.features.get("VerbForm") not in {"Part", "Ger"}:
        return None
    first = min(sentence.subtree(number))
    marked = any(
        base(sentence.tokens[child]) in {"mark", "case", "nsubj"}
        for child in sentence.children[number]
    )
    if marked or first != number or sentence.tokens[token.head].lemma not in LEADING:
        return None
    for phrase in sentence.children[token.head]:
        beside = max(sentence.subtree(phrase)) + 1 == first
        to = preposition(sentence, phrase) in {"to", "in", "on", "with"}
        if beside and to and base(sentence.tokens[phrase]) == "obl":
            return phrase, "acl"
    return None


def object_before(sentence: Sentence, number: int) -> Place | None:
    """The verb above, for the "object" of the one behind it: "caught Ben fixing it"."""
    token = sentence.tokens[number]
    verb = sentence.tokens[token.head]
    between = min(sentence.subtree(number)) - 1
    if base(token) not in {"iobj", "obj"} or not number < token.head:
        return None
    if ASKED & {lower(word) for word in (token, sentence.tokens[between + 1])}:
        return None  # "know what you want"
    upper = between >= 0 and between == verb.head
    if base(verb) not in {"xcomp", "ccomp"} or not upper:
        return None
    others = {base(sentence.tokens[child]) for child in sentence.children[between]}
    return None if "obj" in others else (between, "obj")


def asked_of(sentence: Sentence, number: int) -> Place | None:
    """The verb above, for "advised him not to play": it is he who was advised."""
    token = sentence.tokens[number]
    home = number if base(token) == "ccomp" else token.head
    clause = sentence.tokens[home]
    if base(clause) != "ccomp" or clause.head < 0 or not clause.head < home:
        return None
    asking = sentence.tokens[clause.head].lemma in ASKING
    subjects = dependents(sentence, home, "nsubj")
    if not asking or opening(sentence, home) != {"to"} or len(subjects) != 1:
        return None
    if min(sentence.subtree(subjects[0])) != clause.head + 1:
        return None
    if number == home:
        return clause.head, "xcomp"
    return (clause.head, "obj") if number == subjects[0] else None


def object_before_comma(sentence: Sentence, number: int) -> Place | None:
    """The verb before "that" and a comma: "disputed that, saying" disputes it."""
    token = sentence.tokens[number]
    clause = sentence.tokens[token.head]
    that = base(token) == "mark" and lower(token) == "that" and number
    if not that or sentence.tokens[number + 1].text != ",":
        return None
    beside = clause.head == number - 1 and sentence.tokens[number - 1].upos == "VERB"
    return (clause.head, "obj") if beside else None


def handed_over(sentence: Sentence, number: int) -> Place | None:
    """The verb of "hand over 53 people": no more than 53 are meant."""
    verb = number - 1
    over = base(sentence.tokens[number]) == "advmod" and (
        lower(sentence.tokens[number]) == "over"
    )
    if not over or verb < 0 or sentence.tokens[verb].upos != "VERB":
        return None
    handing = sentence.tokens[verb].lemma in HANDING
    return (verb, "compound:prt") if handing else None


BY_RELATION = {
    "ccomp": (content_behind_aside, content_before_semicolon, asked_of),
    "advcl": (content_before_semicolon, gerund_of_extent, gerund_of_phrase),
    "acl": (content_before_semicolon, infinitive_of_adjective, gerund_of_extent),
    "conj": (content_before_semicolon,),
    "csubj": (content_before_semicolon,),
    "parataxis": (content_before_semicolon,),
    "advmod": (handed_over,),
    "mark": (object_before_comma,),
    "obj": (object_before,),
    "iobj": (object_before,),
    "nsubj": (asked_of,),
}
"""Rules by the relation of the only words that they move."""
