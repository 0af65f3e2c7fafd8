"""Say what an article's words are and what they stand for: Article -> Analysis.

`Rebels took Aleppo. They ...` -> sentences of words with tags, lemmas and trees; the
mentions `Rebels`, `Aleppo`, `They`; the chain of the first and the last.
"""

from pathlib import Path

from kg.language.consistency import consistent
from kg.language.coreference import chained
from kg.language.mentions import mentions
from kg.language.name_edges import whole
from kg.language.network import read
from kg.language.quantities import completed
from kg.language.segment import segment
from kg.language.sessions import MODEL
from kg.model import Analysis, Article


def analyse(article: Article, *, model: Path = MODEL) -> Analysis:
    """Sentences, mentions and chains of an article."""
    text = article.text
    reading = read(text, segment(text, model=model), model=model)
    names = whole(reading.sentences, reading.names)
    names = consistent(reading.sentences, names)
    names = completed(reading.sentences, names)
    found = mentions(text, reading.sentences, names)
    found, chains = chained(reading.sentences, found, reading.vectors, model=model)
    return Analysis(
        article=article, sentences=reading.sentences, mentions=found, chains=chains
    )
