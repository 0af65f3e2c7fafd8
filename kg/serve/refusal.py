"""Why a request gets no answer."""


class Refusal(Exception):  # noqa: N818 - it becomes the answer
    """A status of HTTP, a line that says what to do, and the headers that it needs."""

    def __init__(self, status: int, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = {
            name.replace("_", "-"): value for name, value in headers.items()
        }
