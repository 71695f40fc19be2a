"""From trips of the record to what a map shows: each stop at its city, or at the capital where none is known."""

from collections.abc import Callable, Iterable

from envoyage.publish.maps.spec import MapSpec
from envoyage.reconcile.values import MergedTrip


def map_spec(
    trips: Iterable[MergedTrip],
    *,
    title: str,
    region: str | None = None,
    link: Callable[[str], str] | None = None,
    language: str = "en",
    id: str = "m",
) -> MapSpec:
    """What the map of these trips shows; `region` is a gazetteer region that the view keeps to."""
    raise NotImplementedError
