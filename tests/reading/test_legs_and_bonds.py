"""Where a tour begins, what is a noun before a place, and which bonds and people are no topics."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2023, 11, 21)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "days", "stops"),
    [
        (
            (
                "Chilean President Ana Ruiz will arrive in Lima on Tuesday. On Sunday she landed in Ecuador, "
                "and she left for Bolivia on Monday."
            ),
            "2023-11-19/..",
            {"PE", "EC", "BO"},
        ),
        (
            (
                "Chilean President Ana Ruiz will travel to Peru and will then travel to Ghana, Togo, and "
                "Benin December 4-8."
            ),
            "2023-12-04/2023-12-08",
            {"PE", "GH", "TG", "BJ"},
        ),
        ("Chilean President Ana Ruiz, on a visit, attended the Debt Review in Lima.", "", {"PE"}),
        ("Chilean President Ana Ruiz visited Peru for the yearly gathering of Andean poets.", "", {"PE"}),
    ],
)
def test_days_and_stops(text: str, days: str, stops: set[str]) -> None:
    (trip,) = read(text, published=PUBLISHED, language="en").trips
    assert (str(trip.when or ""), {stop.country for stop in trip.stops}) == (days, stops)


# A host still waits for Ana Ruiz, who has come to somewhere else meanwhile.
ON_THE_WAY = [
    ("en", "Peru's President Luis Paz will host Chilean President Ana Ruiz on Thursday. She landed in Ecuador on Monday."),
    ("es", "El presidente de Perú, Luis Paz, recibirá el jueves a la presidenta de Chile, Ana Ruiz. Ruiz llegó el lunes a Ecuador."),
    ("pt", "O presidente do Peru, Luis Paz, receberá na quinta-feira a presidente do Chile, Ana Ruiz. Ruiz chegou na segunda-feira ao Equador."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ON_THE_WAY)
def test_a_stop_to_come_stands_behind_one_that_was_reached(language: str, text: str) -> None:
    (trip,) = read(text, published=PUBLISHED, language=language).trips
    assert (str(trip.when), [stop.country for stop in trip.stops]) == ("2023-11-20/..", ["EC", "PE"])


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "She pressed President Omar Bello on human rights and press freedom.",
            "human rights; press freedom",
        ),
        ("She briefed her host, President Omar Bello, on the peace plan for Haiti.", "peace plan for Haiti"),
        ("Also down for discussion are fishing quotas and tourism.", "fishing quotas; tourism"),
        ("High on her list is the extradition of a former minister.", "extradition of a former minister"),
        ("The visit is to deepen strong diplomatic relations between the two.", ""),
        ("She hopes to strengthen ties in energy and mining.", "ties in energy; mining"),
        ("She discussed the drought with the business community of both countries.", "drought"),
    ],
)
def test_topics(text: str, topics: str) -> None:
    reading = read(
        f"Chilean President Ana Ruiz arrived in Peru on Monday. {text}", published=PUBLISHED, language="en"
    )
    assert "; ".join(topic.label for topic in reading.trips[0].topics) == topics
