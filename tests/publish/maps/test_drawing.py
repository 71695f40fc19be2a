"""The drawings: whole, safe under a strict policy, the same every time, and true to their specs."""

import re
import time
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from tests.publish.maps.places import CABINET, spec, trip

from envoyage.facts import Status
from envoyage.publish.maps import MapSpec, inset_map, legs, mini_map, tracker_map, trip_map
from envoyage.publish.maps.drawing import inset_view, tracker_view, trip_view
from envoyage.publish.maps.marks import at

LATIN_AMERICA = spec(*CABINET, focus="latin-america-and-caribbean")
PACIFIC = spec(
    trip("Blinken", "US", "FJ", "TO", "NZ"), trip("Wang", "CN", "WS", "KI"), focus="pacific-islands"
)
REGIONS = {
    "latin america": LATIN_AMERICA,
    "pacific": PACIFIC,
    "europe": spec(trip("Wang", "CN", "GB", "DE"), trip("Vance", "US", "FR", "DE"), focus="europe"),
    "africa": spec(trip("Lula", "BR", "ZA", "AO", "ST"), trip("Modi", "IN", "NG", "MU"), focus="africa"),
    "world": spec(
        trip("Rubio", "US", "JP", "AU"), trip("Lula", "BR", "CN", "PT"), trip("Ardern", "NZ", "US")
    ),
    "nothing yet": spec(focus="caribbean"),
    "one trip": spec(CABINET[2], focus="latin-america"),
}


def drawings(of: MapSpec) -> list[str]:
    minis = [mini_map(of, number) for number in range(len(of.journeys))]
    own = [trip_map(replace(of, journeys=(journey,), focus=(), prefix="t")) for journey in of.journeys]
    return [drawing for drawing in (tracker_map(of), inset_map(of), *minis, *own) if drawing]


@pytest.mark.parametrize("name", REGIONS)
def test_well_formed_and_without_inline_style(name: str) -> None:
    for drawing in drawings(REGIONS[name]):
        assert ElementTree.fromstring(drawing).tag == "svg"
        assert not re.search(r"\b(style|on\w+)=|<(script|style|image)|url\(|nan|inf\b", drawing)


@pytest.mark.parametrize("name", REGIONS)
def test_every_stop_in_the_region_is_a_dot_in_the_window(name: str) -> None:
    of = REGIONS[name]
    view = tracker_view(of)
    focus = {place.country for place in of.focus}
    stops = {
        at(view, stop)
        for journey in of.journeys
        for stop in journey.stops
        if not focus or stop.country in focus
    }
    assert all(view.shows(point, 10) for point in stops)
    svg = ElementTree.fromstring(tracker_map(of))
    dots = {
        (float(dot.get("cx", "")), float(dot.get("cy", "")))
        for dot in svg.iter("circle")
        if dot.get("class") == "stop"
    }
    assert stops <= dots


def test_visited_countries_are_shaded_by_visits_and_linked() -> None:
    svg = tracker_map(LATIN_AMERICA)
    links = re.findall(
        r'<a href="\?country=(\w\w)" aria-label="([^"]+)"><title>.+?</title><\w+ id="m-\w\w" class="v (v\d)"',
        svg,
    )
    assert len(links) == 11
    assert ("PA", "Panama: 2 visits", "v2") in links
    assert ("AR", "Argentina: 1 visit", "v1") in links


def test_a_trip_called_off_shades_nothing() -> None:
    cancelled = replace(CABINET[2], status=Status.CANCELLED)
    svg = tracker_map(spec(CABINET[3], cancelled, focus="latin-america"))
    assert 'id="m-PA"' in svg
    assert 'id="m-AR"' not in svg
    assert "Buenos Aires" not in svg


def test_the_crowded_stops_get_an_inset_and_are_named_once() -> None:
    inset, plate = inset_map(LATIN_AMERICA), tracker_map(LATIN_AMERICA)
    assert 'class="frame"' in plate
    for city in ("Guatemala City", "San Salvador", "San José", "Panama City"):
        assert f">{city}</text>" in inset
        assert f">{city}</text>" not in plate
    assert inset_map(REGIONS["one trip"]) == ""


