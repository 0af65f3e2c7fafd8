"""A draft -> the finished article, or the reason why it is none."""

import hashlib
from dataclasses import dataclass, field

from kg.errors import SourceError
from kg.ingest.draft import Draft
from kg.ingest.english import foreign
from kg.ingest.front_matter import front_matter
from kg.ingest.head import headed
from kg.ingest.paragraphs import paragraphs
from kg.model import Article, Dropped
from kg.vocab import ARTICLE, digest

_LONGEST = 5_000_000
"""Characters. The longest reports have a tenth of it; what is longer is no article."""


def finished(draft: Draft | Dropped) -> Article | Dropped:
    """The article of a draft, or why there is none; what was dropped stays so."""
    if isinstance(draft, Dropped):
        return draft
    try:
        return _article(draft)
    except SourceError as error:
        return Dropped(item=draft.name, reason=str(error))


def _article(draft: Draft) -> Article:
    if draft.verbatim:
        text = draft.text
    else:
        _refuse_long(draft.text)
        draft = front_matter(draft) if draft.headed else draft
        draft, body = headed(draft, paragraphs(draft.text))
        title = (draft.title,) if draft.title and body else ()
        text = "\n\n".join((*title, *body))  # a headline is read like a sentence
    _refuse_long(text)
    if not text.strip():
        raise SourceError("no sentences in it; nothing to read")
    if foreign(text):
        raise SourceError("not in English, the only language that is read")
    return Article(
        iri=ARTICLE + digest(draft.url or text),
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        url=draft.url,
        title=draft.title,
        published=draft.published,
        publisher=draft.publisher,
        author=draft.author,
        language=draft.language or "en",
        source=draft.name,
    )


@dataclass(slots=True)
class Unique:
    """Remembers the articles of one run, to tell those that come again."""

    _first: dict[str, str] = field(default_factory=dict)

    def __call__(self, article: Article) -> Article | Dropped:
        """The article, or a Dropped that names where it stood first."""
        place = article.source or article.iri
        for key in (article.url, article.digest):
            if key in self._first:
                reason = f"the same article as {self._first[key]}"
                return Dropped(item=place, reason=reason)
        for key in (article.url, article.digest):
            if key:
                self._first[key] = place
        return article


def _refuse_long(text: str) -> None:
    if len(text) > _LONGEST:
        raise SourceError(
            "longer than five million characters, too long for an article"
        )
