"""Floors under reconcile: its goals by a perfect reader, and what it last reached from the texts."""

import hashlib
import json
import math
from pathlib import Path

from evals.figures import Json
from evals.gate import Refused
from evals.grouping import GROUPS
from evals.grouping_score import GroupScore

FLOORS = GROUPS / "floors.json"
# What the tellings of a perfect reader must reach, whatever floors were set.
GOALS = {"precision": 0.98, "recall": 0.95, "conflicts": 0.9}
# From the texts a figure may sway by so much: the reader has floors of its own, and ten conflicts are few.
_ROOM = {"precision": 0.05, "recall": 0.05, "conflicts": 0.2}
_CHANGED = (
    "The gold groups have changed since their floors were set: look at what changed, run python -m evals "
    "--groups, and set them again with python -m evals --set-floors."
)


def group_figures(scores: dict[str, GroupScore]) -> Json:
    """What floors are set on, rounded down to three digits."""
    return {
        name: {
            "precision": _down(score.precision.share),
            "recall": _down(score.recall.share),
            "conflicts": _down(score.conflicts.share),
        }
        for name, score in scores.items()
    }


def groups_below(floors: Json, found: Json, digest: str) -> list[str]:
    """Why the gate does not open, a sentence each; empty when it does."""
    if floors["groups"] != digest:
        return [_CHANGED]
    return _sunk(floors, found)


def set_group_floors(found: Json, digest: str, because: str | None, path: Path = FLOORS) -> list[str]:
    """Writes the figures as the new floors; gives what went down, a sentence each.

    Raises:
        Refused: a floor would go down and `because` gives no reason.
    """
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    sunk = _sunk(old, found) if old else []
    if sunk and not because:
        raise Refused(f'{" ".join(sunk)} Say why with --lower-because "…"; {path.name} keeps the reason.')
    lowered = old.get("lowered", []) + ([{"because": because, "fell": sunk}] if sunk else [])
    shape = {"groups": digest, **found, "lowered": lowered}
    path.write_text(json.dumps(shape, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return sunk


def groups_digest(folder: Path = GROUPS) -> str:
    """SHA-256 over the names and bytes of reports and annotations."""
    sums = hashlib.sha256()
    for path in sorted([*folder.glob("*.toml"), *folder.glob("*.jsonl")]):
        sums.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{sums.hexdigest()}"


def _sunk(floors: Json, found: Json) -> list[str]:
    floor = {
        "exact": {field: max(goal, floors["exact"][field]) for field, goal in GOALS.items()},
        "read": {field: floors["read"][field] - room for field, room in _ROOM.items()},
    }
    return [
        f"Reconcile, {field} ({name}), went from {floors[name][field]} to {found[name][field]}."
        for name, fields in floor.items()
        for field, least in fields.items()
        if found[name][field] < least
    ]


def _down(share: float) -> float:
    return math.floor(share * 1000) / 1000
