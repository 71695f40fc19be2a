"""The persons of the record: one under many names, ids that last, and an editor's word on who is who."""

from dataclasses import dataclass

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.record.planted import Journey, planted

from envoyage.record import ledger, models, people, projection
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

FISHERIES = "agriculture-minister"


@dataclass
class Book:
    """Adds and publishes trips, a month apart each."""

    month: int = 0

    def trip(self, who: str, office_id: str = FISHERIES, met: tuple[str, ...] = ()) -> str:
        years, month = divmod(self.month, 12)
        self.month += 1
        month_of = f"{2025 + years}-{month + 1:02}"
        journey = Journey(
            who=who,
            office="Secretary",
            office_id=office_id,
            days=f"{month_of}-03/{month_of}-05",
            met=met,
        )
        (slug,) = ledger.add(planted(journey, note=str(self.month)), reader="planted", who="Ada").proposed
        ledger.decide(Move.ACCEPT, slug, who="Ada")
        return slug


@pytest.fixture
def book() -> Book:
    return Book()


def officials() -> list[str]:
    return list(models.Trip.objects.order_by("start").values_list("official", flat=True))


def redirects() -> dict[str, str]:
    rows = models.Redirect.objects.filter(old__startswith=people.PERSON)
    return {
        old.removeprefix(people.PERSON): new.removeprefix(people.PERSON) for old, new in rows.values_list()
    }


def as_rebuilt() -> bool:
    shown = list(projection.dump())
    projection.rebuild()
    return list(projection.dump()) == shown


def test_the_roster_knows_that_rubio_is_marco_rubio(book: Book) -> None:
    for who in ("Rubio", "Marco Rubio", "Secretary Rubio"):
        book.trip(who, "foreign-minister")
    assert set(officials()) == {"us-marco-rubio"}
    rubio = models.Person.objects.get()
    assert (rubio.name, rubio.listed, rubio.countries) == ("Marco Rubio", True, ["US"])
    assert rubio.aliases == ["Rubio", "Secretary Rubio"]
    assert rubio.tenures == [
        {"office_id": "foreign-minister", "country": "US", "first": "2025-01-03", "last": "2025-03-03"}
    ]


def test_an_id_that_was_given_leads_to_the_fuller_name(book: Book) -> None:
    book.trip("Solís")
    assert officials() == ["us-solis-agriculture-minister"]
    book.trip("Ana Solís")
    assert officials() == ["us-ana-solis"] * 2
    assert redirects() == {"us-solis-agriculture-minister": "us-ana-solis"}
    assert people.person_now("us-solis-agriculture-minister") == "us-ana-solis"
    assert models.Person.objects.get().aliases == ["Solís"]
    assert as_rebuilt()


def test_a_name_that_no_trip_shows_any_more_still_leads_there(book: Book) -> None:
    slug = book.trip("Solís")
    fuller = Journey(
        who="Ana Solís", office="Secretary", office_id=FISHERIES, days="2025-01-03/2025-01-05", met=()
    )
    added = ledger.add(planted(fuller, publisher="Stabroek"), reader="planted", who="Ada")
    assert added.joined == (slug,)
    ledger.decide(Move.ACCEPT, slug, who="Ada")
    assert models.Trip.objects.get().name == "Ana Solís"
    assert redirects() == {"us-solis-agriculture-minister": "us-ana-solis"}
    assert as_rebuilt()


def test_two_ministers_of_one_surname_are_two(book: Book) -> None:
    for who, office in (
        ("Ana Solís", FISHERIES),
        ("Hugo Solís", "trade-minister"),
        ("Solís", "trade-minister"),
    ):
        book.trip(who, office)
    assert officials() == ["us-ana-solis", "us-hugo-solis", "us-hugo-solis"]


