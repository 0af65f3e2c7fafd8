"""Whether the end of a claim is what a question calls by other words.

Articles name a thing once and then say "the bank", "the purchase"; where the claim has
only that, the question's "European Central Bank" is met if the article has the name.
"""

from collections.abc import Iterable

from kg.ask.types import KNOWN, fits
from kg.ask.words import form, named, plain, stems, words

ORGANS = frozenset(
    """army military force forces police government ministry troops navy air guard
    authorities officials regime parliament""".split()
)
"""Parts of a country or body in which it acts itself."""


def stands_for(
    asked: str,
    label: str | None,
    *,
    classes: Iterable[str],
    acts: bool,
    sentence: str,
    article: str,
) -> bool:
    """Whether an end of a claim may be what the question asks of.

    Args:
        asked: The question's words.
        label: The end's name in the graph, None where the claim has none.
        classes: What the end is.
        acts: Whether it is the end that does something.
        sentence: The claim's sentence with the headline.
        article: The whole text.
    """
    told = stems(asked)
    if not told:
        return False
    if label is None:
        return told <= stems(sentence)
    if words(label) == words(asked):
        return True
    if _one_noun(asked) and named(label):
        return fits(_one_noun(asked), classes, "")
    if acts and named(asked) and told < stems(label):
        return plain(label)[-1] in ORGANS
    if _whole_name(label) == form(asked):
        return True
    common = stems(label) & told
    if not common or (named(label) and not stems(label) < told):
        return False
    return told <= stems(article if stems(label) < told else sentence)


def _whole_name(label: str) -> str:
    """The name in "village of Tegh"."""
    sort, of, name = label.partition(" of ")
    return form(name) if of and words(sort) <= KNOWN else ""


def _one_noun(asked: str) -> str | None:
    """The noun of "the country"."""
    found = [word for word in words(asked) if word in KNOWN]
    alone = len(words(asked)) == 1 and not named(asked)
    return found[0] if found and alone else None
