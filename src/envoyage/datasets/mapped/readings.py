"""Rows as readings: a report for each trip, a line for each row in its own words, and the cells as passages.

Ministry of Foreign Affairs: gazette, 2025-02-03-hugh-todd-sr.

office: Foreign minister; home: GY

Minister: Hugh Todd; Country: Suriname; From: 03/02/2025; To: 05/02/2025
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from envoyage.datasets.mapped.mapping import Mapping
from envoyage.datasets.mapped.rows import Fault, Row, language_of
from envoyage.facts import (
    DateSpan,
    Meeting,
    Passage,
    Passages,
    Reading,
    Report,
    Status,
    Stop,
    Topic,
    Traveller,
    Trip,
    normalise,
    passages,
)
from envoyage.gazetteer import slugged
from envoyage.reading import read_names

_RULE = "row of a table"
# As of the Historian's rows: a table says in a cell what a report says in a sentence, and is hardly misread.
_CONFIDENCE = 0.97
_OF_THE_TABLE = ("url", "publisher", "published", "title", "language")  # about the source, not the trip


def readings(
    rows: Iterable[Row], mapping: Mapping, *, today: date, fault: Fault
) -> Iterator[tuple[Row, Reading]]:
    """A reading of each trip, with its first row.

    Args:
        rows: of the table, all of them.
        mapping: what its columns are.
        today: divides trips that are over from planned ones, where no cell says how they stand.
        fault: hears of rows that contradict others of their trip.
    """
    for name, some in _trips(rows, mapping).items():
        first = some[0]
        alike = [first]
        for row in some[1:]:
            if row.says["official"] == first.says["official"] and row.home == first.home:
                alike.append(row)
            else:
                fault(
                    row.line,
                    f"names {row.says['official']!r} as the official of trip {name},"
                    f" for whom line {first.line} names {first.says['official']!r}",
                )
        yield first, _reading(name, alike, mapping, today)


def _trips(rows: Iterable[Row], mapping: Mapping) -> dict[str, list[Row]]:
    """The rows of each trip by its id. Without a column of ids each row is a trip, named by its words."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if "id" in row.says:
            found[slugged(row.says["id"])].append(row)
            continue
        stem = slugged(f"{row.when.start or 'undated'}-{row.says['official']}-{row.country}")
        name, number = stem, 1
        while name in found:
            number += 1
            name = f"{stem}-{number}"
        found[name].append(row)
    return found


@dataclass(slots=True)
class _Text:
    """The text of a report as it grows, and where in it each thing stands."""

    text: str
    constants: dict[str, Passage] = field(default_factory=dict)

    def line(self, cells: Iterable[tuple[str, str]]) -> tuple[Passage, dict[str, Passage]]:
        """A line of named cells: where it stands, and where each of its cells does, by name."""
        self.text += "\n\n"
        start, at = len(self.text), {}
        for number, (name, words) in enumerate(cells):
            self.text += "; " if number else ""
            begun = len(self.text)
            self.text += f"{name}: {words}" if name else words
            at[name] = Passage(begun, len(self.text))
        return Passage(start, len(self.text)), at


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row with the place of its line, and of the cells of each field."""

    row: Row
    whole: Passage
    fields: dict[str, Passages]

    def where(self, *names: str) -> Passages:
        """Where these fields are said; the whole line where none of them has a cell."""
        found = {(one.start, one.end) for name in names for one in self.fields.get(name, ())}
        return passages(*found) if found else (self.whole,)


def _reading(name: str, rows: list[Row], mapping: Mapping, today: date) -> Reading:
    first = rows[0]
    says = first.says
    text = _Text(normalise(f"{says['publisher']}: {mapping.name}, {name}."))
    stated = {key: one for key, one in mapping.constants.items() if key not in _OF_THE_TABLE}
    if stated:
        _, text.constants = text.line(stated.items())
    lines = [_line(row, text, mapping) for row in rows]
    report = Report.of(
        text.text,
        id=f"{mapping.name}-{name}",
        # One page may hold the whole table: the part behind # tells the trips apart, and each from the page.
        url=says["url"] if "#" in says["url"] else f"{says['url']}#{name}",
        title=says.get("title") or f"{mapping.name}, {name}",
        publisher=says["publisher"],
        language=says.get("language", "en"),
        published=max((row.published for row in rows if row.published), default=None),
    )
    return Reading(report=report, trips=(_trip(lines, mapping, today),))


def _line(row: Row, text: _Text, mapping: Mapping) -> _Line:
    whole, cells = text.line(row.cells.items())
    fields: dict[str, Passages] = {key: (one,) for key, one in text.constants.items()}
    for key, columns in mapping.columns.items():
        if found := tuple(cells[column] for column in columns if column in cells):
            fields[key] = found
    return _Line(row=row, whole=whole, fields=fields)


def _trip(lines: list[_Line], mapping: Mapping, today: date) -> Trip:
    first = lines[0]
    row = first.row
    when = _days(line.row.when for line in lines)
    status = next((line.row.status for line in lines if line.row.status), None)
    dated = {(one.start, one.end) for line in lines for one in line.where("start", "end")}
    return Trip(
        traveller=Traveller(
            name=row.says["official"],
            office=row.office,
            office_id=row.office_id,
            country=row.home,
            passages=first.where("official", "office", "home"),
            rule=_RULE,
        ),
        status=status or _status(when, today),
        status_passages=first.where("status") if status else first.where("start", "end"),
        when=when,
        date_passages=passages(*dated) if when.known else (),
        stops=tuple(_stop(line) for line in lines),
        meetings=tuple(_once(one for line in lines for one in _meetings(line, mapping))),
        topics=tuple(
            Topic(label=label, passages=line.where("topics"), rule=_RULE)
            for line in lines
            for label in line.row.several("topics", mapping.parted_by)
        ),
        confidence=_CONFIDENCE,
        rule=_RULE,
    )


def _stop(line: _Line) -> Stop:
    row = line.row
    return Stop(
        country=row.country,
        city=row.says.get("city"),
        when=row.when,
        nature=row.nature,
        occasion=row.says.get("occasion"),
        beside=row.says.get("beside"),
        passages=line.where("country", "city", "start", "end", "nature", "occasion", "beside"),
        rule=_RULE,
    )


def _meetings(line: _Line, mapping: Mapping) -> Iterator[Meeting]:
    for words in line.row.several("met", mapping.parted_by):
        for one in read_names(words, language=language_of(line.row.says)):
            yield Meeting(
                name=one.name,
                role=one.office,
                role_id=one.office_id,
                passages=line.where("met"),
                rule=_RULE,
            )


def _once(meetings: Iterable[Meeting]) -> Iterator[Meeting]:
    """Who was met at two stops is told once, with the first."""
    found: dict[tuple[str, str | None], Meeting] = {}
    for one in meetings:
        found.setdefault((one.name, one.role), one)
    yield from found.values()


def _days(spans: Iterable[DateSpan]) -> DateSpan:
    """From the first day of any stop to the last; what the first or the last stop leaves open is open."""
    known = [one for one in spans if one.known]
    if not known:
        return DateSpan()
    begins = min(known, key=lambda one: one.earliest or one.latest or date.max)
    ends = max(known, key=lambda one: one.latest or one.earliest or date.min)
    return DateSpan(start=begins.start, end=ends.end)


def _status(when: DateSpan, today: date) -> Status:
    """How a trip stands by its days alone."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is not None and first > today:
        return Status.PLANNED
    return Status.UNDERWAY if last is not None and last >= today else Status.COMPLETED
