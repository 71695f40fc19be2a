"""What the environment may set: defaults that are safe, and a sentence for each value that cannot be used."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from envoyage.project.configuration import configured


def test_the_defaults_are_this_machine_and_nothing_else(tmp_path: Path) -> None:
    found = configured({"ENVOYAGE_HOME": str(tmp_path)})
    assert found.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert (found.debug, found.https, found.proxy) == (False, False, False)
    assert found.database["NAME"] == str(tmp_path / "envoyage.sqlite3")
    assert found.database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_another_host_means_https(tmp_path: Path) -> None:
    home = {"ENVOYAGE_HOME": str(tmp_path), "ENVOYAGE_HOSTS": "tracker.example.org, localhost"}
    assert configured(home).hosts == ("tracker.example.org", "localhost")
    assert configured(home).https
    assert not configured({**home, "ENVOYAGE_HTTPS": "off"}).https


def test_the_secret_key_is_made_once_and_is_nobody_elses(tmp_path: Path) -> None:
    home = tmp_path / "new"
    first, second = (configured({"ENVOYAGE_HOME": str(home)}).secret_key for _ in range(2))
    assert first == second
    assert len(first) >= 50
    assert stat.S_IMODE((home / "secret_key").stat().st_mode) == 0o600
    assert configured({"ENVOYAGE_HOME": str(home), "ENVOYAGE_SECRET_KEY": "x" * 50}).secret_key == "x" * 50


def test_postgresql_by_its_address(tmp_path: Path) -> None:
    url = "postgres://ada:word@db.example.org:5433/book"
    found = configured({"ENVOYAGE_HOME": str(tmp_path), "ENVOYAGE_DATABASE_URL": url}).database
    assert (found["ENGINE"], found["NAME"], found["PORT"]) == ("django.db.backends.postgresql", "book", 5433)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ENVOYAGE_HOSTS", " , ", "name at least one host"),
        ("ENVOYAGE_HTTPS", "perhaps", "set it to on or off"),
        ("ENVOYAGE_DEBUG", "2", "set it to on or off"),
        ("ENVOYAGE_SECRET_KEY", "short", "shorter than 50 characters"),
        ("ENVOYAGE_DATABASE_URL", "mysql://here/there", "use postgres://user:password@host/name"),
        ("ENVOYAGE_DATABASE_URL", "book.sqlite3", "use postgres://user:password@host/name"),
        ("ENVOYAGE_DATABASE_URL", "postgres://here:port/there", "cannot be read"),
        ("ENVOYAGE_LOCK_SECONDS", "long", "a number of seconds"),
        ("ENVOYAGE_INTRANET", "10.0.0.0/99", "list networks, such as 10.20.0.0/16"),
        ("ENVOYAGE_HOME", "/proc/nowhere", "set ENVOYAGE_HOME to a folder of your own"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str, words: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=words) as said:
        configured({"ENVOYAGE_HOME": str(tmp_path), name: value})
    assert name in str(said.value)
