"""Several trips of one official in one report, each with its status and days; one trip told several times."""

import re
from datetime import date

import pytest
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


# Of each trip: its countries, its status, and how its days begin, where a day is told.
@pytest.mark.parametrize(
    ("code", "text", "trips"),
    [
        (
            "en",
            "{} arrived in Ghana on Tuesday. In May he will travel to Kenya.",
            "GH underway ; KE planned 2025-05",
        ),
        (
            "en",
            "{} arrived in Ghana on Tuesday. Next month he will visit Kenya.",
            "GH underway ; KE planned 2025-04",
        ),
        (
            "en",
            "{} arrived in Ghana on Tuesday. Last month he visited Kenya.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "en",
            "{} arrived in Ghana on Tuesday. In February, Kadar visited Kenya.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "en",
            "{} arrived in Ghana on Tuesday. He last visited Ghana in 2023.",
            "GH underway ; GH completed 2023",
        ),
        (
            "en",
            "{} will visit Ghana on April 10. Kadar, who visited Kenya in February, will sign an agreement.",
            "GH planned 2025-04-10 ; KE completed 2025-02",
        ),
        (
            "en",
            "{} will visit Ghana on April 10. He was in Ghana in January.",
            "GH planned 2025-04-10 ; GH completed 2025-01",
        ),
        (
            "en",
            "{} has concluded a visit to Ghana. He will return to Ghana in June.",
            "GH completed ; GH planned",
        ),
        (
            "en",
            "{} has concluded a visit to Ghana. He will travel to Kenya next week.",
            "GH completed ; KE planned",
        ),
        (
            "en",
            "{} has cancelled his visit to Ghana. In May he will travel to Kenya.",
            "GH cancelled ; KE planned 2025-05",
        ),
        (
            "en",
            "{} has cancelled his visit to Ghana. He visited Kenya last week.",
            "GH cancelled ; KE completed",
        ),
        ("en", "{} will visit Ghana next week. From Ghana he will travel to Kenya.", "GH,KE planned"),
        ("en", "{} arrived in Ghana on Tuesday. He will then travel to Kenya.", "GH,KE underway"),
        (
            "en",
            "{} will visit Ghana from 10 to 11 April and Kenya from 12 to 13 April.",
            "GH,KE planned 2025-04-10/2025-04-13",
        ),
        (
            "en",
            (
                "{} will travel to Ghana and Kenya next month. "
                "He will be in Ghana from 10 to 11 April and in Kenya from 12 to 13 April."
            ),
            "GH,KE planned 2025-04-10/2025-04-13",
        ),
        (
            "en",
            (
                "{} is on a three-nation tour of Ghana, Kenya and Tanzania. "
                "He arrived in Ghana on Monday and will leave for Kenya on Wednesday."
            ),
            "GH,KE,TZ underway 2025-03-24",
        ),
        (
            "en",
            "{}, who travelled to Kenya last year, arrived in Ghana on Tuesday.",
            "GH underway ; KE completed 2024",
        ),
        (
            "en",
            "{} has postponed his visit to Ghana to May. He was to arrive in Ghana on Friday.",
            "GH postponed",
        ),
        (
            "en",
            (
                "Kadar in Ghana for talks\n\n{} arrived in Ghana on Tuesday. "
                "Kadar's visit to Ghana will last three days. He will leave Ghana on Thursday."
            ),
            "GH underway",
        ),
        (
            "en",
            (
                "{} arrived in Ghana on Tuesday. "
                "In April 2024 the two countries signed an agreement on trade during a meeting in Budapest."
            ),
            "GH underway",
        ),
        (
            "en",
            (
                "Kadar to visit Ghana in April\n\n{} will visit Ghana on April 10. "
                "The visit will be the first since 2011."
            ),
            "GH planned 2025-04-10",
        ),
        ("es", "{} llegó el martes a Ghana. En mayo viajará a Kenia.", "GH underway ; KE planned 2025-05"),
        (
            "es",
            "{} llegó el martes a Ghana. El próximo mes visitará Kenia.",
            "GH underway ; KE planned 2025-04",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. El mes pasado visitó Kenia.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. En febrero, Kadar visitó Kenia.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. La última vez que visitó Ghana fue en 2023.",
            "GH underway ; GH completed 2023",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. Ya había visitado Ghana en junio de 2019.",
            "GH underway ; GH completed 2019-06",
        ),
        (
            "es",
            "{} visitará Ghana el 10 de abril. Kadar, que visitó Kenia en febrero, firmará un acuerdo.",
            "GH planned 2025-04-10 ; KE completed 2025-02",
        ),
        (
            "es",
            "{} visitará Ghana el 10 de abril. Estuvo en Ghana en enero.",
            "GH planned 2025-04-10 ; GH completed 2025-01",
        ),
        (
            "es",
            "{} concluyó una visita a Ghana. La próxima semana viajará a Kenia.",
            "GH completed ; KE planned",
        ),
        ("es", "{} canceló su visita a Ghana. En mayo viajará a Kenia.", "GH cancelled ; KE planned 2025-05"),
        ("es", "{} canceló su visita a Ghana. La semana pasada visitó Kenia.", "GH cancelled ; KE completed"),
        ("es", "{} visitará Ghana la próxima semana. Desde Ghana viajará a Kenia.", "GH,KE planned"),
        ("es", "{} llegó el martes a Ghana. Después viajará a Kenia.", "GH,KE underway"),
        (
            "es",
            "{} visitará Ghana del 10 al 11 de abril y Kenia del 12 al 13 de abril.",
            "GH,KE planned 2025-04-10/2025-04-13",
        ),
        (
            "es",
            (
                "{} realiza una gira por Ghana, Kenia y Tanzania. "
                "Llegó el lunes a Ghana y el miércoles partirá hacia Kenia."
            ),
            "GH,KE,TZ underway 2025-03-24",
        ),
        ("es", "{} aplazó para mayo su visita a Ghana. Iba a llegar a Ghana el viernes.", "GH postponed"),
        (
            "es",
            (
                "Kadar visita Ghana\n\n{} llegó el martes a Ghana. "
                "La visita de Kadar a Ghana durará tres días. El jueves abandonará Ghana."
            ),
            "GH underway",
        ),
        (
            "es",
            (
                "Kadar visitará Ghana en abril\n\n{} visitará Ghana el 10 de abril. "
                "La visita será la primera desde 2011."
            ),
            "GH planned 2025-04-10",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. Em maio viajará para o Quénia.",
            "GH underway ; KE planned 2025-05",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. No próximo mês visitará o Quénia.",
            "GH underway ; KE planned 2025-04",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. No mês passado visitou o Quénia.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. Em fevereiro, Kadar visitou o Quénia.",
            "GH underway ; KE completed 2025-02",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. A última vez que visitou o Gana foi em 2023.",
            "GH underway ; GH completed 2023",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. Já tinha visitado o Gana em junho de 2019.",
            "GH underway ; GH completed 2019-06",
        ),
        (
            "pt",
            (
                "{} visitará o Gana a 10 de abril. "
                "Kadar, que visitou o Quénia em fevereiro, vai assinar um acordo."
            ),
            "GH planned 2025-04-10 ; KE completed 2025-02",
        ),
        (
            "pt",
            "{} visitará o Gana a 10 de abril. Esteve no Gana em janeiro.",
            "GH planned 2025-04-10 ; GH completed 2025-01",
        ),
        (
            "pt",
            "{} concluiu uma visita ao Gana. Na próxima semana viajará para o Quénia.",
            "GH completed ; KE planned",
        ),
        (
            "pt",
            "{} cancelou a visita ao Gana. Em maio viajará para o Quénia.",
            "GH cancelled ; KE planned 2025-05",
        ),
        (
            "pt",
            "{} cancelou a visita ao Gana. Na semana passada visitou o Quénia.",
            "GH cancelled ; KE completed",
        ),
        ("pt", "{} visitará o Gana na próxima semana. Do Gana seguirá para o Quénia.", "GH,KE planned"),
        ("pt", "{} chegou na terça-feira ao Gana. Depois viajará para o Quénia.", "GH,KE underway"),
        (
            "pt",
            "{} visitará o Gana de 10 a 11 de abril e o Quénia de 12 a 13 de abril.",
            "GH,KE planned 2025-04-10/2025-04-13",
        ),
        (
            "pt",
            (
                "{} realiza um périplo por Gana, Quénia e Tanzânia. "
                "Chegou na segunda-feira ao Gana e na quarta-feira parte para o Quénia."
            ),
            "GH,KE,TZ underway 2025-03-24",
        ),
        ("pt", "{} adiou para maio a visita ao Gana. Ia chegar ao Gana na sexta-feira.", "GH postponed"),
        (
            "pt",
            (
                "Kadar visita o Gana\n\n{} chegou na terça-feira ao Gana. "
                "A visita de Kadar ao Gana vai durar três dias. Na quinta-feira deixa o Gana."
            ),
            "GH underway",
        ),
        (
            "pt",
            (
                "Kadar visita o Gana em abril\n\n{} visitará o Gana a 10 de abril. "
                "A visita será a primeira desde 2011."
            ),
            "GH planned 2025-04-10",
        ),
    ],
)
def test_which_clauses_are_one_trip(code: str, text: str, trips: str) -> None:
    said = re.sub(",,", ",", text.format(WHO[code]))
    found = read(f"{said} {TALKS[code]}\n", language=code, published=WEDNESDAY).trips
    told = [(",".join(s.country for s in t.stops), t.status.value, str(t.when)) for t in found]
    wanted = [row.split() for row in trips.split(" ; ")]
    assert len(told) == len(wanted)
    for countries, status, *days in wanted:
        assert any((c, s) == (countries, status) and d.startswith("".join(days)) for c, s, d in told)


