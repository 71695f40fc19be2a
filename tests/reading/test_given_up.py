"""Plans of the past that came to nothing, and ways home that show where home is."""

from datetime import date

import pytest

from envoyage.reading import read

ES, PT, EN = "es", "pt", "en"
# Language, report, status and countries.
TEXTS = [
    (
        ES,
        "La canciller de Perú, Ana Vidal, tenía que haber llegado hoy a Lomé, en visita, y la ha aplazado.",
        "postponed",
        "TG",
    ),
    (
        ES,
        "La canciller de Perú, Ana Vidal, debía haber viajado hoy a Lomé. La visita quedó suspendida.",
        "cancelled",
        "TG",
    ),
    (
        PT,
        "A ministra do Interior do Peru, Ana Vidal, deveria ter viajado hoje para Lomé, mas adiou a visita.",
        "postponed",
        "TG",
    ),
    (ES, "La canciller de Perú, Ana Vidal, renunció a su viaje a Togo por las lluvias.", "cancelled", "TG"),
    (ES, "La presidenta Ana Vidal regresó a Lima tras su visita a Togo.", "completed", "TG"),
    (PT, "A presidente Ana Vidal regressou ao Peru depois da sua visita ao Togo.", "completed", "TG"),
    (EN, "President Ana Vidal returned to Peru after a visit to Togo.", "completed", "TG"),
]


@pytest.mark.parametrize(("language", "text", "status", "countries"), TEXTS, ids=range(len(TEXTS)))
def test_plans_given_up_and_ways_home(language: str, text: str, status: str, countries: str) -> None:
    (trip,) = read(text, language=language, published=date(2024, 3, 19)).trips
    assert (trip.status.value, " ".join(s.country for s in trip.stops)) == (status, countries)
