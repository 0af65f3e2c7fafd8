"""How a clause stands to the facts: polarity, modality and whose word it is.

"Moscow denied that it had planned to sign" is walked from "sign" upwards: planned
under "planned", negative under "denied", Moscow's word. Each governor changes the
status once; what is relative to a noun is presupposed and keeps only the speaker.
The classes of verbs follow the implicative and factive signatures of Karttunen
(1971) and Saurí and Pustejovsky (FactBank, 2009).
"""

from dataclasses import dataclass, replace

from kg.extract import lexicon
from kg.extract.clauses import Clause, base, markers, preposition
from kg.model import Modality, Polarity, Sentence

STRENGTH = (
    Modality.ASSERTED,
    Modality.CLAIMED,
    Modality.POSSIBLE,
    Modality.PLANNED,
    Modality.REQUESTED,
    Modality.CONDITIONAL,
    Modality.HYPOTHETICAL,
)
"""Where two apply, the one further from fact is kept."""

IF_WORDS = frozenset({"if", "unless", "whether", "lest", "should", "provided"})
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
        word = token.text.lower().replace("\u2019", "'")
        relation = base(token)
        if word in lexicon.NEGATIONS and relation in {"advmod", "det", "cc", "neg"}:
            found = found.denied()
        elif relation == "aux" and word in MODALS:
            found = found.at_least(MODALS[word])
        elif relation == "advmod" and word in lexicon.HEDGES:
            found = found.at_least(Modality.POSSIBLE)
        elif _negating_child(sentence, child):
            found = found.denied()
    conditions = (
        child
        for child in sentence.children[head]
        if base(sentence.tokens[child]) == "advcl"
    )
    if any(_conditional(sentence, number) for number in (head, *conditions)):
        found = found.at_least(Modality.CONDITIONAL)
    if found.polarity is Polarity.NEGATIVE and found.modality is Modality.POSSIBLE:
        words = {sentence.tokens[c].text.lower() for c in sentence.children[head]}
        if words & {"can", "could", "ca"}:  # "could not" is inability, a fact
            found = replace(found, modality=Modality.ASSERTED)
    return found


def _negating_child(sentence: Sentence, number: int) -> bool:
    """Whether an argument ("no agreement") or "without" turns the clause round."""
    token = sentence.tokens[number]
    if base(token) == "mark":
        return token.text.lower() == "without"
    return base(token) in {"nsubj", "obj", "obl"} and _negated_noun(sentence, number)


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
    return any(
        base(sentence.tokens[child]) in {"mark", "advmod"}
        and sentence.tokens[child].text.lower() in IF_WORDS
        for child in sentence.children[number]
    )


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
        return _noun_complement(sentence, number, found)
    if relation == "xcomp":
        return _open_complement(sentence, clauses, number, found)
    if relation in {"ccomp", "parataxis", "csubj"}:
        return _finite_complement(sentence, clauses, number, found)
    return found


def _adverbial(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`advcl`: purposes are plans; "accused of killing" is a charge."""
    governor = sentence.tokens[sentence.tokens[number].head]
    lemma = governor.lemma
    if markers(sentence, number):
        if lemma in lexicon.BARRING:
            return found.denied()
        if lemma in lexicon.CHARGING:
            voice = _accuser(clauses.get(sentence.tokens[number].head))
            return found.at_least(Modality.CLAIMED).spoken(voice)
    opening = {
        sentence.tokens[c].text.lower()
        for c in sentence.children[number]
        if base(sentence.tokens[c]) == "mark"
    }
    if opening & lexicon.GERUND_CASES and lemma in lexicon.PLANNING:
        return found.at_least(Modality.PLANNED)
    if "to" in opening and lemma not in lexicon.MANAGING:
        return found.at_least(Modality.PLANNED)
    if opening & {"until", "before"}:
        return found.at_least(Modality.POSSIBLE)
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
        return (found if negated else found.denied()).spoken(voice)
    if voice:
        return _reported(sentence, token.head, found.spoken(voice))
    if lemma in lexicon.THINKING or governor.upos == "ADJ":
        return (found.denied() if negated else found).at_least(Modality.POSSIBLE)
    if lemma in lexicon.REQUESTING:
        return found.at_least(Modality.REQUESTED)
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
        return found if negated else found.denied()
    if negated:
        found = found.denied()
    clause = clauses.get(token.head)
    directed = clause is not None and bool(clause.objects or clause.passive)
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


def _noun_complement(sentence: Sentence, number: int, found: Status) -> Status:
    """`acl`: "plans to sign", "the claim that it signed"; relatives are presupposed."""
    token = sentence.tokens[number]
    noun = sentence.tokens[token.head].lemma
    if not _complement_of_noun(sentence, number):
        return found
    if noun in {"failure", "refusal", "inability", "denial", "ban"}:
        return found.denied()
    if _negated(sentence, token.head):
        found = found.denied()
    if noun in lexicon.PLAN_NOUNS:
        return found.at_least(Modality.PLANNED)
    return found.at_least(Modality.POSSIBLE)


def _complement_of_noun(sentence: Sentence, number: int) -> bool:
    """Whether a clause on a noun is an infinitive or that-clause, not a relative."""
    token = sentence.tokens[number]
    if base(token) != "acl" or token.relation == "acl:relcl":
        return base(token) in {"ccomp", "xcomp", "conj", "advcl"}
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
        sentence.tokens[c].text.lower().replace("\u2019", "'") in lexicon.NEGATIONS
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
        if relation == "obl" and preposition(sentence, child) == "according to":
            found = found.spoken(
                Voice(speaker=child, cue=child, through="according to")
            )
        elif relation == "parataxis" or (
            relation == "advcl" and _marked_as(sentence, child)
        ):
            found = found.spoken(_reporting(sentence, clauses, child, number))
    return found


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
    if clause is None or verb.lemma not in lexicon.SAYING | lexicon.THINKING:
        return None
    if verb.lemma in lexicon.QUOTE_ONLY and not _quoted(sentence, content):
        return None
    if clause.passive:
        agents = [o.head for o in clause.obliques if o.case == "by"]
        return Voice(speaker=agents[0], cue=cue) if agents else None
    if not clause.subjects:
        return None
    return Voice(speaker=clause.subjects[0], cue=cue)


def _quoted(sentence: Sentence, number: int) -> bool:
    """Whether a quotation mark hangs on the clause."""
    return any(
        sentence.tokens[c].text in {'"', "\u201c", "\u201d", "``", "''"}
        for c in sentence.children[number]
    )
