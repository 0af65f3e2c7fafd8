"""A question as SPARQL, which is shown beside the answer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.question import Asks, Question
from kg.vocab import curie

ROWS = """\
  ?claim a kg:Claim ; rdf:subject ?s ; rdf:predicate ?relation ; kg:words ?words ;
    kg:phrase ?phrase ; kg:polarity ?polarity ; kg:modality ?modality ;
    prov:wasDerivedFrom ?article ; oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
  ?s rdfs:label ?subject .
"""
MORE = """\
  OPTIONAL { ?claim rdf:object ?o . OPTIONAL { ?o rdfs:label ?named } }
  OPTIONAL { ?claim kg:objectText ?value }
  OPTIONAL { ?claim kg:attributedTo ?who . ?who rdfs:label ?speaker }
  OPTIONAL { ?claim kg:eventStart ?from }
  OPTIONAL { ?claim kg:eventEnd ?to }
  OPTIONAL { ?claim kg:reported ?reported }
  OPTIONAL { ?claim kg:confidence ?confidence }
  OPTIONAL { ?claim kg:independentSources ?sources }
  OPTIONAL { ?claim kg:sourcesAgainst ?against }
  OPTIONAL { ?article schema:publisher ?publisher }
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?claim kg:cue ?cue }
  OPTIONAL { ?claim kg:swapped ?swapped }
  OPTIONAL { ?claim kg:inverse ?passive }
  BIND(COALESCE(?swapped, false) != COALESCE(?passive, false) AS ?turned)
  BIND(COALESCE(?named, ?value, STR(?o)) AS ?object)
"""
COLUMNS = """?claim ?s ?subject ?relation ?words ?phrase ?o ?object ?polarity ?modality
  ?who ?speaker ?from ?to ?reported ?confidence ?sources ?against ?article ?publisher
  ?title ?published ?cue ?turned ?earliest ?firstly ?sentence ?role ?qualifier"""
BRIEF = """\
  ?claim a kg:Claim ; kg:words ?words ; kg:polarity ?polarity ; kg:modality ?modality ;
    prov:wasDerivedFrom ?article ; oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
"""
VARIABLE = re.compile(r"\?\w+")
EARLIEST = """\
  ?claim kg:firstReportedIn ?first . ?first schema:datePublished ?earliest .
  OPTIONAL { ?first schema:publisher ?firstly }
"""
ROLES = {
    Asks.PLACE: ("place", "goal", "source"),
    Asks.REASON: ("cause", "purpose"),
    Asks.COUNT: ("amount",),
    Asks.TIME: ("time", "other"),
    Asks.SINCE: ("time", "other"),
}
"""The qualifiers that answer where a question asks for no end of the triple."""

SHORT = 4
"""Verbs of so few letters change their last one: deny, denied."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Triples:
    """One way to answer, in identifiers; None where anything may stand."""

    subjects: Sequence[str] | None = None
    relations: Sequence[str] | None = None
    phrases: Sequence[str] | None = None
    turned: bool = False
    """Whether of claims with these phrases those are meant whose relation runs against
    the phrase.
    """
    objects: Sequence[str] | None = None
    either: Sequence[str] | None = None
    """What must be subject or object."""
    speakers: Sequence[str] | None = None
    """Whose word it must be."""
    holding: Sequence[str] = ()
    """Words that the sentence must hold."""


def sparql(
    question: Question,
    ways: Iterable[Triples],
    *,
    speakers: Sequence[str] | None = None,
) -> tuple[str, str]:
    """The query of a question, and in brief: for the same claims with less of each.

    Args:
        question: What is asked.
        ways: Any of them will do.
        speakers: Whose word the answer must be, if anybody's.
    """
    each = dict.fromkeys(f"  {{ {_way(way)} }}\n" for way in ways)
    claims = "  UNION\n".join(each)
    conditions = "".join(_conditions(question, speakers))
    told = _qualifiers(question)
    needed = set(VARIABLE.findall(conditions))
    bound = [
        line
        for line in MORE.splitlines(keepends=True)
        if needed & set(VARIABLE.findall(line)[1:])
    ]
    whole = (
        f"SELECT DISTINCT {COLUMNS} WHERE {{\n{claims}{ROWS}{MORE}{conditions}{told}}}"
        "\nORDER BY ?reported ?claim ?qualifier"
    )
    brief = (
        "SELECT DISTINCT ?claim ?words ?polarity ?modality ?sentence WHERE {\n"
        f"{claims}{BRIEF}{''.join(bound)}{conditions}}}"
    )
    return whole, brief


