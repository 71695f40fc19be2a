"""Journeys as wires tell them: a town at the head of a sentence, the visitor, a town before its weekday."""

from datetime import date

import pytest

from envoyage.reading.reader import read

ELSE = {
    "en": " A meeting of ministers was held in Peru last year.",
    "es": " Una reunión de ministros se celebró en el Perú el año pasado.",
    "pt": " O ministro visitou as obras.",
}


def trips(code: str, text: str) -> list[tuple[str, str | None]]:
    """Country and city of the first stop of each trip."""
    found = read(text + ELSE[code], language=code, published=date(2025, 3, 26)).trips
    return [(trip.stops[0].country, trip.stops[0].city) for trip in found]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "In Lima on Tuesday, Norwegian Foreign Minister Ida Berg opened a school.", [("PE", "Lima")]),
        ("en", "At a forum in Quito, Norway's premier, Ida Berg, promised more trade.", [("EC", "Quito")]),
        (
            "en",
            "Speaking in Quito on Monday, Norway's premier, Ida Berg, said it was late.",
            [("EC", "Quito")],
        ),
        ("es", "En Quito, el canciller noruego, Lars Berg, inauguró una escuela.", [("EC", "Quito")]),
        ("pt", "Em Quito, o chanceler norueguês, Lars Berg, inaugurou uma escola.", [("EC", "Quito")]),
        # at home, or of what is said about a place
        ("en", "In Oslo on Tuesday, Norwegian Foreign Minister Ida Berg opened a school.", []),
        ("en", "In Quito, Norway's oldest bank opened an office.", []),
        # the visitor, and the one country that is spoken of
        (
            "en",
            "Visiting Norwegian Foreign Minister Ida Berg said on Monday that Chile must open its market.",
            [("CL", None)],
        ),
        # a town whose name is a surname as well
        (
            "en",
            "Norwegian Foreign Minister Ida Berg was in Lima Monday to seek support for a trade deal.",
            [("PE", "Lima")],
        ),
        ("en", "Norway's premier, Ida Berg, flew home from Lima Tuesday after failing.", [("PE", "Lima")]),
    ],
)
def test_where_somebody_is(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert trips(code, text) == expected


def test_a_place_behind_another_journey_is_no_stop() -> None:
    text = (
        "Norway's premier, Ida Berg, travelled to Chile. The trip builds upon Foreign Minister Lars "
        "Paz's recent visit to Bolivia."
    )
    found = read(text, language="en", published=date(2025, 3, 26)).trips
    stops = {trip.traveller.name: [stop.country for stop in trip.stops] for trip in found}
    assert stops["Ida Berg"] == ["CL"]


def test_an_arrival_told_by_a_participle_is_as_past_as_its_clause() -> None:
    text = "Arriving in Lima on Monday, Norway's premier, Ida Berg, was met by Peruvian President Ana Ruiz."
    (trip,) = read(text, language="en", published=date(2025, 3, 26)).trips
    assert str(trip.when).startswith("2025-03-24")


def test_who_leads_a_party_of_the_country_does_not_travel_to_it() -> None:
    text = (
        "In the Lebanese capital, Norwegian Foreign Minister Ida Berg held meetings with parliament speaker "
        "Nabil Sarkis and Hezbollah leader Hassan Darwish."
    )
    found = read(text, language="en", published=date(2025, 3, 26)).trips
    assert [trip.traveller.name for trip in found] == ["Ida Berg"]


def test_a_spokeswoman_is_not_whom_she_speaks_for() -> None:
    text = (
        "Norway's premier, Ida Berg, visited Lima. “She is fine,” a spokeswoman at Berg's office said.\n\n"
        "“She had a good night after all,” the spokeswoman added."
    )
    (trip,) = read(text, language="en", published=date(2025, 3, 26)).trips
    assert all(quote.speaker != "Ida Berg" for quote in trip.quotes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("''The road is short,'' Berg said.", "The road is short"),
        ("``The road is short,'' Berg said.", "The road is short"),
        ("Berg said the road was good. “The road is short.” She left later.", "The road is short."),
    ],
)
def test_speech_in_typed_marks_and_behind_what_was_said(text: str, said: str) -> None:
    report = "Norway's premier, Ida Berg, visited Lima on Monday. " + text
    (trip,) = read(report, language="en", published=date(2025, 3, 26)).trips
    assert [(quote.speaker, quote.text) for quote in trip.quotes] == [("Ida Berg", said)]


def test_who_left_for_home_after_three_days_had_come_before() -> None:
    text = "Norway's premier, Ida Berg, left for home on Monday after three days of talks in Lima."
    (trip,) = read(text, language="en", published=date(2025, 3, 26)).trips
    assert str(trip.when) == "2025-03-22/2025-03-24"


@pytest.mark.parametrize(
    ("text", "when", "country"),
    [
        ("Berg left the country on Friday for Lima.", "2025-03-21/..", "PE"),
        ("Berg left the country for Lima on Friday.", "2025-03-21/..", "PE"),
        ("Berg jetted out of the country for Lima on Friday.", "2025-03-21/..", "PE"),
        ("Berg jetted back into the country this morning from Quito.", "../2025-03-26", "EC"),
        ("Berg flew to Puerto Desconocido, Ecuador, on Friday.", "2025-03-21/..", "EC"),
    ],
)
def test_who_leaves_the_own_country(text: str, when: str, country: str) -> None:
    report = "Norway's premier, Ida Berg, visited Chile last year. " + text
    found = read(report, language="en", published=date(2025, 3, 26)).trips
    told = {trip.stops[0].country: trip.when for trip in found}
    assert str(told[country]) == when


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Norway's premier, Ida Berg, is in Lima. It is her first trip since taking office in January.",
        ),
        ("en", "Norway's premier, Ida Berg, is in Lima, her first visit since she was elected in January."),
        (
            "es",
            "La premier noruega, Ida Berg, está en Lima. Es su primer viaje desde que asumió en enero.",
        ),
        (
            "pt",
            "A premiê norueguesa, Ida Berg, está em Lima. É a sua primeira viagem desde a posse em janeiro.",
        ),
    ],
)
def test_when_an_office_was_taken_is_not_when_the_journey_was(code: str, text: str) -> None:
    (trip,) = read(text, language=code, published=date(2025, 3, 26)).trips
    assert trip.status.value == "underway"
