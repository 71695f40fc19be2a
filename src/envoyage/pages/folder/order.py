"""The order in which pages are made: those that share much come one after the other, in every language."""

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import get_language_from_path

from envoyage.pages.folder.addresses import Address
from envoyage.publish.windows import windows
from envoyage.record.batches import batches

_TRIP = re.compile(r"/trips/([^/?]+)/$")
_OFFICIAL = re.compile(r"/officials/([^/?]+)/$")
_FEW = 100  # pages for which it is not worth asking where each has its map
_LIST = 10  # pages of trips or officials that take as long as a page with a list on it, or a file of data


def parts(pages: Sequence[Address], at_once: int) -> Iterator[list[Address]]:
    """The pages in parts of about so many; those of one address in all languages are in one part."""
    tongues: dict[str, list[Address]] = {}
    for page in pages:
        tongues.setdefault(without_language(page.path), []).append(page)
    where = windows() if len(pages) > _FEW else {}

    def window(path: str) -> str:
        found = trip_of(path)
        return where.get(found, "") if found else ""

    trips = sorted((path for path in tongues if trip_of(path)), key=window)
    officials = [path for path in tongues if official_of(path)]
    lists = (path for path in tongues if not trip_of(path) and not official_of(path))
    each = at_once // max(map(len, tongues.values()), default=1)
    for kind, many in ((lists, each // _LIST), (trips, each), (officials, each)):
        for some in batches(kind, max(1, many)):
            together = [page for path in some for page in tongues[path]]
            yield sorted(together, key=lambda page: get_language_from_path(page.path) or "")


def without_language(path: str) -> str:
    """The address of a page in the language of the site itself."""
    return path.removeprefix(f"/{code}") if (code := get_language_from_path(path)) else path


def trip_of(path: str) -> str | None:
    """The id of the trip whose page is at an address without language."""
    found = _TRIP.match(path)
    return found[1] if found else None


def official_of(path: str) -> str | None:
    """The id of the official of that page."""
    found = _OFFICIAL.match(path)
    return found[1] if found else None
