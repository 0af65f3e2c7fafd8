"""Times of an office that a parser hung on the verb behind it.

In "John Smith, president of the bank until 2019, was arrested" he was president until
2019; nobody was arrested until then.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.nouns import ROLE_NOUNS
from kg.extract.tree import base, lower
from kg.model import Sentence

SPANS = frozenset({"until", "till", "from", "since", "between", "to", "through"})
"""Words that open the time of a state, which an office is."""


def in_apposition(sentence: Sentence, number: int) -> Place | None:
    """The office between commas in whose phrase a time stands."""
    tokens, token = sentence.tokens, sentence.tokens[number]
    phrase = sentence.subtree(number)
    first, last = min(phrase), max(phrase)
    verb = token.head
    if base(token) != "obl" or verb < last or lower(tokens[first]) not in SPANS:
        return None
    if last + 1 >= len(tokens) or tokens[last + 1].text != "," or first == 0:
        return None
    noun = first - 1
    while noun >= 0 and not (
        base(tokens[noun]) == "appos" and tokens[noun].lemma in ROLE_NOUNS
    ):
        noun = tokens[noun].head
    if noun < 0 or tokens[noun].head > noun:
        return None
    opened = any(t.text == "," for t in tokens[tokens[noun].head : noun + 1])
    closed = any(t.text == "," for t in tokens[noun:first])
    return (noun, "nmod") if opened and not closed else None


BY_RELATION = {"obl": (in_apposition,)}
"""Rules by the relation of the only words that they move."""
