"""Which names a map carries, the first ones first served: cities, routes, countries, seas."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from envoyage.publish.maps.land import land
from envoyage.publish.maps.lettering import Label, placed
from envoyage.publish.maps.lines import Box, Point, number
from envoyage.publish.maps.marks import MANY, Drawn, Pen, at
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.shapes import vector
from envoyage.publish.maps.spec import Journey, MapSpec, Place
from envoyage.publish.maps.words import SEAS, WORDS

COUNTRIES_NAMED = 3
CLEAR = 40.0  # user units from a route's name to the legs of others; nearer, it would be read as theirs


def tracker(
    view: View,
    spec: MapSpec,
    journeys: Sequence[Journey],
    legs: Sequence[Drawn],
    pen: Pen,
    inset: View | None,
    frame: Box | None,
) -> str:
    """The names on a tracker's map; what the inset shows is named there."""
    origins = {at(view, journey.origin) for journey in journeys if journey.origin}
    cities = [place for place in _cities(journeys) if at(view, place) not in origins]
    stops = [place for place in cities if not (inset and inset.shows(at(inset, place), 12))]
    labels = [
        *_origins(view, journeys, pen),
        *_stops(view, stops, pen),
        *_routes(view, journeys, legs, frame),
        # On dark shades a country's name cannot be read; there the table has them.
        *(_countries(view, spec) if spec.counts is None else ()),
        *_seas(view, spec),
    ]
    blocked = [] if frame is None else _edge(frame)
    return _group(labels, view, [*_marks(view, spec, journeys, pen), *blocked], legs)


def inset(view: View, spec: MapSpec, journeys: Sequence[Journey], legs: Sequence[Drawn], pen: Pen) -> str:
    """The names on the inset."""
    labels = [*_stops(view, _cities(journeys), pen), *_routes(view, journeys, legs, None), *_seas(view, spec)]
    return _group(labels, view, _marks(view, spec, journeys, pen), legs)


def trip(view: View, spec: MapSpec, journey: Journey, legs: Sequence[Drawn], pen: Pen) -> tuple[str, str]:
    """The numbers of the stops, and the names on a trip's map."""
    spots = _apart([at(view, stop) for stop in journey.stops], 2 * pen.stop + 1)
    discs = "".join(
        f'<circle class="stop" cx="{number(x)}" cy="{number(y)}" r="{number(pen.stop)}"/>'
        f'<text x="{number(x)}" y="{number(y + 4.6)}" text-anchor="middle">{at_ + 1}</text>'
        for at_, (x, y) in enumerate(spots)
    )
    seen: dict[str, Point] = {}
    for stop, spot in zip(journey.stops, spots, strict=True):
        seen.setdefault(stop.name or stop.country_name, spot)
    labels = [
        *(Label(text=name, at=spot, gap=pen.stop + 4) for name, spot in seen.items()),
        *_origins(view, [journey], pen),
        *_ways(view, spec, journey, legs),
        *_countries(view, spec),
        *_seas(view, spec),
    ]
    marks = [*((spot, pen.stop + 2) for spot in spots), *_marks(view, spec, [journey], pen)]
    return f'<g class="nums">{discs}</g>', _group(labels, view, marks, legs)


def _group(
    labels: Iterable[Label], view: View, marks: Iterable[tuple[Point, float]], legs: Iterable[Drawn]
) -> str:
    window = Box(6, 6, view.width - 6, view.height - 6)
    along = [point for leg in legs for point in leg.arc.samples(6) if view.shows(point)]
    return f'<g class="labels">{placed(labels, window=window, marks=marks, legs=along)}</g>'


def _cities(journeys: Iterable[Journey]) -> list[Place]:
    """Each point once, those that most journeys come to first; a city's name before its country's."""
    stops = [stop for journey in journeys for stop in journey.stops if stop.name]
    times = Counter((stop.lat, stop.lon) for stop in stops)
    named: dict[tuple[float, float], Place] = {}
    for stop in sorted(stops, key=lambda stop: stop.name == stop.country_name):
        named.setdefault((stop.lat, stop.lon), stop)
    return [named[point] for point, _ in times.most_common()]


def _stops(view: View, stops: Iterable[Place], pen: Pen) -> Iterable[Label]:
    for stop in stops:
        point = at(view, stop)
        if view.shows(point):
            yield Label(text=stop.name, at=point, gap=pen.stop + 4.4)


def _origins(view: View, journeys: Iterable[Journey], pen: Pen) -> Iterable[Label]:
    for name, point in {j.origin.name: at(view, j.origin) for j in journeys if j.origin}.items():
        if view.shows(point):
            yield Label(text=name, at=point, gap=pen.origin + 5, style="from")