def test_those_met_are_persons_with_role_and_country(book: Book) -> None:
    slug = book.trip("Ana Solís", met=("Andrew Holness", "Nobody Known"))
    rows = models.Appearance.objects.filter(trip=slug, shown=True)
    assert list(rows.values_list("place", "person", "role", "country")) == [
        (0, "us-ana-solis", "Secretary", "US"),
        (1, "jm-andrew-holness", "prime minister", "JM"),
        (2, "jm-nobody-known", "prime minister", "JM"),
    ]
    assert models.Person.objects.get(slug="jm-andrew-holness").listed


def test_whom_one_meets_and_who_travels_is_one_person(book: Book) -> None:
    book.trip("Marco Rubio", "foreign-minister", met=("Ana Solís",))
    ledger.correct(
        models.Claim.objects.get(field="meeting").id,
        {"name": "Ana Solís", "role": None, "role_id": FISHERIES, "country": "US", "organisation": None},
        who="Bo",
        why="Of the United States.",
    )
    book.trip("Solís")
    assert officials() == ["us-marco-rubio", "us-ana-solis"]


def test_an_editor_says_that_two_are_one_and_takes_it_back(book: Book) -> None:
    book.trip("Ana Solís")
    book.trip("Ana de Robles")
    entry = ledger.same("us-ana-solis", ["us-ana-robles"], who="Ada", why="Her married name.")
    assert (entry.subject, entry.payload) == ("person/us-ana-solis", {"from": ["us-ana-robles"]})
    assert officials() == ["us-ana-solis"] * 2
    assert redirects() == {"us-ana-robles": "us-ana-solis"}
    assert as_rebuilt()
    undoing = ledger.undo(entry.seq, who="Ada")
    assert (officials(), redirects()) == (["us-ana-solis", "us-ana-robles"], {})
    assert as_rebuilt()
    ledger.undo(undoing.seq, who="Ada")
    assert officials() == ["us-ana-solis"] * 2
    assert as_rebuilt()


def test_a_merged_id_leads_on_for_ever(book: Book) -> None:
    slugs = [book.trip(who) for who in ("Ana Solís", "Ana de Robles", "Carla Vidal")]
    ledger.same("us-ana-robles", ["us-ana-solis"], who="Ada")
    ledger.same("us-carla-vidal", ["us-ana-solis"], who="Ada")
    assert set(officials()) == {"us-carla-vidal"}
    ledger.decide(Move.RETRACT, slugs[0], who="Bo")
    assert redirects() == {"us-ana-solis": "us-carla-vidal", "us-ana-robles": "us-carla-vidal"}
    assert as_rebuilt()


@pytest.mark.parametrize(
    ("into", "other", "words"),
    [
        ("us-nobody", "us-ana-solis", "There is no person 'us-nobody' on a published trip"),
        ("us-ana-solis", "us-nobody", "There is no person 'us-nobody' on a published trip"),
        ("us-ana-solis", "us-ana-solis", "us-ana-solis is one person already"),
    ],
)
def test_what_cannot_be_one_is_refused(book: Book, into: str, other: str, words: str) -> None:
    book.trip("Ana Solís")
    with pytest.raises(Refused, match=words):
        ledger.same(into, [other], who="Ada")


def test_a_person_without_a_published_trip_is_not_shown(book: Book) -> None:
    slug = book.trip("Ana Solís", met=("Andrew Holness",))
    ledger.decide(Move.RETRACT, slug, who="Ada")
    assert not models.Person.objects.exists()
    assert not models.Naming.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_names(book: Book) -> None:
    def queries() -> int:
        book.trip("Ana Solís")
        with CaptureQueriesContext(connection) as captured:
            people.settle({"us-ana-solis"})
        return len(captured)

    # A name that may be the next one's leads on to it, one step a query: a chain comes first.
    for who in ("Solís", "Hugo Solís", "Solís Robles", "Robles", "Carla Robles", "Ana Solís Robles"):
        book.trip(who)
    few = queries()
    for given in ("Berta", "Dora", "Emilio", "Fausto", "Gil", "Irma"):
        book.trip(f"{given} Solís")
        book.trip(f"{given} Robles")
    assert queries() <= few
