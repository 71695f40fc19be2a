"""`envoyage read`: what reports say of trips, for people on the terminal or as JSON for programs."""

import json
import sys
from collections.abc import Callable
from datetime import date
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from envoyage.cli.options import DAY, LANGUAGE
from envoyage.cli.readings import INTERRUPTED, Readings, unread

if TYPE_CHECKING:
    from envoyage.facts import Reading

Show = Callable[["Reading"], None]


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-...")
@click.option("--published", type=DAY, help="The day of publication, as 2025-03-28.")
@click.option("--language", type=LANGUAGE, help="en, es or pt; found out when not given.")
@click.option("--json", "as_json", is_flag=True, help="One reading a line, as `envoyage schema` says.")
@click.option("--with-text", is_flag=True, help="With --json: the text that the passages point into.")
@click.option("--explain", is_flag=True, help="Name for each fact the rule that found it.")
@click.pass_context
def read(
    ctx: click.Context,
    sources: tuple[str, ...],
    published: date | None,
    language: str | None,
    as_json: bool,
    with_text: bool,
    explain: bool,
) -> None:
    """Read text, HTML, PDF or JSON Lines and print the trips it tells of, each fact with its sentence.

    Needs no book and no network, but for the addresses given. Notes and errors go to standard error; the exit
    code is 1 when a report could not be read, 2 when a source does not exist.
    """
    if with_text and not as_json:
        raise click.UsageError("--with-text belongs to --json; add --json or leave it out.")
    show = _json(with_text=with_text, explain=explain) if as_json else _summary(explain=explain)
    readings = Readings(sources, published, language)
    try:
        for reading in readings:
            if as_json or unread(reading) is None:
                show(reading)
    except KeyboardInterrupt:
        ctx.exit(INTERRUPTED)
    ctx.exit(readings.exit_code)


def _json(*, with_text: bool, explain: bool) -> Show:
    from envoyage.facts.contract import reading_to_json

    def show(reading: "Reading") -> None:
        shape = reading_to_json(reading, with_text=with_text, explain=explain)
        click.echo(json.dumps(shape, ensure_ascii=False).encode())  # JSON is UTF-8 on any terminal

    return show


def _summary(*, explain: bool) -> Show:
    from envoyage.cli.summary import summary

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal of another encoding shows ? for what it lacks
    if sys.stdout.isatty():
        from envoyage.cli.terminal import print_styled as write
    else:
        from envoyage.cli.summary import print_plain as write

    return lambda reading: write(summary(reading, explain=explain))
