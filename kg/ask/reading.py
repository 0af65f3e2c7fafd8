"""Read a question twice where the first reading goes wrong.

The parser learned from news, where "did" rarely opens a sentence: in "Did the court
convict Ana Reyes?" it may see a "court convict". Said as "The court did convict Ana
Reyes?" it is read well. Which word the verb is, only the parser can tell: each place
for "did" is tried until one is read soundly.
"""

import re
from collections.abc import Callable, Iterator

from kg.model import Analysis

INVERTED = re.compile(
    r"(?P<wh>(?:(?:which|what|how many|how much) \w+|how much|who|whom|what|when|where"
    r"|why) )?"
    r"(?P<do>did|does|do) (?P<rest>.+?) ?\?*",
    re.IGNORECASE,
)
LONGEST = 6
"""Words that a subject may have."""
Analyse = Callable[[str], Analysis]


def reading(text: str, analyse: Analyse) -> Analysis:
    """The analysis of a question, of it said otherwise where that is sound alone."""
    first = analyse(text)
    if sound(first):
        return first
    others = (analyse(other) for other in straight(text))
    return next((other for other in others if sound(other, behind=True)), first)


def sound(analysis: Analysis, *, behind: bool = False) -> bool:
    """Whether every "did" in the first sentence goes with a verb that has a subject.

    With `behind` it must stand behind the subject.
    """
    if not analysis.sentences:
        return True
    sentence = analysis.sentences[0]
    verbs = [
        (number, token.head)
        for number, token in enumerate(sentence.tokens)
        if token.lemma == "do" and token.upos == "AUX"
    ]
    return all(
        verb >= 0
        and sentence.tokens[verb].upos == "VERB"
        and any(
            sentence.tokens[child].relation.startswith("nsubj")
            for child in sentence.children[verb]
            if child < did or not behind
        )
        for did, verb in verbs
    )


def straight(text: str) -> Iterator[str]:
    """A question in the order of a statement, with each place for its "did".

    >>> list(straight("Did the court convict?"))
    ['The did court convict?', 'The court did convict?']
    """
    found = INVERTED.fullmatch(text.strip())
    if not found:
        return
    words = found["rest"].split()
    for place in range(1, min(LONGEST, len(words) - 1) + 1):
        asked = [(found["wh"] or "").strip().lower()]
        order = [*words[:place], found["do"].lower(), *words[place:], *asked]
        said = " ".join(word for word in order if word)
        yield f"{said[0].upper()}{said[1:]}?"
