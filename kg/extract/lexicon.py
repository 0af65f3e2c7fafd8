"""Words that decide how a statement stands to the facts: closed lists of English.

They are lemmas unless said otherwise, and hold for any topic.
"""

SAYING = frozenset(
    """accuse charge add admit affirm allege announce argue assert assure boast
    caution cite claim comment complain conclude confess confirm contend
    declare describe disclose emphasise emphasize estimate explain indicate
    insist joke lament maintain mention note observe post predict proclaim
    quip recall reassert recount reiterate relate remark repeat reply
    report respond reveal say speculate state stress suggest swear tell
    testify tweet underline underscore warn write acknowledge concede quote
    vow promise pledge deny dispute reject refute rebut recommend propose
    hint signal show find determine forecast project rule read reaffirm
    point answer ask stipulate continue go""".split()
)
"""Verbs whose clause is somebody's word. `continue` and `go` count only with quotes."""

QUOTE_ONLY = frozenset({"continue", "go", "answer", "ask", "point", "joke", "quip"})

VOUCHING = frozenset(
    """confirm acknowledge admit concede reveal disclose confess note recall show
    find determine""".split()
)
"""Sayings that grant what they say: their clause stays an assertion."""

DENYING = frozenset({"deny", "dispute", "refute", "rebut", "reject", "disavow"})

FAILING = frozenset(
    """fail refuse decline neglect forget omit avoid cease stop quit prevent stop
    block bar prohibit forbid ban hinder keep deter abstain refrain
    dissuade discourage cancel suspend halt abandon scrap shelve oppose
    rule_out reject""".split()
)
"""Verbs whose complement does not happen."""

UNABLE = frozenset({"unable", "unwilling", "reluctant", "incapable"})

CEASING = frozenset({"cease", "stop", "quit", "halt", "suspend", "end"})
"""Of the failing, those whose complement did happen before."""

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

REQUESTING = frozenset(
    """urge demand ask call request order appeal recommend encourage advise
    instruct press beg plead invite require command direct implore exhort
    lobby petition insist propose want tell expect allow permit authorise
    authorize""".split()
)
"""Verbs whose complement somebody wants of somebody."""

PERMITTING = frozenset({"allow", "permit", "authorise", "authorize", "enable", "let"})

MANAGING = frozenset(
    """manage begin start continue proceed help force compel cause make lead get
    let see happen come succeed dare bother rush resume go remain keep""".split()
)
"""Verbs whose complement did happen."""

THINKING = frozenset(
    """believe think suspect fear expect doubt assume guess imagine feel consider
    hope worry presume speculate suppose hear understand anticipate reckon
    bet wonder suggest predict forecast estimate project""".split()
)
"""Verbs whose clause is held possible."""

SEEMING = frozenset({"seem", "appear", "tend", "purport", "look", "threaten"})

LIKELY = frozenset({"likely", "unlikely", "possible", "probable", "set", "due", "sure"})

HEDGES = frozenset(
    """reportedly allegedly apparently possibly perhaps maybe probably likely
    supposedly purportedly seemingly potentially presumably ostensibly
    conceivably""".split()
)

NEGATIONS = frozenset(
    """not n't never no neither nor hardly barely scarcely nowhere nobody nothing
    none""".split()
)

LIGHT = frozenset(
    """set lay deal take make have give hold reach sign impose launch express
    reiterate voice offer provide receive play conduct enter lose gain win
    seize maintain establish sever file issue pay show begin start stage
    mount carry do wage undertake pledge declare announce face suffer
    pursue lift ease step raise lodge seek strengthen deepen restore renew
    resume suspend cut break end deliver bring hand retain assume exert
    exercise put place draw enjoy reaffirm stress emphasise emphasize
    extend pass recall build forge join tighten secure open close agree
    serve keep""".split()
)
"""Verbs that lend themselves to a noun which says what is done."""

