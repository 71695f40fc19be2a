"""Which trips have their maps in one window on the world: who makes many maps draws its land once for all."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter

from envoyage.gazetteer import countries
from envoyage.publish import maps
from envoyage.record.models import Stop


def windows() -> Mapping[str, str]:
    """A name for the window of each published trip that has stops; trips of one window share the name."""
    rows = Stop.objects.order_by("trip_id", "number").values_list("trip_id", "home", "country", "city")
    return {trip: _window(stops) for trip, stops in groupby(rows.iterator(), key=itemgetter(0))}


def _window(stops: Iterable[tuple[str, str | None, str, str | None]]) -> str:
    some = [(home, code, city) for _, home, code, city in stops if code in countries()]
    return maps.window(some[0][0], [(code, city) for _, code, city in some]) if some else ""
