"""What lies on the ground of a map: legs, stops, the origin, leaders met elsewhere, each as SVG."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from envoyage.publish.maps.lines import Point, number
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.routes import Arc, bent
from envoyage.publish.maps.shapes import vector
from envoyage.publish.maps.spec import Journey, MapSpec, Place

# With more journeys than these, legs that repeat are drawn once and thicker, and the ways home not at all.
MANY = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How firmly a drawing is drawn, in user units: widths of a leg at its ends, room at a stop, sizes."""

    thin: float
    thick: float
    room: float
    stop: float
    origin: float
    ring: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A leg on the drawing: of which journey, whether the way home, and how many journeys made it."""

    journey: int
    arc: Arc
    home: bool
    times: int = 1


def at(view: View, place: Place) -> Point:
    """Where a place lies on the drawing, to a tenth."""
    x, y = view.project(vector(place.lat, place.lon))
    return (round(x, 1), round(y, 1))


def shown(spec: MapSpec) -> tuple[Journey, ...]:
    """The journeys to draw: those called off only where there are no others."""
    going = tuple(journey for journey in spec.journeys if not journey.status.called_off)
    return going or spec.journeys


def steps(journey: Journey) -> Iterable[tuple[Place, Place, bool]]:
    """The legs of a journey: from, to, and whether it is the way home."""
    way = [*([journey.origin] if journey.origin else []), *journey.stops]
    for start, end in pairwise(way):
        if (start.lat, start.lon) != (end.lat, end.lon):
            yield start, end, False
    if journey.origin and journey.stops:
        yield journey.stops[-1], journey.origin, True


def drawn_legs(view: View, journeys: Sequence[Journey]) -> list[Drawn]:
    """Every leg with the arc that suits all of them; ways home come last, so that they give way."""
    many = len(journeys) > MANY
    legs = [
        (at_, _ends(view, start, end), home)
        for at_, journey in enumerate(journeys)
        for start, end, home in steps(journey)
        if not (home and many)
    ]
    legs.sort(key=lambda leg: leg[2])
    times = Counter((ends, home) for _, ends, home in legs)
    if many:
        once = {(ends, home): (at_, ends, home) for at_, ends, home in reversed(legs)}
        legs = list(reversed(once.values()))
    arcs = bent(
        tuple(ends for _, ends, _ in legs), tuple(sorted({point for _, ends, _ in legs for point in ends}))
    )
    drawn = []
    for (at_, ends, home), arc in zip(legs, arcs, strict=True):
        count = times[ends, home] if many else 1
        for turn in _turns(view, arc):
            drawn.append(Drawn(journey=at_, arc=turn, home=home, times=count))
    return drawn


def legs_svg(legs: Sequence[Drawn], journeys: Sequence[Journey], pen: Pen) -> str:
    """All legs, one group a journey."""
    groups: dict[int, list[str]] = {}
    for leg in legs:
        paths = groups.setdefault(leg.journey, [])
        if leg.home:
            paths.append(f'<path class="home" d="{leg.arc.line()}"/>')
        else:
            thick = pen.thick * min(2.2, leg.times**0.35)
            room = pen.room * (1.0 if paths else 0.8)  # the origin's square is smaller than a stop
            paths.append(f'<path d="{leg.arc.tapered(pen.thin, thick, (room, pen.room))}"/>')
    return "".join(
        f'<g class="route{_manner(journeys[at])}">{"".join(paths)}</g>' for at, paths in groups.items()
    )


def stops_svg(view: View, journeys: Sequence[Journey], pen: Pen) -> str:
    """A dot for each city, hollow where no journey has been yet."""
    happened: dict[Point, bool] = {}
    for journey in journeys:
        for stop in journey.stops:
            point = at(view, stop)
            happened[point] = happened.get(point, False) or journey.status.happened
    dots = (
        f'<circle class="stop{"" if been else " planned"}" {_centre(point)} r="{number(pen.stop)}"/>'
        for point, been in happened.items()
        if view.shows(point, -pen.stop)
    )
    return f'<g class="stops">{"".join(dots)}</g>'


def origins_svg(view: View, journeys: Sequence[Journey], pen: Pen) -> str:
    """A square for each capital that a journey sets out from."""
    size = pen.origin
    points = dict.fromkeys(at(view, journey.origin) for journey in journeys if journey.origin)
    return "".join(
        f'<rect class="origin" x="{number(x - size)}" y="{number(y - size)}" '
        f'width="{number(2 * size)}" height="{number(2 * size)}"/>'
        for x, y in points
        if view.shows((x, y), -size)
    )


def met_svg(view: View, places: Sequence[Place], pen: Pen) -> str:
    """A ring for each leader who came to a stop from elsewhere."""
    points = [point for point in dict.fromkeys(at(view, place) for place in places) if view.shows(point)]
    rings = "".join(f'<circle {_centre(point)} r="{number(pen.ring)}"/>' for point in points)
    return f'<g class="met">{rings}</g>' if rings else ""


def _ends(view: View, start: Place, end: Place) -> tuple[Point, Point]:
    """Both ends of a leg; on a world map the short way may lead over the edge, to an end outside."""
    p, q = at(view, start), at(view, end)
    if view.whole and abs(p[0] - q[0]) > view.width / 2:
        q = (q[0] + (view.width if p[0] > q[0] else -view.width), q[1])
    return p, q


def _turns(view: View, arc: Arc) -> Iterable[Arc]:
    """The leg and, where it leaves a world map over one edge, its like that comes in over the other."""
    yield arc
    if view.whole and not 0 <= arc.end[0] <= view.width:
        shift = view.width if arc.end[0] < 0 else -view.width
        yield Arc((arc.start[0] + shift, arc.start[1]), (arc.end[0] + shift, arc.end[1]), arc.bend)


def _manner(journey: Journey) -> str:
    return "" if journey.status.happened else f" {journey.status.value}"


def _centre(point: Point) -> str:
    return f'cx="{number(point[0])}" cy="{number(point[1])}"'
