"""The words of one end of a statement: what it names, not the clause around it.

"The rebels who seized Homs on Sunday" gives "The rebels"; "Iran's president, Ebrahim
Raisi," gives "Ebrahim Raisi".
"""

from kg.extract.lexicon.nouns import EVENT_NOUNS, NOMINALISATIONS, PLACE_NOUNS
from kg.extract.tree import QUOTES, base, preposition
from kg.model import Analysis, Argument, Form, Kind, Mention, Sentence, Span

LONGEST = 14
"""Words; longer noun phrases lose what trails (three in four of own news have < 6)."""

OF_ANOTHER = frozenset({"capital", "stronghold", "hub", "port", "region", "territory"})
"""Places that are often those of what stands behind "of"."""
KEPT = frozenset({"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith"})
SKIPPED = frozenset(
    """acl advcl appos parataxis conj cc punct list dep discourse case mark cop aux
    nsubj obj iobj obl expl vocative dislocated csubj ccomp xcomp orphan
    reparandum""".split()
)


class Mentions:
    """The mentions of one sentence, by the tokens that they hold."""

    def __init__(self, analysis: Analysis, sentence: int) -> None:
        self.named: dict[int, int] = {}
        self.by_head: dict[int, int] = {}
        self._all = analysis.mentions
        for number in analysis.by_sentence[sentence]:
            mention = self._all[number]
            if mention.form is Form.NAMED or mention.kind.literal:
                for token in range(mention.first, mention.last + 1):
                    self.named[token] = number
            self.by_head.setdefault(mention.head, number)

    def name_at(self, token: int) -> Mention | None:
        """The name that holds the token."""
        number = self.named.get(token)
        return None if number is None else self._all[number]

    def kind_at(self, token: int) -> Kind | None:
        """The kind of what the token heads or names."""
        number = self.named.get(token, self.by_head.get(token))
        return None if number is None else self._all[number].kind

    def at(self, token: int) -> int | None:
        """The number of the mention that the token is part or head of."""
        return self.named.get(token, self.by_head.get(token))


def argument(
    analysis: Analysis,
    mentions: Mentions,
    sentence: Sentence,
    sentence_number: int,
    head: int,
) -> Argument:
    """The compact argument that the token heads in the sentence as it was settled."""
    head = naming_head(sentence, mentions, head)
    name = mentions.name_at(head)
    if name is not None and _is_whole(sentence, name, head):
        first, last = name.first, name.last
    else:
        first, last = noun_phrase(sentence, head)
    span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
    return Argument(
        text=analysis.article.text[span.start : span.end],
        span=span,
        sentence=sentence_number,
        head=head,
        mention=mentions.at(head),
    )


def naming_head(sentence: Sentence, mentions: Mentions, head: int) -> int:
    """The head of the name in apposition to a common noun; else the head itself.

    "leader Abu Qasra", "the president, Ana Reyes," and "the city of Homs" are named
    by what follows the noun.
    """
    token = sentence.tokens[head]
    if token.upos not in {"NOUN", "NUM"} or mentions.name_at(head):
        return head
    for child in sentence.children[head]:
        name = mentions.name_at(child)
        if child < head or name is None or name.kind.literal:
            continue
        relation = base(sentence.tokens[child])
        if relation == "appos" and not _taken(sentence, head, name):
            return child
        beside = name.first == head + 1 and name.kind is Kind.PERSON
        if beside and relation in {"flat", "nmod", "compound", "dep"}:
            return child
        of_place = relation == "nmod" and preposition(sentence, child) == "of"
        placed = token.lemma in PLACE_NOUNS and not _of_another(sentence, head)
        if of_place and placed and name.kind is Kind.LOCATION:
            return child
    return head


def _of_another(sentence: Sentence, noun: int) -> bool:
    """Whether it is a place of the one behind "of", not called so.

    "the capital of Peru" is not Peru; "the Peruvian capital of Lima" is Lima.
    """
    modified = any(
        child < noun and base(sentence.tokens[child]) in {"amod", "compound", "nmod"}
        for child in sentence.children[noun]
    )
    return sentence.tokens[noun].lemma in OF_ANOTHER and not modified


