"""The browser that prints a PDF as people do."""

from shutil import which

import pytest


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium."""
    found = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("No Chromium found; Debian's is installed by: apt-get install chromium")
    return found
