"""Things without a name: which words say enough to stand for one.

`the rebel group` and `officials` do, `it`, `this` and `the group` do not.
"""

from kg.model import Analysis, Argument, Kind, Mention

_DETERMINERS = frozenset("the a an this that these those such".split())
"""Words in front that are no part of a name."""
_POINTING = frozenset(
    "the this that these those such both either neither each every".split()
)
"""Words in front that say that the thing was named before."""
_EMPTY = frozenset(
    """it this that these those they them he she him her one ones who whom whose which
    what there here some any all none each both many few several most more others
    another something anything nothing everything someone anyone everyone somebody
    anybody nobody everybody i we you us me mine ours yours hers theirs his its himself
    herself itself themselves myself ourselves yourself same latter former lot
    plenty""".split()
)
"""Words that mean something only through others."""
_PARTS = frozenset("one some many several most few all each both".split())
"""Those of them that with "of" say of what: "one of the finest orchestras"."""
_VAGUE = frozenset(
    """group thing person man woman boy girl couple organisation organization company
    firm body country nation state city town village place area region individual pair
    duo two three trio former latter other others first second""".split()
)
"""Nouns that after "the" or "this" stand for something with a name of its own."""
_OFFICES = frozenset(
    """president premier king queen government parliament army military navy cabinet
    constitution""".split()
) | frozenset(("prime minister", "supreme court", "central bank", "armed forces"))
"""What a state has one of."""
_OF_POST = frozenset((2, 3))
"""Words of a minister or ministry that says of what: `foreign minister`."""
_UNTOLD = frozenset(
    """case fact issue matter way kind sort type move step event incident situation
    problem statement report document agreement deal decision time part side number end
    result reason point idea news plan proposal measure effort""".split()
)
"""Nouns that after "the" or "this" leave open which, but say of what sort."""


def named_by_words(analysis: Analysis, argument: Argument, text: str) -> str | None:
    """The words of an argument as a name; None where they do not say what it is.

    `text` is what of them counts, which may lack a possessive pronoun in front.
    """
    head = analysis.sentences[argument.sentence].tokens[argument.head]
    words = text.split()
    part = words[1:2] == ["of"] and head.text.lower() in _PARTS
    if not part and (head.upos in {"PRON", "DET"} or head.text.lower() in _EMPTY):
        return None
    first = words[0].lower() if words else ""
    led = len(words) > 1 and first in _DETERMINERS | _POINTING
    rest = words[1:] if led else words
    if not rest or (len(rest) == 1 and rest[0].lower() in _EMPTY):
        return None
    pointing = (led and first in _POINTING) or text != argument.text
    if pointing and len(rest) == 1 and head.lemma.lower() in _VAGUE:
        return None
    return " ".join(rest if first in _DETERMINERS else words)


def office(argument: Argument, name: str) -> bool:
    """Whether the words are those of an office or body that each state has one of.

    `The president`, `the foreign minister`; not `a president` or `the minister`.
    """
    words = name.lower().split()
    post = len(words) in _OF_POST and words[-1] in {"minister", "ministry"}
    known = name.lower() in _OFFICES or post
    return known and argument.text.lower().startswith("the ")


def untold(analysis: Analysis, argument: Argument) -> bool:
    """Whether the words point back to something that they only name the sort of."""
    words = argument.text.lower().split()
    head = analysis.sentences[argument.sentence].tokens[argument.head]
    return (
        len(words) == len(("the", "deal"))
        and words[0] in _POINTING
        and head.lemma.lower() in _UNTOLD
    )


def indefinite(argument: Argument) -> bool:
    """Whether the words bring up something new: `a man` is another each time."""
    return argument.text.lower().startswith(("a ", "an ", "another "))


def kind_of(mention: Mention | None) -> Kind:
    """The kind that the words of a nameless thing suggest."""
    return Kind.THING if mention is None or mention.kind.literal else mention.kind
