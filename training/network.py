"""The whole network: an encoder of windows of text and a head for every task.

Letters in the comments on shapes: B windows, P pieces, W words, D encoder width (384),
H width of a head, N pairs. Window position 0 is the start piece, which stands for the
root of every sentence in the window.

Encoder: BERT (Devlin et al. 2019) with the weights of all-MiniLM-L6-v2; its segment
types become classes of word shape, all of them starting as segment 0. Heads: a mix of
layers for each task (Peters et al. 2018), biaffine arcs (Dozat and Manning 2017),
word-level coreference (Dobrovolskii 2021).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from kg.language.pairs import SIZES
from kg.language.roles import AGREEMENT, MODALITIES, ROLES
from kg.language.wordpiece import SHAPES

LAST = 2
"""How many layers the matcher of properties (see `training.matcher`) has of its own."""
NEVER = -1e4
"""A score that no softmax lets through, small enough for half precision."""
EXACT = (
    "encoder.layers.0.query_key_value",
    "encoder.layers.0.down",
    "referring",
    "mix",
)
"""Products that stay in 32 bits, 3.3 MB: without them 8 bits lose 0.4 LAS and 2 F1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """Widths and numbers of classes."""

    upos: int
    features: int
    lemmas: int
    relations: int
    names: int
    conventions: int
    pieces: int = 30522
    width: int = 384
    layers: int = 6
    attention: int = 12
    inner: int = 1536
    positions: int = 512
    arc: int = 256
    relation: int = 192
    naming: int = 256
    convention: int = 16
    coreference: int = 192
    pair: int = 96
    stating: int = 128
    role: int = 96
    judging: int = 128
    manner: int = 64


class Product(nn.Linear):
    """A linear map that can be trained as its 8 bits will compute it.

    While `rounding` it sees its weights with one scale an output and its input with
    one scale, as they ship; gradients pass straight through (Bengio et al. 2013).
    """

    rounding = False

    def forward(self, states: Tensor) -> Tensor:  # [..., in] -> [..., out]
        """Map."""
        if not (self.rounding and self.training):
            return super().forward(states)
        scale = self.weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        weight = self.weight + (
            (self.weight.detach() / scale).round() * scale - self.weight.detach()
        )
        seen = states.detach().float()
        low, high = seen.min().clamp(max=0), seen.max().clamp(min=0)
        step = (high - low).clamp(min=1e-8) / 255
        rounded = (seen / step).round() * step
        return functional.linear(
            states + (rounded - seen).to(states.dtype), weight, self.bias
        )


