"""The drawings: the map of a tracker, its inset, the small map of one of its trips, the map of one trip."""

from envoyage.publish.maps.spec import Leg, MapSpec


def tracker_map(spec: MapSpec) -> str:
    """The map of many journeys: `<svg class="map map-main">`, 760 user units wide, with links if asked."""
    raise NotImplementedError


def inset_map(spec: MapSpec) -> str:
    """Where the tracker's stops crowd, enlarged: `<svg class="map map-inset">`; "" when nothing crowds."""
    raise NotImplementedError


def mini_map(spec: MapSpec, number: int) -> str:
    """Journey `number` (from 0) of a tracker, for the rail: `<svg class="map mini">`, decorative.

    It re-uses the land of `tracker_map(spec)` by id, so it belongs on the same page and after it.
    """
    raise NotImplementedError


def trip_map(spec: MapSpec) -> str:
    """The map of one trip, stops numbered in order: `<svg class="map map-legs">`, 820 user units wide."""
    raise NotImplementedError


def legs(spec: MapSpec) -> tuple[Leg, ...]:
    """The table beside the map: every leg in order, the way home last."""
    raise NotImplementedError
