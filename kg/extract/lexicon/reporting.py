"""Words of reporting: who says, thinks, shows or charges that something is so.

They are lemmas. The classes follow the source-introducing predicates of FactBank
(Saurí and Pustejovsky, 2009).
"""

# Verbs with a clause

SAYING = frozenset(
    """accuse charge add admit affirm allege announce argue assert assure boast
    caution cite claim comment complain conclude confess confirm contend prove
    declare describe disclose emphasise emphasize estimate explain indicate
    insist joke lament maintain mention note observe post predict proclaim
    quip recall reassert recount reiterate relate remark repeat reply
    report respond reveal say speculate state stress suggest swear tell
    testify tweet underline underscore warn write acknowledge concede quote
    vow promise pledge deny dispute reject refute rebut recommend propose
    hint signal show find determine forecast project rule read reaffirm
    point answer ask stipulate continue go remind inform notify clarify advise
    urge notice retort protest counter lament bemoan grumble gripe fume grouse sigh
    moan groan thunder hint aver avow attest certify divulge elaborate exclaim
    guarantee intimate interject muse profess pronounce rant scoff sneer surmise
    theorise theorize verify whisper shout cry yell mutter murmur mumble rejoin rebuke
    crow gloat demur opine reason recollect reassure caution counsel decree judge
    hear enthuse chide attest apologise apologize""".split()
)
"""Verbs whose clause is somebody's word. `continue` and `go` count only with quotes."""

QUOTE_ONLY = frozenset(
    """continue go answer ask point joke quip cry counter pronounce judge reason
    apologise apologize rebuke chide guarantee""".split()
)

ADDRESSING = frozenset(
    {"urge", "advise", "tell", "assure", "remind", "warn", "inform", "notify"}
)
"""Verbs of saying whose object is who is spoken to."""

QUOTING = frozenset({"cite", "quote"})
"""Verbs of whose object it is the word: "reported, citing officials"."""

PROMISING = frozenset({"promise", "vow", "pledge", "swear", "threaten"})
"""Verbs that make a plan the word of who has it."""

VOUCHING = frozenset(
    """confirm acknowledge admit concede reveal disclose confess plead show find
    determine rule prove demonstrate establish convict uphold notice sentence jail
    imprison hold conclude""".split()
)
"""Sayings that grant what they say: their clause stays an assertion."""

THINKING = frozenset(
    """believe think suspect fear expect doubt assume guess imagine feel consider
    hope worry presume speculate suppose hear understand anticipate reckon
    bet wonder suggest predict forecast estimate project""".split()
)
"""Verbs whose clause is held possible."""

SHOWING = frozenset({"notice", "show", "find", "see", "hear", "watch", "determine"})
"""Verbs that report only with a finite clause: "data show that it fell"."""

PERCEIVING = frozenset({"see", "hear", "watch", "notice"})
"""Verbs whose clause without a finite verb did happen: "heard her accuse him"."""

DENYING = frozenset({"deny", "dispute", "refute", "rebut", "reject", "disavow"})

KNOWING = frozenset("know realise realize mention forget".split())
"""Verbs whose clause is so whether they are done or not: "nobody knew that"."""

# Verbs with an object and a gerund: "accused him of lying"

BLAMING = frozenset(
    """accuse blame suspect charge convict indict sue criticise criticize condemn
    praise thank arrest detain sentence fine investigate acquit clear mock ridicule
    scold chide rebuke reprimand reproach denounce fault punish commend applaud
    congratulate honour honor reward forgive pardon sack fire dismiss suspend expel
    jail imprison ban prosecute scorn deride shut close""".split()
)
"""Verbs whose "of", "for" or "with" clause has their object as its subject."""

CHARGING = frozenset(
    """accuse suspect charge indict sue investigate blame arrest detain
    prosecute""".split()
)
"""Of the blaming, those whose clause is only a charge."""

SUSPECTING = frozenset({"accuse", "suspect", "blame"})
"""Of the blaming, those that say no more than what somebody is said to have done."""

# Nouns

REPORTS = frozenset(
    """report claim allegation accusation rumour rumor suggestion idea notion charge
    statement belief news assertion assumption speculation fear hint theory
    impression story insinuation hypothesis view rumblings whisper
    contention assurance""".split()
)
"""Nouns whose clause says what is reported: "rumours that he had fled"."""

VIEWS = {
    "account": frozenset({"by"}),
    "telling": frozenset({"by", "in"}),
    "reckoning": frozenset({"by", "in"}),
    "estimate": frozenset({"by", "in"}),
    "word": frozenset({"by", "in"}),
    "view": frozenset({"in", "to"}),
    "opinion": frozenset({"in"}),
}
"""Nouns whose owner speaks, with their prepositions: "by the surgeon's own account"."""

MEASURES = frozenset(
    """plan schedule law custom tradition need size taste rule protocol
    procedure""".split()
)
"""What something is done according to without their being anybody's word."""
