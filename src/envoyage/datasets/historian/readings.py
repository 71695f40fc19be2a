"""Trips of the Historian's tables as readings: one report for each trip, and its rows as the passages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from envoyage.datasets.historian.grouping import Journey
from envoyage.datasets.historian.lines import Line, Told, told, when
from envoyage.datasets.historian.locales import Place, places_of
from envoyage.datasets.historian.rows import Row, Table
from envoyage.datasets.historian.states import is_the_country, spoken_for, where
from envoyage.datasets.historian.travellers import HOME, Official, officials
from envoyage.facts import (
    Agreement,
    DateSpan,
    Day,
    Meeting,
    Passages,
    Reading,
    Report,
    Status,
    Stop,
    Traveller,
    Trip,
    passages,
)
from envoyage.reading import Remark, read_stay

PUBLISHER = "Office of the Historian, U.S. Department of State"
_SITE = "https://history.state.gov/departmenthistory"
_PAGES = {
    Table.PRESIDENTS: "travels/president",
    Table.SECRETARIES: "travels/secretary",
    Table.VISITS: "visits",
}
_TITLES = {
    Table.PRESIDENTS: "Travels Abroad of the President: {name}",
    Table.SECRETARIES: "Travels Abroad of the Secretary of State: {name}",
    Table.VISITS: "Visits by Foreign Leaders: {label}",
}
_RULE = "row of a table"
# The rows are a record of what was; what they say of names, days and places is hardly ever read wrongly.
_CONFIDENCE = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A trip as a report; what it tells is read when it is asked for."""

    report: Report
    journey: Journey
    who: tuple[Official, ...]
    told: Told

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.told.lines

    def read(self) -> Reading:
        """The reading of the report: its trip, or one for each where a row names two visitors."""
        said = [one.remark for one in self.journey.said]
        said = said or [_read(line, self.who[0]) for line in self.lines]
        stays = list(zip(self.lines, said, strict=True))
        trips = (_trip(self.journey, official, (self.told.heading,), stays) for official in self.who)
        return Reading(report=self.report, trips=tuple(trips))


def written(journey: Journey, addresses: Mapping[str, str] | None = None) -> Written:
    """The report of one trip.

    Args:
        journey: the trip.
        addresses: by the id of a report the address that it has already, which it keeps.
    """
    row = journey.rows[0]
    who = officials(row)
    said = [one.text for one in journey.said]
    text = told(_heading(row, who[0]), journey.rows, remarks=said or None)
    name = report_id(journey)
    report = Report.of(
        text.text,
        id=name,
        url=(addresses or {}).get(name) or f"{_SITE}/{_PAGES[journey.table]}/{row.who}#{journey.id}",
        title=_TITLES[journey.table].format(name=who[0].name, label=row.label),
        publisher=PUBLISHER,
        language="en",
        published=max((row.edited for row in journey.rows if row.edited), default=None),
    )
    return Written(report=report, journey=journey, who=who, told=text)


def stays_of(journey: Journey) -> Iterator[tuple[Row, Remark]]:
    """The rows of a trip, each with what its remark tells."""
    whole = written(journey)
    for line in whole.lines:
        yield line.row, _read(line, whole.who[0])


def report_id(journey: Journey) -> str:
    """The id of a trip's report, which lasts while the lowest of its rows does."""
    return row_id(journey.table, journey.id)


def row_id(table: Table, row: int) -> str:
    """The id of the report of which a row would be the lowest."""
    return f"historian-{'visit' if table is Table.VISITS else 'travel'}-{row}"


def _heading(row: Row, who: Official) -> str:
    return f"{row.name}, {row.label if row.table is Table.VISITS else who.office}"


def _read(line: Line, who: Official) -> Remark:
    row = line.row
    stay = HOME if row.table is Table.VISITS else spoken_for(row.state, row.first)
    return read_stay(line.remarks, country=stay or "", traveller=who.name, home=who.country, day=row.first)


def _trip(journey: Journey, who: Official, named: Passages, stays: list[tuple[Line, Remark]]) -> Trip:
    first, last = stays[0][0], max((line for line, _ in stays), key=lambda line: line.row.last)
    stops = tuple(_once(stop for line, remark in stays for stop in _stops(line, remark)))
    return Trip(
        traveller=Traveller(
            name=who.name,
            office=who.office,
            office_id=who.office_id,
            country=who.country,
            passages=named,
            rule=_RULE,
        ),
        status=Status.COMPLETED,
        status_passages=(first.days,),
        when=DateSpan(start=Day.of(journey.first), end=Day.of(journey.last)),
        date_passages=passages((first.days.start, first.days.end), (last.days.start, last.days.end)),
        stops=stops,
        meetings=tuple(_meetings(stays)),
        agreements=tuple(_agreements(stays)),
        confidence=_CONFIDENCE,
        rule=_RULE,
    )


def _stops(line: Line, remark: Remark) -> Iterator[Stop]:
    """The places of a row one after the other, all of them with its days; its country where it names none."""
    row = line.row
    said = (line.stay, *line.within(remark.stay_at))
    for place in (None,) if row.table is Table.VISITS else places_of(row.locale) or (None,):
        code, city, then = HOME, None, None
        if row.table is not Table.VISITS:
            code, city, then = _where(row, place)
        yield Stop(
            country=code,
            city=city,
            when=when(row),
            nature=remark.nature,
            occasion=remark.occasion,
            beside=remark.beside,
            then=then,
            passages=said,
            rule=_RULE,
        )


def _where(row: Row, place: Place | None) -> tuple[str, str | None, str | None]:
    found = where(row.state, place.name if place else None, place.region if place else None, row.first)
    city = place.name if place and not is_the_country(place.name, found.code) else None
    return found.code, city, found.then


def _once(stops: Iterable[Stop]) -> Iterator[Stop]:
    """Rows that are in the table twice give one stop, which rests on both."""
    found: dict[tuple[str, str | None, DateSpan], Stop] = {}
    for stop in stops:
        key = (stop.country, stop.city, stop.when)
        twin = found.get(key)
        found[key] = stop if twin is None else _folded(twin, stop)
    yield from found.values()


def _folded(one: Stop, other: Stop) -> Stop:
    return replace(
        one,
        nature=one.nature or other.nature,
        occasion=one.occasion or other.occasion,
        beside=one.beside or other.beside,
        passages=_together(one.passages, other.passages),
    )


def _meetings(stays: Iterable[tuple[Line, Remark]]) -> Iterator[Meeting]:
    """Everybody met, once: who was met at two stops of a trip rests on both rows."""
    found: dict[tuple[str, str | None, str | None], Meeting] = {}
    for line, remark in stays:
        for met in remark.meetings:
            here = line.within(met.passages)
            key = (met.name, met.country, met.organisation)
            twin = found.get(key)
            if twin is None:
                found[key] = replace(met, passages=here)
            else:
                found[key] = replace(twin, passages=_together(twin.passages, here))
    yield from found.values()


def _agreements(stays: Iterable[tuple[Line, Remark]]) -> Iterator[Agreement]:
    for line, remark in stays:
        for deal in remark.agreements:
            yield replace(deal, passages=line.within(deal.passages))


def _together(one: Passages, other: Passages) -> Passages:
    return passages(*sorted({(each.start, each.end) for each in (*one, *other)}))
