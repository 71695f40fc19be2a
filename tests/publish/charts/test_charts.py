"""The charts: well formed, safe under a strict policy, as high as what they count, labels apart."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from envoyage.publish.charts import (
    Bar,
    End,
    Line,
    Panel,
    ShareChart,
    Step,
    StepChart,
    Year,
    YearChart,
    share_chart,
    step_chart,
    year_chart,
)
from envoyage.publish.charts.labels import folded
from envoyage.publish.charts.sheet import LETTER, round_steps, spread

TRAVELS = {
    "Colin Powell": (28, 36, 82, 91),
    "Hillary Clinton": (27, 41, 64, 70, 86, 94),
    "Rex Tillerson": (15, 22, 43, 58, 68),
    "Marco <Rubio>": (12, 25, 65),
}


def line(name: str, days: tuple[int, ...], **more: object) -> Line:
    steps = tuple(Step(day=day, label=f"{name}, day {day}", beyond=day == 65) for day in days)
    return Line(
        name=name, short=name.split()[-1], note=f"{len(days)} trips", steps=steps, **{"last": 100} | more
    )  # type: ignore[arg-type]


def steps_of(days: int = 100, **more: object) -> StepChart:
    others = [line(name, travels) for name, travels in TRAVELS.items() if "Rubio" not in name]
    chosen = line("Marco <Rubio>", TRAVELS["Marco <Rubio>"], accent=True, **more)
    return StepChart(
        title="Clinton left most often.",
        axis="Trips begun",
        day="Day",
        days=days,
        lines=(*others, chosen),
        hundred="100 days",
    )


ENDS = {"last": 86, "end": End(day=30, words=("The list stops", "here.")), "calls": ("Panama, day 12",)}


def both(drawn: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<both>{drawn}</both>"))


def heights(drawing: ElementTree.Element) -> dict[str, list[float]]:
    """How high the dots of each line stand, by the name in their titles."""
    found: dict[str, list[float]] = {}
    for dot in drawing.iter("circle"):
        name = (dot.findtext("title") or "").partition(",")[0]
        found.setdefault(name, []).append(float(dot.get("cy", "")))
    return found


SHARES = ShareChart(
    title="Most went to Europe.",
    panels=tuple(
        Panel(
            name=name,
            note="9 stops",
            bars=tuple(
                Bar(label=part, count=many, share=many / 9, words=f"{many}, {round(many / 0.09)}%")
                for part, many in (("Europe", 6), ("Latin America and the Caribbean", 3), ("Africa", 0))
            ),
        )
        for name in ("Colin Powell", "Hillary Clinton")
    ),
)
YEARS = YearChart(
    title="Most came in 1989.",
    first=1912,
    last=1995,
    above="Who came",
    below="Who went there",
    years=tuple(
        Year(year=year, above=above, below=below, words=f"{year}: {above}, {below}")
        for year, above, below in ((1912, 1, 0), (1956, 0, 1), (1989, 3, 2), (1995, 1, 0))
    ),
)
DRAWN = {
    "steps": step_chart(steps_of()),
    "steps whose source ends": step_chart(steps_of(**ENDS)),
    "steps over four years": step_chart(steps_of(1461, last=1461)),
    "steps of nobody": step_chart(StepChart(title="None.", axis="Trips", day="Day", days=100, lines=())),
    "shares": share_chart(SHARES),
    "years": year_chart(YEARS),
}


@pytest.mark.parametrize("name", DRAWN)
def test_well_formed_titled_and_without_inline_style(name: str) -> None:
    assert not re.search(r"\b(style|on\w+)=|<(script|style|image)|url\(|nan|inf\b", DRAWN[name])
    wide, narrow = both(DRAWN[name])
    assert [one.get("class") for one in (wide, narrow)] == ["chart wide-c", "chart narrow-c"]
    assert wide.get("aria-label") == narrow.get("aria-label") != ""


@pytest.mark.parametrize("drawing", both(DRAWN["steps"]), ids=["wide", "narrow"])
def test_a_line_stands_as_high_as_what_it_counts(drawing: ElementTree.Element) -> None:
    found = heights(drawing)
    assert {name: len(dots) for name, dots in found.items()} == {n: len(d) for n, d in TRAVELS.items()}
    for dots in found.values():
        rises = [a - b for a, b in pairwise(dots)]
        assert max(rises) - min(rises) < 0.2  # every trip lifts the line by the same
    first = [dots[0] for dots in found.values()]
    assert len(set(first)) == len(first)  # set apart where they would overlap
    assert max(first) - min(first) < 20


def test_beyond_its_source_a_line_is_dashed_and_its_dots_are_hollow() -> None:
    (wide, _) = both(DRAWN["steps whose source ends"])
    gaps = [path.get("d", "") for path in wide.iter("path") if path.get("class") == "gap"]
    assert len(gaps) == 1
    assert len([dot for dot in wide.iter("circle") if dot.get("class") == "ours"]) == 1
    day_30 = 34 + 29 / 99 * 926
    assert gaps[0].startswith(f"M{day_30:.1f} ")
    words = "".join(wide.itertext())
    assert "The list stops" in words
    assert "Panama, day 12" in words


def test_the_hundredth_day_is_marked_where_the_chart_goes_on() -> None:
    assert "100 days" not in DRAWN["steps"]
    assert DRAWN["steps over four years"].count("100 days") == 2


@pytest.mark.parametrize("name", ["steps", "steps whose source ends", "steps over four years"])
def test_names_stay_on_the_sheet_and_apart(name: str) -> None:
    for drawing in both(DRAWN[name]):
        _, _, width, height = map(float, drawing.get("viewBox", "").split())
        names = [one for one in drawing.iter("text") if (one.get("class") or "").startswith("nm")]
        places = [(float(one.get("x", "")), float(one.get("y", ""))) for one in names]
        assert len(set(places)) == len(places) >= len(TRAVELS)
        assert all(0 < x < width and 0 < y <= height for x, y in places)


def test_a_bar_is_as_long_as_its_share() -> None:
    for drawing in both(DRAWN["shares"]):
        bars = [float(bar.get("width", "")) for bar in drawing.iter("rect")]
        assert len(bars) == 4  # what is nothing has no bar, and its number all the same
        assert [round(bar / bars[0], 1) for bar in bars] == [1, 0.5, 1, 0.5]
        assert "".join(drawing.itertext()).count("0, 0%") == 2


def test_each_visit_is_a_mark_on_its_side_of_the_line() -> None:
    wide, narrow = both(DRAWN["years"])
    marks = {
        style: sum(path.get("d", "").count("M") for path in wide.iter("path") if path.get("class") == style)
        for style in ("bar me", "bar")
    }
    assert marks == {"bar me": 5, "bar": 3}
    assert [one.text for one in narrow.iter("title")] == [
        "1912: 1, 0",
        "1956: 0, 1",
        "1989: 3, 2",
        "1995: 1, 0",
    ]


@given(st.lists(st.floats(0, 500), max_size=12).map(sorted), st.floats(1, 60))
def test_labels_keep_their_order_and_their_distance(wanted: list[float], apart: float) -> None:
    placed = spread(wanted, apart, 0, 500)
    assert all(-1e-6 <= place <= 500 + 1e-6 for place in placed)
    gap = min(apart, 500 / max(len(wanted) - 1, 1))
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(placed))


@given(st.integers(0, 5000), st.integers(3, 10))
def test_the_scale_holds_the_most_in_round_numbers(most: int, ticks: int) -> None:
    scale = round_steps(most, ticks)
    assert scale[0] == 0
    assert scale[-1] >= most
    assert len(scale) <= ticks + 1
    assert str(scale[1]).rstrip("0") in {"1", "2", "5"}


@pytest.mark.parametrize("last", [40, 66, 90, 97])
def test_a_name_of_a_line_that_ends_early_lies_on_the_sheet_or_is_led_to(last: int) -> None:
    """However long its note is: beside the line, or at the end of a way that begins there."""
    chart = steps_of(last=last, end=End(day=30, words=("The list stops", "here.")))
    note = "2025, 3 trips known in what the reports of these days say"
    chart = replace(chart, lines=(*chart.lines[:-1], replace(chart.lines[-1], note=note)))
    wide, _ = both(step_chart(chart))
    mine = next(one for one in wide.iter("text") if "Rubio" in "".join(one.itertext()))
    x = float(mine.get("x", ""))
    assert 34 <= x <= 1136 - len(note) * 6
    led = [one.get("d", "") for one in wide.iter("path") if one.get("class") == "lead me"]
    end = 34 + (last - 1) / 99 * 926
    assert led or abs(x - end) < 60 + len(note) * 7.1


def test_words_are_folded_to_the_room_that_there_is() -> None:
    assert folded("From here, what reports show.", 18 * LETTER) == ["From here, what", "reports show."]
    assert folded("unfoldable", 3.0) == ["unfoldable"]
