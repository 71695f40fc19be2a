"""Tables by a mapping: what rows tell and where, what a mapping may not say, which rows are refused."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from envoyage.datasets.mapped import FIELDS, Mapping, Unusable, readings, rows_of
from envoyage.facts import Reading
from envoyage.facts.checking import check, facts_of

TODAY = date(2025, 6, 1)
PLAIN: dict[str, Any] = {
    "name": "gazette",
    "columns": {"official": "Who", "country": "Where", "start": "From", "end": "To"},
    "constants": {"home": "PA", "url": "https://gazette.example.org/", "publisher": "The Gazette"},
}


def mapped(table: str, **more: Any) -> tuple[list[Reading], list[str]]:
    """The readings of a table, and its faults with their lines."""
    shape = PLAIN | {
        key: PLAIN[key] | part if isinstance(PLAIN.get(key), dict) else part for key, part in more.items()
    }
    mapping, faults = Mapping.of(shape), list[str]()

    def fault(line: int, sentence: str) -> None:
        faults.append(f"{line} {sentence}")

    rows = list(rows_of(table.splitlines(keepends=True), mapping, fault=fault))
    found = [reading for _, reading in readings(rows, mapping, today=TODAY, fault=fault)]
    for reading in found:
        check(reading)
    return found, faults


def test_a_row_is_a_trip_in_its_own_words() -> None:
    [reading], faults = mapped("Who,Where,From,To,Note\nAda Nez,Surinam,2025-02-03,2025-02-04,by ship\n")
    assert not faults
    report, [trip] = reading.report, reading.trips
    assert report.text == (
        "The Gazette: gazette, 2025-02-03-ada-nez-sr.\n\nhome: PA\n\n"
        "Who: Ada Nez; Where: Surinam; From: 2025-02-03; To: 2025-02-04; Note: by ship"
    )
    assert report.url == "https://gazette.example.org/#2025-02-03-ada-nez-sr"
    assert (trip.traveller.name, trip.traveller.country, trip.status) == ("Ada Nez", "PA", "completed")
    assert str(trip.when) == "2025-02-03/2025-02-04"
    said = {type(one).__name__: [where.of(report.text) for where in one.passages] for one in facts_of(trip)}
    assert said == {
        "Traveller": ["home: PA", "Who: Ada Nez"],
        "Stop": ["Where: Surinam", "From: 2025-02-03", "To: 2025-02-04"],
    }


def test_rows_of_one_id_are_stops_of_one_trip() -> None:
    table = (
        "No,First,Last,Where,Place,From,To,Met,On\n"
        "7,Ada,Nez,BR,Brasília,2025-07-01,,President Luiz Inácio Lula da Silva;Bo Zed,trade; visas\n"
        "8,Bo,Zed,Cuba,Havana,2025-05-30,2025-06-02,,\n"
        "7,Ada,Nez,Peru,Lima,2025-07-04,2025-07-05,Bo Zed,\n"
    )
    columns = {"id": "No", "official": ["First", "Last"], "city": "Place", "met": "Met", "topics": "On"}
    [one, other], faults = mapped(table, columns=columns)
    assert not faults
    [trip] = one.trips
    assert [(stop.country, stop.city, str(stop.when)) for stop in trip.stops] == [
        ("BR", "Brasília", "2025-07-01/.."),
        ("PE", "Lima", "2025-07-04/2025-07-05"),
    ]
    assert (str(trip.when), trip.status) == ("2025-07-01/2025-07-05", "planned")
    assert [(met.name, met.role_id) for met in trip.meetings] == [
        ("Luiz Inácio Lula da Silva", "head-of-state"),
        ("Bo Zed", None),
    ]
    assert [topic.label for topic in trip.topics] == ["trade", "visas"]
    assert (other.report.id, other.trips[0].status) == ("gazette-8", "underway")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",Peru,2025-02-03,", "says no official (column Who is empty)"),
        ("Ada,,2025-02-03,", "says no country (column Where is empty)"),
        ("Ada,Perú,2025-02-30,", "has '2025-02-30' as its start (column From)"),
        ("Ada,Peru,3 Feb,", "expected was a day as 2025-03-26, or 2025-03"),
        ("Ada,Peru,2025-02-03,2025-02-01", "ends on 2025-02-01, before it begins on 2025-02-03"),
        ("Ada,Surinamme,2025-02-03,", "a country by name or code; did you mean suriname?"),
        ("Ada,Caribbean,2025-02-03,", "expected was a country by name or code"),
        ("Ada,Panama,2025-02-03,", "tells of a stay in Panama, which is the official’s own country"),
        ("Ada,Peru,2025-02-03,,more", "has 5 cells, and the first line names 4 columns"),
        ('Ada,"Peru"u,2025-02-03,', "cannot be read as CSV"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_others_come_in(row: str, sentence: str) -> None:
    table = f'Who,Where,From,To\n"Bo\nZed",Cuba,2025-01-01,\n{row}\nCy Orr,Chile,2025-01-09,\n'
    found, [fault] = mapped(table)
    assert fault.startswith("4 ")
    assert sentence in fault
    assert [one.trips[0].traveller.name for one in found] == ["Bo Zed", "Cy Orr"]


def test_one_id_has_one_official() -> None:
    table = "No,Who,Where,From,To\n1,Ada,Peru,2025-02-03,\n1,Bo,Cuba,2025-02-04,\n"
    [reading], [fault] = mapped(table, columns={"id": "No"})
    assert len(reading.trips[0].stops) == 1
    assert fault == "3 names 'Bo' as the official of trip 1, for whom line 2 names 'Ada'"


@pytest.mark.parametrize(
    ("days", "start", "when"),
    [
        ("%d/%m/%Y", "03/02/2025", "2025-02-03"),
        ("%B %d, %Y", '"February 3, 2025"', "2025-02-03"),
        (None, "2025-02", "2025-02"),
        (None, "", ""),
    ],
)
def test_days_are_read_in_their_form_and_one_column_is_one_day(
    days: str | None, start: str, when: str
) -> None:
    shape = {key: one for key, one in PLAIN.items() if key != "columns"} | ({"days": days} if days else {})
    mapping = Mapping.of(shape | {"columns": {"official": "Who", "country": "Where", "start": "From"}})
    table = ["Who,Where,From\n", f"Ada,Peru,{start}\n"]
    [row] = rows_of(table, mapping, fault=lambda line, sentence: pytest.fail(sentence))
    assert str(row.when) == when


def test_words_mean_what_the_mapping_says() -> None:
    table = "Who,Where,From,To,State\nAda,Holland,2025-02-03,,CANCELADO\nBo,Chile,2025-02-03,,lost\n"
    words = {"country": {"Holland": "NL"}, "status": {"cancelado": "cancelled"}}
    [reading], [fault] = mapped(table, columns={"status": "State"}, words=words)
    assert (reading.trips[0].stops[0].country, reading.trips[0].status) == ("NL", "cancelled")
    assert "one of planned, underway, completed, cancelled, postponed; words.status may say" in fault


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ({"colums": {}}, "has no part colums; its parts are name, delimiter"),
        ({"name": "The Gazette"}, "name is missing or is none"),
        ({"delimiter": "||"}, "give the one character between two cells"),
        ({"days": "%d/%m"}, "does not hold a year, a month and a day"),
        ({"columns": {"officials": "Who"}}, "columns has no field officials; the fields are id, official"),
        ({"columns": {"official": []}}, "columns.official is no column"),
        ({"constants": {"home": 5}}, "constants.home is 5"),
        ({"words": {"status": "x"}}, "words.status is no table"),
        ({"columns": {"official": "Who"}}, "Nothing fills country; name a column"),
        ({"columns": []}, "columns is no table of fields"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_what_to_change(shape: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Unusable) as refused:
        Mapping.of(PLAIN | shape)
    assert sentence in str(refused.value)


def test_a_table_without_a_mapped_column_is_refused_whole() -> None:
    with pytest.raises(Unusable, match="has no column 'Where'; it has 'Who', 'Land', 'From', 'To'"):
        mapped("Who,Land,From,To\n")
    with pytest.raises(Unusable, match="The table is empty"):
        mapped("")


def test_a_mapping_is_read_from_toml_or_json(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("name = ")
    with pytest.raises(Unusable, match=r"broken\.toml cannot be read"):
        Mapping.load(broken)
    whole = tmp_path / "whole.json"
    whole.write_text(
        '{"name": "x1", "constants": {"official": "A", "country": "B", "url": "C", "publisher": "D"}}'
    )
    assert Mapping.load(whole).constants["official"] == "A"


def test_the_docs_have_every_field() -> None:
    text = (Path(__file__).parents[2] / "docs/import-csv.md").read_text("utf-8")
    table = text.partition("## The fields")[2]
    named = [
        cell
        for line in table.splitlines()
        if line.startswith("| `")
        for cell in line.split("|")[1].split(",")
    ]
    assert [one.strip(" `") for one in named] == list(FIELDS)
