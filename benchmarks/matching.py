"""When a statement that was read says what an annotated one says.

Ends match by the word that heads them, or by their words; predicates by a content
word that they share; what one side has as object the other may have in a qualifier.
"""

import re
from collections.abc import Iterable, Iterator

from kg.model import Analysis, Argument, Sentence, Statement
from training.corpora.statements import Stated

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_POSSESSIVE = re.compile("['’]s$")
_SMALL = frozenset(
    """a an the of in on at to for from by with as into over about be have do get 's
    his her its their our my your and or that this not no""".split()
)
_ADDING = frozenset("in on at near during with by for after before from into".split())
"""Prepositions of phrases that say more of what is whole without them."""
_CASES = frozenset("of to in on at for from by with over about into against".split())
_STEM = 5
"""Letters by which `talk` and `talks`, `defend` and `defence` are the same word."""
_ALIKE = 0.5


def words(text: str) -> list[str]:
    """The words of a text in lower case, without the small ones."""
    found = (
        w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text.lower())
    )
    return [word for word in found if word not in _SMALL]


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that matter."""
    return frozenset(word[:_STEM] for word in words(text))


class Matcher:
    """Compares the statements of one article with annotated ones."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def same(self, found: Statement, gold: Stated) -> bool:
        """Whether subject, meaning of the predicate and object are the same."""
        first, second = found.subject, found.object
        if found.inverse:
            if second is None:
                return False
            first, second = second, first
        sentence = self.sentence(found)
        if not self._means(first, gold.subject, sentence):
            return False
        if self._same_being(found, gold):
            return True
        if not any(_same_phrase(found.phrase, phrase) for phrase in gold.phrases):
            return False
        return self._same_object(found, second, gold, sentence)

    def _same_object(
        self,
        found: Statement,
        second: Argument | None,
        gold: Stated,
        sentence: Sentence,
    ) -> bool:
        if gold.object is None:
            return (
                second is None
                or found.phrase.split(" ")[-1] in _ADDING
                or any(self.names(second, text, sentence) for text in gold.qualifiers)
            )
        if stems(gold.object) and stems(gold.object) <= stems(found.predicate):
            return True  # "take | control" is told as `took control of | Damascus`
        others = [q.argument for q in found.qualifiers]
        if second is not None and self._means(second, gold.object, sentence):
            return True
        if any(self.names(other, gold.object, sentence) for other in others):
            return (
                second is None
                or self._carried(found, second, gold, sentence)
                or any(self.names(second, text, sentence) for text in gold.qualifiers)
            )
        return False

    def _carried(
        self, found: Statement, second: Argument, gold: Stated, sentence: Sentence
    ) -> bool:
        """Whether "lease land to | state" is told as `lease | land | to the state`."""
        cases = {
            q.text.split()[0].lower()
            for q in found.qualifiers
            if self.names(q.argument, gold.object or "", sentence)
        }
        return any(
            stems(second.text) <= stems(phrase) and phrase.split()[-1] in cases
            for phrase in gold.phrases
        )

    def _means(self, argument: Argument, text: str, sentence: Sentence) -> bool:
        return self.names(argument, text, sentence) or self.corefers(argument, text)

    def names(self, argument: Argument, text: str, sentence: Sentence) -> bool:
        """Whether an argument and annotated words name the same thing."""
        if argument.text.lower() == text.lower():
            return True
        mine, theirs = frozenset(words(argument.text)), frozenset(words(text))
        if mine and theirs and len(mine & theirs) / len(mine | theirs) > _ALIKE:
            return True
        return argument.head in set(_heads(sentence, text))

    def trapped(self, found: Statement, gold: Stated) -> bool:
        """Whether a statement says what a trap forbids, and not that it ended."""
        said = frozenset[str]().union(*map(stems, gold.phrases))
        headed = found.subject.head in set(
            _heads(self.sentence(found), gold.subject)
        ) or self.corefers(found.subject, gold.subject)
        cases = {phrase.split()[-1] for phrase in gold.phrases} & _CASES
        other = found.phrase.split()[-1] in _CASES - cases and bool(cases)
        return (
            (headed or found.inverse)
            and not other
            and self.same(found, gold)
            and stems(found.phrase) <= said
        )

    def sentence(self, statement: Statement) -> Sentence:
        """The sentence that a statement was read from."""
        return self._analysis.sentences[statement.evidence.sentence]

    def corefers(self, argument: Argument, text: str) -> bool:
        """Whether something in the chain of an argument is called so."""
        if argument.mention is None:
            return False
        mentions = self._analysis.mentions
        chain = mentions[argument.mention].chain
        wanted = frozenset(words(text)) or frozenset({text.lower()})
        return chain is not None and any(
            frozenset(words(m.text)) == wanted or m.text.lower() == text.lower()
            for m in mentions
            if m.chain == chain
        )

    def _same_being(self, found: Statement, gold: Stated) -> bool:
        """Whether both say what something is, however they cut it."""
        if not found.phrase.startswith("be"):
            return False
        if not any(phrase.startswith("be") for phrase in gold.phrases):
            return False
        said = found.phrase + " " + (found.object.text if found.object else "")
        said = " ".join((said, *(q.text for q in found.qualifiers)))
        mine = stems(said)
        for phrase in gold.phrases:
            theirs = stems(" ".join((phrase, gold.object or "", *gold.qualifiers)))
            core = stems(f"{phrase} {gold.object or ''}")
            if core and core <= mine and len(mine & theirs) > _ALIKE * len(mine):
                return True
        return False


def _same_phrase(found: str, gold: str) -> bool:
    mine, theirs = stems(found), stems(gold)
    if not mine or not theirs:
        return (
            mine == theirs and found.split(maxsplit=1)[0] == gold.split(maxsplit=1)[0]
        )
    return bool(mine & theirs)


def _heads(sentence: Sentence, text: str) -> Iterator[int]:
    """The words that head a stretch of a sentence, at each place where it stands."""
    tokens = sentence.tokens
    wanted = re.sub(r"\W", "", text.lower())
    for first in range(len(tokens)):
        joined = ""
        for last in range(first, len(tokens)):
            joined += re.sub(r"\W", "", tokens[last].text.lower())
            if joined == wanted:
                yield from _tops(sentence, range(first, last + 1))
                break
            if not wanted.startswith(joined):
                break


def _tops(sentence: Sentence, span: Iterable[int]) -> Iterator[int]:
    inside = set(span)
    for number in inside:
        token = sentence.tokens[number]
        if token.head not in inside and token.upos not in {"PUNCT", "DET", "ADP"}:
            yield number
