"""Wordings of questions and the plainer ones that ask the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.ask.question import Asks

OUTLET = r"(?:newspaper|outlet|paper|publisher|publication|medium|magazine|site)"
TELLS = (
    r"(?:reports?|reported|says?|said|writes?|wrote|claims?|claimed|confirms?"
    r"|confirmed)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewriting:
    r"""A wording and the plain one, in which `\1` is what a group of it holds."""

    wording: re.Pattern[str]
    plain: str
    gives: Mapping[str, object] = field(default_factory=dict)


def _rewriting(wording: str, plain: str, **gives: object) -> Rewriting:
    return Rewriting(
        wording=re.compile(wording, re.IGNORECASE), plain=plain, gives=gives
    )


REWRITINGS = (
    # courtesy and orders
    _rewriting(
        r"^(?:please |(?:can|could|would) you (?:please )?|do (?:you|we) know "
        r"|(?:tell|show|say to) me |say |find out |is it known )+"
        r"(?=wh|how|if |list |name |according )",
        "",
    ),
    _rewriting(
        r"^(?:name|list|give|enumerate) (?:all )?(?:of )?(?:the )?(\w+) "
        r"(?:that|who|which) ",
        r"Which \1 ",
    ),
    _rewriting(
        r"^(?:name|list|give|enumerate) (?:all )?(?:of )?(?:the )?(\w+?)s? of "
        r"(.+?)\.?$",
        r"Who is the \1 of \2?",
    ),
    _rewriting(r"^(who|what) (?:is|was) it (?:that|who) ", r"\1 "),
    # who was what
    _rewriting(
        r"^who (?:serves?|served|acts?|acted|works|is serving) as (?:the )?",
        "Who is the ",
    ),
    _rewriting(
        r"^who (?:is|was|were) (?:the )?(.+?) "
        r"(?:before|previously|formerly|earlier)\?$",
        r"Who is the former \1?",
    ),
    _rewriting(
        r"^(who|what|which \w+) (?:is|was|were) the (first|last|latest) (?:\w+ )?to "
        r"(?!report|be )",
        r"\1 did ",
        order=None,
    ),
    # who told it first, and how many
    _rewriting(
        rf"^(?:who|(?:which|what) {OUTLET}) (?:(?:was|is) (?:the )?first (?:\w+ )?to "
        r"report|first reported|reported first) (?:that )?(.+)",
        r"\1",
        asks=Asks.FIRST,
    ),
    _rewriting(
        r"^(?:when|where|by whom) (?:was|is) (?:it )?first reported (?:that )?(.+)",
        r"\1",
        asks=Asks.FIRST,
    ),
    _rewriting(
        rf"^(?:which|what) {OUTLET}s? (?:\w+ )?{TELLS} (?:that )?(.+)",
        r"\1",
        asks=Asks.OUTLET,
    ),
    _rewriting(
        rf"^how many (?:\w+ )?(?:sources?|articles|reports|{OUTLET}s) {TELLS} "
        r"(?:that )?(.+)",
        r"\1",
        asks=Asks.SOURCES,
    ),
    _rewriting(
        r"^according to (?:whom|who|(?:which|what) \w+),? ", "", asks=Asks.SPEAKER
    ),
    _rewriting(
        r"^whose (?:claim|word|allegation|view|statement|words) (?:is|was) it that ",
        "Who said that ",
    ),
    # when, why, how many
    _rewriting(
        r"^(?:when|what) (?:was|is) the (first|last) time (?:that )?(.+)",
        r"\2",
        asks=Asks.TIME,
        order=None,
    ),
    _rewriting(r"^(?:how long|since what \w+) (has|have|does|do)\b", r"Since when \1"),
    _rewriting(r"^since when ", "When ", asks=Asks.SINCE),
    _rewriting(
        r"^(?:for what reasons?|what (?:is|was) the reason (?:that|why)|how come) ",
        "Why ",
    ),
    _rewriting(r"^what made (?=.+ \w+)", "Why did "),
    _rewriting(
        r"^what (?:caused|led to|(?:is|was) (?:the cause of|behind)) the (\w+) of "
        r"(.+?)\?$",
        r"Why did \2 \1?",
    ),
    _rewriting(
        r"^(who|whom|what|which \w+) (was|were|is|are) (.+?) by\?$", r"By \1 \2 \3?"
    ),
    _rewriting(r"^By who (?=was|were|is|are)", "By whom "),
    _rewriting(r"^what (?:number|amount) of ", "How many "),
    _rewriting(
        r"^what (?:is|was) the (?:death )?toll (?:in|of|from) (.+)",
        r"How many people died in \1",
    ),
    _rewriting(r"\b(?:lost|lose) (?:their|his|her) li(?:ves|fe)\b", "died"),
    _rewriting(
        r"^(?:how many times|how often) (did|has|have|was|were|does|do) ",
        r"\1 ",
        asks=Asks.TIMES,
    ),
    _rewriting(r"^how much (did .+?) pay for ", r"\1 buy ", asks=Asks.COUNT),
)
"""In this order; one may make way for another."""
