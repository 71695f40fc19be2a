"""The figures of officials, countries and governments against a plain recount, over random books."""

from collections import defaultdict

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from tests.examples import examples
from tests.insight import recount
from tests.insight.books import Line, shown, slug
from tests.insight.small_books import books, countings

from envoyage.insight.compare.attention import attention
from envoyage.insight.compare.everywhere import of_countries, of_offices, of_topics
from envoyage.insight.compare.totals import of_country, of_official
from envoyage.insight.counting import Counting
from envoyage.insight.places import Place
from envoyage.record.models import Topic

HERE = "FR"


@pytest.mark.django_db(transaction=True)
@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(books(), countings())
def test_totals_are_those_of_a_plain_recount(lines: list[Line], counting: Counting) -> None:
    with transaction.atomic():
        shown(lines)
        if lines:
            _official(lines, counting)
        _country(lines, counting)
        _governments(lines, counting)
        _everywhere(lines, counting)
        transaction.set_rollback(True)


def _official(lines: list[Line], counting: Counting) -> None:
    who, home = lines[0].who, lines[0].home
    plain = recount.trips([line for line in lines if line.who == who], counting)
    found = of_official(slug(who, home), counting)
    assert found.undated == 0
    assert found.total.trips == len(plain)
    assert found.total.stops == sum(len(visits) for _, visits in plain)
    assert found.total.days == recount.days(plain)


def _country(lines: list[Line], counting: Counting) -> None:
    entered = {
        line.trip: line.who
        for line in lines
        if recount.counts(line, counting) and recount.counts_for(line, counting) == HERE
    }
    found = of_country(HERE, counting)
    assert found.visits == len(entered)
    assert found.visitors == len(set(entered.values()))
    assert found.trips == found.countries == 0


def _everywhere(lines: list[Line], counting: Counting) -> None:
    """The lists of countries and of offices say what a recount of each of them says."""
    entered: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if recount.counts(line, counting) and (code := recount.counts_for(line, counting)):
            entered[code].add(line.trip)
    found = of_countries(counting)
    assert {code: one.trips for code, one in found.came.items()} == {
        code: len(trips) for code, trips in entered.items()
    }
    homes = {line.home for line in lines}
    went = {home: len(recount.trips([one for one in lines if one.home == home], counting)) for home in homes}
    assert dict(found.went) == {home: many for home, many in went.items() if many}
    by_office = of_offices(counting).went
    assert sum(one.trips for one in by_office.values()) == sum(went.values())
    assert found.undated == 0
    some = sorted({line.trip for line in lines})[::2]
    Topic.objects.bulk_create(Topic(trip_id=trip, number=1, slug="wheat", label="wheat") for trip in some)
    plain = [recount.trips([line for line in lines if line.trip == trip], counting) for trip in some]
    assert of_topics(counting).trips.get("wheat", 0) == sum(map(len, plain))


def _governments(lines: list[Line], counting: Counting) -> None:
    place = Place.of_country(HERE)
    for home, side in zip(("US", "GB"), attention(["US", "GB"], place, counting), strict=True):
        plain = recount.trips([line for line in lines if line.home == home], counting)
        there = [(who, [one for one in visits if one[0] == HERE]) for who, visits in plain]
        there = [(who, visits) for who, visits in there if visits]
        assert len(side.visits) == sum(len(visits) for _, visits in there)
        assert side.total.trips == len(there)
        assert side.total.days == recount.days(there)
