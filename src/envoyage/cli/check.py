"""`envoyage check`: whether a claim about the record holds, under which rules; the exit code says it too."""

import json
import sys
from typing import TYPE_CHECKING

import click

from envoyage.cli.ask import about
from envoyage.cli.asked import print_checked

if TYPE_CHECKING:
    from envoyage.insight.question import Question


@click.command()
@click.argument("claim")
@about
def check(question: "Question", as_json: bool) -> None:
    """Check a claim: it holds, holds under some counting rules, or does not hold.

    CLAIM and the options are those of `envoyage ask`. Exit code 0: it holds under at least one sensible rule;
    1: it holds under none; 2: the claim cannot be understood.
    """
    from envoyage.insight.checking import Verdict, checked
    from envoyage.insight.shapes import checked_to_json

    found = checked(question)
    if as_json:
        click.echo(json.dumps(checked_to_json(found), ensure_ascii=False, indent=2))
    else:
        print_checked(found)
    sys.exit(1 if found.verdict is Verdict.FAILS else 0)
