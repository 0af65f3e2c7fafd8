"""Answer a question from the graph, without a language model: words in, reply out.

"Who controls Damascus?" is analysed and read as any sentence of an article is; what it
asks becomes SPARQL, which is shown beside the answer. Where the graph does not know, it
says so.
"""

from dataclasses import replace
from datetime import date

from kg.ask.asking import Asker
from kg.ask.question import Asks
from kg.ask.reply import Reply, Verdict
from kg.ask.understanding import understood
from kg.ask.wording import opened
from kg.model import Analysis

__all__ = ["Asker", "Reply", "Verdict", "ask", "opened", "understood"]

UNREADABLE = "the question was not understood; try one like “Who controls Damascus?”"


def ask(
    analysis: Analysis,
    asker: Asker,
    *,
    asks: Asks | None = None,
    as_of: date | None = None,
) -> Reply:
    """The reply to the question that was analysed.

    Args:
        analysis: Of the question, without what `opened` takes off.
        asker: Holds the store.
        asks: What the opening asks for.
        as_of: Nothing that is later counts.
    """
    question = understood(analysis)
    if question is None:
        return Reply(
            question=analysis.article.text, understood=None, trouble=UNREADABLE
        )
    if asks:
        question = replace(question, asks=asks)
    if as_of and (question.until is None or as_of < question.until):
        question = replace(question, until=as_of)
    return asker.answer(question)
