"""A file is whole or as it was, whatever happens on the way, and two writers do not meet in it."""

import os
import stat
from pathlib import Path

import pytest

from envoyage.record.aside import BeingWritten, aside


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "book.gz"
    path.write_bytes(b"old")
    return path


def test_the_old_file_stays_until_the_new_one_is_whole(file: Path) -> None:
    with aside(file) as new:
        new.write(b"new")
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"
    assert [path.name for path in file.parent.iterdir()] == ["book.gz"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_leaves_the_old_file_and_nothing_beside_it(file: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), aside(file) as new:  # noqa: PT012 -- the write comes before the failure
        new.write(b"half")
        raise error
    assert file.read_bytes() == b"old"
    assert [path.name for path in file.parent.iterdir()] == ["book.gz"]


def test_what_a_crash_left_aside_is_overwritten(file: Path) -> None:
    (file.parent / ".book.gz.partial").write_bytes(b"longer than the new one")
    with aside(file) as new:
        new.write(b"new")
    assert file.read_bytes() == b"new"


def test_a_second_writer_is_told_and_does_no_harm(file: Path) -> None:
    with aside(file) as first:
        first.write(b"first")
        with pytest.raises(BeingWritten), aside(file):
            pytest.fail("two at once")
    assert file.read_bytes() == b"first"


def test_a_link_goes_on_leading_to_the_file(file: Path) -> None:
    link = file.with_name("latest.gz")
    link.symlink_to(file)
    with aside(link) as new:
        new.write(b"new")
    assert (link.is_symlink(), file.read_bytes()) == (True, b"new")


def test_what_is_no_file_is_just_written_to() -> None:
    with aside(Path(os.devnull)) as new:
        new.write(b"gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_private_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    with aside(tmp_path / "book.gz", private=True) as new:
        new.write(b"new")
    assert stat.S_IMODE((tmp_path / "book.gz").stat().st_mode) == 0o600
