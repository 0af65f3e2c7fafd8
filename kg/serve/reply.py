"""What a job gives back."""

from typing import NamedTuple


class Reply(NamedTuple):
    """A status of HTTP, a media type and the bytes."""

    status: int
    media: str
    body: bytes
