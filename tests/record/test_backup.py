"""A book comes back from its backup row by row, and no file that was altered is taken for one."""

import gzip
import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.db import DatabaseError, transaction
from tests.record.planted import Journey, planted
from tests.record.test_photos import picture

from envoyage.record import ledger, models, photos, projection
from envoyage.record.backup import Backup, backup, restore
from envoyage.record.backup.photo_files import put_back
from envoyage.record.backup.tables import LEFT_OUT, tables
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db(transaction=True)

CARIBBEAN = "2025-03-26-marco-rubio"
PANAMA = "2025-02-01-marco-rubio"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The backup of a book in which each kind of move was made."""
    panama = Journey(days="2025-02-01/2025-02-06", stops=("PA", "SV"), topics=("the canal",), quote="Ça va")
    ledger.add(planted(Journey(), panama, note="“Día” 🛬"), reader="planted", who="Ada", provenance="a.txt")
    ledger.add(planted(Journey(), publisher=None), reader="planted", who="Bo")
    ledger.define("tracker", {"title": "Visits", "of": {"b": 1, "a": [None, 0.5]}}, who="Ada")
    status = models.Claim.objects.filter(field="status", telling__placements__trip=CARIBBEAN).first()
    assert status is not None
    ledger.correct(status.id, {"status": "planned"}, who="Bo", why="So.")
    ledger.decide(Move.ACCEPT, CARIBBEAN, who="Ada")
    undone = ledger.decide(Move.HOLD, PANAMA, who="Cy")
    ledger.undo(undone.seq, who="Bo")
    ledger.decide(Move.ACCEPT, PANAMA, who="Ada", why="Read.")
    ledger.merge(CARIBBEAN, [PANAMA], who="Ada")
    path = tmp_path / "book.gz"
    backup(path)
    return path


def everything() -> list[bytes]:
    return [line for table in tables() for line in table.lines()]


def lines_of(file: Path) -> list[bytes]:
    with gzip.open(file) as stream:
        return stream.readlines()


def written(file: Path, lines: list[bytes]) -> Path:
    file.write_bytes(gzip.compress(b"".join(lines)))
    return file


def with_header(file: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The same backup with another header, of which the digest is right."""
    header, *rows = lines_of(file)
    shape = json.loads(header)
    change(shape)
    unsigned = json.dumps(shape | {"sha256": "0" * 64}).encode() + b"\n"
    signed = json.dumps(shape | {"sha256": hashlib.sha256(b"".join([unsigned, *rows])).hexdigest()})
    return written(file, [signed.encode() + b"\n", *rows])


def test_a_book_comes_back_as_it_was(file: Path) -> None:
    rows, shown = everything(), list(projection.dump())
    ledger.add(planted(Journey(days="2025-05-01"), note="Later."), reader="planted", who="Ada")
    done = restore(Backup.open(file), replace=True)
    assert (everything(), list(projection.dump())) == (rows, shown)
    assert (done.as_it_was, done.shown.trips) == (True, 1)
    assert done.rows["record.report"] == 2


def test_a_backup_of_what_was_restored_has_the_same_rows(file: Path) -> None:
    restore(Backup.open(file), replace=True)
    before = lines_of(file)
    backup(file)
    assert lines_of(file)[1:] == before[1:]


def test_the_book_goes_on_after_the_restored_entries(file: Path) -> None:
    restore(Backup.open(file), replace=True)
    last = models.Entry.objects.last()
    assert last is not None
    ledger.add(planted(Journey(), note="New."), reader="planted", who="Ada")
    assert models.Entry.objects.filter(seq__gt=last.seq).count() == 2
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        models.Entry.objects.filter(seq=last.seq).update(who="Nobody")


def test_a_book_that_holds_something_is_not_restored_into(file: Path) -> None:
    before = everything()
    with pytest.raises(Refused, match=r"it has 2 reports, .* say --replace"):
        restore(Backup.open(file))
    assert everything() == before


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


