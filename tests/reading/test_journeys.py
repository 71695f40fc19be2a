"""Journeys said in so many words: who goes where, by verbs and nouns of travel, in equal wordings."""

from datetime import date

import pytest

from envoyage.reading.reader import read

PUBLISHED = date(2023, 5, 3)
# Who stands in the braces of a row.
RINNE = {
    "en": "Finnish Foreign Minister Tuomas Rinne",
    "es": "el canciller finlandés, Tuomas Rinne,",
    "pt": "o chanceler finlandês, Tuomas Rinne,",
}
# What opens the gate, and tells of nobody's journey.
TALKS = {"en": " Talks followed.", "es": " Hubo conversaciones.", "pt": " Houve conversações."}

# A sentence, and the countries of its one journey.
SAID = [
    ("en", "Travelling to Vietnam on Monday, {} said relations were good.", "VN"),
    ("en", "Arriving in Hanoi on Monday, {} met his counterpart.", "VN"),
    ("en", "The arrival of {} in Hanoi on Monday was low-key.", "VN"),
    ("en", "{} began a tour in which he will visit Vietnam, Laos and Cambodia.", "VN LA KH"),
    ("en", "{} began a three-nation tour that will take him to Vietnam, Laos and Cambodia.", "VN LA KH"),
    ("en", "{} will travel to Asia next week, with stops in Hanoi, Vientiane and Phnom Penh.", "VN LA KH"),
    ("en", "{} will travel to Asia next week, visiting Vietnam, Laos and Cambodia.", "VN LA KH"),
    ("en", "{} will visit Vietnam (May 2-4), Laos (May 4-6) and Cambodia (May 6-9).", "VN LA KH"),
    ("en", "{} arrived in Hanoi on Monday. His itinerary also includes Laos and Cambodia.", "VN LA KH"),
    ("en", "{} arrived in Hanoi on Monday from Laos.", "VN LA"),
    ("en", "{} arrived in Hanoi on Monday after a visit to Laos.", "VN LA"),
    ("en", "{} left Hanoi for Vientiane on Monday.", "VN LA"),
    ("en", "{} visited Vietnam on Monday and Laos on Tuesday.", "VN LA"),
    ("en", "{} will be in Vietnam on May 2 and in Laos on May 3.", "VN LA"),
    ("en", "Vietnam is preparing for the visit of {} on Monday.", "VN"),
    ("en", "The Finnish government said on Monday that {} would travel to Vietnam.", "VN"),
    ("en", "{} visited a factory in the Vietnamese city of Da Nang on Monday.", "VN"),
    ("en", "{} returned to Helsinki on Monday after talks in Vientiane.", "LA"),
    ("en", "{} embarks on Monday on a swing through Vietnam and Laos.", "VN LA"),
    ("en", "{}'s Asian tour takes in Vietnam, Laos and Cambodia.", "VN LA KH"),
    ("es", "Procedente de Laos, {} llegó el lunes a Vietnam.", "VN LA"),
    ("es", "A su llegada a Hanói el lunes, {} dijo que las relaciones son buenas.", "VN"),
    ("es", "La llegada d{} a Hanói el lunes fue discreta.", "VN"),
    ("es", "A Hanói llegó el lunes el canciller de Finlandia, Tuomas Rinne.", "VN"),
    ("es", "{} inició una gira que le llevará a Vietnam, Laos y Camboya.", "VN LA KH"),
    ("es", "{} inició una gira en la que visitará Vietnam, Laos y Camboya.", "VN LA KH"),
    ("es", "{} inició una gira durante la cual visitará Vietnam, Laos y Camboya.", "VN LA KH"),
    ("es", "{} iniciará el lunes una gira que abarcará Vietnam, Laos y Camboya.", "VN LA KH"),
    ("es", "{} viajará la próxima semana a Asia, con escalas en Hanói, Vientián y Nom Pen.", "VN LA KH"),
    ("es", "{} viajará la próxima semana a Asia, donde visitará Vietnam, Laos y Camboya.", "VN LA KH"),
    ("es", "{} visitará Vietnam (2-4 de mayo), Laos (4-6 de mayo) y Camboya (6-9 de mayo).", "VN LA KH"),
    ("es", "{} llegó el lunes a Hanói. Su itinerario incluye también Laos y Camboya.", "VN LA KH"),
    ("es", "{} llegó el lunes a Hanói procedente de Laos.", "VN LA"),
    ("es", "{} terminó el lunes en Nom Pen su gira por Vietnam y Laos.", "VN LA KH"),
    ("es", "{} estará en Vietnam el 2 de mayo y en Laos el 3 de mayo.", "VN LA"),
    ("es", "{} visitó Vietnam el lunes y Laos el martes.", "VN LA"),
    ("es", "Vietnam espera la visita d{} el lunes.", "VN"),
    ("es", "El Gobierno finlandés informó el lunes que el canciller Tuomas Rinne viajará a Vietnam.", "VN"),
    ("es", "{} afirmó el lunes en Hanói que Finlandia seguirá ayudando a Ucrania.", "VN"),
    ("es", "{} visitó el lunes una fábrica en la ciudad vietnamita de Da Nang.", "VN"),
    ("es", "{} regresó el lunes a Helsinki tras sus reuniones en Vientián.", "LA"),
    ("es", "La agenda d{} incluye visitas a Hanói y Vientián.", "VN LA"),
    ("es", "{} se reunió el lunes en Hanói con el primer ministro antes de partir hacia Vientián.", "VN LA"),
    ("es", "Está previsto que {} viaje el lunes a Vietnam.", "VN"),
    ("es", "Se espera que {} llegue el lunes a Vietnam.", "VN"),
    ("es", "El presidente finlandés envió al canciller Tuomas Rinne a Vietnam el lunes.", "VN"),
    ("pt", "Vindo do Laos, {} chegou na segunda-feira ao Vietname.", "VN LA"),
    ("pt", "À chegada a Hanói na segunda-feira, {} disse que as relações são boas.", "VN"),
    ("pt", "A ida d{} ao Vietnã foi confirmada na segunda-feira.", "VN"),
    ("pt", "A Hanói chegou na segunda-feira o chanceler da Finlândia, Tuomas Rinne.", "VN"),
    ("pt", "{} iniciou um giro que o levará ao Vietnã, ao Laos e ao Camboja.", "VN LA KH"),
    ("pt", "{} iniciou uma viagem em que visitará o Vietnã, o Laos e o Camboja.", "VN LA KH"),
    ("pt", "{} iniciou uma viagem durante a qual visitará o Vietnã, o Laos e o Camboja.", "VN LA KH"),
    ("pt", "{} viajará na próxima semana à Ásia, com paradas em Hanói, Vientiane e Phnom Penh.", "VN LA KH"),
    ("pt", "{} viajará na próxima semana à Ásia, onde visitará Vietnã, Laos e Camboja.", "VN LA KH"),
    ("pt", "{} chegou na segunda-feira a Hanói. O roteiro inclui também Laos e Camboja.", "VN LA KH"),
    ("pt", "{} chegou na segunda-feira a Hanói, vindo do Laos.", "VN LA"),
    ("pt", "{} terminou na segunda-feira em Phnom Penh o seu périplo pelo Vietname e Laos.", "VN LA KH"),
    ("pt", "{} estará no Vietnã em 2 de maio e no Laos em 3 de maio.", "VN LA"),
    ("pt", "{} visitou o Vietnã na segunda-feira e o Laos na terça.", "VN LA"),
    ("pt", "O Vietnã espera a visita d{} na segunda-feira.", "VN"),
    ("pt", "{} afirmou na segunda-feira em Hanói que a Finlândia continuará a ajudar a Ucrânia.", "VN"),
    ("pt", "{} visitou na segunda-feira uma fábrica na cidade vietnamita de Da Nang.", "VN"),
    ("pt", "{} regressou na segunda-feira a Helsínquia após reuniões em Vientiane.", "LA"),
    ("pt", "A agenda d{} inclui visitas a Hanói e Vientiane.", "VN LA"),
    ("pt", "Está previsto que {} viaje na segunda-feira ao Vietname.", "VN"),
    ("pt", "Espera-se que {} chegue na segunda-feira ao Vietname.", "VN"),
    ("pt", "O presidente finlandês enviou o chanceler Tuomas Rinne ao Vietnã na segunda-feira.", "VN"),
    ("pt", "Além do Vietnã, {} visitará o Laos e o Camboja.", "VN LA KH"),
    ("en", "Reporters asked about {}, who will arrive in the port city of Da Nang on Friday.", "VN"),
    ("en", "The prime minister spoke of {}, who is also expected to visit Vietnam.", "VN"),
    ("en", "{} travelled to a conference in Hanoi on Monday.", "VN"),
    ("en", "{} attended the Hanoi summit on Monday.", "VN"),
    ("en", "The last leg of the tour of {} will be Laos.", "LA"),
    ("es", "La prensa preguntó por {} quien llegará el viernes a la ciudad de Da Nang.", "VN"),
    ("es", "El primer ministro habló de {} que también visitará Vietnam.", "VN"),
    ("es", "{} viajó el lunes a una conferencia en Hanói.", "VN"),
    ("es", "{} participará en la cumbre de Hanói.", "VN"),
    ("es", "La última etapa de la gira del canciller finlandés, Tuomas Rinne, será Laos.", "LA"),
    ("pt", "A imprensa perguntou por {} que chegará na sexta-feira à cidade de Da Nang.", "VN"),
    ("pt", "O primeiro-ministro falou sobre {} que também visitará o Vietnã.", "VN"),
    ("pt", "{} viajou na segunda-feira para uma conferência em Hanói.", "VN"),
    ("pt", "{} participará na cimeira de Hanói.", "VN"),
    ("pt", "A última etapa do périplo do chanceler finlandês, Tuomas Rinne, será o Laos.", "LA"),
]


@pytest.mark.parametrize(("code", "text", "where"), SAID)
def test_where_it_leads(code: str, text: str, where: str) -> None:
    text = text.format(RINNE[code])
    trips = read(text[0].upper() + text[1:] + TALKS[code], published=PUBLISHED, language=code).trips
    assert [trip.traveller.name for trip in trips] == ["Tuomas Rinne"]
    assert {stop.country for stop in trips[0].stops} == set(where.split())
