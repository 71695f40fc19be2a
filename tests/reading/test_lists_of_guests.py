"""Lists of those who come to an occasion: offices told once, lands alone, whoever is not of the list."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries".
GUESTS = [
    # "those of Peru", of an office told before
    ("es", "Entre los mandatarios asistentes al acto que se celebrará en Lima figuran los de Chile, Ana Ruiz; Ghana, Kofi Adu, y Togo, Luis Paz. También acudirán los de Cuba, Juan Bello; Noruega, Ida Berg, y México, Rosa Mora.", ["Ana Ruiz: PE", "Kofi Adu: PE", "Luis Paz: PE", "Juan Bello: PE", "Ida Berg: PE", "Rosa Mora: PE"]),
    ("es", "Ya hay una lista de jefes de Estado para la toma de posesión en Lima. Entre ellos está el de Chile, Ana Ruiz; el de Ghana, Kofi Adu, y el de Togo, Luis Paz.", ["Ana Ruiz: PE", "Kofi Adu: PE", "Luis Paz: PE"]),
    ("pt", "Entre os presidentes convidados para a posse em Lima estão os do Chile, Ana Ruiz; do Gana, Kofi Adu, e do Togo, Luís Paz. Haverá uma visita oficial.", ["Ana Ruiz: PE", "Kofi Adu: PE", "Luís Paz: PE"]),
    # a state by its long name
    ("es", "Confirmaron su asistencia a la toma de posesión en Lima los presidentes de la República de Honduras, Ana Ruiz, y de la República de Ghana, Kofi Adu, así como Ida Berg, primera ministra de Noruega.", ["Ana Ruiz: PE", "Kofi Adu: PE", "Ida Berg: PE"]),
    ("pt", "Confirmaram a sua presença na cimeira de Lima os presidentes da República do Gana, Kofi Adu, e da República do Togo, Luís Paz.", ["Kofi Adu: PE", "Luís Paz: PE"]),
    # an office is taken in its own country
    ("en", "The Norwegian prime minister, Ida Berg, will attend the inauguration of the president of Chile, Ana Ruiz. An official visit will follow.", ["Ida Berg: CL"]),
    ("es", "Confirmaron su asistencia a la toma de posesión de la presidenta electa de Chile, Ana Ruiz, los presidentes de Ghana, Kofi Adu, y de Togo, Luis Paz. Habrá luego una visita oficial.", ["Kofi Adu: CL", "Luis Paz: CL"]),
    ("pt", "A primeira-ministra da Noruega, Ida Berg, vai assistir à posse da presidente do Chile, Ana Ruiz.", ["Ida Berg: CL"]),
    # who is not of the list
    ("es", "A la cumbre de Lima asistirá el vicepresidente de Ghana, Kofi Adu, y no el mandatario, Luis Paz.", ["Kofi Adu: PE"]),
    ("pt", "Na cimeira de Lima participará o vice-presidente do Gana, Kofi Adu, e não o presidente, Luís Paz.", ["Kofi Adu: PE"]),
]  # fmt: skip


def _trips(language: str, text: str) -> list[str]:
    trips = read(text, language=language, published=TOLD).trips
    return [f"{t.traveller.name}: {' '.join(dict.fromkeys(s.country for s in t.stops))}" for t in trips]


@pytest.mark.parametrize(("language", "text", "trips"), GUESTS)
def test_each_guest_comes(language: str, text: str, trips: list[str]) -> None:
    assert sorted(_trips(language, text)) == sorted(trips)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The inauguration is on 1 June in Lima. Among the guests are President Kofi Adu of Ghana and President Luis Paz of Togo, who will pay a visit."),
        ("es", "La toma de posesión será el 1 de junio en Lima. Entre los invitados están Kofi Adu, presidente de Ghana, y Luis Paz, presidente de Togo, que harán una visita."),
        ("pt", "A posse será no dia 1 de junho em Lima. Entre os convidados estão Kofi Adu, presidente do Gana, e Luis Paz, presidente do Togo, que farão uma visita."),
    ],
)  # fmt: skip
def test_guests_of_what_is_to_come_are_not_there_yet(language: str, text: str) -> None:
    trips = read(text, language=language, published=TOLD).trips
    assert {(t.traveller.name, t.status.value) for t in trips} == {
        ("Kofi Adu", "planned"),
        ("Luis Paz", "planned"),
    }


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("es", "Los ministros Luis Paz, de Economía, y Ana Ruiz, de Salud, viajaron el lunes a la India en visita oficial.", {"economy-minister", "health-minister"}),
        ("pt", "Os ministros Luís Paz, das Comunicações, e Ana Ruiz, da Saúde, viajaram na segunda-feira à Índia em visita oficial.", {"communications-minister", "health-minister"}),
    ],
)  # fmt: skip
def test_what_each_is_for_stands_behind_the_name(language: str, text: str, offices: set[str]) -> None:
    trips = read(text, language=language, published=TOLD).trips
    assert {t.traveller.office_id for t in trips} == offices


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ministers Kofi Adu, of Ghana, Ana Ruiz, of Chile, and Luis Paz, of Togo, travelled to India on Monday."),
        ("en", "The ministers Kofi Adu of Ghana, Ana Ruiz of Chile and Luis Paz of Togo travelled to India on Monday."),
        ("es", "Los cancilleres Kofi Adu, de Ghana, Ana Ruiz, de Chile, y Luis Paz, de Togo, viajaron el lunes a la India."),
        ("es", "Los presidentes de Ghana, Kofi Adu, de Chile, Ana Ruiz, y de Togo, Luis Paz, viajaron el lunes a la India."),
        ("es", "Viajaron el lunes a la India los presidentes de Ghana, Kofi Adu; Chile, Ana Ruiz, y Togo, Luis Paz."),
        ("pt", "Os ministros Kofi Adu, do Gana, Ana Ruiz, do Chile, e Luis Paz, do Togo, viajaram na segunda-feira à Índia."),
    ],
)  # fmt: skip
def test_each_has_the_country_on_the_side_of_the_first(language: str, text: str) -> None:
    trips = read(text, language=language, published=TOLD).trips
    found = {(t.traveller.name, t.traveller.country) for t in trips}
    assert found == {("Kofi Adu", "GH"), ("Ana Ruiz", "CL"), ("Luis Paz", "TG")}


def test_a_town_goes_to_the_journey_that_tells_of_it() -> None:
    text = (
        "La presidenta de Chile, Ana Ruiz, visitó Estados Unidos y Canadá en marzo, y en abril estuvo en Nueva York, "
        "en la Asamblea de la ONU."
    )
    cities = [[s.city for s in t.stops] for t in read(text, language="es", published=TOLD).trips]
    assert sorted(cities, key=len) == [["Nueva York"], [None, None]]
