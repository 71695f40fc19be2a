"""Standing rules: what an editor signs once so that it need not be decided each time. Pure: no database.

A rule names fields and sources: "dates from the foreign ministry's own site are accepted". It is applied to
what comes in while it stands; revoking it leaves what it accepted as it is, one undo away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from envoyage.facts.contract import Json
from envoyage.record.claims import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a standing rule accepts.

    Attributes:
        name: the rule in a sentence, as its signer words it.
        fields: the fields that it is about.
        hosts: sites, as "mre.gov.br"; pages of "www.mre.gov.br" are of it.
        publishers: publishers by name, as reports give them; letter case does not count.
    """

    name: str
    fields: tuple[Field, ...]
    hosts: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()

    @classmethod
    def of(cls, shape: Json) -> Self:
        """A rule from plain values.

        Raises:
            ValueError: it has no name, no field that there is, or no source; the message says which.
        """
        name = str(shape.get("name") or "").strip()
        if not name:
            raise ValueError(
                "A standing rule needs its sentence, such as: dates from the ministry's own site."
            )
        unknown = [field for field in shape.get("fields") or () if field not in list(Field)]
        if unknown:
            raise ValueError(f"There is no field {unknown[0]!r}; fields are {', '.join(Field)}.")
        fields = tuple(field for field in Field if field in (shape.get("fields") or ()))
        if not fields:
            raise ValueError(f"A standing rule needs a field; fields are {', '.join(Field)}.")
        hosts, publishers = _clean(shape.get("hosts") or ()), _clean(shape.get("publishers") or ())
        if not hosts and not publishers:
            raise ValueError(
                "A standing rule needs a source: a site such as mre.gov.br, or a publisher's name."
            )
        return cls(name=name, fields=fields, hosts=hosts, publishers=publishers)

    def shape(self) -> Json:
        """The rule as plain values, as the ledger keeps it."""
        return {
            "name": self.name,
            "fields": list(self.fields),
            "hosts": list(self.hosts),
            "publishers": list(self.publishers),
        }

    def trusts(self, url: str | None, publisher: str | None) -> bool:
        """True for a report of one of the rule's sources."""
        host = (urlsplit(url or "").hostname or "").lower()
        if any(host == name or host.endswith(f".{name}") for name in self.hosts):
            return True
        return (publisher or "").strip().casefold() in self.publishers


def _clean(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip().casefold() for name in names if name.strip()))
