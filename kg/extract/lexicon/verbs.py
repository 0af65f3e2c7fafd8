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
    serve keep""".split()
)
"""Verbs that lend themselves to a noun which says what is done."""

KEEPING = frozenset({"lose", "win", "gain", "receive", "suffer", "face", "raise"})
"""Verbs whose own phrase says of whom, not what their object is about."""

EMPTY_OBJECTS = {
    "take": frozenset("place part care advantage effect root shape aim note".split()),
    "give": frozenset({"way", "birth", "rise"}),
    "set": frozenset({"fire", "sail", "foot"}),
    "open": frozenset({"fire"}),
    "catch": frozenset({"fire"}),
    "lose": frozenset({"touch"}),
    "play": frozenset({"host"}),
}
"""Objects that are part of their verb: "took place", "opened fire on"."""

# With another predicate

MAKING = frozenset({"make", "let", "get", "have", "cause", "want", "keep", "leave"})
"""Verbs whose object only is the subject of what follows: "made him resign"."""

# With nothing more to keep, or a place

INCOMPLETE = frozenset(
    """purport be have do go come get make take seem appear work continue happen
    look want intend need try begin start end use keep become remain let
    help mean include follow stand put set give bring leave lead hold turn
    feel think know believe say see hear find call ask tell talk speak live
    stay wait act move play run sit serve add exist occur tend fail refuse
    aim agree""".split()
)
"""Verbs that say nothing to keep when they have neither object nor phrase."""

STATIC = frozenset({"base", "locate", "headquarter", "situate", "bear", "station"})
"""Passives that say where something is: "is based in Rotterdam"."""

INTRANSITIVE = frozenset(
    """abate abdicate abstain adjourn advance arrive awaken backfire bleed boom
    burn capsize cease climb close collapse concede confess cooperate crash
    crumble decline decrease defect deflate depart derail deteriorate die
    diminish disappear disintegrate dissolve double drop drown dwindle
    elapse emerge emigrate erupt escape expire explode fail faint fall
    falter fight flare flee flood flounder fluctuate gather grow halve
    improve increase intervene jump kneel land languish lapse launch leak
    lose march marry melt migrate mutiny open overheat overturn peak perish
    persist plead plummet plunge prevail protest quit rally rebel rebound
    recede recover relent relocate reopen resign resume retaliate retire
    retreat return revive riot rise rot rupture score shrink shut strike
    qualify dock sink skid slide slip slow slump soar spread stabilise
    stabilize stagnate stall starve stumble succeed suffer suffocate surge
    surrender survive sway swell swim testify thrive topple tremble triple
    triumph tumble vanish vote wane weaken win withdraw worsen yield""".split()
)
"""Verbs that say something whole with a subject alone: "the ferry sank"."""

COMPLETE = frozenset({"hold", "find", "end", "start", "stop", "follow", "agree"})
"""Of the incomplete, those whose passive says something whole: "was found"."""
