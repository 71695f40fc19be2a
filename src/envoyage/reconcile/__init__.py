"""Many reports, one trip: which tellings speak of the same trip, and what they say of it together."""

from envoyage.reconcile.cluster import Apart, group
from envoyage.reconcile.identity import Naming, blocks, identify, kin, own_id
from envoyage.reconcile.link import links
from envoyage.reconcile.merge import merge, who_and_when
from envoyage.reconcile.merged_json import as_trip, conflict_to_json, merged_from_json, merged_to_json
from envoyage.reconcile.nearmiss import NearMiss, near_misses
from envoyage.reconcile.persons import Held, Person, Roster, Tenure, person_key
from envoyage.reconcile.reconciled import Reconciled, reconcile, reconciled_to_json
from envoyage.reconcile.standing import is_official
from envoyage.reconcile.telling import tellings
from envoyage.reconcile.values import (
    Conflict,
    Group,
    Link,
    LinkKind,
    Merged,
    MergedDates,
    MergedStatus,
    MergedTrip,
    Reached,
    Support,
    Telling,
)

__all__ = [
    "Apart",
    "Conflict",
    "Group",
    "Held",
    "Link",
    "LinkKind",
    "Merged",
    "MergedDates",
    "MergedStatus",
    "MergedTrip",
    "Naming",
    "NearMiss",
    "Person",
    "Reached",
    "Reconciled",
    "Roster",
    "Support",
    "Telling",
    "Tenure",
    "as_trip",
    "blocks",
    "conflict_to_json",
    "group",
    "identify",
    "is_official",
    "kin",
    "links",
    "merge",
    "merged_from_json",
    "merged_to_json",
    "near_misses",
    "own_id",
    "person_key",
    "reconcile",
    "reconciled_to_json",
    "tellings",
    "who_and_when",
]
