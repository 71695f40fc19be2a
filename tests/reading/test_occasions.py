"""Named events where somebody is, without a verb of attending; and whose trip an event goes with."""

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2025, 3, 20)
KADAR = {
    "en": "Hungarian Foreign Minister Laszlo Kadar",
    "es": "El canciller húngaro, Laszlo Kadar,",
    "pt": "O chanceler da Hungria, Laszlo Kadar,",
}
THERE = [
    (
        "en",
        "met Zambian President Hakainde Hichilema in Rome on Monday, beside the Copper Producers' Meeting.",
        [],
    ),
    (
        "en",
        "met Zambian President Hakainde Hichilema in Rome on the sidelines of the Copper Producers' Meeting.",
        ["Copper Producers' Meeting"],
    ),
    ("en", "was in Zambia on Monday at the Third Copper Summit.", ["Third Copper Summit"]),
    # a name that only begins with an event, a meeting named for where it is, and what comes after
    ("en", "arrived in Zambia on Monday and was met at the Jubilee Lounge.", []),
    ("en", "flew to Zambia on Monday after the Copper Summit.", []),
    (
        "es",
        "viajó a Zambia y se reunió con el presidente Hakainde Hichilema al margen de la Cumbre del Cobre.",
        ["Cumbre del Cobre"],
    ),
    ("es", "viajó a Zambia, donde participa, en Ndola, en la Cumbre del Cobre.", ["Cumbre del Cobre"]),
    ("es", "llegó a Asunción el lunes.", []),
    ("pt", "participa nesta quinta-feira (20) da Cúpula do Cobre, na Zâmbia.", ["Cúpula do Cobre"]),
    ("pt", "está na Zâmbia à margem da Cúpula do Cobre.", ["Cúpula do Cobre"]),
]
WHOSE = [
    # what was discussed was not on the trip that is still to come
    (
        "en",
        (
            "will fly to Zambia in May. Peruvian Finance Minister Ana Ruiz was in Budapest on Monday. "
            "Kadar and Ruiz discussed copper prices."
        ),
        {"Laszlo Kadar": [], "Ana Ruiz": ["copper prices"]},
    ),
    # another official's event is no topic of the report's own trip
    (
        "pt",
        "chegou ontem a Angola. O ministro da Saúde, Tibor Varga, participa na Conferência do Cobre.",
        {"Laszlo Kadar": []},
    ),
]


@pytest.mark.parametrize(("code", "text", "topics"), THERE)
def test_events(code: str, text: str, topics: list[str]) -> None:
    trips = read(f"{KADAR[code]} {text}", language=code, published=TOLD).trips
    assert trips
    assert [topic.label for topic in trips[0].topics] == topics


@pytest.mark.parametrize(("code", "text", "shares"), WHOSE)
def test_whose(code: str, text: str, shares: dict[str, list[str]]) -> None:
    trips = read(f"{KADAR[code]} {text}", language=code, published=TOLD).trips
    assert {t.traveller.name: [topic.label for topic in t.topics] for t in trips} == shares
