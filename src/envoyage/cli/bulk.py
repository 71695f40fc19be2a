"""What verbs share that bring much into the book: faults named and counted, and the collector spared."""

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import click

from envoyage.cli.readings import INTERRUPTED, tell

if TYPE_CHECKING:
    from envoyage.record.ledger import Arrived


@dataclass(slots=True)
class Faults:
    """Names what cannot be taken in, on standard error, and counts it."""

    many: int = 0

    def __call__(self, where: str, sentence: str) -> None:
        self.many += 1
        tell(f"Error: {where} {sentence}.")


def spare_the_collector() -> None:
    """Millions of values come and go, hardly any in circles: looking for those takes a tenth of the time."""
    gc.set_threshold(100_000, 50, 50)


def needs_signature(accept: bool, name: str | None, why: str) -> None:
    """Refuses to publish what comes in without a name and a reason."""
    if accept and not (name and why.strip()):
        raise click.UsageError("--accept publishes what comes in; say --as NAME and --why TEXT with it.")


def in_words(done: "Arrived") -> str:
    """What came in, as sentences."""
    said = f"{done.reports:,} reports came in with {done.claims:,} facts:"
    said += f" {done.proposed:,} new trips, {done.joined:,} joined."
    said += f" {done.accepted:,} facts accepted." if done.accepted else ""
    return said + (f" {done.known:,} reports were in the book already." if done.known else "")


def interrupted(ctx: click.Context, done: "Arrived") -> NoReturn:
    """Ends a verb that was interrupted: what came in by then is in the book."""
    tell(f"Interrupted. {in_words(done)} Run it again to go on where it was.")
    ctx.exit(INTERRUPTED)


def finished(ctx: click.Context, done: "Arrived", fault: Faults, *, of: str) -> None:
    """Says what came in, and ends with 1 where a `row` or `line`, as `of` calls it, was passed over."""
    click.echo(in_words(done))
    if fault.many:
        tell(passed_over(fault.many, of, "book"))
        ctx.exit(1)


def passed_over(many: int, noun: str, where: str) -> str:
    """What was not taken in, and what to do: of one row, of several."""
    if many == 1:
        return f"1 {noun} was passed over; mend it and run it again, the others are in the {where}."
    return f"{many:,} {noun}s were passed over; mend them and run it again, the others are in the {where}."
