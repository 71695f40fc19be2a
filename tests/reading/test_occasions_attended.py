"""Guests of an occasion told by who attends, and journeys that "that of" or "coincides with" tells of."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 3, 19)
# Language, report, and the traveller, status, first day and countries of every trip, in any order.
TEXTS = [
    (
        "es",
        (
            "La cumbre se celebra en Lima. Entre los asistentes figuran la presidenta de Fiyi, Ana Vidal, y "
            "el canciller de Togo, Kofi Abalo."
        ),
        {("Ana Vidal", "underway", None, "PE"), ("Kofi Abalo", "underway", None, "PE")},
    ),
    (
        "es",
        (
            "Varios mandatarios llegaron a Lima para el funeral. Entre ellos están el presidente de Fiyi, "
            "Rui Vidal, y el de Togo, Kofi Abalo."
        ),
        {("Rui Vidal", "underway", None, "PE"), ("Kofi Abalo", "underway", None, "PE")},
    ),
    (
        "pt",
        (
            "A cimeira realiza-se em Lima. Entre os participantes figuram a presidente das Fiji, Ana Vidal, "
            "e o ministro do Interior do Togo, Kofi Abalo."
        ),
        {("Ana Vidal", "underway", None, "PE"), ("Kofi Abalo", "underway", None, "PE")},
    ),
    (
        "es",
        "A la cumbre de Lima asistirán el presidente de Fiyi, Rui Vidal, y el canciller de Togo, Kofi Abalo.",
        {("Rui Vidal", "planned", None, "PE"), ("Kofi Abalo", "planned", None, "PE")},
    ),
    (
        "es",
        "La cumbre se celebra mañana en Lima. A la cita acudirá la presidenta de Fiyi, Ana Vidal.",
        {("Ana Vidal", "planned", None, "PE")},
    ),
    (
        "pt",
        "À cimeira de Lima assistirá a presidente das Fiji, Ana Vidal.",
        {("Ana Vidal", "planned", None, "PE")},
    ),
    (
        "es",
        (
            "La cumbre se celebra mañana en Lima. Han confirmado su asistencia la presidenta de Fiyi, Ana "
            "Vidal, y el canciller de Togo, Kofi Abalo."
        ),
        {("Ana Vidal", "planned", None, "PE"), ("Kofi Abalo", "planned", None, "PE")},
    ),
    (
        "es",
        (
            "El canciller de Fiyi, Rui Vidal, llegó ayer a Lima. La última visita de un canciller fiyiano "
            "fue la de Tomasi Veikune en 1997."
        ),
        {("Rui Vidal", "underway", date(2024, 3, 18), "PE"), ("Tomasi Veikune", "completed", None, "PE")},
    ),
    (
        "es",
        (
            "El rey de Tonga, Tupou VI, llegó ayer a Lima. Es la primera visita de un presidente a Perú "
            "desde la que realizó el presidente de Fiyi, Rui Vidal, en 1996."
        ),
        {("Tupou VI", "underway", date(2024, 3, 18), "PE"), ("Rui Vidal", "completed", None, "PE")},
    ),
    (
        "pt",
        (
            "O presidente das Fiji, Rui Vidal, chegou ontem a Lima. A gira é a primeira desde a do "
            "presidente do Togo, Kofi Abalo, em 2014, que o levou ao Mali e ao Gana."
        ),
        {("Rui Vidal", "underway", date(2024, 3, 18), "PE"), ("Kofi Abalo", "completed", None, "ML GH")},
    ),
    (
        "es",
        (
            "El presidente de Fiyi, Rui Vidal, llegó ayer a Lima. Su visita coincide con la del canciller de "
            "Togo, Kofi Abalo."
        ),
        {("Rui Vidal", "underway", date(2024, 3, 18), "PE"), ("Kofi Abalo", "underway", None, "PE")},
    ),
    (
        "en",
        (
            "Fijian President Rui Vidal arrived in Lima on Monday. His trip coincides with the visit of "
            "Togolese Foreign Minister Kofi Abalo."
        ),
        {("Rui Vidal", "underway", date(2024, 3, 18), "PE"), ("Kofi Abalo", "underway", None, "PE")},
    ),
    (
        "en",
        (
            "Fijian President Rui Vidal arrived in Lima on Monday. The last visit by a Togolese president "
            "was that of President Kofi Abalo in 1997."
        ),
        {("Rui Vidal", "underway", date(2024, 3, 18), "PE"), ("Kofi Abalo", "completed", None, "PE")},
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TEXTS, ids=range(len(TEXTS)))
def test_each_guest_and_each_earlier_journey_is_told(
    language: str, text: str, told: set[tuple[str, str, date | None, str]]
) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert {
        (t.traveller.name, t.status.value, t.when.first_day, " ".join(s.country for s in t.stops))
        for t in trips
    } == told
