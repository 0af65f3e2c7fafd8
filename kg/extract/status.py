"""How a clause stands to the facts: polarity, modality and whose word it is.

"Moscow denied that it had planned to sign" is walked from "sign" upwards: planned
under "planned", negative under "denied", Moscow's word. Each governor changes the
status once; what is relative to a noun is presupposed and keeps only the speaker.
The classes of verbs follow the implicative and factive signatures of Karttunen
(1971) and Saurí and Pustejovsky (FactBank, 2009).
"""

from dataclasses import dataclass, replace

from kg.extract import lexicon
from kg.extract.clauses import ASKED_OF, Clause, base, markers, preposition
from kg.model import Modality, Polarity, Sentence, Token

STRENGTH = (
    Modality.ASSERTED,
    Modality.CLAIMED,
    Modality.PLANNED,
    Modality.POSSIBLE,
    Modality.REQUESTED,
    Modality.CONDITIONAL,
    Modality.HYPOTHETICAL,
)
"""Where two apply, the one further from fact is kept."""

IF_WORDS = frozenset({"if", "unless", "lest", "provided"})
UNKNOWN = frozenset({"whether"})
INVERTED = frozenset({"had", "should", "were"})
MODALS = {
    "may": Modality.POSSIBLE,
    "might": Modality.POSSIBLE,
    "could": Modality.POSSIBLE,
    "can": Modality.POSSIBLE,
    "will": Modality.PLANNED,
    "'ll": Modality.PLANNED,
    "wo": Modality.PLANNED,
    "shall": Modality.PLANNED,
    "would": Modality.HYPOTHETICAL,
    "'d": Modality.HYPOTHETICAL,
    "should": Modality.REQUESTED,
    "must": Modality.REQUESTED,
    "ought": Modality.REQUESTED,
    "need": Modality.REQUESTED,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Whose word a clause is, as tokens of the sentence."""

    speaker: int
    cue: int
    through: str = ""
    """`according to` and the like, where no verb reports."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """Polarity, modality and voice of a clause."""

    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    voice: Voice | None = None

    def at_least(self, modality: Modality) -> "Status":
        """The same, not nearer to fact than `modality`."""
        stronger = max(self.modality, modality, key=STRENGTH.index)
        return replace(self, modality=stronger)

    def denied(self) -> "Status":
        """The same with the other polarity."""
        positive = self.polarity is Polarity.POSITIVE
        return replace(
            self, polarity=Polarity.NEGATIVE if positive else Polarity.POSITIVE
        )

    def spoken(self, voice: Voice | None) -> "Status":
        """The same in somebody's mouth; the innermost speaker stays."""
        return self if self.voice or not voice else replace(self, voice=voice)


def status(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Status:
    """The status of the clause that the token heads."""
    found = _own(sentence, head)
    embedded = True
    current, below = head, head
    while sentence.tokens[current].head >= 0:
        token = sentence.tokens[current]
        found = _beside(sentence, clauses, current, found, below)
        relation, above = base(token), token.head
        if embedded:
            found = _under(sentence, clauses, current, found)
        elif relation in {"ccomp", "parataxis"}:
            found = found.spoken(_reporting(sentence, clauses, above, current))
        if embedded and _denied_report(sentence, current):
            found = _refused(sentence, clauses, above, found)
        if relation in {"acl", "appos", "nmod", "obl", "obj", "nsubj", "advcl"}:
            embedded = embedded and _complement_of_noun(sentence, current)
        current, below = above, current
    found = _beside(sentence, clauses, current, found, below)
    if found.voice and found.modality is Modality.ASSERTED:
        lemma = sentence.tokens[found.voice.cue].lemma
        if lemma not in lexicon.VOUCHING:
            found = replace(found, modality=Modality.CLAIMED)
    if found.voice and found.modality is Modality.HYPOTHETICAL:
        found = _future_in_the_past(sentence, head, found)
    return found


def _denied_report(sentence: Sentence, number: int) -> bool:
    """Whether it is the noun of "denied reports that ..."."""
    token = sentence.tokens[number]
    above = sentence.tokens[token.head].lemma
    return (
        base(token) == "obj"
        and token.lemma in lexicon.REPORTS
        and above in lexicon.DENYING
    )


def _future_in_the_past(sentence: Sentence, head: int, found: Status) -> Status:
    """`would` in reported speech is the past of `will`."""
    words = {sentence.tokens[c].text.lower() for c in sentence.children[head]}
    if words & {"would", "'d"} and "have" not in words:
        return replace(found, modality=Modality.PLANNED)
    return found


def _own(sentence: Sentence, head: int) -> Status:
    """What the clause's own auxiliaries, adverbs and determiners say."""
    found = Status()
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        word = _word(token)
        relation = base(token)
        if _negating(sentence, child):
            found = found.denied()
        elif relation == "aux" and word in MODALS:
            found = found.at_least(MODALS[word])
        elif relation == "advmod" and word in lexicon.HEDGES:
            found = found.at_least(Modality.POSSIBLE)
        elif relation in {"mark", "advmod"} and word in UNKNOWN:
            found = found.at_least(Modality.HYPOTHETICAL)
        elif relation == "advmod" and word in lexicon.NEARLY:
            found = found.at_least(Modality.HYPOTHETICAL)
    if _infinitive_alone(sentence, head):
        found = found.at_least(Modality.PLANNED)
    words = {_word(sentence.tokens[c]) for c in sentence.children[head]}
    conditions = (
        child
        for child in sentence.children[head]
        if base(sentence.tokens[child]) == "advcl"
    )
    if any(_conditional(sentence, number) for number in (head, *conditions)):
        if found.modality is Modality.HYPOTHETICAL and "have" not in words:
            found = replace(found, modality=Modality.ASSERTED)
        found = found.at_least(Modality.CONDITIONAL)
    inability = words & {"can", "could", "ca"}  # "could not" is a fact
    if found.polarity is Polarity.NEGATIVE and inability:
        found = replace(found, modality=Modality.ASSERTED)
    return found


def _word(token: Token) -> str:
    return token.text.lower().replace("\u2019", "'")


def _infinitive_alone(sentence: Sentence, head: int) -> bool:
    """Whether it is "Toyota to shut plant" or "is to host": a plan."""
    children = [sentence.tokens[child] for child in sentence.children[head]]
    to = any(base(t) == "mark" and _word(t) == "to" for t in children)
    finite = any(t.relation in {"nsubj", "nsubj:pass"} for t in children)
    free = base(sentence.tokens[head]) in {"root", "parataxis", "ccomp"}
    return to and finite and free


def _negating(sentence: Sentence, number: int) -> bool:
    """Whether a child turns its clause round: "not", "no longer", "without" ...."""
    token = sentence.tokens[number]
    word, relation = _word(token), base(token)
    if relation in {"mark", "case", "cc", "advmod"} and word in lexicon.INSTEAD:
        return True
    if relation in {"advmod", "det", "cc", "neg"}:
        longer = word == "longer" and any(
            _word(sentence.tokens[child]) == "no" for child in sentence.children[number]
        )
        return longer or word in lexicon.NEGATIONS
    return relation in {"nsubj", "obj", "obl"} and _negated_noun(sentence, number)


def _negated_noun(sentence: Sentence, number: int) -> bool:
    """Whether a noun is "no agreement", "none of", "neither side"."""
    token = sentence.tokens[number]
    if token.text.lower() in lexicon.NEGATIONS:
        return True
    if preposition(sentence, number) == "without":
        return False
    return any(
        sentence.tokens[child].text.lower() in {"no", "neither"}
        and base(sentence.tokens[child]) in {"det", "cc"}
        for child in sentence.children[number]
    )


def _conditional(sentence: Sentence, number: int) -> bool:
    """Whether a clause opens with "if" or, as in "had it come", with its auxiliary."""
    first = min(sentence.subtree(number))
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation, word = base(token), _word(token)
        if relation in {"mark", "advmod"} and word in IF_WORDS:
            return True
        inverted = relation in {"aux", "cop", "mark"} and child == first
        if inverted and word in INVERTED and base(sentence.tokens[number]) == "advcl":
            return True
    return _word(sentence.tokens[number]) == "provided" and number == first


def _under(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """What the governor of a clause says of it."""
    relation = base(sentence.tokens[number])
    if relation == "conj":
        return _conjoined(sentence, number, found)
    if relation == "advcl":
        return _adverbial(sentence, clauses, number, found)
    if relation == "acl":
        return _noun_complement(sentence, clauses, number, found)
    above = sentence.tokens[sentence.tokens[number].head]
    charged = above.lemma in lexicon.BLAMING | lexicon.BARRING
    if relation in {"xcomp", "ccomp"} and charged and markers(sentence, number):
        return _adverbial(sentence, clauses, number, found)
    if relation == "xcomp":
        return _open_complement(sentence, clauses, number, found)
    if relation in {"ccomp", "parataxis", "csubj"}:
        return _finite_complement(sentence, clauses, number, found)
    return found


def _adverbial(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`advcl`: purposes are plans; "accused of killing" is a charge."""
    above = sentence.tokens[number].head
    lemma = sentence.tokens[above].lemma
    opening = {
        _word(sentence.tokens[c])
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"mark", "case"}
    }
    close = not opening or opening & {"to", "from", "of"}
    refusing = lemma in lexicon.DENYING | lexicon.FAILING
    if refusing and close and not _apart(sentence, above, number):
        return _refused(sentence, clauses, above, found)
    if opening & {"of", "for", "from", "with"}:
        if lemma in lexicon.BARRING or _short_of(sentence, above):
            return found.denied()
        if lemma in lexicon.CHARGING:
            suspected = lemma == "suspect"
            modality = Modality.POSSIBLE if suspected else Modality.CLAIMED
            return found.at_least(modality).spoken(_accuser(clauses.get(above)))
    if opening & lexicon.GERUND_CASES and lemma in lexicon.PLANNING:
        return found.at_least(Modality.PLANNED)
    if "to" in opening and lemma not in lexicon.MANAGING:
        return _purpose(clauses.get(above), lemma, found)
    past = sentence.tokens[number].features.get("Tense") == "Past"
    if opening & {"until", "before"} and not past:
        return found.at_least(Modality.POSSIBLE)
    return found


def _apart(sentence: Sentence, above: int, number: int) -> bool:
    """Whether a comma stands between a verb and the clause on it."""
    low, high = sorted((above, number))
    return any(token.text == "," for token in sentence.tokens[low:high])


def _short_of(sentence: Sentence, number: int) -> bool:
    """Whether it is "stopped short of": nearly, and not."""
    return any(_word(sentence.tokens[c]) == "short" for c in sentence.children[number])


def _purpose(clause: Clause | None, lemma: str, found: Status) -> Status:
    """Of "to ...": what is wanted, and of "called on X to ..." what is asked for."""
    asked = clause and any(o.case in ASKED_OF for o in clause.obliques)
    if clause and asked and lemma in lexicon.REQUESTING:
        return found.at_least(Modality.REQUESTED).spoken(_accuser(clause))
    return found.at_least(Modality.PLANNED)


def _refused(
    sentence: Sentence, clauses: dict[int, Clause], above: int, found: Status
) -> Status:
    """What is denied, refused or failed; who denies his own deed is its speaker."""
    if not _negated(sentence, above):
        found = found.denied()
    if sentence.tokens[above].lemma in lexicon.DENYING:
        found = found.spoken(_accuser(clauses.get(above)))
    return found


def _accuser(clause: Clause | None) -> Voice | None:
    """Who accuses, where the clause says it."""
    if clause is None:
        return None
    if not clause.passive:
        speakers = clause.subjects
    else:
        speakers = tuple(o.head for o in clause.obliques if o.case == "by")
    return Voice(speaker=speakers[0], cue=clause.head) if speakers else None


def _finite_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`ccomp`: "said that", "denied that", "hopes that", "it is likely that"."""
    token = sentence.tokens[number]
    governor = sentence.tokens[token.head]
    lemma = governor.lemma
    negated = _negated(sentence, token.head)
    voice = _reporting(sentence, clauses, token.head, number)
    if lemma in lexicon.DENYING:
        return _refused(sentence, clauses, token.head, found).spoken(voice)
    if voice:
        return _reported(sentence, token.head, found.spoken(voice))
    if lemma in lexicon.THINKING or governor.upos == "ADJ":
        return (found.denied() if negated else found).at_least(Modality.POSSIBLE)
    if lemma in lexicon.REQUESTING:
        voice = _accuser(clauses.get(token.head))
        return found.at_least(Modality.REQUESTED).spoken(voice)
    return found.denied() if lemma in lexicon.FAILING else found


def _reported(sentence: Sentence, cue: int, found: Status) -> Status:
    """A report that is itself negated, demanded or only possible."""
    lemma = sentence.tokens[cue].lemma
    if lemma in {"demand", "recommend", "propose", "urge", "insist"}:
        return found.at_least(Modality.REQUESTED)
    if lemma in {"suspect", "believe", "think", "fear", "predict", "suggest"}:
        return found.at_least(Modality.POSSIBLE)
    if _negated(sentence, cue):
        return found.at_least(Modality.HYPOTHETICAL)
    return found


def _open_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`xcomp`: "failed to sign", "plans to sign", "urged Iran to sign"."""
    token = sentence.tokens[number]
    governor = sentence.tokens[token.head]
    lemma = governor.lemma
    negated = _negated(sentence, token.head)
    if lemma in lexicon.DENYING | lexicon.FAILING | lexicon.UNABLE:
        return _refused(sentence, clauses, token.head, found)
    if negated:
        found = found.denied()
    clause = clauses.get(token.head)
    directed = clause is not None and bool(
        clause.objects or clause.recipients or clause.passive
    )
    if lemma in lexicon.MANAGING or (
        governor.upos == "ADJ" and lemma in lexicon.REALISED
    ):
        return found
    if directed and lemma in lexicon.REQUESTING - lexicon.PERMITTING:
        found = found.spoken(_accuser(clause))
    for lemmas, modality in (
        (lexicon.PERMITTING, Modality.POSSIBLE),
        (lexicon.REQUESTING if directed else frozenset(), Modality.REQUESTED),
        (lexicon.PLANNING | lexicon.LIKELY, Modality.PLANNED),
        (lexicon.REQUESTING, Modality.REQUESTED),
        (lexicon.SEEMING | lexicon.THINKING | lexicon.SAYING, Modality.POSSIBLE),
    ):
        if lemma in lemmas:
            return found.at_least(modality)
    return found.at_least(Modality.POSSIBLE) if governor.upos == "ADJ" else found


def _noun_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`acl`: "plans to sign", "the claim that it signed"; relatives are presupposed."""
    token = sentence.tokens[number]
    noun = sentence.tokens[token.head].lemma
    if not _complement_of_noun(sentence, number):
        return found
    if _denied_report(sentence, token.head):
        return found
    if noun in {"failure", "refusal", "inability", "denial", "ban"}:
        return found.denied()
    above = sentence.tokens[token.head].head
    spared = above >= 0 and sentence.tokens[above].lemma in lexicon.SPARING
    if _negated(sentence, token.head) and not spared:
        found = found.denied()
    if noun in lexicon.PLAN_NOUNS:
        return found.at_least(Modality.PLANNED)
    return found.at_least(Modality.POSSIBLE)


def _complement_of_noun(sentence: Sentence, number: int) -> bool:
    """Whether a clause on a noun is an infinitive or that-clause, not a relative."""
    token = sentence.tokens[number]
    if base(token) != "acl":
        return base(token) in {"ccomp", "xcomp", "conj", "advcl"}
    if token.relation == "acl:relcl" and (
        sentence.tokens[token.head].lemma not in lexicon.REPORTS
    ):
        return False
    return any(
        base(sentence.tokens[child]) == "mark" for child in sentence.children[number]
    )


def _conjoined(sentence: Sentence, number: int, found: Status) -> Status:
    """A second conjunct shares the first one's modal and a shared negation ("nor")."""
    token = sentence.tokens[number]
    own = [sentence.tokens[c] for c in sentence.children[number]]
    if _conditional(sentence, token.head):
        found = found.at_least(Modality.CONDITIONAL)
    if any(base(t) in {"aux", "cop", "nsubj"} for t in own):
        return found
    links = {t.text.lower() for t in own if base(t) == "cc"}
    if links & {"or", "nor"} and _negated(sentence, token.head):
        found = found.denied()
    for child in sentence.children[token.head]:
        word = sentence.tokens[child]
        if base(word) == "aux" and word.text.lower() in MODALS:
            return found.at_least(MODALS[word.text.lower()])
    return found


def _negated(sentence: Sentence, number: int) -> bool:
    return any(
        _word(sentence.tokens[c]) in lexicon.NEGATIONS
        and base(sentence.tokens[c]) in {"advmod", "det", "cc"}
        for c in sentence.children[number]
    )


def _beside(
    sentence: Sentence,
    clauses: dict[int, Clause],
    number: int,
    found: Status,
    below: int,
) -> Status:
    """Whose word a clause is by "according to X", "X said" put in, or "as X said".

    `below` is where the clause stands under `number`: nobody reports himself.
    """
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation = base(token)
        if child == below:
            continue
        if relation == "obl" and _source(sentence, child):
            found = found.spoken(
                Voice(speaker=child, cue=child, through="according to")
            )
        elif relation == "parataxis" or (
            relation == "advcl" and _marked_as(sentence, child)
        ):
            found = found.spoken(_reporting(sentence, clauses, child, number))
    return found


def _source(sentence: Sentence, number: int) -> bool:
    """Whether a phrase is "according to X"; not "according to plan"."""
    if preposition(sentence, number) != "according to":
        return False
    return sentence.tokens[number].lemma not in lexicon.MEASURES


def _marked_as(sentence: Sentence, number: int) -> bool:
    return any(
        base(sentence.tokens[c]) in {"mark", "advmod"}
        and sentence.tokens[c].text.lower() == "as"
        for c in sentence.children[number]
    )


def _reporting(
    sentence: Sentence, clauses: dict[int, Clause], cue: int, content: int
) -> Voice | None:
    """The voice of a verb of saying that has a subject."""
    verb = sentence.tokens[cue]
    clause = clauses.get(cue)
    if clause is None:
        return None
    says = verb.lemma in (lexicon.SAYING | lexicon.THINKING) - lexicon.QUOTE_ONLY
    if verb.lemma in lexicon.SHOWING:
        says = _finite(sentence, content)
    if not says and not _quoted(sentence, content):
        return None
    if clause.passive:
        agents = [o.head for o in clause.obliques if o.case == "by"]
        return Voice(speaker=agents[0], cue=cue) if agents else None
    if clause.subjects:
        return Voice(speaker=clause.subjects[0], cue=cue)
    if clause.objects and content < cue:  # "...", boasted the lawyer
        return Voice(speaker=clause.objects[0], cue=cue)
    return None


def _finite(sentence: Sentence, number: int) -> bool:
    """Whether a clause has a finite verb or opens with "that"."""
    if sentence.tokens[number].features.get("VerbForm") == "Fin":
        return True
    return any(
        sentence.tokens[c].features.get("VerbForm") == "Fin"
        or _word(sentence.tokens[c]) == "that"
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"aux", "cop", "mark"}
    )


def _quoted(sentence: Sentence, number: int) -> bool:
    """Whether a quotation mark hangs on the clause."""
    return any(
        sentence.tokens[c].text in {'"', "\u201c", "\u201d", "``", "''"}
        for c in sentence.children[number]
    )
