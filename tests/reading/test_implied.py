"""Journeys that a text tells from the other side, or tells by a meeting on foreign soil."""

from datetime import date

import pytest

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


def trips(code: str, text: str) -> set[str]:
    """Each trip as "Name: countries in order"."""
    found = read(text, language=code, published=WEDNESDAY).trips
    return {f"{t.traveller.name}: {' '.join(stop.country for stop in t.stops)}" for t in found}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # the host tells it, and only the host's country is told
        ("en", "Kenya's President Otieno Mbeki received Norway's premier, Ida Berg.", "Ida Berg: KE"),
        (
            "en",
            "Norway's premier, Ida Berg, will be received by Kenya's President Otieno Mbeki.",
            "Ida Berg: KE",
        ),
        ("en", "Kenya's President Otieno Mbeki welcomed Norway's Crown Prince Olav Berg.", "Olav Berg: KE"),
        (
            "es",
            "El presidente de Perú, Raúl Tello, recibió al canciller noruego, Lars Berg.",
            "Lars Berg: PE",
        ),
        (
            "es",
            "Fue recibido hoy el canciller noruego, Lars Berg, por el presidente peruano, Raúl Tello.",
            "Lars Berg: PE",
        ),
        ("es", "Recibe el presidente peruano, Raúl Tello, al canciller noruego, Lars Berg.", "Lars Berg: PE"),
        (
            "pt",
            "O presidente de Angola, Rui Kiala, recebeu o chanceler norueguês, Lars Berg.",
            "Lars Berg: AO",
        ),
        (
            "pt",
            "O chanceler norueguês, Lars Berg, será recebido pelo presidente de Angola, Rui Kiala.",
            "Lars Berg: AO",
        ),
        (
            "pt",
            "O presidente de Angola, Rui Kiala, recebeu, esta terça-feira, o rei da Noruega, Olavo.",
            "Olavo: AO",
        ),
        # a building of state, and the one who is called the visitor
        (
            "en",
            "The president received Norway's premier, Ida Berg, in the gardens of the White House.",
            "Ida Berg: US",
        ),
        (
            "en",
            "Kenya's President Otieno Mbeki met visiting Norwegian premier Ida Berg on Monday.",
            "Ida Berg: KE",
        ),
        (
            "es",
            "El presidente de Perú, Raúl Tello, se reunió con el visitante canciller noruego, Lars Berg.",
            "Lars Berg: PE",
        ),
        # a meeting puts those abroad who are not at home there
        ("en", "Kenya's President Otieno Mbeki met Norway's premier, Ida Berg, in Nairobi.", "Ida Berg: KE"),
        (
            "en",
            "On Monday morning, in Nairobi, Kenya's President Otieno Mbeki met Norway's premier, Ida Berg.",
            "Ida Berg: KE",
        ),
        (
            "es",
            "Hoy, en Lima, el presidente de Perú, Raúl Tello, se reunió con el canciller noruego, Lars Berg.",
            "Lars Berg: PE",
        ),
        (
            "pt",
            (
                "Na segunda-feira, em Luanda, o presidente de Angola, Rui Kiala, reuniu-se com o chanceler "
                "norueguês, Lars Berg."
            ),
            "Lars Berg: AO",
        ),
        # the head of a body is at home at its seat
        (
            "en",
            "Norway's premier, Ida Berg, met UN Secretary-General Ola Tamm in New York on Monday.",
            "Ida Berg: US",
        ),
        (
            "es",
            (
                "El canciller noruego, Lars Berg, se reunió en Nueva York con el secretario general "
                "de la ONU, Ola Tamm."
            ),
            "Lars Berg: US",
        ),
        (
            "pt",
            (
                "O chanceler norueguês, Lars Berg, reuniu-se em Nova Iorque com o secretário-geral da ONU, "
                "Ola Tamm."
            ),
            "Lars Berg: US",
        ),
    ],
)
def test_the_guest_travels(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == {expected}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            (
                "Kenya's President Otieno Mbeki met Norway's premier, Ida Berg, on the sidelines of the "
                "session of the United Nations General Assembly (UNGA) in New York."
            ),
            "US",
        ),
        (
            "en",
            (
                "At the climate summit in Lima, Kenya's President Otieno Mbeki held talks with Norway's "
                "premier, Ida Berg."
            ),
            "PE",
        ),
        (
            "es",
            (
                "El canciller keniano, Otieno Mbeki, se entrevistó con su homóloga noruega, Ida Berg, al "
                "margen de la cumbre del clima en Lima."
            ),
            "PE",
        ),
        (
            "es",
            (
                "En el marco del foro de Davos, en Suiza, el canciller keniano, Otieno Mbeki, se reunió con "
                "la primera ministra noruega, Ida Berg."
            ),
            "CH",
        ),
        (
            "pt",
            (
                "O chanceler queniano, Otieno Mbeki, reuniu-se com a homóloga norueguesa, Ida Berg, à "
                "margem da cimeira do clima em Luanda."
            ),
            "AO",
        ),
        (
            "pt",
            (
                "Na cúpula do clima em Lima, o presidente do Quênia, Otieno Mbeki, encontrou-se com a "
                "primeira-ministra norueguesa, Ida Berg."
            ),
            "PE",
        ),
    ],
)
def test_both_travel_to_a_third_country(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == {f"Otieno Mbeki: {expected}", f"Ida Berg: {expected}"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # nobody from abroad
        ("en", "Kenya's President Otieno Mbeki received the governor of Nairobi, Amina Odinga."),
        ("es", "El presidente de Perú, Raúl Tello, recibió en Lima a la ministra de Salud, Ana Quispe."),
        ("pt", "O presidente de Angola, Rui Kiala, recebeu em Luanda o ministro da Saúde, Ana Neto."),
        # an ambassador at the post, a firm, a call
        ("en", "Kenya's President Otieno Mbeki received the ambassador of Norway, Ida Berg, in Nairobi."),
        ("es", "El presidente de Perú, Raúl Tello, recibió en Lima a la embajadora noruega, Ida Berg."),
        ("pt", "O presidente de Angola, Rui Kiala, recebeu em Luanda a embaixadora da Noruega, Ida Berg."),
        ("en", "Kenya's President Otieno Mbeki spoke by phone with Norway's premier, Ida Berg, about Sudan."),
        ("es", "El presidente de Perú, Raúl Tello, habló por teléfono con el canciller noruego, Lars Berg."),
        ("pt", "O presidente de Angola, Rui Kiala, falou por telefone com o chanceler norueguês, Lars Berg."),
        # a subject is no ground
        (
            "en",
            "On the war in Gaza, Kenya's President Otieno Mbeki held talks with Norway's premier, Ida Berg.",
        ),
        (
            "es",
            "Sobre la guerra en Gaza, el presidente de Perú, Raúl Tello, se reunió con Lars Berg.",
        ),
        (
            "pt",
            "Sobre a guerra em Gaza, o presidente de Angola, Rui Kiala, reuniu-se com o chanceler Lars Berg.",
        ),
    ],
)
def test_no_journey(code: str, text: str) -> None:
    assert trips(code, text) == set()


