"""What tests of every room share. Where promised machinery is missing, they fail instead of being skipped."""

import os
from collections.abc import Iterator

import pytest
from django.utils.translation import deactivate
from tests.browser import chromium

__all__ = ["chromium", "postgres_url"]


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """The language that a page was asked for in stays on in this thread, until somebody turns it off."""
    yield
    deactivate()


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The address of a PostgreSQL server on which the tests may create databases."""
    url = os.environ.get("ENVOYAGE_TEST_POSTGRES_URL", "")
    if not url:
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail("ENVOYAGE_TEST_POSTGRES_URL is not set; it names the server to test on.")
        pytest.skip("ENVOYAGE_TEST_POSTGRES_URL is not set")
    return url
