"""Journeys told otherwise than by who visits where: cut short, sent to, gathered, wound up."""

from datetime import date

import pytest

from envoyage.reading import read

TOLD = [
    ("en", ("The prime minister of Japan, Taro Abe, cut short a visit to Peru on Monday and flew home "
     "because of the floods."), "Taro Abe PE"),
    ("en", ("Japan's Emperor will not go to Peru as planned; Crown Prince Akira will represent him at "
     "the ceremony in Lima on Friday."), "Akira PE"),
    ("en", ("Foreign Minister Ana Ruiz of Peru told parliament on Monday about her talks in Brasília "
     "last week with her colleague Rui Paz."), "Ana Ruiz BR"),
    ("en", ("President Juan Soto of Peru, fresh from a tour of Asia that took him to Tokyo and Seoul, "
     "said on Monday that trade would grow."), "Juan Soto JP KR"),
    ("en", ("President Luis Paz of Chile flew in from Santiago on Sunday night to attend the "
     "inauguration of Peru's new president, Juan Soto, in Lima."), "Luis Paz PE"),
    ("en", ("Peru's Prime Minister Ana Ruiz is to lead the country's delegation at the climate "
     "conference in Belém, Brazil, in November."), "Ana Ruiz BR"),
    ("en", ("Peruvian Trade Minister Luis Vega wrapped up four days of talks in Ottawa on Friday with "
     "the signing of an accord."), "Luis Vega CA"),
    ("en", ("Ten presidents, among them Luis Paz of Chile and Rui Costa of Brazil, gathered in Lima on "
     "Monday for the summit."), "Luis Paz PE"),
    ("en", "Pope Leo left Lima on Monday at the end of a five-day visit to Peru.", "Leo PE"),
    ("en", ("The visit of Russian Foreign Minister Ivan Petrov to Peru, which began on Sunday, ends "
     "today."), "Ivan Petrov PE"),
    ("en", ("\"I have come to Lima to listen,\" Japanese Foreign Minister Kenji Mori said on arrival at "
     "the airport on Monday."), "Kenji Mori PE"),
    ("en", ("Peru will welcome President Luis Paz of Chile on a state visit next month, the palace "
     "announced."), "Luis Paz PE"),
    ("es", ("El primer ministro de Japón, Taro Abe, interrumpió el lunes su visita a Perú y regresó a su "
     "país por las inundaciones."), "Taro Abe PE"),
    ("es", ("De regreso de Nueva York, donde habló en la ONU, el presidente de Perú, Juan Soto, hizo "
     "escala en Panamá para ver al presidente Luis Paz."), "Juan Soto US PA"),
    ("es", ("La canciller de Perú, Ana Ruiz, informó el lunes al Congreso sobre sus conversaciones de la "
     "semana pasada en Brasilia con su colega Rui Paz."), "Ana Ruiz BR"),
    ("es", ("El presidente de Perú, Juan Soto, recién llegado de una gira por Asia que lo llevó a Tokio "
     "y Seúl, dijo que crecerá el comercio."), "Juan Soto JP KR"),
    ("es", ("El presidente de Chile, Luis Paz, llegó el domingo por la noche para asistir a la toma de "
     "posesión del nuevo presidente de Perú, Juan Soto, en Lima."), "Luis Paz PE"),
    ("es", ("La primera ministra de Perú, Ana Ruiz, encabezará la delegación de su país en la "
     "conferencia del clima en Belém, Brasil, en noviembre."), "Ana Ruiz BR"),
    ("es", ("El ministro peruano de Comercio, Luis Vega, cerró el viernes cuatro días de conversaciones "
     "en Ottawa con la firma de un acuerdo."), "Luis Vega CA"),
    ("es", ("Diez presidentes, entre ellos Luis Paz, de Chile, y Rui Costa, de Brasil, se reunieron el "
     "lunes en Lima para la cumbre."), "Luis Paz PE"),
    ("es", "El papa León dejó Lima el lunes al término de una visita de cinco días a Perú.", "León PE"),
    ("es", ("La visita a Perú del canciller ruso, Ivan Petrov, que comenzó el domingo, termina hoy."),
     "Ivan Petrov PE"),
    ("es", ("\"He venido a Lima a escuchar\", dijo el canciller japonés, Kenji Mori, a su llegada al "
     "aeropuerto el lunes."), "Kenji Mori PE"),
    ("es", ("Perú recibirá el próximo mes en visita de Estado al presidente de Chile, Luis Paz, anunció "
     "el Palacio."), "Luis Paz PE"),
    ("pt", ("O primeiro-ministro do Japão, Taro Abe, interrompeu na segunda-feira a visita ao Peru e "
     "regressou ao seu país por causa das cheias."), "Taro Abe PE"),
    ("pt", ("De regresso de Nova Iorque, onde discursou na ONU, o presidente do Peru, Juan Soto, fez "
     "escala no Panamá para ver o presidente Luis Paz."), "Juan Soto US PA"),
    ("pt", ("A chanceler do Peru, Ana Ruiz, informou na segunda-feira o Congresso sobre as conversações "
     "da semana passada em Brasília com o colega Rui Paz."), "Ana Ruiz BR"),
    ("pt", ("O presidente do Peru, Juan Soto, acabado de chegar de uma viagem à Ásia que o levou a "
     "Tóquio e Seul, disse que o comércio vai crescer."), "Juan Soto JP KR"),
    ("pt", ("O presidente do Chile, Luis Paz, chegou no domingo à noite para assistir à posse do novo "
     "presidente do Peru, Juan Soto, em Lima."), "Luis Paz PE"),
    ("pt", ("A primeira-ministra do Peru, Ana Ruiz, chefiará a delegação do país na conferência do clima "
     "em Ottawa, Canadá, em novembro."), "Ana Ruiz CA"),
    ("pt", ("O ministro peruano do Comércio, Luis Vega, encerrou na sexta-feira quatro dias de "
     "conversações em Ottawa com a assinatura de um acordo."), "Luis Vega CA"),
    ("pt", ("Dez presidentes, entre eles Luis Paz, do Chile, e Rui Costa, do Brasil, reuniram-se na "
     "segunda-feira em Lima para a cúpula."), "Luis Paz PE"),
    ("pt", ("O papa Leão deixou Lima na segunda-feira no fim de uma visita de cinco dias ao Peru."),
     "Leão PE"),
    ("pt", ("A visita ao Peru do ministro russo dos Negócios Estrangeiros, Ivan Petrov, que começou no "
     "domingo, termina hoje."), "Ivan Petrov PE"),
    ("pt", ("O Peru receberá no próximo mês, em visita de Estado, o presidente do Chile, Luis Paz, "
     "anunciou o Palácio."), "Luis Paz PE"),
    ("en", ("Japan mourned as well. It was the second visit. Japan sent its foreign minister, Kenji "
     "Mori, to the funeral of former President Luis Mora in Lima."), "Kenji Mori PE"),
    ("es", ("Japón envió a su canciller, Kenji Mori, al funeral del expresidente Luis Mora en Lima."),
     "Kenji Mori PE"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "journey"), TOLD)
def test_a_journey_is_read(language: str, text: str, journey: str) -> None:
    trips = read(text, language=language, published=date(2026, 3, 31)).trips
    name, codes = journey.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ ").strip(), set(journey.split())
    told = {t.traveller.name: {s.country for s in t.stops} for t in trips}
    assert told[name] == codes - set(name.split())
