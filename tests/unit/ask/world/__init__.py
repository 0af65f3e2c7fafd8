"""A store of the written statements in `claims.txt`, for questions to be put to."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from kg import vocab
from kg.graph import Store
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Granularity,
    Kind,
    Literal,
    Modality,
    Polarity,
    Qualifier,
    Span,
    Time,
)
from tests.claims import article, claim, entity

HERE = Path(__file__).parent
MODALITIES = {modality.value: modality for modality in Modality}


@dataclass(kw_only=True, slots=True)
class _Told:
    """One article with its claims while its lines are read."""

    article: Article
    claims: list[Claim] = field(default_factory=list)


def store(folder: Path | None = None) -> Store:
    """The store with all articles of the file, in a folder or in memory."""
    things: dict[str, Entity] = {}
    found = Store.open(folder) if folder else Store.memory()
    for told in _articles(things):
        found.put(told.article, told.claims)
    return found


def _articles(things: dict[str, Entity]) -> Iterator[_Told]:
    told: _Told | None = None
    sentence = ""
    for line in (HERE / "claims.txt").read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in line[1:].split("|")]
        match line[:1]:
            case "" | "#":
                pass
            case "*":
                name, kind, *others = parts
                things[name] = entity(name, Kind(kind), *others)
            case "@":
                if told:
                    yield told
                name, day, publisher, title = parts
                head = article(name, title, publisher=publisher, title=title)
                told = _Told(article=replace(head, published=date.fromisoformat(day)))
            case ">":
                assert told is not None
                told.claims.append(_claim(told.article, sentence, parts, things))
            case _:
                sentence = line.strip()
                if told:
                    whole = f"{told.article.text}\n\n{sentence}"
                    told.article = replace(told.article, text=whole)
    if told:
        yield told


def _claim(
    source: Article, sentence: str, parts: list[str], things: dict[str, Entity]
) -> Claim:
    """The claim of one line."""
    subject, phrase, object_, *more = [*parts, "-"][: max(len(parts), 3)]
    named = dict(part.split("=", 1) for part in more if "=" in part)
    flags = {part for part in more if "=" not in part}
    modalities = [MODALITIES[flag] for flag in flags if flag in MODALITIES]
    speaker = named.pop("by", None)
    cue = named.pop("cue", "said")
    property_ = named.pop("p", None)
    when = _time(named.pop("t", None))
    words = replace(source, text=" ".join([sentence, *parts, *things]))
    made = claim(
        words,
        _thing(subject, things),
        phrase,
        None if object_ == "-" else _object(object_, things, property_),
        property_=property_,
        polarity=Polarity.NEGATIVE if "not" in flags else Polarity.POSITIVE,
        modality=next(iter(modalities), Modality.ASSERTED),
        speaker=_thing(speaker, things) if speaker else None,
    )
    start = source.text.index(sentence)
    span = Span(start, start + len(sentence))
    evidence = replace(made.evidence, quote=sentence, span=span)
    qualifiers = tuple(_qualifier(r, text, span) for r, text in named.items())
    statement = replace(
        made.statement,
        evidence=evidence,
        time=when,
        qualifiers=qualifiers,
    )
    same = vocab.digest(made.iri, sentence, *named, str(when))
    return replace(
        made,
        iri=vocab.CLAIM + same,
        evidence=evidence,
        statement=statement,
        time=when,
        cue=cue if speaker else None,
        qualifiers=tuple((qualifier, None) for qualifier in qualifiers),
    )


def _thing(name: str, things: dict[str, Entity]) -> Entity:
    return things.setdefault(name, entity(name, Kind.THING))


def _object(
    name: str, things: dict[str, Entity], property_: str | None
) -> Entity | Literal:
    if name in things or property_ not in {"hasRole", "costs"}:
        return _thing(name, things)
    return Literal(text=name, value=name, datatype=vocab.PREFIXES["xsd"] + "string")


def _qualifier(role: str, text: str, span: Span) -> Qualifier:
    words = Argument(text=text, span=span, sentence=0, head=0)
    return Qualifier(role=role, text=text, span=span, argument=words)


def _time(iso: str | None) -> Time | None:
    """The time of `2024`, `2023-05`, `2024-12-08` or `2015/..`."""
    if iso is None:
        return None
    start, _, end = iso.partition("/")
    first, last = _days(start)
    fine = {4: Granularity.YEAR, 7: Granularity.MONTH}.get(len(start), Granularity.DAY)
    return Time(
        text=iso,
        span=Span(0, 1),
        start=first,
        end=None if end else last,
        granularity=fine,
    )


def _days(iso: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day."""
    year, *rest = map(int, iso.split("-"))
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, rest[0], rest[1] if len(rest) > 1 else 1)
    if len(rest) > 1:
        return first, first
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - timedelta(days=1)
