"""`envoyage refresh`: asks for the addresses of reports again; a text that changed is a later version."""

import time
from collections import defaultdict

import click

from envoyage.cli.opening import Wrong, book, editor
from envoyage.cli.options import AS
from envoyage.cli.progress import progress
from envoyage.cli.readings import INTERRUPTED


@click.command()
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option(
    "--pause",
    default=2.0,
    show_default=True,
    type=click.FloatRange(min=0),
    help="Seconds between two pages of one site.",
)
@AS
@click.pass_context
def refresh(ctx: click.Context, reports: tuple[str, ...], pause: float, name: str | None) -> None:
    """Fetch the pages of the reports in the book again, or of those named, one at a time.

    What a site's robots.txt keeps programs from is not fetched. What a changed page says again stays as it
    was decided; what it no longer says is reopened. A page that cannot be had is named, the others are
    fetched, and the exit code is 1.
    """
    asked: dict[str, float] = defaultdict(lambda: float("-inf"))
    changed, failed, done = 0, 0, 0
    with book():
        from envoyage.record import refreshing
        from envoyage.sources.robots import Polite, Robots

        robots = Robots()
        pages = refreshing.pages(reports)
        if unknown := sorted(set(reports) - {page.report for page in pages}):
            raise Wrong(
                f"{unknown[0]} is no report of this book with an address, or a later version took its place."
            )
        try:
            with progress(f"Fetching {len(pages)} pages", len(pages)) as bar:
                for page in pages:
                    wanted = max(pause, robots.pause(page.url))
                    time.sleep(max(0.0, asked[page.host] + wanted - time.monotonic()))
                    came = refreshing.refresh(page, who=editor(name), fetcher=Polite(robots=robots))
                    asked[page.host] = time.monotonic()
                    done += 1
                    failed += came.failed
                    changed += came.changed
                    if came.sentence:
                        click.echo(came.sentence, err=came.failed)
                    bar.more()
        except KeyboardInterrupt:
            click.echo(f"{done} of {len(pages)} pages fetched, then interrupted.", err=True)
            ctx.exit(INTERRUPTED)
    click.echo(f"{done} pages fetched: {changed} changed, {failed} could not be had.")
    ctx.exit(1 if failed else 0)
