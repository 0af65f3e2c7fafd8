"""Answer a question from the graph, without a language model: words in, reply out.

"Who controls Damascus?" is analysed and read as any sentence of an article is; what it
asks becomes SPARQL, which is shown beside the answer. Where the graph does not know, it
says so. The way of a question through the modules:

    wording          takes off what opens it: "as of May 3", "according to whom";
                     `rewritings` is the table of wordings and their plain ones
    reading          analyses it, in the order of a statement where that is read better
    interrogative    puts a name in the place of the word that asks
    understanding    makes a `Question` of what the extractors of statements find in it:
                     `patterns`, what is `wanted`, `days`, the `remainder`; `topics` and
                     `plainly` do so where they find nothing: "What happened in Homs?"
    asking           puts it to the store, if in vain once more as it may be `restating`
                     speech, or in other `years`
    ways             finds identifiers for each pattern and its `variants`: `names`,
                     `relations`, `roles`; `loose` ends must be confirmed by the article
    sparql           writes the query
    values, reply    make answers of its rows, `counting` and sorting out `types`
"""

from dataclasses import replace
from datetime import date

from kg.ask.asking import Asker
from kg.ask.reading import Analyse, reading
from kg.ask.reply import Reply, Verdict
from kg.ask.understanding import understood
from kg.ask.wording import asked, opened

__all__ = ["Asker", "Reply", "Verdict", "ask", "opened", "understood"]

UNREADABLE = "the question was not understood; try one like “Who controls Damascus?”"


def ask(
    question: str,
    asker: Asker,
    *,
    analyse: Analyse,
    today: date | None = None,
    as_of: date | None = None,
) -> Reply:
    """The reply to a question.

    Args:
        question: In plain English.
        asker: Holds the store.
        analyse: Analyses a text of one sentence, as of today.
        today: The day that "last month" is counted from.
        as_of: Nothing that is later counts.
    """
    opening = opened(" ".join(question.split()), today)
    found = understood(reading(opening.text, analyse))
    if found is None:
        return Reply(question=question, understood=None, trouble=UNREADABLE)
    found = asked(found, opening)
    if as_of and (found.until is None or as_of < found.until):
        found = replace(found, until=as_of)
    return replace(asker.answer(found), question=question)
