"""How far the second reader of our news agrees with the first.

    python -m training.agreement [--news training/news]

The second read a random tenth, without the first one's lines: `training/news/second`.
Statements agree when their ends and a content word of their phrases do; of those that
agree the status and the time are compared.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.matching import stems, words
from training.corpora import NEWS
from training.corpora.statements import Stated, with_statements

Pair = tuple[list[Stated], list[Stated]]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=NEWS)
    for name, value in agreement(list(pairs(parser.parse_args().news))).items():
        print(f"{name:<44} {value:.3f}")


def pairs(news: Path) -> Iterator[Pair]:
    """The statements of both readers for each paragraph that both have read."""
    first = {
        paragraph.text: paragraph.statements
        for part in ("train", "dev", "test")
        for document in with_statements(news / part)
        for paragraph in document.paragraphs
    }
    for document in with_statements(news / "second"):
        for paragraph in document.paragraphs:
            known = first.get(paragraph.text)
            if known is not None:  # else the text was mended after the second reading
                mine = [one for one in known if one.mark != "!"]
                yield mine, list(paragraph.statements)


def agreement(read: Sequence[Pair]) -> dict[str, float]:
    """Shares by name."""
    one = [_best(s, others) for mine, others in read for s in mine if s.mark == ">"]
    two = [_best(s, mine) for mine, others in read for s in others if s.mark == ">"]
    both = [pair for pair in one if pair is not None]
    timed = [(a, b) for a, b in both if a.time or b.time]
    return {
        "paragraphs": len(read),
        "of the first reader's found by the second": len(both) / len(one),
        "of the second reader's found by the first": sum(map(bool, two)) / len(two),
        "same polarity": _share(a.negative == b.negative for a, b in both),
        "same modality": _share(a.modality == b.modality for a, b in both),
        "same speaker": _share(_ends(a.speaker, b.speaker) for a, b in both),
        "same status": _share(all(_status(a, b)) for a, b in both),
        "same time": _share(a.time == b.time for a, b in timed),
    }


def _best(one: Stated, others: Sequence[Stated]) -> tuple[Stated, Stated] | None:
    """The statement with the one of the others that agrees best."""
    same = [other for other in others if _same(one, other)]
    if not same:
        return None
    return one, max(same, key=lambda other: sum(_status(one, other)))


def _same(one: Stated, other: Stated) -> bool:
    if not _ends(one.subject, other.subject):
        return False
    if all(p.startswith("be ") or p == "be" for p in (*one.phrases, *other.phrases)):
        first, second = _core(one), _core(other)
        return 2 * len(first & second) >= min(len(first), len(second)) > 0
    if not any(stems(p) & stems(q) for p in one.phrases for q in other.phrases):
        return False
    if one.object is None or other.object is None:
        return True
    return _ends(one.object, other.object) or any(
        set(words(a.object or "")) <= set(words(phrase))
        for a, b in ((one, other), (other, one))
        for phrase in b.qualifiers
    )


def _core(one: Stated) -> frozenset[str]:
    said = (stems(f"{phrase} {one.object or ''}") for phrase in one.phrases)
    return frozenset[str]().union(*said)


def _ends(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one == other
    first, second = set(words(one)), set(words(other))
    if one.lower() == other.lower():
        return True
    return bool(first & second) and (
        first <= second
        or second <= first
        or 2 * len(first & second) >= len(first | second)
    )


def _status(one: Stated, other: Stated) -> tuple[bool, bool, bool]:
    return (
        one.negative == other.negative,
        one.modality == other.modality,
        _ends(one.speaker, other.speaker),
    )


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / max(len(found), 1)


if __name__ == "__main__":
    main()
