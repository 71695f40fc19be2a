"""What the environment may set, each checked here, with a sentence for each value that cannot be used.

| variable | default |
|---|---|
| ENVOYAGE_HOME | ./var: the database and the secret key |
| ENVOYAGE_DATABASE_URL | SQLite in ENVOYAGE_HOME; postgres://user:password@host/name |
| ENVOYAGE_SECRET_KEY | made once and kept in ENVOYAGE_HOME |
| ENVOYAGE_HOSTS | localhost,127.0.0.1,[::1]: the names under which the site answers |
| ENVOYAGE_HTTPS | on as soon as ENVOYAGE_HOSTS names another host than this machine |
| ENVOYAGE_PROXY | off; on when a proxy ends TLS and sets X-Forwarded-Proto |
| ENVOYAGE_LOCK_SECONDS | 20: how long a writer waits for another before it gives up |
| ENVOYAGE_INTRANET | none: networks of one's own from which the desk may fetch, such as 10.20.0.0/16 |
| ENVOYAGE_LOG | lines: what the log is made of; json for machines, with an entry for each request |
| ENVOYAGE_METRICS_TOKEN | none: the word for which /-/metrics shows its figures |
| ENVOYAGE_API_RATE | 600: questions to the API by one visitor in a minute, of each process; 0 for any |
| ENVOYAGE_LICENCE | CC-BY-4.0: the licence of the data that the site gives, by its SPDX name |
| ENVOYAGE_DEBUG | off |
"""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_SCHEMES = ("sqlite", "postgres", "postgresql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The environment, read once."""

    home: Path
    database: Mapping[str, Any]
    lock_seconds: int
    secret_key: str
    hosts: tuple[str, ...]
    https: bool
    proxy: bool
    intranet: tuple[IPv4Network | IPv6Network, ...]
    log: str
    metrics_token: str
    licence: str
    api_rate: int
    debug: bool


def configured(environ: Mapping[str, str] = os.environ) -> Configuration:
    """Reads and checks the environment.

    Raises:
        ImproperlyConfigured: a value cannot be used; the message says which, and what to set instead.
    """
    home = Path(environ.get("ENVOYAGE_HOME") or "var").absolute()
    hosts = tuple(
        name.strip() for name in environ.get("ENVOYAGE_HOSTS", ",".join(LOOPBACK)).split(",") if name.strip()
    )
    if not hosts:
        raise ImproperlyConfigured(
            "ENVOYAGE_HOSTS is empty; name at least one host, such as tracker.example.org."
        )
    return Configuration(
        home=home,
        database=_database(environ, home),
        lock_seconds=_lock_seconds(environ),
        secret_key=_secret_key(environ.get("ENVOYAGE_SECRET_KEY", ""), home),
        hosts=hosts,
        https=_switch(environ, "ENVOYAGE_HTTPS", default=not set(hosts) <= set(LOOPBACK)),
        proxy=_switch(environ, "ENVOYAGE_PROXY", default=False),
        intranet=_networks(environ.get("ENVOYAGE_INTRANET", "")),
        log=_log(environ.get("ENVOYAGE_LOG", "")),
        metrics_token=_metrics_token(environ.get("ENVOYAGE_METRICS_TOKEN", "")),
        licence=_licence(environ),
        api_rate=_api_rate(environ),
        debug=_switch(environ, "ENVOYAGE_DEBUG", default=False),
    )


def _log(given: str) -> str:
    if given.strip().lower() not in ("", "lines", "json"):
        raise ImproperlyConfigured(f"ENVOYAGE_LOG is {given!r}; set it to lines or json.")
    return given.strip().lower() or "lines"


def _metrics_token(given: str) -> str:
    if given and len(given) < 16:
        raise ImproperlyConfigured(
            "ENVOYAGE_METRICS_TOKEN is shorter than 16 characters; use a long random one."
        )
    return given


def _networks(given: str) -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in given.split(",") if part.strip())
    except ValueError as error:
        raise ImproperlyConfigured(
            f"ENVOYAGE_INTRANET cannot be read ({error}); list networks, such as 10.20.0.0/16,fd12::/16."
        ) from error


def _switch(environ: Mapping[str, str], name: str, *, default: bool) -> bool:
    match environ.get(name, "").strip().lower():
        case "":
            return default
        case "1" | "on" | "true" | "yes":
            return True
        case "0" | "off" | "false" | "no":
            return False
        case other:
            raise ImproperlyConfigured(f"{name} is {other!r}; set it to on or off.")


def _database(environ: Mapping[str, str], home: Path) -> dict[str, Any]:
    patience = _lock_seconds(environ)
    url = environ.get("ENVOYAGE_DATABASE_URL", "")
    if not url:
        return _sqlite(str(home / "envoyage.sqlite3"), patience)
    if url.partition("://")[0] not in _SCHEMES:
        raise ImproperlyConfigured(
            f"ENVOYAGE_DATABASE_URL starts with {url.partition('://')[0]!r};"
            " use postgres://user:password@host/name, or leave it unset for SQLite."
        )
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        raise ImproperlyConfigured(f"ENVOYAGE_DATABASE_URL cannot be read: {error}.") from error
    return _sqlite(found["NAME"], patience) if found["ENGINE"].endswith("sqlite3") else found


def _api_rate(environ: Mapping[str, str]) -> int:
    most = environ.get("ENVOYAGE_API_RATE") or "600"
    if not most.isdecimal():
        raise ImproperlyConfigured(
            f"ENVOYAGE_API_RATE is {most!r}; set it to a number of questions a minute."
        )
    return int(most)


def _licence(environ: Mapping[str, str]) -> str:
    name = environ.get("ENVOYAGE_LICENCE") or "CC-BY-4.0"
    if not re.fullmatch(r"[A-Za-z0-9.+-]+", name):
        raise ImproperlyConfigured(
            f"ENVOYAGE_LICENCE is {name!r}; set it to a name of the SPDX list, such as CC-BY-4.0 or CC0-1.0."
        )
    return name


def _lock_seconds(environ: Mapping[str, str]) -> int:
    patience = environ.get("ENVOYAGE_LOCK_SECONDS") or "20"
    if not patience.isdecimal():
        raise ImproperlyConfigured(f"ENVOYAGE_LOCK_SECONDS is {patience!r}; set it to a number of seconds.")
    return int(patience)


def _sqlite(path: str, patience: int) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 60,  # seconds; opening it anew for each request costs more than all it asks
        "OPTIONS": {
            "timeout": patience,
            # A transaction that begins by reading cannot be upgraded while another writes: lock first.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }


def _secret_key(given: str, home: Path) -> str:
    if given:
        if len(given) < 50:
            raise ImproperlyConfigured(
                "ENVOYAGE_SECRET_KEY is shorter than 50 characters; use a long random one."
            )
        return given
    path = home / "secret_key"
    try:
        home.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            # Written aside and linked in place: of two first runs at once, both find one whole key.
            with NamedTemporaryFile("w", dir=home) as file:  # readable by its owner alone
                file.write(secrets.token_urlsafe(64))
                file.flush()
                with suppress(FileExistsError):
                    os.link(file.name, path)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Nothing can be written to {home} ({error.strerror}); set ENVOYAGE_HOME to a folder of your own."
        ) from error
    return path.read_text()
