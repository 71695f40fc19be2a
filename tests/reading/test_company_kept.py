"""Who comes along with a traveller, or is one of a delegation, is not met; nor is whoever once held an office."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.wordings import Told, differences

WEDNESDAY = date(2025, 3, 26)
ROWS = [
    # One of the traveller's own side, whose country the text leaves open.
    ("en", "President Awa Diop of Senegal and the foreign minister, Modou Fall, met Peru's President Rosa Vidal in Lima.", "Awa Diop | ? | ? | PE Lima | Rosa Vidal"),
    ("es", "La presidenta de Senegal, Awa Diop, y el canciller Modou Fall se reunieron en Lima con la ministra peruana Rosa Vidal.", "Awa Diop | ? | ? | PE Lima | Rosa Vidal"),
    ("pt", "A presidente do Senegal, Awa Diop, e o chanceler Modou Fall reuniram-se em Lima com a ministra peruana Rosa Vidal.", "Awa Diop | ? | ? | PE Lima | Rosa Vidal"),
    # Members of a delegation.
    ("es", "La presidenta de Senegal, Awa Diop, llegó a Lima. La comitiva tiene once miembros, entre los que se encuentran Diop y el ministro de Pesca, Modou Fall.", "Awa Diop | ? | ? | PE Lima | "),
    ("pt", "A presidente do Senegal, Awa Diop, chegou a Lima. A comitiva tem onze membros, entre os quais se encontram Diop e o ministro das Pescas, Modou Fall.", "Awa Diop | ? | ? | PE Lima | "),
    # The last journey of whoever held the office.
    ("en", "President Awa Diop of Senegal arrived in Lima on Tuesday. In 1998 came the last visit of a president of Senegal to Peru.", "Awa Diop | underway | 2025-03-25 | PE Lima | "),
    ("es", "La presidenta de Senegal, Awa Diop, llegó ayer a Lima. En 1998 se había realizado la última visita de un presidente de Senegal al Perú.", "Awa Diop | underway | 2025-03-25 | PE Lima | "),
    ("pt", "A presidente do Senegal, Awa Diop, chegou ontem a Lima. Em 1998 tinha sido a última visita de um presidente do Senegal ao Peru.", "Awa Diop | underway | 2025-03-25 | PE Lima | "),
    # What is not planned.
    ("es", "La canciller de Senegal, Awa Diop, viajará al Perú. No está previsto que la canciller pase por Chile.", "Awa Diop | planned | ? | PE | "),
    ("pt", "A chanceler do Senegal, Awa Diop, viajará ao Peru. Não está previsto que a chanceler passe pelo Chile.", "Awa Diop | planned | ? | PE | "),
    # The airport of a city.
    ("es", "La canciller de Senegal, Awa Diop, llegó ayer al aeropuerto internacional de Quito.", "Awa Diop | ? | 2025-03-25 | EC Quito | "),
    ("pt", "A chanceler do Senegal, Awa Diop, chegou ontem ao aeroporto internacional de Quito.", "Awa Diop | ? | 2025-03-25 | EC Quito | "),
    ("en", "Foreign Minister Awa Diop of Senegal arrived on Tuesday at the airport of Quito.", "Awa Diop | ? | 2025-03-25 | EC Quito | "),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), ROWS)
def test_company_kept(code: str, text: str, told: str) -> None:
    assert differences(code, WEDNESDAY, text, (Told.of(told),)) == []
