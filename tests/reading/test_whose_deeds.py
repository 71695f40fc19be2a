"""Who does what behind a list of those met, in speech, and under an office whose words are another's."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2018, 4, 24)  # a Tuesday
# Report, and each trip's traveller with the office and the countries.
TEXTS = [
    (
        (
            "Tongan President Ana Ruiz is to meet with Prime Minister Olav Dahl, Foreign Minister Ida Berg "
            "and President Omar Bello, and travel to Peru for talks."
        ),
        [("Ana Ruiz", "Tongan President", "PE")],
    ),
    (
        "Tongan President Ana Ruiz is to meet Olav Dahl, the premier, and fly to Peru.",
        [("Ana Ruiz", "Tongan President", "PE")],
    ),
    (
        "Tongan President Ana Ruiz visits Peru. “Vice President Dr. Dahl, I came here to plead,” she said.",
        [("Ana Ruiz", "Tongan President", "PE")],
    ),
    (
        "Turkey's Justice Minister Ali Bey on Thursday called off his trip to Germany.",
        [("Ali Bey", "Turkey's Justice Minister", "DE")],
    ),
    (
        "Speaker of the Tongan Parliament Sione Veikune visited Peru on Monday.",
        [("Sione Veikune", "Speaker of the Tongan Parliament", "PE")],
    ),
    (
        "Tongan Speaker Sione Veikune will attend the third Meeting of Speakers and visit Peru from 7 May.",
        [("Sione Veikune", "Tongan Speaker", "PE")],
    ),
    (
        "The Tongan Minister for Foreign Affairs, the Hon. Sione Veikune visited Peru on Monday.",
        [("Sione Veikune", "Tongan Minister for Foreign Affairs", "PE")],
    ),
    (
        "Pakistan Communication Minister Arbab Alam landed in Peru on Monday.",
        [("Arbab Alam", "Pakistan Communication Minister", "PE")],
    ),
    (
        (
            "President Ana Ruiz of Tonga visits Peru. The trip will take place weeks prior to King Omar of "
            "Togo's planned visit to Chile."
        ),
        [("Ana Ruiz", "President", "PE"), ("Omar", "King", "CL")],
    ),
]


@pytest.mark.parametrize(("text", "trips"), TEXTS)
def test_each_journey_is_its_own_traveller_s(text: str, trips: list[tuple[str, str, str]]) -> None:
    told = [
        (t.traveller.name, t.traveller.office, " ".join(s.country for s in t.stops))
        for t in read(text, published=PUBLISHED, language="en").trips
    ]
    assert told == trips


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        (
            (
                "LIMA, April 23 - President Ana Ruiz of Chile held talks with President Omar Bello of "
                "Peru and President Ida Berg of Ecuador."
            ),
            [("Ana Ruiz", "PE"), ("Ida Berg", "PE")],
        ),
        (  # who has come home is no host
            (
                "LIMA, April 23 - President Omar Bello of Peru has been to Chile. He told of his "
                "talks with President Ana Ruiz of Chile."
            ),
            [("Omar Bello", "CL")],
        ),
    ],
)
def test_a_meeting_where_the_text_was_written(text: str, trips: list[tuple[str, str]]) -> None:
    told = read(text, published=PUBLISHED, language="en").trips
    assert [(t.traveller.name, t.stops[0].country) for t in told] == trips
