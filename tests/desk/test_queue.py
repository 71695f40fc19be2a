"""The queue: its order, kinds, filters and pages; who is on what; and how little it costs."""

import time
from datetime import date, timedelta
from statistics import median

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.desk.book import CARIBBEAN, PANAMA, accept, add, moves, version
from tests.desk.people import person, signed_in
from tests.record.planted import Journey

from envoyage.desk import attention
from envoyage.desk.queue import PAGE, Filters, queue
from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move
from envoyage.record.newsworthy import Waits

pytestmark = pytest.mark.django_db

LATER = Journey(days="2025-03-29/2025-03-30", met=())


def page(role: Role = Role.EDITOR, **query: str) -> str:
    return signed_in(role).get("/desk/", query).content.decode()


def shown(**query: str) -> list[str]:
    return [line.slug for line in queue(Filters(**query)).lines]


def test_the_newest_and_most_newsworthy_comes_first_and_each_kind_is_counted() -> None:
    add(Journey(), published=date(2025, 3, 28))
    add(PANAMA, published=date(2025, 4, 9))
    add(LATER, note="Seen from Georgetown.", publisher="Stabroek", published=date(2025, 3, 31))
    accept("2025-04-07-pete-hegseth")
    add(PANAMA, note="And again.", publisher="La Prensa", published=date(2025, 4, 10))
    found = queue(Filters())
    assert [line.title for line in found.lines] == [
        "Pete Hegseth, Panama",
        "Marco Rubio, Jamaica, Guyana and Suriname",
        "Marco Rubio, Jamaica, Guyana and Suriname",
    ]
    assert {kind: number for kind, _, number in found.kinds if number} == {"new": 2, "same": 1, "more": 1}
    assert found.total == 3
    [pair] = queue(Filters(kind="same")).lines
    assert (pair.days, pair.told) == ("Mar 26–27, 2025 and Mar 29–30, 2025", "90 in 100 alike")


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({"name": "RUBIO"}, [CARIBBEAN]),
        ({"official": "Pete Hegseth"}, ["2025-04-07-pete-hegseth"]),
        ({"official": "Pete"}, []),
        ({"country": "PA"}, ["2025-04-07-pete-hegseth"]),
        ({"country": "GY", "office": "foreign-minister"}, [CARIBBEAN]),
        ({"country": "GY", "office": "defence-minister"}, []),
        ({"publisher": "prensa"}, ["2025-04-07-pete-hegseth"]),
        ({"publisher": "rio"}, []),
        ({"language": "es"}, ["2025-04-07-pete-hegseth"]),
        ({"language": "en"}, [CARIBBEAN]),
        ({"kind": "held"}, []),
        ({"kind": "nonsense"}, [CARIBBEAN, "2025-04-07-pete-hegseth"]),
    ],
)
def test_filters_stand_in_the_address(query: dict[str, str], slugs: list[str]) -> None:
    add(Journey(), published=date(2025, 4, 9))
    add(PANAMA, published=date(2025, 3, 28), publisher="La Prensa", language="es")
    text = page(**query)
    assert [
        slug for slug in (CARIBBEAN, "2025-04-07-pete-hegseth") if f'href="/desk/trips/{slug}/"' in text
    ] == slugs


def test_what_was_put_off_and_what_changed_are_kinds_of_their_own() -> None:
    add(Journey())
    ledger.decide(Move.HOLD, CARIBBEAN, who="Ada")
    assert shown(kind="held") == [CARIBBEAN]
    held = "Nothing like this waits."
    assert held in page(kind="new")
    assert held not in page(kind="held")


def test_refused_facts_are_counted() -> None:
    add(Journey())
    models.Reading.objects.bulk_create(
        [
            models.Reading(
                report_id=models.Report.objects.get().id,
                reader="r2",
                contract={},
                refused=3,
                at=timezone.now(),
            )
        ]
    )
    assert "3 facts without a passage refused" in page()


def test_a_verdict_of_the_queue_is_about_all_that_waits_and_is_undone_from_there() -> None:
    add(Journey())
    client = signed_in(Role.EDITOR, full_name="Ada Byron")
    form = {"quick": "1", "version": version(CARIBBEAN), "move": "accept"}
    answer = client.post(f"/desk/trips/{CARIBBEAN}/decide/?kind=new", form)
    assert answer["Location"] == "/desk/?kind=new"
    assert models.Trip.objects.get().slug == CARIBBEAN
    after = client.get("/desk/").content.decode()
    assert "Accepted: 8 facts of 2025-03-26-marco-rubio" in after
    [entries] = [part.split('"')[0] for part in after.split('name="entries" value="')[1:]]
    client.post("/desk/undo/", {"entries": entries})
    assert not models.Trip.objects.exists()
    assert moves() == [("accept", "Ada Byron"), ("undo", "Ada Byron")]


