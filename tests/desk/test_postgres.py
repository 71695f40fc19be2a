"""The tests of this room once more, on PostgreSQL."""

from pathlib import Path

import pytest
from tests.again import pass_on_postgresql


@pytest.mark.postgres
@pytest.mark.slow
def test_the_desk_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    pass_on_postgresql(postgres_url, tmp_path, "tests/desk", marks="not postgres and not browser")
