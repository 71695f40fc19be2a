"""`envoyage read`: what reports say of trips, for people on the terminal or as JSON for programs."""

import json
import sys
from collections.abc import Callable
from datetime import date
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from envoyage.cli.options import DAY, LANGUAGE

if TYPE_CHECKING:
    from envoyage.facts import Reading

INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it
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
    try:
        ctx.exit(max(_read(source, published, language, show, empty_too=as_json) for source in sources))
    except KeyboardInterrupt:
        ctx.exit(INTERRUPTED)


def _read(source: str, published: date | None, language: str | None, show: Show, *, empty_too: bool) -> int:
    """Shows all reports of one source, `empty_too` those in no language that is read; the exit code."""
    from envoyage.reading import read_report
    from envoyage.sources import SourceError, load

    code = 0
    try:
        for report in load(source, published=published, language=language, tell=_tell):
            reading = read_report(report)
            unread = _unread(reading)
            if unread is None or empty_too:
                show(reading)
            if unread is not None:
                _tell(f"Error: {source}, report {report.id}, {unread}")
                code = 1
    except SourceError as error:
        _tell(f"Error: {error}")
        code = error.exit_code
    return code


def _unread(reading: "Reading") -> str | None:
    """Why the reader did not even try, and what to do; None when it did."""
    from envoyage.reading.tables import known_languages

    language, known = reading.report.language, ", ".join(sorted(known_languages()))
    if language is None:
        return f"is in no language that is read ({known}); if that is wrong, say --language."
    return None if language in known_languages() else f"is in {language}, which is not read; {known} are."


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


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)