class SharedDropout(nn.Module):
    """Drops features for a whole window at once: one mask, cheap on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:  # [B, ?, D] -> the same
        """Drop while training."""
        if not self.training or not self.rate:
            return states
        mask = torch.rand(states.shape[0], 1, states.shape[2]) >= self.rate
        return states * (mask.to(states.dtype) / (1 - self.rate))


class Layer(nn.Module):
    """One layer of the encoder. Attention is spelled out: see `attend`."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.attention
        self.query_key_value = Product(width, 3 * width)
        self.out = Product(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.up = Product(width, shape.inner)
        self.down = Product(shape.inner, width)
        self.norm_after = nn.LayerNorm(width, eps=1e-12)
        self.drop = SharedDropout(dropout)

    def attend(self, states: Tensor, bias: Tensor) -> Tensor:  # [B, P, D] [B, 1, 1, P]
        """Attention by hand: the fused one is many times slower backwards on CPUs."""
        size, length, width = states.shape
        parts = self.query_key_value(states).view(
            size, length, 3, self.heads, width // self.heads
        )
        query, key, value = parts.permute(2, 0, 3, 1, 4)  # each [B, heads, P, d]
        query = query * (width // self.heads) ** -0.5
        scores = query @ key.transpose(-1, -2) + bias
        mixed = functional.softmax(scores, -1, dtype=scores.dtype) @ value
        return self.out(mixed.transpose(1, 2).reshape(size, length, width))

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:  # -> [B, P, D]
        """One layer further."""
        states = self.norm(states + self.drop(self.attend(states, bias)))
        inner = functional.gelu(self.up(states))
        return self.norm_after(states + self.drop(self.down(inner)))


class Encoder(nn.Module):
    """Pieces to states of all layers."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.piece = nn.Embedding(shape.pieces, shape.width, sparse=True)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.look = nn.Embedding(len(SHAPES), shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.drop = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, pieces: Tensor, shapes: Tensor) -> list[Tensor]:
        """Read windows.

        Args:
            pieces: Numbers of pieces, 0 for padding. [B, P]
            shapes: Class of word shape of each piece. [B, P]

        Returns:
            The embedding and the output of every layer, each [B, P, D].
        """
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.piece(pieces) + self.look(shapes) + self.position(positions)
        states = self.drop(self.norm(states))
        bias = (pieces == 0).to(states.dtype)[:, None, None, :] * NEVER
        if torch.is_autocast_enabled("cpu"):
            states, bias = states.bfloat16(), bias.bfloat16()
        every = [states]
        for layer in self.layers:
            states = layer(states, bias)
            every.append(states)
        return every


class Mix(nn.Module):
    """The weighted mean of the layers' states, one for each task."""

    def __init__(self, layers: int, tasks: int, dropout: float = 0.2) -> None:
        super().__init__()
        start = torch.linspace(-1, 1, layers).repeat(tasks, 1)
        self.weights = nn.Parameter(start)
        self.drop = SharedDropout(dropout)

    def forward(self, states: list[Tensor], index: Tensor) -> list[Tensor]:
        """Mix the states of chosen pieces.

        Args:
            states: Of each layer. [B, P, D]
            index: Chosen pieces of each window. [B, W]

        Returns:
            For each task [B, W, D].
        """
        size, length, width = states[0].shape
        flat = (index + torch.arange(size)[:, None] * length).view(-1)
        chosen = [state.reshape(-1, width).index_select(0, flat) for state in states]
        weights = self.weights.softmax(1).to(chosen[0].dtype)
        mixed = weights @ torch.stack(chosen).view(len(states), -1)
        return [self.drop(task.view(size, -1, width)) for task in mixed]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scores:
    """What the network says of windows."""

    upos: Tensor  # [B, W, U]
    features: Tensor  # [B, W, F]
    lemmas: Tensor  # [B, W, R]
    arcs: Tensor  # [B, W, W+1]; column 0 is the root
    relation_dependents: Tensor  # [B, W, H]
    relation_heads: Tensor  # [B, W+1, H]
    names: Tensor  # [B, W, 31]
    coreference: Tensor  # [B, W, H]
    stating: Tensor  # [B, W, H]
    middle: Tensor  # [B, W, D]: before the last layers, for the matcher
    judging: Tensor  # [B, W, H]


class Relations(nn.Module):
    """The relation of a word to a given head, from their vectors."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.out = nn.Linear(3 * shape.relation, shape.relations)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:  # [?, H] [?, H]
        """Scores of relations, [?, relations]."""
        return self.out(torch.cat((dependents * heads, dependents, heads), -1))


class Pairs(nn.Module):
    """How likely two words mean the same thing; `none of them` scores 0."""

    def __init__(self, shape: Shape, dropout: float = 0.2) -> None:
        super().__init__()
        width, hidden = shape.coreference, shape.pair
        self.later = nn.Linear(width, hidden)
        self.earlier = nn.Linear(width, hidden, bias=False)
        self.product = nn.Linear(width, hidden, bias=False)
        self.signs = nn.Embedding(sum(SIZES), hidden)
        nn.init.normal_(self.signs.weight, std=0.1)
        starts = torch.tensor([sum(SIZES[:n]) for n in range(len(SIZES))])
        self.register_buffer("starts", starts, persistent=False)
        self.hidden = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, 1)
        self.bilinear = nn.Linear(width, width, bias=False)
        nn.init.zeros_(self.bilinear.weight)
        self.dropout = dropout

    def forward(
        self, vectors: Tensor, later: Tensor, earlier: Tensor, features: Tensor
    ) -> Tensor:
        """Score pairs.

        Args:
            vectors: Of the candidates. [M, H]
            later: Number of the candidate that looks back. [N]
            earlier: Number of the possible antecedent. [N]
            features: Their signs, see `kg.language.pairs`. [N, len(SIZES)]
        """
        i, j = vectors[later], vectors[earlier]  # [N, H]
        signs = self.signs(features + self.starts).sum(1)  # [N, h]
        state = self.later(vectors)[later] + self.earlier(vectors)[earlier]
        state = functional.relu(state + self.product(i * j) + signs)
        if self.training:
            keep = torch.rand(1, state.shape[1]) >= self.dropout
            state = state * (keep.to(state.dtype) / (1 - self.dropout))
        state = functional.relu(self.hidden(state))
        close = (self.bilinear(vectors)[later] * j).sum(-1)
        return self.out(state).squeeze(-1) + close * vectors.shape[1] ** -0.5  # [N]


class Stating(nn.Module):
    """What a word states: the role of another word in it, and whether it happened."""

    def __init__(self, shape: Shape, dropout: float = 0.2) -> None:
        super().__init__()
        width, hidden = shape.stating, shape.role
        self.predicate = nn.Linear(width, hidden)
        self.word = nn.Linear(width, hidden, bias=False)
        self.product = nn.Linear(width, hidden, bias=False)
        self.role = nn.Linear(hidden, len(ROLES))
        self.inner = nn.Linear(width, hidden)
        self.factual = nn.Linear(hidden, 1)
        self.drop = nn.Dropout(dropout)

    def forward(self, predicates: Tensor, words: Tensor) -> Tensor:
        """Scores of the roles of words in what predicates state.

        Args:
            predicates: Vector of the word that states, one a pair. [N, H]
            words: Vector of the word that may be an argument. [N, H]

        Returns:
            [N, roles].
        """
        state = self.predicate(predicates) + self.word(words)
        state = functional.gelu(state + self.product(predicates * words))
        scores: Tensor = self.role(self.drop(state))
        return scores

    def happened(self, predicates: Tensor) -> Tensor:  # [N, H] -> [N]
        """Scores of whether what words state happened; positive means it did."""
        state = functional.gelu(self.inner(predicates))
        score: Tensor = self.factual(self.drop(state)).squeeze(-1)
        return score


class Judging(nn.Module):
    """Whether a statement is what its sentence says, and in what manner it says it.

    A statement is the word that states it, its subject and its object. Each word has
    for each of these three places two vectors, one for either of the other places; the
    score is the sum of the three products and of what each word adds alone, so that
    all of a sentence's statements are judged from one table.
    """

    def __init__(self, shape: Shape, dropout: float = 0.3) -> None:
        super().__init__()
        self.parts = nn.Linear(shape.judging, 6 * AGREEMENT + 4)
        self.inner = nn.Linear(shape.judging, shape.manner)
        self.modality = nn.Linear(shape.manner, len(MODALITIES))
        self.negative = nn.Linear(shape.manner, 1)
        self.drop = nn.Dropout(dropout)

    def table(self, vectors: Tensor) -> Tensor:  # [..., H] -> [..., 6 * AGREEMENT + 4]
        """For each word its six vectors, and what it adds in each place."""
        scale = AGREEMENT**-0.25
        table = self.parts(self.drop(vectors)).float()
        return torch.cat((table[..., :-4] * scale, table[..., -4:]), -1)

    def score(self, heads: Tensor, subjects: Tensor, objects: Tensor) -> Tensor:
        """Scores of statements, positive for right.

        Args:
            heads: Rows of the table for the words that state. [N, 6 * AGREEMENT + 4]
            subjects: Likewise.
            objects: Likewise; rows of zeros where there is none.
        """
        r = AGREEMENT
        total = (heads[:, :r] * subjects[:, r : 2 * r]).sum(-1)
        total = total + (heads[:, 2 * r : 3 * r] * objects[:, 3 * r : 4 * r]).sum(-1)
        total = total + (subjects[:, 4 * r : 5 * r] * objects[:, 5 * r : -4]).sum(-1)
        alone = (objects == 0).all(-1).to(total.dtype)
        total = total + heads[:, -4] + subjects[:, -3] + objects[:, -2]
        return total + alone * heads[:, -1]

    def manner(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of the modalities [N, modalities] and of being negative [N]."""
        state = self.drop(functional.gelu(self.inner(self.drop(vectors))))
        negative: Tensor = self.negative(state).squeeze(-1)
        return self.modality(state), negative


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width, layers = shape.width, shape.layers + 1
        self.encoder = Encoder(shape)
        self.mix = Mix(layers, 6)
        self.upos = Product(width, shape.upos)
        self.features = Product(width, shape.features)
        self.lemmas = Product(width, shape.lemmas)
        self.arc_dependent = Product(width, shape.arc)
        self.arc_head = Product(width, shape.arc)
        self.arc_between = Product(shape.arc, shape.arc, bias=False)
        nn.init.normal_(self.arc_between.weight, std=shape.arc**-0.5)
        self.arc_bias = nn.Linear(shape.arc, 1)
        self.relation_dependent = Product(width, shape.relation)
        self.relation_head = Product(width, shape.relation)
        self.relations = Relations(shape)
        self.convention = nn.Embedding(shape.conventions, shape.convention)
        self.naming = Product(width, shape.naming)
        self.naming_convention = nn.Linear(shape.convention, shape.naming, bias=False)
        self.names = Product(shape.naming, shape.names)
        self.referring = nn.Linear(width, shape.coreference)
        self.pairs = Pairs(shape)
        self.saying = Product(width, shape.stating)
        self.stating = Stating(shape)
        self.regarding = Product(width, shape.judging)
        self.judging = Judging(shape)
        self.drop_tree = SharedDropout(0.33)
        self.drop_names = SharedDropout(0.2)

    def round(self) -> None:
        """From now on train all that ships in 8 bits as its 8 bits will compute it."""
        for name, module in self.named_modules():
            if isinstance(module, Product) and name not in EXACT:
                module.rounding = True

    def forward(
        self,
        pieces: Tensor,
        shapes: Tensor,
        words: Tensor,
        sentence: Tensor,
        convention: Tensor,
    ) -> Scores:
        """Analyse windows.

        Args:
            pieces: Numbers of pieces, 0 for padding. [B, P]
            shapes: Class of word shape of each piece. [B, P]
            words: Position of each word's first piece, 0 for padding. [B, W]
            sentence: Number of each word's sentence, -1 for padding. [B, W]
            convention: Whose guidelines names shall follow. [B] or [1]
        """
        index = functional.pad(words, (1, 0))  # root first: [B, W+1]
        every = self.encoder(pieces, shapes)
        mixed = self.mix(every, index)
        tree = mixed[1]
        tags, _, naming, referring, saying, regarding = (task[:, 1:] for task in mixed)
        gelu = functional.gelu
        dependents = self.drop_tree(gelu(self.arc_dependent(tree[:, 1:])))
        heads = self.drop_tree(gelu(self.arc_head(tree)))
        arcs = self.arc_between(dependents) @ heads.transpose(1, 2)  # [B, W, W+1]
        arcs = arcs + self.arc_bias(heads).transpose(1, 2)
        naming = self.naming(naming)
        naming = naming + self.naming_convention(self.convention(convention))[:, None]
        return Scores(
            upos=self.upos(tags),
            features=self.features(tags),
            lemmas=self.lemmas(tags),
            arcs=arcs.float() + _own_sentence(sentence),
            relation_dependents=self.drop_tree(
                gelu(self.relation_dependent(tree[:, 1:]))
            ),
            relation_heads=self.drop_tree(gelu(self.relation_head(tree))),
            names=self.names(self.drop_names(gelu(naming))),
            coreference=gelu(self.referring(referring)),
            stating=gelu(self.saying(saying)),
            middle=_chosen(every[-1 - LAST], words),
            judging=gelu(self.regarding(regarding)),
        )


def _chosen(states: Tensor, index: Tensor) -> Tensor:  # [B, P, D] [B, W] -> [B, W, D]
    """States of chosen pieces."""
    return states.gather(1, index[..., None].expand(-1, -1, states.shape[2]))


def _own_sentence(sentence: Tensor) -> Tensor:  # [B, W] -> [B, W, W+1]
    """Nothing for the root and for other words of the sentence, else `NEVER`."""
    apart = (sentence[:, :, None] != sentence[:, None, :]) | (sentence[:, None, :] < 0)
    count = sentence.shape[1]
    places = torch.arange(count, device=sentence.device)
    apart = apart | (places[:, None] == places[None, :])[None]
    return functional.pad(apart.float() * NEVER, (1, 0))


def load_encoder(encoder: Encoder, path: Path) -> None:
    """Put the weights of a BERT-like safetensors file into the encoder."""
    weights = load_file(path)
    prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""

    def take(name: str) -> Tensor:
        return weights[prefix + name].float()

    def fill(module: nn.Module, name: str) -> None:
        module.load_state_dict(
            {"weight": take(name + ".weight"), "bias": take(name + ".bias")}
        )

    with torch.no_grad():
        encoder.piece.weight.copy_(take("embeddings.word_embeddings.weight"))
        encoder.position.weight.copy_(take("embeddings.position_embeddings.weight"))
        first = take("embeddings.token_type_embeddings.weight")[0]
        encoder.look.weight.copy_(first.expand_as(encoder.look.weight))
        fill(encoder.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{number}."
            ends = ("weight", "bias")
            for end in ends:
                parts = [
                    take(f"{name}attention.self.{part}.{end}")
                    for part in ("query", "key", "value")
                ]
                getattr(layer.query_key_value, end).copy_(torch.cat(parts))
            fill(layer.out, name + "attention.output.dense")
            fill(layer.norm, name + "attention.output.LayerNorm")
            fill(layer.up, name + "intermediate.dense")
            fill(layer.down, name + "output.dense")
            fill(layer.norm_after, name + "output.LayerNorm")
