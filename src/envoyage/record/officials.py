"""The roster of the book: the one that ships, with the tenures that people brought in. Writes nothing."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache, lru_cache
from itertools import chain

from envoyage.reconcile import Naming, Roster, blocks
from envoyage.reconcile.rosterfile import Row, beside, checked
from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.models import Appearance, Block, Entry
from envoyage.record.moves import Move

__all__ = ["ROSTER", "Row", "is_roster", "roster", "trips_naming"]

ROSTER = "roster"  # what the ledger calls it


def roster() -> Roster:
    """The roster as it is now. Asks the book once: who names many people asks for it first, not for each."""
    standing = Entry.objects.filter(move=Move.ENLIST, undone_by__isnull=True).order_by("seq")
    return _with(tuple(standing.values_list("seq", "written_at")))


@cache
def _shipped() -> Roster:
    return Roster.shipped()


@lru_cache(maxsize=2)
def _with(entries: tuple[tuple[int, datetime], ...]) -> Roster:
    """The time of writing tells the entries of one book from those of another in the same process."""
    if not entries:
        return _shipped()
    rows = Entry.objects.filter(seq__in=[seq for seq, _ in entries]).order_by("seq")
    return beside(
        _shipped(), chain.from_iterable(payload["rows"] for payload in rows.values_list("payload", flat=True))
    )


def trips_naming(rows: Iterable[Row]) -> set[str]:
    """The published trips on which somebody may be a person of these rows: by a name that shares a block."""
    may_be = (
        Naming(id=row["id"], name=name, country=country)
        for row in rows
        for name in (row["name"], *row["aliases"].split("|"))
        if name.strip()
        for country in (row["country"], None)
    )
    wanted = sorted({" ".join(block) for naming in may_be for block in blocks(naming)})
    found: set[str] = set()
    for some in batches(wanted):
        namings = Block.objects.filter(block__in=some).values("naming_id")
        keys = models.Naming.objects.filter(pk__in=namings).values("key")
        found |= {*Appearance.objects.filter(key__in=keys).values_list("trip", flat=True).distinct()}
    return found


def is_roster(value: object) -> bool:
    """True for rows as an entry of the ledger has them."""
    if not isinstance(value, list) or not value:
        return False
    try:
        return all(checked(row, Roster())["id"] == row["id"] for row in value)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
