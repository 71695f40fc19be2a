"""No query grows with the book: every page and move takes as many for 60 trips or reports as for three."""

from collections.abc import Callable, Iterable

import pytest
from click.testing import CliRunner
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.record.planted import Journey, planted
from tools.invent_readings import invent

from envoyage.cli.main import main
from envoyage.facts import Reading
from envoyage.publish.visits.addresses import country_slug
from envoyage.record import ledger, models
from envoyage.record.ledger import Incoming, Signature
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

FEW, MANY = 3, 60
TRIP = "2025-03-26-marco-rubio"
Book = Callable[[int], None]


def take_in(readings: Iterable[Reading], *, accept: bool) -> None:
    signature = Signature(who="Ada", why="To count.") if accept else None
    ledger.add_all(
        [Incoming(reading=one) for one in readings], reader="planted", who="Ada", signature=signature
    )


def published_trips(many: int) -> None:
    ledger.define("all", {"slug": "all", "title": "All", "selection": {}}, who="Ada")
    take_in(invent(many, seed=many), accept=True)


def waiting_trips(many: int) -> None:
    take_in(invent(many, seed=many), accept=False)


def reports_of_one_trip(many: int) -> None:
    told = [
        planted(Journey(topics=(f"topic {number}",)), note=f"By paper {number}.") for number in range(many)
    ]
    take_in(told, accept=True)
    assert models.Trip.objects.get().slug == TRIP


def see(address: str) -> Callable[[], None]:
    def seen() -> None:
        cache.clear()
        assert Client().get(address).status_code == 200

    return seen


def see_countries_and_officials() -> None:
    """The pages of countries, officials and offices, those of the first trip of the book and the indexes."""
    trip = models.Trip.objects.exclude(stops__country="US").order_by("start", "slug")[0]
    stop = trip.stops.order_by("number")[0]
    see("/countries/")()
    see(f"/countries/{country_slug(stop.country)}/")()
    see("/officials/")()
    see("/compare/")()
    see("/compare/governments/")()
    see("/compare/exchange/")()
    see(f"/ask/?claim=most&home={trip.country}")()
    see(f"/officials/{trip.official_id}/")()
    see(f"/offices/{(trip.country or '').lower()}-{trip.office_id}/")()


def type_in(*words: str) -> Callable[[], None]:
    def typed() -> None:
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 0, done.output

    return typed


def add() -> None:
    ledger.add(planted(Journey(), note="One more."), reader="planted", who="Ada")


def decide() -> None:
    ledger.decide(Move.HOLD, models.Proposal.objects.order_by("slug")[0].slug, who="Ada")


def retract() -> None:
    ledger.decide(Move.RETRACT, TRIP, who="Ada")


@pytest.mark.parametrize(
    ("book", "act"),
    [
        pytest.param(published_trips, see("/trackers/all/"), id="the page of a tracker"),
        pytest.param(published_trips, see("/trackers/all/?by=country"), id="a tracker by country"),
        pytest.param(published_trips, see_countries_and_officials, id="countries and officials"),
        pytest.param(published_trips, add, id="add, in a book of many trips"),
        pytest.param(waiting_trips, type_in("proposals"), id="the list of proposals"),
        pytest.param(waiting_trips, decide, id="a verdict, where many trips wait"),
        pytest.param(reports_of_one_trip, see(f"/trips/{TRIP}/"), id="the page of a trip told by many"),
        pytest.param(reports_of_one_trip, type_in("explain", TRIP), id="explain, of a trip told by many"),
        pytest.param(reports_of_one_trip, add, id="add, to a trip told by many"),
        pytest.param(reports_of_one_trip, retract, id="a verdict on a trip told by many"),
    ],
)
def test_as_many_queries_for_sixty_as_for_three(book: Book, act: Callable[[], None]) -> None:
    counts = []
    for many in (FEW, MANY):
        clear()
        book(many)
        with CaptureQueriesContext(connection) as captured:
            act()
        counts.append(len(captured))
    # A few more may be asked once: of what only a long record has, and of stops that two pages of a short one
    # share, where the same country is in both. A query a trip would be dozens more.
    assert counts[1] <= counts[0] + 3, counts


def clear() -> None:
    """An empty book, as no move can make one."""
    with connection.cursor() as cursor:
        for table in ("decision", "placement", "entry", "claim", "telling", "reading", "report"):
            cursor.execute(f"DELETE FROM record_{table}")
    from envoyage.record import projection

    projection.rebuild()
