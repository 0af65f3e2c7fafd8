"""Plain text with stretches of characters, as sentences of words with things."""

from collections.abc import Iterable, Sequence

from training.corpora.words import sentences_of, words_touching
from training.matcher.examples import Thing


def words_of(text: str) -> list[tuple[tuple[str, ...], list[tuple[int, int]]]]:
    """The sentences of a text: words, and where they begin and end."""
    return [
        (tuple(text[begin:end] for begin, end in sentence), list(sentence))
        for sentence in sentences_of(text)
    ]


def one_sentence(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end that is known to be one sentence."""
    return [word for sentence in sentences_of(text) for word in sentence]


def thing(
    sentences: Sequence[Sequence[tuple[int, int]]], begin: int, end: int
) -> tuple[int, Thing] | None:
    """The sentence and words of a stretch of text; None if it has none."""
    found = words_touching(sentences, begin, end)
    return None if found is None else (found[0], (found[1], found[2]))


def numbered(things: Iterable[Thing]) -> dict[Thing, int]:
    """Each thing once, with its number."""
    return {one: number for number, one in enumerate(dict.fromkeys(things))}
