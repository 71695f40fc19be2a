"""Each format read back by somebody else's eyes: a calendar program's, a map's, a statistics program's."""

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyarrow.parquet
import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.publish.export.conftest import CALLED_OFF, PLANNED, RUBIO

from envoyage.cli import export as verb
from envoyage.publish.export.formats.entities import territory
from envoyage.publish.export.formats.places import cut
from envoyage.publish.export.registry import FORMATS, about, stream
from envoyage.publish.export.tables import TABLES
from envoyage.publish.filters import FIELDS
from envoyage.record.models import Trip

pytestmark = pytest.mark.django_db

BASE = "https://tracker.example.org/"


def taken(name: str, table: str | None = None) -> bytes:
    trips = Trip.objects.all()
    return b"".join(stream(name, about(trips, base=BASE), trips, table=table))


def test_the_terminal_knows_every_format_table_and_filter() -> None:
    assert tuple(FORMATS) == verb.FORMATS
    assert tuple(TABLES) == verb.TABLES
    assert {field.name for field in FIELDS} - {"text"} == set(verb.FILTERS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_of_nothing_is_whole(name: str, trips: list[str]) -> None:
    none = Trip.objects.none()
    made = b"".join(stream(name, about(none), none, table="trips" if name in ("csv", "parquet") else None))
    readers: dict[str, Callable[[bytes], Any]] = {
        "json": json.loads,
        "geojson": json.loads,
        "jsonld": json.loads,
        "popolo": json.loads,
        "csl": json.loads,
        "atom": ElementTree.fromstring,
        "ics": lambda text: Calendar.from_ical(text.decode()),
        "parquet": lambda content: pyarrow.parquet.read_table(io.BytesIO(content)),
        "package": lambda content: zipfile.ZipFile(io.BytesIO(content)).testzip(),
        "sqlite": lambda content: zipfile.ZipFile(io.BytesIO(content)).testzip(),
    }
    readers.get(name, bytes.decode)(made)


def test_json_and_json_lines_say_the_same_and_who_says_it(trips: list[str]) -> None:
    whole = json.loads(taken("json"))["trips"]
    assert whole == [json.loads(line) for line in taken("jsonl").splitlines()]
    assert [trip["id"] for trip in whole] == trips
    rubio = next(trip for trip in whole if trip["id"] == RUBIO)
    [first, *_] = rubio["stops"]
    assert (first["country"], first["city"], first["country_name"]) == ("JM", "Kingston", "Jamaica")
    assert {passage["words"] for one in first["said_by"] for passage in one["passages"]} == {"Jamaica"}
    assert {one["source"] for one in first["said_by"]} == {one["id"] for one in rubio["sources"]}
    assert rubio["meetings"][0]["person"] == "jm-andrew-holness"


def test_parquet_has_the_rows_of_the_csv_with_their_kinds(trips: list[str]) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(taken("parquet", "stops")))
    rows = list(csv.DictReader(io.StringIO(taken("csv", "stops").decode())))
    plain = [
        {key: str(cell) if cell is not None else "" for key, cell in row.items()} for row in table.to_pylist()
    ]
    assert plain == rows
    start = pyarrow.parquet.read_table(io.BytesIO(taken("parquet", "trips"))).column("start")
    assert date(2025, 3, 26) in start.to_pylist()
    assert table.schema.field("city").metadata[b"description"] == b"in the words of the report"


def test_the_calendar_keeps_what_is_called_off_and_ends_the_day_after(trips: list[str]) -> None:
    calendar = Calendar.from_ical(taken("ics").decode())
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {f"{trip}@envoyage" for trip in trips}
    rubio, off, planned = (events[f"{trip}@envoyage"] for trip in (RUBIO, CALLED_OFF, PLANNED))
    assert (rubio.decoded("dtstart"), rubio.decoded("dtend")) == (date(2025, 3, 26), date(2025, 3, 28))
    assert [str(event["status"]) for event in (rubio, off, planned)] == [
        "CONFIRMED",
        "CANCELLED",
        "TENTATIVE",
    ]
    assert str(off["summary"]) == "Cancelled: Ada Nez: Fiji, United States"
    assert off.decoded("dtstart") == date(2025, 5, 2)  # no report gives a day: that of the newest
    assert (planned.decoded("dtstart"), planned.decoded("dtend")) == (date(2026, 3, 1), date(2026, 4, 1))
    assert "Bo Zed, the minister of finance, goes to Samoa" in str(planned["description"])


