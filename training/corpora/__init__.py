"""Open data sets and our own annotated news, read into documents for training."""

from dataclasses import dataclass
from pathlib import Path

from training.corpora.gap import gap_development, gap_training
from training.corpora.gum import gum_documents
from training.corpora.heldout import fingerprints, read_heldout, without
from training.corpora.litbank import litbank_documents
from training.corpora.news import news_development, news_training
from training.corpora.re3d import re3d_development, re3d_training
from training.corpora.redocred import redocred_development, redocred_training
from training.corpora.tagged import tagged_development, tagged_training
from training.corpora.ud import web_treebank_development, web_treebank_training
from training.documents import Document

NEWS = Path(__file__).parent.parent / "news"
"""Where our own annotated news lie."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What may be trained on, and what was in each source before."""

    documents: list[Document]
    before: list[Document]


def training_documents(root: Path, news: Path = NEWS) -> list[Document]:
    """Read all that may be trained on.

    Args:
        root: Folder of the corpora, with the list of held-out sentences.
        news: Folder of our own annotated news.

    Returns:
        Documents without any sentence that is held out or stands in the development
        data, grouped by source, always in the same order.
    """
    return keep(root, news).documents


def keep(root: Path, news: Path) -> Kept:
    """Read the training data before and after the held-out sentences leave it."""
    before = [
        *web_treebank_training(root),
        *gum_documents(root, "train"),
        *litbank_documents(root),
        *gap_training(root),
        *tagged_training(root),
        *redocred_training(root),
        *re3d_training(root),
        *news_training(news),
    ]
    measured = development_documents(root, news).values()
    banned = _heldout(root).union(*map(fingerprints, measured))
    return Kept(documents=_without(before, banned), before=before)


def development_documents(root: Path, news: Path = NEWS) -> dict[str, list[Document]]:
    """Read what is for measuring and choosing only, by the name of the measure.

    Measures of one treebank share its documents: `ewt` reads the syntax and `uner` the
    names of the same sentences, `gum` the syntax and `ontogum` the chains. Sentences
    that are held out choose nothing either, so they are not among them.
    """
    web = web_treebank_development(root)
    gum = gum_documents(root, "dev")
    documents = {
        "ewt": web,
        "uner": web,
        "gum": gum,
        "ontogum": gum,
        "gap": gap_development(root),
        **tagged_development(root),
        "redocred": redocred_development(root),
        "re3d": re3d_development(root),
        "news": news_development(news),
    }
    heldout = _heldout(root)
    return {name: _without(group, heldout) for name, group in documents.items()}


def _heldout(root: Path) -> frozenset[str]:
    return read_heldout(root / "heldout_sentence_hashes.txt")


def _without(documents: list[Document], banned: frozenset[str]) -> list[Document]:
    kept = (without(document, banned) for document in documents)
    return [document for document in kept if document is not None]
