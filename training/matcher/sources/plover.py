"""Political events: PLOVER's types, with verb patterns of PETRARCH 2 as sentences.

PLOVER (Open Event Data Alliance) is CC BY-SA 4.0, the dictionary MIT. A pattern such as
`ask (for financial aid)` with a CAMEO code becomes "Norway asked Sudan for financial
aid", its code the PLOVER type that the scheme's own table gives. PLOVER's records are
for measuring only.
"""

import html
import json
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.matcher.examples import Example, Pair, Text, Thing
from training.matcher.properties import Inventory, PropertyText, short
from training.matcher.sources.located import words_of

SOURCE = "plover"
MOST = 3000
"""Patterns that are learned from, of about 4,700."""
FIGHT = "use of military force against an armed opponent, battles, shelling, capture"
"""The one type that the reference leaves out."""
_LABELS = {
    "AGREE": ("agree", "promise to cooperate"),
    "CONSULT": ("consult", "meet", "visit"),
    "SUPPORT": ("support", "praise", "recognise"),
    "CONCEDE": ("concede", "ease restrictions"),
    "COOPERATE": ("cooperate", "trade with"),
    "AID": ("aid", "give aid to"),
    "RETREAT": ("retreat", "release", "withdraw"),
    "INVESTIGATE": ("investigate",),
    "DEMAND": ("demand", "order"),
    "DISAPPROVE": ("disapprove", "criticise", "accuse"),
    "REJECT": ("reject", "refuse"),
    "THREATEN": ("threaten", "warn"),
    "PROTEST": ("protest", "demonstrate against"),
    "SANCTION": ("sanction", "reduce relations"),
    "MOBILIZE": ("mobilize", "increase military readiness"),
    "COERCE": ("coerce", "arrest", "repress"),
    "ASSAULT": ("assault", "attack civilians", "kill"),
    "FIGHT": ("fight", "attack"),
}
_ACTORS = """
Norway;Sudan;France;the United Nations;Iran;the European Union;Syrian rebels;
Israel;the Taliban;Russian troops;Kenya;the opposition;Colombia;Hezbollah;
the president;India;Pakistan;police;protesters;students;Thailand;
the government of Chad;Turkey;Ukraine;South Korea;Egypt;the army;workers;
Brussels;Tokyo;Washington;NATO;Nigeria;Cuba;the prime minister;Serbia;refugees;
militants;Peru;the Palestinian Authority;Hamas""".replace("\n", "").split(";")
_BLOCK = re.compile(r"([A-Z][A-Z_+-]*)(?:\s*\{([^}]*)\})?\s*(?:\[([^\]]+)\])?")
_OLDER = {"09": "INVESTIGATE", "10": "DEMAND", "11": "DISAPPROVE", "19": "FIGHT"}
"""Types that the records still keep apart, by the first digits of their codes."""
_UNCHANGED = frozenset("shut put cut set hit hurt let cast quit bid spread rid".split())
_LAST = frozenset("to with from against on in of for at by over".split())


def training(root: Path) -> list[Text]:
    """Sentences made of patterns."""
    chance = random.Random(1)
    patterns = list(_patterns(root))
    chance.shuffle(patterns)
    sets = _sets(_dictionary(root))
    made = (_example(p, sets, chance) for p in patterns[:MOST])
    return [Text(source=SOURCE, examples=(one,)) for one in made]


def development(root: Path) -> list[Text]:
    """The records, so that no sentence of theirs is trained on."""
    return [
        Text(
            source=SOURCE,
            examples=tuple(
                Example(words=words, things=(), pairs=(), inventory=SOURCE)
                for words, _ in words_of(record["text"])
            ),
        )
        for record in records(root)
    ]


def records(root: Path) -> list[dict[str, Any]]:
    """PLOVER's records of events with their sentences."""
    path = root / "plover/dev_records.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def inventory(root: Path) -> Inventory:
    """The event types."""
    page = (root / "plover/plover_reference.html").read_text(encoding="utf-8")
    parts = re.split(r'<h2 id="([A-Z]+)">[^<]*</h2>', page)
    described = {"FIGHT": FIGHT}
    for name, part in zip(parts[1::2], parts[2::2], strict=True):
        plain = html.unescape(re.sub(r"<[^>]+>", " ", part))
        described[name] = short(" ".join(plain.split()), most=24)
    return Inventory(
        properties={
            f"{SOURCE}:{name}": PropertyText(
                labels=labels, description=described.get(name, "")
            )
            for name, labels in _LABELS.items()
        }
    )


