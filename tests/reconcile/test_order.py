"""In which order stops were made, as far as a report says so: within a sentence, or by days."""

import pytest
from tests.reconcile.builders import span, telling

from envoyage.facts import Stop, passages
from envoyage.reconcile import merge

LIST = "She visited Peru and then Bolivia."
PRIMERO = "Estuvo primero en Bolivia, donde la recibió la presidenta, y después en Perú."
NEWEST_FIRST = "She ended her tour in Bolivia on Friday. Talks were brief. She had come from Peru."
ABBREVIATED = "After St. Lucia, where she met Mr. J. Bell, she went on to Suriname."
NAMES = {"PE": ("Peru", "Perú"), "BO": ("Bolivia",), "LC": ("St. Lucia",), "SR": ("Suriname",)}


def route(text: str, *stops: str) -> list[Stop]:
    """Stops of a text, in this order; `PE:2024-09-16` has its day."""
    found = []
    for each in stops:
        country, _, when = each.partition(":")
        name = next(name for name in NAMES[country] if name in text)
        at = text.index(name)
        found.append(Stop(country=country, when=span(when), passages=passages((at, at + len(name)))))
    return found


@pytest.mark.parametrize(
    ("told", "stands", "contested"),
    [
        ([(LIST, "PE BO"), (PRIMERO, "BO PE")], "BO PE", True),
        ([(LIST, "PE BO"), (NEWEST_FIRST, "BO PE")], "PE BO", False),
        ([(NEWEST_FIRST, "BO PE"), (LIST, "PE BO")], "PE BO", False),
        ([(NEWEST_FIRST, "PE BO"), (PRIMERO, "BO PE")], "BO PE", True),
        ([(LIST, "PE BO"), (NEWEST_FIRST, "BO:2024-09-16 PE:2024-09-18")], "BO PE", True),
        ([(LIST, "PE BO"), (NEWEST_FIRST, "BO:2024-09-18 PE:2024-09-16")], "PE BO", False),
        ([(ABBREVIATED, "LC SR")] * 2, "LC SR", False),
    ],
    ids=[
        "two sentences contradict each other",
        "news from the last stop contradicts nobody",
        "and does not set the order, either",
        "turned round against its text, an order is meant",
        "days say an order",
        "days against the order of the text",
        "an abbreviation ends no sentence",
    ],
)
def test_only_an_order_that_is_stated_is_contested(
    told: list[tuple[str, str]], stands: str, contested: bool
) -> None:
    trip = merge(
        telling(
            "Grace Okello", route(text, *stops.split()), key=f"{number}", published="2024-09-20", text=text
        )
        for number, (text, stops) in enumerate(told)
    )
    assert " ".join(stop.fact.country for stop in trip.stops) == stands
    assert any(one.field == "stops" for one in trip.conflicts) is contested