@pytest.mark.parametrize(
    ("code", "text", "trips"),
    [
        ("en", "{} cancelled his trip to Ghana and a visit to Togo.", "GH,TG cancelled"),
        ("es", "{} canceló su viaje a Ghana así como una visita a Togo.", "GH,TG cancelled"),
        ("pt", "{} cancelou a viagem ao Gana e uma visita ao Togo.", "GH,TG cancelled"),
        ("es", "{} canceló su viaje a Ghana. Tenía previsto viajar también a Togo.", "GH,TG cancelled"),
        ("pt", "{} cancelou a viagem ao Gana. Deveria seguir depois para o Togo.", "GH,TG cancelled"),
        ("en", "{} will travel to Ghana and Togo, but the Togo leg was cancelled.", "GH,TG planned"),
        ("en", "{} will fly to Ghana. He had also planned to go to Togo, but that stop was cancelled.",
         "GH,TG planned"),
        ("es", "{} viajará a Ghana. Tenía previsto ir también a Togo, pero la escala fue cancelada.",
         "GH,TG planned"),
        ("pt", "{} viajará para o Gana. Tinha previsto ir também ao Togo, mas a escala foi cancelada.",
         "GH,TG planned"),
        ("en", "{} was to travel to Ghana and Togo, but the trip was cancelled.", "GH,TG cancelled"),
        ("en", "{} will begin a three-day trip on Monday. He will travel to Ghana.",
         "GH planned 2025-03-31/2025-04-02"),
        ("es", "{} hará un viaje del 10 al 12 de abril. Viajará a Ghana.",
         "GH planned 2025-04-10/2025-04-12"),
        ("pt", "{} fará uma viagem de 10 a 12 de abril. Viajará para o Gana.",
         "GH planned 2025-04-10/2025-04-12"),
    ],
)  # fmt: skip
def test_what_is_told_apart_is_one_trip(code: str, text: str, trips: str) -> None:
    found = read(f"{text.format(WHO[code])} {TALKS[code]}\n", language=code, published=WEDNESDAY).trips
    told = [f"{','.join(s.country for s in t.stops)} {t.status.value} {t.when}".strip() for t in found]
    assert told == [trips]