EVENT_NOUNS = frozenset(
    """access accord accusation action agreement aid alliance anger appeal
    approval assault attack attempt authority award ban battle bid blame
    blockade blow bomb bombing bond boycott breach call campaign ceasefire
    charge claim clash command commitment communication compensation
    complaint concern condemnation confidence conflict consultation contact
    contract control cooperation coup crackdown criticism custody damage
    deal defeat demand demonstration dialogue discussion dispute effort
    embargo embassy end engagement evidence exercise export fight fire
    focus force funding guarantee help hope impact import influence
    injunction inquiry interest intervention invasion investigation
    investment jurisdiction lawsuit lead leadership limit link loan loss
    majority measure meeting membership message negotiation offensive offer
    operation opinion opposition order pact part participation partnership
    payment peace penalty permission plan pledge possession power praise
    presence pressure probe progress promise proposal protection protest
    raid reaction recognition reform relation relationship reliance report
    request reservation resistance response responsibility restriction
    retaliation right role rule ruling sanction search seat share
    sovereignty speech stake stance statement step strike suit support
    surveillance talk tariff tax tension territory test threat tie title
    trade treaty tribute truce trust victory view visit vote war warning
    warrant withdrawal work""".split()
)
"""Nouns that say what is done when a light verb carries them."""

NOMINALISATIONS = {
    "abduction": "abduct",
    "acquisition": "acquire",
    "adoption": "adopt",
    "annexation": "annex",
    "appointment": "appoint",
    "approval": "approve",
    "arrest": "arrest",
    "assassination": "assassinate",
    "assault": "assault",
    "attack": "attack",
    "backing": "back",
    "ban": "ban",
    "blockade": "blockade",
    "bombardment": "bombard",
    "bombing": "bomb",
    "capture": "capture",
    "closure": "close",
    "condemnation": "condemn",
    "construction": "construct",
    "conviction": "convict",
    "criticism": "criticise",
    "defeat": "defeat",
    "defence": "defend",
    "defense": "defend",
    "denial": "deny",
    "departure": "depart",
    "deployment": "deploy",
    "deportation": "deport",
    "destruction": "destroy",
    "detention": "detain",
    "dismissal": "dismiss",
    "endorsement": "endorse",
    "evacuation": "evacuate",
    "execution": "execute",
    "expulsion": "expel",
    "extradition": "extradite",
    "imposition": "impose",
    "imprisonment": "imprison",
    "introduction": "introduce",
    "invasion": "invade",
    "kidnapping": "kidnap",
    "killing": "kill",
    "liberation": "liberate",
    "murder": "murder",
    "nomination": "nominate",
    "occupation": "occupy",
    "opposition": "oppose",
    "ouster": "oust",
    "overthrow": "overthrow",
    "persecution": "persecute",
    "poisoning": "poison",
    "praise": "praise",
    "prosecution": "prosecute",
    "publication": "publish",
    "purchase": "purchase",
    "ratification": "ratify",
    "recognition": "recognise",
    "rejection": "reject",
    "release": "release",
    "removal": "remove",
    "repeal": "repeal",
    "rescue": "rescue",
    "resignation": "resign",
    "seizure": "seize",
    "shelling": "shell",
    "shooting": "shoot",
    "siege": "besiege",
    "slaughter": "slaughter",
    "support": "support",
    "suspension": "suspend",
    "takeover": "take over",
    "theft": "steal",
    "torture": "torture",
    "violation": "violate",
    "visit": "visit",
    "withdrawal": "withdraw",
}
"""Nouns that name what somebody did, with the verb that says the same."""

ROLE_NOUNS = frozenset(
    """adviser advisor ambassador analyst archbishop attorney author bishop boss
    captain chair chairman chairperson chairwoman chancellor chief co-
    founder coach commander commissioner congressman congresswoman
    coordinator correspondent count deputy dictator diplomat director
    economist editor emir envoy executive foreign founder general
    goalkeeper governor guard head historian imam inspector judge justice
    king lawmaker lawyer leader legislator manager mayor member minister
    monarch mp negotiator officer official owner partner patriarch player
    pm pope premier president prime prince princess principal producer
    professor prosecutor queen rector representative researcher ruler
    scientist secretary senator speaker spokesman spokesperson spokeswoman
    striker sultan superintendent supremo treasurer trustee undersecretary
    veteran vice- chancellor warlord winner ceo cfo coo cto vice-president""".split()
)
"""Nouns that name an office or part that a person holds in something."""

