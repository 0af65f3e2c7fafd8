"""The network that says which properties hold between two things of a sentence.

It goes on where the frozen encoder has read half-way: two layers of its own, which
start as copies of the encoder's last two. Each pair of things adds three marks to the
words of its sentence, one for each thing and one for the link: marks read the words and
one another, words do not see them, so that one pass over a sentence serves all its
pairs (after Zhong and Chen 2021). What is said of a property passes the same layers
alone, and the score of a property is how well its vector fits that of the pair.

Letters in comments on shapes: B sentences, W words, N pairs of a sentence, D width
(384), H width of vectors of links, T of types.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import Layer, Shape, SharedDropout

NEVER = -1e4
MARKS = 3
"""Of the earlier thing, of the later thing, of the link."""
PLACES = 5
"""Before both things, in the earlier, between, in the later, after both."""
LINK, TYPE = 256, 96
HEADS = 12
DISTANCES = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """What the matcher sees in sentences."""

    words: Tensor  # [B, W, D]
    tags: Tensor  # [B, W, 3]: outside, first and inner word of a thing
    forth: Tensor  # [B, N, H]: the link from the earlier thing to the later
    back: Tensor  # [B, N, H]
    none: Tensor  # [B, N, 2]: the score that a property must beat, forth and back
    earlier: Tensor  # [B, N, T]: the type of the earlier thing
    later: Tensor  # [B, N, T]


class Matcher(nn.Module):
    """Sentences with pairs, and properties, to vectors that fit one another."""

    def __init__(self, width: int = 384, dropout: float = 0.1) -> None:
        super().__init__()
        nothing = dict.fromkeys(
            ("upos", "features", "lemmas", "relations", "names", "conventions"), 0
        )
        shape = Shape(**nothing, width=width, inner=4 * width, attention=HEADS)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(2))
        self.mark = nn.Parameter(torch.randn(MARKS, width) * 0.02)
        self.distance = nn.Parameter(torch.zeros(DISTANCES, width))
        self.look = nn.Parameter(torch.zeros(2, PLACES, MARKS, HEADS))
        self.tags = nn.Linear(width, 3)
        self.pair = nn.Linear(MARKS * width, width)
        self.forth = nn.Linear(width, LINK)
        self.back = nn.Linear(width, LINK)
        self.none = nn.Linear(width, 2)
        self.sort = nn.Linear(width, TYPE)
        self.text = nn.Linear(2 * width, width)
        self.property = nn.Linear(width, LINK + 1)
        self.class_ = nn.Linear(width, TYPE)
        self.drop = SharedDropout(dropout)
        self.rate = dropout
        self.scale = nn.Parameter(torch.tensor([math.log(10.0), math.log(4.0)]))

    def forward(self, states: Tensor, length: Tensor, pairs: Tensor) -> Read:
        """Read sentences with pairs of their things.

        Args:
            states: Of the encoder half-way. [B, W, D]
            length: Words of each sentence. [B]
            pairs: First and last word of the earlier and of the later thing. [B, N, 4]
        """
        places = torch.arange(states.shape[1], device=states.device)
        outside = (places >= length[:, None]).to(states.dtype) * NEVER  # [B, W]
        bias = outside[:, None, None, :]
        marks, where = self._begin(states, pairs, places)
        states = self.drop(states)
        for number, layer in enumerate(self.layers):
            look = self.look[number][where]  # [B, N, W, 3, heads]
            look = look.permute(0, 4, 1, 3, 2).flatten(2, 3) + bias  # [B, heads, 3N, W]
            marks, states = further(layer, marks, states, look, bias)
        hidden = self.drop(functional.gelu(self.pair(marks.flatten(2))))
        return Read(
            words=states,
            tags=self.tags(states),
            forth=functional.normalize(self.forth(hidden), dim=-1),
            back=functional.normalize(self.back(hidden), dim=-1),
            none=self.none(hidden),
            earlier=functional.normalize(self.sort(marks[:, :, 0]), dim=-1),
            later=functional.normalize(self.sort(marks[:, :, 1]), dim=-1),
        )

    def _begin(
        self, states: Tensor, pairs: Tensor, places: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The marks before they have read anything, and where words lie to pairs.

        Returns:
            [B, N, 3, D] and [B, N, W].
        """
        first, last, begin, end = pairs[..., None].unbind(2)  # each [B, N, 1]
        earlier = (places >= first) & (places <= last)
        later = (places >= begin) & (places <= end)
        between = (places > last) & (places < begin)
        where = (places >= first).long() + (places > last).long()
        where = where + (places >= begin).long() + (places > end).long()
        within = torch.stack((earlier, later, between), 2).to(states.dtype)
        within = within / within.sum(-1, keepdim=True).clamp(min=1)  # [B, N, 3, W]
        means = (within.flatten(1, 2) @ states).view(*within.shape[:3], -1)
        apart = (begin - last).clamp(min=1).squeeze(-1)  # [B, N]
        steps = torch.log2(apart.float()).round().long().clamp(max=DISTANCES - 1)
        far = torch.zeros_like(means)
        far[:, :, 2] = self.distance[steps].to(means.dtype)
        return means + self.mark.to(means.dtype) + far, where

    def read_texts(self, states: Tensor, length: Tensor) -> Tensor:
        """One vector of each text of an ontology. [R, W, D] -> [R, D]."""
        inside = torch.arange(states.shape[1], device=states.device) < length[:, None]
        bias = (~inside).to(states.dtype)[:, None, None, :] * NEVER
        for layer in self.layers:
            states = layer(states, bias)
        return self.pooled(states, inside)

    def pooled(self, states: Tensor, inside: Tensor) -> Tensor:
        """One vector of a text from the last states of its words. [R, D]."""
        real = inside[..., None].to(states.dtype)
        mean = (states * real).sum(1) / real.sum(1).clamp(min=1)
        most = (states + (1 - real) * NEVER).amax(1)
        vectors = functional.gelu(self.text(torch.cat((mean, most), -1)))
        return functional.dropout(vectors, self.rate, training=self.training)

    def as_property(self, pooled: Tensor) -> tuple[Tensor, Tensor]:
        """The vector of a property and its bias."""
        vectors = self.property(pooled)
        return functional.normalize(vectors[:, :-1], dim=-1), vectors[:, -1]

    def as_class(self, pooled: Tensor) -> Tensor:
        """The vector of a class."""
        return functional.normalize(self.class_(pooled), dim=-1)


