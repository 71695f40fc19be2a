"""Law two as a failing test: outside the ledger and the projection it calls, no line writes a row."""

import re
from pathlib import Path

import envoyage

SOURCE = Path(envoyage.__file__).parent
_LEDGER = sorted(path.name for path in SOURCE.glob("record/ledger/*.py"))
WRITERS = {f"record/{name}.py" for name in ("projection", "people", "rows")}
WRITERS |= {f"record/ledger/{name}" for name in _LEDGER}
# These write small tables of the desk's own, and so must not see the book's.
DESK_WRITERS = {"desk/accounts.py", "desk/attention.py", "members/tokens.py"}
PICTURES = {"record/photos.py", "pages/pictures.py"}  # save pictures into files, and see no table
# Writes the database of a download, which it makes, and so must not see the book's.
DOWNLOADS = {"publish/export/formats/datasette.py"}
_WRITING = re.compile(
    r"\.(save|bulk_create|bulk_update|get_or_create|update_or_create)\(|objects\.(create|update|delete)\("
    r"|\.delete\(\)|objects\b.*\.update\(|\.execute\(.*(INSERT|UPDATE|DELETE)"
)


def test_only_the_ledger_writes() -> None:
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts and _WRITING.search(path.read_text("utf-8"))
    }
    assert found <= WRITERS | DESK_WRITERS | PICTURES | DOWNLOADS


def test_a_download_is_no_table_of_the_book() -> None:
    for path in DOWNLOADS:
        text = (SOURCE / path).read_text("utf-8")
        assert "sqlite3.connect(" in text
        assert "django.db" not in text
        assert "record.models" not in text


def test_only_they_have_rows_written() -> None:
    asking = re.compile(r"envoyage\.record\.rows\b|\brecord import .*\brows\b")
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if asking.search(path.read_text("utf-8"))
    }
    assert found <= WRITERS


def test_what_writes_for_the_desk_does_not_see_the_book() -> None:
    seeing = re.compile(r"envoyage\.record\b")
    assert not {name for name in DESK_WRITERS if seeing.search((SOURCE / name).read_text("utf-8"))}
    tables = re.compile(r"\bmodels\b|\bledger\b")
    assert not {name for name in PICTURES if tables.search((SOURCE / name).read_text("utf-8"))}


def test_only_the_ledger_makes_the_projection() -> None:
    calls = re.compile(r"\bproject(_tracker)?\(")
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in (SOURCE / "record").rglob("*.py")
        if calls.search(path.read_text("utf-8"))
    }
    assert found <= WRITERS
