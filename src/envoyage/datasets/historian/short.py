"""The table that ships: the facts of each row without the remarks' sentences, and its rows as trips again.

Names, offices, days, places, those met, kind of the stay, occasion and company; which rows are one trip is
kept, for the remarks that told it are not there. A later import of the whole tables goes on from its reports.
"""

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date

from envoyage.datasets.historian.grouping import Journey, Said
from envoyage.datasets.historian.readings import stays_of
from envoyage.datasets.historian.rows import Row, Table
from envoyage.facts import Meeting, Nature, Passage, Passages
from envoyage.reading import Remark

NAME = "historian.csv.gz"
_COLUMNS = (
    *("table", "trip", "id", "file", "who", "name", "first", "last", "state", "label", "locale", "elect"),
    *("edited", "nature", "occasion", "beside", "met"),
)
_NATURES = {Nature.OFFICIAL: "Official.", Nature.PRIVATE: "Private.", Nature.TRANSIT: "In transit."}


def packed(trips: Iterable[Journey]) -> bytes:
    """The table of these trips; the same trips give the same bytes."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(_COLUMNS)
    for trip in trips:
        for row, remark in stays_of(trip):
            lines.writerow(_cells(trip, row, remark))
    return gzip.compress(text.getvalue().encode(), 9, mtime=0)


def unpacked(table: bytes) -> Iterator[Journey]:
    """The trips of such a table, in its order."""
    rows: list[Row] = []
    said: list[Said] = []
    trip = ""
    for cells in csv.DictReader(io.StringIO(gzip.decompress(table).decode())):
        if rows and (cells["table"], cells["trip"]) != (rows[0].table, trip):
            yield Journey(rows=tuple(rows), said=tuple(said))
            rows, said = [], []
        trip = cells["trip"]
        rows.append(_row(cells))
        said.append(_said(cells))
    if rows:
        yield Journey(rows=tuple(rows), said=tuple(said))


def _cells(trip: Journey, row: Row, remark: Remark) -> list[str]:
    met = [[one.name, one.role, one.role_id, one.country, one.organisation] for one in remark.meetings]
    return [
        *(row.table, str(trip.id), str(row.id), row.file, row.who, row.name),
        *(row.first.isoformat(), row.last.isoformat(), row.state, row.label, row.locale),
        "yes" if row.elect else "",
        row.edited.isoformat() if row.edited else "",
        *(remark.nature or "", remark.occasion or "", remark.beside or ""),
        json.dumps(met, ensure_ascii=False, separators=(",", ":")) if met else "",
    ]


def _row(cells: dict[str, str]) -> Row:
    return Row(
        table=Table(cells["table"]),
        id=int(cells["id"]),
        file=cells["file"],
        who=cells["who"],
        name=cells["name"],
        first=date.fromisoformat(cells["first"]),
        last=date.fromisoformat(cells["last"]),
        state=cells["state"],
        label=cells["label"],
        locale=cells["locale"],
        remarks="",
        elect=bool(cells["elect"]),
        edited=date.fromisoformat(cells["edited"]) if cells["edited"] else None,
    )


def _said(cells: dict[str, str]) -> Said:
    """What the cells tell, in a few words of their own: "In transit.", "With President Bush.", "Met X."."""
    words = _Words()
    nature = Nature(cells["nature"]) if cells["nature"] else None
    stay: list[Passage] = []
    if nature:
        stay.append(words.say("", _NATURES[nature], ""))
    for opening, cell in (("Occasion: ", "occasion"), ("With ", "beside")):
        if cells[cell]:
            stay.append(words.say(opening, cells[cell], "."))
    met = tuple(_met(words, *each) for each in json.loads(cells["met"] or "[]"))
    return Said(
        text=words.text,
        remark=Remark(
            meetings=met,
            nature=nature,
            occasion=cells["occasion"] or None,
            beside=cells["beside"] or None,
            stay_at=tuple(stay),
        ),
    )


def _met(
    words: "_Words", name: str, role: str | None, role_id: str | None, country: str | None, body: str | None
) -> Meeting:
    said = words.say("Met ", f"{role} {name}" if role else name, ".")
    at: Passages = (said,)
    return Meeting(
        name=name, role=role, role_id=role_id, country=country, organisation=body, passages=at, rule="remark"
    )


class _Words:
    """A text that grows sentence by sentence, and tells where each stands."""

    def __init__(self) -> None:
        self.text = ""

    def say(self, opening: str, what: str, close: str) -> Passage:
        self.text += f" {opening}" if self.text else opening
        start = len(self.text)
        self.text += what
        end = len(self.text)
        self.text += close
        return Passage(start=start, end=end)
