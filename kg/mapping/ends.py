"""The ends of statements in identifiers: an entity, a typed value, or why neither.

`its support for Damascus` begins with what `its` stands for; `$3 billion` is a value;
`the rebel group` is an entity of this article only; `it` alone may be nobody.
"""

from dataclasses import dataclass

from kg import vocab
from kg.mapping import values
from kg.mapping.called import Called
from kg.mapping.dates import date_literal
from kg.mapping.nominals import indefinite, kind_of, office
from kg.model import (
    Analysis,
    Argument,
    Entity,
    Form,
    Kind,
    Link,
    Links,
    Literal,
    Mention,
    Time,
)

SPOKEN = 0.9
"""How surely `I` in a quotation is who is quoted."""
REACH = 2
"""How many sentences back a pronoun may take up words without a name."""
_SPEAKING = frozenset({"i", "me", "myself"})
_SIDE = frozenset({"we", "us", "ourselves"})
"""Words for whom a speaker speaks for: for a body itself, of a person the side."""
DENIED = {"nothing": "anything", "nobody": "anybody", "no-one": "anyone"}
"""What the object of a denial is: who "signed nothing" did not sign anything."""


@dataclass(frozen=True, kw_only=True, slots=True)
class End:
    """What one end of a statement is."""

    thing: Entity | Literal
    kind: Kind
    score: float = 1.0
    stands_for: Entity | None = None
    """What it stands for where it acts."""
    count: Literal | None = None
    """How many there are, as in `47 people`."""

    @property
    def acting(self) -> "End":
        """What acts when this acts: the state for its capital."""
        if self.stands_for is None:
            return self
        return End(thing=self.stands_for, kind=self.stands_for.kind, score=self.score)


@dataclass(frozen=True, slots=True)
class Missing:
    """Why an argument is neither an entity nor a value."""

    reason: str


_POINTING = frozenset({"this", "that"})
"""Pronouns that may mean a thing, but oftener all that was said before."""


class Ends:
    """The ends of the statements of one article."""

    def __init__(self, analysis: Analysis, links: Links) -> None:
        self._analysis = analysis
        self._links = links.by_mention
        self._setting = links.setting
        self._called = Called(analysis, self._links)
        self._article = analysis.article.iri

    def end(
        self,
        argument: Argument,
        *,
        time: Time | None = None,
        speaker: Entity | None = None,
    ) -> End | Missing:
        """What an argument is; `I` is the person who is quoted."""
        number = argument.mention
        mention = None if number is None else self._analysis.mentions[number]
        if mention and mention.kind.literal:
            inside = mention.span != argument.span and mention.kind is not Kind.DATE
            if inside and values.value(argument.text, mention.kind) is None:
                return self._nameless(argument)
            return self._value(argument, mention.kind, time)
        link = None if number is None else self._links.get(number)
        if link:
            return _linked(link)
        if mention is None and (kind := values.kind_of(argument.text)):
            return self._value(argument, kind, time)
        if mention and mention.form is Form.PRONOUN:
            return self._pronoun(argument, mention, speaker)
        return self._nameless(argument)

    def _pronoun(
        self, argument: Argument, pronoun: Mention, speaker: Entity | None
    ) -> End | Missing:
        """Who a pronoun without a link is: the speaker, or a thing without a name."""
        word = argument.text.lower()
        if speaker and word in _SPEAKING | _SIDE:
            person = speaker.kind is Kind.PERSON
            if word in (_SPEAKING if person else _SIDE):
                return End(thing=speaker, kind=speaker.kind, score=SPOKEN)
            if person:
                return self._local(f"{speaker.name}\u2019s side", Kind.THING)
        if word in _POINTING:
            return Missing("word that points at what was said")
        if pronoun.doubtful:
            return Missing("pronoun that may mean several things")
        if not self._taken_up(pronoun):
            return Missing("pronoun without referent")
        return self._nameless(argument)

    def counted(self, argument: Argument, value: Literal) -> End:
        """An amount that does something, as a thing: "11 are missing"."""
        where = f"{self._article}#{argument.span.start}"
        return self._local(argument.text, Kind.THING, where, count=value)

    def entity(self, argument: Argument) -> Entity | None:
        """The named thing that an argument is, if it is linked to one."""
        link = None if argument.mention is None else self._links.get(argument.mention)
        return link.entity if link else None

    def _value(self, argument: Argument, kind: Kind, time: Time | None) -> End:
        if kind is Kind.DATE:
            return End(thing=date_literal(argument, time), kind=kind)
        found = values.value(argument.text, kind)
        if found is None:
            found = Literal(
                text=argument.text, value=argument.text, datatype=values.STRING
            )
        return End(thing=found, kind=kind)

    def _nameless(self, argument: Argument) -> End | Missing:
        """An entity of this article only, by the words of the argument or its chain."""
        number = argument.mention
        mention = None if number is None else self._analysis.mentions[number]
        best = argument
        if mention and mention.chain is not None and not mention.doubtful:
            best = self._called.clearest(mention.chain, argument)
        name, sure = self._called.name(best)
        if name is None:
            return Missing("words that name nothing")
        if self._setting and office(best, name):
            name = f"{self._setting.name}\u2019s {name}"
        where = self._article
        if indefinite(best) and (mention is None or mention.chain is None):
            where = f"{where}#{best.span.start}"
        kind = kind_of(mention)
        entity = Entity(iri=vocab.local_entity(name, where), name=name, kind=kind)
        count = self._count(argument) if best is argument else None
        return End(thing=entity, kind=kind, score=sure, count=count)

    def _local(
        self,
        name: str,
        kind: Kind,
        where: str | None = None,
        *,
        count: Literal | None = None,
    ) -> End:
        """A thing of this article, or of one place in it, by words of ours."""
        iri = vocab.local_entity(name, where or self._article)
        thing = Entity(iri=iri, name=name, kind=kind)
        return End(thing=thing, kind=kind, score=SPOKEN, count=count)

    def _taken_up(self, pronoun: Mention) -> bool:
        """Whether a pronoun takes up the subject of what was said just before.

        "The rebels set out from Idlib. They took Aleppo": those who are spoken of go on
        to be. What is no subject is taken up too seldom to rely on.
        """
        if pronoun.chain is None:
            return False
        return any(
            earlier.form is Form.NOMINAL
            and earlier.span.start < pronoun.span.start
            and pronoun.sentence - earlier.sentence <= REACH
            and self._is_subject(earlier)
            for earlier in map(
                self._analysis.mentions.__getitem__,
                self._analysis.chains[pronoun.chain],
            )
        )

    def _is_subject(self, mention: Mention) -> bool:
        token = self._analysis.sentences[mention.sentence].tokens[mention.head]
        return token.relation.startswith("nsubj")

    def _count(self, argument: Argument) -> Literal | None:
        """The number before a noun, as a value with all the words as its text."""
        sentence = self._analysis.sentences[argument.sentence]
        for child in sentence.children[argument.head]:
            token = sentence.tokens[child]
            if token.relation.split(":")[0] != "nummod":
                continue
            numbers = sentence.subtree(child)
            text = " ".join(sentence.tokens[n].text for n in numbers)
            found = values.value(text, Kind.NUMBER)
            if found:
                return Literal(
                    text=argument.text, value=found.value, datatype=found.datatype
                )
        return None


def _linked(link: Link) -> End:
    return End(
        thing=link.entity,
        kind=link.entity.kind,
        score=link.score,
        stands_for=link.stands_for,
    )
