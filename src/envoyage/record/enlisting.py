"""A file of tenures into the roster of the book: what is new becomes one entry; faulty rows are told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from envoyage.reconcile import person_key
from envoyage.reconcile.rosterfile import Row, checked, knows, rows_in
from envoyage.record import ledger
from envoyage.record.officials import roster

Fault = Callable[[int, str], None]
"""Hears on which line a row stands, and in a sentence what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enlisted:
    """How many tenures were new, and how many the roster had; `entry` is what undoes the new ones."""

    new: int
    known: int
    entry: int | None


def enlist(lines: Iterable[str], *, who: str, why: str = "", fault: Fault) -> Enlisted:
    """Takes the tenures of a CSV file into the roster; those that it has already change nothing.

    Args:
        lines: of the file, the first with the names of the columns.
        who: who brings them in.
        why: the reason, for the history.
        fault: hears of each row that cannot be taken.

    Raises:
        ValueError: the file is none of a roster; nothing of it is taken then.
    """
    there = roster()
    given: dict[tuple[str, ...], int] = {}
    names: dict[str, tuple[str, int]] = {}
    ids: dict[tuple[str, str], str] = {}
    new: list[Row] = []
    known = 0
    for line, cells in list(rows_in(lines)):
        try:
            row = checked(cells, there)
            tenure = (row["id"], row["office_id"], row["country"], row["from"])
            called = person_key(row["name"], row["country"])
            _agrees(row, called, names, ids)
            if (before := given.setdefault(tenure, line)) != line:
                raise ValueError(f"It tells of the same tenure as line {before}.")
        except ValueError as error:
            fault(line, str(error))
            continue
        names[row["id"]], ids[row["country"], called] = (called, line), row["id"]
        if knows(there, row):
            known += 1
        else:
            new.append(row)
    entry = ledger.enlist(new, who=who, why=why).seq if new else None
    return Enlisted(new=len(new), known=known, entry=entry)


def _agrees(
    row: Row, called: str, names: dict[str, tuple[str, int]], ids: dict[tuple[str, str], str]
) -> None:
    """Raises:
    ValueError: an earlier row of the file has the id for somebody else, or another id for the same name.
    """
    name, line = names.get(row["id"], (called, 0))
    if name != called:
        raise ValueError(f"It calls {row['id']} {row['name']}; line {line} calls that id by another name.")
    if (other := ids.get((row["country"], called), row["id"])) != row["id"]:
        raise ValueError(f"An earlier line has {row['name']} as {other}; use that id, or a fuller name.")
