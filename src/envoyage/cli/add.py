"""`envoyage add`: reads reports into the book as proposals."""

from datetime import date
from typing import TYPE_CHECKING

import click

from envoyage.cli.opening import book, editor
from envoyage.cli.options import DAY, LANGUAGE

if TYPE_CHECKING:
    from envoyage.record.ledger import Added


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-...")
@click.option("--published", type=DAY, help="The day of publication, as 2025-03-28.")
@click.option("--language", type=LANGUAGE, help="en, es or pt; found out when not given.")
@click.option(
    "--as", "name", metavar="NAME", help="Who adds them. Default: ENVOYAGE_EDITOR, or your account."
)
def add(sources: tuple[str, ...], published: date | None, language: str | None, name: str | None) -> None:
    """Read reports into the book. What they say waits as a proposal until somebody approves it."""
    with book():
        from envoyage.record.intake import take_in
        from envoyage.sources import load

        for source in sources:
            for report in load(source, published=published, language=language, tell=_note):
                _print(source, take_in(report, who=editor(name), provenance=source))


def _note(sentence: str) -> None:
    click.echo(sentence, err=True)


def _print(source: str, added: "Added") -> None:
    if added.known:
        click.echo(f"{source} is in the book already, as {added.report}; nothing was added.")
        return
    trips = (*added.proposed, *added.joined)
    if not trips:
        click.echo(f"{source} was added as {added.report}; it tells of no trip.")
        return
    click.echo(f"{source} was added as {added.report}: {added.claims} facts of {len(trips)} trips.")
    for trip in trips:
        click.echo(f"  {trip}" + ("  (was in the book already)" if trip in added.joined else ""))
    click.echo(f"Next: `envoyage explain {trips[0]}`, then `envoyage approve {trips[0]}`.")
