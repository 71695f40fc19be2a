"""The gold corpus as a whole, the fresh reports apart from it, and the digests that floors are valid for."""

import hashlib
from functools import cache
from pathlib import Path

from evals.annotation import BadGold, load
from evals.values import GoldReport

GOLD = Path(__file__).parent / "gold"
FRESH = Path(__file__).parent / "fresh"  # a folder of their own: who goes through gold/ does not meet them


@cache
def corpus(folder: Path = GOLD) -> tuple[GoldReport, ...]:
    """All gold reports, by id.

    Raises:
        BadGold: with every fault of every annotation, one a line.
    """
    faults: list[str] = []
    reports: list[GoldReport] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            reports.append(load(path))
        except BadGold as fault:
            faults.append(str(fault))
    if faults:
        raise BadGold("\n".join(faults))
    return tuple(reports)


def fresh() -> tuple[GoldReport, ...]:
    """The reports that were annotated by somebody who knew no rule, and that no rule is measured by."""
    return corpus(FRESH)


def digest(folder: Path = GOLD) -> str:
    """SHA-256 over the names and bytes of all texts and annotations: what a floor is valid for."""
    sums = hashlib.sha256()
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.toml")]):
        sums.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{sums.hexdigest()}"
