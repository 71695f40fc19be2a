"""`envoyage approve`: accepts what waits, so that the pages show it."""

import click

from envoyage.cli.opening import Wrong, book, editor


@click.command()
@click.argument("trips", nargs=-1, metavar="TRIP...")
@click.option("--all", "every", is_flag=True, help="Everything that waits.")
@click.option(
    "--claim", "claims", multiple=True, metavar="ID", help="Only this fact of the trip; may be repeated."
)
@click.option("--as", "name", metavar="NAME", help="Who approves. Default: ENVOYAGE_EDITOR, or your account.")
@click.option("--why", default="", help="The reason, for the history.")
def approve(trips: tuple[str, ...], every: bool, claims: tuple[str, ...], name: str | None, why: str) -> None:
    """Accept the facts of a trip that wait. The pages show them from now on, signed with the name."""
    if bool(trips) is every:
        raise click.UsageError("Name the trips to approve, or say --all; `envoyage proposals` lists them.")
    if claims and len(trips) != 1:
        raise click.UsageError("--claim goes with one trip.")
    with book():
        from envoyage.record import ledger
        from envoyage.record.models import Proposal
        from envoyage.record.moves import Move

        chosen = trips or tuple(Proposal.objects.filter(waiting__gt=0).values_list("slug", flat=True))
        if not chosen:
            raise Wrong("Nothing waits. `envoyage add FILE` brings something in.")
        refused = []
        for trip in chosen:
            try:
                entry = ledger.decide(Move.ACCEPT, trip, who=editor(name), why=why, claims=claims or None)
            except ledger.Refused as error:
                refused.append(str(error))  # those behind it are approved all the same
            else:
                click.echo(f"{entry.subject}: {entry.decisions.count()} facts accepted (entry {entry.seq}).")
        if refused:
            raise Wrong("\n".join(refused))