VENUES = [
    (
        "en",
        (
            "The climate summit will be held in Lima on Friday. Kenya's President Otieno Mbeki will "
            "attend the summit. Norway's premier, Ida Berg, also confirmed her attendance."
        ),
        "PE",
    ),
    (
        "en",
        (
            "Peru will host the regional summit. Kenya's President Otieno Mbeki took part in the "
            "meeting, and Norway was represented at the summit by Norwegian premier Ida Berg."
        ),
        "PE",
    ),
    (
        "es",
        (
            "La cumbre del clima, que se celebrará en Lima, empieza el viernes. El presidente de "
            "Kenia, Otieno Mbeki, participará en la cumbre. La primera ministra noruega, Ida Berg, "
            "confirmó su asistencia al evento."
        ),
        "PE",
    ),
    (
        "es",
        (
            "Para la cumbre de Lima está confirmada la presencia del presidente de Kenia, Otieno "
            "Mbeki, y de la primera ministra noruega, Ida Berg."
        ),
        "PE",
    ),
    (
        "pt",
        (
            "A cimeira do clima realiza-se na sexta-feira em Lima. O presidente do Quénia, Otieno "
            "Mbeki, participa na cimeira. A primeira-ministra norueguesa, Ida Berg, também confirmou "
            "a sua presença."
        ),
        "PE",
    ),
    (
        "pt",
        (
            "A cúpula de Lima contará com a presença do presidente do Quênia, Otieno Mbeki, e da "
            "primeira-ministra norueguesa, Ida Berg."
        ),
        "PE",
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), VENUES)
def test_who_attends_travels_to_the_venue(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == {f"Otieno Mbeki: {expected}", f"Ida Berg: {expected}"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "The summit is in Lima. Peru invited Kenya's premier, Otieno Mbeki, to attend the summit.",
        ),
        ("en", "The summit is in Lima. Peru's President Raúl Tello will attend the summit."),
        (
            "es",
            "La cumbre es en Lima. Perú invitó al canciller keniano, Otieno Mbeki, a ir a la cumbre.",
        ),
        ("es", "La cumbre se celebra en Lima, sin la presencia del presidente de Kenia, Otieno Mbeki."),
        (
            "pt",
            "A cimeira é em Lima. O Peru convidou o chanceler queniano, Otieno Mbeki, a ir à cimeira.",
        ),
        ("pt", "A cimeira realiza-se em Lima, sem a presença do presidente do Quénia, Otieno Mbeki."),
    ],
)
def test_who_does_not_attend_stays(code: str, text: str) -> None:
    assert trips(code, text) == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # who travels holds no office, though an official is named
        ("en", "Thousands of tourists visited Peru last year, said Kenya's tourism minister, Otieno Mbeki."),
        (
            "en",
            "The singer arrived in Lima, where President Raúl Tello met her team. Her tour goes to Italy.",
        ),
        (
            "en",
            "The chief executive of a bank, Otieno Mbeki, visited Lima and met Peru's President Raúl Tello.",
        ),
        (
            "en",
            "Kenya's President Otieno Mbeki received a letter from Norway's premier, Ida Berg, in Nairobi.",
        ),
        ("es", "Miles de turistas visitaron Perú, informó el canciller keniano, Otieno Mbeki."),
        ("es", "El presidente de Kenia, Otieno Mbeki, aplaudió la gira del cantante por Perú y Bolivia."),
        (
            "es",
            "Llegaron los jugadores a Lima. El presidente Otieno Mbeki los felicitó por su visita.",
        ),
        ("es", "El presidente de Perú, Raúl Tello, recibió una carta del canciller noruego, Lars Berg."),
        (
            "pt",
            "Milhares de turistas visitaram o Peru, informou o chanceler queniano, Otieno Mbeki.",
        ),
        ("pt", "O presidente do Quénia, Otieno Mbeki, elogiou a turnê do cantor pelo Peru."),
        ("pt", "Chegaram os jogadores a Lima. O presidente do Quénia, Otieno Mbeki, felicitou-os."),
        ("pt", "O presidente de Angola, Rui Kiala, recebeu uma mensagem do chanceler norueguês, Lars Berg."),
        # an office that is reached, and what befalls somebody
        (
            "en",
            "Kenyan minister Otieno Mbeki dies in Lima\n\nThe minister rose to office in 2010. Talks end.",
        ),
        ("es", "El canciller keniano, Otieno Mbeki, llegó a ministro tras una visita a su pueblo."),
        ("pt", "O chanceler queniano, Otieno Mbeki, chegou a ministro depois de uma visita à sua terra."),
    ],
)
def test_others_do_not_travel_for_a_state(code: str, text: str) -> None:
    assert trips(code, text) == set()


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "President Otieno Mbeki welcomed Norway's premier, Ida Berg, to Nairobi on Monday.",
            "Ida Berg: KE",
        ),
        (
            "es",
            "El canciller Otieno Mbeki fue recibido en Lima por el presidente peruano.",
            "Otieno Mbeki: PE",
        ),
        (
            "es",
            "El ministro keniano de Salud, Otieno Mbeki, llegó a la ciudad de Ginebra.",
            "Otieno Mbeki: CH",
        ),
        (
            "pt",
            "O ministro queniano da Saúde, Otieno Mbeki, desembarcou na cidade de Genebra.",
            "Otieno Mbeki: CH",
        ),
    ],
)
def test_short_reports_pass_the_gate(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == {expected}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            (
                "On the sidelines of the Defence Ministers' Meeting in Lima, Kenya's minister Otieno Mbeki "
                "met Norwegian premier Ida Berg."
            ),
        ),
        (
            "es",
            (
                "El canciller keniano, Otieno Mbeki, está en Lima para participar en la cumbre. Está "
                "confirmada la presencia de la primera ministra noruega, Ida Berg."
            ),
        ),
        (
            "pt",
            (
                "O chanceler queniano, Otieno Mbeki, está em Lima para participar na cimeira. O Governo de "
                "Oslo será representado pela primeira-ministra norueguesa, Ida Berg."
            ),
        ),
    ],
)
def test_the_occasion_others_came_for(code: str, text: str) -> None:
    assert trips(code, text) == {"Otieno Mbeki: PE", "Ida Berg: PE"}


