"""Names of a question that its pattern left out: the answer must be told with them.

Whoever asks where shares of Acme fell is not told where those of others did, though the
pattern has only the shares.
"""

from dataclasses import replace

from kg.ask.interrogative import ADVERBS, WHICH, WHO, Turned
from kg.ask.question import Question
from kg.ask.words import named, stems
from kg.model import Analysis, Form, Kind

ASKING = WHO | WHICH | ADVERBS


def with_all_names(question: Question, analysis: Analysis, whole: Turned) -> Question:
    """The question with the names that nothing else in it holds as further words."""
    if not question.patterns:
        return question
    parts = [question.speaker, *question.further]
    for pattern in question.patterns:
        parts += [pattern.subject, pattern.phrase, pattern.object, *pattern.further]
    told = stems(" ".join(part for part in parts if part))
    names = (
        mention.text
        for mention in analysis.mentions
        if mention.form is Form.NAMED
        and not mention.kind.literal
        and mention.kind is not Kind.NATIONALITY
        and mention.head != whole.slot
    )
    missing = [
        word
        for name in names
        for word in name.split()
        if named(word)
        and word.lower() not in ASKING
        and stems(word)
        and not stems(word) <= told
    ]
    return replace(question, further=(*question.further, *missing))
