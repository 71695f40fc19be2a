"""Spanish and Portuguese clauses: lead-ins before the subject, places behind a journey, relatives, titles."""

from datetime import date

import pytest

from envoyage.facts import Status
from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# Juan Soto of Peru goes to France, and nobody else goes there; who is named before him is met, or sends him.
LED_IN = [
    ("es", ("Tras entrevistarse en Berlín con el canciller alemán, Karl Weber, el presidente de Perú, "
     "Juan Soto, partió rumbo a París.")),
    ("es", ("Después de reunirse con el ministro chileno, Luis Vega, el presidente de Perú, Juan Soto, "
     "viajó a París.")),
    ("es", ("Tras una reunión con el presidente de la República, profesor Luis Vega, el ministro peruano, "
     "Juan Soto, viajó a París.")),
    ("pt", ("Após encontrar-se em Berlim com o chanceler alemão, Karl Weber, o presidente do Peru, Juan "
     "Soto, partiu rumo a Paris.")),
    ("pt", ("Depois de se reunir com o ministro chileno, Luis Vega, o presidente do Peru, Juan Soto, "
     "viajou para Paris.")),
    ("es", "El ministro de Exteriores de Perú, Juan Soto, visita hoy París."),
    ("pt", "O ministro peruano, Juan Soto, visita hoje Paris."),
    ("pt", "A ministra peruana, Juan Soto, vinda de Bogotá, chegou a Paris."),
    ("es", ("Acompañan al presidente de Perú, Juan Soto, en su viaje a París el canciller Luis Vega y la "
     "ministra Ana Paz.")),
    ("pt", ("Acompanham o presidente do Peru, Juan Soto, na visita a Paris o chanceler Luis Vega e a "
     "ministra Ana Paz.")),
]  # fmt: skip
# Whom the traveller meets: Luis Vega alone.
MET = [
    ("es", ("El presidente de Perú, Juan Soto, llegó a Quito. Asistirá a una cena que ofrecerá en su "
     "honor el presidente de Ecuador, Luis Vega.")),
    ("pt", ("O presidente do Peru, Juan Soto, chegou a Quito. Participa num jantar que lhe oferece o "
     "Presidente equatoriano, Luis Vega.")),
    ("en", ("President Juan Soto of Peru arrived in Quito. He will attend a dinner that President Luis "
     "Vega will give in his honour.")),
    ("es", ("El presidente de Perú, Juan Soto, visitó Quito. Allí se reunió con el alcalde, Luis Vega, y "
     "asistió, junto a la primera dama, Ana Paz, a una misa.")),
    ("pt", ("O presidente de São Tomé e Príncipe, Juan Soto, foi recebido em Bissau pelo ministro Luis "
     "Vega. Amanhã, Soto depõe flores no túmulo do ex-Presidente João Lima.")),
    ("es", ("El presidente de Perú, Juan Soto, llegó a Recife el domingo por invitación del presidente "
     "brasileño Luis Vega, quien lo recibirá el martes.")),
    ("pt", ("O presidente do Peru, Juan Soto, chegou ao Recife no domingo, a convite do presidente "
     "brasileiro Luis Vega, que o receberá na terça-feira.")),
    ("es", ("El rey de España, Felipe VI, está en Cartagena de Indias. Con el presidente de Guatemala, "
     "Luis Vega, el jefe del Estado español celebró una reunión previa.")),
    ("pt", ("O rei de Espanha, Felipe VI, está em Cartagena das Índias. Com o presidente da Guatemala, "
     "Luis Vega, o chefe de Estado espanhol teve uma reunião prévia.")),
    ("es", ("El presidente de Perú, Juan Soto, visitó Asunción. Allí habló con el jefe de Estado, Luis "
     "Vega para reforzar la cooperación.")),
    ("pt", ("O presidente do Peru, Juan Soto, visitou Assunção. Ali falou com o chefe de Estado, Luis "
     "Vega para reforçar a cooperação.")),
]  # fmt: skip
# Where the journey leads: to an airport by its name, a leg told behind a clause, and to no fortress.
LEADS = [
    ("es", "El presidente Juan Soto llegó al Aeropuerto Internacional Las Américas de Santo Domingo.", "DO"),
    ("pt", "O chanceler peruano, Juan Soto, chegou ao Aeroporto Humberto Delgado, de Lisboa.", "PT"),
    ("es", "La última etapa de la gira de la ministra Juan Soto, que acaba el viernes, será Malasia.", "MY"),
    ("pt", "A última etapa da viagem da ministra Juan Soto, que acaba sexta-feira, será a Malásia.", "MY"),
    ("pt", "O chanceler peruano, Juan Soto, está em Bissau. Amanhã, Soto visita a Fortaleza da Amura.", "GW"),
]
# Under way: one land is behind, the next ahead.
BEGUN = [
    ("en", ("King Omar II of Jordan received President Juan Soto of Cyprus in Amman. The Cypriot leader "
     "flies to Beirut tomorrow.")),
    ("es", ("El rey Omar II de Jordania recibió en Amán al presidente de Chipre, Juan Soto. El mandatario "
     "chipriota vuela mañana a Beirut.")),
    ("pt", ("O rei Omar II da Jordânia recebeu em Amã o presidente de Chipre, Juan Soto. O governante "
     "cipriota segue amanhã para Beirute.")),
    ("pt", "O presidente de Chipre, Juan Soto, está em visita a Amã. Hoje viaja para Beirute."),
]  # fmt: skip
# Only the last of the list had travelled.
LAST_OF_LIST = [
    ("es", ("Viajan con el presidente el canciller Luis Vega y el ministro peruano Juan Soto, quien en "
     "abril había recorrido Alemania.")),
    ("es", ("Lo esperaban el canciller Luis Vega y el ministro peruano Juan Soto, que había visitado "
     "Alemania en abril.")),
    ("pt", ("Viajam com o presidente o chanceler Luis Vega e o ministro peruano Juan Soto, que em abril "
     "tinha visitado a Alemanha.")),
]  # fmt: skip
# The office of a country that stands behind the name, between commas.
OF_COUNTRY = [
    ("en", "President Juan Soto, of Costa Rica, flew to Madrid on Sunday."),
    ("es", "El presidente Juan Soto, de Costa Rica, viajó el domingo a Madrid."),
    ("pt", "O presidente Juan Soto, da Costa Rica, viajou no domingo a Madri."),
]