def _dictionary(root: Path) -> list[str]:
    folder = root / "petrarch2/petrarch2/data/dictionaries"
    return (folder / "CAMEO.2.0.txt").read_text(encoding="utf-8").splitlines()


def types(root: Path) -> dict[str, str]:
    """From CAMEO codes to PLOVER types."""
    text = (root / "plover/CAMEO2PLOVER-2021.txt").read_text(encoding="utf-8")
    found = re.findall(r"^(\d+)\w?: *([A-Z]+)", text, re.MULTILINE)
    named = [(code, _OLDER.get(code[:2], name)) for code, name in found]
    return {code: name for code, name in named if name in _LABELS}


def _sets(lines: list[str]) -> dict[str, list[str]]:
    """The words that stand for one another, by the name of their set."""
    found: dict[str, list[str]] = {}
    members: list[str] | None = None
    for line in lines:
        word = line.split("#")[0].strip()
        if word.startswith("&"):
            members = found.setdefault(word, [])
        elif word.startswith("+") and members is not None:
            members.append(word[1:].strip("_").replace("_", " ").lower())
        elif word:
            members = None
    return found


def _patterns(root: Path) -> Iterator[tuple[str, str, str]]:
    """Past forms of verbs, what follows them, and the key of the type."""
    known = types(root)
    past: dict[str, str] = {}
    for line in _dictionary(root):
        bare, _, comment = line.partition("#")
        bare, comment = bare.strip(), comment.strip()
        if bare.startswith("- * ") or bare == "- *":
            match = re.fullmatch(r"- \*(.*?)\[(\d+)\w?\]", bare)
            name = _type(match[2], known) if match else None
            verb = past.get(comment.split()[0]) if comment else None
            if match and name and verb and "$" not in match[1] and "+" not in match[1]:
                yield verb, match[1].strip(), f"{SOURCE}:{name}"
            continue
        block = _BLOCK.fullmatch(bare)
        if block and len(block[1]) > 1:
            past[block[1]] = _past(block[1], (block[2] or "").split())
            name = _type(block[3], known) if block[3] and block[3].isdigit() else None
            if name and "_" not in block[1]:
                yield past[block[1]], "", f"{SOURCE}:{name}"


def _type(code: str, known: Mapping[str, str]) -> str | None:
    return known.get(code) or known.get(code[:3]) or known.get(code[:2] + "0")


def _past(verb: str, forms: list[str]) -> str:
    """The past form: the one listed, else a regular one."""
    listed = [form for form in forms if not form.endswith(("ING", "S"))]
    if listed:
        return listed[0].replace("_", " ").strip("+").lower()
    word = verb.lower()
    if word in _UNCHANGED:
        return word
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + "ed"


def _example(
    pattern: tuple[str, str, str],
    sets: Mapping[str, list[str]],
    chance: random.Random,
) -> Example:
    """A sentence with two actors, and what one does to the other."""
    verb, rest, key = pattern
    one, other = chance.sample(_ACTORS, 2)
    plain = re.sub(r"[(){}]", " ", rest)
    said = " ".join(
        chance.choice(sets[word]) if sets.get(word) else word.strip("_&").lower()
        for word in plain.split()
    ).replace("_", " ")
    parts: list[str]
    link = "" if not said or said.split()[-1] in _LAST else chance.choice(sorted(_LAST))
    if said and chance.random() < 0.3:
        parts = [one, verb, other, said]
    else:
        parts = [one, verb, f"{said} {link}".strip(), other]
    if chance.random() < 0.3:
        parts.append(chance.choice(("on Monday", "last week", "officials said")))
    parts[0] = parts[0][0].upper() + parts[0][1:]
    words: list[str] = []
    things: list[Thing] = []
    for place, part in enumerate(part for part in parts if part):
        found = part.split()
        if part == other or place == 0:
            things.append((len(words), len(words) + len(found) - 1))
        words += found
    return Example(
        words=(*words, "."),
        things=tuple(things),
        pairs=(Pair(subject=0, object=1, holds=frozenset({key})),),
        inventory=SOURCE,
    )
