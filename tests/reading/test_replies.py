"""Who speaks after the guest was there; a base of some state is not in it."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
OPENINGS = {
    "en": "President Ilir Dema of Albania began a visit to Montenegro on Monday.",
    "es": "El presidente de Albania, Ilir Dema, inició el lunes una visita a Montenegro.",
    "pt": "O presidente da Albânia, Ilir Dema, iniciou na segunda-feira uma visita ao Montenegro.",
}
REPLIES = [
    ("en", "For his part, the Montenegrin president, Milo Vukic, spoke of good relations."),
    ("en", "President Milo Vukic of Montenegro, for his part, praised the ties of the two countries."),
    ("es", "Por su parte, el presidente montenegrino, Milo Vukic, destacó las buenas relaciones."),
    ("es", "El presidente montenegrino, Milo Vukic, por su lado, elogió los lazos de los dos países."),
    ("pt", "Por sua vez, o presidente montenegrino, Milo Vukic, destacou as boas relações."),
    ("pt", "O presidente montenegrino, Milo Vukic, por seu turno, elogiou os laços dos dois países."),
]
OTHERS = [  # of another land, or not the one who replies
    ("en", "For his part, the Italian president, Milo Vukic, praised the visit from Rome."),
    ("es", "Por su parte, la oposición criticó al presidente montenegrino, Milo Vukic."),
    ("pt", "Por sua vez, o presidente italiano, Milo Vukic, elogiou a visita a partir de Roma."),
]
SITES = [
    ("en", "Minister Ana Ruiz of Australia will visit the United States base in Palau on Friday."),
    ("en", "Minister Ana Ruiz of Australia toured the Japan pavilion during her visit to Palau."),
]


@pytest.mark.parametrize(("language", "sentence"), REPLIES)
def test_the_host_who_replies_is_met(language: str, sentence: str) -> None:
    (trip,) = read(f"{OPENINGS[language]} {sentence}", language=language, published=PUBLISHED).trips
    assert [m.name for m in trip.meetings] == ["Milo Vukic"]


@pytest.mark.parametrize(("language", "sentence"), OTHERS)
def test_nobody_else_is(language: str, sentence: str) -> None:
    (trip,) = read(f"{OPENINGS[language]} {sentence}", language=language, published=PUBLISHED).trips
    assert not trip.meetings


@pytest.mark.parametrize(("language", "text"), SITES)
def test_what_a_state_has_elsewhere_is_no_stop_there(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert [stop.country for stop in trip.stops] == ["PW"]
