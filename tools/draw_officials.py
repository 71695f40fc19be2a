"""Draws who led which state into resources/gazetteer/drawn/officials.csv, from three public-domain tables.

    python -m tools.draw_officials FOLDER

FOLDER holds `history-at-state/visits` and `history-at-state/travels` (Office of the Historian, repositories
HistoryAtState/visits and HistoryAtState/travels) and `roster/wikidata-leaders-2021.csv` (Wikidata). Run by
hand when they have a new edition. What people add is written in officials.csv beside `drawn/`, never here.
"""

import csv
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from envoyage import gazetteer

DRAWN = Path(__file__).parent.parent / "resources" / "gazetteer" / "drawn" / "officials.csv"
OFFICES = frozenset({
    "head-of-state", "head-of-government", "monarch", "pope", "crown-prince", "president-elect",
    "vice-president", "deputy-head-of-government", "foreign-minister", "governor-general",
    "secretary-general", "organisation-head", "commission-president", "council-president",
})  # fmt: skip
# Years that a tenure reaches beyond the visits known of it: a visit is one day of it.
AROUND = 1
# Charles III in Wikidata: monarch of fifteen realms, of which one sends him abroad.
_REALMS = "Q43274"

Tenure = tuple[str, str, str]
"""Name, country code, canonical office."""


def main(folder: Path) -> None:
    """Writes the table, and says how many visitors had no known title or country."""
    spans: dict[Tenure, tuple[int, int]] = {}
    left_out: Counter[str] = Counter()
    for tenure, first, last in (*visitors(folder, left_out), *americans(folder), *leaders(folder)):
        known = spans.get(tenure, (first, last))
        spans[tenure] = min(known[0], first), max(known[1], last)
    with DRAWN.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["name", "country", "office", "from", "to"])
        for (name, country, office), (first, last) in sorted(spans.items()):
            writer.writerow([name, country, office, first, "" if last > date.max.year - 1 else last])
    print(f"{len(spans)} tenures; left out: {sum(left_out.values())}, most often {left_out.most_common(8)}")


def visitors(folder: Path, left_out: Counter[str]) -> Iterator[tuple[Tenure, int, int]]:
    """Foreign leaders who came to the United States, with the years around their visits."""
    for path in sorted((folder / "history-at-state/visits/data").glob("*.xml")):
        for visit in ET.parse(path).iter("visit"):
            visitor = " ".join((visit.findtext("visitor") or "").split())
            origin = visit.findtext("from") or ""
            code = country_code(origin)
            titled = split_title(visitor)
            if code is None or titled is None:
                left_out[visitor.split()[0] if code and visitor else origin] += 1
                continue
            title, name = titled
            office = gazetteer.office_id(title, "en", code)
            if office not in OFFICES:
                left_out[title] += 1
                continue
            year = int((visit.findtext("start-date") or "0")[:4])
            yield (name, code, office), year - AROUND, year + AROUND


def americans(folder: Path) -> Iterator[tuple[Tenure, int, int]]:
    """Presidents of the United States by their tenures, Secretaries of State by their journeys."""
    travels = folder / "history-at-state/travels"
    for president in ET.parse(travels / "presidents/presidents.xml").iter("president"):
        years = [president.findtext(tag) or "" for tag in ("took-office-date", "left-office-date")]
        name = president.findtext("name") or ""
        yield (name, "US", "head-of-state"), int(years[0][:4]), int(years[1][:4] or date.max.year)
    for path in sorted((travels / "secretary-travels").glob("*.xml")):
        for trip in ET.parse(path).iter("trip"):
            name = " ".join((trip.findtext("name") or "").split())
            if name and trip.findtext("start-date"):
                year = int((trip.findtext("start-date") or "0")[:4])
                yield (name, "US", "foreign-minister"), year, year


def leaders(folder: Path) -> Iterator[tuple[Tenure, int, int]]:
    """Heads of state and government of about 2021."""
    with (folder / "roster/wikidata-leaders-2021.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            code = country_code(row["country"])
            office = gazetteer.office_id(row["positionLabel"], "en", code) if code else None
            if code and office in OFFICES and row["start_year"].isdigit():
                if office == "monarch" and row["officeholder"] == _REALMS and code != "GB":
                    continue
                name = split_title(row["officeholderLabel"])
                last = int(row["end_year"]) if row["end_year"].isdigit() else date.max.year
                yield (
                    (name[1] if name else row["officeholderLabel"], code, office),
                    int(row["start_year"]),
                    last,
                )


def country_code(name: str) -> str | None:
    """The code of a country by its English name, also of one that is no more."""
    head, _, form = re.sub(r"\s*\(.*", "", name).partition(", ")
    for written in (f"{form} {head}", head):  # "China, Republic of" is not "China, People’s Republic of"
        entries = gazetteer.phrases("en").entries.get(gazetteer.key(written), ())
        for entry in entries:
            if entry.kind in ("country", "organisation"):
                return entry.code
    return None


def split_title(visitor: str) -> tuple[str, str] | None:
    """ "Prime Minister Narendra Modi" as title and name; the title is the longest known."""
    table = gazetteer.offices("en")
    words = re.sub(r"- (?=\w)", "-", visitor).rstrip(".").split()
    for size in range(len(words) - 1, 0, -1):
        phrase = gazetteer.key(" ".join(words[:size]))
        if phrase in table.heads or phrase in table.phrases or _qualified(phrase, table):
            return " ".join(words[:size]), _plain(words[size:])
    return None


def _qualified(phrase: str, table: gazetteer.OfficeTable) -> bool:
    words = phrase.split()
    rest = [word for word in words if word not in table.qualifiers and word not in table.portfolios]
    return len(rest) < len(words) and " ".join(rest) in table.heads


def _plain(words: list[str]) -> str:
    """A name without what follows a comma and without honorifics."""
    name = " ".join(words).split(",")[0]
    honorifics = gazetteer.offices("en").honorifics
    return " ".join(word for word in name.split() if word.lower().rstrip(".") not in honorifics)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
