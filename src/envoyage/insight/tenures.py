"""Who was in office when: the tenures of the roster, and to which of them a stop belongs."""

from datetime import date
from typing import NamedTuple

from envoyage.insight.stops import Row
from envoyage.reconcile import Roster


class Tenure(NamedTuple):
    """One person in one office from a day on; `start` None where the roster does not know the day."""

    official: str
    start: date | None


class Held:
    """The tenures of a roster; each person's are looked up once."""

    def __init__(self, known: Roster) -> None:
        self._roster = known
        self._found: dict[tuple[str, str | None, str | None], list[date]] = {}

    def begun(self, row: Row) -> Tenure:
        """The tenure in which a stop was made: the last that began before it, or the first of all."""
        return Tenure(row.official, self.since(row.official, row.office, row.home, row.first))

    def since(self, official: str, office: str | None, home: str | None, day: date | str) -> date | None:
        """The day on which that tenure began; a day as text is read where it is needed."""
        asked = (official, office, home)
        if asked not in self._found:
            self._found[asked] = self._starts(*asked)
        if not (starts := self._found[asked]):
            return None
        on = date.fromisoformat(day) if isinstance(day, str) else day
        return max((start for start in starts if start <= on), default=starts[0])

    def _starts(self, official: str, office: str | None, home: str | None) -> list[date]:
        person = self._roster.by_id.get(official)
        return sorted(
            start
            for one in (person.tenures if person else ())
            if (one.office_id, one.country) == (office, home) and one.start and (start := one.start.exact)
        )
