"""Tables as files: cells that no spreadsheet program runs, and what names a set of tables."""

import hashlib
import re
from collections.abc import Mapping

# What a spreadsheet program takes for a formula. A cell that begins so gets an apostrophe, and one that has
# apostrophes before that gets one more, so that taking one away gives the cell back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
RISKY = frozenset("'=+-@\t\r")


def neutral(cell: str) -> str:
    """The cell with an apostrophe where a spreadsheet program would run it."""
    return f"'{cell}" if cell[:1] in RISKY and _FORMULA.match(cell) else cell


def given_back(cell: str) -> str:
    """What `neutral` was given."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def digest(hashes: Mapping[str, str]) -> str:
    """What names the record in a package: a hash of the tables' checksums, in the order of their names."""
    lines = "".join(f"{name} {hashes[name]}\n" for name in sorted(hashes))
    return f"sha256:{hashlib.sha256(lines.encode()).hexdigest()}"
