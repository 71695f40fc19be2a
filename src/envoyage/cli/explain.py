"""`envoyage explain`: every fact of a trip with its sentence, and who accepted it; or one fact, in full."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from envoyage.cli.events import page, print_events
from envoyage.cli.opening import book

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from envoyage.record.explaining import Explanation, FactExplained, Said


@click.command()
@click.argument("trip")
@click.option("--claim", metavar="ID", help="Only this fact, through all versions of its report.")
def explain(trip: str, claim: str | None) -> None:
    """Show every fact of TRIP, the sentence that states it, who accepted it, and what happened when."""
    with book():
        from envoyage.record import explaining

        if claim is None:
            _print_trip(explaining.explain(trip))
        else:
            _print_fact(explaining.explain_fact(trip, claim))


def _print_trip(found: "Explanation") -> None:
    console = page()
    console.print(f"[bold]{found.trip}[/], {'published' if found.published else 'not published'}")
    for field, many in found.said:
        console.print(f"\n[bold]{field}[/]")
        for said in _what_counts_first(many):
            _print_said(console, said)
    console.print("\n[bold]history[/]")
    print_events(console, found.history)


def _print_fact(found: "FactExplained") -> None:
    console = page()
    console.print(f"[bold]{found.trip}[/], {found.versions[-1].judged.stated.field}\n")
    for said in found.versions:
        _print_said(console, said)
    console.print("\n[bold]history[/]")
    print_events(console, found.history)


def _what_counts_first(many: Iterable["Said"]) -> list["Said"]:
    """What is published, what waits, and only then what was put aside."""
    return sorted(many, key=lambda said: (not said.judged.standing.published, not said.judged.standing.open))


def _print_said(console: "Console", said: "Said") -> None:
    from rich.padding import Padding
    from rich.text import Text

    one = said.judged
    console.print(
        Padding(
            Text(said.words, style="cyan" if one.standing.possible else "dim"), (0, 0, 0, 2), expand=False
        )
    )
    read = f", read as “{said.read}”" if said.read not in ("", said.words) else ""
    why = f": {said.entry.why}" if said.entry is not None and said.entry.why else ""
    lines = (
        Text(f"{said.standing}{read}{why}", style="green" if one.standing.published else ""),
        _sentence(said),
        Text(f"claim {one.stated.id}", style="dim"),
    )
    for line in lines:
        console.print(Padding(line, (0, 0, 0, 4), expand=False))


def _sentence(said: "Said") -> "Text":
    """The sentence around each passage, the passage itself marked, and the report."""
    from rich.text import Text

    from envoyage.facts.passage import from_pairs
    from envoyage.publish.sentences import marked_sentences

    shown = Text("“")
    for piece in marked_sentences(said.report.text, from_pairs(said.judged.stated.passages)):
        shown.append(piece.text, style="underline" if piece.marked else "")
    published = f", {said.report.published}" if said.report.published else ""
    shown.append(f"” ({said.report.id}{published})")
    return shown
