"""A book on SQLite that is read where it lies, for the length of a `with`."""

from contextlib import closing
from copy import deepcopy
from pathlib import Path

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from envoyage.record.inplace import in_place

pytestmark = pytest.mark.django_db


def mapped(file: Path) -> int:
    """How many bytes of the file a new connection takes from the disk's own cache."""
    settings = deepcopy(connections.settings[DEFAULT_DB_ALIAS])
    settings |= {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": {}}
    with closing(DatabaseWrapper(settings)) as made, made.cursor() as cursor:
        [most] = cursor.execute("PRAGMA mmap_size").fetchone()
        return int(most)


def test_connections_made_meanwhile_read_in_place_and_others_do_not(tmp_path: Path) -> None:
    before = mapped(tmp_path / "book.sqlite3")
    with in_place():
        assert mapped(tmp_path / "book.sqlite3") > before
    assert mapped(tmp_path / "book.sqlite3") == before