def further(
    layer: nn.Module, marks: Tensor, words: Tensor, look: Tensor, bias: Tensor
) -> tuple[Tensor, Tensor]:
    """One layer further for marks, which read words and their own pair, and for words.

    Args:
        layer: The weights, which both use.
        marks: [B, N, 3, D]
        words: [B, W, D]
        look: What is added to the attention of marks to words. [B, heads, 3N, W]
        bias: The same for words. [B, 1, 1, W]
    """
    size, count, _, width = marks.shape
    part = width // HEADS
    read = layer.query_key_value(marks).view(size, count, MARKS, 3, HEADS, part)
    query, key, value = read.permute(3, 0, 4, 1, 2, 5)  # each [B, heads, N, 3, d]
    seen = layer.query_key_value(words).view(size, -1, 3, HEADS, part)
    asking, keys, values = seen.permute(2, 0, 3, 1, 4)  # each [B, heads, W, d]
    query, asking = query * part**-0.5, asking * part**-0.5
    look, bias = look.to(keys.dtype), bias.to(keys.dtype)
    to_words = query.flatten(2, 3) @ keys.transpose(-1, -2) + look
    to_marks = (query @ key.transpose(-1, -2)).flatten(2, 3)  # [B, heads, 3N, 3]
    share = _share(torch.cat((to_words, to_marks), -1))
    own = share[..., -MARKS:].unflatten(2, (count, MARKS)) @ value
    mixed = (share[..., :-MARKS] @ values).unflatten(2, (count, MARKS)) + own
    mixed = mixed.permute(0, 2, 3, 1, 4).reshape(size, count, MARKS, width)
    among = _share(asking @ keys.transpose(-1, -2) + bias) @ values
    among = among.transpose(1, 2).reshape(size, -1, width)
    return _settled(layer, marks, mixed), _settled(layer, words, among)


def _share(scores: Tensor) -> Tensor:
    """The softmax in the precision that products are made in."""
    return functional.softmax(scores, -1, dtype=scores.dtype)


def _settled(layer: nn.Module, states: Tensor, mixed: Tensor) -> Tensor:
    """The rest of a layer after attention."""
    states = layer.norm(states + layer.out(mixed))
    inner = functional.gelu(layer.up(states))
    result: Tensor = layer.norm_after(states + layer.down(inner))
    return result


def scores(
    matcher: Matcher,
    link: Tensor,
    none: Tensor,
    ends: tuple[Tensor, Tensor],
    given: tuple[Tensor, Tensor, Tensor, Tensor],
) -> Tensor:
    """By how much properties beat having none.

    Args:
        matcher: Whose scales are used.
        link: Vectors of links in one direction. [P, H]
        none: The score that a property must beat. [P]
        ends: Types of subject and object. [P, T] each
        given: Vectors and biases of properties, and of the classes of their ends, which
            are zero where not known. [R, H], [R], [R, T], [R, T]

    Returns:
        [P, R].
    """
    vectors, bias, domain, range_ = given
    close, typed = matcher.scale.exp()
    fits = link @ vectors.T * close + bias
    fits = fits + (ends[0] @ domain.T + ends[1] @ range_.T) * typed
    return fits - none[:, None]
