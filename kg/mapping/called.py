"""What a thing without a name is called, and how surely the words mean one thing.

The fullest words that its chain has for it, with whom a possessive stands for put in:
`its director` is `Meditrade’s director`, `the court` the `court in Lyon`.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from kg.mapping.describing import LONGEST, clipped, filled, fuller
from kg.mapping.nominals import named_by_words, untold
from kg.model import Analysis, Argument, Form, Link

NOMINAL = 0.9
"""How surely words without a name mean the one thing that we take them for."""
UNTOLD = 0.75
"""The same where `the deal` may be any deal."""
UNKNOWN_OWNER = 0.7
"""What is left of that where nobody knows whose `their leader` is."""
SHORT = 3
"""Words of what a thing without a name can be said to belong to."""
_POSSESSED = ("its ", "his ", "her ", "their ", "our ", "my ", "your ", "whose ")
_OURS = frozenset({"my", "our", "your"})


class Called:
    """The names that the words of an article give to what has none."""

    def __init__(self, analysis: Analysis, links: Mapping[int, Link]) -> None:
        self._analysis = analysis
        self._links = links

    def clearest(self, chain: int, argument: Argument) -> Argument:
        """The fullest words of a chain of nouns, the first of those that are as full.

        `A court in Lyon` of `Court ... A court in Lyon ... The court`.
        """
        best, most = argument, (False, 0)
        for noun in self._nouns(chain):
            name, sure = self.name(noun)
            if name is None:
                continue
            full = sure > UNKNOWN_OWNER, min(len(name.split()), LONGEST)
            if full > most:
                best, most = noun, full
        return best

    def name(self, argument: Argument) -> tuple[str | None, float]:
        """The words as a name, with whom a possessive stands for put in; how surely."""
        argument = fuller(self._analysis, argument)
        text = filled(self._analysis, argument, self._known)
        for number in self._possessives.get(argument.span.start, ()):
            pronoun = self._analysis.mentions[number].text
            rest = text[len(pronoun) :].strip()
            owner = self._owner(number)
            if rest and owner:
                return f"{owner} {rest}", NOMINAL
            if rest and pronoun.lower() in _OURS:
                return None, 0
            if rest:
                return named_by_words(self._analysis, argument, rest), UNKNOWN_OWNER
        if self._is_whose(argument):
            owner = self._relative_owner(argument)
            if owner:
                return f"{owner} {text}", NOMINAL
            return named_by_words(self._analysis, argument, text), UNKNOWN_OWNER
        sure = UNTOLD if untold(self._analysis, argument) else NOMINAL
        return named_by_words(self._analysis, argument, text), sure

    def _known(self, number: int) -> str | None:
        """The name of what a mention means, where it has one."""
        link = self._links.get(number)
        return link.entity.name if link else None

    def _owner(self, number: int) -> str | None:
        """What a possessive stands for: `Ana’s`, or `union’s` where it has no name."""
        name = self._known(number)
        if name:
            return f"{name}\u2019s"
        pronoun = self._analysis.mentions[number]
        if pronoun.doubtful:
            return None
        for noun in self._nouns(pronoun.chain):
            words = noun.text
            if not words.lower().startswith(_POSSESSED):
                name = named_by_words(self._analysis, noun, words)
                if name and len(name.split()) <= SHORT:
                    return _possessive(name, plural=self._is_plural(noun))
        return None

    def _is_whose(self, argument: Argument) -> bool:
        """Whether the word before is "whose", which the argument leaves out."""
        before = self._analysis.article.text[: argument.span.start]
        return before.rstrip().lower().endswith("whose")

    def _relative_owner(self, argument: Argument) -> str | None:
        """Whose "whose minister" is: that of the noun which the clause is on."""
        tokens = self._analysis.sentences[argument.sentence].tokens
        clause = argument.head
        while clause >= 0 and tokens[clause].relation != "acl:relcl":
            clause = tokens[clause].head
        noun = tokens[clause].head if clause >= 0 else -1
        for number in self._analysis.by_sentence[argument.sentence]:
            mention = self._analysis.mentions[number]
            if mention.head == noun and mention.form is not Form.PRONOUN:
                name = self._known(number) or named_by_words(
                    self._analysis, clipped(self._analysis, mention), mention.text
                )
                return name and f"{name}\u2019s"
        return None

    def _nouns(self, chain: int | None) -> list[Argument]:
        """The mentions of a chain that say what it is, without a name."""
        return [
            clipped(self._analysis, self._analysis.mentions[number])
            for number in (() if chain is None else self._analysis.chains[chain])
            if self._analysis.mentions[number].form is Form.NOMINAL
            and not self._analysis.mentions[number].doubtful
        ]

    @cached_property
    def _possessives(self) -> dict[int, list[int]]:
        """Pronoun mentions by where they start."""
        found = defaultdict(list)
        for number, mention in enumerate(self._analysis.mentions):
            if mention.form is Form.PRONOUN:
                found[mention.span.start].append(number)
        return found

    def _is_plural(self, noun: Argument) -> bool:
        token = self._analysis.sentences[noun.sentence].tokens[noun.head]
        return token.features.get("Number") == "Plur"


def _possessive(name: str, *, plural: bool) -> str:
    """A name with what says that something is its own.

    >>> _possessive("students", plural=True), _possessive("business", plural=False)
    ('students\u2019', 'business\u2019s')
    """
    return f"{name}\u2019" if plural and name.endswith("s") else f"{name}\u2019s"
