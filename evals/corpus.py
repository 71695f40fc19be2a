"""The gold corpus as a whole: all annotated reports, and the digest that floors are valid for."""

import hashlib
from functools import cache
from pathlib import Path

from evals.annotation import BadGold, load
from evals.values import GoldReport

GOLD = Path(__file__).parent / "gold"


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


def digest(folder: Path = GOLD) -> str:
    """SHA-256 over the names and bytes of all texts and annotations: what a floor is valid for."""
    sums = hashlib.sha256()
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.toml")]):
        sums.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{sums.hexdigest()}"
