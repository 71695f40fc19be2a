"""Visits year by year in both directions, for a chart and its table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from envoyage.publish.charts import Year, YearChart


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year in which anybody came or went; `came` stands above the line of the chart."""

    year: int
    came: int
    went: int


def year_rows(came: Mapping[int, int], went: Mapping[int, int]) -> tuple[YearRow, ...]:
    """The years with a visit, oldest first."""
    return tuple(
        YearRow(year=year, came=came.get(year, 0), went=went.get(year, 0))
        for year in sorted(came.keys() | went.keys())
    )


def fullest(rows: Iterable[YearRow]) -> YearRow | None:
    """The year in which most came; the later one of two."""
    return max((row for row in rows if row.came), key=lambda row: (row.came, row.year), default=None)


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
