"""The map of countries visited: every country that was, shaded and named, once, whatever its size."""

import re
from importlib.resources import files
from xml.etree import ElementTree

from envoyage.publish.maps import visited_map, whole

VISITS = {"MX": 3, "FR": 1, "VA": 1, "SU": 2, "RU": 1, "KI": 1, "ZZ": 4, "BR": 0}


def test_each_country_is_shaded_by_its_visits_and_linked() -> None:
    drawn = visited_map(VISITS, title="Where <they> went.", link=lambda code: f"/countries/{code}/")
    svg = ElementTree.fromstring(drawn)
    assert svg.get("aria-label") == "Where <they> went."
    assert not re.search(r"\b(style|on\w+)=|<(script|style|image)|url\(|nan|inf\b", drawn)
    said = {a.get("href"): (a.get("aria-label"), a.findall("*")[1].get("class")) for a in svg.iter("a")}
    assert said == {
        "/countries/FR/": ("France: 1 visit", "v v1"),
        "/countries/KI/": ("Kiribati: 1 visit", "v v1"),
        "/countries/MX/": ("Mexico: 3 visits", "v v2"),
        "/countries/RU/": ("Russia: 3 visits", "v v2"),
        "/countries/VA/": ("Vatican City: 1 visit", "v v1"),
    }


def test_small_states_are_circles_within_the_window() -> None:
    svg = ElementTree.fromstring(visited_map(VISITS, title="T"))
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    circles = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in svg.iter("circle")]
    assert len(circles) == 2
    assert all(0 < x < width and 0 < y < height for x, y in circles)
    assert not list(svg.iter("a"))


def test_the_world_that_ships_is_what_is_drawn_of_the_shapes_that_ship() -> None:
    """After a change to the shapes, or to how land is drawn: `python -m tools.build_world`."""
    assert files("envoyage.publish.maps").joinpath(whole.SHIPPED).read_text("ascii") == whole.drawn()
