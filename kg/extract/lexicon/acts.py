"""Nouns that name acts, with the verbs that say the same, built by morphology.

English makes them from verbs by a few endings: "demolish" gives "demolition", "forge"
"forgery", "reinstate" "reinstatement". Each verb below yields all the nouns that the
endings could make of it; those that do not exist are never met. After Quirk et al.
(1985), appendix I, and the classes of NOMLEX (Macleod et al., 1998).
"""

import re
from collections.abc import Iterator

VERBS = """abduct abolish accept accuse acquire acquit adopt amend annex appoint approve
    arrange arrest assassinate assess attack authorise authorize bomb bombard bribe
    bury cancel capture censor certify close collect commission compensate condemn
    confine confirm confiscate conquer construct consume contaminate convict create
    criticise criticize crucify declare decorate defend defraud demolish deny deploy
    deport depose describe destroy detain develop disarm disband disclose discover
    dismiss disqualify distribute divert dominate donate educate elect eliminate
    embezzle employ endorse enforce enlist eradicate evacuate evade evict exclude
    execute exempt exonerate expand expel exploit expose expropriate extend extradite
    fabricate falsify finance flood forge fund harass host humiliate identify
    imprison impose improve incarcerate indict infiltrate inspect install
    interrogate intimidate introduce invade investigate isolate kidnap kill
    legalise legalize liberate liquidate loot lynch manage manipulate massacre
    mistreat modernise modernize murder nationalise nationalize negotiate nominate
    observe obstruct occupy oppress ordain outlaw overthrow
    persecute poison pollute possess postpone present privatise privatize produce
    promote prosecute protect publish punish purify ratify recall recognise recognize
    recommend reconstruct recruit redeploy reduce reform refurbish regulate
    rehabilitate reinstate reject release remove renew renovate reopen repatriate
    repress restore restrict restructure retain reveal sabotage scrap seize
    shell shoot slaughter smear stab stone subjugate submit suppress suspend
    takeover target terminate test torture traffic transfer transform
    transmit transport treat unify vaccinate verify violate withhold""".split()
"""Verbs of doing something to somebody or something."""

BARE = {
    noun: noun
    for noun in """abuse arrest assault attack audit ban bombard boycott capture control
    defeat embrace export hack hijack hire import launch misuse murder overhaul
    overthrow pardon praise probe purchase purge raid rape rebuke recall release repeal
    rescue sabotage search seize slaughter support takeover torture transfer veto visit
    blockade massacre ambush siege support recruit reform lynch""".split()
} | {
    "backing": "back",
    "bloodbath": "massacre",
    "choice": "choose",
    "condemnation": "condemn",
    "crackdown": "crack down",
    "cut": "cut",
    "death": "die",
    "defence": "defend",
    "defense": "defend",
    "departure": "depart",
    "exit": "exit",
    "gift": "give",
    "lawsuit": "sue",
    "loan": "lend",
    "loss": "lose",
    "ouster": "oust",
    "ousting": "oust",
    "ownership": "own",
    "opposition": "oppose",
    "pursuit": "pursue",
    "resignation": "resign",
    "retirement": "retire",
    "sale": "sell",
    "siege": "besiege",
    "sponsorship": "sponsor",
    "suicide": "die",
    "takeover": "take over",
    "theft": "steal",
    "trial": "try",
    "withdrawal": "withdraw",
    "discovery": "discover",
    "delivery": "deliver",
    "disappearance": "disappear",
    "defection": "defect",
    "arrival": "arrive",
    "surrender": "surrender",
    "escape": "escape",
    "sanction": "sanction",
    "strike": "strike",
    "airstrike": "strike",
    "invasion": "invade",
    "publication": "publish",
    "objection": "object",
    "reliance": "rely",
    "dependence": "depend",
    "alliance": "ally",
    "apology": "apologise",
    "cooperation": "cooperate",
    "donation": "donate",
    "marriage": "marry",
    "pass": "pass",
    "payment": "pay",
    "trade": "trade",
    "war": "fight",
    "warning": "warn",
    "victory": "win",
    "win": "win",
}
"""Nouns that no ending makes, or one that makes them of another verb."""

_ENDINGS = (
    (r"$", "ment"),
    (r"e?$", "ion"),
    (r"e?$", "ation"),
    (r"e?$", "al"),
    (r"e?$", "ance"),
    (r"e?$", "ence"),
    (r"e?$", "ure"),
    (r"e?$", "ing"),
    (r"e?$", "ery"),
    (r"y$", "ial"),
    (r"([bglmnpt])$", r"\1\1ing"),
    (r"([bglmnpt])$", r"\1\1al"),
    (r"([bglmnpt])$", r"\1\1ery"),
    (r"ify$", "ification"),
    (r"([dt])e?$", "sion"),
    (r"mit$", "mission"),
    (r"pel$", "pulsion"),
    (r"ceive$", "ception"),
    (r"duce$", "duction"),
    (r"cribe$", "cription"),
    (r"olve$", "olution"),
    (r"quire$", "quisition"),
    (r"pose$", "position"),
    (r"stroy$", "struction"),
    (r"ish$", "ition"),
    (r"ish$", "ication"),
    (r"y$", "ication"),
    (r"gni[sz]e$", "gnition"),
    (r"ain$", "ention"),
    (r"(ici[sz])e$", "icism"),
    (r"upy$", "upation"),
)


def derived(verb: str) -> Iterator[str]:
    """The nouns that endings could make of a verb.

    >>> "demolition" in derived("demolish")
    True
    """
    for end, ending in _ENDINGS:
        noun, changed = re.subn(end, ending, verb, count=1)
        if changed:
            yield noun


NOMINALISATIONS = {
    noun: verb for verb in reversed(VERBS) for noun in derived(verb)
} | BARE
"""Nouns that name what somebody did, with the verb that says the same."""

DONE_BY = frozenset(
    """resignation departure withdrawal death retirement disappearance suicide defection
    arrival surrender escape exit""".split()
)
"""Nouns whose "of" and "'s" name who acts, and which need nobody else."""

DIRECTED: dict[str, frozenset[str]] = {
    noun: frozenset(cases.split())
    for nouns, cases in (
        ("support backing", "for of"),
        ("opposition objection", "to"),
        ("visit", "to"),
        ("attack assault raid strike airstrike sanction", "on against"),
        ("ban veto crackdown", "on of"),
        ("ambush", "of on"),
        ("lawsuit", "against"),
        ("praise", "for of"),
        ("withdrawal departure exit defection escape", "from"),
        ("resignation", "as from"),
        ("retirement", "as from"),
        ("arrival", "in at"),
        ("surrender", "to"),
        ("investigation probe", "into of"),
        ("victory win", "over against"),
        ("reliance dependence", "on upon"),
        ("control", "of over"),
        ("alliance cooperation trade", "with"),
        ("apology donation pass", "to"),
        ("payment warning marriage", "to"),
        ("war", "on against with"),
    )
    for noun in nouns.split()
}
"""Prepositions before what the act is directed at; elsewhere it is "of"."""

WITH_CASE = (DONE_BY - {"exit"}) | frozenset(
    """objection reliance dependence crackdown victory win alliance cooperation trade
    apology donation pass""".split()
)
"""Nouns whose verb needs the preposition too: "reliance on X", "rely on X"."""
