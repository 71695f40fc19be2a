"""`envoyage check`: whether a claim about the record holds, under which rules; the exit code says it too."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from envoyage.cli.ask import about
from envoyage.cli.asked import print_checked, questioned
from envoyage.cli.opening import Misused, book

if TYPE_CHECKING:
    from datetime import date


@click.command()
@click.argument("claim")
@about
def check(
    claim: str,
    office: str | None,
    home: str | None,
    official: str | None,
    trip: str | None,
    place: str | None,
    since: "date | None",
    until: "date | None",
    said: str | None,
    switches: tuple[str, ...],
    as_json: bool,
) -> None:
    """Check a claim: it holds, holds under some counting rules, or does not hold.

    CLAIM and the options are those of `envoyage ask`. Exit code 0: it holds under at least one sensible rule;
    1: it holds under none; 2: the claim cannot be understood.
    """
    with book():
        from envoyage.insight.checking import Verdict, checked
        from envoyage.insight.finding import Unanswerable
        from envoyage.insight.shapes import checked_to_json

        parts: dict[str, Any] = {"since": since, "until": until, "said": said, "trip": trip}
        question = questioned(
            claim, office=office, home=home, official=official, place=place, switches=switches, **parts
        )
        try:
            found = checked(question)
        except Unanswerable as error:
            raise Misused(str(error)) from error
        if as_json:
            click.echo(json.dumps(checked_to_json(found), ensure_ascii=False, indent=2))
        else:
            print_checked(found)
        sys.exit(1 if found.verdict is Verdict.FAILS else 0)
