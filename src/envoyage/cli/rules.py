"""`envoyage rules`: standing rules, which accept by themselves what a person signed once."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import Misused, Wrong, book, editor
from envoyage.cli.options import AS, WHY


@click.group()
def rules() -> None:
    """List, sign and revoke standing rules: which fields of which sources are accepted as they come in."""


@rules.command(name="list")
def list_them() -> None:
    """List the rules that stand, each with the number by which it is revoked."""
    with book():
        from envoyage.record import ledger

        signed = ledger.signed()
        for entry, rule in signed:
            sources = ", ".join((*rule.hosts, *rule.publishers))
            click.echo(f"{entry.seq}  {rule.name}")
            click.echo(f"    {', '.join(rule.fields)} from {sources}; {entry.who}, {entry.at:%Y-%m-%d}")
        if not signed:
            click.echo("No rule stands; `envoyage rules sign` signs one.")


@rules.command()
@click.argument("sentence")
@click.option("--field", "fields", multiple=True, help="A field that it accepts; may be repeated.")
@click.option("--site", "hosts", multiple=True, help="A site that it trusts, as mre.gov.br; may be repeated.")
@click.option("--publisher", "publishers", multiple=True, help="A publisher by name; may be repeated.")
@click.option("--at-once", is_flag=True, help="Also what waits already.")
@AS
@WHY
def sign(
    sentence: str,
    fields: tuple[str, ...],
    hosts: tuple[str, ...],
    publishers: tuple[str, ...],
    at_once: bool,
    name: str | None,
    why: str,
) -> None:
    """Sign a rule that SENTENCE words, such as "Dates from the ministry's own site."."""
    with book():
        from envoyage.record import ledger
        from envoyage.record.rules import Rule

        shape = {"name": sentence, "fields": fields, "hosts": hosts, "publishers": publishers}
        try:
            rule = Rule.of(shape)
        except ValueError as error:
            raise Misused(str(error)) from error
        tell(ledger.sign(rule, who=editor(name), why=why, at_once=at_once).seq)


@rules.command()
@click.argument("entry", type=int)
@AS
@WHY
def revoke(entry: int, name: str | None, why: str) -> None:
    """Revoke the rule with the number ENTRY. What it accepted until now stays accepted."""
    with book():
        from envoyage.record import ledger

        if entry not in {signature.seq for signature, _ in ledger.signed()}:
            raise Wrong(f"No rule with the number {entry} stands; `envoyage rules list` shows those that do.")
        tell(ledger.undo(entry, who=editor(name), why=why).seq)