def test_ids_are_unique_on_a_page() -> None:
    page = tracker_map(LATIN_AMERICA) + inset_map(LATIN_AMERICA)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    used = set(re.findall(r'href="#([^"]+)"', page + "".join(mini_map(LATIN_AMERICA, n) for n in range(5))))
    assert used <= set(ids)


def test_the_same_spec_gives_the_same_bytes() -> None:
    again = spec(*CABINET, focus="latin-america-and-caribbean")
    assert tracker_map(again) == tracker_map(LATIN_AMERICA)


def test_labels_do_not_cover_each_other() -> None:
    texts = re.findall(
        r'<text class="lab[^"]*" x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?>([^<]+)<',
        tracker_map(LATIN_AMERICA),
    )
    boxes = []
    for x, y, anchor, words in texts:
        wide = len(words) * 5.5
        left = float(x) - {"": 0, "middle": wide / 2, "end": wide}[anchor]
        boxes.append((left, left + wide, float(y) - 8, float(y)))
    for (l1, r1, t1, b1), (l2, r2, t2, b2) in combinations(boxes, 2):
        assert r1 <= l2 or r2 <= l1 or b1 <= t2 or b2 <= t1


def test_the_antimeridian_is_no_edge() -> None:
    view = tracker_view(PACIFIC)
    fiji, samoa = (at(view, stop) for stop in (PACIFIC.journeys[0].stops[0], PACIFIC.journeys[1].stops[0]))
    assert 20 < samoa[0] - fiji[0] < 150  # 178 east and 172 west are ten degrees from each other


def test_a_far_origin_comes_in_from_the_edge() -> None:
    svg = trip_map(spec(trip("Bessent", "US", "AR")))
    assert "from Washington" in svg
    assert "to Washington" in svg
    assert 'class="origin"' not in svg


def test_numbers_of_near_stops_stand_apart() -> None:
    svg = ElementTree.fromstring(trip_map(spec(trip("x", "US", "CG", "CD", "AO"))))
    spots = [
        (float(c.get("cx", "")), float(c.get("cy", ""))) for c in svg.iter("circle") if c.get("r") == "11"
    ]
    assert all((ax - bx) ** 2 + (ay - by) ** 2 > 21**2 for (ax, ay), (bx, by) in combinations(spots, 2))


def test_the_table_has_every_leg_with_its_length() -> None:
    rows = [(leg.start.name, leg.end.name, leg.km, leg.home) for leg in legs(spec(CABINET[1]))]
    assert rows == [
        ("Washington", "Kingston", 2320, False),
        ("Kingston", "Georgetown", 2370, False),
        ("Georgetown", "Paramaribo", 350, False),
        ("Paramaribo", "Washington", 4280, True),
    ]


def test_names_from_reports_are_escaped() -> None:
    evil = replace(
        CABINET[2], label='<b onload="x">', stops=(replace(CABINET[2].stops[0], name='"><script>'),)
    )
    for drawing in drawings(spec(evil, CABINET[3], focus="latin-america")):
        assert "<script>" not in drawing
        assert "<b " not in drawing


@pytest.mark.measured
def test_a_drawing_of_ready_land_is_fast() -> None:
    tracker_map(LATIN_AMERICA)
    best = min(_seconds(LATIN_AMERICA) for _ in range(5))
    assert best < 0.05, f"{best * 1000:.0f} ms; on a quiet machine it is 5"


def _seconds(of: MapSpec) -> float:
    start = time.perf_counter()
    tracker_map(of)
    return time.perf_counter() - start


def test_views_are_where_they_should_be() -> None:
    assert tracker_view(REGIONS["world"]).whole
    assert inset_view(REGIONS["world"]) is None
    assert trip_view(spec(CABINET[0])).scale > tracker_view(LATIN_AMERICA).scale * 2
