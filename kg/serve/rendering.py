"""Templates to HTML. All text of articles is escaped; nothing here marks it as safe."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.serve.addresses import address
from kg.serve.reply import Reply

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The templates, each of which escapes."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["address"] = address
    return found


def page(template: str, *, status: int = 200, **values: object) -> Reply:
    """A page."""
    written = environment().get_template(template).render(**values)
    return Reply(status, "text/html", written.encode("utf-8", errors="replace"))
