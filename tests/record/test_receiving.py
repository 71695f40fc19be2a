"""A data package into an empty book: the same digest, or a refusal that names every row."""

import csv
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.builders import CABINET, published
from tests.publish.export.conftest import AWKWARD

from envoyage.datasets.package import DataPackage, Unusable
from envoyage.facts.cells import digest
from envoyage.publish.export import registry
from envoyage.publish.export.formats.package import digest_of
from envoyage.record import ledger, projection
from envoyage.record.ledger import Refused
from envoyage.record.models import Claim, Report, Trip
from envoyage.record.moves import Move
from envoyage.record.receiving import rebuilt_text, receive

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


def shown() -> str:
    trips = Trip.objects.all()
    return digest_of(registry.tables_of(trips), registry.about(trips))


def claim(trip: str, field: str, words: str) -> Claim:
    rows = Claim.objects.filter(telling__placements__trip=trip, field=field)
    return next(row for row in rows if words in json.dumps(row.value, ensure_ascii=False))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any) -> Path:
    """Of a book in which editors have corrected, retracted, merged and said that two persons are one."""
    folder: Path = tmp_path_factory.mktemp("package")
    with django_db_blocker.unblock(), transaction.atomic():
        published((*CABINET, *AWKWARD))
        about = claim(RUBIO, "agreement", "security")
        ledger.correct(
            about.id, {**about.value, "about": "joint patrols"}, who="Ada", why="By the text of it."
        )
        ledger.decide(Move.RETRACT, RUBIO, who="Ada", claims=[claim(RUBIO, "topic", "Haiti").id])
        ledger.same("jm-andrew-holness", ["sr-chan-santokhi"], who="Ada", why="To have it said.")
        ledger.merge("2025-04-07-pete-hegseth", ["2026-03-bo-zed"], who="Ada", why="To have it done.")
        trips = Trip.objects.all()
        for name, parts in registry.files("package", registry.about(trips), trips):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(b"".join(parts))
        transaction.set_rollback(True)
    return folder


def test_a_book_made_of_a_package_has_its_digest(package: Path) -> None:
    opened = DataPackage.open(package)
    opened.check()
    assert receive(opened, who="Bo", why="A copy.", check=shown) == 6
    assert shown() == opened.digest == json.loads((package / "datapackage.json").read_text())["digest"]
    before = projection.digest()
    projection.rebuild()
    assert projection.digest() == before
    with pytest.raises(Refused, match="The book is not empty"):
        receive(opened, who="Bo", why="Again.", check=shown)


def test_a_rebuilt_book_has_of_each_text_what_is_quoted_and_nothing_else(package: Path) -> None:
    receive(DataPackage.open(package), who="Bo", why="A copy.", check=shown)
    [wire] = Report.objects.filter(publisher="Wire of the Americas")
    original = next(one.report for one in CABINET if one.report.publisher == "Wire of the Americas")
    assert wire.digest == original.digest
    assert len(wire.text) == len(original.text)
    assert all(a in (b, "\n", " ") for a, b in zip(wire.text, original.text, strict=True))
    assert "He saw Prime Minister Andrew Holness" in wire.text


Breaks = Callable[[dict[str, str]], None]


def broken(
    package: Path, into: Path, table: str, row: int, change: dict[str, str], *, signed: bool = True
) -> Path:
    """A copy of which one cell says something else; `signed`: as another program would have written it."""
    shutil.copytree(package, into, dirs_exist_ok=True)
    file = into / "data" / f"{table}.csv"
    with file.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[row].update(change)
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    if signed:
        description = json.loads((into / "datapackage.json").read_text())
        for one in description["resources"]:
            if one["name"] == table:
                one["hash"] = f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
        description["digest"] = digest({one["name"]: one["hash"] for one in description["resources"]})
        (into / "datapackage.json").write_text(json.dumps(description))
    return into


WRONG = [
    (
        "claims",
        4,
        {"telling": "gone"},
        "claims, row 5: names 'gone' as its telling, which tellings does not have",
    ),
    ("trips", 0, {"official": "nobody"}, "trips, row 1: names 'nobody' as its official"),
    ("passages", 2, {"start": "-3"}, "passages, row 3: has '-3' as its start; expected was a whole number"),
    ("claims", 1, {"value": "[1]"}, "expected was an object of JSON"),
    ("sources", 1, {"id": "dup"}, "names 'dup'"),
    ("tellings", 0, {"confidence": "sure"}, "expected was a number"),
    ("stops", 1, {"trip": "gone"}, "stops, row 2: names 'gone' as its trip, which trips does not have"),
    ("topics", 0, {"trip": "gone"}, "topics, row 1: names 'gone' as its trip"),
]


@pytest.mark.parametrize(("table", "row", "change", "sentence"), WRONG)
def test_broken_rows_are_listed(
    package: Path, tmp_path: Path, table: str, row: int, change: dict[str, str], sentence: str
) -> None:
    opened = DataPackage.open(broken(package, tmp_path, table, row, change))
    with pytest.raises(Unusable) as refused:
        opened.check()
    assert "was refused whole" in str(refused.value)
    assert sentence.replace("names 'dup'", "which sources does not have") in str(refused.value)


REFUSED = [
    ("passages", 0, {"words": "What nobody said"}, "whose words are not in its sentence"),
    ("passages", 0, {"sentence": "What nobody said."}, "cannot be used|not in its sentence"),
    ("claims", 0, {"field": "hearsay"}, "'hearsay' is not a valid Field"),
    ("meetings", 0, {"name": "Somebody Else"}, "would not show what the package says"),
]


@pytest.mark.parametrize(("table", "row", "change", "sentence"), REFUSED)
def test_a_package_that_contradicts_itself_leaves_the_book_empty(
    package: Path, tmp_path: Path, table: str, row: int, change: dict[str, str], sentence: str
) -> None:
    opened = DataPackage.open(broken(package, tmp_path, table, row, change))
    opened.check()
    with pytest.raises(Refused, match=sentence), transaction.atomic():
        receive(opened, who="Bo", why="A copy.", check=shown)
    assert not Report.objects.exists()


def test_an_altered_file_and_what_is_no_package_are_said(package: Path, tmp_path: Path) -> None:
    altered = broken(package, tmp_path, "trips", 0, {"name": "Another"}, signed=False)
    with pytest.raises(Unusable, match="trips differ from their checksums"):
        DataPackage.open(altered).check()
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(Unusable, match="is no data package of Envoyage"):
        DataPackage.open(tmp_path / "letter.txt")


@given(st.lists(st.text(alphabet="ab. \n", min_size=1, max_size=6), min_size=1, max_size=12), st.data())
def test_a_rebuilt_text_has_every_sentence_at_its_place(parts: list[str], data: st.DataObject) -> None:
    text, spans = "".join(parts), []
    for _ in range(data.draw(st.integers(0, 5))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append((start, text[start : data.draw(st.integers(start + 1, len(text)))]))
    rebuilt = rebuilt_text(len(text), spans)
    assert len(rebuilt) == len(text)
    assert all(rebuilt[start : start + len(said)] == said for start, said in spans)
