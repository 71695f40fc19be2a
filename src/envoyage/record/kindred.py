"""Whose names may mean the same person as these: asked of the record step by step, no further than needed.

In a large record half of all names hang together through others of one country and sound; those of whom one
may be the other are few.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from envoyage.reconcile import Naming as Named
from envoyage.reconcile import Roster, kin
from envoyage.record.batches import batches
from envoyage.record.models import Naming


def near_to(
    keys: Collection[str], same: Iterable[tuple[str, str]], known: Roster
) -> tuple[list[Naming], set[str]]:
    """Every naming that may be one person with these ids, directly, through others or by what editors said.

    And all ids reached: one that no published trip has any more may be among them, and leads on all the same.
    """
    linked: dict[str, set[str]] = defaultdict(set)
    for one, other in same:
        linked[one].add(other)
        linked[other].add(one)
    found: dict[str, list[Naming]] = {}
    wanted, seen = set(keys), set[str]()
    while wanted:
        seen |= wanted
        rows = {row.pk: row for some in batches(sorted(wanted)) for row in _sharing_a_block(some)}
        around: dict[str, list[Naming]] = defaultdict(list)
        for row in rows.values():
            around[row.key].append(row)
        its = {key: around.pop(key) for key in wanted & around.keys()}
        found |= its
        asked, others = ([naming_of(row) for many in each.values() for row in many] for each in (its, around))
        reached = wanted | kin(asked, others, known)
        wanted = (reached | {other for key in reached for other in linked[key]}) - seen
    return [row for many in found.values() for row in many], seen


def _sharing_a_block(keys: Sequence[str]) -> Iterable[Naming]:
    """The namings of these ids, and all those of every id of which one shares a block with them."""
    places = ", ".join(["%s"] * len(keys))
    return Naming.objects.raw(
        "SELECT * FROM record_naming WHERE key IN ("
        " SELECT near.key FROM record_naming AS asked"
        " JOIN record_block AS own ON own.naming_id = asked.id"
        " JOIN record_block AS other ON other.block = own.block"
        " JOIN record_naming AS near ON near.id = other.naming_id"
        f" WHERE asked.key IN ({places}))",
        keys,
    )


def naming_of(row: Naming) -> Named:
    """A row as `reconcile.identity` knows it."""
    return Named(
        id=row.key,
        name=row.name,
        office_id=row.office_id or None,
        country=row.country or None,
        first=row.first,
        last=row.last,
    )
