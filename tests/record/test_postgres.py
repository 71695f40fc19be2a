"""The tests of this room once more, on PostgreSQL; with them those of what is asked of the book in SQL."""

from pathlib import Path

import pytest
from tests.again import pass_on_postgresql


@pytest.mark.postgres
@pytest.mark.slow
def test_the_book_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    asked = ("tests/publish/test_filters.py", "tests/publish/test_search.py", "tests/insight")
    pass_on_postgresql(postgres_url, tmp_path, "tests/record", *asked, marks="not postgres and not slow")
