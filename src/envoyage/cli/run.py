"""`envoyage run`: from nothing to the site, in one verb."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from envoyage.cli.load import load_bundles
from envoyage.cli.migrate import bring_up_to_date
from envoyage.cli.opening import book
from envoyage.cli.serve import listening, serve_on, shared_pages

_LOAD_HISTORY = "from envoyage.cli.main import main; main()"
_PATIENCE = (
    8  # seconds that a batch may need to come to its end; one cut short is not written, and comes next time
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def run(host: str, port: int) -> None:
    """Create the book, load the bundled trackers and serve the site. A second run starts in a moment.

    The travels and visits that ship come in while it serves.
    """
    # The address comes first: a taken port is said before any work is done.
    with listening(host, port) as socket, shared_pages():
        with book():
            from envoyage.record.historian import has_shipped

            bring_up_to_date()
            load_bundles()
            there = has_shipped()
        if there:
            serve_on(socket)
        with _history_meanwhile():
            serve_on(socket)


@contextmanager
def _history_meanwhile() -> Iterator[None]:
    """Loads the history in a process of its own; what is cut short with the site goes on at the next run."""
    click.echo("Loading travels and visits since 1866 meanwhile; the site has more of them minute by minute.")
    loading = subprocess.Popen([sys.executable, "-c", _LOAD_HISTORY, "load", "--history"])
    try:
        yield
    finally:
        if loading.poll() is None:
            loading.send_signal(signal.SIGINT)
            try:
                loading.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                loading.kill()
