"""Whose journey it is, and whose what goes with it is: asides, lead-ins, invitations, two who travel."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries".
TRAVELLERS = [
    # a name that only tells who the noun before it is
    ("en", "Norway's foreign minister, Ida Berg, named after the dismissal of her predecessor, Olav Lund, is visiting Peru.", ["Ida Berg: PE"]),
    ("en", "Norwegian Foreign Minister Ida Berg, chosen in place of her predecessor, Olav Lund, arrived in Lima, Peru.", ["Ida Berg: PE"]),
    ("es", "La ministra de Exteriores noruega, Ida Berg, nombrada tras la salida de su antecesor, Olav Lund, realiza una visita a Perú.", ["Ida Berg: PE"]),
    ("es", "La ministra noruega Ida Berg, elegida en lugar de su predecesor, Olav Lund, llegó a Lima, Perú.", ["Ida Berg: PE"]),
    ("pt", "A ministra das Relações Exteriores da Noruega, Ida Berg, nomeada após a saída do seu antecessor, Olav Lund, realiza uma visita ao Peru.", ["Ida Berg: PE"]),
    ("pt", "A ministra norueguesa Ida Berg, escolhida no lugar do seu antecessor, Olav Lund, chegou a Lima, no Peru.", ["Ida Berg: PE"]),
    # a lead-in that the main clause goes on with
    ("en", "Secretary Ida Berg of Norway met President Kofi Adu of Ghana in Accra. After her stop in Ghana, the secretary will travel to Togo.", ["Ida Berg: GH TG"]),
    ("en", "Norwegian Prime Minister Ida Berg met President Ana Ruiz of Peru in Lima. Following her visit to Peru, Berg will fly to Chile.", ["Ida Berg: PE CL"]),
    # nobody travels yet
    ("en", "Norwegian Prime Minister Ida Berg was in Lima, Peru. She renewed the invitation for President Ana Ruiz to pay a visit to Norway.", ["Ida Berg: PE"]),
    ("es", "La primera ministra noruega, Ida Berg, estuvo en Lima, Perú. Berg reiteró la invitación para que la presidenta peruana, Ana Ruiz, realice una visita a Noruega.", ["Ida Berg: PE"]),
    ("es", "La primera ministra noruega, Ida Berg, estuvo en Lima, Perú. Llevó una invitación para que la presidenta peruana, Ana Ruiz, efectúe un viaje a Oslo.", ["Ida Berg: PE"]),
    ("pt", "A primeira-ministra norueguesa, Ida Berg, esteve em Lima, no Peru. Berg reiterou o convite para que a presidente peruana, Ana Ruiz, realize uma visita à Noruega.", ["Ida Berg: PE"]),
    # not done
    ("en", "Norwegian Prime Minister Ida Berg left Oslo for Ghana on Monday. She is yet to visit Togo and Benin.", ["Ida Berg: GH"]),
    ("en", "Norwegian Prime Minister Ida Berg arrived in Ghana on Monday. She has yet to travel to Togo.", ["Ida Berg: GH"]),
    ("es", "La primera ministra noruega, Ida Berg, llegó el lunes a Ghana. Le falta visitar Togo y Benín.", ["Ida Berg: GH"]),
    ("pt", "A primeira-ministra norueguesa, Ida Berg, chegou na segunda-feira ao Gana. Falta visitar o Togo e o Benim.", ["Ida Berg: GH"]),
    # when a crisis began is no journey
    ("en", "Norwegian Foreign Minister Ida Berg met President Ana Ruiz of Peru in Lima. It is Berg's first trip to Peru since the drought began in February.", ["Ida Berg: PE"]),
    ("es", "La canciller noruega, Ida Berg, se reunió en Lima con la presidenta de Perú, Ana Ruiz. Es el primer viaje de Berg a Perú desde que la sequía comenzó en enero.", ["Ida Berg: PE"]),
    ("pt", "A chanceler norueguesa, Ida Berg, reuniu-se em Lima com a presidente do Peru, Ana Ruiz. É a primeira viagem de Berg ao Peru desde que a seca começou em janeiro.", ["Ida Berg: PE"]),
    # what goes on in a region toured
    ("en", "Argentine President Juan Soto will leave for Europe on Monday for a tour of Spain. The tour comes as Europe suffers from the war in Ukraine.", ["Juan Soto: ES"]),
    ("es", "El presidente argentino, Juan Soto, partirá el lunes a Europa para iniciar una gira por España. La gira se produce cuando Europa sufre la guerra en Ucrania.", ["Juan Soto: ES"]),
    ("pt", "O presidente argentino, Juan Soto, partirá na segunda-feira para a Europa para uma viagem à Espanha. A viagem ocorre quando a Europa sofre com a guerra na Ucrânia.", ["Juan Soto: ES"]),
    # where: beside what a verb of going tells, and under the heading of a country
    ("en", "President Juan Soto of Chile goes to Peru on a visit on Tuesday. On Saturday it is the turn of Togo, where he will attend a forum.", ["Juan Soto: PE TG"]),
    ("es", "El presidente de Chile, Juan Soto, va de visita a Perú el martes. El sábado es el turno de Togo, donde debe participar en un foro.", ["Juan Soto: PE TG"]),
    ("en", "Ministers on visits\n\nA busy week of visits lies ahead.\n\nGhana\n\nNorwegian Trade Minister Ida Berg leaves on Monday for talks on cocoa.\n\nTogo\n\nNorwegian Finance Minister Olav Lund will travel this Friday.", ["Ida Berg: GH", "Olav Lund: TG"]),
    ("es", "Ministros de visita\n\nHay muchas visitas esta semana.\n\nGhana\n\nLa ministra noruega de Comercio, Ida Berg, parte el lunes para unas reuniones sobre el cacao.\n\nTogo\n\nEl ministro noruego de Hacienda, Olav Lund, viajará el viernes.", ["Ida Berg: GH", "Olav Lund: TG"]),
    ("pt", "Ministros de visita\n\nHá muitas visitas nesta semana.\n\nGana\n\nA ministra norueguesa do Comércio, Ida Berg, parte na segunda-feira para reuniões sobre o cacau.\n\nTogo\n\nO ministro norueguês das Finanças, Olav Lund, viajará na sexta-feira.", ["Ida Berg: GH", "Olav Lund: TG"]),
    # who came by whose arrival is told
    ("en", "State television announced the arrival of the Emir of Qatar, Sheikh Omar bin Hamad Al-Vidal, in Lima for talks with President Ana Ruiz.", ["Omar bin Hamad Al-Vidal: PE"]),
    ("pt", "O ministro angolano Omar Vidal encontra-se em Montevidéu para uma série de reuniões.", ["Omar Vidal: UY"]),
    ("pt", "A visita de 13 a 16 de maio da primeira-ministra da Noruega, Ida Berg, ao Peru foi anunciada.", ["Ida Berg: PE"]),
    ("es", "La visita del 13 al 16 de mayo de la primera ministra de Noruega, Ida Berg, a Perú fue anunciada.", ["Ida Berg: PE"]),
    ("en", "The visit from May 13 to 16 of the Prime Minister of Norway, Ida Berg, to Peru was announced.", ["Ida Berg: PE"]),
]  # fmt: skip
# Report, and what each trip has: days, those met and topics.
SHARES = [
    (
        "en",
        "Norwegian Prime Minister Ida Berg arrived in Peru on Sunday. While Berg is in Peru, Norwegian Finance Minister Olav Lund will fly to Togo to attend a conference on cocoa prices. His trip will take place from May 20 to 22.",
        {"Ida Berg": ("2024-05-12/..", [], []), "Olav Lund": ("2024-05-20/2024-05-22", [], ["conference on cocoa prices"])},
    ),
    (
        "es",
        "La primera ministra noruega, Ida Berg, llegó el domingo a Perú. Mientras Berg está en Perú, el ministro noruego de Hacienda, Olav Lund, viajará a Togo para participar en una conferencia sobre el cacao. Su viaje será del 20 al 22 de mayo.",
        {"Ida Berg": ("2024-05-12/..", [], []), "Olav Lund": ("2024-05-20/2024-05-22", [], ["conferencia sobre el cacao"])},
    ),
    (
        "pt",
        "A primeira-ministra norueguesa, Ida Berg, chegou no domingo ao Peru. Enquanto Berg está no Peru, o ministro norueguês das Finanças, Olav Lund, viajará ao Togo para participar na conferência sobre o cacau. A sua viagem decorrerá de 20 a 22 de maio.",
        {"Ida Berg": ("2024-05-12/..", [], []), "Olav Lund": ("2024-05-20/2024-05-22", [], ["conferência sobre o cacau"])},
    ),
    (
        "en",
        "Norwegian Prime Minister Ida Berg flew to Togo on Sunday, while Norwegian President Olav Lund went to Mali. On the programme of Berg are talks with the Togolese president, Kofi Adu.",
        {"Ida Berg": ("2024-05-12/..", ["Kofi Adu"], []), "Olav Lund": (None, [], [])},
    ),
    (
        "es",
        "La primera ministra noruega, Ida Berg, viajó el domingo a Togo, mientras el presidente noruego, Olav Lund, fue a Malí. En la agenda de Berg figura un encuentro con el presidente togolés, Kofi Adu.",
        {"Ida Berg": ("2024-05-12/..", ["Kofi Adu"], []), "Olav Lund": (None, [], [])},
    ),
    (
        "pt",
        "A primeira-ministra norueguesa, Ida Berg, viajou no domingo para o Togo, enquanto o presidente norueguês, Olav Lund, se deslocou ao Mali. No programa de Berg seguem-se encontros com o presidente togolês, Kofi Adu.",
        {"Ida Berg": ("2024-05-12/..", ["Kofi Adu"], []), "Olav Lund": (None, [], [])},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "trips"), TRAVELLERS)
def test_travellers(code: str, text: str, trips: list[str]) -> None:
    told = read(text, language=code, published=TOLD).trips
    assert [f"{t.traveller.name}: {' '.join(s.country for s in t.stops)}" for t in told] == trips


@pytest.mark.parametrize(("code", "text", "shares"), SHARES)
def test_shares(code: str, text: str, shares: dict[str, tuple[str | None, list[str], list[str]]]) -> None:
    trips = {t.traveller.name: t for t in read(text, language=code, published=TOLD).trips}
    assert trips.keys() == shares.keys()
    for name, (days, met, topics) in shares.items():
        trip = trips[name]
        assert days is None or str(trip.when) == days
        assert [m.name for m in trip.meetings] == met
        assert [topic.label for topic in trip.topics] == topics
