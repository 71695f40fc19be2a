"""A question as the terminal gives it, and its answer on the terminal."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from envoyage.cli.events import page
from envoyage.cli.opening import Misused

if TYPE_CHECKING:
    from rich.console import Console

    from envoyage.insight.answer import Answer, Proof
    from envoyage.insight.checking import Checked
    from envoyage.insight.counting import Counting
    from envoyage.insight.question import Question

_LINES = 15  # of a proof; `--json` has all


def questioned(
    claim: str,
    *,
    office: str | None,
    home: str | None,
    official: str | None,
    place: str | None,
    switches: Iterable[str],
    **parts: Any,
) -> "Question":
    """The question of these words.

    Raises:
        Misused: a word means nothing here; the sentence says what would.
    """
    from envoyage.insight.claims import CLAIMS
    from envoyage.insight.counting import Counting
    from envoyage.insight.persons import person_named
    from envoyage.insight.place_names import country_named
    from envoyage.insight.places import Place
    from envoyage.insight.question import Question
    from envoyage.insight.words import office_named

    if claim not in CLAIMS:
        kinds = "; ".join(f"{kind.name}: {kind.asks}" for kind in CLAIMS.values())
        raise Misused(f"There is no kind of claim {claim!r}. There are {kinds}")
    pairs = [pair.partition("=")[::2] for pair in switches]
    try:
        code = country_named(home) if home else None
        return Question(
            claim=claim,
            office=office_named(office, code) if office else None,
            home=code,
            official=person_named(official) if official else None,
            place=Place.of(place) if place else None,
            counting=Counting.of(dict(pairs)),
            **parts,
        )
    except (LookupError, ValueError) as error:
        raise Misused(str(error.args[0])) from error


def print_answer(answer: "Answer") -> None:
    """The answer, its proof, the other right answers, and where the data end."""
    from envoyage.insight.words import answer_words

    console = page()
    claim = answer.question.claim
    console.print(f"[bold]{answer_words(claim, answer.value)}[/]  {answer.sentence}\n")
    _rule(console, answer)
    _countries(console, answer.countries)
    _proof(console, answer.proof)
    for other in answer.alternatives:
        console.print(f"\n[bold]{answer_words(claim, other.value)}[/]  {other.sentence}")
        _wrapped(console, " ".join(option.sentence for option in other.switched))
    _wrapped(console, answer.edge.sentence, before="\n")


def print_checked(found: "Checked") -> None:
    """The verdict, the rules, and the answer that it rests on."""
    console = page()
    console.print(f"[bold]{found.verdict[:1].upper()}{found.verdict[1:]}.[/]\n")
    if found.against and found.under:
        _rules(console, "It holds where", found.under)
        _rules(console, "It does not where", found.against)
        console.print()
    print_answer(found.answer)


def _rules(console: "Console", head: str, rules: Sequence["Counting"]) -> None:
    console.print(head)
    for counting in rules:
        _wrapped(console, counting.rule())


def _rule(console: "Console", answer: "Answer") -> None:
    _wrapped(console, f"Counting rule. {answer.rule}")


def _wrapped(console: "Console", words: str, before: str = "") -> None:
    from rich.padding import Padding
    from rich.text import Text

    if before:
        console.print()
    console.print(Padding(Text(words, style="dim"), (0, 0, 0, 2), expand=False))


def _countries(console: "Console", codes: Sequence[str]) -> None:
    from envoyage.gazetteer import country

    if codes:
        console.print()
        console.print(", ".join(country(code).name() for code in codes))


def _proof(console: "Console", proof: Sequence["Proof"]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from envoyage.facts import DateSpan, Day
    from envoyage.facts.spans import span_words

    if not proof:
        return
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), header_style="dim")
    for head in ("Official", "Days", "Place", "", "Trip"):
        table.add_column(head)
    for line in proof[:_LINES]:
        days = span_words(DateSpan(start=Day.of(line.first), end=Day.of(line.last)))
        place = ", ".join(part for part in (line.city, line.country_name) if part)
        said = [
            line.why,
            line.nature or "",
            line.occasion or "",
            f"beside {line.beside}" if line.beside else "",
        ]
        row = (
            line.name,
            days,
            place,
            "; ".join(part for part in said if part and part != "official"),
            line.trip,
        )
        table.add_row(*(Text(cell, style="bold" if line.hit else "") for cell in row))
    console.print(table)
    if len(proof) > _LINES:
        console.print(f"{len(proof) - _LINES} more lines; --json has all of them.", style="dim")
