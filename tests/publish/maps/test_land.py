"""The land: every country is there, outlines close, borders part, and the shipped files are small."""

import math
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.build_places import bake

from envoyage.gazetteer import Standing, countries
from envoyage.publish.maps.framing import around, whole_world
from envoyage.publish.maps.land import land, other_land
from envoyage.publish.maps.lines import tenths, thinned, written
from envoyage.publish.maps.projection import equal_earth
from envoyage.publish.maps.routes import Arc
from envoyage.publish.maps.shapes import angle, outline, vector, world
from envoyage.publish.maps.trips import located


def test_every_state_has_land() -> None:
    states = {code for code, land_ in countries().items() if land_.status is Standing.SOVEREIGN}
    assert states - world().countries.keys() == set()


def test_the_shipped_shapes_are_small() -> None:
    shapes = files("envoyage.publish.maps").joinpath("shapes.json").read_bytes()
    assert len(shapes) < 250_000


def test_outlines_close_and_share_no_arc() -> None:
    whole = outline(frozenset(world().countries))
    arcs = [arc for ring in whole for arc in ring]
    assert len(arcs) == len(set(arcs))
    assert not any(~arc in set(arcs) for arc in arcs)


def test_neighbours_together_lose_their_border() -> None:
    apart = sum(len(ring) for code in ("HT", "DO") for ring in outline(frozenset({code})))
    together = sum(len(ring) for ring in outline(frozenset({"HT", "DO"})))
    assert together == apart - 2


@pytest.mark.parametrize("place", [("Suva", -18.1, 178.4), ("Brasília", -15.8, -47.9), ("Lop Nur", 41, 89)])
def test_a_window_far_from_any_coast_is_not_inside_out(place: tuple[str, float, float]) -> None:
    name, lat, lon = place
    view = around([vector(lat, lon)], width=400, heights=(300, 300), pads=(10, 10, 10, 10), least=0.05)
    everywhere = land(view, frozenset(world().countries))
    covers_the_window = everywhere.wide >= 400
    assert covers_the_window == (name != "Suva")


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(0, 420), st.floats(0, 300))
def test_unproject_undoes_project(lat: float, lon: float, x: float, y: float) -> None:
    view = around(
        [vector(lat, lon), vector(max(-89, lat - 8), lon)],
        width=420,
        heights=(300, 300),
        pads=(20, 20, 20, 20),
    )
    assert math.dist(view.project(view.unproject(x, y)), (x, y)) < 1e-6


@given(st.floats(-89, 89), st.floats(-180, 180))
def test_areas_are_true(lat: float, lon: float) -> None:
    """A small square of the globe has the same area on the drawing wherever it lies."""
    view = around([vector(0, 0), vector(30, 40)], width=1000, heights=(100, 2000), pads=(0, 0, 0, 0))
    if not view.sees(vector(lat, lon), 0):
        return
    side = 0.01
    wide = side / max(0.02, math.cos(math.radians(lat)))
    corners = [
        view.project(vector(lat + dy, lon + dx)) for dx, dy in ((0, 0), (wide, 0), (wide, side), (0, side))
    ]
    area = abs(
        sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True))
        / 2
    )
    on_the_globe = math.radians(wide) * (math.sin(math.radians(lat + side)) - math.sin(math.radians(lat)))
    assert area == pytest.approx(on_the_globe * view.scale**2, rel=0.01)


def test_the_world_is_as_wide_as_it_should_be() -> None:
    assert equal_earth(math.pi, 0)[0] == pytest.approx(2.70663, abs=1e-4)
    assert len(other_land(whole_world(760), frozenset()).path) > 10_000


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (4, ".4"), (-4, "-.4"), (30, "3"), (-125, "-12.5"), (100, "10")]
)
def test_tenths(value: int, text: str) -> None:
    assert tenths(value) == text


def test_a_line_is_written_in_relative_steps() -> None:
    assert written([[(1, 1), (2.5, 1), (2.5, 0.4)]], closed=True) == "M1 1l1.5 0 0-.6z"


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), min_size=2, max_size=60))
def test_thinning_keeps_the_ends_and_stays_near(line: list[tuple[float, float]]) -> None:
    thin = thinned(line)
    assert (thin[0], thin[-1]) == (line[0], line[-1])
    assert set(thin) <= set(line)


@given(st.floats(0, 700), st.floats(0, 700), st.floats(-0.5, 0.5))
def test_a_leg_begins_and_ends_at_its_marks(x: float, y: float, bend: float) -> None:
    arc = Arc((10, 10), (x, y), bend)
    assert arc.at(0) == pytest.approx((10, 10))
    assert arc.at(1) == pytest.approx((x, y))
    assert "nan" not in arc.tapered(0.5, 2.3, (4, 4))


def test_where_stops_lie() -> None:
    new_york, unknown, soviet = (
        located("US", "Nueva York", "es"),
        located("SV", "Tecoluca"),
        located("SU", "Moscow"),
    )
    assert (new_york.name, round(new_york.lat)) == ("Nueva York", 41)
    assert unknown.name == "El Salvador"
    assert (soviet.country, soviet.country_name) == ("RU", "Soviet Union")
    assert angle(vector(unknown.lat, unknown.lon), vector(13.7, -89.2)) < 0.01


def test_the_shipped_places_are_what_the_gazetteer_says() -> None:
    shipped = files("envoyage.publish.maps").joinpath("places.json").read_text(encoding="utf-8")
    assert bake() == shipped
