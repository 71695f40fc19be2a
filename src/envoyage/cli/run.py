"""`envoyage run`: from nothing to the site, in one verb."""

import click

from envoyage.cli.load import load_bundles
from envoyage.cli.migrate import bring_up_to_date
from envoyage.cli.opening import book
from envoyage.cli.serve import listening, serve_on


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def run(host: str, port: int) -> None:
    """Create the book, load the bundled trackers and serve the site. A second run starts in a moment."""
    # The address comes first: a taken port is said before any work is done.
    with listening(host, port) as socket:
        with book():
            bring_up_to_date()
            load_bundles()
        serve_on(socket)
