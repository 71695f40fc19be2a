"""Topics that are the object of a deed wanted, asked for or agreed on, and fields of working together."""

import pytest
from tests.reading.visits import topics_by_rule

WANTED = [
    ("en", "The two ministers agreed to ease visa rules for students.", ["visa rules for students"]),
    ("en", "Kadar urged the president to lift the grain tariffs.", ["grain tariffs"]),
    ("en", "The journey is meant to revive trade in copper.", ["trade in copper"]),
    ("en", "Both sides want to work closely on cyber security.", ["cyber security"]),
    ("en", "They insisted that climate finance has to grow.", ["climate finance"]),
    # it is asked of nobody, or done there
    ("en", "He wants to see the falls and meet farmers.", []),
    ("en", "He hopes that peace will prevail.", []),
    ("es", "Los dos acordaron eliminar los aranceles al cobre.", ["aranceles al cobre"]),
    ("es", "Kadar pidió a su anfitrión que levante las sanciones.", ["sanciones"]),
    ("es", "El viaje busca revisar el comercio de maíz.", ["comercio de maíz"]),
    ("es", "Trabajarán juntos en seguridad alimentaria.", ["seguridad alimentaria"]),
    ("es", "Quiere recorrer las cataratas y ver a los agricultores.", []),
    ("pt", "Os dois acordaram eliminar as tarifas sobre o cobre.", ["tarifas sobre o cobre"]),
    ("pt", "A visita procura rever o comércio de milho.", ["comércio de milho"]),
    ("pt", "Querem trabalhar juntos na segurança alimentar.", ["segurança alimentar"]),
    ("pt", "Quer percorrer as cataratas e ver os agricultores.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "topics"), WANTED)
def test_what_is_wanted(code: str, text: str, topics: list[str]) -> None:
    assert topics_by_rule(code, text) == topics
