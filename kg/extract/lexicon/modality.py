"""Words that say whether what stands under them happens, happened or is only wanted.

They are lemmas unless said otherwise. "Managed to" implies its infinitive and "failed
to" its contrary (Karttunen, Implicative verbs, 1971); "plans to" leaves it open.
"""

from kg.model import Modality

# Of the clause itself, in lower case

MODALS = {
    "may": Modality.POSSIBLE,
    "might": Modality.POSSIBLE,
    "could": Modality.POSSIBLE,
    "can": Modality.POSSIBLE,
    "will": Modality.PLANNED,
    "'ll": Modality.PLANNED,
    "wo": Modality.PLANNED,
    "shall": Modality.PLANNED,
    "would": Modality.PLANNED,
    "'d": Modality.PLANNED,
    "should": Modality.REQUESTED,
    "must": Modality.REQUESTED,
    "ought": Modality.REQUESTED,
    "need": Modality.REQUESTED,
}

UNDONE = frozenset({"would", "'d", "should", "ought"})
"""Modals that with "have" tell what was not: "would have won", "should have won"."""

IF_WORDS = frozenset(
    {"if", "unless", "lest", "provided", "providing", "assuming", "in case"}
)
CONDITIONS = frozenset({"condition", "proviso", "event", "assumption"})
"""Nouns whose clause is a condition: "on condition that it leaves"."""

UNKNOWN = frozenset({"whether"})

INVERTED = frozenset({"had", "should", "were"})

ALLEGING = frozenset({"allegedly"})

HEDGES = frozenset(
    """reportedly apparently possibly perhaps maybe probably likely
    supposedly purportedly seemingly potentially presumably ostensibly
    conceivably""".split()
)

NEARLY = frozenset({"nearly", "almost"})
"""Before a verb: it did not quite happen."""

NEGATIONS = frozenset(
    """not n't never no neither nor hardly scarcely nowhere nobody nothing
    none""".split()
)

INSTEAD = frozenset({"without", "rather", "instead", "far", "except"})
"""Words that open a clause of what was not done: "rather than extradite him"."""

# Of its governor: it happens or does not
# A particle belongs to its verb: "give up".

MANAGING = frozenset(
    """manage begin start continue proceed help force compel cause make lead get
    see happen come succeed dare bother rush resume remain keep find know
    discover prove reveal show catch go_on carry_on keep_on end_up turn_out
    wind_up""".split()
)
"""Verbs whose complement did happen."""

REALISED = frozenset(
    """able happy glad proud sorry quick first content relieved delighted pleased
    ashamed thrilled honoured honored lucky fortunate""".split()
)
"""Adjectives whose infinitive is a fact: "was able to", "was the first to"."""

FACTIVE = REALISED | frozenset(
    """true clear certain evident obvious undeniable aware angry upset furious
    surprised shocked grateful thankful sad disappointed surprising strange odd
    remarkable regrettable unfortunate""".split()
)
"""Adjectives whose "that" clause is a fact: "is glad that it rained"."""

FALSE = frozenset(
    """false untrue wrong incorrect inaccurate baseless unfounded groundless fake
    fabricated""".split()
)
"""Adjectives that deny what their subject says."""

FAILING = frozenset(
    """fail refuse decline cease neglect forget omit avoid prevent block bar prohibit
    forbid ban hinder deter abstain refrain dissuade discourage cancel
    suspend abandon scrap shelve oppose reject give_up hold_off rule_out
    call_off back_out""".split()
)
"""Verbs whose complement does not happen."""

ENDING = frozenset({"stop", "quit", "halt"})
"""Verbs whose gerund is over: with it they are one predicate, "stop buying"."""

UNABLE = frozenset({"unable", "unwilling", "reluctant", "incapable"})

BARRING = frozenset(
    """prevent stop keep ban bar block deter dissuade discourage prohibit acquit
    clear""".split()
)
"""Verbs whose "from" or "of" clause does not hold of their object."""

SPARING = frozenset({"spare", "waste", "lose", "leave"})
"""Verbs that undo the "no" of their object: "spare no effort to help" is to help."""

# Of its governor: it is open

PLANNING = frozenset(
    """plan intend want aim promise vow pledge agree decide prepare threaten
    seek mean propose commit undertake expect schedule resolve opt choose
    elect set slate due poise ready move go postpone delay put_off set_out
    appoint name nominate assign designate vote about pick select shortlist""".split()
)
"""Verbs and adjectives whose infinitive is not (yet) a fact."""

OPEN = frozenset(
    """try attempt strive struggle work push hope wish aspire offer volunteer like
    prefer consider weigh mull contemplate discuss suggest""".split()
)
"""Verbs of which one cannot tell whether their complement ever comes about."""

PLAN_NOUNS = frozenset(
    """plan intention aim decision pledge promise vow proposal commitment threat
    desire ambition goal agreement deal bill mandate contract notice""".split()
)
"""Nouns whose infinitive is not (yet) a fact."""

REQUEST_NOUNS = frozenset(
    """order request call demand appeal instruction command plea duty obligation
    requirement recommendation""".split()
)
"""Nouns whose clause somebody wants of somebody."""

FACT_NOUNS = frozenset(
    """fact news knowledge proof confirmation admission acknowledgement
    acknowledgment revelation discovery realisation realization""".split()
)
"""Nouns whose clause is a fact: "news that it had crossed"."""

EVIDENCE = frozenset("evidence sign indication proof trace".split())
"""Nouns whose clause is the less a fact the less there is of them."""

FAILURES = frozenset({"failure", "refusal", "inability", "denial", "ban"})
"""Nouns whose clause does not happen."""

FULFILLING = frozenset(
    """keep fulfil fulfill honour honor obey execute implement win realise realize
    achieve heed carry_out""".split()
)
"""Verbs that make what their object plans or asks for a fact: "kept a promise to"."""

BREAKING = frozenset(
    """break abandon scrap shelve cancel drop lose defy ignore disobey thwart foil
    renege withdraw reverse rescind revoke overturn annul quash retract give_up
    call_off""".split()
)
"""Verbs that leave undone what their object plans or asks for."""

SUCCESSFUL = frozenset({"successful"})
UNSUCCESSFUL = frozenset(
    """failed unsuccessful abortive aborted botched thwarted foiled vain
    unsuccessfully""".split()
)

GERUND_CASES = frozenset({"of", "for", "upon", "on", "to", "about"})
"""Prepositions that open what somebody has in mind: "intends on leaving"."""

REQUESTING = frozenset(
    """urge demand ask call request order appeal recommend encourage advise
    instruct press beg plead invite require command direct implore exhort
    lobby petition insist propose want tell expect allow permit authorise
    authorize oblige""".split()
)
"""Verbs whose complement somebody wants of somebody."""

PERMITTING = frozenset({"allow", "permit", "authorise", "authorize", "enable", "let"})

SEEMING = frozenset({"seem", "appear", "tend", "purport", "look", "threaten"})

GUESSING = frozenset(
    """believe think suspect fear doubt assume guess imagine feel hope presume
    speculate suppose anticipate reckon bet wonder suggest predict expect
    forecast project rumour rumor""".split()
)
"""Verbs whose clause is held possible by who thinks it."""

LIKELY = frozenset({"likely", "unlikely", "possible", "probable", "set", "due", "sure"})
