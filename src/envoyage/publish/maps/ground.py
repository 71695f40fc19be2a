"""The ground as SVG: graticule, water-lines, land, the visited countries as links, borders, small islands."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from envoyage.gazetteer import country
from envoyage.publish.maps.land import borders, graticule, land, other_land
from envoyage.publish.maps.lines import number
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.shapes import vector
from envoyage.publish.maps.spec import MapSpec, level, levels
from envoyage.publish.maps.words import WORDS

SMALL = 5.0  # user units; land that extends less far is drawn as a circle


def ground_svg(view: View, spec: MapSpec, *, links: bool = False) -> str:
    """All that lies under the legs.

    Ids: `{prefix}-o` other land, `{prefix}-l` the region in focus, `{prefix}-PA` Panama, if visited.
    """
    focus = frozenset(place.country for place in spec.focus)
    stops = frozenset(stop.country for journey in spec.journeys for stop in journey.stops)
    return "".join(
        (
            *_land(view, spec.prefix, focus),
            # Without a region all land is one, the same for every journey; countries lie upon it.
            *(() if focus else _waiting(view, stops - spec.visits.keys())),
            *_visited(view, spec, links),
            f'<path class="borders" d="{borders(view, focus or stops)}"/>',
            _isles(view, spec),
        )
    )


@lru_cache(maxsize=1024)
def _land(view: View, prefix: str, focus: frozenset[str]) -> tuple[str, ...]:
    ids = f"{prefix}-o", f"{prefix}-l"
    return (
        f'<defs><path id="{ids[0]}" d="{other_land(view, focus).path}"/>',
        f'<path id="{ids[1]}" d="{land(view, focus).path}"/></defs>',
        f'<path class="grat" d="{graticule(view)}"/>',
        _water(*ids),
        f'<use href="#{ids[0]}" class="other"/><use href="#{ids[1]}" class="land"/>',
    )


def _waiting(view: View, codes: Iterable[str]) -> Iterable[str]:
    """Countries that a journey is to go to and that nobody has come to yet."""
    return (f'<path class="land" d="{land(view, frozenset((code,))).path}"/>' for code in sorted(codes))


def visits_in_words(spec: MapSpec, code: str, count: int) -> str:
    """`Panama: 2 visits`, for a title or a label."""
    name = country(code).name(spec.language)
    words = WORDS[spec.language]
    return f"{name}: {(words.visit if count == 1 else words.visits).format(count)}"


def _water(*ids: str) -> str:
    """The coast, engraved: three lines, each drawn in water and then, narrower, in paper."""
    uses = "".join(f'<use href="#{land_id}"/>' for land_id in ids)
    lines = (f'<g class="{kind}{line}">{uses}</g>' for line in (3, 2, 1) for kind in "wp")
    return f'<g class="water">{"".join(lines)}</g>'


def _visited(view: View, spec: MapSpec, links: bool) -> Iterable[str]:
    bounds = levels(max(spec.visits.values(), default=0))
    for code, count in sorted(spec.visits.items()):
        shape = land(view, frozenset((code,)))
        style = f'id="{spec.prefix}-{code}" class="v v{level(count, bounds)}"'
        if shape.extent >= SMALL:
            drawn = f'<path {style} d="{shape.path}"/>'
        elif shape.extent:
            drawn = f'<circle {style} cx="{number(shape.middle[0])}" cy="{number(shape.middle[1])}" r="6"/>'
        else:
            continue
        if links and spec.link:
            says = escape(visits_in_words(spec, code, count))
            href = escape(spec.link(code))
            drawn = f'<a href="{href}" aria-label="{says}"><title>{says}</title>{drawn}</a>'
        yield drawn


def _isles(view: View, spec: MapSpec) -> str:
    """States too small to be seen, as circles; the visited ones have theirs already."""
    dots, visited = [], spec.visits
    for place in sorted(spec.focus, key=lambda place: place.country):
        shape = land(view, frozenset((place.country,)))
        if shape.extent < SMALL and place.country not in visited:
            x, y = shape.middle if shape.extent else view.project(vector(place.lat, place.lon))
            if view.shows((x, y)):
                title = f"<title>{escape(place.country_name)}</title>"
                dots.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="2.1">{title}</circle>')
    return f'<g class="isles">{"".join(dots)}</g>' if dots else ""
