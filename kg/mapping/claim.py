"""One statement as a claim: its ends, its property, its direction, its speaker.

The confidence is the product of what its parts are sure of: the statement (the parser's
confidence in its sentence) and the links of both ends.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg import vocab
from kg.mapping import values
from kg.mapping.ends import DENIED, End, Ends, Missing
from kg.mapping.ontology import Ontology, Sense
from kg.mapping.phrases import property_of
from kg.mapping.recast import recasts, turned
from kg.mapping.triple import Triple, acting, counted, named, predicate
from kg.model import (
    Analysis,
    Argument,
    Article,
    Claim,
    Entity,
    Form,
    Kind,
    Links,
    Literal,
    Modality,
    Polarity,
    Statement,
)


class Claimed:
    """Makes claims of the statements of one article."""

    def __init__(
        self, article: Article, analysis: Analysis, links: Links, ontology: Ontology
    ) -> None:
        self._article = article
        self._analysis = analysis
        self._ontology = ontology
        self._ends = Ends(analysis, links)
        self._at_word: dict[tuple[int, int], int] = {}
        for number, mention in enumerate(analysis.mentions):
            named = mention.form is Form.NAMED
            words = range(mention.first, mention.last + 1) if named else [mention.head]
            for word in words:
                self._at_word.setdefault((mention.sentence, word), number)

    def claim(self, statement: Statement) -> Claim | Missing:
        """The claim of a statement, or why there is none."""
        said = self._speaker(statement)
        subject = self._ends.end(statement.subject, time=statement.time, speaker=said)
        if isinstance(subject, Missing):
            return subject
        if isinstance(subject.thing, Literal) and not statement.inverse:
            if subject.kind is Kind.DATE:
                return Missing("day as subject")
            subject = self._ends.counted(statement.subject, subject.thing)
        object_: End | None = None
        if statement.object:
            found = self._object(statement, statement.object, said)
            if isinstance(found, Missing):
                return found
            object_ = found
        if statement.property:
            triple = self._matched(statement, subject, object_)
        else:
            triple = self._triple(statement, subject, object_)
        if isinstance(triple, Missing):
            return triple
        return self._of_triple(statement, triple, said)

    def _object(
        self, statement: Statement, argument: Argument, speaker: Entity | None
    ) -> End | Missing:
        """What the object of a statement is."""
        word = DENIED.get(argument.text.lower())
        if word and statement.polarity is Polarity.NEGATIVE:
            thing = Literal(text=word, value=word, datatype=values.STRING)
            return End(thing=thing, kind=Kind.THING)
        return self._ends.end(argument, time=statement.time, speaker=speaker)

    def _matched(
        self, statement: Statement, subject: End, object_: End | None
    ) -> Triple | Missing:
        """The triple of a property that was read from the words, if its ends fit it."""
        property_ = self._ontology.properties[statement.property or ""]
        kinds = subject.kind, object_.kind if object_ else Kind.THING
        for kind, may in zip(kinds, (property_.domain, property_.range), strict=True):
            if may is not None and kind is not Kind.THING and kind not in may:
                return Missing("kind that the property does not allow")
        return Triple(
            subject=subject,
            phrase=statement.phrase,
            object=object_,
            sense=Sense(property_, inverse=False),
        )

    def _triple(
        self, statement: Statement, subject: End, object_: End | None
    ) -> Triple:
        """The best reading: the first that the ontology knows, else the words' own."""
        readings = list(self._readings(statement, subject, object_))
        for reading in readings:
            sensed = self._sensed(statement, reading)
            if sensed:
                return sensed
        return acting(statement, readings[-1])

    def _readings(
        self, statement: Statement, subject: End, object_: End | None
    ) -> Iterator[Triple]:
        """Ways to take a statement apart; its own words come last."""
        for other in recasts(self._analysis, statement, self._at_word):
            found = self._ends.end(other.object, time=statement.time)
            if isinstance(found, End):
                yield Triple(
                    subject=subject,
                    phrase=other.phrase,
                    object=found,
                    exact=other.exact,
                    used=other.used,
                )
        for other in turned(self._analysis, statement, self._at_word):
            holder = self._ends.end(other.object, time=statement.time)
            if isinstance(holder, End) and object_:
                yield Triple(subject=object_, phrase=other.phrase, object=holder)
        passive = statement.inverse and object_ is not None
        if passive and object_ and isinstance(object_.thing, Entity):
            yield Triple(
                subject=object_, phrase=statement.phrase, object=subject, passive=True
            )
        else:
            yield Triple(subject=subject, phrase=statement.phrase, object=object_)

    def _sensed(self, statement: Statement, triple: Triple) -> Triple | None:
        """The triple with its property; the subject acts unless it is acted upon."""
        if triple.object is None or (statement.inverse and not triple.passive):
            return None
        for reading in (acting(statement, triple), triple):
            for end in counted(reading.object):
                sense = property_of(
                    self._ontology,
                    reading.phrase,
                    reading.subject.kind,
                    end.kind,
                    exact=reading.exact,
                )
                if sense and sense.property.describes and named(end):
                    continue
                if sense and (reading is triple or not sense.inverse):
                    return replace(reading, object=end, sense=sense)
        return None

    def _of_triple(
        self, statement: Statement, triple: Triple, speaker: Entity | None
    ) -> Claim | Missing:
        """The claim of resolved ends."""
        turned = triple.sense is not None and triple.sense.inverse
        subject, object_ = triple.subject, triple.object
        if turned and object_:
            subject, object_ = object_, subject
        if not isinstance(subject.thing, Entity):
            return Missing("value as subject")
        if object_ and object_.thing == subject.thing:
            return Missing("both ends are the same")
        return Claim(
            iri=self._iri(statement),
            article=self._article.iri,
            subject=subject.thing,
            predicate=predicate(statement, triple, plural=self._several(statement)),
            phrase=triple.phrase,
            property=triple.sense.property.iri if triple.sense else None,
            object=object_.thing if object_ else None,
            swapped=turned != triple.passive,
            qualifiers=tuple(
                (qualifier, self._ends.entity(qualifier.argument))
                for qualifier in statement.qualifiers
                if qualifier is not triple.used
            ),
            attributed_to=speaker,
            cue=statement.speaker.cue if statement.speaker else None,
            polarity=statement.polarity,
            modality=_modality(statement, speaker),
            time=statement.time,
            reported=self._article.day,
            statement=statement,
            evidence=statement.evidence,
            confidence=round(
                statement.confidence
                * subject.score
                * (object_.score if object_ else 1.0),
                4,
            ),
        )

    def _speaker(self, statement: Statement) -> Entity | None:
        """Who said it; a capital or palace speaks for its state."""
        if statement.speaker is None:
            return None
        end = self._ends.end(statement.speaker.argument)
        if isinstance(end, Missing) or not isinstance(end.acting.thing, Entity):
            return None
        return end.acting.thing

    def _several(self, statement: Statement) -> bool:
        """Whether the object of a statement, who does a passive, is plural."""
        argument = statement.object
        if argument is None:
            return False
        token = self._analysis.sentences[argument.sentence].tokens[argument.head]
        return token.features.get("Number") == "Plur"

    def _iri(self, statement: Statement) -> str:
        """A hash of what the statement says and where."""
        return vocab.CLAIM + vocab.digest(
            self._article.iri,
            _place(statement.subject),
            statement.predicate,
            _place(statement.object),
            str(statement.evidence.span.start),
        )


def _modality(statement: Statement, speaker: Entity | None) -> Modality:
    """As stated; what is somebody's word is a claim also where nobody knows whose."""
    asserted = statement.modality is Modality.ASSERTED
    if asserted and statement.speaker and speaker is None:
        return Modality.CLAIMED
    return statement.modality


def _place(argument: Argument | None) -> str:
    return f"{argument.span.start}:{argument.span.end}" if argument else ""
