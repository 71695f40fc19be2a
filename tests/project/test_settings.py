"""The settings pass Django's own check for deployment, and the models have their migrations."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection


def test_deployed_the_settings_are_clean(tmp_path: Path) -> None:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")},
        "ENVOYAGE_HOME": str(tmp_path),
        "ENVOYAGE_HOSTS": "tracker.example.org",
        "DJANGO_SETTINGS_MODULE": "envoyage.project.settings",
    }
    check = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(check, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_the_book_keeps_its_foreign_keys() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL always does")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys")
        assert cursor.fetchone() == (1,)
