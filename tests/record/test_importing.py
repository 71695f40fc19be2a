"""Many readings at once: the book is as if each had been added and accepted alone; no line stops others."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.record.planted import Journey, planted
from tools.invent_readings import invent

from envoyage.facts import Reading
from envoyage.facts.contract import reading_to_json
from envoyage.record import ledger, models, projection
from envoyage.record.importing import AT_ONCE, readings_in, take_in_all
from envoyage.record.ledger import Arrived, Incoming, Signature
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

pytestmark = pytest.mark.django_db

SIGNED = Signature(who="Bo", why="A table that we have checked.")


def lines(readings: Iterable[Reading]) -> list[bytes]:
    shapes = (reading_to_json(one, with_text=True, explain=True) for one in readings)
    return [json.dumps(shape).encode() for shape in shapes]


def take_in(
    some: Iterable[bytes], *, signature: Signature | None = None, faults: list[str] | None = None
) -> Arrived:
    told = faults if faults is not None else []
    done = take_in_all(
        readings_in("trips.jsonl", some, fault=lambda *one: told.append(" ".join(one))),
        reader="planted",
        who="Ada",
        signature=signature,
        fault=lambda *one: told.append(" ".join(one)),
    )
    assert faults is not None or not told, told
    return done


def shown() -> list[dict[str, Any]]:
    """What the book shows, but for the times and the numbers of entries, which hang on the order of moves."""
    rows = [json.loads(line)[1] for line in projection.dump()]
    return [{key: part for key, part in row.items() if key not in ("version", "changed_at")} for row in rows]


def test_imported_or_added_one_by_one_the_book_is_the_same() -> None:
    readings = list(invent(60, retold=30))
    done = take_in(lines(readings), signature=SIGNED)
    assert (done.reports, done.proposed, done.joined) == (len(readings), 60, 0)
    assert (done.claims, done.accepted) == (8 * len(readings), 8 * len(readings))
    imported, entries = shown(), moves()
    models.Trip.objects.all().delete()
    clear()
    for reading in readings:
        added = ledger.add(reading, reader="planted", who="Ada")
        ledger.decide(Move.ACCEPT, added.proposed[0] if added.proposed else added.joined[0], who="Bo")
    assert shown() == imported
    assert moves()["add"] == entries["add"]
    assert models.Trip.objects.count() == 60
    assert models.Stop.objects.count() == 180


def moves() -> dict[str, int]:
    names = list(models.Entry.objects.values_list("move", flat=True))
    return {name: names.count(name) for name in names}


def clear() -> None:
    """An empty book, as no move can make it."""
    for table in (
        models.Decision,
        models.Placement,
        models.Entry,
        models.Claim,
        models.Telling,
        models.Reading,
        models.Report,
    ):
        table.objects.all().delete()
    projection.rebuild()


def test_what_comes_in_waits_without_a_signature() -> None:
    done = take_in(lines(invent(3)))
    assert (done.reports, done.accepted) == (3, 0)
    assert sorted(models.Proposal.objects.values_list("waiting", flat=True)) == [8, 8, 8]
    assert not models.Trip.objects.exists()


def test_an_acceptance_of_an_import_is_undone_trip_by_trip() -> None:
    take_in(lines(invent(3)), signature=SIGNED)
    entry = models.Entry.objects.filter(move=Move.ACCEPT).order_by("seq")[1]
    assert (entry.who, entry.why) == (SIGNED.who, SIGNED.why)
    ledger.undo(entry.seq, who="Ada")
    assert models.Trip.objects.count() == 2
    assert models.Proposal.objects.get().slug == entry.subject


def test_an_import_that_is_run_again_goes_on_where_it_was() -> None:
    every = lines(invent(7))
    take_in(every[:4])
    done = take_in(every)
    assert (done.known, done.reports) == (4, 3)
    before = list(projection.dump())
    assert take_in([*every, *every]).known == 14
    assert list(projection.dump()) == before


def test_a_report_that_was_taken_back_stays_so() -> None:
    take_in(lines(invent(2)))
    entry = models.Entry.objects.filter(move=Move.ADD).earliest("seq")
    ledger.undo(entry.seq, who="Ada")
    assert take_in(lines(invent(2))).known == 2
    assert models.Proposal.objects.count() == 1


def test_one_text_twice_is_one_report_and_one_address_twice_two_versions() -> None:
    first, second = (
        replace(one, report=replace(one.report, url="https://gleaner.example/1"))
        for one in (planted(Journey()), planted(Journey(topics=("tariffs",))))
    )
    done = take_in(lines([first, first, second]), signature=SIGNED)
    assert (done.reports, done.known) == (2, 1)
    later = models.Report.objects.get(digest=second.report.digest)
    assert later.supersedes_id == models.Report.objects.get(digest=first.report.digest).id
    assert models.Trip.objects.get().merged.topics[0].fact.label in ("energy security", "tariffs")


def test_a_standing_rule_is_applied_before_the_signature() -> None:
    rule = {"name": "The Gleaner's days.", "fields": ["dates"], "publishers": ["The Gleaner"]}
    ledger.sign(Rule.of(rule), who="Cleo")
    take_in(lines([planted(Journey())]), signature=SIGNED)
    by = models.Decision.objects.values_list("entry__who", "claim__field")
    assert {field for who, field in by if who == "Cleo"} == {"dates"}
    assert "dates" not in {field for who, field in by if who == "Bo"}
    assert not models.Proposal.objects.exists()


GOOD = json.loads(lines(invent(1))[0])


def spoilt(**report: object) -> bytes:
    return json.dumps({**GOOD, "report": {**GOOD["report"], **report}}).encode()


def spoilt_trip(**parts: object) -> bytes:
    return json.dumps({**GOOD, "trips": [{**GOOD["trips"][0], **parts}]}).encode()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"not JSON", "is no JSON"),
        (b"[1, 2]", "is no reading"),
        (b'"\xff"', "is no UTF-8"),
        (b"[" * 100_000, "is no reading"),
        (b"{}", "is no reading: it has no 'report'"),
        (spoilt(text=""), "has no text"),
        (spoilt(text="Another text."), "has another text than its digest says"),
        (spoilt(id=""), "gives its report ''"),
        (spoilt(url="https://a.example/" + "a" * 2000), "longer than any"),
        (spoilt(published="soon"), "soon"),
        (spoilt_trip(status="dreamt"), "dreamt"),
        (spoilt_trip(stops=[{**GOOD["trips"][0]["stops"][0], "passages": [[0, 9999]]}]), "no words"),
        (spoilt_trip(stops=[{**GOOD["trips"][0]["stops"][0], "passages": []}]), "no passage"),
        (spoilt_trip(stops=[{**GOOD["trips"][0]["stops"][0], "country": "Jamaica"}]), "two letters"),
        (spoilt_trip(topics=[{**GOOD["trips"][0]["topics"][0], "label": 7}]), "words were expected"),
        (
            spoilt_trip(topics=[{**GOOD["trips"][0]["topics"][0], "rule": "stated by hand"}]),
            "a person's word",
        ),
        (spoilt_trip(stops=7), "is no reading of the contract's shape"),
    ],
)
def test_a_broken_line_is_named_and_the_others_go_in(line: bytes, sentence: str) -> None:
    good = lines(invent(3))
    faults: list[str] = []
    done = take_in([good[0], b"", line, *good[1:]], faults=faults)
    assert done.reports == 3
    assert [one.startswith("trips.jsonl, line 3 ") for one in faults] == [True]
    assert sentence in faults[0]


def test_of_a_batch_that_the_database_refuses_only_what_is_at_fault_stays_out() -> None:
    readings = list(invent(5))
    bad = replace(readings[2].trips[0].traveller, office="\ud800")  # no database keeps half a character
    readings[2] = replace(readings[2], trips=(replace(readings[2].trips[0], traveller=bad),))
    faults: list[str] = []
    done = take_in_all(
        [Incoming(reading=one, provenance=f"row {number}") for number, one in enumerate(readings)],
        reader="planted",
        who="Ada",
        fault=lambda *one: faults.append(one[0]),
    )
    assert (done.reports, faults) == (4, ["row 2"])
    assert projection.digest() == rebuilt()


def rebuilt() -> str:
    projection.rebuild()
    return projection.digest()


def test_the_number_of_queries_does_not_grow_with_a_batch() -> None:
    def queries(trips: int, seed: int) -> int:
        incoming = [Incoming(reading=one) for one in invent(trips, seed=seed)]
        with CaptureQueriesContext(connection) as captured:
            ledger.add_all(incoming, reader="planted", who="Ada", signature=SIGNED)
        return len(captured)

    assert AT_ONCE > 60
    assert queries(60, 2) <= queries(3, 1)


@pytest.mark.django_db
def test_many_later_versions_at_once_come_in_as_each_would_by_itself() -> None:
    def version(number: int, *topics: str) -> Reading:
        month = f"2025-{number + 1:02}"
        journey = Journey(days=f"{month}-03/{month}-05", topics=topics)
        reading = planted(journey, note=f"{number} {topics}")
        url = f"https://gleaner.example/{number}"
        return replace(reading, report=replace(reading.report, url=url))

    def facts_shown() -> list[tuple[str, list[str]]]:
        trips = models.Trip.objects.order_by("slug")
        return [(trip.slug, sorted(one.fact.label for one in trip.merged.topics)) for trip in trips]

    signature = Signature(who="Ada", why="Checked.")
    first = [Incoming(reading=version(number, "the canal", "tariffs")) for number in range(4)]
    ledger.add_all(first, reader="planted", who="Ada", signature=signature)
    later = [Incoming(reading=version(number, "the canal", "migration")) for number in range(4)]
    alone = ledger.add_all(later[:1], reader="planted", who="Ada", signature=signature)
    many = ledger.add_all(later[1:], reader="planted", who="Ada", signature=signature)
    assert (alone.reports, alone.joined, alone.accepted) == (1, 1, 1)
    assert (many.reports, many.joined, many.accepted) == (3, 3, 3)
    # What the later version does not tell again stays, and asks for a decision.
    assert [topics for _, topics in facts_shown()] == [["migration", "tariffs", "the canal"]] * 4
    assert list(models.Proposal.objects.values_list("reopened", flat=True)) == [1] * 4
    shown = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == shown
