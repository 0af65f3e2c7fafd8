"""Whose words stand between quotation marks, over sentences and paragraphs.

The clause beside a quotation names who speaks: `"We lost," said X. "They won."` has X
say both. Where none stands beside it, the speaker is that of the quotation before it,
or whoever the sentence before is about.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.lexicon.reporting import SAYING
from kg.extract.quotation import Quotation, quotations
from kg.extract.scene import Scene
from kg.extract.status.put_in import source
from kg.extract.tree import base
from kg.model import Analysis, Kind, Modality, Span, Speaker, Statement

MARKED = '"\u201d '
SPEAKING_PRONOUNS = frozenset({"he", "she", "they"})


def quotes(
    analysis: Analysis, scenes: Sequence[Scene], statements: list[Statement]
) -> list[Statement]:
    """The statements, those of quoted words with their speaker."""
    quoted = quotations(analysis.article.text)
    if not quoted:
        return statements
    return Quotes(analysis, scenes, quoted).voiced(statements)


class Quotes:
    """The quotations of an article and who speaks in each."""

    def __init__(
        self,
        analysis: Analysis,
        scenes: Sequence[Scene],
        quoted: tuple[Quotation, ...],
    ) -> None:
        self.text = analysis.article.text
        self.scenes = {scene.number: scene for scene in scenes}
        self.kinds = [mention.kind for mention in analysis.mentions]
        self.quoted = [quotation.span for quotation in quoted]
        self.beside = [self._beside(span) for span in self.quoted]
        self.speakers = self._carried(quoted)

    def voiced(self, statements: list[Statement]) -> list[Statement]:
        """The statements with the speakers of what is quoted, and of nothing else."""
        return [self._voiced(s) for s in statements if not self._asked(s)]

    def _asked(self, statement: Statement) -> bool:
        """Whether it stands in a quoted question: `"Did it fall?" she asked`."""
        number = self._inside(statement)
        if number is None:
            return False
        rest = self.text[statement.subject.span.end : self.quoted[number].end]
        return re.split(r"(?<=[.!?])\s", rest)[0].rstrip(MARKED).endswith("?")

    def _voiced(self, statement: Statement) -> Statement:
        number = self._inside(statement)
        if number is None:
            return self._own(statement)
        whole = self._whole_sentence(number, statement)
        speaker = self.beside[number] or (self.speakers[number] if whole else None)
        if statement.speaker or not (speaker or whole):
            return statement
        modality = statement.modality
        if modality is Modality.ASSERTED:
            modality = Modality.CLAIMED
        return replace(statement, speaker=speaker, modality=modality)

    def _own(self, statement: Statement) -> Statement:
        """What stands behind `"...," said X` and its marks is the article's own word.

        `"We won," said X as he left`: nobody says that X left.
        """
        speaker, start = statement.speaker, statement.subject.span.start
        for span, beside in zip(self.quoted, self.beside, strict=True):
            if beside is None or speaker != beside or beside.cue == "according to":
                continue
            if span.end <= beside.argument.span.start < start:
                modality = statement.modality
                if modality is Modality.CLAIMED:
                    modality = Modality.ASSERTED
                return replace(statement, speaker=None, modality=modality)
        return statement

    def _inside(self, statement: Statement) -> int | None:
        """The number of the quotation that holds a statement's clause."""
        subject = statement.subject.span
        for number, span in enumerate(self.quoted):
            if subject in span:
                scene = self.scenes[statement.evidence.sentence]
                verbs = any(
                    token.span in span and token.span not in subject
                    for token in scene.sentence.tokens
                    if token.upos in {"VERB", "AUX"}
                )
                return number if verbs else None
        return None

    def _whole_sentence(self, number: int, statement: Statement) -> bool:
        """Whether a quotation holds all of the sentence of a statement."""
        sentence, span = statement.evidence.span, self.quoted[number]
        return span.start <= sentence.start and sentence.end <= span.end + 1

    def _beside(self, span: Span) -> Speaker | None:
        """Who speaks by the clause that stands behind a quotation, or before it."""
        before = self.text[: span.start].rstrip()[-1:]
        for scene in self.scenes.values():
            sentence = scene.sentence.span
            if sentence.start < span.end <= sentence.end:
                found = self._saying(
                    scene, Span(span.end, sentence.end), behind=True
                ) or self._according(scene)
                if found:
                    return found
            elif self._cried(span, scene):
                return self._saying(scene, sentence, behind=True)
        for scene in self.scenes.values():
            sentence = scene.sentence.span
            opens = sentence.start < span.start <= sentence.end + 2
            if opens and before in {":", ","}:
                said = Span(sentence.start, span.start)
                found = self._saying(scene, said, behind=False)
                colon = found is None and before == ":"
                return self._introduced(scene, said) if colon else found
        return None

    def _introduced(self, scene: Scene, said: Span) -> Speaker | None:
        """Who a clause before a colon is about: `The tenants were furious: "He ..."`.

        So too with `The note was short: "We lost."`; "it" and "this" say nothing.
        """
        clause = scene.clauses.get(scene.sentence.root)
        if clause is None or clause.passive or not clause.subjects:
            return None
        token = scene.sentence.tokens[clause.subjects[0]]
        speaks = token.upos != "PRON" or token.text.lower() in SPEAKING_PRONOUNS
        if not speaks or token.span not in said:
            return None
        return Speaker(argument=scene.argument(clause.subjects[0]), cue="")

    def _cried(self, span: Span, scene: Scene) -> bool:
        """Whether a sentence only says who spoke: `"Run!" | Ana Reyes shouted.`."""
        sentence = scene.sentence
        if not span.end <= sentence.span.start <= span.end + 1:
            return False
        relations = {base(token) for token in sentence.tokens}
        return self.text[span.end - 2] in "!?" and not relations & {"obj", "ccomp"}

    def _according(self, scene: Scene) -> Speaker | None:
        """Who speaks by `"...," according to X`."""
        voice = source(scene.sentence, scene.clauses, scene.sentence.root)
        if voice is None:
            return None
        return Speaker(argument=scene.argument(voice.speaker), cue=voice.through)

    def _saying(self, scene: Scene, place: Span, *, behind: bool) -> Speaker | None:
        """The subject of the verb next to a quotation, on that side of it."""
        tokens = scene.sentence.tokens
        heads = sorted(scene.clauses) if behind else sorted(scene.clauses, reverse=True)
        for head in heads:
            clause, token = scene.clauses[head], tokens[head]
            if token.span not in place or base(token) in {"acl", "xcomp"}:
                continue
            if self._quoted(token.span):
                continue
            if not behind and token.lemma not in SAYING:
                continue
            subjects = clause.subjects or (clause.objects if behind else ())
            outside = [s for s in subjects if not self._quoted(tokens[s].span)]
            if outside and not clause.copular and not clause.passive:
                return Speaker(argument=scene.argument(outside[0]), cue=token.text)
            return None
        return None

    def _quoted(self, words: Span) -> bool:
        return any(words in span for span in self.quoted)

    def _carried(self, quoted: tuple[Quotation, ...]) -> list[Speaker | None]:
        """The speaker of each quotation, from those around it where none is beside."""
        found: list[Speaker | None] = []
        for number, quotation in enumerate(quoted):
            speaker = self.beside[number]
            following = self.beside[number + 1 : number + 2]
            if speaker is None and number and quotation.goes_on:
                speaker = found[-1]
            if speaker is None:
                speaker = self._told_of(quotation.span)
            if speaker is None and number:
                speaker = found[-1] if self._near(number - 1, number, 1) else None
            if speaker is None and following and self._near(number, number + 1, 0):
                speaker = following[0]
            found.append(speaker)
        return found

    def _near(self, one: int, other: int, paragraphs: int) -> bool:
        """Whether two quotations stand in one paragraph, or in two with no more."""
        between = self.text[self.quoted[one].end : self.quoted[other].start]
        return between.count("\n\n") <= paragraphs

    def _told_of(self, span: Span) -> Speaker | None:
        """Who the sentence before a quotation is about, where it quotes nothing."""
        for scene in reversed(self.scenes.values()):
            sentence = scene.sentence.span
            if sentence.end > span.start:
                continue
            between = self.text[sentence.end : span.start]
            quoting = (q for q in self.quoted if q.end <= span.start)
            if between.strip() or any(q.end > sentence.start for q in quoting):
                return None
            clause = scene.clauses.get(scene.sentence.root)
            if clause is None or not clause.subjects:
                return None
            argument = scene.argument(clause.subjects[0])
            person = argument.mention is not None and (
                self.kinds[argument.mention] is Kind.PERSON
            )
            if person or argument.text.lower() in SPEAKING_PRONOUNS:
                return Speaker(argument=argument, cue="")
            return None
        return None