def _conditions(question: Question, speakers: Sequence[str] | None) -> Iterator[str]:
    """What must hold of the claims besides."""
    if speakers is not None:
        yield f"  FILTER(?who IN ({_list(speakers, ', ')}))\n"
    if question.cue:
        yield f"  FILTER(REGEX(?cue, {_string(_beginning(question.cue))}, 'i'))\n"
    if question.polarity:
        yield f"  FILTER(?polarity = kg:{question.polarity.value})\n"
    if question.modality:
        yield f"  FILTER(?modality = kg:{question.modality.value})\n"
    yield from _times(question)
    if question.asks is Asks.FIRST:
        yield EARLIEST
    if question.preposition:
        word = _string(question.preposition + " ")
        yield (
            "  ?claim kg:qualifier ?q . ?q kg:text ?qualifier"
            f" FILTER(STRSTARTS(LCASE(?qualifier), {word}))\n"
        )


def _qualifiers(question: Question) -> str:
    """What is told of where, why or when it was, as the question asks."""
    roles = ROLES.get(question.asks)
    if not roles:
        return ""
    names = ", ".join(f'"{role}"' for role in roles)
    return (
        "  OPTIONAL { ?claim kg:qualifier ?q . ?q kg:role ?role ;"
        f" kg:text ?qualifier FILTER(?role IN ({names})) }}\n"
    )


def _way(way: Triples) -> str:
    parts = []
    for variable, values in (
        ("s", way.subjects),
        ("relation", way.relations),
        ("o", way.objects),
    ):
        if values is not None:
            parts.append(f"VALUES ?{variable} {{ {_list(values)} }}")
    parts.append("?claim rdf:subject ?s .")
    if way.relations is not None:
        parts.append("?claim rdf:predicate ?relation .")
    if way.phrases is not None:
        said = " ".join(map(_string, way.phrases))
        parts.append(f"VALUES ?phrase {{ {said} }} ?claim kg:phrase ?phrase .")
        parts.append("OPTIONAL { ?claim kg:swapped ?swapped }")
        parts.append("OPTIONAL { ?claim kg:inverse ?passive }")
        same = "!=" if way.turned else "="
        parts.append(
            f"FILTER(COALESCE(?swapped, false) {same} COALESCE(?passive, false))"
        )
    if way.objects is not None:
        parts.append("?claim rdf:object ?o .")
    if way.speakers is not None:
        who = _list(way.speakers)
        parts.append(f"VALUES ?who {{ {who} }} ?claim kg:attributedTo ?who .")
    if way.holding:
        parts.append("?claim oa:hasTarget/oa:hasSelector/oa:exact ?sentence .")
        parts.extend(
            f"FILTER(CONTAINS(LCASE(?sentence), {_string(word.lower())}))"
            for word in way.holding
        )
    if way.either is not None:
        ends = _list(way.either)
        parts.append(f"VALUES ?end {{ {ends} }} ?claim rdf:subject|rdf:object ?end .")
    return " ".join(parts)


def _beginning(verb: str) -> str:
    """What all forms of a verb begin with, as a pattern.

    >>> _beginning("deny")[2:], _beginning("accuse")[2:]
    ('den', 'accus')
    """
    short = len(verb) <= SHORT
    return "\\b" + (verb[: SHORT - 1] if short else verb[:-1])


def _list(iris: Iterable[str], between: str = " ") -> str:
    return between.join(_term(iri) for iri in iris)


def _string(text: str) -> str:
    """A string as SPARQL writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split()) + '"'


def _term(iri: str) -> str:
    """An IRI with its prefix where that is plain to read, else whole."""
    short = curie(iri)
    local = short.partition(":")[2]
    plain = local.replace("_", "").replace("-", "")
    readable = short != iri and plain.isascii() and plain.isalnum()
    return short if readable and not local.startswith("-") else f"<{iri}>"


def _times(question: Question) -> Iterable[str]:
    """Claims whose event, or else whose report, lies in the time asked about.

    What is new is what was first reported then.
    """
    if question.asks is Asks.CHANGES:
        yield "  ?claim kg:firstReportedIn ?article .\n"
        if question.since:
            yield f'  FILTER(SUBSTR(STR(?published), 1, 10) >= "{question.since}")\n'
        if question.until:
            yield f'  FILTER(SUBSTR(STR(?published), 1, 10) <= "{question.until}")\n'
        return
    if question.since:
        day = f'"{question.since}"^^xsd:date'
        yield f"  FILTER(COALESCE(?to, ?from, ?reported) >= {day})\n"
    if question.until:
        day = f'"{question.until}"^^xsd:date'
        yield f"  FILTER(COALESCE(?from, ?to, ?reported) <= {day})\n"
