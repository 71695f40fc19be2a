"""The tables: in the codebook to the column, keyed, leaning on each other, safe in a spreadsheet."""

import csv
import io
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.export.conftest import PLANNED, RUBIO

from envoyage.facts.cells import given_back, neutral
from envoyage.publish.export.columns import Kind, Row, Table
from envoyage.publish.export.registry import about, stream
from envoyage.publish.export.tables import TABLES, rows
from envoyage.record.models import Trip

pytestmark = pytest.mark.django_db

CODEBOOK = (Path(__file__).parents[3] / "docs" / "codebook.md").read_text("utf-8")
EVERY = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
TYPES = {
    Kind.TEXT: str,
    Kind.JSON: str,
    Kind.WHOLE: int,
    Kind.NUMBER: float,
    Kind.YES_NO: bool,
    Kind.DAY: date,
    Kind.MOMENT: datetime,
}


def all_rows(table: Table) -> list[Row]:
    return [row for some in rows(table, Trip.objects.all()) for row in some]


@EVERY
def test_every_column_is_in_the_codebook_with_the_same_words(table: Table) -> None:
    [section] = re.findall(
        rf"^### `export\.{table.name}`\n(.*?)(?=^### |\Z)", CODEBOOK, re.DOTALL | re.MULTILINE
    )
    documented = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", section, re.MULTILINE)
    assert documented == [
        (
            one.name,
            one.kind.value + ("" if one.needed else " or empty"),
            one.says + (f"; names a row of `{one.of}`" if one.of else ""),
        )
        for one in table.columns
    ]
    assert f"{table.title}." in section


@EVERY
def test_cells_are_what_their_columns_say_and_keys_tell_rows_apart(table: Table, trips: list[str]) -> None:
    found = all_rows(table)
    assert found
    for row in found:
        for cell, column in zip(row, table.columns, strict=True):
            assert not (cell is None and column.needed), (column.name, row)
            assert cell is None or isinstance(cell, TYPES[column.kind]), (column.name, cell)
    keys = [tuple(row[table.names.index(key)] for key in table.key) for row in found]
    assert len(set(keys)) == len(keys)


@EVERY
def test_what_a_column_names_is_a_row_there(table: Table, trips: list[str]) -> None:
    for place, column in enumerate(table.columns):
        if column.of:
            name, key = column.of.split(".")
            there = {row[TABLES[name].names.index(key)] for row in all_rows(TABLES[name])}
            assert {row[place] for row in all_rows(table)} - {None} <= there


def test_a_claim_leads_from_a_fact_to_the_words_of_its_source(trips: list[str]) -> None:
    def named(name: str) -> list[dict[str, object]]:
        return [dict(zip(TABLES[name].names, row, strict=True)) for row in all_rows(TABLES[name])]

    met = next(one for one in named("meetings") if one["trip"] == RUBIO and one["name"] == "Andrew Holness")
    claims = [
        one
        for one in named("claims")
        if (one["trip"], one["field"], one["number"]) == (RUBIO, "meeting", met["number"])
    ]
    words = {one["claim"]: one for one in named("passages")}
    sources = {one["id"]: one["publisher"] for one in named("sources")}
    assert sorted(sources[words[claim["id"]]["source"]] for claim in claims) == [
        "Island Courier",
        "Wire of the Americas",
    ]
    assert all(words[claim["id"]]["words"] == "Andrew Holness" for claim in claims)
    assert any("he sat down with Andrew Holness" in str(words[one["id"]]["sentence"]) for one in claims)


def test_cells_that_a_spreadsheet_would_run_are_neutral(trips: list[str]) -> None:
    for name, cell in (("quotes", "'=HYPERLINK(1)"), ("topics", "'-trade"), ("agreements", "'-trade")):
        some = Trip.objects.filter(slug=PLANNED)
        text = b"".join(stream("csv", about(some), some, table=name)).decode()
        [row] = list(csv.reader(io.StringIO(text, newline="")))[1:]
        assert cell in row


@given(st.text(alphabet="'=+-@\t\ra1", max_size=8))
def test_a_neutral_cell_begins_with_no_formula_and_gives_itself_back(cell: str) -> None:
    safe = neutral(cell)
    assert safe[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert given_back(safe) == cell
