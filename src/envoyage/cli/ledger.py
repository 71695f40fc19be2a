"""`envoyage ledger`: the newest entries, or all that concerns a trip."""

import click

from envoyage.cli.events import page, print_events
from envoyage.cli.opening import Wrong, book


@click.command()
@click.option("--trip", metavar="TRIP", help="All that happened to this trip.")
@click.option("--last", default=20, show_default=True, type=click.IntRange(min=1), help="How many.")
@click.option("--before", type=int, metavar="ENTRY", help="Those before this number.")
def ledger(trip: str | None, last: int, before: int | None) -> None:
    """Show what was done, by whom and why, the newest entry last; `envoyage undo` takes one back."""
    with book():
        from envoyage.record import history

        events = history.of_trip(trip) if trip else history.newest(last, before=before)[::-1]
        if not events:
            raise Wrong(
                f"Nothing is known of {trip}." if trip else "There is no such entry in the ledger yet."
            )
        print_events(page(), events, subjects=trip is None)
