"""Courses in office as charts and tables: who left most often, and in which order under which rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from envoyage.facts import DateSpan, Day
from envoyage.gazetteer import country
from envoyage.insight.compare.courses import Course
from envoyage.insight.compare.parts import shares
from envoyage.insight.places import Place
from envoyage.publish.charts import Bar, End, Line, Panel, ShareChart, Step, StepChart
from envoyage.publish.surnames import surname
from envoyage.publish.visits.source_edge import SourceEdge
from envoyage.tongue.days import date_words, span_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import counted

_CALLED = 2  # first steps of the accented line that are named on the chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A row of the table of totals; `top` names the figures in which nobody has more."""

    course: Course
    unbroken: int
    top: frozenset[str]
    short: bool  # told for fewer days than asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class TripRow:
    """A trip behind the lines."""

    trip: str
    day: int
    when: str
    countries: tuple[tuple[str, str], ...]  # code and name
    beyond: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRows:
    """The trips of one course, for the table."""

    course: Course
    rows: tuple[TripRow, ...]


def step_chart_of(
    courses: Sequence[Course], accent: Course | None, days: int, edge: SourceEdge | None, *, title: str
) -> StepChart:
    """The lines, the accented one with its first steps named and the end of its source."""
    return StepChart(
        title=title,
        axis=_("Trips begun"),
        day=_("Day"),
        days=days,
        lines=tuple(_line(course, course is accent, days, edge) for course in courses),
        hundred=_("100 days"),
    )


def _line(course: Course, accent: bool, days: int, edge: SourceEdge | None) -> Line:
    term, early = course.term, course.until < days
    year, trips = term.start.year, counted(course.total.trips, "trip")
    note = f"{year}, {trips}"
    if early and term.end and (term.end - term.start).days + 1 <= course.until:
        note = _("%(year)s, %(trips)s in %(days)s") % {
            "year": year,
            "trips": trips,
            "days": counted(course.until, "day"),
        }
    elif early:
        note = _("%(year)s, %(trips)s known, at day %(day)s") % {
            "year": year,
            "trips": trips,
            "day": course.until,
        }
    return Line(
        name=term.name,
        short=surname(term.name, term.home),
        note=note,
        steps=tuple(
            Step(
                day=step.day,
                label=_("%(name)s, day %(day)s: %(countries)s")
                % {"name": term.name, "day": step.day, "countries": _countries(step.codes)},
                beyond=edge is not None and step.trip.trip in edge.beyond,
            )
            for step in course.steps
        ),
        last=min(course.until, days),
        accent=accent,
        end=_end(course, days, edge),
        calls=tuple(
            _("%(country)s, day %(day)s")
            % {"country": country(step.codes[0]).name(current()), "day": step.day}
            for step in course.steps[:_CALLED]
            if accent and step.codes
        ),
    )


def _end(course: Course, days: int, edge: SourceEdge | None) -> End | None:
    """Where the main source of the office ends within the course, in three short lines."""
    if edge is None or not (0 < (day := (edge.until - course.term.start).days + 1) < min(days, course.until)):
        return None
    words = _("The official list stops | on %(day)s. | From here, what reports show.")
    return End(day=day, words=tuple((words % {"day": date_words(edge.until)}).split(" | ")))


def _countries(codes: Sequence[str]) -> str:
    return ", ".join(country(code).name(current()) for code in codes)


def leaders(courses: Sequence[Course]) -> tuple[Course, ...]:
    """Whoever made the most trips; empty where nobody made any."""
    most = max((course.total.trips for course in courses), default=0)
    return tuple(course for course in courses if most and course.total.trips == most)


