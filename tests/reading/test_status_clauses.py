"""Where a trip stands by its clauses: passives, arrivals, ways home, plans in nouns, weeks to come."""

from datetime import date

import pytest
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("en", "{} has arrived in Ghana for a three-day visit.", "underway"),
        ("es", "{} arribó a Ghana para una visita de tres días.", "underway"),
        ("pt", "{} desembarcou no Gana para uma visita de três dias.", "underway"),
        ("en", "{} heads to Ghana next week.", "planned"),
        ("es", "{} viaja la próxima semana a Ghana.", "planned"),
        ("pt", "{} desloca-se ao Gana na próxima semana.", "planned"),
        ("pt", "{} vai ao Gana na semana que vem.", "planned"),
        ("en", "{} plans a trip to Ghana.", "planned"),
        ("es", "{} alista un viaje a Ghana.", "planned"),
        ("pt", "{} tem prevista uma visita ao Gana.", "planned"),
        ("es", "{} será recibido en Ghana por el presidente John Mahama.", "planned"),
        ("pt", "{} será recebido no Gana pelo presidente John Mahama.", "planned"),
        ("en", "{} will no longer travel to Ghana.", "cancelled"),
        ("en", "{} left Ghana after a visit of five days.", "completed"),
        ("es", "{} abandonó Ghana tras una visita de cinco días.", "completed"),
        ("pt", "{} deixou o Gana depois de uma visita de cinco dias.", "completed"),
        ("en", "{} concluded a visit to Ghana and continues his tour in Togo.", "underway"),
        ("es", "{} concluyó una visita a Ghana y continúa su gira en Togo.", "underway"),
        ("pt", "{} terminou a visita ao Gana e prosseguiu viagem para o Togo.", "underway"),
        ("es", "{} desistió de viajar a Ghana.", "cancelled"),
        ("pt", "{} desistiu de viajar ao Gana.", "cancelled"),
        ("en", "Visiting {} met Ghana's President John Mahama in Accra.", "underway"),
        ("es", ("El presidente de Ghana, John Mahama, recibió en Acra al visitante canciller húngaro, "
         "Laszlo Kadar."), "underway"),
        ("en", "{} has departed for Ghana.", "underway"),
        ("es", "{} salió rumbo a Ghana.", "underway"),
        ("pt", "{} partiu rumo ao Gana.", "underway"),
        ("en", "{} met President John Mahama in Accra, Ghana, today.", "underway"),
        ("es", "{} se reunió hoy en Acra, Ghana, con el presidente John Mahama.", "underway"),
        ("pt", "{} reuniu-se hoje em Acra, Gana, com o presidente John Mahama.", "underway"),
        ("en", "{}, on an official visit to Ghana, met President John Mahama.", "underway"),
        ("es", "{} de visita en Ghana, se reunió con el presidente John Mahama.", "underway"),
        ("pt", "{} em visita oficial ao Gana, disse que os dois países vão cooperar.", "underway"),
        ("en", "{} met President John Mahama during his current visit to Ghana.", "underway"),
        ("es", "{} se reunirá con el presidente en una gira que incluirá Ghana.", "planned"),
        ("pt", "{} vai reunir-se com o presidente numa visita ao Gana.", "planned"),
        ("es", "Finaliza la visita a Ghana del canciller húngaro, Laszlo Kadar.", "completed"),
        ("pt", "Termina a visita ao Gana do chanceler húngaro, Laszlo Kadar.", "completed"),
        ("en", ("On his return from a visit to Ghana, Foreign Minister Laszlo Kadar of Hungary "
         "spoke to the press."), "completed"),
        ("es", "De regreso de su gira por Ghana, el canciller húngaro, Laszlo Kadar, habló con la prensa.",
         "completed"),
        ("pt", "De regresso da sua visita ao Gana, o chanceler húngaro, Laszlo Kadar, falou à imprensa.",
         "completed"),
    ],
)  # fmt: skip
def test_status_by_clauses(code: str, text: str, status: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert trip.status.value == status


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "{} is on a five-day visit to Ghana that began on Monday.", "2025-03-24/2025-03-28"),
        ("en", "{} left Budapest for Ghana on Tuesday.", "2025-03-25/.."),
        ("en", "{} will visit Ghana on April 8, says a statement dated March 20.", "2025-04-08/.."),
        ("es", "{} visitará Ghana el 8 de abril, según un comunicado del 20 de marzo.", "2025-04-08/.."),
        ("pt", "{} visitará o Gana a 8 de abril, segundo um comunicado de 20 de março.", "2025-04-08/.."),
        ("es", "{} viajará a Ghana desde el 10 hasta el 12 de abril.", "2025-04-10/2025-04-12"),
        ("es", "{} realizó una visita a Ghana que comenzó el lunes.", "2025-03-24/.."),
        ("pt", "{} faz uma visita ao Gana que começou na segunda-feira.", "2025-03-24/.."),
        ("en", "{} arrived in Ghana this morning.", "2025-03-26/.."),
        ("es", "{} llegó esta mañana a Ghana.", "2025-03-26/.."),
        ("pt", "{} chegou nesta tarde ao Gana.", "2025-03-26/.."),
        ("es", "{} inicia este domingo una gira por Ghana, con actividades del lunes al viernes.",
         "2025-03-30/2025-04-04"),
        ("pt", "{} está no Gana desde a última sexta-feira (21).", "2025-03-21/.."),
        ("en", "{} was received on Tuesday, the first day of his visit to Ghana.", "2025-03-25/.."),
        ("es", "{} fue recibido el martes en Ghana, en el primer día de su visita.", "2025-03-25/.."),
        ("pt", "{} foi recebido na terça-feira no Gana, no primeiro dia da visita.", "2025-03-25/.."),
        ("en", "{} met President John Mahama on Tuesday during a visit to Ghana.", ""),
        ("es", "{} se reunió el martes con el presidente durante una visita a Ghana.", ""),
        ("pt", "{} reuniu-se na terça-feira com o presidente durante uma visita ao Gana.", ""),
        ("en", "{} will visit Ghana this year.", "2025"),
        ("es", "{} visitará Ghana este mes.", "2025-03"),
        ("pt", "{} visitará o Gana este ano.", "2025"),
    ],
)  # fmt: skip
def test_days_by_their_own_verb(code: str, text: str, when: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert str(trip.when) == when


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "{} will visit Ghana and Togo in April. He is not going to Benin."),
        ("es", "{} visitará Ghana y Togo en abril. A Benín no viajará."),
        ("pt", "{} visitará o Gana e o Togo em abril. Ao Benim não irá."),
    ],
)
def test_what_is_not_on_the_itinerary_is_no_trip(code: str, text: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert (trip.status.value, [stop.country for stop in trip.stops]) == ("planned", ["GH", "TG"])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ("{} will visit Ghana next week for a summit. "
         "Togo's President Kofi Mensah also takes part in Ghana.")),
        ("es", ("{} visitará Ghana la próxima semana. También participa en la cumbre de Ghana el presidente "
         "de Togo, Kofi Mensah.")),
        ("pt", ("{} visitará o Gana na próxima semana. Também participa na cimeira no Gana o presidente do "
         "Togo, Kofi Mensah.")),
    ],
)  # fmt: skip
def test_other_guests_are_still_to_go(code: str, text: str) -> None:
    trips = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert {trip.status.value for trip in trips} == {"planned"}


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "(AP) ACCRA, March 25. Hungarian Foreign Minister Laszlo Kadar arrived in Ghana yesterday.",
         "2025-03-24/.."),
        ("es", "(Efe) ACRA, 25 de marzo. El canciller húngaro, Laszlo Kadar, llegó ayer a Ghana.",
         "2025-03-24/.."),
        ("pt", "(Lusa) ACRA, 25 de março. O chanceler húngaro, Laszlo Kadar, chegou ontem ao Gana.",
         "2025-03-24/.."),
        ("en", ("From 17 to 19 March President Mahama hosted Foreign Minister Laszlo Kadar of Hungary, "
         "who was in Ghana."), "2025-03-17/2025-03-19"),
        ("es", "Del 17 al 19 de marzo acompañó al canciller húngaro, Laszlo Kadar, que estuvo en Ghana.",
         "2025-03-17/2025-03-19"),
    ],
)  # fmt: skip
def test_days_told_at_the_head(code: str, text: str, when: str) -> None:
    (trip,) = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert str(trip.when) == when
