"""Answers to record claims straight from the Historian's XML, with nothing of Envoyage.

    python -m evals.history.plain FOLDER        # FOLDER holds travels/ and visits/

Each claim of claims.jsonl says how to find its answer in plain terms: whose rows, of which countries as the
XML names them, which to leave out by the words of their remarks, and what to pick.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

CLAIMS = Path(__file__).parent / "claims.jsonl"
_BESIDE = re.compile(r"\b(?:ac)?company(?:ing|ied)?\b|\bAccompan", re.IGNORECASE)
_PRIVATE = re.compile(r"\bvacation|\bfishing trip|\brested?\b", re.IGNORECASE)
_TRANSIT = re.compile(r"\brefuel|\bchanged planes", re.IGNORECASE)


class Entry(NamedTuple):
    """One row of the XML."""

    role: str
    who: str
    first: date
    last: date
    country: str  # the id, as the file has it
    locale: str
    remarks: str


def entries(folder: Path) -> list[Entry]:
    """All rows of the travels, by day. Trips as president-elect are left out."""
    found = []
    for path in sorted(folder.glob("travels/*-travels/*.xml")):
        for row in ElementTree.parse(path).getroot().iter("trip"):
            text = {part.tag: " ".join("".join(part.itertext()).split()) for part in row}
            first, last = date.fromisoformat(text["start-date"]), date.fromisoformat(text["end-date"])
            country = row.find("country")
            assert country is not None
            remarks = text.get("remarks", "")
            if not re.search(
                r"(?:as|was) president[- ]elect|visit(?:ed)? as president-elect", remarks, re.IGNORECASE
            ):
                locale = text.get("locale", "")
                found.append(
                    Entry(
                        text["role"], row.get("who", ""), first, last, country.get("id", ""), locale, remarks
                    )
                )
    return sorted(set(found), key=lambda one: (one.first, one.last))


def answer(rows: Iterable[Entry], how: dict[str, Any]) -> str:
    """What the rows say, picked as `how` has it."""
    kept = [one for one in rows if one.role == how["role"] and _counts(one, how.get("without", ()))]
    if how["pick"] == "begins":
        return _begins(kept, how)
    there = [one for one in kept if _is_there(one, how)]
    match how["pick"]:
        case "first":
            return str(there[0].first.year) if there else "never"
        case "last":
            return str(there[-1].first.year) if there else "never"
        case "before":
            day = date.fromisoformat(how["day"])
            earlier = [one for one in there if one.first < day]
            return str(earlier[-1].first.year) if earlier else "first ever"
        case "count":
            return str(len(there))
        case "gap":
            return str(max((other.first - one.last).days for one, other in pairwise(there)))
        case "most":
            years = Counter(one.first.year for one in there)
            return ", ".join(str(year) for year in sorted(years) if years[year] == max(years.values()))
        case "days":
            taken = date.fromisoformat(how["oath"])
            first = next(one for one in there if one.who == how["who"] and one.first >= taken)
            return str((first.first - taken).days + 1)
    raise ValueError(f"{how['pick']!r} is nothing to pick.")


def _begins(rows: list[Entry], how: dict[str, Any]) -> str:
    """The last before `who` whose first row is there."""
    first: dict[str, Entry] = {}
    for one in rows:
        first.setdefault(one.who, one)
    before = [one for one in first.values() if one.first < first[how["who"]].first and _is_there(one, how)]
    return str(before[-1].first.year) if before else "first ever"


def _counts(one: Entry, without: Iterable[str]) -> bool:
    words = {"beside": _BESIDE, "private": _PRIVATE, "transit": _TRANSIT}
    return not any(words[name].search(one.remarks) for name in without)


def _is_there(one: Entry, how: dict[str, Any]) -> bool:
    if "or_locale" in how and re.search(how["or_locale"], one.locale):
        return True
    if "ids" in how and one.country not in how["ids"]:
        return False
    return "locale" not in how or bool(re.search(how["locale"], one.locale))


def main() -> int:
    rows = entries(Path(sys.argv[1]))
    wrong = 0
    for line in CLAIMS.read_text("utf-8").splitlines():
        claim = json.loads(line)
        for asked in (claim, *claim["others"]):
            if "plain" in asked and (found := answer(rows, asked["plain"])) != asked["answer"]:
                print(f"{claim['id']}: the XML says {found}, the claim {asked['answer']}", file=sys.stderr)
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