def _routes(
    view: View, journeys: Sequence[Journey], legs: Sequence[Drawn], frame: Box | None
) -> Iterable[Label]:
    """A journey's name beside one of its legs, where those of others are farthest; not in the frame."""
    if not 1 < len(journeys) <= MANY:
        return
    along: dict[int, list[Point]] = {}
    for leg in legs:
        along.setdefault(leg.journey, []).extend(leg.arc.samples(12))
    for at_, journey in enumerate(journeys):
        spots = [
            leg.arc.at(t)
            for leg in legs
            if leg.journey == at_ and not leg.home and leg.arc.length > 60
            for t in (0.5, 0.4, 0.6, 0.3, 0.7)
        ]
        spots = [spot for spot in spots if view.shows(spot, 30) and not (frame and frame.holds(spot))]
        others = [point for other, points in along.items() if other != at_ for point in points]
        if spots and journey.label:
            clear = {spot: min((math.dist(spot, point) for point in others), default=CLEAR) for spot in spots}
            best = max(spots, key=lambda spot: min(clear[spot], 2 * CLEAR))
            if clear[best] >= CLEAR:
                yield Label(text=journey.label, at=best, style="who", gap=6)


def _ways(view: View, spec: MapSpec, journey: Journey, legs: Sequence[Drawn]) -> Iterable[Label]:
    """Where a leg comes in from an origin outside the window, and where the way home leaves it."""
    if not journey.origin or view.shows(at(view, journey.origin)):
        return
    words = WORDS[spec.language]
    for leg in legs:
        outward = not leg.home
        if (leg.arc.start if outward else leg.arc.end) != at(view, journey.origin):
            continue
        points = [point for point in leg.arc.samples(4) if view.shows(point, 16)]
        if points:
            phrase = words.coming if outward else words.going
            spot = points[0] if outward else points[-1]
            yield Label(text=phrase.format(journey.origin.name), at=spot, style="who", gap=8)


def _countries(view: View, spec: MapSpec) -> Iterable[Label]:
    """The largest countries in view that nobody has named by a stop, where the name fits into them."""
    stops = {stop.country for journey in spec.journeys for stop in journey.stops}
    origins = [journey.origin for journey in spec.journeys if journey.origin]
    names = {p.country: p.country_name for p in (*origins, *spec.focus) if p.country not in stops}
    shapes = {code: land(view, frozenset((code,))) for code in names}
    for code in sorted(names, key=lambda code: (-shapes[code].extent, code))[:COUNTRIES_NAMED]:
        label = Label(
            text=names[code].upper(),
            at=shapes[code].middle,
            style="ctry",
            size=10.5,
            spaced=0.14,
            gap=None,
            minor=True,
        )
        if label.width * 1.2 < shapes[code].wide:
            yield label


def _seas(view: View, spec: MapSpec) -> Iterable[Label]:
    """Each sea at the first of its places that is in view, well away from the edge and from land."""
    for name, spots in zip(WORDS[spec.language].seas, SEAS, strict=True):
        for lat, lon in spots:
            point = vector(lat, lon)
            spot = view.project(point)
            if view.sees(point, 0) and view.shows(spot, 40):
                yield Label(text=name, at=spot, style="sea", size=13, gap=None, minor=True)
                break


def _marks(view: View, spec: MapSpec, journeys: Iterable[Journey], pen: Pen) -> Iterable[tuple[Point, float]]:
    for journey in journeys:
        for stop in journey.stops:
            yield at(view, stop), pen.stop + 1.5
        if journey.origin:
            yield at(view, journey.origin), pen.origin + 1.5
    for place in spec.met:
        yield at(view, place), pen.ring + 1.5


def _edge(box: Box) -> Iterable[tuple[Point, float]]:
    """A frame as marks, so that no label lies across it."""
    step = 12
    for x in range(round(box.left), round(box.right) + 1, step):
        yield (x, box.top), 2
        yield (x, box.bottom), 2
    for y in range(round(box.top), round(box.bottom) + 1, step):
        yield (box.left, y), 2
        yield (box.right, y), 2


def _apart(points: Sequence[Point], least: float) -> list[Point]:
    """The points, those too near to one another pushed apart until every number can be read."""
    spots = list(points)
    for _ in range(30):
        for a in range(len(spots)):
            for b in range(a + 1, len(spots)):
                dx, dy = spots[b][0] - spots[a][0], spots[b][1] - spots[a][1]
                off = (dx * dx + dy * dy) ** 0.5
                if off < least:
                    ux, uy = (dx / off, dy / off) if off else (1.0, 0.0)
                    push = (least - off) / 2
                    spots[a] = (spots[a][0] - ux * push, spots[a][1] - uy * push)
                    spots[b] = (spots[b][0] + ux * push, spots[b][1] + uy * push)
    return spots
