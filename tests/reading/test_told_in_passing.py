"""Journeys named beside the report's own: of last week, of a term of office, before a way home, of others."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2022, 11, 22)  # a Tuesday
# Language, report, and each trip's traveller, status, countries and people met.
TEXTS = [
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, viaja este martes a Perú. Veikune, quien la semana "
            "pasada participó en una cumbre en Tailandia, volverá a Tonga el viernes."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Tomasi Veikune", "completed", "TH", "")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, viaja nesta terça-feira ao Peru. Veikune, que na "
            "semana passada participou de uma cúpula na Tailândia, regressa a Tonga na sexta-feira."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Tomasi Veikune", "completed", "TH", "")],
    ),
    (
        "en",
        (
            "President Tomasi Veikune of Tonga arrives in Peru on Tuesday. Veikune, who last week "
            "attended a summit in Thailand, is to meet lawmakers in Lima."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Tomasi Veikune", "completed", "TH", "")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, viaja este martes a Perú. En sus ocho meses de "
            "gobierno, Veikune ha viajado a Chile, donde se reunió con la ministra Ana Rojas."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Tomasi Veikune", "completed", "CL", "Ana Rojas")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, viaja nesta terça-feira ao Peru. Em dois anos de "
            "mandato, Veikune visitou o Chile."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Tomasi Veikune", "completed", "CL", "")],
    ),
    (
        "es",
        "El ministro de Chile, Luis Rojas, volvió al país luego de reunirse en Francia con unos juristas.",
        [("Luis Rojas", "completed", "FR", "")],
    ),
    (
        "es",
        (
            "La presidenta de Chile, Ana Vega, se reunió con el canciller de Chile, Luis Rojas, quien "
            "volvió al país tras participar en Francia en una conferencia."
        ),
        [("Luis Rojas", "completed", "FR", "")],
    ),
    (  # the host country is said only as "this country", the guest behind a comma
        "es",
        (
            "El rey de Tonga, Tupou VI, arribó a Ecuador el lunes. También llegó a este país "
            "sudamericano, el presidente de Portugal, Rui Prata, para la cumbre."
        ),
        [("Tupou VI", "underway", "EC", ""), ("Rui Prata", "underway", "EC", "")],
    ),
    (
        "pt",
        (
            "O rei de Tonga, Tupou VI, chegou ao Equador na segunda-feira. Também chegou a este país o "
            "presidente do Chile, Rui Prata, para a cimeira."
        ),
        [("Tupou VI", "underway", "EC", ""), ("Rui Prata", "underway", "EC", "")],
    ),
    (
        "es",
        (
            "El canciller de Tonga, Tomasi Veikune, iniciará una gira por los estados europeos Turquía, "
            "Austria e Italia."
        ),
        [("Tomasi Veikune", "planned", "TR AT IT", "")],
    ),
    (
        "pt",
        "O chanceler de Tonga, Tomasi Veikune, iniciará um périplo pelos países Turquia, Áustria e Itália.",
        [("Tomasi Veikune", "planned", "TR AT IT", "")],
    ),
    (
        "es",
        (
            "El canciller de Tonga, Tomasi Veikune, hará una gira por varios países africanos, entre "
            "ellos Angola."
        ),
        [("Tomasi Veikune", "planned", "AO", "")],
    ),
    (  # what the journey leaves out is no stop
        "pt",
        "O chanceler de Tonga, Tomasi Veikune, visitará a Jordânia. Mas a viagem não incluirá Israel.",
        [("Tomasi Veikune", "planned", "JO", "")],
    ),
    (
        "en",
        "Foreign Minister Tomasi Veikune of Tonga will visit Jordan. The trip will not include Israel.",
        [("Tomasi Veikune", "planned", "JO", "")],
    ),
    (  # taking office is no journey
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, viajó a Lima. Era su primer viaje desde su llegada a"
            " la Casa Blanca en 2017."
        ),
        [("Tomasi Veikune", "completed", "PE", "")],
    ),
    (  # a king is not the minister of the same first name
        "es",
        (
            "El presidente de Tonga, Alberto Paz, llegó a Madrid con su canciller, Felipe Solari. El "
            "martes tendrá un encuentro con el rey Felipe VI."
        ),
        [("Alberto Paz", "underway", "ES", "Felipe VI")],
    ),
    (  # a meeting to come is no part of a journey that is over
        "en",
        (
            "Tonga's president, Tomasi Veikune, paid a visit to Peru a week ago. Veikune is also "
            "scheduled to hold talks with South Korean President Moon Jin-ho on December 27."
        ),
        [("Tomasi Veikune", "completed", "PE", "")],
    ),
    (  # a meeting that nobody expects
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, viajará a Perú, aunque no estaba previsto un "
            "encuentro con el presidente peruano, Luis Rojas."
        ),
        [("Tomasi Veikune", "planned", "PE", "")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, viajará ao Peru. Não está prevista uma reunião com o "
            "presidente peruano, Luis Rojas."
        ),
        [("Tomasi Veikune", "planned", "PE", "")],
    ),
    (
        "pt",
        (
            "A visita do presidente de Tonga, Tomasi Veikune, ao Peru surge depois de o ministro de "
            "Chile, Luis Rojas, ter realizado deslocações a França e à Bélgica, além da África do Sul e "
            "da China."
        ),
        [("Tomasi Veikune", "completed", "PE", ""), ("Luis Rojas", "completed", "FR BE ZA CN", "")],
    ),
    (
        "es",
        (
            "La visita del presidente de Tonga, Tomasi Veikune, a Perú llega después de los viajes de la "
            "ministra Ana Rojas, de Chile, a Francia y Bélgica, además de Sudáfrica y China."
        ),
        [("Tomasi Veikune", "underway", "PE", ""), ("Ana Rojas", "completed", "FR BE ZA CN", "")],
    ),
    (  # an infinitive with its own subject, behind "after"
        "pt",
        (
            "A visita do presidente de Tonga, Tomasi Veikune, ao Peru ocorre dias depois da ministra do "
            "Chile, Ana Rojas, se deslocar à capital de Angola, Luanda."
        ),
        [("Tomasi Veikune", "completed", "PE", ""), ("Ana Rojas", "completed", "AO", "")],
    ),
    (  # the country told before is that of a visit that a relative clause tells
        "pt",
        (
            "O ministro de Chile, Luis Rojas, está em Luanda. Luis Rojas viajou para Angola para preparar"
            " a visita que a presidente chilena, Ana Vega, irá realizar de 23 a 25 de dezembro ao país "
            "lusófono."
        ),
        [("Luis Rojas", "underway", "AO", ""), ("Ana Vega", "planned", "AO", "")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, visitó Perú el lunes. El siguiente viaje que "
            "prometió Veikune es a China."
        ),
        [("Tomasi Veikune", "completed", "PE", ""), ("Tomasi Veikune", "planned", "CN", "")],
    ),
    (
        "en",
        "President Tomasi Veikune of Tonga visited Peru on Monday. His next trip will be to China.",
        [("Tomasi Veikune", "completed", "PE", ""), ("Tomasi Veikune", "planned", "CN", "")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, visitará Perú en enero. Un año antes, los Reyes de "
            "España realizaron una visita de Estado a Perú."
        ),
        [("Tomasi Veikune", "planned", "PE", "")],
    ),
    (  # those met without a word of meeting
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, visitó este martes un museo en Pekín con su "
            "homólogo chino, Li Hua."
        ),
        [("Tomasi Veikune", "underway", "CN", "Li Hua")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, visitou nesta terça-feira um museu em Pequim com o "
            "seu homólogo chinês, Li Hua."
        ),
        [("Tomasi Veikune", "underway", "CN", "Li Hua")],
    ),
    (
        "en",
        (
            "President Tomasi Veikune of Tonga visited a museum in Beijing on Tuesday with his Chinese "
            "counterpart, Li Hua."
        ),
        [("Tomasi Veikune", "underway", "CN", "Li Hua")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, chegou a Lima. Tem um encontro com o ministro do "
            "Peru, Luis Rojas -- que esteve em Tonga a 20 de maio."
        ),
        [("Tomasi Veikune", "underway", "PE", "Luis Rojas"), ("Luis Rojas", "completed", "TO", "")],
    ),
]


@pytest.mark.parametrize(("language", "text", "trips"), TEXTS)
def test_the_journeys_beside_each_other(
    language: str, text: str, trips: list[tuple[str, str, str, str]]
) -> None:
    reading = read(text, published=PUBLISHED, language=language)
    told = [
        (
            t.traveller.name,
            t.status.value,
            " ".join(stop.country for stop in t.stops),
            "; ".join(meeting.name for meeting in t.meetings),
        )
        for t in reading.trips
    ]
    assert told == trips
