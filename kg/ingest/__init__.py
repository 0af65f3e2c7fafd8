"""A source -> Articles: text, HTML, addresses, feeds, JSON Lines, folders.

The only stage that reaches the network. What cannot be read is a `Dropped`.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.ingest.acceptance import Unique, finished
from kg.ingest.sources import drafts, lines_of
from kg.model import Article, Dropped

__all__ = ["articles"]


def articles(
    sources: Iterable[str], *, lines: bool = False, stdin: BinaryIO | None = None
) -> Iterator[Article | Dropped]:
    """The articles of the sources in their order, each once, and what was dropped.

    A source is a path (text, saved page, saved feed, JSON Lines, folder), an http(s)
    address of a page or a feed, or `-` for standard input. With `lines` each line is
    a document of its own, kept to the letter, repeated or not, and its number from 1
    is its `source`.
    """
    once = Unique()
    for source in sources:
        if lines:
            yield from (finished(line) for line in lines_of(source, stdin=stdin))
        else:
            for draft in drafts(source, stdin=stdin):
                article = finished(draft)
                yield once(article) if isinstance(article, Article) else article
