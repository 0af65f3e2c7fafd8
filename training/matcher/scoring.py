"""By how much properties beat having none, for the pairs of a batch."""

from collections.abc import Iterator

import torch
from torch import Tensor

from training.matcher.batches import Batch
from training.matcher.network import Matcher, Read, scores


def beats(matcher: Matcher, batch: Batch) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Forth and back: scores, what is known of them, and how much pairs count.

    [P, R], [P, R], [P] for pairs that count at all.
    """
    seen = matcher(batch.states, batch.length, batch.pairs)
    yield from between(matcher, seen, matcher.read_texts(*batch.texts), batch)


def between(
    matcher: Matcher, seen: Read, pooled: Tensor, batch: Batch
) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """The same for what was read."""
    count = len(batch.domain)
    pooled = pooled.float()
    vectors, bias = matcher.as_property(pooled[:count])
    classes = matcher.as_class(pooled[count:])
    ends = [
        torch.where((rows >= 0)[:, None], classes[rows.clamp(min=0)], 0.0)
        for rows in (batch.domain, batch.range)
    ]
    given = (vectors, bias, ends[0], ends[1])
    types = seen.earlier.float(), seen.later.float()
    for way, link in enumerate((seen.forth, seen.back)):
        subject, object_ = types if way == 0 else types[::-1]
        kept = batch.weight[:, :, way] > 0  # [B, N]
        got = scores(
            matcher,
            link.float()[kept],
            seen.none.float()[..., way][kept],
            (subject[kept], object_[kept]),
            given,
        )
        yield got, batch.known[:, :, way][kept], batch.weight[:, :, way][kept]