PLACE_NOUNS = frozenset(
    """capital city town village province state region district island port
    country republic kingdom governorate county municipality suburb
    neighbourhood neighborhood territory emirate commune prefecture oblast
    enclave peninsula resort hub stronghold""".split()
)
"""Nouns that say what sort of place the name after them is."""

RELATIVE = frozenset({"who", "whom", "which", "that"})

ABSTRACT_ENDS = frozenset(
    """nobody none no-one nothing neither either it this that these those there
    what which who whom whose one ones such something anything everything
    someone anyone everyone somebody anybody everybody other others another
    each both all some any many few several most much more less same so
    here itself themselves himself herself thing things way""".split()
)
"""Words that name nothing by themselves: no end of an edge."""

TRANSPARENT = frozenset(
    """effort attempt plan process initiative call work step measure proposal
    solution settlement transition talk negotiation roadmap framework
    implementation""".split()
)
"""Nouns for which an attitude holds as it does for the document they rest on."""

BLAMING = frozenset(
    """accuse blame suspect charge convict indict sue criticise criticize condemn
    praise thank arrest detain sentence fine investigate acquit clear""".split()
)
"""Verbs whose "of", "for" or "with" clause has their object as its subject."""

CHARGING = frozenset({"accuse", "suspect", "charge", "indict", "sue", "investigate"})
"""Of the blaming, those whose clause is only a charge."""

BARRING = frozenset(
    """prevent stop keep ban bar block deter dissuade discourage prohibit acquit
    clear""".split()
)
"""Verbs whose "from" or "of" clause does not hold of their object."""

EMPTY_OBJECTS = frozenset(
    {"fire", "root", "sail", "place", "part", "way", "care", "advantage", "effect"}
)
"""Objects that are part of the verb: "took place", "took part in"."""

INCOMPLETE = frozenset(
    """purport be have do go come get make take seem appear work continue happen look want
    intend need try begin start end use keep become remain let help mean
    include follow stand put set give bring leave lead hold turn feel think
    know believe say see hear find call ask tell talk speak live stay wait
    act move play run sit serve add exist occur tend fail refuse aim agree""".split()
)
"""Verbs that say nothing to keep when they have neither object nor phrase."""

GERUND_CASES = frozenset({"of", "for", "upon", "on", "to", "about", "against"})
"""Prepositions that open what somebody has in mind: "intends on leaving"."""

REALISED = frozenset({"able", "happy", "glad", "proud", "sorry", "quick", "first"})
"""Adjectives whose infinitive is a fact: "was able to", "was the first to"."""

INSTEAD = frozenset({"without", "rather", "instead", "far", "except"})
"""Words that open a clause of what was not done: "rather than extradite him"."""

NEARLY = frozenset({"nearly", "almost"})
"""Before a verb: it did not quite happen."""

SHOWING = frozenset({"show", "find", "see", "hear", "watch", "determine"})
"""Verbs that report only with a finite clause: "data show that it fell"."""

MEASURES = frozenset(
    """plan schedule law custom tradition need size taste rule protocol
    procedure""".split()
)
"""What something is done according to without their being anybody's word."""

MAKING = frozenset({"make", "let", "get", "have", "cause", "want", "keep", "leave"})
"""Verbs whose object only is the subject of what follows: "made him resign"."""

STATIC = frozenset({"base", "locate", "headquarter", "situate", "bear", "station"})
"""Passives that say where something is: "is based in Rotterdam"."""

STATE_ROLES = frozenset(
    """president minister premier chancellor king queen monarch emir sultan
    ambassador leader ruler dictator envoy prince princess secretary
    treasurer governor parliament army chief general commander government""".split()
)
"""Roles that one holds in a country; an economist or player only comes from it."""

REPORTS = frozenset(
    """report claim allegation accusation rumour rumor suggestion idea notion charge
    statement belief news assertion assumption speculation fear hint theory
    impression""".split()
)
"""Nouns whose clause says what is reported: "rumours that he had fled"."""

SPARING = frozenset({"spare", "waste", "lose", "leave"})
"""Verbs that undo the "no" of their object: "spare no effort to help" is to help."""

MOMENTS = frozenset(
    """time moment while way year month week day hour minute second occasion instance
    example""".split()
)
"""Nouns that head what says when or how: "for the first time"."""
