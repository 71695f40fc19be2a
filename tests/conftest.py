"""What tests of every room share. Where promised machinery is missing, they fail instead of being skipped."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.browser import chromium
from tests.cli.terminal import Terminal
from tests.examples import examples

__all__ = ["chromium", "empty_book", "postgres_url"]

# Tests start hundreds of processes; without kept byte code each would compile the package anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# On a machine that others use too, no single example is held against a clock.
settings.register_profile(
    "unhurried",
    max_examples=examples(100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("unhurried")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Deals the tests out to several processes (`pytest -n 2 --dist loadgroup`).

    The tests of a file stay together, since what they share is made once. Slow ones go by themselves, and
    first, so that no process waits for the other at the end. Marked groups stay as they are.
    """
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            alone = item.get_closest_marker("slow") is not None
            item.add_marker(pytest.mark.xdist_group(item.nodeid if alone else str(item.path)))


@pytest.fixture(autouse=True)
def _language_of_the_next_test() -> Iterator[None]:
    """A page that was asked for in Spanish leaves its language to whatever comes next in the process."""
    yield
    if (translation := sys.modules.get("django.utils.translation")) is not None:
        translation.deactivate()


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The address of a PostgreSQL server on which the tests may create databases."""
    url = os.environ.get("ENVOYAGE_TEST_POSTGRES_URL", "")
    if not url:
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail("ENVOYAGE_TEST_POSTGRES_URL is not set; it names the server to test on.")
        pytest.skip("ENVOYAGE_TEST_POSTGRES_URL is not set")
    return url


@pytest.fixture(scope="session")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a book in which nothing is yet, to be copied: making its tables takes two seconds."""
    terminal = Terminal(home=tmp_path_factory.mktemp("empty"))
    done = terminal("migrate")
    assert done.returncode == 0, done.stderr
    return terminal.home
