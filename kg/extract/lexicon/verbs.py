"""Verbs that say little without what stands beside them, as lemmas."""

# With an object that says what is done: "took control of"

LIGHT = frozenset(
    """set lay deal take make have give hold reach sign impose launch express
    reiterate voice offer provide receive play conduct enter lose gain win
    seize maintain establish sever file issue pay show begin start stage
    mount carry do wage undertake pledge declare announce face suffer
    pursue lift ease step raise lodge seek strengthen deepen restore renew
    resume suspend cut break end deliver bring hand retain assume exert
    exercise put place draw enjoy reaffirm stress emphasise emphasize
    extend pass recall build forge join tighten secure open close agree
    serve keep withdraw claim call drop enter""".split()
)
"""Verbs that lend themselves to a noun which says what is done."""

KEEPING = frozenset({"lose", "win", "gain", "receive", "suffer", "face", "raise"})
"""Verbs whose own phrase says of whom, not what their object is about."""

HOSTS = frozenset({"take", "give", "make", "shake"})
"""Verbs that make one whole with a bare noun: "took refuge in", "made mention of"."""

EMPTY_OBJECTS = {
    "take": frozenset("place part care advantage effect root shape aim note".split()),
    "give": frozenset({"way", "birth", "rise"}),
    "set": frozenset({"fire", "sail", "foot"}),
    "open": frozenset({"fire"}),
    "catch": frozenset({"fire"}),
    "lose": frozenset({"touch"}),
    "play": frozenset({"host"}),
    "shake": frozenset({"hand"}),
    "exchange": frozenset({"fire", "gunfire", "shot", "blow"}),
    "trade": frozenset({"blow", "barb", "fire", "insult"}),
    "join": frozenset({"force"}),
    "part": frozenset({"way"}),
}
"""Objects that are part of their verb: "took place", "opened fire on"."""

DIRECTIONS = frozenset(
    """home back away abroad ahead apart aside together forward off out up down over
    in around through behind along alone""".split()
)
"""Adverbs right behind a verb that are part of what it says: "fly home"."""

# With another predicate

MAKING = frozenset({"make", "let", "get", "have", "cause", "want", "keep", "leave"})
"""Verbs whose object only is the subject of what follows: "made him resign"."""

NAMING = frozenset(
    """call name elect appoint consider dub declare label brand deem describe term style
    nickname christen crown proclaim pronounce rename""".split()
)
"""Verbs that say of their object what it is, or is held to be."""

ADDRESSING = frozenset({"tell", "ask", "expect"})
"""Verbs whose object only hears what follows: "told him to resign"."""

ENGAGING = frozenset(
    """elect appoint hire send invite name choose train deploy dispatch summon recruit
    commission task employ pick select mandate pay bribe oblige force compel
    pressure""".split()
)
"""Verbs whose object is to do what follows: "hired Ben to run it"."""

# With nothing more to keep, or a place

INCOMPLETE = frozenset(
    """purport be have do get make take seem appear look want intend need try keep
    become remain let help mean include put set give bring lead hold feel use tend
    call use aim""".split()
)
"""Verbs that say nothing to keep when they have neither object nor phrase."""

ANSWERING = frozenset({"comment", "respond", "reply", "testify", "confess", "complain"})
"""Of the verbs of saying, those that tell of an act also where nothing is said."""

STATIC = frozenset({"base", "locate", "headquarter", "situate", "bear", "station"})
"""Passives that say where something is: "is based in Rotterdam"."""

GIVING = frozenset(
    """give show award grant offer pay owe send hand deny refuse promise teach tell lend
    assign allow allot fine""".split()
)
"""Verbs with two objects, one of which is left in the passive: "was paid a fee"."""

OPEN_PASSIVES = frozenset(
    """call make suppose mean let do use say believe think know consider require tell
    ask""".split()
)
"""Passives that say nothing whole by themselves: "was made", "were left"."""

INTRANSITIVE = frozenset(
    """abdicate appear arrive collapse complain crash decline die disappear drop emerge
    erupt escape expire faint falter finish flee happen improve increase loom occur
    rally remain resign respond retire return stall struggle succeed surrender survive
    vanish vote walk wane work""".split()
)
"""Verbs whose past in a headline is no passive: "Minister resigned"."""
