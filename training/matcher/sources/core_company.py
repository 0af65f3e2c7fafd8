"""Relations of companies in Wikipedia: CORE (Borchert and others 2023), CC BY 4.0."""

import json
from pathlib import Path
from typing import Any

from training.matcher.examples import Example, Pair, Text
from training.matcher.properties import Inventory, PropertyText

SOURCE = "core_company"
_NONE = "undefined"
_COMPANY = "company"
PROPERTIES = {
    "product_or_service_of": (
        ("product or service of", "manufacturer", "made by"),
        "company that offers a product or service",
        "product",
        _COMPANY,
    ),
    "collaboration": (
        ("collaboration", "partner", "cooperates with"),
        "company that a company works together with",
        _COMPANY,
        _COMPANY,
    ),
    "acquired_by": (
        ("acquired by", "bought by"),
        "company that bought a controlling stake in a company",
        _COMPANY,
        _COMPANY,
    ),
    "client_of": (
        ("client of", "customer of", "supplier"),
        "company whose products or services a company uses",
        _COMPANY,
        _COMPANY,
    ),
    "shareholder_of": (
        ("shareholder of", "owns shares in", "investor in"),
        "company in which somebody holds shares",
        "",
        _COMPANY,
    ),
    "subsidiary_of": (
        ("subsidiary of", "parent company", "owned by"),
        "company that legally owns a company",
        _COMPANY,
        _COMPANY,
    ),
    "traded_on": (
        ("traded on", "stock exchange", "listed on"),
        "exchange on which the shares of a company are listed",
        _COMPANY,
        "stock exchange",
    ),
    "competitor_of": (
        ("competitor of", "competes with", "rival"),
        "company that a company competes with",
        _COMPANY,
        _COMPANY,
    ),
    "brand_of": (
        ("brand of", "brand owner"),
        "company that a brand belongs to",
        "brand",
        _COMPANY,
    ),
    "merged_with": (
        ("merged with", "merger"),
        "company that a company joined with",
        _COMPANY,
        _COMPANY,
    ),
    "regulated_by": (
        ("regulated by", "regulator", "supervised by"),
        "authority that regulates a company",
        _COMPANY,
        "authority",
    ),
}
_MUTUAL = frozenset({"collaboration", "competitor_of", "merged_with"})


def training(root: Path) -> list[Text]:
    """All sentences."""
    path = root / "core_company/dataset/train.json"
    return [_text(row) for row in json.loads(path.read_text(encoding="utf-8"))]


def inventory(_: Path) -> Inventory:
    """The eleven relations."""
    return Inventory(
        properties={
            f"{SOURCE}:{name}": PropertyText(
                labels=labels, description=described, domain=domain, range=range_
            )
            for name, (labels, described, domain, range_) in PROPERTIES.items()
        },
        beside={
            f"{SOURCE}:acquired_by": frozenset({f"{SOURCE}:subsidiary_of"}),
            f"{SOURCE}:subsidiary_of": frozenset({f"{SOURCE}:acquired_by"}),
        },
    )


def _text(row: dict[str, Any]) -> Text:
    name = row["relation"]
    things = tuple((row[f"e{n}_start"], row[f"e{n}_end"]) for n in (1, 2))
    holds = frozenset() if name == _NONE else frozenset({f"{SOURCE}:{name}"})
    mutual = name in _MUTUAL
    forth, back = (1, 0) if row["invert_relation"] else (0, 1)
    example = Example(
        words=tuple(row["context"]),
        things=things,
        pairs=(
            Pair(subject=forth, object=back, holds=holds),
            Pair(subject=back, object=forth, holds=holds if mutual else frozenset()),
        ),
        inventory=SOURCE,
    )
    return Text(source=SOURCE, examples=(example,))
