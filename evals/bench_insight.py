"""Speed of the figures over a generated book of 100,000 trips: `python -m evals --bench-insight`.

The trips are written straight into what is shown, on SQLite in a folder that is thrown away: of 2,000
officials of all countries, three stops each, and 1,500 trips of one country's foreign ministers. Each figure
is asked for over and over as its page asks for it; the median of the processor's time counts, which
neighbours disturb least. The first column is what it takes right after a trip of that office was made again,
the second what it takes every other time; the budget is for both.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

TRIPS = 100_000
_BUDGET = 50.0  # milliseconds at the median
_RUNS = 15


def main() -> int:
    """Prints a line a figure; 1 when a median is above the budget."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ENVOYAGE_HOME"] = home
        os.environ.pop("ENVOYAGE_DATABASE_URL", None)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        began = time.perf_counter()
        _write(TRIPS)
        print(f"{TRIPS:,} trips written in {time.perf_counter() - began:.0f} s\n")
        medians = {name: _medians(figure) for name, figure in _figures().items()}
    width = max(map(len, medians))
    print(f"{'':{width}}   written     again")
    for name, (written, again) in medians.items():
        told = "" if max(written, again) <= _BUDGET else "   above the budget"
        print(f"{name:{width}} {written:7.1f} ms {again:6.1f} ms{told}")
    slow = [name for name, both in medians.items() if max(both) > _BUDGET]
    print(f"\n{len(medians) - len(slow)} of {len(medians)} figures under {_BUDGET:.0f} ms at the median.")
    return 1 if slow else 0


def _figures() -> dict[str, Callable[[], object]]:
    """What the compare pages and those of countries ask for, each as they ask for it."""
    from django.db.models import Q

    from envoyage.insight.compare.attention import attention
    from envoyage.insight.compare.courses import courses
    from envoyage.insight.compare.exchange import exchanges
    from envoyage.insight.compare.parts import shares
    from envoyage.insight.compare.terms import Term
    from envoyage.insight.compare.visited import visited
    from envoyage.insight.counting import USUAL, Counting
    from envoyage.insight.journeys import journeys
    from envoyage.insight.measures import tally
    from envoyage.insight.places import Place
    from envoyage.insight.visits import absences, visits
    from envoyage.pages.comparing.directions import homes
    from envoyage.publish.visits.lines import lines
    from envoyage.publish.visits.office import office_choices
    from envoyage.publish.visits.offices import by_office

    office = Q(office_id="foreign-minister", home="US")
    then = Counting(states="then", territories="sovereign", beside="leave-out", trips="unbroken")
    terms = [
        Term(
            official=f"us-{number}",
            name=f"Official {number}",
            office="foreign-minister",
            home="US",
            start=date(1995 + number, 1, 20),
            end=None,
            first_of=None,
        )
        for number in range(5)
    ]
    region = Place.of_region("latin-america")
    return {
        "courses of five officials": lambda: courses(terms, USUAL, days=1461),
        "courses, another rule": lambda: courses(terms, then, days=1461),
        "totals of an office": lambda: tally(absences(journeys(office), USUAL)),
        "shares of regions": lambda: shares(visits(journeys(office), USUAL)),
        "countries visited": lambda: visited(visits(journeys(office), then)),
        "attention of two governments": lambda: attention(["US", "BR"], region, USUAL),
        "incoming against outgoing": lambda: exchanges("US", USUAL),
        "last visits to a country": lambda: by_office(lines(Q(country="FR"))),
        "governments to choose from": homes,
        "offices to choose from": lambda: office_choices(30),
    }


