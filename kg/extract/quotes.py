"""Whose words stand between quotation marks that open in one sentence and close later.

A sentence wholly inside a quotation is the word of whoever the paragraph names as
speaker of the quotation: the sentence before ("... ," said X. "...") or after it.
"""

from dataclasses import replace

from kg.model import Analysis, Modality, Speaker, Statement

OPENING, CLOSING = "\u201c", "\u201d"


def quotes(analysis: Analysis, statements: list[Statement]) -> list[Statement]:
    """The statements, those of quoted sentences with their speaker."""
    inside = _quoted_sentences(analysis)
    speakers: dict[int, Speaker] = {}
    for statement in statements:
        if statement.speaker and statement.speaker.cue != "according to":
            speakers.setdefault(statement.evidence.sentence, statement.speaker)
    return [_spoken(analysis, s, inside, speakers) for s in statements]


def _spoken(
    analysis: Analysis,
    statement: Statement,
    inside: frozenset[int],
    speakers: dict[int, Speaker],
) -> Statement:
    number = statement.evidence.sentence
    if statement.speaker or number not in inside:
        return statement
    for near in (number - 1, number + 1, number - 2, number + 2):
        if near in speakers and _same_paragraph(analysis, number, near):
            modality = statement.modality
            if modality is Modality.ASSERTED:
                modality = Modality.CLAIMED
            return replace(statement, speaker=speakers[near], modality=modality)
    return replace(statement, modality=_unknown_voice(statement.modality))


def _unknown_voice(modality: Modality) -> Modality:
    """Quoted words are a claim also where nobody is named."""
    return Modality.CLAIMED if modality is Modality.ASSERTED else modality


def _same_paragraph(analysis: Analysis, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    start = analysis.sentences[first].span.start
    end = analysis.sentences[last].span.end
    return "\n\n" not in analysis.article.text[start:end]


def _quoted_sentences(analysis: Analysis) -> frozenset[int]:
    """Numbers of the sentences that begin inside a quotation or are one."""
    text = analysis.article.text
    found = []
    open_at = None
    position = 0
    for number, sentence in enumerate(analysis.sentences):
        between = text[position : sentence.span.start]
        open_at = None if "\n\n" in between else open_at
        quote = text[sentence.span.start : sentence.span.end]
        begins = open_at is not None or quote[:1] in {OPENING, '"'}
        for character in between + quote:
            if character == OPENING or (character == '"' and open_at is None):
                open_at = number
            elif character in {CLOSING, '"'}:
                open_at = None
        ends = open_at is not None or quote[-1:] in {CLOSING, '"'}
        if begins and ends:
            found.append(number)
        position = sentence.span.end
    return frozenset(found)