def test_whoever_comes_second_gets_one_clear_message() -> None:
    add(Journey())
    form = {"quick": "1", "version": version(CARIBBEAN), "move": "accept"}
    first, second = (signed_in(Role.EDITOR, name, full) for name, full in (("ada", "Ada"), ("bo", "Bo")))
    first.post(f"/desk/trips/{CARIBBEAN}/decide/", form)
    late = second.post(f"/desk/trips/{CARIBBEAN}/decide/", {**form, "move": "reject"}, follow=True)
    assert "Ada changed" in late.content.decode()
    assert moves() == [("accept", "Ada")]


def test_who_is_on_a_trip_is_shown_to_others_for_five_minutes() -> None:
    add(Journey())
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        signed_in(Role.EDITOR, "ada", "Ada Byron").get(f"/desk/trips/{CARIBBEAN}/")
        bo = signed_in(Role.EDITOR, "bo", "Bo Diddley")
        assert "Ada Byron is on it" in bo.get("/desk/").content.decode()
        assert bo.post(f"/desk/trips/{CARIBBEAN}/here/").content.decode() == "Ada Byron"
        assert "On it too: <b>Ada Byron" in bo.get(f"/desk/trips/{CARIBBEAN}/").content.decode()
        clock.shift(timedelta(minutes=5, seconds=1))
        assert "is on it" not in bo.get("/desk/").content.decode()
        attention.look(person(Role.EDITOR, "bo"), "another")  # forgets what is over
        assert attention.Attention.objects.count() == 1


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR])
def test_whoever_may_not_decide_is_offered_no_move(role: Role) -> None:
    add(Journey())
    assert 'value="accept"' not in page(role)
    assert 'value="accept"' in page(Role.EDITOR)


def _many(number: int) -> None:
    """Proposals as a large book has them: of many officials, offices and countries, each with its payload."""
    add(Journey())
    one = models.Proposal.objects.get(slug=CARIBBEAN)
    kinds, codes = [kind.value for kind in Waits], ("PA", "JM", "GY", "SV")
    models.Proposal.objects.bulk_create(
        (
            models.Proposal(
                slug=f"many-{n}",
                name=f"Official {n % 5000}",
                office_id=f"office-{n % 40}",
                status="completed",
                confidence=0.9,
                payload=one.payload,
                version=one.version,
                changed_at=one.changed_at,
                countries=[codes[n % 4]],
                route=f",{codes[n % 4]},",
                waiting=9,
                held=0,
                published=False,
                rank=700_000 + n % 9000,
                kind=kinds[n % 5],
            )
            for n in range(number)
        ),
        batch_size=2000,
    )


def test_the_queue_costs_the_same_for_few_and_for_many() -> None:
    client = signed_in(Role.EDITOR)

    def queries(**query: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/desk/", query).status_code == 200
        return len(asked)

    add(PANAMA)
    few = queries()
    _many(300)
    assert queries() == queries(country="PA", name="Official") == few


def test_pages_follow_each_other_and_miss_nothing() -> None:
    _many(100)
    seen: list[str] = []
    asked = Filters(country="PA")
    while True:
        found = queue(asked)
        seen += [line.slug for line in found.lines]
        assert len(found.lines) <= PAGE
        if not found.more:
            break
        asked = Filters(country="PA", after=found.lines[-1].key)
    rows = models.Proposal.objects.filter(route=",PA,").order_by("-rank", "slug")
    assert seen == list(rows.values_list("slug", flat=True))


@pytest.mark.measured
@pytest.mark.slow
def test_fifty_thousand_proposals_open_in_a_tenth_of_a_second() -> None:
    """Counted in time of this thread, SQLite's share included, so that a busy machine does not count."""
    _many(50_000)
    client = signed_in(Role.EDITOR)

    def took(**query: str) -> float:
        client.get("/desk/", query)
        times = []
        for _ in range(9):
            start = time.thread_time()
            assert client.get("/desk/", query).status_code == 200
            times.append(time.thread_time() - start)
        return median(times)

    measured = {
        "all": took(),
        "of a kind": took(kind="conflict"),
        "filtered": took(name="official 12", country="PA"),
        "far down": took(after="700010.many-10"),
    }
    assert max(measured.values()) < 0.1, measured
