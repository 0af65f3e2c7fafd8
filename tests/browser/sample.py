"""Invented news about invented places, as claims, for looking at the page.

A line of `news.txt` is a sentence with its {subject}, <predicate> and [object];
`{words=Name}` names the thing where the words differ. After `|` come the phrase and
the standing.
"""

import hashlib
import random
import re
from datetime import date
from pathlib import Path

from kg import vocab
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Granularity,
    Kind,
    Literal,
    Modality,
    Polarity,
    Span,
    Speaker,
    Statement,
    Time,
)

THINGS = {
    Kind.PERSON: "Mara Ilves; Tomas Redl; Anneke Voss; Jorun Haldane; "
    "Ilya Sarn; Edda Quill",
    Kind.GOVERNMENT_BODY: "Valdorian government; Valdorian parliament; "
    "Sarnish government; Ministry of Water; Supreme Court of Valdoria; "
    "Merrow Port Authority",
    Kind.ORGANIZATION: "Northern League; Halden Shipping; "
    "Dockworkers’ Union of Merrow; Relief Without Frontiers; Cobalt Bank; "
    "League of Coastal States; Orrin Energy",
    Kind.ARMED_GROUP: "Highland Front; River Guard",
    Kind.LOCATION: "Valdoria; Sarn; Port Merrow; Tessel Valley; Kell; Ostra",
    Kind.FACILITY: "Tessel Dam; Kell Airport; Merrow Container Terminal",
    Kind.EVENT: "Kell ceasefire talks; Merrow dock strike; Tessel flood",
    Kind.DOCUMENT: "Kell Accord; Water Sharing Treaty; Port Labour Act; Resolution 88",
    Kind.PRODUCT: "Orrin H2 turbine",
    Kind.WORK: "The Dry Year",
    Kind.NATIONALITY: "Highlanders",
}
ALIASES = {"Highland Front": ("HF", "the Front"), "Mara Ilves": ("President Ilves",)}
NEWS = Path(__file__).with_name("news.txt")
MARKS = re.compile(r"([{<\[])(.*?)([}>\]])")


def entities() -> dict[str, Entity]:
    """The things by name."""
    return {
        name: Entity(
            iri=vocab.ENTITY + vocab.slug(name),
            name=name,
            kind=kind,
            aliases=ALIASES.get(name, ()),
        )
        for kind, names in THINGS.items()
        for name in names.split("; ")
    }


def news() -> tuple[list[Claim], list[Article]]:
    """Some sixty claims about some forty things, and their articles."""
    known = entities()
    claims, articles = [], []
    for block in ("\n" + NEWS.read_text(encoding="utf-8")).split("\n# ")[1:]:
        head, *lines = block.strip().split("\n")
        key, publisher, published, title = head.split(" | ")
        texts = [_plain(line.split(" | ")[0]) for line in lines]
        article = Article(
            iri=vocab.ARTICLE + key,
            text=" ".join(texts),
            digest=hashlib.sha256(" ".join(texts).encode()).hexdigest(),
            url=f"https://news.example/{key}",
            title=title,
            published=date.fromisoformat(published),
            publisher=publisher,
        )
        articles.append(article)
        at = 0
        for number, (line, text) in enumerate(zip(lines, texts, strict=True)):
            claims.append(_claim(article, number, at, line, known))
            at += len(text) + 1
    return claims, articles


def _plain(line: str) -> str:
    """The sentence without its marks."""
    return MARKS.sub(lambda found: re.split("[=#]", found[2])[0], line)


