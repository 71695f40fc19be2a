"""Two dates that make one span, weekdays of a told week, days of a told month, weekdays by number."""

from datetime import date

import pytest

from envoyage.reading.cutting import cut
from envoyage.reading.lexicon.tables import date_words
from envoyage.reading.times.datewords import find_dates

WEDNESDAY = date(2025, 3, 26)


def spans(code: str, text: str, forward: bool | None) -> list[str]:
    doc = cut(text, abbreviations=frozenset())
    found = (mention.resolve(WEDNESDAY, forward=forward) for mention in find_dates(doc, date_words(code)))
    return [str(span) for span in found if span is not None]


@pytest.mark.parametrize(
    ("code", "text", "forward", "expected"),
    [
        ("en", "from Monday to Wednesday next week", True, "2025-03-31/2025-04-02"),
        ("en", "next Monday through Wednesday", True, "2025-03-31/2025-04-02"),
        ("en", "on Thursday, Friday and Saturday", True, "2025-03-27/2025-03-29"),
        ("en", "on Monday and Tuesday", False, "2025-03-24/2025-03-25"),
        ("en", "between Friday and Sunday", True, "2025-03-28/2025-03-30"),
        ("en", "from Tuesday to Thursday last week", False, "2025-03-18/2025-03-20"),
        ("en", "from Tuesday to Thursday", False, "2025-03-18/2025-03-20"),
        ("en", "Friday of next week", True, "2025-04-04"),
        ("en", "from today to Friday", True, "2025-03-26/2025-03-28"),
        ("en", "from Friday 28 March until Sunday 30 March 2025", True, "2025-03-28/2025-03-30"),
        ("en", "31st Jan.–2nd Feb. 2024", None, "2024-01-31/2024-02-02"),
        ("en", "mid-June", True, "2025-06"),
        ("es", "de lunes a miércoles de la próxima semana", True, "2025-03-31/2025-04-02"),
        ("es", "entre el viernes y el domingo", True, "2025-03-28/2025-03-30"),
        ("es", "este jueves y viernes", True, "2025-03-27/2025-03-28"),
        ("es", "entre el 28 de abril y el 2 de mayo", True, "2025-04-28/2025-05-02"),
        ("es", "desde este viernes hasta el próximo domingo", True, "2025-03-28/2025-03-30"),
        ("es", "del lunes 7 al miércoles 9 de abril", True, "2025-04-07/2025-04-09"),
        ("es", "hoy y mañana", True, "2025-03-26/2025-03-27"),
        ("es", "el 29 del presente mes", True, "2025-03-29"),
        ("es", "del 3 al 5 del próximo mes", True, "2025-04-03/2025-04-05"),
        ("es", "el viernes de la semana que viene", True, "2025-04-04"),
        ("es", "los días 28 y 29", True, "2025-03-28/2025-03-29"),
        ("pt", "de segunda a quarta-feira da próxima semana", True, "2025-03-31/2025-04-02"),
        ("pt", "na quinta e na sexta-feira", True, "2025-03-27/2025-03-28"),
        ("pt", "entre quarta (26) e sexta-feira (28)", True, "2025-03-26/2025-03-28"),
        ("pt", "de domingo (30) a quarta-feira (2)", True, "2025-03-30/2025-04-02"),
        ("pt", "entre os dias 28 e 30", True, "2025-03-28/2025-03-30"),
        ("pt", "quarta-feira, 26 de março, e quinta-feira, 27 de março", True, "2025-03-26/2025-03-27"),
        ("pt", "na 6.ª-feira", True, "2025-03-28"),
        ("pt", "2ª feira", True, "2025-03-31"),
        ("pt", "no dia 3 deste mês", False, "2025-03-03"),
        ("pt", "de 5 a 8 do próximo mês", True, "2025-04-05/2025-04-08"),
    ],
)
def test_one_span(code: str, text: str, forward: bool | None, expected: str) -> None:
    assert spans(code, text, forward) == [expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "on Tuesday and Friday"),
        ("es", "el lunes y el jueves"),
        ("pt", "na terça-feira e na sexta-feira"),
    ],
)
def test_days_apart_are_two_dates(code: str, text: str) -> None:
    assert len(spans(code, text, False)) == 2
