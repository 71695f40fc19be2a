"""Which trips of the book a new report is compared with: one possible traveller, one stretch of time."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from tests.record.planted import Journey, planted

from envoyage.reconcile import tellings
from envoyage.record import ledger, models, projection
from envoyage.record.claims import Field
from envoyage.record.finding import near
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


def asked(journey: Journey, published: date | None = date(2025, 3, 28)) -> set[str]:
    return near(tellings(planted(journey, note="asked", published=published)))


@pytest.fixture
def book() -> None:
    for journey in (
        Journey(),
        Journey(days="2024-02-01/2024-02-03"),
        Journey(who="Maria Rubio", days="2025-03-20/2025-03-21"),
        Journey(who="Kristi Noem", days="2025-03-26/2025-03-28"),
    ):
        ledger.add(planted(journey), reader="planted", who="Ada")


@pytest.mark.parametrize(
    ("journey", "published", "found"),
    [
        (Journey(), date(2025, 3, 28), {RUBIO}),
        (Journey(who="Rubio"), date(2025, 3, 28), {RUBIO, "2025-03-20-maria-rubio"}),
        (Journey(who="Marco Rúbio", days="2025-05-20/2025-05-22"), date(2025, 3, 28), {RUBIO}),
        (Journey(days="2025-06-20/2025-06-22"), date(2025, 3, 28), set()),
        (Journey(who="Christi Noem"), date(2025, 3, 28), {"2025-03-26-kristi-noem"}),
        (Journey(who="Pete Hegseth"), date(2025, 3, 28), set()),
        (Journey(days="XXXX-03-26"), None, {RUBIO, "2024-02-01-marco-rubio"}),
    ],
)
@pytest.mark.usefixtures("book")
def test_trips_are_found_by_who_and_when(journey: Journey, published: date | None, found: set[str]) -> None:
    assert asked(journey, published) == found


def test_a_telling_without_days_is_found_by_one_of_any_year() -> None:
    ledger.add(planted(Journey(days="XXXX-03-26"), published=None), reader="planted", who="Ada")
    assert asked(Journey(days="1999-01-01/1999-01-02")) == {"undated-marco-rubio"}


def test_days_at_the_ends_of_the_calendar_are_no_fault() -> None:
    ledger.add(planted(Journey(days="0001-01-01/0001-01-02")), reader="planted", who="Ada")
    assert asked(Journey(days="0001-01-02/0001-01-03")) == {"0001-01-01-marco-rubio"}
    assert asked(Journey(days="9999-12-30/9999-12-31")) == set()


@pytest.mark.usefixtures("book")
def test_a_corrected_name_is_found_and_undoing_forgets_it() -> None:
    claim = models.Claim.objects.get(telling__placements__trip=RUBIO, field=Field.TRAVELLER)
    done = ledger.correct(claim.id, {**claim.value, "name": "Marta Lagos"}, who="Ada", why="Misread.")
    assert asked(Journey(who="Marta Lagos")) == {RUBIO}
    ledger.undo(done.seq, who="Ada")
    assert asked(Journey(who="Marta Lagos")) == set()


@pytest.mark.usefixtures("book")
def test_a_trip_rejected_as_a_whole_takes_no_more_reports() -> None:
    ledger.decide(Move.REJECT, RUBIO, who="Ada")
    assert asked(Journey()) == set()


@pytest.mark.usefixtures("book")
def test_the_migration_fills_in_what_is_there() -> None:
    before = rows()
    models.Trace.objects.all().delete()
    migration = import_module("envoyage.record.migrations.0005_traces")
    migration.fill(apps, connection.schema_editor())
    assert rows() == before
    projection.rebuild()
    assert rows() == before


def rows() -> list[tuple[object, ...]]:
    columns = ("trip", "sound", "name", "country", "office_id", "earliest", "latest")
    return list(models.Trace.objects.order_by(*columns).values_list(*columns))


def test_of_a_trip_that_is_found_every_telling_is_compared() -> None:
    """One far from the new telling is its trip's all the same, since an editor joined it."""
    first = ledger.add(planted(Journey()), reader="planted", who="Ada")
    far = ledger.add(planted(Journey(days="2025-09-01/2025-09-02")), reader="planted", who="Ada")
    ledger.merge(first.proposed[0], far.proposed, who="Ada")
    again = ledger.add(planted(Journey(), note="again"), reader="planted", who="Ada")
    assert again.joined == first.proposed
