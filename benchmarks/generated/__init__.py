"""News that nobody wrote, of any size: the same for the same seed.

`News` is for a large store: a few things are spoken of all the time, most of them once
or twice, and papers repeat and deny each other. `crowd` is for pictures: each topic has
its own things, and a few are known everywhere.
"""

from benchmarks.generated.crowd import crowd
from benchmarks.generated.news import RARE, News

__all__ = ["RARE", "News", "crowd"]
