"""The fullest that a text says of a thing without a name, where it speaks of it.

`a proposal` in `a vote on a proposal to ban phones` is a proposal to ban phones, `the
city's museum` Trier's museum. What says when, and what says much more, is left out.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from kg.model import Analysis, Argument, Form, Kind, Mention, Sentence, Span

LONGEST = 9
"""Words after which a description is no name any more."""
_PREPOSITIONS = frozenset(
    "of for on about over between against by into to with".split()
)
_LYING = frozenset("in at from near along across outside off behind beside".split())
"""Prepositions that tell which one it is before places, bodies and years."""
_PLACES = frozenset(
    (
        Kind.LOCATION,
        Kind.FACILITY,
        Kind.ORGANIZATION,
        Kind.GOVERNMENT_BODY,
        Kind.ARMED_GROUP,
        Kind.DATE,
    )
)
_ELSEWHERE = frozenset(("by", "here", "there"))
"""Words of a clause that states something of its own, or points away."""
_STOPS = frozenset((",", ";", ":", "(", ")", "\u2014", "\u2013", "--", "."))
_YEAR = re.compile(r"(1[89]|20)\d\d")
"""A year tells one from another of its kind; other times say when."""
_CLOSE = frozenset(("compound", "flat", "fixed", "nummod", "goeswith"))
"""How words behind a noun hang on it that belong to it: `Room 5`."""
_EXTRA = frozenset(("nmod", "obl", "advcl", "acl", "conj", "appos", "parataxis"))
"""What a phrase can do without, where it is too long."""
_UNITS = frozenset("second minute hour day week month year decade time percent".split())
_DEFINITE = ("the ", "this ", "that ", "these ", "those ")


def clipped(analysis: Analysis, mention: Mention) -> Argument:
    """A mention up to its noun, as an end of a statement; `fuller` adds what tells."""
    sentence = analysis.sentences[mention.sentence]
    last = mention.head
    while last < mention.last and (
        sentence.tokens[last + 1].head == mention.head
        and sentence.tokens[last + 1].relation in _CLOSE
    ):
        last += 1
    span = Span(mention.span.start, sentence.tokens[last].span.end)
    return Argument(
        text=analysis.article.text[span.start : span.end],
        span=span,
        sentence=mention.sentence,
        head=mention.head,
    )


def fuller(analysis: Analysis, argument: Argument) -> Argument:
    """The argument with the phrases behind its noun that say which or what it is."""
    sentence = analysis.sentences[argument.sentence]
    tokens = sentence.tokens
    words = [n for n, t in enumerate(tokens) if _within(t.span, argument.span)]
    noun = tokens[argument.head]
    if argument.head not in words or noun.upos != "NOUN" or noun.lemma in _UNITS:
        return argument
    if (
        argument.mention is not None
        and analysis.mentions[argument.mention].kind.literal
    ):
        return argument
    first, last = words[0], words[-1]
    for child in sentence.children[argument.head]:
        if child <= last:
            continue
        more = sentence.subtree(child)
        end = _end(sentence, child, first + LONGEST)
        if more[0] != last + 1 or end is None:
            break
        if not _tells(analysis, argument.sentence, child, end):
            break
        last = end
        if end != more[-1]:
            break
    if last == words[-1]:
        return argument
    span = Span(argument.span.start, tokens[last].span.end)
    return replace(
        argument, text=analysis.article.text[span.start : span.end], span=span
    )


def _end(sentence: Sentence, child: int, limit: int) -> int | None:
    """The last word of a phrase, or of as much of it as makes sense and is not longer.

    `to ban phones` of `to ban phones in all schools of the town`.
    """
    words = sentence.subtree(child)
    cuts = [
        sentence.subtree(word)[0] - 1
        for word in words
        if word > child and sentence.tokens[word].relation in _EXTRA
    ]
    broken = min(_start(sentence, word) for word in words)
    limit = min(limit, words[-1], broken - 1)
    ends = [end for end in (*cuts, words[-1], broken - 1) if child <= end <= limit]
    objects = [n for n in sentence.children[child] if _is_object(sentence, n)]
    least = max((child, *objects))
    whole = set(range(words[0], words[-1] + 1)) == set(words)
    return max((end for end in ends if whole and end >= least), default=None)


def _start(sentence: Sentence, word: int) -> int:
    """Where what a word breaks off begins; beyond the sentence if it breaks nothing."""
    if not _breaks(sentence, word):
        return len(sentence.tokens)
    relative = sentence.tokens[word].relation == "acl:relcl"
    return sentence.subtree(word)[0] if relative else word


def _is_object(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].relation.split(":")[0] in {"obj", "iobj", "xcomp"}


def _tells(analysis: Analysis, number: int, child: int, end: int) -> bool:
    """Whether a phrase of a sentence, up to a word, says which or what, not when."""
    sentence = analysis.sentences[number]
    words = [word for word in sentence.subtree(child) if word <= end]
    if any(_breaks(sentence, word) for word in words):
        return False
    inside = [
        mention
        for mention in map(analysis.mentions.__getitem__, analysis.by_sentence[number])
        if words[0] <= mention.head <= words[-1]
    ]
    if any(m.kind is Kind.DATE and not _YEAR.fullmatch(m.text) for m in inside):
        return False
    kinds = {mention.kind for mention in inside}
    token = sentence.tokens[child]
    relation = token.relation.split(":")[0]
    marks = {
        sentence.tokens[n].text.lower()
        for n in sentence.children[child]
        if sentence.tokens[n].relation in {"case", "mark"}
    }
    if relation == "acl":
        below = {
            sentence.tokens[n].relation.split(":")[0] for n in sentence.children[child]
        }
        by = any(sentence.words[word] in _ELSEWHERE for word in words)
        return not by and not below & {"nsubj", "csubj"}
    if relation != "nmod":
        return False
    return bool(marks & _PREPOSITIONS or (marks & _LYING and kinds & _PLACES))


def _breaks(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    return token.relation == "acl:relcl" or token.text in _STOPS or token.text == '"'


def filled(
    analysis: Analysis, argument: Argument, named: Callable[[int], str | None]
) -> str:
    """The words of an argument with what they point to put in.

    Args:
        analysis: Of the article.
        argument: Whose words they are.
        named: Gives the name that is to stand for a mention, by its number.
    """
    text, start = argument.text, argument.span.start
    found = [
        (mention, name)
        for number in analysis.by_sentence[argument.sentence]
        if _points(analysis, argument, mention := analysis.mentions[number])
        and (name := named(number))
    ]
    for mention, name in sorted(found, key=lambda pair: -pair[0].span.start):
        before, after = mention.span.start - start, mention.span.end - start
        if mention.form is Form.PRONOUN:
            name = f"{name}\u2019s"  # noqa: PLW2901
        text = text[:before] + name + text[after:]
    return text


def _points(analysis: Analysis, argument: Argument, mention: Mention) -> bool:
    """Whether a mention within an argument stands for something named elsewhere."""
    if not _within(mention.span, argument.span) or mention.head == argument.head:
        return False
    token = analysis.sentences[mention.sentence].tokens[mention.head]
    if mention.form is Form.PRONOUN:
        inner = mention.span.start > argument.span.start
        return token.relation == "nmod:poss" and inner
    return mention.form is Form.NOMINAL and mention.text.lower().startswith(_DEFINITE)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