@pytest.mark.parametrize("harm", [_cut, _flipped])
def test_a_damaged_file_is_refused_or_is_what_it_was(
    file: Path, harm: Callable[[bytes, random.Random], bytes]
) -> None:
    """A few bits of a gzip file mean nothing; whatever else is altered is found before a row is written."""
    data, lines = file.read_bytes(), lines_of(file)
    for seed in range(300):
        file.write_bytes(harm(data, random.Random(seed)))
        said = ""
        try:
            Backup.open(file).check()
        except Refused as refused:
            said = str(refused)
        assert "no backup of a book, or is damaged" in said or lines_of(file) == lines


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:-1],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [lines[0], *reversed(lines[1:])],
        lambda lines: [lines[0], lines[1].replace(b"Rubio", b"Rubia"), *lines[2:]],
        lambda lines: [lines[0].replace(b'"trips": 1', b'"trips": 2'), *lines[1:]],
        lambda lines: [lines[0].replace(b'"record.report": 2', b'"record.report": 1'), *lines[1:]],
    ],
    ids=[
        "a line less",
        "a line twice",
        "another order",
        "another name",
        "another trip count",
        "another count",
    ],
)
def test_altered_contents_are_refused_and_nothing_is_written(
    file: Path, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    before = everything()
    written(file, change(lines_of(file)))
    with pytest.raises(Refused, match="damaged"):
        Backup.open(file).check()
    with pytest.raises(Refused, match=r"damaged|cannot be read"):
        restore(Backup.open(file), replace=True)
    assert everything() == before


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (b"Nobody travelled.\n", "damaged"),
        (b"[1]\n", "its first line is not a backup's"),
        (b'{"envoyage": "backup", "format": 9}\n', "it has format 9, and this version reads format 1"),
        (b'{"envoyage": "backup", "format": 1}\n', "damaged"),
    ],
)
def test_what_is_no_backup_is_said(tmp_path: Path, first: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        Backup.open(written(tmp_path / "other.gz", [first]))


def test_a_backup_of_a_newer_version_is_said(file: Path) -> None:
    with_header(file, lambda shape: shape["columns"]["record.report"].append("mood"))
    with pytest.raises(Refused, match=r"holds record\.report\.mood, which this version does not know"):
        restore(Backup.open(file), replace=True)


def test_a_backup_of_an_older_version_takes_defaults(file: Path) -> None:
    header, *rows = lines_of(file)
    shape = json.loads(header)
    at = shape["columns"]["record.report"].index("provenance")
    reports = shape["rows"]["record.report"]
    older = [json.loads(row) for row in rows[:reports]]
    for row in older:
        del row[at]
    plain = [json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in older]
    written(file, [header, *plain, *rows[reports:]])
    with_header(file, lambda shape: shape["columns"]["record.report"].pop(at))
    assert restore(Backup.open(file), replace=True).as_it_was
    assert set(models.Report.objects.values_list("provenance", flat=True)) == {""}


def test_what_is_shown_must_come_out_as_it_was(file: Path) -> None:
    before = everything()
    with_header(file, lambda shape: shape["shown"].update(sha256="f" * 64))
    with pytest.raises(Refused, match="Say --anew"):
        restore(Backup.open(file), replace=True)
    assert everything() == before
    assert not restore(Backup.open(file), replace=True, anew=True).as_it_was
    assert everything() == before


def test_accounts_come_back_with_their_roles_and_passwords(file: Path) -> None:
    user = User.objects.create_user("ada", "ada@example.org", "a long enough word")
    group = Group.objects.create(name="those who decide")
    group.permissions.add(Permission.objects.get(codename="add_entry"))
    user.groups.add(group)
    backup(file)
    user.delete()
    group.delete()
    restore(Backup.open(file), replace=True)
    back = User.objects.get(username="ada")
    assert back.check_password("a long enough word")
    assert back.has_perm("record.add_entry")
    User.objects.create_user("bo")


def test_only_what_is_shown_is_left_out_of_the_book() -> None:
    left_out = {label for label in LEFT_OUT if label.startswith("record.")}
    shown = {model._meta.label_lower for model in apps.get_app_config("record").get_models()} - {
        table.label for table in tables()
    }
    assert left_out == shown
    files = {apps.get_model(label).__module__.rpartition(".")[2] for label in shown}
    assert files == {"shown", "named", "proposed"}


def test_photos_come_back_with_the_book(tmp_path: Path, settings: Any) -> None:
    settings.PHOTOS = tmp_path / "media"
    photo = photos.take(picture())
    kept = {name: photos.content(name) for name in photos.files()}
    path = tmp_path / "book.gz"
    backup(path)
    settings.PHOTOS = tmp_path / "elsewhere"
    restore(Backup.open(path), replace=True)
    assert {name: photos.content(name) for name in photos.files()} == kept
    assert [name for name, _ in photos.kept()] == [photo.name]


@pytest.mark.parametrize("name", ["../secret_key", "/etc/passwd", "x.jpg", ""])
def test_a_photo_that_leads_elsewhere_is_refused(tmp_path: Path, settings: Any, name: str) -> None:
    settings.PHOTOS = tmp_path / "media"
    with pytest.raises(ValueError, match="is no photo"):
        put_back([json.dumps([name, "AAAA"]).encode()])
    assert not list(tmp_path.rglob("*.jpg"))
