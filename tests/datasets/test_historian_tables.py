"""The Historian's files: every row that is one comes through, and every other is named with file and id."""

from pathlib import Path

import pytest
from tests.datasets.tables import Folder, row, visit

from envoyage.datasets.historian import NoTables, Table, files_of, rows_of

DATA = Path(__file__).parents[3] / "shared" / "data" / "history-at-state"

GOOD = row(7, "2011-05-02/2011-05-04")
CHANGES = [
    ("impossible day", ("2011-05-04", "2011-02-30"), "id 8 has the date 2011-02-30, which no calendar has"),
    ("ends first", ("2011-05-04", "2011-05-01"), "id 8 ends on 2011-05-01, before it begins on 2011-05-02"),
    (
        "too long",
        ("2011-05-04", "2031-05-04"),
        "id 8 lasts from 2011-05-02 to 2031-05-04, which no stay does",
    ),
    ("unknown country", ('id="france"', 'id="freedonia"'), "id 8 names the country 'freedonia', which"),
    ("no country", ('id="france"', ""), "id 8 names the country 'France', which"),
    (
        "nothing for a day",
        ("<start-date>2011-05-02<", "<start-date><"),
        "id 8 has nothing in its element start",
    ),
    (
        "missing element",
        ("<remarks>Met with Foreign Minister Dupont.</remarks>", ""),
        "id 8 has no element rem",
    ),
    ("id no number", ("<id>8</id>", "<id>eight</id>"), "id eight has 'eight' for an id, which is a number"),
    ("id missing", ("<id>8</id>", ""), "id missing has no element id"),
    ("duplicate id", ("<id>8</id>", "<id>7</id>"), "id 7 has the id of another row, in "),
    (
        "unknown role",
        ("<role>secretary<", "<role>envoy<"),
        "id 8 has the role 'envoy'; president or secretary",
    ),
]


def told(folder: Folder) -> tuple[list[int], list[str]]:
    faults: list[str] = []
    rows = rows_of(
        files_of(folder.path), folder.path, fault=lambda where, what: faults.append(f"{where} {what}")
    )
    return [one.id for one in rows], faults


@pytest.mark.parametrize(
    ("change", "sentence"), [each[1:] for each in CHANGES], ids=[each[0] for each in CHANGES]
)
def test_a_bad_row_is_named_and_the_others_come(
    tmp_path: Path, change: tuple[str, str], sentence: str
) -> None:
    folder = Folder(tmp_path)
    folder.write(GOOD, row(8, "2011-05-02/2011-05-04"), row(9, "2011-05-05"))
    path = tmp_path / "travels/secretary-travels/doe-jane.xml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[3] = lines[3].replace(*change)
    path.write_text("".join(lines), "utf-8")
    ids, (fault,) = told(folder)
    assert ids == [7, 9]
    assert fault.startswith("travels/secretary-travels/doe-jane.xml, line 4, ")
    assert sentence in fault


BROKEN = [
    ("cut short", lambda text: text[: len(text) - 40], "is no whole XML"),
    (
        "a document type",
        lambda text: text.replace("<trips>", "<!DOCTYPE x [<!ENTITY a 'b'>]><trips>"),
        "declares",
    ),
    ("no XML", lambda text: "nothing of the kind", "is no whole XML"),
]


@pytest.mark.parametrize(
    ("change", "sentence"), [each[1:] for each in BROKEN], ids=[each[0] for each in BROKEN]
)
def test_a_broken_file_is_named_and_the_other_files_come(tmp_path: Path, change, sentence: str) -> None:  # type: ignore[no-untyped-def]
    folder = Folder(tmp_path)
    folder.write(
        GOOD, row(8, "2011-05-06"), visit(7, "2011-05-09", "King Ivo II", "norway", "Working visit.")
    )
    path = tmp_path / "travels/secretary-travels/doe-jane.xml"
    path.write_text(change(path.read_text("utf-8")), "utf-8")
    ids, (fault,) = told(folder)
    assert ids[-1] == 7
    assert fault.startswith(f"travels/secretary-travels/doe-jane.xml {sentence}")


@pytest.mark.parametrize("name", ["travels", "visits", "."])
def test_the_folder_may_be_of_either_table(tmp_path: Path, name: str) -> None:
    Folder(tmp_path).write(GOOD, visit(1, "2011-05-09", "King Ivo II", "norway", "Working visit."))
    assert files_of(tmp_path / name)


@pytest.mark.parametrize("name", ["nothing", "file"])
def test_a_folder_without_tables_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / name, tmp_path / "empty"):
        with pytest.raises(NoTables, match=r"name the (one|folder)"):
            files_of(place)


@pytest.mark.skipif(not DATA.exists(), reason="the Historian's tables are not here")
def test_every_row_of_the_published_tables_comes() -> None:
    faults: list[str] = []
    rows = list(rows_of(files_of(DATA), DATA, fault=lambda where, what: faults.append(where)))
    tables = [one.table for one in rows]
    assert (tables.count(Table.PRESIDENTS), tables.count(Table.SECRETARIES)) == (832, 3439)
    assert (tables.count(Table.VISITS), faults) == (3264, [])
