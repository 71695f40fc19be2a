"""Pronouns that say "she" or "he" mean a woman or a man, as far as title or given name tell."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
MEANT = [
    ("en", ("Foreign Minister Anna Roth of Germany arrived in Beijing on Monday and met Minister Wang Qin of "
     "China. He will travel to Berlin in May.")),
    ("en", ("Foreign Minister Anna Roth of Germany was in China on Monday. She met Wang Qin, the Chinese "
     "minister, who spoke of his coming visit to Berlin.")),
    ("es", ("La canciller de Alemania, Anna Roth, viajó el lunes a Pekín y se reunió con el ministro chino "
     "Wang Qin. Él visitará Berlín en mayo.")),
    ("es", ("La canciller de Alemania, Anna Roth, llegó el lunes a China. El ministro chino, Wang Qin, la "
     "recibió en Pekín. Él viajará a Berlín en mayo.")),
    ("pt", ("A chanceler da Alemanha, Anna Roth, viajou na segunda-feira a Pequim e reuniu-se com o ministro "
     "chinês Wang Qin. Ele visitará Berlim em maio.")),
    ("pt", ("A chanceler da Alemanha, Anna Roth, chegou na segunda-feira à China. O ministro chinês, Wang "
     "Qin, recebeu-a em Pequim. Ele viajará a Berlim em maio.")),
]  # fmt: skip
GUESTS = [
    ("President Juan Paz of Chile hosted Foreign Minister Ana Ruiz of Peru for dinner in Santiago on Monday, "
     "a day before she flies on to Buenos Aires."),
    ("President Juan Paz of Chile received Foreign Minister Ana Ruiz of Peru in Santiago on Monday. She will "
     "go on to Argentina."),
]  # fmt: skip
HERS = "President Angela Paz of Chile met her foreign minister, Juan Soto, before he flew to Peru on Monday."


@pytest.mark.parametrize(("language", "text"), MEANT)
def test_the_other_of_two_is_meant(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    told = {t.traveller.name: [s.country for s in t.stops] for t in trips}
    assert told == {"Anna Roth": ["CN"], "Wang Qin": ["DE"]}


@pytest.mark.parametrize("text", GUESTS)
def test_she_is_the_guest_and_not_her_host(text: str) -> None:
    (trip,) = read(text, language="en", published=PUBLISHED).trips
    assert (trip.traveller.name, [s.country for s in trip.stops]) == ("Ana Ruiz", ["CL", "AR"])


def test_her_minister_may_be_a_man() -> None:
    (trip,) = read(HERS, language="en", published=PUBLISHED).trips
    assert trip.traveller.name == "Juan Soto"