def _medians(figure: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds after the book has changed, and while it has not."""
    figure()
    written, again = [], []
    for change in range(_RUNS):
        _change(change)
        written.append(_took(figure))
        again.append(_took(figure))
    return 1000 * statistics.median(written), 1000 * statistics.median(again)


def _took(figure: Callable[[], object]) -> float:
    began = time.process_time()
    figure()
    return time.process_time() - began


def _change(change: int) -> None:
    """One more entry in the ledger, and a trip of the office made again, as after a verdict."""
    now = "2026-11-30 12:00:00"
    entry = {"at": now, "written_at": now, "who": "Ada", "move": "verdict", "subject": "x", "why": ""}
    _insert("record_entry", [{**entry, "payload": "{}"}])
    from envoyage.record.models import Stop

    official = f"us-{change % 30}"
    slug = (
        Stop.objects.filter(official=official).order_by("first").values_list("trip", flat=True)[change % 40]
    )
    stops = list(Stop.objects.filter(trip=slug).values())
    Stop.objects.filter(trip=slug).delete()
    for stop in stops:
        del stop["id"]
    stops[-1]["city"] = f"City {400 + change}"
    _insert("record_stop", stops)


def _write(trips: int) -> None:
    from envoyage.gazetteer import Standing, countries

    states = sorted(code for code, one in countries().items() if one.status is not Standing.HISTORICAL)
    drawn = random.Random(20261130)
    persons = list(_persons(drawn, states, trips // 50))
    made = list(_trips(drawn, persons, states, trips))
    _insert("record_person", persons)
    _insert("record_trip", [trip for trip, _ in made])
    _insert("record_stop", [stop for _, stops in made for stop in stops])


def _insert(table: str, some: list[dict[str, Any]]) -> None:
    """Rows with the same columns each, by the database's own statement."""
    from django.db import connection, transaction

    columns = ", ".join(f'"{name}"' for name in some[0])
    marks = ", ".join(["%s"] * len(some[0]))
    with transaction.atomic(), connection.cursor() as cursor:
        statement = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'
        cursor.executemany(statement, [tuple(row.values()) for row in some])


def _persons(drawn: random.Random, states: list[str], many: int) -> Iterator[dict[str, Any]]:
    """The first 30 are one country's foreign ministers, so that one office has a history of its own."""
    offices = ("foreign-minister", "head-of-government", "defense-minister", "finance-minister")
    for number in range(many):
        home, office = ("US", offices[0]) if number < 30 else (drawn.choice(states), drawn.choice(offices))
        slug = f"{home.lower()}-{number}"
        empty = {"listed": False, "aliases": "[]", "countries": "[]", "tenures": "[]"}
        yield {"slug": slug, "name": f"Official {number}", "office_id": office, "country": home, **empty}


def _trips(
    drawn: random.Random, persons: list[dict[str, Any]], states: list[str], many: int
) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    now = "2026-11-30 12:00:00"
    for number in range(many):
        person = persons[number % len(persons)]
        own = {"office_id": person["office_id"], "official": person["slug"], "home": person["country"]}
        day = date(1995, 1, 9) + timedelta(days=number // len(persons) * 210 + drawn.randrange(180))
        slug, stops = f"{day}-{person['slug']}-{number}", []
        first = day
        for place in range(1, 4):
            last = day + timedelta(days=drawn.randrange(3))
            stops.append(
                {
                    "trip_id": slug,
                    "number": place,
                    "country": drawn.choice(states),
                    "city": f"City {drawn.randrange(400)}",
                    "start": day,
                    "end": last,
                    "first": day,
                    "last": last,
                    "nature": drawn.choice([None] * 18 + ["private", "transit"]),
                    "occasion": drawn.choice([None, None, None, "a summit"]),
                    "beside": drawn.choice([None] * 9 + ["President Amin"]),
                    "happened": True,
                    "edtf": "",
                    **own,
                }
            )
            day = last
        yield (
            {
                "slug": slug,
                "name": person["name"],
                "office_id": person["office_id"],
                "country": person["country"],
                "official_id": person["slug"],
                "status": "completed",
                "start": first,
                "end": day,
                "confidence": 1.0,
                "payload": "{}",
                "edtf": "",
                "version": number + 1,
                "changed_at": now,
            },
            stops,
        )


if __name__ == "__main__":
    sys.exit(main())
