"""The first and the last day of a stay: who stays until, returns from, leaves home for, and what goes on today."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)  # a Thursday
WHO = {
    "en": "Peru's foreign minister, Ana Ruiz,",
    "es": "La ministra de Relaciones Exteriores del Perú, Ana Ruiz,",
    "pt": "A ministra das Relações Exteriores do Peru, Ana Ruiz,",
}
# Language, status, countries and days; "@" is she.
STAYS = [
    ("en", "planned GH 2026-04-20/..", "@ leaves for Ghana on April 20."),
    ("en", "planned GH 2026-04-20/2026-04-22", "@ leaves for Ghana on April 20 and returns on April 22."),
    ("en", "completed GH ../2026-03-04", "@ returned on Wednesday from a visit to Ghana."),
    ("en", "completed GH ../2026-03-04", "@ returned home from Ghana on Wednesday."),
    ("en", "underway GH 2026-03-04/2026-03-07", "@ is in Ghana from Wednesday until Saturday."),
    ("en", "underway GH 2026-03-04/2026-03-07", "@, who arrived in Ghana on Wednesday, will leave on Saturday."),
    ("en", "underway GH 2026-03-04/2026-03-07", "@ arrived in Ghana on Wednesday and will remain there until Saturday."),
    ("es", "underway GH 2026-03-04/..", "@ despegó el miércoles de Lima con rumbo a Ghana."),
    ("es", "planned GH 2026-03-09/2026-03-11", "@ viajará la próxima semana a Ghana, donde estará de lunes a miércoles."),
    ("es", "planned GH 2026-04-20/2026-04-22", "@ partirá a Ghana el 20 de abril y regresará el 22."),
    ("es", "completed GH ../2026-03-04", "@ regresó el miércoles de una visita a Ghana."),
    ("es", "underway GH 2026-03-04/2026-03-07", "@ está en Ghana desde el miércoles y hasta el sábado."),
    ("es", "underway GH 2026-03-04/2026-03-07", "@ llegó el miércoles a Ghana, donde permanecerá hasta el sábado."),
    ("pt", "underway GH 2026-03-04/..", "@ descolou na quarta-feira de Lima rumo ao Gana."),
    ("pt", "planned GH 2026-04-20/2026-04-22", "@ parte para o Gana a 20 de abril e regressa a 22."),
    ("pt", "completed GH ../2026-03-04", "@ regressou na quarta-feira de uma visita ao Gana."),
    ("pt", "underway GH 2026-03-04/2026-03-07", "@ está no Gana desde quarta-feira e até sábado."),
    ("pt", "underway GH 2026-03-04/2026-03-07", "@ chegou na quarta-feira ao Gana, onde ficará até sábado."),
    ("pt", "planned GH 2026-03-08/2026-03-10", "@ parte no domingo para o Gana, onde ficará até terça-feira."),
    ("pt", "underway GH 2026-03-05/2026-03-07", "@ deixou hoje Lima rumo ao Gana, onde ficará até sábado."),
    ("pt", "planned GH,MZ 2026-03-08/2026-03-12", "@ parte no domingo para o Gana, onde ficará até terça-feira, e segue depois para Moçambique, onde estará até quinta-feira."),
    ("pt", "underway GH,MZ 2026-03-04/2026-03-08", "@ chegou na quarta-feira ao Gana, onde ficará até sexta-feira. Segue depois para Moçambique, onde estará até domingo."),
    ("pt", "underway GH,MZ 2026-03-04/..", "@ chegou na quarta-feira ao Gana, onde ficará até sexta-feira. Depois segue para Moçambique."),
    ("pt", "planned GH 2026-03-10/2026-03-12", "@ vai ao Gana, onde estará de terça a quinta-feira."),
    ("pt", "planned GH 2026-03-10/2026-03-12", "@ vai visitar o Gana, onde estará de 10 a 12 de março, anunciou hoje o ministério."),
    ("pt", "completed GH 2026-02-10/2026-02-12", "@ visitou o Gana, onde esteve de 10 a 12 de fevereiro."),
    ("pt", "planned GH 2026-03-09/2026-03-12", "@ inicia na segunda-feira uma visita ao Gana, onde ficará até quinta-feira."),
    ("pt", "planned GH 2026-03-09/2026-03-12", "A visita de @ ao Gana, onde estará até 12 de março, começa na segunda-feira."),
    ("pt", "cancelled GH 2026-03-09/2026-03-12", "@ cancelou a visita ao Gana, onde estaria de 9 a 12 de março."),
    ("pt", "underway GH ../2026-03-07", "@ encontra-se no Gana, onde ficará até sábado."),
    ("pt", "underway GH ../2026-03-07", "@ reuniu-se hoje em Acra com o presidente do Gana, John Mahama. Ana Ruiz está no Gana, onde permanecerá até sábado."),
    ("en", "planned GH 2026-03-09/2026-03-12", "The visit of @ to Ghana, where she will see President John Mahama, begins on Monday and ends on Thursday."),
    ("es", "underway GH 2026-03-04/..", "@ abandonó Lima el miércoles rumbo a Ghana."),
    ("en", "underway GH 2026-03-04/..", "@ left Lima on Wednesday for Ghana."),
    ("es", "planned GH 2026-03-10/2026-03-12", "@ viajará el martes a Ghana, donde estará hasta el jueves."),
    ("en", "planned GH 2026-03-10/2026-03-12", "@ will travel to Ghana on Tuesday and stay there until Thursday."),
    ("pt", "underway GH,GH 2026-03-04/..", "@ chegou na quarta-feira ao Gana. Estará em Acra até sexta-feira, seguindo depois para Kumasi."),
    ("en", "planned GH 2026-03-09/2026-03-11", "@ will begin a three-day official visit to Ghana on Monday, the third foreign minister to visit the country in ten days."),
    ("en", "underway GH 2026-03-05/2026-03-06", "@ is in Ghana today and tomorrow. On Friday the visit ends with a ceremony."),
    ("en", "completed GH ", "@ was in Ghana on Thursday for a few hours in Accra."),
    ("es", "completed GH ", "@ estuvo este jueves unas horas en Ghana."),
    ("pt", "completed GH ", "@ esteve esta quinta-feira algumas horas no Gana."),
    ("pt", "underway GH ../2026-03-14", "@ está no Gana até ao dia 14."),
    ("pt", "underway GH ../2026-03-14", "@ está no Gana até ao próximo dia 14."),
    ("pt", "underway GH ../2026-03-09", "@ está no Gana até à próxima segunda-feira."),
    ("pt", "underway GH 2026-03-04/2026-03-14", "@ chegou na quarta-feira ao Gana para uma visita oficial, que se prolonga até ao dia 14."),
    ("pt", "underway GH 2026-03-04/2026-03-07", "@ chegou na quarta-feira ao Gana para iniciar a sua digressão por África, que se prolonga até sábado."),
    ("es", "underway GH 2026-03-04/2026-03-07", "@ llegó el miércoles a Ghana para comenzar su gira por África, la cual se extenderá hasta el sábado."),
    ("es", "underway GH 2026-03-04/2026-03-07", "@ comenzó el miércoles en Ghana una gira por África, que se extenderá hasta el sábado."),
    ("es", "underway GH 2026-03-04/..", "@ comenzó el miércoles en Ghana una visita para la cumbre africana, que se extenderá hasta el sábado."),
    ("en", "underway GH 2026-03-04/2026-03-07", "@ began in Ghana on Wednesday a tour of Africa, which will last until Saturday."),
    ("en", "underway GH,MZ 2026-03-04/..", "@ arrived in Ghana on Wednesday. On March 7 she goes on to Mozambique."),
    ("es", "underway GH,MZ 2026-03-04/..", "@ llegó el miércoles a Ghana. El 7 de marzo viaja a Mozambique."),
    ("pt", "underway GH,MZ 2026-03-04/..", "@ chegou na quarta-feira ao Gana. Em 7 de março segue para Moçambique."),
    ("en", "planned GH 2026-04-11/..; planned MZ 2026-04-23/2026-04-25", "@ travels to Ghana on April 11. After the trip to Ghana, she will visit Mozambique on April 23-25."),
    ("es", "planned GH 2026-04-11/..; planned MZ 2026-04-23/2026-04-25", "@ viaja a Ghana el 11 de abril. Tras el viaje a Ghana, la ministra visitará Mozambique del 23 al 25 de abril."),
    ("pt", "planned GH 2026-04-11/..; planned MZ 2026-04-23/2026-04-25", "@ viaja ao Gana no dia 11 de abril. Após a viagem ao Gana, a ministra deve visitar Moçambique entre os dias 23 e 25 de abril."),
    ("es", "completed GH ../2026-03-04", "Tras la visita a Ghana, @ regresó el miércoles a Lima."),
    ("es", "planned GH ", "El viaje, anunciado el pasado martes por el ministerio, llevará a @ a Ghana."),
    ("es", "planned GH ", "@ visitará Ghana. El viaje, anunciado el pasado martes con un comunicado, es el primero."),
    ("pt", "planned GH ", "@ visitará o Gana. A viagem, anunciada na passada terça-feira, é a primeira."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "text"), STAYS)
def test_first_and_last_days(language: str, told: str, text: str) -> None:
    found = read(text.replace("@", WHO[language]), published=PUBLISHED, language=language).trips
    trips = [f"{t.status} {','.join(stop.country for stop in t.stops)} {t.when}" for t in found]
    assert "; ".join(trips) == told


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        (
            "en",
            "sets out on 27 September on a five-day official visit to Ghana.",
            "XXXX-09-27/XXXX-10-01",
        ),
        (
            "es",
            "viaja el 26 de septiembre a Ghana para una visita oficial de doce días.",
            "XXXX-09-26/XXXX-10-07",
        ),
        (
            "pt",
            "embarca neste domingo (26/9) para uma visita oficial de 12 dias ao Gana.",
            "XXXX-09-26/XXXX-10-07",
        ),
        # A day that a leap year moves is left open.
        ("en", "leaves on 27 February on a five-day official visit to Ghana.", "XXXX-02-27/.."),
    ],
)
def test_a_length_completes_days_of_no_year(language: str, text: str, when: str) -> None:
    found = read(f"{WHO[language]} {text}", language=language).trips
    assert [str(t.when) for t in found] == [when]
