"""What stands between a subject and its verb, a verb and its denial, a host and the guest whom it thanks."""

from datetime import date

import pytest

from envoyage.facts import Status
from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# In each Ana Ruiz of Peru goes to Chile, and Juan Paz stands in a clause that is over before her verb.
RELATIVES = [
    ("en", ("Peru's foreign minister, Ana Ruiz, who was preparing the visit that President Juan Paz will "
     "pay to Brazil in July, arrived in Santiago on Monday.")),
    ("en", ("Foreign Minister Ana Ruiz of Peru, whom President Juan Paz of Peru appointed in May, flew to "
     "Chile on Monday.")),
    ("en", ("Foreign Minister Ana Ruiz of Peru, whose deputy Juan Paz resigned last week, arrived in "
     "Santiago on Monday.")),
    ("es", ("La canciller peruana Ana Ruiz, que prepara la visita que el presidente Juan Paz hará a "
     "Brasil en julio, se reunirá en Santiago de Chile con su homólogo.")),
    ("es", ("La canciller peruana Ana Ruiz, a quien el presidente Juan Paz nombró en mayo, viajó el lunes "
     "a Chile.")),
    ("pt", ("A chanceler peruana, Ana Ruiz, que prepara a visita que o presidente Juan Paz fará ao Brasil "
     "em julho, reúne-se em Santiago do Chile com o seu homólogo.")),
    ("pt", ("A chanceler peruana Ana Ruiz, que o presidente Juan Paz nomeou em maio, viajou na "
     "segunda-feira para o Chile.")),
]  # fmt: skip
# Nobody goes anywhere, or the journey is told as one that will not be made.
DENIED = [
    ("en", ("Neither Peru's President Juan Soto nor his foreign minister, Ana Ruiz, will attend the "
     "summit in Quito.")),
    ("en", "Neither the king nor Peru's foreign minister, Ana Ruiz, travelled to Quito for the visit."),
    ("en", ("Had the strike not been called, President Juan Soto of Peru would have flown to Chile on "
     "Monday.")),
    ("en", "But for the storm, President Juan Soto of Peru would also have visited Chile on Monday."),
    ("es", ("Ni el presidente de Perú, Juan Soto, ni su canciller, Ana Ruiz, asistirán a la cumbre de "
     "Quito.")),
    ("es", ("De no haber sido por la huelga, el presidente de Perú, Juan Soto, habría viajado a Chile el "
     "lunes.")),
    ("es", "Si no hubiera llovido, el presidente de Perú, Juan Soto, habría visitado Chile el lunes."),
    ("pt", ("Nem o presidente do Peru, Juan Soto, nem a chanceler, Ana Ruiz, participarão da cúpula em "
     "Quito.")),
    ("pt", ("Não fosse a greve, o presidente do Peru, Juan Soto, teria viajado para o Chile na "
     "segunda-feira.")),
    ("pt", "Se não chovesse, o presidente do Peru, Juan Soto, teria visitado o Chile na segunda-feira."),
]  # fmt: skip
# Juan Soto of Peru goes to South Korea and on to China.
GOES_ON = [
    ("en", ("President Juan Soto of Peru goes on to South Korea, where he is to address parliament, and "
     "then to China.")),
    ("en", "President Juan Soto of Peru will fly to South Korea, where he will speak, and on to China."),
    ("en", "President Juan Soto of Peru will visit South Korea, where he is to speak, and then China."),
    ("es", ("El presidente de Perú, Juan Soto, viajará a Corea del Sur, donde hablará ante el parlamento, "
     "y luego a China.")),
    ("es", ("El presidente de Perú, Juan Soto, irá a Corea del Sur, donde dará un discurso, y después a "
     "China.")),
    ("pt", ("O presidente do Peru, Juan Soto, segue para a Coreia do Sul, onde discursará no parlamento, "
     "e depois para a China.")),
    ("pt", ("O presidente do Peru, Juan Soto, irá à Coreia do Sul, onde fará um discurso, e finalmente à "
     "China.")),
]  # fmt: skip
# The Peruvian minister has come to Santiago, where Luis Vega is at home.
THANKED = [
    ("en", ("Chilean Foreign Minister Luis Vega thanked his Peruvian counterpart, Ana Ruiz, for her visit "
     "to Santiago.")),
    ("en", ("Chilean Foreign Minister Luis Vega thanked his Peruvian counterpart, Ana Ruiz, for visiting "
     "Santiago.")),
    ("es", ("El canciller de Chile, Luis Vega, agradeció a su par peruana, Ana Ruiz, la visita que "
     "realiza a Santiago.")),
    ("es", ("El canciller chileno, Luis Vega, agradeció a la ministra peruana Ana Ruiz su visita a "
     "Santiago.")),
    ("pt", ("O chanceler do Chile, Luis Vega, agradeceu à sua homóloga peruana, Ana Ruiz, a visita que "
     "efetua a Santiago.")),
    ("pt", ("O chanceler chileno, Luis Vega, agradeceu à ministra peruana Ana Ruiz a sua visita a "
     "Santiago.")),
]  # fmt: skip
ON_ARRIVAL = [
    ("es", "Al llegar el lunes a Santiago, la canciller de Perú, Ana Ruiz, dijo que quiere mejores lazos."),
    ("es", "Al visitar Chile, la canciller de Perú, Ana Ruiz, dijo que quería mejores lazos."),
    ("pt", "Ao chegar na segunda-feira a Santiago, a chanceler do Peru, Ana Ruiz, disse que quer laços."),
    ("pt", "Ao visitar o Chile, a chanceler do Peru, Ana Ruiz, disse que queria mais comércio."),
]


def _told(language: str, text: str) -> dict[str, list[str | None]]:
    trips = read(text, language=language, published=PUBLISHED).trips
    return {t.traveller.name: [s.country for s in t.stops] for t in trips if t.status is not Status.CANCELLED}


@pytest.mark.parametrize(("language", "text"), RELATIVES)
def test_a_clause_in_between_keeps_its_subject(language: str, text: str) -> None:
    told = _told(language, text)
    assert told.pop("Ana Ruiz") == ["CL"]
    assert "CL" not in {code for codes in told.values() for code in codes}


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_what_is_denied_from_afar_is_no_journey(language: str, text: str) -> None:
    assert _told(language, text) == {}


@pytest.mark.parametrize(("language", "text"), GOES_ON)
def test_a_journey_goes_on_behind_what_is_done_at_a_stop(language: str, text: str) -> None:
    assert _told(language, text) == {"Juan Soto": ["KR", "CN"]}


@pytest.mark.parametrize(("language", "text"), THANKED)
def test_nobody_is_a_guest_at_home(language: str, text: str) -> None:
    assert _told(language, text) == {"Ana Ruiz": ["CL"]}


@pytest.mark.parametrize(("language", "text"), ON_ARRIVAL)
def test_what_is_said_on_arrival_is_said_there(language: str, text: str) -> None:
    assert _told(language, text) == {"Ana Ruiz": ["CL"]}