# Nobody whom the text names travels.
UNNAMED = [
    ("es", ("Del 11 al 15 de abril, Soto Paz viajará a Chile. El secretario se reunirá con el presidente, "
     "Luis Vega, y el ministro, Juan Soto. En Lima sostendrá un encuentro con la alcaldesa, Ana Paz.")),
    ("pt", ("O secretário vai reunir-se com o presidente, Luis Vega, e o ministro, Juan Soto. Em Lima "
     "manterá um encontro com a prefeita, Ana Paz.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), LED_IN)
def test_who_travels_is_the_subject_of_the_main_clause(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    gone = [trip for trip in trips if any(stop.country == "FR" for stop in trip.stops)]
    assert [trip.traveller.name for trip in gone] == ["Juan Soto"]
    assert not any(trip.traveller.name in ("Luis Vega", "Ana Paz", "Karl Weber") for trip in trips)
    assert not any(m.name in ("Ana Paz",) for trip in trips for m in trip.meetings)


@pytest.mark.parametrize(("language", "text"), MET)
def test_who_receives_or_is_named_first_in_a_sentence_is_met(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert [[m.name for m in trip.meetings] for trip in trips] == [["Luis Vega"]]


@pytest.mark.parametrize(("language", "text"), LAST_OF_LIST)
def test_a_relative_clause_in_the_singular_is_on_the_last_of_a_list(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    gone = [trip for trip in trips if any(stop.country == "DE" for stop in trip.stops)]
    assert [trip.traveller.name for trip in gone] == ["Juan Soto"]


@pytest.mark.parametrize(("language", "text"), OF_COUNTRY)
def test_a_country_between_commas_is_that_of_the_office(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.traveller.country, [stop.country for stop in trip.stops]) == ("CR", ["ES"])


@pytest.mark.parametrize(("language", "text"), UNNAMED)
def test_whom_somebody_unnamed_meets_does_not_travel_on(language: str, text: str) -> None:
    assert read(text, language=language, published=PUBLISHED).trips == ()


@pytest.mark.parametrize(("language", "text", "land"), LEADS)
def test_where_a_journey_leads(language: str, text: str, land: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.traveller.name, {stop.country for stop in trip.stops}) == ("Juan Soto", {land})


@pytest.mark.parametrize(("language", "text"), BEGUN)
def test_a_journey_goes_on_to_another_land(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert (trip.status, [stop.country for stop in trip.stops]) == (Status.UNDERWAY, ["JO", "LB"])


def test_that_country_is_the_place_told_last() -> None:
    text = (
        "La canciller peruana, Ana Ruiz, viajará a China. De allí seguirá a Malasia, donde se reunirá con el "
        "canciller de ese país, Anifah Aman."
    )
    (trip,) = read(text, language="es", published=PUBLISHED).trips
    assert [(m.name, m.country) for m in trip.meetings] == [("Anifah Aman", "MY")]
