"""`envoyage serve`: serves the site until Ctrl-C, with gunicorn in this process; for a team, with workers."""

import errno
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

import click

from envoyage.cli.opening import Misused, Wrong, book

_THREADS = 8
_PATIENCE = 120  # seconds that a worker may take for a page


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--production", is_flag=True, help="For a team's server: workers, JSON logs, settings checked.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="With --production; default: twice the processors, plus one.",
)
def serve(host: str, port: int, production: bool, workers: int | None) -> None:
    """Serve the site until Ctrl-C. `envoyage run` creates and loads the book first."""
    if workers and not production:
        raise Misused("--workers is for --production; without it one process serves.")
    with listening(host, port) as bound, shared_pages():
        if not production:
            serve_on(bound)
            return
        os.environ.setdefault("ENVOYAGE_LOG", "json")
        with _shared_figures():
            with book():
                fit_for_production()
            serve_on(bound, workers=workers or 2 * (os.cpu_count() or 1) + 1)


def fit_for_production() -> None:
    """Says what would be wrong on a team's server, a sentence each, before anybody is served.

    Raises:
        Wrong: the site must not be served like this.
    """
    from django.conf import settings
    from django.core.checks import WARNING, run_checks

    from envoyage.record.uptodate import pending

    if settings.DEBUG:
        raise Wrong("ENVOYAGE_DEBUG is on, which shows the program's insides to visitors; turn it off.")
    if pending():
        raise Wrong("The book is not there yet, or of an older version; run `envoyage migrate`.")
    if settings.FOR_THIS_MACHINE:
        click.echo(
            "Warning: ENVOYAGE_HOSTS names no host but this machine, so the site answers nobody else;"
            " set it to the site's name, such as tracker.example.org.",
            err=True,
        )
    else:  # what Django says of a site that is not on the network would be beside the point
        for message in run_checks(include_deployment_checks=True):
            if message.level >= WARNING:
                click.echo(f"Warning: {message.msg} ({message.id})", err=True)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket bound to the address, so that a taken port is known before anything else is done.

    Raises:
        Wrong: the port is taken, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Wrong(
                    f"Port {port} is taken by another program; choose another, as in --port {port + 1}."
                ) from error
            raise Wrong(f"{host} port {port} cannot be served from here ({error.strerror}).") from error
        yield bound


def serve_on(bound: socket.socket, *, workers: int | None = None) -> None:
    """Serves the site on a bound socket until it is told to stop.

    Args:
        workers: how many processes serve, one request at a time each; by default one process with threads.
    """
    from gunicorn.app.base import BaseApplication

    host, port = bound.getsockname()[:2]
    descriptor = bound.detach()  # gunicorn's from here on, to close as well
    shown = f"[{host}]" if ":" in host else host

    class Site(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            many = {
                "workers": workers,
                "worker_class": "sync",
                "max_requests": 10_000,
                "max_requests_jitter": 1000,
            }
            chosen = {
                "bind": f"fd://{descriptor}",
                **(many if workers else {"worker_class": "gthread", "threads": _THREADS}),
                "child_exit": lambda arbiter, worker: _forget(worker.pid),
                "loglevel": "error",
                "proc_name": "envoyage",
                "graceful_timeout": 5,
                # On a crowded machine a worker's first page takes half a minute, for it loads the land first;
                # one that is ended for that begins again from nothing.
                "timeout": _PATIENCE,
                "when_ready": lambda arbiter: click.echo(
                    f"Envoyage is at http://{shown}:{port}/  (Ctrl-C stops it)"
                ),
            }
            for name, value in chosen.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from django.core.wsgi import get_wsgi_application

            return get_wsgi_application()

    with book():
        from django.db import connections

        connections.close_all()  # a connection must not be taken along into the worker's process
        Site().run()


@contextmanager
def shared_pages() -> Iterator[None]:
    """A folder in which workers keep finished pages for each other; the settings look for it once."""
    with TemporaryDirectory(prefix="envoyage-pages-", ignore_cleanup_errors=True) as folder:
        os.environ["ENVOYAGE_PAGES_FOLDER"] = folder
        yield


@contextmanager
def _shared_figures() -> Iterator[None]:
    """A folder in which workers keep what they count; prometheus_client looks for it when it is imported."""
    with TemporaryDirectory(prefix="envoyage-metrics-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


def _forget(worker: int) -> None:
    """A worker has ended: what it counted stays, what it was is over."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(worker)  # type: ignore[no-untyped-call]
