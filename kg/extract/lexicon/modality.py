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
    "would": Modality.HYPOTHETICAL,
    "'d": Modality.HYPOTHETICAL,
    "should": Modality.REQUESTED,
    "must": Modality.REQUESTED,
    "ought": Modality.REQUESTED,
    "need": Modality.REQUESTED,
}

IF_WORDS = frozenset({"if", "unless", "lest", "provided"})

UNKNOWN = frozenset({"whether"})

INVERTED = frozenset({"had", "should", "were"})

HEDGES = frozenset(
    """reportedly allegedly apparently possibly perhaps maybe probably likely
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

MANAGING = frozenset(
    """manage begin start continue proceed help force compel cause make lead get
    let see happen come succeed dare bother rush resume go remain keep""".split()
)
"""Verbs whose complement did happen."""

REALISED = frozenset({"able", "happy", "glad", "proud", "sorry", "quick", "first"})
"""Adjectives whose infinitive is a fact: "was able to", "was the first to"."""

FAILING = frozenset(
    """fail refuse decline neglect forget omit avoid cease stop quit prevent
    block bar prohibit forbid ban hinder deter abstain refrain
    dissuade discourage cancel suspend halt abandon scrap shelve oppose
    reject""".split()
)
"""Verbs whose complement does not happen."""

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
    """plan intend want hope aim promise vow pledge agree decide prepare threaten
    seek mean propose offer consider commit undertake expect schedule wish
    resolve opt volunteer choose elect set slate due poise ready attempt
    try strive work push move""".split()
)
"""Verbs and adjectives whose infinitive is not (yet) a fact."""

PLAN_NOUNS = frozenset(
    """plan intention aim decision pledge promise vow proposal bid effort attempt
    move offer commitment threat desire wish hope ambition goal agreement
    deal bill push right need chance opportunity ability permission
    willingness readiness mandate order request call demand appeal""".split()
)
"""Nouns whose infinitive is not (yet) a fact."""

GERUND_CASES = frozenset({"of", "for", "upon", "on", "to", "about", "against"})
"""Prepositions that open what somebody has in mind: "intends on leaving"."""

REQUESTING = frozenset(
    """urge demand ask call request order appeal recommend encourage advise
    instruct press beg plead invite require command direct implore exhort
    lobby petition insist propose want tell expect allow permit authorise
    authorize""".split()
)
"""Verbs whose complement somebody wants of somebody."""

PERMITTING = frozenset({"allow", "permit", "authorise", "authorize", "enable", "let"})

SEEMING = frozenset({"seem", "appear", "tend", "purport", "look", "threaten"})

LIKELY = frozenset({"likely", "unlikely", "possible", "probable", "set", "due", "sure"})