def test_a_change_gives_a_higher_sequence_to_the_same_event(trips: list[str]) -> None:
    from envoyage.record import ledger
    from envoyage.record.models import Claim
    from envoyage.record.moves import Move

    def sequence() -> int:
        calendar = Calendar.from_ical(taken("ics").decode())
        return next(
            int(one["sequence"]) for one in calendar.walk("VEVENT") if one["uid"] == f"{RUBIO}@envoyage"
        )

    before = sequence()
    claim = Claim.objects.filter(telling__placements__trip=RUBIO, field="topic").first()
    assert claim is not None
    entry = ledger.decide(Move.RETRACT, RUBIO, who="Ada", why="A slip.", claims=[claim.id])
    between = sequence()
    ledger.undo(entry.seq, who="Ada")
    assert before < between < sequence()


def test_geojson_has_a_feature_for_every_stop_and_no_line_over_the_antimeridian(trips: list[str]) -> None:
    features = json.loads(taken("geojson"))["features"]
    stops = [one for one in features if "number" in one["properties"]]
    assert len(stops) == 16
    assert {one["id"] for one in features} >= set(trips)
    lines = [
        line
        for one in features
        if one["geometry"] and one["geometry"]["type"] == "MultiLineString"
        for line in one["geometry"]["coordinates"]
    ]
    assert all(abs(line[0][0] - line[1][0]) <= 180 for line in lines)
    [off] = [one for one in features if one["id"] == CALLED_OFF]
    ends = {point[0] for line in off["geometry"]["coordinates"] for point in line}
    assert {180.0, -180.0} <= ends  # from Fiji to Washington and home to Wellington
    assert stops[0]["properties"]["said_by"][0]["passages"][0]["words"]


@given(*[st.floats(-180, 180).map(lambda x: round(x, 4)), st.floats(-80, 80).map(lambda y: round(y, 4))] * 2)
def test_a_way_that_is_cut_begins_and_ends_where_it_did(a: float, b: float, c: float, d: float) -> None:
    lines = cut((a, b), (c, d))
    assert 0 <= len(lines) <= 2
    if lines:
        longest = sum(abs(line[0][0] - line[1][0]) for line in lines)
        assert longest <= 180.001
        assert all(-180 <= point[0] <= 180 and abs(point[1]) <= 80.001 for line in lines for point in line)
    if len(lines) == 2:
        assert lines[0][1][0] == -lines[1][0][0]
        assert abs(lines[0][1][0]) == 180
        assert lines[0][1][1] == lines[1][0][1]


def test_the_feed_is_well_formed_and_has_every_trip(trips: list[str]) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring(taken("atom"))
    entries = feed.findall(f"{atom}entry")
    assert [one.findtext(f"{atom}id") for one in entries] == [f"{BASE}trips/{trip}/" for trip in trips]
    zed = next(one for one in entries if "Bo Zed" in (one.findtext(f"{atom}title") or ""))
    content = zed.findtext(f"{atom}content") or ""
    assert 'A, "B" &amp; &lt;Sons&gt;' in content
    assert ElementTree.fromstring(f"<div>{content}</div>") is not None


# Properties that each schema has in FollowTheMoney 4.11, of those that are written.
FTM = {
    "Person": {"name", "alias", "country", "position"},
    "Position": {"name", "country"},
    "Occupancy": {"holder", "post", "date"},
    "Trip": {"name", "involved", "country", "location", "startDate", "endDate", "date", "summary", "keywords",
             "proof", "sourceUrl", "notes", "modifiedAt"},
    "Event": {"name", "involved", "startDate", "endDate", "proof", "notes"},
    "Article": {"title", "publisher", "sourceUrl", "publishedAt", "language"},
}  # fmt: skip


