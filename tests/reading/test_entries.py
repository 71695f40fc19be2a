"""Agendas and chronicles: the day or the year that heads an entry dates what stands in it."""

from datetime import date

import pytest

from envoyage.facts import Trip
from envoyage.reading import read

PUBLISHED = date(2025, 3, 14)  # a Friday
Told = tuple[str, str, str, str | None, str | None]
# Language, report, and of each trip who, its countries, its status, its first and its last day.
ENTRIES: list[tuple[str, str, set[Told]]] = [
    (
        "en",
        """Diary of events, 17 to 21 March

MONDAY, MARCH 17
ACCRA - Chilean President Ana Ruiz visits Ghana (to March 19).
LIMA - Bolivian Foreign Minister Luis Paz to visit Peru.
WEDNESDAY, MARCH 19
TIRANA - Presidents Ana Bey of Togo and Eva Sol of Mali attend a conference on water.
LOME - Peru's Foreign Minister Eva Rui in Togo for talks with her counterpart, Omar Adu.
""",
        {
            ("Ana Ruiz", "GH", "planned", "2025-03-17", "2025-03-19"),
            ("Luis Paz", "PE", "planned", "2025-03-17", None),
            ("Ana Bey", "AL", "planned", "2025-03-19", None),
            ("Eva Sol", "AL", "planned", "2025-03-19", None),
            ("Eva Rui", "TG", "planned", "2025-03-19", None),
        },
    ),
    (
        "es",
        """Agenda de la semana

Lunes 17. La presidenta de Chile, Ana Ruiz, inicia en Acra una visita de tres días.
Miércoles 19. El canciller de Bolivia, Luis Paz, visita Lima.
""",
        {
            ("Ana Ruiz", "GH", "planned", "2025-03-17", "2025-03-19"),
            ("Luis Paz", "PE", "planned", "2025-03-19", None),
        },
    ),
    (
        "pt",
        """Agenda diplomática

Segunda-feira, 17 de março
A presidente do Chile, Ana Ruiz, chega a Acra.

Quarta-feira, 19 de março
O chanceler da Bolívia, Luis Paz, visita Lima.
""",
        {
            ("Ana Ruiz", "GH", "planned", "2025-03-17", None),
            ("Luis Paz", "PE", "planned", "2025-03-19", None),
        },
    ),
    (
        "en",
        """Chilean presidents in Africa

1998: President Ana Ruiz makes a tour, visiting Ghana and Togo.
2000: Ruiz returns, stopping in Nigeria.
2025: President Luis Paz makes a trip to Angola.
""",
        {
            ("Ana Ruiz", "GH TG", "completed", "1998", "1998"),
            ("Ana Ruiz", "NG", "completed", "2000", "2000"),
            ("Luis Paz", "AO", "completed", "2025", "2025"),
        },
    ),
    (
        "en",
        """1993: President George H.W. Bush goes to Somalia.
2008: President George W. Bush goes to Benin and Ghana.
2013: President Barack Obama goes to Senegal. Michelle Obama accompanies him.
2015: Obama visits Kenya.
""",
        {
            ("George H.W. Bush", "SO", "completed", "1993", "1993"),
            ("George W. Bush", "BJ GH", "completed", "2008", "2008"),
            ("Barack Obama", "SN", "completed", "2013", "2013"),
            ("Barack Obama", "KE", "completed", "2015", "2015"),
        },
    ),
    (  # the years of a chronicle say which journey; a tour of a region ends with its own year
        "en",
        """2009: Barack Obama visits Ghana in July, his first trip to Africa as president.
2013: Obama goes to Senegal, South Africa and Tanzania.
""",
        {
            ("Barack Obama", "GH", "completed", "2009-07", "2009-07"),
            ("Barack Obama", "SN ZA TZ", "completed", "2013", "2013"),
        },
    ),
    (  # items with bullets; what is told of nobody is not the first official's
        "en",
        """Diary

----------------------------------------
MONDAY, MARCH 17

** ACCRA - Chilean President Ana Ruiz will pay a state visit to Ghana (to March 19).
** LONDON - 30th anniversary of a fire.
PRETORIA/CAPE TOWN - Bolivian President Luis Paz visits South Africa.

TUESDAY, MARCH 18
* TIRANA - Summit on water. Presidents Eva Sol of Mali and Ana Bey of Togo will attend.
""",
        {
            ("Ana Ruiz", "GH", "planned", "2025-03-17", "2025-03-19"),
            ("Luis Paz", "ZA", "planned", "2025-03-17", None),
            ("Eva Sol", "AL", "planned", "2025-03-18", None),
            ("Ana Bey", "AL", "planned", "2025-03-18", None),
        },
    ),
    (  # whom a trip takes on, and not whoever was told before
        "en",
        """Week ahead

Tuesday
Bolivian President Luis Paz starts a visit to Peru.

Thursday
Chilean President Ana Ruiz arrives in Accra for the start of a trip that will also take her to Lome.
""",
        {
            ("Luis Paz", "PE", "planned", "2025-03-18", None),
            ("Ana Ruiz", "GH TG", "planned", "2025-03-20", None),
        },
    ),
    (  # years behind bullets
        "es",
        """Visitas

– 1993: La presidenta de Chile, Ana Ruiz, visita Ghana.
– 1999: El presidente de Chile, Luis Paz, visita Perú.
""",
        {
            ("Ana Ruiz", "GH", "completed", "1993", "1993"),
            ("Luis Paz", "PE", "completed", "1999", "1999"),
        },
    ),
    (  # spans of days behind each group of a list are journeys of their own
        "en",
        (
            "The President of Chile, Ana Ruiz, has visited Ghana and Togo (February 1-6), Peru and Angola "
            "(February 13-19), Belgium (March 2-4)."
        ),
        {
            ("Ana Ruiz", "GH TG", "completed", "2025-02-01", "2025-02-06"),
            ("Ana Ruiz", "PE AO", "completed", "2025-02-13", "2025-02-19"),
            ("Ana Ruiz", "BE", "completed", "2025-03-02", "2025-03-04"),
        },
    ),
    (  # the year that closes a heading is that of the list below it
        "en",
        """Travels of President Ana Ruiz of Chile

State visits, 2004
Ghana, 8-14 March: State Visit
The President also travelled to Lima on 6 April.
""",
        {
            ("Ana Ruiz", "GH", "completed", "2004-03-08", "2004-03-14"),
            ("Ana Ruiz", "PE", "completed", "2004-04-06", None),
        },
    ),
    (  # a lone year above a report is its date line, and the present that of the day
        "en",
        """Ruiz off to Africa

2025

The President of Chile, Ana Ruiz, leaves today on a tour of Africa. She will visit Ghana and Togo.
""",
        {("Ana Ruiz", "GH TG", "planned", "2025-03-14", None)},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), ENTRIES)