def totals(courses: Sequence[Course], unbroken: Sequence[Course], days: int) -> tuple[Total, ...]:
    """The table under several rules, most trips first."""
    rows = list(zip(courses, (course.total.trips for course in unbroken), strict=True))
    figures = {
        "trips": [course.total.trips for course, _many in rows],
        "unbroken": [many for _course, many in rows],
        "stops": [course.total.stops for course, _many in rows],
        "countries": [course.total.countries for course, _many in rows],
        "days": [course.total.days for course, _many in rows],
    }
    made = [
        Total(
            course=course,
            unbroken=many,
            top=frozenset(
                name for name, values in figures.items() if values[at] and values[at] == max(values)
            ),
            short=course.until < days,
        )
        for at, (course, many) in enumerate(rows)
    ]
    return tuple(sorted(made, key=lambda row: (-row.course.total.trips, row.course.term.start)))


def turned(courses: Sequence[Course]) -> tuple[Course, Course] | None:
    """Two of whom the first made fewer trips and entered more countries: the pair that differs most."""
    pairs = [
        (one, other)
        for one in courses
        for other in courses
        if 0 < one.total.trips < other.total.trips and one.total.countries > other.total.countries
    ]
    return max(
        pairs,
        key=lambda pair: (pair[0].total.countries - pair[1].total.countries, pair[0].term.name),
        default=None,
    )


def went_most(course: Course | None) -> str:
    """Where somebody stopped most, in a sentence; "" where no part of the world leads alone."""
    told = shares(visit for step in course.steps for visit in step.trip.visits) if course else ()
    most = max((share.visits for share in told), default=0)
    leading = [share for share in told if share.visits == most and share.part]
    if course is None or not most or len(leading) != 1:
        return ""
    first = leading[0]
    return _("%(name)s went most often %(to_place)s: %(many)s of %(of)s") % {
        "name": course.term.name,
        "to_place": Place.of_region(first.part).going,
        "many": first.visits,
        "of": counted(first.of, "stop"),
    }


def share_chart_of(courses: Sequence[Course], accent: Course | None, *, title: str) -> ShareChart:
    """The parts of the world to which each went, those of nobody left out, the most visited first."""
    told = [
        (course, shares(visit for step in course.steps for visit in step.trip.visits)) for course in courses
    ]
    many: dict[str, int] = {}
    for _course, some in told:
        for share in some:
            many[share.name] = many.get(share.name, 0) + share.visits
    order = [name for name, visits in sorted(many.items(), key=lambda one: -one[1]) if visits]
    panels = []
    for course, some in told:
        by_name = {share.name: share for share in some}
        panels.append(
            Panel(
                name=course.term.name,
                note=counted(course.total.stops, "stop"),
                accent=course is accent,
                bars=tuple(
                    Bar(
                        label=name,
                        count=by_name[name].visits if name in by_name else 0,
                        share=by_name[name].share if name in by_name else 0.0,
                        words=_percent(by_name[name].visits, by_name[name].share) if name in by_name else "0",
                    )
                    for name in order
                ),
            )
        )
    return ShareChart(title=title, panels=tuple(panels))


def _percent(many: int, share: float) -> str:
    return f"{many}, {round(100 * share)}%" if many else "0"


def trip_rows(courses: Sequence[Course], edge: SourceEdge | None) -> tuple[CourseRows, ...]:
    """Every trip behind the lines."""
    return tuple(
        CourseRows(
            course=course,
            rows=tuple(
                TripRow(
                    trip=step.trip.trip,
                    day=step.day,
                    when=_when(step.trip.first, step.trip.last),
                    countries=tuple((code, country(code).name(current())) for code in step.codes),
                    beyond=edge is not None and step.trip.trip in edge.beyond,
                )
                for step in course.steps
            ),
        )
        for course in courses
        if course.steps
    )


def _when(first: date, last: date) -> str:
    return span_words(DateSpan(start=Day.of(first), end=Day.of(last)))


def entered(courses: Sequence[Course]) -> dict[str, tuple[Course, ...]]:
    """The countries entered, each with those who did, those of most officials first."""
    found: dict[str, dict[str, Course]] = {}
    for course in courses:
        for step in course.steps:
            for code in step.codes:
                found.setdefault(code, {})[f"{course.term.official}{course.term.start}"] = course
    ordered = sorted(found.items(), key=lambda one: (-len(one[1]), country(one[0]).name(current())))
    return {code: tuple(some.values()) for code, some in ordered}
