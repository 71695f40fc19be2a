"""Two equal-area projections, so that shading does not lie: azimuthal, and Equal Earth for the world."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from envoyage.publish.maps.lines import Point
from envoyage.publish.maps.shapes import Vector, vector

# Beyond this angle from the centre there is only stretched rim: such points are moved onto the rim.
RIM = math.radians(125)
RIM_RADIUS = 2 * math.sin(RIM / 2)


@dataclass(frozen=True)
class View:
    """A drawing's window on the world: projection centre in degrees, scale, and the size in user units.

    `scale` is user units per radius of the globe; `x`, `y` say where the centre of the projection lies.
    """

    lat: float
    lon: float
    scale: float
    x: float
    y: float
    width: int
    height: int
    whole: bool = False  # the whole world, in Equal Earth

    @cached_property
    def _axes(self) -> tuple[Vector, Vector, Vector]:
        """East, north and up at the centre."""
        north, east = math.radians(self.lat), math.radians(self.lon)
        return (
            (-math.sin(east), math.cos(east), 0.0),
            (-math.sin(north) * math.cos(east), -math.sin(north) * math.sin(east), math.cos(north)),
            vector(self.lat, self.lon),
        )

    @property
    def centre(self) -> Vector:
        return self._axes[2]

    @cached_property
    def reach(self) -> float:
        """The angle from the centre to the farthest corner, in radians, with a margin for the water-lines."""
        if self.whole:
            return math.pi
        across = max(self.x, self.width - self.x) + MARGIN
        down = max(self.y, self.height - self.y) + MARGIN
        return 2 * math.asin(min(1.0, math.hypot(across, down) / self.scale / 2))

    @property
    def rim_area(self) -> float:
        """The area of everything that the projection shows, in square user units."""
        return math.pi * (RIM_RADIUS * self.scale) ** 2

    def project(self, point: Vector) -> Point:
        """Where a point of the sphere lies on the drawing, in user units."""
        if self.whole:
            lon = math.atan2(point[1], point[0]) - math.radians(self.lon)
            x, y = equal_earth(math.remainder(lon, math.tau), math.asin(max(-1.0, min(1.0, point[2]))))
            return (self.x + x * self.scale, self.y - y * self.scale)
        (ex, ey, _), (nx, ny, nz), (ux, uy, uz) = self._axes
        px, py, pz = point
        x, y, up = px * ex + py * ey, px * nx + py * ny + pz * nz, px * ux + py * uy + pz * uz
        beyond = up < math.cos(RIM)
        stretch = RIM_RADIUS / (math.hypot(x, y) or 1e-9) if beyond else math.sqrt(2 / (1 + up))
        return (self.x + x * stretch * self.scale, self.y - y * stretch * self.scale)

    def line(self, points: Iterable[Vector]) -> list[Point]:
        """Where many points lie; what `project` says of each, without asking it for each."""
        if self.whole:
            return [self.project(point) for point in points]
        (ex, ey, _), (nx, ny, nz), (ux, uy, uz) = self._axes
        left, top, scale, rim = self.x, self.y, self.scale, math.cos(RIM)
        root, hypot = math.sqrt, math.hypot
        return [
            (
                left + (px * ex + py * ey) * stretch,
                top - (px * nx + py * ny + pz * nz) * stretch,
            )
            for px, py, pz in points
            if (  # always: a stretch is never 0
                stretch := scale * root(2 / (1 + up))
                if (up := px * ux + py * uy + pz * uz) >= rim
                else scale * RIM_RADIUS / (hypot(px * ex + py * ey, px * nx + py * ny + pz * nz) or 1e-9)
            )
        ]

    def unproject(self, x: float, y: float) -> Vector:
        """The point of the sphere that lies there; only for azimuthal views."""
        east, north, up = self._axes
        right, above = (x - self.x) / self.scale, (self.y - y) / self.scale
        stretch = math.sqrt(max(0.0, 1 - (right * right + above * above) / 4))
        height = 2 * stretch * stretch - 1
        return (
            stretch * right * east[0] + stretch * above * north[0] + height * up[0],
            stretch * right * east[1] + stretch * above * north[1] + height * up[1],
            stretch * above * north[2] + height * up[2],
        )

    def shows(self, point: Point, inset: float = 0.0) -> bool:
        """Whether a point of the drawing lies in the window, at least `inset` from its edge."""
        return inset <= point[0] <= self.width - inset and inset <= point[1] <= self.height - inset

    def sees(self, point: Vector, radius: float) -> bool:
        """Whether a cap of the sphere can come into the window."""
        far = self.reach + radius
        if far >= math.pi:
            return True
        x, y, z = self.centre
        return point[0] * x + point[1] * y + point[2] * z >= math.cos(far)

    @cached_property
    def meeting(self) -> Callable[[Vector, float], bool]:
        """Whether a cap of the sphere comes into the window or near it; of a small one it is known where."""
        reach, scale, cos = self.reach, self.scale, math.cos
        (ex, ey, _), (nx, ny, nz), (ux, uy, uz) = self._axes
        left, top, right, bottom = self.x, self.y, self.width - self.x, self.height - self.y

        def meets(point: Vector, radius: float) -> bool:
            px, py, pz = point
            up = px * ux + py * uy + pz * uz
            if reach + radius < math.pi and up < cos(reach + radius):
                return False
            if radius > _SMALL or up < -0.9:
                return True
            stretch, far = scale * math.sqrt(2 / (1 + up)), radius * scale * _STRETCHED + MARGIN
            x, y = (px * ex + py * ey) * stretch, (px * nx + py * ny + pz * nz) * stretch
            return -left - far <= x <= right + far and -bottom - far <= y <= top + far

        return meets

    def meets(self, point: Vector, radius: float) -> bool:
        """The same of one cap."""
        return self.whole or self.meeting(point, radius)

    def opposite(self, point: Vector, radius: float) -> bool:
        """Whether a cap of the sphere holds the point opposite the centre."""
        x, y, z = self.centre
        return radius >= math.pi or point[0] * x + point[1] * y + point[2] * z <= -math.cos(radius)

    def seeing(self, points: Iterable[Vector], radius: float) -> list[bool]:
        """Of each point whether a cap so large around it can come into the window."""
        far = self.reach + radius
        least = math.cos(far) if far < math.pi else -2.0
        ux, uy, uz = self.centre
        return [px * ux + py * uy + pz * uz >= least for px, py, pz in points]


_SMALL = 0.25  # radians
_STRETCHED = 2.5  # how much longer an arc of the sphere may be on the drawing, so near the rim
MARGIN = 14  # user units kept around a window: half the widest water-line and a little


def equal_earth(lon: float, lat: float) -> Point:
    """Šavrič, Patterson and Jenny's projection (2018), from radians to radii of the globe."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    t2 = t * t
    t6 = t2 * t2 * t2
    x = 2 * math.sqrt(3) * lon * math.cos(t) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1))
    return (x, t * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1))
