"""`envoyage reread`: the present reader reads again what is in the book; no decision is disturbed."""

import click

from envoyage.cli.opening import Wrong, book, editor
from envoyage.cli.options import AS
from envoyage.cli.progress import progress
from envoyage.cli.readings import INTERRUPTED


@click.command()
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@AS
@click.pass_context
def reread(ctx: click.Context, reports: tuple[str, ...], name: str | None) -> None:
    """Read the reports of the book again, or those named, with the reader that is installed.

    New facts wait, facts that wait and are no longer found are taken back, and what a person decided stays.
    Each report is done or not; what this reader has read is passed over, so a run cut short goes on.
    """
    with book():
        from envoyage.record import intake, models

        ids = list(reports) or intake.unread_by_this_reader()
        there = (
            set(models.Report.objects.filter(id__in=ids).values_list("id", flat=True))
            if reports
            else set(ids)
        )
        if unknown := sorted(set(ids) - there):
            raise Wrong(
                f"There is no report {unknown[0]} in this book; `envoyage explain TRIP` names a trip's."
            )
        read = found = gone = 0
        try:
            with progress(f"Reading {len(ids)} reports", len(ids)) as bar:
                for report in ids:
                    done = intake.read_again(report, who=editor(name))
                    read, found, gone = read + (not done.known), found + done.found, gone + done.gone
                    bar.more()
        except KeyboardInterrupt:
            click.echo(f"{read} reports read again, then interrupted; the next run goes on there.", err=True)
            ctx.exit(INTERRUPTED)
        click.echo(
            f"{read} reports read again: {found} facts more wait, {gone} no longer found were taken back."
        )
