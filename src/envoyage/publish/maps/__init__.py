"""Maps drawn by the server: SVG strings from frozen values, in pure Python, without tiles or scripts.

The order on a page: `tracker_map` first, `inset_map` and `mini_map` after it (they re-use its land by id).
"""

from envoyage.publish.maps.drawing import inset_map, legs, mini_map, tracker_map, trip_map, window
from envoyage.publish.maps.spec import Journey, Leg, MapSpec, Place, levels
from envoyage.publish.maps.trips import counted_spec, map_spec
from envoyage.publish.maps.visited import visited_map

__all__ = [
    "Journey",
    "Leg",
    "MapSpec",
    "Place",
    "counted_spec",
    "inset_map",
    "legs",
    "levels",
    "map_spec",
    "mini_map",
    "tracker_map",
    "trip_map",
    "visited_map",
    "window",
]
