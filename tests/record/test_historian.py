"""The history that ships: in once, in the maintainers' name, gone on from by the tables themselves."""

from pathlib import Path

import pytest
from tests.datasets.tables import Folder, row, visit

from envoyage.datasets.historian import Journey, journeys_in, packed, unpacked, written
from envoyage.facts.checking import check
from envoyage.record import bundle, historian, models, projection
from envoyage.record.ledger import Signature

BO = Signature(who="Bo", why="Checked.")
ROWS = (
    row(
        10,
        "2011-05-02/2011-05-04",
        remarks="Accompanied President Obama to a NATO Summit. Met with Prime Minister Fillon.",
    ),
    row(11, "2011-05-04/2011-05-05", "spain", "Madrid, Rota", "Stopped en route to Washington."),
    visit(10, "2011-06-01/2011-06-02", "President Carlos Mauricio Funes", "el-salvador", "Private visit."),
)


@pytest.fixture
def whole(tmp_path: Path) -> list[Journey]:
    folder = Folder(tmp_path)
    folder.write(*ROWS)

    def fault(where: str, sentence: str) -> None:
        pytest.fail(f"{where} {sentence}")

    return list(journeys_in(tmp_path, fault=fault))


def short_of(trips: list[Journey]) -> list[Journey]:
    return list(unpacked(packed(trips)))


def told(trip: Journey) -> list[tuple[object, ...]]:
    (only,) = written(trip).read().trips
    return [
        (only.traveller.name, only.traveller.office, str(only.when)),
        *((one.country, one.city, one.when, one.nature, one.occasion, one.beside) for one in only.stops),
        *((one.name, one.role, one.role_id, one.country) for one in only.meetings),
    ]


def test_the_short_table_has_the_facts_and_not_the_sentences(whole: list[Journey]) -> None:
    short = short_of(whole)
    assert [told(trip) for trip in short] == [told(trip) for trip in whole]
    assert packed(whole) == packed(whole)
    for trip in short:
        reading = written(trip).read()
        check(reading)
        assert not any(one.remarks and one.remarks in reading.report.text for one in ROWS)


@pytest.mark.django_db
def test_the_whole_tables_go_on_from_what_shipped_and_never_the_reverse(whole: list[Journey]) -> None:
    def shown() -> list[tuple[object, ...]]:
        return list(
            models.Stop.objects.order_by("trip", "number").values_list("trip", "country", "first", "beside")
        )

    short = short_of(whole)
    first = historian.bring_in_shipped(short)
    assert (first.reports, models.Proposal.objects.count()) == (3 - 1, 0)
    before = shown()
    assert {entry.who for entry in models.Entry.objects.filter(move="accept")} == {bundle.MAINTAINERS}
    assert historian.bring_in_shipped(short).known == 2

    def fault(where: str, sentence: str) -> None:
        pytest.fail(f"{where} {sentence}")

    done = historian.bring_in(whole, signature=BO, fault=fault)
    assert (done.arrived.reports, done.moved, done.gone) == (2, 0, ())
    assert shown() == before
    assert models.Report.objects.filter(supersedes__isnull=False).count() == 2
    assert models.Proposal.objects.count() == 0
    assert historian.bring_in_shipped(short).known == 2
    rows = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == rows


def test_what_ships_is_whole() -> None:
    trips = historian.shipped()
    assert len(trips) > 4600
    assert sum(len(trip.rows) for trip in trips) == 7535
    for trip in trips[::200]:
        check(written(trip).read())
