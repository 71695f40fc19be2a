"""A database of PostgreSQL in which the tables are ready, to be copied: making them takes seconds."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from tests.cli.terminal import Terminal
from tests.faults.books import new_database


@pytest.fixture(scope="session")
def ready(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What CREATE DATABASE is told, so that the new one is an empty book."""
    with new_database(postgres_url) as url:
        terminal = Terminal(home=tmp_path_factory.mktemp("ready"), set={"ENVOYAGE_DATABASE_URL": url})
        done = terminal("migrate")
        assert done.returncode == 0, done.stderr
        yield f"TEMPLATE {urlsplit(url).path.removeprefix('/')}"
