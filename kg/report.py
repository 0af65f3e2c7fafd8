"""What a build did, in numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Claim, Dropped


@dataclass
class Report:
    """What a build did."""

    articles: int = 0
    unchanged: int = 0
    claims: int = 0
    plain: int = 0
    words: int = 0
    refused: list[Dropped] = field(default_factory=list)
    """Sources that could not be read."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Of what was read, how much was not kept, by reason."""

    def count(
        self,
        found: Sequence[Claim],
        *,
        changed: bool,
        words: int = 0,
        dropped: Iterable[Dropped] = (),
    ) -> None:
        """Count an article with its claims; if it was read now, what of it was."""
        self.articles += 1
        self.unchanged += not changed
        self.claims += len(found)
        self.plain += sum(claim.plain for claim in found)
        self.words += words
        self.dropped.update(one.reason for one in dropped)
