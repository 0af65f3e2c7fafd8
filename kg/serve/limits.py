"""How much a request may cost."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Time, size and number."""

    seconds: float = 30.0
    """Until an answer is given up and its process ended."""
    answer: int = 100 * MEBIBYTE
    """Bytes of an answer."""
    request: int = 4 * MEBIBYTE
    """Bytes of a request's body."""
    memory: int = 4096 * MEBIBYTE
    """Bytes of address space of a process that answers."""
    together: int = 2
    """Answers that are worked out at the same time."""
    waiting: int = 16
    """Requests that may wait for their turn; more are sent away."""