def _taken(sentence: Sentence, noun: int, name: Mention) -> bool:
    """Whether another noun right before a name has it: "a bank of the tycoon Ana"."""
    before = name.first - 1
    tied = before and sentence.tokens[before - 1].text == "-"
    return before > noun and sentence.tokens[before].upos == "NOUN" and not tied


def _is_whole(sentence: Sentence, name: Mention, head: int) -> bool:
    """Whether the name is all that the head stands for.

    "Syria" is in "the north of Syria", "Apple" not in "Apple shares".
    """
    if not name.first <= head <= name.last:
        return False
    return not any(
        child > name.last
        and base(sentence.tokens[child]) == "nmod"
        and preposition(sentence, child) == "of"
        and name.kind.literal
        for child in sentence.children[head]
    )


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """First and last token of the compact noun phrase of a head."""
    kept = _kept(sentence, head, top=True)
    first = last = head
    while first - 1 in kept or _bridged(sentence, first, kept, step=-1):
        first -= 1
    while last - first < LONGEST and (
        last + 1 in kept or _bridged(sentence, last, kept, step=1)
    ):
        last += 1
    while first < head and sentence.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and sentence.tokens[last].upos in {"PUNCT", "ADP", "CCONJ"}:
        last -= 1
    return _balanced(sentence, first, last)


def _balanced(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The phrase with the quotation mark beside it that one inside belongs to."""
    tokens = sentence.tokens
    marks = sum(tokens[n].text in QUOTES for n in range(first, last + 1))
    if marks % 2:
        if last + 1 < len(tokens) and tokens[last + 1].text in QUOTES:
            return first, last + 1
        if first and tokens[first - 1].text in QUOTES:
            return first - 1, last
    return first, last


def _bridged(sentence: Sentence, edge: int, kept: set[int], step: int) -> bool:
    """Whether a hyphen, apostrophe or quotation mark lies between two kept tokens."""
    between = edge + step
    if not 0 <= between + step < len(sentence.tokens):
        return False
    token = sentence.tokens[between]
    return (
        token.upos in {"PUNCT", "SYM"}
        and token.text not in {",", ";", ":", "(", ")", "—", "--"}
        and between + step in kept
    )


def _kept(sentence: Sentence, number: int, *, top: bool) -> set[int]:
    """The tokens that belong to a compact noun phrase."""
    kept = {number}
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation = base(token)
        if token.text.lower() in {"no", "neither"}:  # the polarity says it
            continue
        if relation in KEPT or token.relation == "nmod:poss":
            kept.update(_modifier(sentence, child))
        elif relation == "advmod":
            if child < number:
                kept.update(sentence.subtree(child))
        elif _belongs(sentence, child, top=top):
            kept.update(_kept(sentence, child, top=False))
    return kept


def _belongs(sentence: Sentence, child: int, *, top: bool) -> bool:
    """Whether a phrase, conjunct or name is part of the noun phrase it hangs on."""
    relation, number = base(sentence.tokens[child]), sentence.tokens[child].head
    if relation == "nmod":
        return not top or stays(sentence, child)
    if relation == "appos":
        return child < number or _close(sentence, child)
    return relation in {"case", "conj", "cc"} and not top


def stays(sentence: Sentence, number: int) -> bool:
    """Whether a phrase on a noun is part of what the noun names.

    "the risk of flooding", "the attack on Homs" name one thing; in "the border from
    Libya" the phrase says more, and belongs to the statement.
    """
    case = preposition(sentence, number)
    noun = sentence.tokens[sentence.tokens[number].head].lemma
    return case in {"", "of"} or noun in NOMINALISATIONS or noun in EVENT_NOUNS


def _close(sentence: Sentence, number: int) -> bool:
    """Whether a name stands right behind its noun: "Cyclone Freddy"."""
    token = sentence.tokens[number]
    return token.upos == "PROPN" and number == token.head + 1


def _modifier(sentence: Sentence, number: int) -> set[int]:
    """All of a modifier but the clauses and asides that hang on it."""
    kept = {number}
    for child in sentence.children[number]:
        relation = base(sentence.tokens[child])
        if relation in SKIPPED - {"case", "conj", "cc", "obl", "mark"}:
            continue
        kept.update(_modifier(sentence, child))
    return kept
