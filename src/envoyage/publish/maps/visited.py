"""The map of countries visited: the world in one view, each country shaded by how often, without routes."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

from envoyage.gazetteer import countries, country
from envoyage.publish.maps.framing import whole_world
from envoyage.publish.maps.ground import SMALL
from envoyage.publish.maps.land import Shape
from envoyage.publish.maps.lines import number
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.shapes import vector
from envoyage.publish.maps.spec import level, levels
from envoyage.publish.maps.whole import WIDTH, countries_drawn, ground
from envoyage.publish.maps.words import WORDS

_NONE = Shape("")  # a country without a shape is a circle where it is


def visited_map(
    visits: Mapping[str, int],
    *,
    title: str,
    link: Callable[[str], str] | None = None,
    language: str = "en",
) -> str:
    """The world, `<svg class="map map-world">`; a state of the past is drawn as the one that succeeded it.

    Args:
        visits: how often, by country code; codes that no country has are left out.
        title: what the map shows, in a sentence; it becomes the accessible name.
        link: makes the address behind a visited country from its code; None draws no links.
    """
    view = whole_world(WIDTH)
    counted: dict[str, int] = {}
    for code, times in visits.items():
        if code in countries() and times:
            today = countries()[code].successor or code
            counted[today] = counted.get(today, 0) + times
    body = "".join(_shaded(view, counted, link, language))
    role = "group" if link else "img"
    size = f"0 0 {view.width} {view.height}"
    under = f'<path class="land" d="{ground()}"/>'
    name = f'role="{role}" aria-label="{escape(title)}"'
    return f'<svg class="map map-world" viewBox="{size}" {name}>{under}{body}</svg>'


def _shaded(
    view: View, visits: Mapping[str, int], link: Callable[[str], str] | None, language: str
) -> Iterable[str]:
    """The visited countries in the order of their codes; what is too small to be seen is a circle."""
    words = WORDS[language]
    bounds, lands = levels(max(visits.values(), default=0)), countries_drawn()
    for code, times in sorted(visits.items()):
        place, style = country(code), f"v v{level(times, bounds)}"
        shape = lands.get(code, _NONE)
        if shape.extent >= SMALL:
            drawn = f'<path class="{style}" d="{shape.path}"/>'
        else:
            x, y = shape.middle if shape.extent else view.project(vector(place.lat, place.lon))
            drawn = f'<circle class="{style}" cx="{number(x)}" cy="{number(y)}" r="3"/>'
        count = (words.visit if times == 1 else words.visits).format(times)
        says = escape(f"{place.name(language)}: {count}")
        titled = f"<title>{says}</title>{drawn}"
        yield (
            f'<a href="{escape(link(code))}" aria-label="{says}">{titled}</a>' if link else f"<g>{titled}</g>"
        )
