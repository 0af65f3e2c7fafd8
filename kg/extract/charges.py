"""What somebody is charged with, where a parser hung it on the one who is charged.

In "the court convicted Ana of taking bribes" the gerund says what the court found, and
Ana took them; hung on "Ana" as if it told which Ana, nobody is charged with anything.
"""

from collections.abc import Iterator

from kg.extract.lexicon.modality import BARRING
from kg.extract.lexicon.reporting import BLAMING
from kg.extract.tags import Move
from kg.extract.tree import base, markers
from kg.model import Sentence


def charges(sentence: Sentence) -> Iterator[Move]:
    """Each gerund behind the object of a verb of charging or barring, hung on that."""
    for number, token in enumerate(sentence.tokens):
        charged = sentence.tokens[token.head]
        if token.relation != "acl" or charged.head < 0:
            continue
        object_ = charged.relation in {"obj", "iobj", "nsubj:pass"}
        verb = sentence.tokens[charged.head]
        if (
            object_
            and base(verb) not in {"amod", "compound"}
            and verb.lemma in BLAMING | BARRING
            and markers(sentence, number)
            and number > charged.head
        ):
            yield number, charged.head, "advcl"