def _claim(
    article: Article, number: int, at: int, line: str, known: dict[str, Entity]
) -> Claim:
    """The claim of a line whose sentence starts at an offset."""
    marked, phrase, *rest = line.split(" | ")
    standing = rest[0] if rest else ""
    found = {}
    for match in MARKS.finditer(marked):
        words = re.split("[=#]", match[2])[0]
        start = at + len(_plain(marked[: match.start()]))
        span = Span(start, start + len(words))
        found[match[1]] = (
            Argument(text=words, span=span, sentence=0, head=0),
            match[2],
        )
    subject, name = found["{"]
    ending, other = found.get("[", (None, ""))
    thing: Entity | Literal | None = None
    if ending and "#" in other:
        value = other.split("#")[1]
        thing = Literal(text=ending.text, value=value, datatype="xsd:integer")
    elif ending:
        thing = known[other.split("=")[-1]]
    speaker = re.search(r"said ([A-Z].*?)(?: \d{4}-|$)", standing)
    said_by = known[speaker[1]] if speaker else None
    day = re.search(r"\d{4}-\d\d-\d\d", standing)
    evidence = Evidence(
        sentence=number, span=Span(at, at + len(_plain(marked))), quote=_plain(marked)
    )
    modality = next(
        (m for m in Modality if m.value in standing),
        Modality.CLAIMED if said_by else Modality.ASSERTED,
    )
    polarity = Polarity.NEGATIVE if "not" in standing.split() else Polarity.POSITIVE
    predicate = found["<"][1]
    statement = Statement(
        subject=subject,
        predicate=predicate,
        phrase=phrase,
        object=ending,
        speaker=Speaker(argument=subject, cue="said") if said_by else None,
        polarity=polarity,
        modality=modality,
        evidence=evidence,
        rule="by_hand",
    )
    return Claim(
        iri=vocab.CLAIM + vocab.digest(article.iri, str(number)),
        article=article.iri,
        subject=known[name.split("=")[-1]],
        predicate=predicate,
        phrase=phrase,
        object=thing,
        attributed_to=said_by,
        cue="said" if said_by else None,
        polarity=polarity,
        modality=modality,
        time=_time(day[0]) if day else None,
        reported=article.day,
        statement=statement,
        evidence=evidence,
        confidence=round(0.62 + number % 9 * 0.04, 2),
    )


def _time(day: str) -> Time:
    """One day."""
    on = date.fromisoformat(day)
    return Time(
        text=day, span=Span(0, 0), start=on, end=on, granularity=Granularity.DAY
    )


def many(count: int, links: int, seed: int = 5) -> tuple[list[Claim], list[Article]]:
    """So many things and links, a few things having most of the links."""
    chance = random.Random(seed)  # noqa: S311  a drawing, no secret
    given = ["Ansel", "Britta", "Corin", "Dagny", "Emeric", "Freya", "Gustav", "Hedda"]
    family = ["Aldane", "Borr", "Castell", "Dray", "Eskil", "Farrow", "Garn", "Hollis"]
    bodies = ["Bank", "Union", "League", "Ministry", "Council", "Company", "Institute"]
    kinds = [Kind.PERSON, Kind.ORGANIZATION, Kind.LOCATION, Kind.GOVERNMENT_BODY]
    things = []
    for number in range(count):
        kind = chance.choice([*kinds, Kind.EVENT, Kind.ARMED_GROUP, Kind.DOCUMENT])
        name = f"{chance.choice(given)} {chance.choice(family)} {number}"
        if kind is not Kind.PERSON:
            name = f"{chance.choice(family)} {chance.choice(bodies)} {number}"
        things.append(Entity(iri=vocab.ENTITY + vocab.slug(name), name=name, kind=kind))
    ends = [(n, int(n * chance.random() ** 2)) for n in range(1, count - count // 12)]
    while len(ends) < links:
        first = int(len(ends) ** 0.5 * chance.random() ** 2 * 11) % (
            count - count // 12
        )
        second = chance.randrange(max(0, first - 25), first + 1) if first else 1
        if first != second:
            ends.append((first, second))
    verbs = "met leads supports accused signed funds joined opposes".split()
    lines = [
        f"{{{things[a].name}}} <{chance.choice(verbs)}> [{things[b].name}]. | x"
        for a, b in ends[:links]
    ]
    lines += [
        f"{{{things[n].name}}} <resigned>. | resign"
        for n in range(count - count // 12, count)
    ]
    text = [_plain(line.split(" | ")[0]) for line in lines]
    article = Article(
        iri=vocab.ARTICLE + "many",
        text=" ".join(text),
        digest="0" * 64,
        title="A long day",
        published=date(2031, 4, 1),
        publisher="The Valdoria Times",
    )
    known = {thing.name: thing for thing in things}
    claims, at = [], 0
    for number, (line, words) in enumerate(zip(lines, text, strict=True)):
        verb = re.search("<(.*?)>", line)
        marked = line.replace("| x", f"| {verb[1] if verb else ''}")
        claims.append(_claim(article, number, at, marked, known))
        at += len(words) + 1
    return claims, [article]
