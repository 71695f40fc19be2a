"""`envoyage ask`: a question to the book, answered with its proof and the rules that it depends on."""

import json
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from envoyage.cli.asked import print_answer, questioned
from envoyage.cli.opening import Misused, book
from envoyage.cli.options import DAY

if TYPE_CHECKING:
    from envoyage.insight.question import Question

_Verb = Callable[..., None]


def about(verb: Callable[["Question", bool], None]) -> _Verb:
    """A verb of a question and of whether it is answered in JSON, with the options that say what is asked.

    `check` takes the same. The book is open meanwhile, and a question that has no answer is a sentence.
    """

    @wraps(verb)
    def asked(claim: str, as_json: bool, **options: Any) -> None:
        with book():
            from envoyage.insight.finding import Unanswerable

            try:
                verb(questioned(claim, **options), as_json)
            except Unanswerable as error:
                raise Misused(str(error)) from error

    command: _Verb = asked
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
        command = option(command)
    return command


@click.command()
@click.argument("claim")
@about
def ask(question: "Question", as_json: bool) -> None:
    """Ask the book: CLAIM is first, since, nth, rank, begins, days, gap, most or never.

    For instance `envoyage ask begins --office "secretary of state" --of US --to latin-america`.
    Every answer comes with its proof, the other right answers with their rules, and where the data end.
    """
    from envoyage.insight.asking import answered
    from envoyage.insight.shapes import answer_to_json

    answer = answered(question)
    if as_json:
        click.echo(json.dumps(answer_to_json(answer), ensure_ascii=False, indent=2))
    else:
        print_answer(answer)
