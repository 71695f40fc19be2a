"""A reading for people: each trip under its heading, each fact with its sentence and its words marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

import click

from envoyage.facts import Fact, Passages, Reading, Status, Trip
from envoyage.facts.spans import date_words, span_words
from envoyage.publish.sentences import marked_sentences, sentence_around
from envoyage.reconcile.factwords import dates_words, fact_words
from envoyage.reconcile.saying import country_in_words


class Style(Enum):
    """What a run of words is to the reader."""

    PLAIN = "plain"
    HEADING = "heading"
    FAINT = "faint"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the summary; with a label it belongs into the table of facts below a heading."""

    runs: tuple[Run, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact in words, and where it is stated."""

    label: str
    words: str
    where: Passages
    rule: str = ""


@dataclass(slots=True)
class _Group:
    """Facts that the same sentences state."""

    facts: list[Stated] = field(default_factory=list)

    @property
    def where(self) -> Passages:
        return tuple(sorted({passage for fact in self.facts for passage in fact.where}))


def summary(reading: Reading, *, explain: bool = False) -> Iterator[Line]:
    """The lines that tell a person what the reader found; `explain` adds the rule to each fact."""
    report = reading.report
    yield Line(runs=(Run(report.title or f"Report {report.id}", Style.HEADING),))
    about = (report.publisher, date_words(report.published) if report.published else "no date", report.url)
    yield Line(runs=(Run(" · ".join(part for part in about if part), Style.FAINT),))
    if not reading.trips:
        yield Line()
        yield Line(runs=(Run("It tells of no official's trip abroad."),))
    for trip in reading.trips:
        yield Line()
        yield from heading(trip)
        for group in _grouped(report.text, stated(trip)):
            yield from _told(report.text, group, explain=explain)
    if reading.refused:
        count = len(reading.refused)
        yield Line()
        facts = "fact" if count == 1 else "facts"
        yield Line(runs=(Run(f"Refused for want of a passage: {count} {facts}.", Style.FAINT),))
        if explain:
            for refusal in reading.refused:
                yield Line(label="Refused", runs=(Run(f"{refusal.field} {refusal.value}: {refusal.reason}"),))
    yield Line()


def print_plain(lines: Iterable[Line]) -> None:
    """Writes without colour or wrapping, for pipes and files; marked words stand between asterisks."""
    for line in lines:
        words = "".join(f"*{run.text}*" if run.style is Style.MARKED else run.text for run in line.runs)
        click.echo(words if line.label is None else f"  {line.label:<10}{words}".rstrip())


def heading(trip: Trip) -> Iterator[Line]:
    """The official, and below it when, where and how sure."""
    who = trip.traveller
    official = ", ".join(part for part in (who.name, who.office) if part)
    home = f" ({country_in_words(who.country)})" if who.country else ""
    yield Line(runs=(Run(f"{official}{home}", Style.HEADING),))
    route = ", ".join(dict.fromkeys(country_in_words(stop.country) for stop in trip.stops))
    yield Line(
        runs=(
            Run(f"{dates_words(trip.when)}: {route or 'no country named'}"),
            Run(f" · {trip.status.value}, {trip.role.value}, confidence {trip.confidence:.0%}", Style.FAINT),
        )
    )


def stated(trip: Trip) -> Iterator[Stated]:
    """The facts of a trip in words, the trip's own first."""
    yield Stated(
        label="Official", words=trip.traveller.name, where=trip.traveller.passages, rule=trip.traveller.rule
    )
    if trip.date_passages:
        yield Stated(label="Dates", words=span_words(trip.when), where=trip.date_passages)
    if trip.status_passages:
        yield Stated(label="Status", words=trip.status.value, where=trip.status_passages, rule=trip.rule)
    yield from _each("Stop", trip.stops)
    yield from _each("To meet" if trip.status is Status.PLANNED else "Met", trip.meetings)
    yield from _each("Topic", trip.topics)
    yield from _each("Agreement", trip.agreements)
    yield from _each("Quote", trip.quotes)
    yield from _each("Toured", trip.places)


def _each(label: str, facts: Iterable[Fact]) -> Iterator[Stated]:
    for fact in facts:
        yield Stated(label=label, words=fact_words(fact), where=fact.passages, rule=fact.rule)


def _grouped(text: str, facts: Iterable[Stated]) -> Iterable[_Group]:
    """Facts of the same sentences together, so that a sentence is printed once."""
    groups: dict[tuple[tuple[int, int], ...], _Group] = {}
    for fact in facts:
        sentences = tuple(sorted({sentence_around(text, passage) for passage in fact.where}))
        groups.setdefault(sentences, _Group()).facts.append(fact)
    return groups.values()


def _told(text: str, group: _Group, *, explain: bool) -> Iterator[Line]:
    for fact in group.facts:
        rule = (Run(f"  [{fact.rule}]", Style.FAINT),) if explain and fact.rule else ()
        yield Line(label=fact.label, runs=(Run(fact.words), *rule))
    pieces = marked_sentences(text, group.where)
    said = (Run(piece.text, Style.MARKED if piece.marked else Style.FAINT) for piece in pieces)
    yield Line(label="", runs=(Run("> ", Style.FAINT), *said))
