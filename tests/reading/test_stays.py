"""Stops of running reports: visits of state, private ones, stops on the way; occasions attended."""

from datetime import date

import pytest
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read

# Of each stop: its country, its kind and its occasion; - where the report does not say.
STAYS = [
    ("en", "{} arrived in Rome on Friday to attend the funeral of Pope Francis.",
     "IT - funeral of Pope Francis"),
    ("en", "{} travelled to Pretoria for the inauguration of President Cyril Ramaphosa.",
     "ZA - inauguration of President Cyril Ramaphosa"),
    ("en", "{} will visit Ghana on Monday and attend the African Union summit in Addis Ababa on Thursday.",
     "GH - -; ET - African Union summit"),
    ("en", "{} is in Kazan for the BRICS summit and will meet the president.", "RU - BRICS summit"),
    ("en", "{} attended the 59th Munich Security Conference in Munich on Friday.",
     "DE - 59th Munich Security Conference"),
    ("en", "{} met President John Mahama of Ghana in Accra on Friday.", "GH - -"),
    ("es", "{} viajó a Roma para asistir al funeral del papa Francisco.", "IT - funeral del papa Francisco"),
    ("es", "{} viajará a Quito para participar en la toma de posesión de Daniel Noboa.",
     "EC - toma de posesión de Daniel Noboa"),
    ("es", "{} viajó a Caracas con motivo de las exequias de Hugo Chávez.", "VE - exequias de Hugo Chávez"),
    ("es", "{} viajó a Santiago a fin de participar en la Cumbre de las Américas.",
     "CL - Cumbre de las Américas"),
    ("pt", "{} deslocou-se a Maputo para assistir à posse do Presidente Daniel Chapo.",
     "MZ - posse do Presidente Daniel Chapo"),
    ("pt", "{} participa na cimeira da União Africana em Adis Abeba.", "ET - cimeira da União Africana"),
    ("pt", "{} viajou a Pretória para a cúpula do G20.", "ZA - cúpula do G20"),
    ("en", "{} is on a private visit to Dubai.", "AE private -"),
    ("en", "{} flew to Zanzibar on vacation on Sunday.", "TZ private -"),
    ("en", "{} arrived in Paris on a three-day official visit.", "FR official -"),
    ("en", "{} made a refuelling stop in Cairo on Friday.", "EG transit -"),
    ("en", "{} is in Paris, the first stop of a European tour.", "FR - -"),
    ("es", "{} realiza una visita privada a Buenos Aires.", "AR private -"),
    ("es", "{} inició una visita de Estado a España.", "ES official -"),
    ("es", "{} hizo una escala técnica en Lima.", "PE transit -"),
    ("es", "{} llegó a Lima, segunda escala de su gira.", "PE - -"),
    ("es", "{} hará escala en Lima, donde asistirá a una ceremonia.", "PE - -"),
    ("pt", "{} está em Dubai em visita privada.", "AE private -"),
    ("pt", "{} iniciou uma visita de trabalho a Paris.", "FR official -"),
    ("pt", "{} fez uma escala técnica em Lisboa.", "PT transit -"),
    ("pt", "{} está de férias em Espanha. A visita termina na sexta-feira.", "ES private -"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "stays"), STAYS, ids=[text for _, text, _ in STAYS])
def test_what_a_report_tells_of_each_stop(code: str, text: str, stays: str) -> None:
    said = f"{text.format(WHO[code])} {TALKS[code]}\n"
    trips = read(said, language=code, published=date(2025, 3, 26)).trips
    stops = [stop for trip in trips for stop in trip.stops]
    assert "; ".join(f"{s.country} {s.nature or '-'} {s.occasion or '-'}" for s in stops) == stays
    words = [[passage.of(said) for passage in stop.passages] for stop in stops]
    assert all(s.occasion in w for s, w in zip(stops, words, strict=True) if s.occasion)
