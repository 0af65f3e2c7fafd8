"""A node that breaks a shape."""

from dataclasses import dataclass

from kg import vocab


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A node that breaks a shape."""

    focus: str
    """IRI of the node."""
    path: str | None
    """The property concerned, as a CURIE."""
    value: str | None
    message: str
    severity: str
    """`Violation`, `Warning` or `Info`."""
    shape: str | None
    """IRI of the shape, or of the constraint in it."""

    def __str__(self) -> str:
        """One line that a person reads."""
        parts = [vocab.curie(self.focus), self.path, self.value, self.message]
        return f"{self.severity}: " + " | ".join(part for part in parts if part)
