"""The gate: scores do not sink unnoticed. Floors are pinned with the digest of the corpus they stand for."""

import json
from collections.abc import Iterator
from pathlib import Path

from evals.figures import Json

FLOORS = Path(__file__).parent / "floors.json"
_CHANGED = (
    "The gold corpus has changed since its floors were set: look at what changed, run python -m evals, "
    "and set them again with python -m evals --set-floors."
)
_TOUCHED = (
    "The fresh reports have changed since floors were set. New ones may join them; those that are there stay "
    "as they were annotated. If that is so: python -m evals --set-floors."
)


class Refused(ValueError):  # noqa: N818 -- a verdict
    """Raised when a floor would go down without a reason."""


def below(floors: Json, found: Json, digest: str) -> list[str]:
    """Why the gate does not open, a sentence each; empty when it does."""
    if floors["corpus"] != digest:
        return [_CHANGED]
    if floors.get("fresh") != found.get("fresh"):
        return [_TOUCHED]
    return [f"{where} went from {floor} to {now}." for where, floor, now in _sunk(floors, found)]


def set_floors(found: Json, digest: str, because: str | None, path: Path = FLOORS) -> list[str]:
    """Writes the figures as the new floors; gives what went down, a sentence each.

    Raises:
        Refused: a floor would go down and `because` gives no reason.
    """
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
    sunk = [f"{where} from {floor} to {now}" for where, floor, now in _sunk(old, found)] if old else []
    if sunk and not because:
        raise Refused(
            f"These floors would go down: {'; '.join(sunk)}. "
            'Say why with --lower-because "…"; floors.json keeps the reason, and the changelog tells it.'
        )
    lowered = old["lowered"] if old else []
    if sunk:
        lowered = [*lowered, {"because": because, "fell": sunk}]
    shape = {"corpus": digest, **found, "lowered": lowered}
    path.write_text(json.dumps(shape, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return sunk


def _sunk(floors: Json, found: Json) -> Iterator[tuple[str, float, float]]:
    """Where, floor, and what is now found, for each figure that is worse than its floor."""
    for part, languages in floors["f1"].items():
        for language, fields in languages.items():
            for field, floor in fields.items():
                now = found["f1"][part][language].get(field, 0.0)
                if now < floor:
                    yield f"{field} ({part}, {language})", floor, now
        if found["false_trips"][part] > floors["false_trips"][part]:
            yield (
                f"reports falsely given a trip ({part})",
                floors["false_trips"][part],
                found["false_trips"][part],
            )
    if found["ungrounded"] > floors["ungrounded"]:
        yield "ungrounded facts", floors["ungrounded"], found["ungrounded"]
