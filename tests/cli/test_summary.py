"""The readable summary: every fact under its trip, with its sentence, its own words marked."""

import pty
import re
from dataclasses import replace
from datetime import date
from os import close, fdopen, read
from unicodedata import name as named

import pytest

from envoyage.cli.summary import print_plain, summary
from envoyage.cli.terminal import print_styled
from envoyage.facts import (
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Day,
    Inferred,
    Meeting,
    Passages,
    Quote,
    Reading,
    Refusal,
    Report,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    passages,
)

TEXT = """Secretary of State Marco Rubio visited Jamaica and Guyana on March 26 and 27.

In Kingston, Rubio met Mia Mottley, prime minister of Barbados, to discuss energy security.
He signed a memorandum of understanding with Guyana. “Guyana is a friend,” Rubio said at Stabroek Market.
"""


def where(*quotes: str) -> Passages:
    return passages(*((TEXT.index(words), TEXT.index(words) + len(words)) for words in quotes))


TRIP = Trip(
    traveller=Traveller(
        name="Marco Rubio",
        office="Secretary of State",
        country="US",
        passages=where("Secretary of State Marco Rubio"),
        rule="title before name",
    ),
    status=Status.COMPLETED,
    status_passages=where("visited"),
    when=DateSpan(start=Day(2025, 3, 26), end=Day(2025, 3, 27), inferred=frozenset({Inferred.YEAR})),
    date_passages=where("March 26 and 27"),
    stops=(
        Stop(country="JM", city="Kingston", passages=where("Jamaica", "Kingston"), rule="visit, object"),
        Stop(country="GY", passages=where("Guyana")),
    ),
    meetings=(
        Meeting(
            name="Mia Mottley",
            role="prime minister",
            country="BB",
            passages=where("Mia Mottley, prime minister"),
        ),
    ),
    topics=(Topic(label="energy security", passages=where("energy security")),),
    agreements=(
        Agreement(
            kind=AgreementKind.MOU,
            state=AgreementState.SIGNED,
            party="GY",
            passages=where("signed a memorandum of understanding with Guyana"),
        ),
    ),
    quotes=(Quote(text="Guyana is a friend", speaker="Rubio", passages=where("Guyana is a friend")),),
    places=(Toured(name="Stabroek Market", country="GY", passages=where("Stabroek Market")),),
    confidence=0.93,
)
READING = Reading(
    report=Report.of(TEXT, title="Rubio in the Caribbean", publisher="Wire", published=date(2025, 3, 28)),
    trips=(TRIP,),
    refused=(Refusal(field="city", value="Georgetown", reason="not in its passage"),),
)

SUMMARY = """\
Rubio in the Caribbean
Wire · March 28, 2025

Marco Rubio, Secretary of State (United States)
March 26 to 27, 2025 (year inferred): Jamaica, Guyana · completed, subject, confidence 93%
  Official  Marco Rubio
  Dates     March 26 to 27, 2025
  Status    completed
  Stop      Guyana
            > *Secretary of State Marco Rubio* *visited* Jamaica and *Guyana* on *March 26 and 27*.
  Stop      Kingston, Jamaica
            > Secretary of State Marco Rubio visited *Jamaica* and Guyana on March 26 and 27. … \
In *Kingston*, Rubio met Mia Mottley, prime minister of Barbados, to discuss energy security.
  Met       Mia Mottley, prime minister, Barbados
  Topic     energy security
            > In Kingston, Rubio met *Mia Mottley, prime minister* of Barbados, \
to discuss *energy security*.
  Agreement memorandum of understanding with Guyana, signed
            > He *signed a memorandum of understanding with Guyana*.
  Quote     Rubio: “Guyana is a friend”
  Toured    Stabroek Market, Guyana
            > “*Guyana is a friend*,” Rubio said at *Stabroek Market*.

Refused for want of a passage: 1 fact.

"""


def plain(reading: Reading, capsys: pytest.CaptureFixture[str], *, explain: bool = False) -> str:
    print_plain(summary(reading, explain=explain))
    return capsys.readouterr().out


def test_a_trip_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert plain(READING, capsys) == SUMMARY


def test_explain_names_rules_and_refusals(capsys: pytest.CaptureFixture[str]) -> None:
    said = plain(READING, capsys, explain=True)
    assert "  Official  Marco Rubio  [title before name]\n" in said
    assert "  Stop      Kingston, Jamaica  [visit, object]\n" in said
    assert "  Refused   city Georgetown: not in its passage\n" in said


def test_people_met_later_are_to_be_met(capsys: pytest.CaptureFixture[str]) -> None:
    planned = replace(READING, trips=(replace(TRIP, status=Status.PLANNED),))
    assert "  To meet   Mia Mottley, prime minister, Barbados\n" in plain(planned, capsys)


def test_a_report_without_a_trip_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    nothing = Reading(report=Report.of("The minister stayed at home.", id="r1"))
    assert plain(nothing, capsys) == ("Report r1\nno date\n\nIt tells of no official's trip abroad.\n\n")


END = "-- end --"


def test_on_a_terminal_it_is_in_colour_and_no_wider_than_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    outside, inside = pty.openpty()
    with fdopen(inside, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        print_styled(summary(READING))
        print(END, file=terminal, flush=True)
        said = b""
        while END.encode() not in said:  # a terminal gives what it has so far, not all that was written
            said += read(outside, 100_000)
    shown = said.decode().split(END)[0]
    close(outside)
    assert "\x1b[1mMarco Rubio, Secretary of State (United States)\x1b[0m" in shown
    assert "\x1b[1;36mMia Mottley" in shown
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(len(line) for line in bare.splitlines()) <= 60
    assert not any(named(mark, "").startswith("BOX") for mark in bare)
