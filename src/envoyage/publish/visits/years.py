"""Visits year by year in both directions, for a chart and its table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from envoyage.publish.charts import Year, YearChart
from envoyage.publish.visits.lines import TripLine


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year in which anybody came or went; `came` stands above the line of the chart."""

    year: int
    came: int
    went: int


def year_rows(came: Iterable[TripLine], went: Iterable[TripLine]) -> tuple[YearRow, ...]:
    """The years with a visit, oldest first. Only what happened on a known day counts."""
    here, there = _by_year(came), _by_year(went)
    return tuple(
        YearRow(year=year, came=here[year], went=there[year]) for year in sorted(here.keys() | there.keys())
    )


def chart_of(rows: Iterable[YearRow], *, title: str, came: str, went: str, row: str) -> YearChart:
    """The chart of these years.

    Args:
        came, went: what each side counts, in words.
        row: how a year says itself, with `{year}`, `{came}` and `{went}`.
    """
    rows = tuple(rows)
    return YearChart(
        title=title,
        first=min((one.year for one in rows), default=0),
        last=max((one.year for one in rows), default=0),
        above=came,
        below=went if any(one.went for one in rows) else "",
        years=tuple(
            Year(
                year=one.year,
                above=one.came,
                below=one.went,
                words=row.format(year=one.year, came=one.came, went=one.went),
            )
            for one in rows
        ),
    )


def _by_year(lines: Iterable[TripLine]) -> Counter[int]:
    return Counter(line.first.year for line in lines if line.first and line.happened)
