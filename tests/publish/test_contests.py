"""What a contested field is asked as, and how its values are said."""

import pytest
from tests.publish.builders import CABINET

from envoyage.gazetteer import country, slugged
from envoyage.publish.contests import contests_of, dissent
from envoyage.reconcile import merge
from envoyage.reconcile.values import Conflict, MergedTrip, Support, Telling


def trip(field: str, *values: str) -> MergedTrip:
    """A trip on which that field is contested; the first value stands, on the word of the first stop."""
    (told,) = CABINET[0].trips
    merged = merge((Telling(id="a#1", report=CABINET[0].report, trip=told),))
    word = merged.stops[0].support
    other = (Support(report="b", telling="b#1", passages=word[0].passages, value=values[-1]),)
    conflict = Conflict(field=field, values=((values[0], word), *((value, other) for value in values[1:])))
    return MergedTrip(
        traveller=merged.traveller,
        status=merged.status,
        dates=merged.dates,
        stops=merged.stops,
        conflicts=(conflict,),
    )


FIELDS = [
    (
        "dates",
        ("2025-03-26/2025-03-27", "2025-03-27/.."),
        "When was the trip?",
        ["March 26 to 27, 2025", "From March 27, 2025"],
    ),
    ("status", ("completed", "cancelled"), "How does the trip stand?", ["Completed", "Cancelled"]),
    ("stops", ("SV, CO", "CO"), "Which countries was it to?", ["El Salvador, Colombia", "Colombia"]),
    ("stops.SV.dates", ("2025-03", "2025-04"), "El Salvador: which dates?", ["March 2025", "April 2025"]),
    (
        "meetings.Mia Mottley.country",
        ("BB", "TT"),
        "Mia Mottley: which country?",
        ["Barbados", "Trinidad and Tobago"],
    ),
    ("meetings.J. Smith.role", ("envoy", "minister"), "J. Smith: which role?", ["envoy", "minister"]),
]


@pytest.mark.parametrize(("field", "values", "question", "said"), FIELDS)
def test_a_contested_field_in_words(
    field: str, values: tuple[str, ...], question: str, said: list[str]
) -> None:
    (contest,) = contests_of(trip(field, *values), names=lambda code: country(code).name("en"))
    assert contest.question == question
    assert [side.value for side in contest.sides] == said
    assert [side.stands for side in contest.sides] == [True, False]


def test_dissent_falls_on_the_fact_that_stands() -> None:
    merged = trip("stops", "JM", "BS")
    against = dissent(merged)
    assert [word.report for word in against(merged.stops[0].support)] == ["b"]
    assert against(merged.stops[1].support) == ()


SLUGS = [("José Raúl Mulino", "jose-raul-mulino"), ("Côte d’Ivoire", "cote-divoire"), ("習近平", "unnamed")]


@pytest.mark.parametrize(("name", "slug"), SLUGS)
def test_a_name_in_an_address(name: str, slug: str) -> None:
    assert slugged(name) == slug
