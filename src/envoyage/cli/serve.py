"""`envoyage serve`: serves the site until Ctrl-C, with gunicorn in this process."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from envoyage.cli.opening import Wrong, book

_THREADS = 8


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def serve(host: str, port: int) -> None:
    """Serve the site until Ctrl-C. `envoyage run` creates and loads the book first."""
    with listening(host, port) as bound:
        serve_on(bound)


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


def serve_on(bound: socket.socket) -> None:
    """Serves the site on a bound socket until it is told to stop."""
    from gunicorn.app.base import BaseApplication

    host, port = bound.getsockname()[:2]
    descriptor = bound.detach()  # gunicorn's from here on, to close as well
    shown = f"[{host}]" if ":" in host else host

    class Site(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            chosen = {
                "bind": f"fd://{descriptor}",
                "worker_class": "gthread",
                "threads": _THREADS,
                "loglevel": "error",
                "proc_name": "envoyage",
                "graceful_timeout": 5,
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
