"""Small books for the tests of insight: a line of a table is a stop, written straight into what is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from envoyage.insight.stops import Row
from envoyage.record.models import Person, Stop, Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One stop: who, when, where, and what kind of a stop it is."""

    who: str
    days: str
    country: str
    city: str | None = None
    nature: str | None = None
    occasion: str | None = None
    beside: str | None = None
    office: str = "foreign-minister"
    home: str = "US"
    trip: str = ""
    status: str = "completed"

    @property
    def first(self) -> date:
        return date.fromisoformat(self.days.partition("/")[0])

    @property
    def last(self) -> date:
        return date.fromisoformat(self.days.rpartition("/")[2])


def table(text: str, **fixed: str) -> list[Line]:
    """Lines of `who | days | country | city | marks`; an empty first cell continues the trip above.

    Marks: `vacation`, `refuelling`, `beside NAME`, `at OCCASION`.
    """
    lines: list[Line] = []
    for row in filter(None, (row.strip() for row in text.splitlines())):
        who, days, country, city, marks = (*(cell.strip() for cell in row.split("|")), "", "")[:5]
        said: dict[str, str] = {}
        for mark in filter(None, (mark.strip() for mark in marks.split(";"))):
            match mark.partition(" "):
                case ("vacation", _, _):
                    said["nature"] = "private"
                case ("refuelling", _, _):
                    said["nature"] = "transit"
                case ("beside", _, name):
                    said["beside"] = name
                case ("at", _, occasion):
                    said["occasion"] = occasion
                case _:
                    raise ValueError(f"{mark!r} is no mark.")
        name = who or lines[-1].who
        trip = f"{days[:10]}-{name.lower().replace(' ', '-')}" if who else lines[-1].trip
        lines.append(
            Line(who=name, days=days, country=country, city=city or None, trip=trip, **said, **fixed)  # type: ignore[arg-type]
        )
    return lines


def rows(lines: Iterable[Line]) -> list[Row]:
    """The same as insight takes them from the book, without a book."""
    numbers: dict[str, int] = {}
    found = []
    for line in lines:
        numbers[line.trip] = numbers.get(line.trip, 0) + 1
        found.append(
            Row(
                trip=line.trip,
                number=numbers[line.trip],
                first=line.first,
                last=line.last,
                country=line.country,
                city=line.city,
                then=None,
                nature=line.nature,
                occasion=line.occasion,
                beside=line.beside,
                official=slug(line.who, line.home),
                office=line.office,
                home=line.home,
            )
        )
    return sorted(found, key=lambda row: (row.first, row.trip, row.number))


def slug(who: str, home: str = "US") -> str:
    """The id of a person of these books."""
    return f"{home.lower()}-{who.lower().replace(' ', '-').replace('.', '')}"


def shown(lines: Iterable[Line], titles: dict[str, str] | None = None) -> None:
    """Writes the lines as published trips; `titles` by office."""
    lines = list(lines)
    now = datetime(2025, 4, 1, tzinfo=UTC)
    persons, trips = {}, {}
    for line in lines:
        title = (titles or {"foreign-minister": "Secretary of State", "head-of-state": "President"}).get(
            line.office
        )
        key = slug(line.who, line.home)
        persons[key] = Person(slug=key, name=line.who, office=title, office_id=line.office, country=line.home)
        trip = trips.setdefault(
            line.trip,
            Trip(
                slug=line.trip,
                name=line.who,
                office=title,
                office_id=line.office,
                country=line.home,
                status=line.status,
                start=line.first,
                end=line.last,
                confidence=1.0,
                payload={},
                version=1,
                changed_at=now,
                official_id=key,
            ),
        )
        trip.end = max(trip.end or line.last, line.last)
    Person.objects.bulk_create(persons.values(), ignore_conflicts=True)
    Trip.objects.bulk_create(trips.values())
    statuses = {line.trip: line.status for line in lines}
    Stop.objects.bulk_create(
        Stop(
            trip_id=row.trip,
            number=row.number,
            country=row.country,
            city=row.city,
            start=row.first,
            end=row.last,
            nature=row.nature,
            occasion=row.occasion,
            beside=row.beside,
            official=row.official,
            office_id=row.office,
            home=row.home,
            first=row.first,
            last=row.last,
            happened=statuses[row.trip] in ("completed", "underway"),
        )
        for row in rows(lines)
    )
