"""One noun for the journeys of two, letters received from somebody, officials of the UN at home."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# Juan Soto goes to Chile, and Ana Paz to Peru.
OF_EACH = [
    ("en", ("They discussed the visits of the Peruvian minister, Juan Soto, to Chile and of Chile's "
     "minister Ana Paz to Lima.")),
    ("es", ("Se habló de las visitas del canciller peruano, Juan Soto, a Chile y de la ministra chilena "
     "Ana Paz a Lima.")),
    ("pt", ("Falou-se das visitas do chanceler peruano, Juan Soto, ao Chile e da ministra chilena Ana Paz "
     "a Lima.")),
]  # fmt: skip
# Juan Soto of Chile has brought a letter to Luis Vega of Peru.
BEARERS = [
    ("en", ("President Luis Vega of Peru received from Chile's foreign minister, Juan Soto, a letter from "
     "his president.")),
    ("es", ("El presidente de Perú, Luis Vega, recibió del canciller chileno, Juan Soto, una carta de su "
     "mandatario.")),
    ("es", ("El presidente peruano Luis Vega recibió hoy de la canciller chilena, Juan Soto, un mensaje "
     "de la presidenta.")),
    ("pt", ("O presidente do Peru, Luis Vega, recebeu do chanceler chileno, Juan Soto, uma carta do seu "
     "presidente.")),
]  # fmt: skip
# In Geneva only the minister is abroad.
STATIONED = [
    ("en", ("Colombia's foreign minister, Juan Soto, will meet the UN high commissioner for refugees, "
     "Mary Bach, in Geneva.")),
    ("es", ("El canciller de Colombia, Juan Soto, se reunirá en Ginebra con la alta comisionada de las "
     "Naciones Unidas para los Refugiados, Mary Bach.")),
    ("pt", ("O chanceler da Colômbia, Juan Soto, reúne-se em Genebra com a alta comissária das Nações "
     "Unidas para os Refugiados, Mary Bach.")),
]  # fmt: skip

# Own ambassadors are not met, and "Estado" is no place.
OF_STATE = [
    ("es", ("El canciller peruano, Juan Soto, fue recibido en Berlín por el embajador extraordinario y "
     "plenipotenciario de Perú en Alemania, Luis Mora.")),
    ("pt", ("O presidente de Angola, Juan Soto, inicia a sua primeira visita de Estado à Alemanha. "
     "Recebeu-o em Berlim o embaixador extraordinário e plenipotenciário de Angola, Luís Mora.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OF_EACH)
def test_each_has_a_place_of_its_own(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    told = {trip.traveller.name: [stop.country for stop in trip.stops] for trip in trips}
    assert told == {"Juan Soto": ["CL"], "Ana Paz": ["PE"]}


@pytest.mark.parametrize(("language", "text"), BEARERS)
def test_whoever_a_letter_is_received_from_has_come(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.traveller.name, [stop.country for stop in trip.stops]) == ("Juan Soto", ["PE"])
    assert [m.name for m in trip.meetings] == ["Luis Vega"]


@pytest.mark.parametrize(("language", "text"), STATIONED)
def test_officials_of_the_united_nations_are_at_home_in_geneva(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.traveller.name, [m.name for m in trip.meetings]) == ("Juan Soto", ["Mary Bach"])


@pytest.mark.parametrize(
    ("language", "text", "land"),
    [
        ("es", "El canciller de la República de Congo, Juan Soto, viajó a Libreville.", "CG"),
        ("es", "El canciller de la República Democrática de Congo, Juan Soto, viajó a Libreville.", "CD"),
    ],
)
def test_the_two_states_of_the_congo(language: str, text: str, land: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert trip.traveller.country == land


@pytest.mark.parametrize(("language", "text"), OF_STATE)
def test_titles_and_visits_of_state_hold_no_name_and_no_place(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.meetings, trip.places, [s.country for s in trip.stops]) == ((), (), ["DE"])