VIRTUAL = [
    ("en", "Prime Minister Tomasi Veikune of Tonga paid a virtual visit to Peru and met President Ana Ruiz."),
    ("en", "On his first (virtual) trip to Peru, Foreign Minister Tomasi Veikune of Tonga met Ana Ruiz."),
    ("es", "El canciller de Tonga, Tomasi Veikune, realizó una visita virtual a Perú y habló con Ana Ruiz."),
    ("es", "El primer viaje virtual a Perú del canciller de Tonga, Tomasi Veikune, terminó el lunes."),
    ("pt", "O chanceler de Tonga, Tomasi Veikune, fez uma visita virtual ao Peru e falou com Ana Ruiz."),
    ("pt", "A viagem virtual ao Peru do chanceler de Tonga, Tomasi Veikune, terminou na segunda-feira."),
]


@pytest.mark.parametrize(("language", "text"), VIRTUAL)
def test_a_virtual_visit_is_no_journey(language: str, text: str) -> None:
    assert read(text, language=language).trips == ()


SENT = [
    (
        "en",
        "Foreign Minister Tomasi Veikune of Tonga said that prisoners can be sent to Peru after talks.",
    ),
    (
        "es",
        "El canciller de Tonga, Tomasi Veikune, dijo que los presos serán enviados a Perú tras la reunión.",
    ),
    (
        "pt",
        "O chanceler de Tonga, Tomasi Veikune, disse que os presos serão enviados ao Peru após a reunião.",
    ),
]


@pytest.mark.parametrize(("language", "text"), SENT)
def test_whoever_speaks_of_those_who_are_sent_stays(language: str, text: str) -> None:
    assert read(text, language=language).trips == ()
