"""The entries behind a trip: the last that touched it, and those that say why its reports are one."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Q

from envoyage.record import standing
from envoyage.record.models import Decision, Entry, Placement
from envoyage.record.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """The last entry that touched a trip."""

    seq: int
    at: datetime


def last_touched(once: Mapping[str, Collection[str]], here: Mapping[str, str]) -> dict[str, Touch]:
    """The last entry, undone ones and undoings too, about each trip's tellings or the claims it has now."""
    every = {telling for ids in once.values() for telling in ids}
    placed = _newest(Placement.objects.filter(telling__in=every).values_list("telling"))
    decided = _newest(Decision.objects.filter(claim__telling__in=here).values_list("claim__telling"))
    last = {slug: max(placed[telling] for telling in ids) for slug, ids in once.items()}
    for telling, seq in decided.items():
        last[here[telling]] = max(last[here[telling]], seq)
    at = dict(Entry.objects.filter(seq__in=set(last.values())).values_list("seq", "at"))
    return {slug: Touch(seq=seq, at=at[seq]) for slug, seq in last.items()}


def reasons_of(here: Mapping[str, str]) -> dict[str, list[str]]:
    """Why the tellings of each trip were found to be one, as it was said when each came in."""
    came = Q(entry__move__in=(Move.PROPOSE, Move.JOIN)) & ~Q(entry__why="")
    rows = Placement.objects.filter(standing.STANDS, came, telling__in=here).order_by("entry_id")
    found: dict[str, list[str]] = defaultdict(list)
    for telling, why in rows.values_list("telling", "entry__why"):
        if why not in found[here[telling]]:
            found[here[telling]].append(why)
    return found


def _newest(rows: Any) -> dict[str, int]:
    """The last entry, or undoing of one, for each value of the rows' one column."""
    found = rows.order_by().annotate(Max("entry"), Max("entry__undone_by"))
    return {telling: max(made, undone or 0) for telling, made, undone in found}
