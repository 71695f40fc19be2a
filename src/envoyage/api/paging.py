"""A page of a list: so many items after a cursor, which names the last one that was given.

A list that changes while it is read skips nothing and repeats nothing that stays in its place.
"""

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest

from envoyage.api.refusing import Refusal
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, ids
from envoyage.publish.export.columns import Table
from envoyage.record.batches import batches
from envoyage.record.models import Trip

MOST = 200  # items of a page
_USUAL = 50
_LOOKED_AT = 2000  # trips that are looked through for the rows of one page


@dataclass(frozen=True, slots=True)
class Page:
    """What was asked for: how many items, after which; the cursor is the key of the last one given."""

    limit: int
    after: tuple[Any, ...] | None

    @classmethod
    def of(cls, request: HttpRequest) -> "Page":
        """Reads `limit` and `cursor`.

        Raises:
            Refusal: one of them cannot be read.
        """
        given = request.GET.get("limit") or str(_USUAL)
        if not (given.isascii() and given.isdecimal() and 1 <= int(given) <= MOST):
            raise Refusal(400, f"limit is {given[:20]!r}; it takes a number from 1 to {MOST}.", field="limit")
        return cls(int(given), _opened(request.GET.get("cursor", "")))


def cursor(key: Sequence[Any]) -> str:
    """The key of an item as it stands in an address."""
    plain = [one.isoformat() if isinstance(one, date) else one for one in key]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def listed(request: HttpRequest, items: list[Json], following: Sequence[Any] | None) -> Json:
    """The envelope: the items, and the address of the next page or null."""
    if following is None:
        return {"items": items, "next": None}
    query = request.GET.copy()
    query["cursor"] = cursor(following)
    return {"items": items, "next": request.build_absolute_uri(f"{request.path}?{query.urlencode()}")}


def newest_first(trips: "QuerySet[Trip]", page: Page) -> tuple[list[str], tuple[Any, ...] | None]:
    """The ids of a page of trips, those without a first day last, and the key of the last of them."""
    rows = trips.order_by(F("start").desc(nulls_last=True), "slug")
    if page.after is not None:
        start, slug = two(page.after)
        if start is None:
            rows = rows.filter(start=None, slug__gt=slug)
        else:
            rows = rows.filter(Q(start__lt=start) | Q(start=start, slug__gt=slug) | Q(start=None))
    found = list(rows.values_list("start", "slug")[: page.limit + 1])
    more = found[page.limit - 1] if len(found) > page.limit else None
    return [slug for _, slug in found[: page.limit]], more


def by_key(rows: "QuerySet[Any, Any]", key: str, page: Page) -> tuple[list[Any], tuple[Any, ...] | None]:
    """A page of rows in the order of a text key."""
    if page.after is not None:
        rows = rows.filter(**{f"{key}__gt": str(page.after[0])})
    found = list(rows.order_by(key)[: page.limit + 1])
    if len(found) <= page.limit:
        return found, None
    last = found[page.limit - 1]
    return found[: page.limit], (last[key] if isinstance(last, dict) else getattr(last, key),)


def rows_of(
    table: Table, trips: "QuerySet[Trip]", page: Page, keep: Callable[[Json], bool]
) -> tuple[list[Json], tuple[Any, ...] | None]:
    """A page of the rows of a table, trip by trip by id; a page may be short and not the last."""
    slug, done = two(page.after) if page.after else ("", 0)
    if not isinstance(done, int):
        raise _no_cursor()
    following = [one for one in ids(trips.filter(slug__gte=slug)) if one >= slug]
    found: list[Json] = []
    last: tuple[Any, ...] = (slug, done)
    for some in batches(following[:_LOOKED_AT], 20):
        for trip, number, row in _numbered(table, Batch(some)):
            if (trip == slug and number <= done) or not keep(row):
                continue
            if len(found) == page.limit:
                return found, last
            found.append(row)
            last = (trip, number)
    return found, (following[_LOOKED_AT], 0) if len(following) > _LOOKED_AT else None


def _numbered(table: Table, batch: Batch) -> Iterator[tuple[str, int, Json]]:
    counted: dict[str, int] = {}
    for row in table.rows(batch, set()):
        shape: Json = dict(zip(table.names, row, strict=True))
        trip = str(shape["trip"])
        counted[trip] = counted.get(trip, 0) + 1
        yield trip, counted[trip], shape


def _opened(given: str) -> tuple[Any, ...] | None:
    if not given:
        return None
    try:
        key = json.loads(base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)))
    except (ValueError, RecursionError):
        raise _no_cursor() from None
    if not isinstance(key, list) or not key or not all(isinstance(one, str | int | None) for one in key):
        raise _no_cursor()
    return tuple(key)


def two(after: tuple[Any, ...]) -> tuple[Any, Any]:
    """The two parts of a cursor that has two.

    Raises:
        Refusal: it has not.
    """
    if len(after) != 2 or "\x00" in str(after):
        raise _no_cursor()
    first, second = after
    return first, second


def _no_cursor() -> Refusal:
    return Refusal(400, "cursor is none that a page gave; take it from the “next” of a page.", field="cursor")
