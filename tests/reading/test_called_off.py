"""Journeys called off by a noun, by giving up "his plans" or by a denial to come, and those that are kept."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 5, 3)  # a Friday
# Language, report, and each trip's traveller, status and countries, in the order in which they are told.
TEXTS = [
    (
        "en",
        "The cancellation of Tongan Foreign Minister Tomasi Veikune's visit to Peru surprised Lima.",
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "en",
        "Peru regretted the postponement of the visit by Tonga's foreign minister, Tomasi Veikune, to Lima.",
        [("Tomasi Veikune", "postponed", "PE")],
    ),
    (
        "es",
        "El aplazamiento del viaje del canciller de Tonga, Tomasi Veikune, a Perú causó sorpresa en Lima.",
        [("Tomasi Veikune", "postponed", "PE")],
    ),
    (
        "es",
        (
            "Ana Rojas, ministra de Defensa de Chile, ya está en casa tras la cancelación de la visita "
            "del canciller de Tonga, Tomasi Veikune, a Perú."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "pt",
        (
            "A chancelaria confirmou o adiamento da visita do ministro dos Negócios Estrangeiros de "
            "Tonga, Tomasi Veikune, ao Peru."
        ),
        [("Tomasi Veikune", "postponed", "PE")],
    ),
    (
        "pt",
        "O cancelamento da viagem do presidente de Tonga, Tomasi Veikune, ao Peru trouxe prejuízos.",
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "es",
        (
            "El Gobierno dejó en suspenso la visita a Perú del canciller de Tonga, Tomasi Veikune. "
            "Veikune visitó Perú en febrero de 2022."
        ),
        [("Tomasi Veikune", "postponed", "PE"), ("Tomasi Veikune", "completed", "PE")],
    ),
    (
        "pt",
        (
            "O governo deixou em suspenso a visita ao Peru do chanceler de Tonga, Tomasi Veikune. Veikune"
            " visitou o Peru em fevereiro de 2022."
        ),
        [("Tomasi Veikune", "postponed", "PE"), ("Tomasi Veikune", "completed", "PE")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, quien había anunciado que viajaría a Perú, canceló "
            "sus planes."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "en",
        (
            "The president of Tonga, Tomasi Veikune, who had announced that he would travel to Peru, "
            "cancelled his plans."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, anunció que no asistirá al Foro del Mar. El Foro se "
            "celebra el 27 de mayo en Lima."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Tomasi Veikune, anunciou que não participará da cúpula. A cúpula "
            "realiza-se em 27 de maio em Lima."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (  # of the visit, whose is not said again
        "pt",
        "O presidente de Tonga, Tomasi Veikune, comunicou o cancelamento da visita ao Peru.",
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "en",
        "The president of Tonga, Tomasi Veikune, announced the cancellation of the visit to Peru.",
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, viajará a Perú en mayo. El Gobierno anunció luego la "
            "suspensión de la visita."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "pt",
        (
            "A viagem do presidente de Tonga, Tomasi Veikune, ao Peru ocorreria entre 1 e 4 de maio, mas o "
            "governo comunicou o cancelamento da visita."
        ),
        [("Tomasi Veikune", "cancelled", "PE")],
    ),
    (
        "es",
        (
            "Durante su visita a Chile, el presidente de Tonga, Tomasi Veikune, anunció la cancelación de la "
            "visita a Perú."
        ),
        [("Tomasi Veikune", "completed", "CL"), ("Tomasi Veikune", "cancelled", "PE")],
    ),
    (  # another's
        "es",
        (
            "Tras la visita del presidente de Tonga, Tomasi Veikune, a Chile, el Gobierno anunció la "
            "suspensión de la gira."
        ),
        [("Tomasi Veikune", "completed", "CL")],
    ),
    (
        "pt",
        "O presidente de Tonga, Tomasi Veikune, foi ao Chile, onde explicou a suspensão de visitas ao museu.",
        [("Tomasi Veikune", "completed", "CL")],
    ),
    (  # what is kept beside it
        "pt",
        (
            "O chanceler de Tonga, Tomasi Veikune, adiou a visita ao Peru. Apesar do adiamento da visita "
            "ao Peru, Veikune deverá manter as visitas oficiais ao Chile e ao Paraguai."
        ),
        [("Tomasi Veikune", "postponed", "PE"), ("Tomasi Veikune", "planned", "CL PY")],
    ),
    (  # the cancelling minister has no name: it is not Veikune's journey
        "es",
        (
            "El presidente de Tonga, Tomasi Veikune, suspendió su viaje a Bolivia. El canciller chileno "
            "canceló su visita a Lima."
        ),
        [("Tomasi Veikune", "cancelled", "BO")],
    ),
    (
        "en",
        (
            "Foreign Minister Tomasi Veikune of Tonga will travel to Peru. The government ruled out the "
            "cancellation of his visit to Peru."
        ),
        [("Tomasi Veikune", "planned", "PE")],
    ),
]


@pytest.mark.parametrize(("language", "text", "trips"), TEXTS)
def test_what_is_called_off_and_what_is_kept(
    language: str, text: str, trips: list[tuple[str, str, str]]
) -> None:
    reading = read(text, published=PUBLISHED, language=language)
    told = [
        (t.traveller.name, t.status.value, " ".join(stop.country for stop in t.stops)) for t in reading.trips
    ]
    assert told == trips