def test_entities_are_shaped_and_whoever_is_named_is_there(trips: list[str]) -> None:
    entities = [json.loads(line) for line in taken("ftm").splitlines()]
    by_id = {one["id"]: one for one in entities}
    assert len(by_id) == len(entities)
    assert {one["schema"] for one in entities} >= {
        "Person",
        "Position",
        "Occupancy",
        "Trip",
        "Event",
        "Article",
    }
    for one in entities:
        assert all(
            isinstance(value, list) and all(isinstance(v, str) for v in value)
            for value in one["properties"].values()
        )
        assert set(one["properties"]) <= FTM[one["schema"]]
        assert all(len(code) == 3 for code in one["properties"].get("language", ()))
        for name in ("involved", "proof", "holder", "post"):
            assert set(one["properties"].get(name, ())) <= set(by_id)


def test_states_of_the_past_are_entities_by_their_codes_there() -> None:
    assert [territory(code) for code in ("US", "YU", "SU", "DD", "YD")] == ["us", "yucs", "suhh", "dd", "ye"]
    assert territory("NATO") is None
    assert territory("") is None


def test_event_rows_have_the_codes_of_what_happened(trips: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(taken("plover").decode()), dialect="excel-tab"))
    jamaica = next(row for row in rows if row["event"] == f"{RUBIO}/stops/1")
    assert [jamaica[key] for key in ("date", "source", "target", "plover", "mode", "cameo")] == [
        "2025-03-26", "USAGOV", "JAMGOV", "CONSULT", "visit", "042",
    ]  # fmt: skip
    signed = next(row for row in rows if row["event"] == f"{RUBIO}/agreements/1")
    assert (signed["target"], signed["cameo"]) == ("GUYGOV", "057")
    planned = next(row for row in rows if row["event"] == f"{PLANNED}/stops/1")
    assert (planned["plover"], planned["cameo"]) == ("AGREE", "036")
    assert jamaica["target_name"] == "Jamaica"
    assert not any(row["trip"] == CALLED_OFF for row in rows)


def test_popolo_has_the_posts_of_its_memberships(trips: list[str]) -> None:
    found = json.loads(taken("popolo"))
    persons, posts = ({one["id"]: one for one in found[name]} for name in ("persons", "posts"))
    assert "us-marco-rubio" in persons
    for one in found["memberships"]:
        assert one["person_id"] in persons
        assert one["post_id"] in posts
    assert any(one["label"] and one["organization_id"] == "government/US" for one in posts.values())


def test_references_name_the_data_each_trip_and_each_source_once(trips: list[str]) -> None:
    items = json.loads(taken("csl"))
    assert len({one["id"] for one in items}) == len(items) == 1 + 7 + 8
    rubio = next(one for one in items if one["id"] == RUBIO)
    assert rubio["title"] == "Marco Rubio to Jamaica, Guyana, Suriname, March 26 to 27, 2025"
    assert rubio["URL"] == f"{BASE}trips/{RUBIO}/"
    assert taken("ris").decode().count("TY  - ") == len(items) == taken("ris").decode().count("ER  - ")
    bib = taken("bibtex").decode()
    assert bib.count("\n@misc{") == len(items) - 1
    assert bib.count("{") == bib.count("}")
    assert r'A, "B" \& <Sons>' in bib


def test_sqlite_opens_with_its_references_whole(trips: list[str], tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(taken("sqlite"))) as archive:
        archive.extractall(tmp_path)
    db = sqlite3.connect(tmp_path / "envoyage.db")
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("SELECT count(*) FROM stops").fetchone() == (16,)
    tables = json.loads((tmp_path / "metadata.json").read_text())["databases"]["envoyage"]["tables"]
    for name, told in tables.items():
        assert [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')] == list(told["columns"])


def test_the_data_package_is_one_by_an_independent_reader(trips: list[str], tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(taken("package"))) as archive:
        assert archive.namelist()[-1] == "datapackage.json"
        archive.extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    told = json.loads((tmp_path / "datapackage.json").read_text())
    assert [one["name"] for one in told["resources"]] == list(TABLES)
    assert taken("package") == taken("package")
