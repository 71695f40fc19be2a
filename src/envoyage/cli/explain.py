"""`envoyage explain`: every fact of a trip, its sentence, and who accepted it."""

from typing import TYPE_CHECKING, Any

import click

from envoyage.cli.opening import book

if TYPE_CHECKING:
    from rich.text import Text

    from envoyage.record.explaining import Explanation, Said
    from envoyage.record.models import Entry


@click.command()
@click.argument("trip")
def explain(trip: str) -> None:
    """Show every fact of TRIP, the sentence that states it, and who accepted it."""
    with book():
        from envoyage.record import explaining

        _print(explaining.explain(trip))


def _print(found: "Explanation") -> None:
    from rich.console import Console
    from rich.padding import Padding

    console = Console(highlight=False)
    console.print(f"[bold]{found.trip}[/], {'published' if found.published else 'not published'}")
    for field, many in found.said:
        console.print(f"\n[bold]{field}[/]")
        for said in many:
            console.print(_fact(said), soft_wrap=True)
            console.print(Padding(_sentence(said), (0, 0, 0, 4)))
    console.print("\n[bold]history[/]")
    for entry in found.history:
        console.print(_line(entry), markup=False, soft_wrap=True)


def _fact(said: "Said") -> "Text":
    """`Marco Rubio, Secretary of State  [accepted by … on …]  claim 0123456789abcdef`."""
    from rich.text import Text

    one = said.judged
    value = ", ".join(_words(key, part) for key, part in one.stated.value.items() if part)
    decided = f"{one.standing}"
    if said.entry is not None:
        decided = "corrected" if one.corrected else decided
        decided += f" by {said.entry.who} on {said.entry.at:%Y-%m-%d}, entry {said.entry.seq}"
        decided += f": {said.entry.why}" if said.entry.why else ""
    return Text.assemble(
        ("  " + value, "cyan"), "  ", (f"[{decided}]", "green"), (f"  claim {one.stated.id}", "dim")
    )


def _words(key: str, part: Any) -> str:
    """A part of a value: `2025-04-14`, or `inferred: year` for what the report leaves to the reader."""
    return f"{key}: {', '.join(part)}" if isinstance(part, list) else str(part)


def _sentence(said: "Said") -> "Text":
    """The sentence around each passage, the passage itself marked, and the report."""
    from rich.text import Text

    from envoyage.facts.passage import from_pairs
    from envoyage.publish.evidence import marked_sentences

    shown = Text("“")
    for piece in marked_sentences(said.report.text, from_pairs(said.judged.stated.passages)):
        shown.append(piece.text, style="underline" if piece.marked else "")
    published = f", {said.report.published}" if said.report.published else ""
    shown.append(f"” ({said.report.id}{published})")
    return shown


def _line(entry: "Entry") -> str:
    undone = f" (undone by entry {entry.undone_by.seq})" if hasattr(entry, "undone_by") else ""
    why = f": {entry.why}" if entry.why else ""
    return f"  {entry.seq} {entry.at:%Y-%m-%d %H:%M} {entry.move} by {entry.who}{undone}{why}"
