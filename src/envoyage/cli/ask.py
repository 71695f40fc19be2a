"""`envoyage ask`: a question to the book, answered with its proof and the rules that it depends on."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from envoyage.cli.asked import print_answer, questioned
from envoyage.cli.opening import Misused, book
from envoyage.cli.options import DAY

if TYPE_CHECKING:
    from datetime import date

_Verb = Callable[..., None]


def about(verb: _Verb) -> _Verb:
    """The options that say what is asked; `check` takes the same."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON object in place of the text."),
        click.option(
            "--count",
            "switches",
            metavar="SWITCH=OPTION",
            multiple=True,
            help="What counts, for instance beside=leave-out; docs/insight.md has all switches.",
        ),
        click.option("--is", "said", metavar="ANSWER", help="What the answer is said to be: 1912, 3, never."),
        click.option("--until", type=DAY, help="Only stops that begin on this day or before."),
        click.option("--since", type=DAY, help="Only stops that begin on this day or later."),
        click.option("--to", "place", metavar="PLACE", help="A country or region, by name, code or id."),
        click.option("--trip", metavar="ID", help="The published trip of which it is claimed."),
        click.option("--official", metavar="NAME", help="Of whom it is claimed, by name or id."),
        click.option("--of", "home", metavar="COUNTRY", help="The country that the officials serve."),
        click.option("--office", metavar="OFFICE", help="An office, by id or title: 'secretary of state'."),
    ):
        verb = option(verb)
    return verb


@click.command()
@click.argument("claim")
@about
def ask(
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
    """Ask the book: CLAIM is first, since, nth, rank, begins, days, gap, most or never.

    For instance `envoyage ask begins --office "secretary of state" --of US --to latin-america`.
    Every answer comes with its proof, the other right answers with their rules, and where the data end.
    """
    with book():
        from envoyage.insight.asking import answered
        from envoyage.insight.finding import Unanswerable
        from envoyage.insight.shapes import answer_to_json

        parts: dict[str, Any] = {"since": since, "until": until, "said": said, "trip": trip}
        question = questioned(
            claim, office=office, home=home, official=official, place=place, switches=switches, **parts
        )
        try:
            answer = answered(question)
        except Unanswerable as error:
            raise Misused(str(error)) from error
        if as_json:
            click.echo(json.dumps(answer_to_json(answer), ensure_ascii=False, indent=2))
        else:
            print_answer(answer)
