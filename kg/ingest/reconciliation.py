"""Candidates for things from a service on the network, by the W3C's API, version 0.2.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/

Nothing asks unless somebody names a service. A service only proposes: what it says is
shown with its scores, and each thing that it did not answer with the reason.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from kg.errors import SourceError
from kg.ingest.network import PATIENCE, answered

BATCH = 10
"""Questions in one request, as OpenRefine sends them."""
LIMIT = 5
"""Candidates that are asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """What a service takes a name for."""

    iri: str
    name: str
    score: float
    """As the service counts; services differ."""
    sure: bool = False
    """Whether the service itself would match it without asking."""
    types: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposed:
    """The candidates for one name, or why there are none to show."""

    name: str
    proposals: tuple[Proposal, ...] = ()
    failure: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """A reconciliation service, as it describes itself."""

    url: str
    name: str
    space: str
    """What the identifiers begin with to be IRIs."""

    @classmethod
    def at(cls, url: str, *, patience: float = PATIENCE) -> "Service":
        """The service at an address.

        Raises:
            SourceError: It cannot be reached, or is no such service.
        """
        manifest = _object(answered(url, patience=patience), url)
        name, space = manifest.get("name"), manifest.get("identifierSpace")
        if not isinstance(name, str) or not isinstance(space, str):
            raise SourceError(
                f"{url}: no reconciliation service (its manifest has no name or"
                " identifierSpace); check the address"
            )
        return cls(url=url, name=name, space=space)

    def propose(
        self, names: Sequence[str], *, limit: int = LIMIT, patience: float = PATIENCE
    ) -> Iterator[Proposed]:
        """The candidates for each name in turn; a batch that fails stops no other."""
        for start in range(0, len(names), BATCH):
            yield from self._batch(names[start : start + BATCH], limit, patience)

    def _batch(
        self, names: Sequence[str], limit: int, patience: float
    ) -> Iterator[Proposed]:
        queries = {
            f"q{number}": {"query": name, "limit": limit}
            for number, name in enumerate(names)
        }
        form = urlencode({"queries": json.dumps(queries)}).encode("ascii")
        try:
            answer = _object(answered(self.url, form, patience=patience), self.url)
        except SourceError as error:
            yield from (Proposed(name=name, failure=str(error)) for name in names)
            return
        for key, name in zip(queries, names, strict=True):
            yield self._read(name, answer.get(key))

    def _read(self, name: str, answer: object) -> Proposed:
        """What an answer says about one name."""
        results = answer.get("result") if isinstance(answer, dict) else None
        if not isinstance(results, list):
            return Proposed(name=name, failure="the service left it unanswered")
        found = [self._proposal(one) for one in results]
        good = [one for one in found if one]
        if results and not good:
            return Proposed(name=name, failure="its candidates are not well-formed")
        ranked = sorted(good, key=lambda one: (-one.score, one.iri))
        return Proposed(name=name, proposals=tuple(ranked))

    def _proposal(self, one: object) -> Proposal | None:
        """A candidate; None where it lacks an identifier, a name or a score."""
        if not isinstance(one, dict):
            return None
        identifier, name, score = (one.get(key) for key in ("id", "name", "score"))
        if isinstance(score, bool) or not isinstance(score, int | float):
            return None
        if not (isinstance(identifier, str) and isinstance(name, str)):
            return None
        whole = identifier.startswith(("http://", "https://"))
        return Proposal(
            iri=identifier if whole else self.space + identifier,
            name=name,
            score=float(score),
            sure=one.get("match") is True,
            types=tuple(_types(one.get("type"))),
        )


def _types(given: object) -> Iterable[str]:
    """The names of a candidate's types."""
    for one in given if isinstance(given, list) else ():
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str):
            yield name


def _object(content: bytes, url: str) -> dict[str, object]:
    """A JSON object.

    Raises:
        SourceError: It is none.
    """
    try:
        found = json.loads(content)
    except ValueError as error:
        raise SourceError(f"{url}: the answer is no JSON; check the address") from error
    if not isinstance(found, dict):
        raise SourceError(f"{url}: the answer is no JSON object; check the address")
    return found
