"""The days of a trip: sides, lengths, ways home, and dates that belong to something else."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "China's foreign minister Wang Yi has been in Ghana since Monday.", "2025-03-24/.."),
        ("en", "China's foreign minister Wang Yi will be in Ghana until Friday.", "../2025-03-28"),
        (
            "en",
            "China's foreign minister Wang Yi began a three-day visit to Ghana on Tuesday.",
            "2025-03-25/2025-03-27",
        ),
        (
            "en",
            "Wang Yi, China's foreign minister, arrived in Ghana on Tuesday. He returns to China on Friday.",
            "2025-03-25/2025-03-28",
        ),
        ("en", "Wang Yi, China's foreign minister, will visit Ghana in April.", "2025-04"),
        (
            "en",
            "China's foreign minister Wang Yi will be in Ghana next week, from April 2 to 4, Beijing said.",
            "2025-04-02/2025-04-04",
        ),
        (
            "es",
            "El canciller chino, Wang Yi, irá a Perú la próxima semana, del 2 al 4 de abril, dijo Pekín.",
            "2025-04-02/2025-04-04",
        ),
        (
            "pt",
            "O chanceler chinês, Wang Yi, irá a Angola na próxima semana, de 2 a 4 de abril, disse Pequim.",
            "2025-04-02/2025-04-04",
        ),
        (
            "en",
            "China's foreign minister Wang Yi put off the visit to Ghana that he was to begin on Friday.",
            "2025-03-28/..",
        ),
        ("es", "El canciller chino, Wang Yi, está en Perú desde el lunes.", "2025-03-24/.."),
        ("es", "El canciller chino, Wang Yi, permanecerá en Perú hasta el viernes.", "../2025-03-28"),
        (
            "es",
            "El canciller chino, Wang Yi, inició el martes una visita de tres días a Perú.",
            "2025-03-25/2025-03-27",
        ),
        (
            "es",
            "Wang Yi, canciller chino, llegó a Perú el martes. El viernes regresa a China.",
            "2025-03-25/2025-03-28",
        ),
        ("es", "Wang Yi, canciller chino, visitará Perú el próximo mes de abril.", "2025-04"),
        (
            "es",
            "El canciller chino, Wang Yi, aplazó la visita a Perú que iba a iniciar el viernes.",
            "2025-03-28/..",
        ),
        ("pt", "O chanceler chinês, Wang Yi, está em Angola desde segunda-feira.", "2025-03-24/.."),
        ("pt", "O chanceler chinês, Wang Yi, ficará em Angola até sexta-feira.", "../2025-03-28"),
        (
            "pt",
            "O chanceler chinês, Wang Yi, iniciou na terça-feira uma visita de três dias a Angola.",
            "2025-03-25/2025-03-27",
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, chegou a Angola na terça-feira. Na sexta-feira regressa à China.",
            "2025-03-25/2025-03-28",
        ),
        ("pt", "Wang Yi, chanceler chinês, visitará Angola em abril.", "2025-04"),
        (
            "pt",
            "O chanceler chinês, Wang Yi, adiou a visita que faria a Angola na sexta-feira.",
            "2025-03-28/..",
        ),
        # the day of a dateline is the text's today
        (
            "en",
            "ACCRA, March 24 (AP) - China's foreign minister Wang Yi arrived in Ghana today.",
            "2025-03-24/..",
        ),
        ("es", "Lima, 24 mar (EFE).- El canciller chino, Wang Yi, llegó hoy a Perú.", "2025-03-24/.."),
        ("pt", "Luanda, 24 mar (Lusa) – O chanceler chinês, Wang Yi, chegou hoje a Angola.", "2025-03-24/.."),
    ],
)
def test_days_of_a_trip(code: str, text: str, when: str) -> None:
    (trip,) = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert str(trip.when) == when


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The ministry said on Tuesday that China's foreign minister Wang Yi would visit Ghana."),
        ("en", "China's foreign minister Wang Yi will visit Ghana next week."),
        ("en", "China's foreign minister Wang Yi has called off his trip to Ghana, aides said on Tuesday."),
        ("es", "La cancillería informó el martes que el canciller chino, Wang Yi, visitará Perú."),
        ("es", "El canciller chino, Wang Yi, visitará Perú la próxima semana."),
        ("es", "El canciller chino, Wang Yi, canceló el martes su viaje a Perú."),
        ("pt", "O ministério informou na terça-feira que o chanceler chinês, Wang Yi, visitará Angola."),
        ("pt", "O chanceler chinês, Wang Yi, visitará Angola na próxima semana."),
        ("pt", "O chanceler chinês, Wang Yi, cancelou na terça-feira a viagem a Angola."),
    ],
)
def test_days_that_the_text_leaves_open(code: str, text: str) -> None:
    (trip,) = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert not trip.when.known