def test_entries_are_dated_by_their_heads(language: str, text: str, trips: set[Told]) -> None:
    assert {_told(trip) for trip in read(text, language=language, published=PUBLISHED).trips} == trips


def _told(trip: Trip) -> Told:
    countries = " ".join(dict.fromkeys(stop.country for stop in trip.stops))
    start, end = (None if day is None else str(day) for day in (trip.when.start, trip.when.end))
    return trip.traveller.name, countries, trip.status.value, start, end


def test_a_town_before_the_news_is_where_it_will_be() -> None:
    text = """Diary

Monday, March 17
ACCRA - Chilean President Ana Ruiz visits Ghana.
Tuesday, March 18
LIMA - Bolivian President Luis Paz visits Peru.
"""
    trips = read(text, language="en", published=PUBLISHED).trips
    assert [[stop.city for stop in trip.stops] for trip in trips] == [["ACCRA"], ["LIMA"]]


def test_whoever_became_the_first_holds_the_office_alone() -> None:
    text = (
        "In 1943 Franklin Paz became the first sitting Chilean president to visit Ghana. "
        "In 2015 Ana Ruiz became the first sitting Chilean president to visit Kenya."
    )
    trips = read(text, language="en", published=PUBLISHED).trips
    assert {(trip.traveller.name, trip.stops[0].country) for trip in trips} == {
        ("Franklin Paz", "GH"),
        ("Ana Ruiz", "KE"),
    }
