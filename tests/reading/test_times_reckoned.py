"""Times counted from another, days without a month, spans of months; plans told in the present."""

from datetime import date

import pytest
from tests.reading.test_dates import spans
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "two years ago", ["2023"]),
        ("en", "three months ago", ["2024-12"]),
        ("en", "a few days ago", []),
        ("en", "two days ago", ["2025-03-24"]),
        ("es", "hace un año", ["2024"]),
        ("es", "hace cuatro meses", ["2024-11"]),
        ("es", "dos días atrás", ["2025-03-24"]),
        ("es", "desde hace dos años", []),
        ("pt", "há três anos", ["2022"]),
        ("pt", "há dois meses", ["2025-01"]),
        ("pt", "daqui a dois meses", ["2025-05"]),
        ("es", "dentro de tres días", ["2025-03-29"]),
        ("en", "the day after tomorrow", ["2025-03-28"]),
        ("en", "the day before yesterday", ["2025-03-24"]),
        ("es", "pasado mañana", ["2025-03-28"]),
        ("es", "antes de ayer", ["2025-03-24"]),
        ("pt", "depois de amanhã", ["2025-03-28"]),
        ("en", "last night", ["2025-03-25"]),
        ("es", "hoy, miércoles", ["2025-03-26"]),
        ("pt", "amanhã (quinta-feira)", ["2025-03-27"]),
        ("en", "In 1998 and again in April of that year", ["1998", "1998-04"]),
        ("es", "en enero de 1979 y en noviembre de aquel año", ["1979-01", "1979-11"]),
        ("pt", "em 2004 e em maio desse mesmo ano", ["2004", "2004-05"]),
        ("en", "his 2004 state visit to Peru", ["2004"]),
        ("en", "in mid-2023", ["2023"]),
        ("en", "a visit planned for March, not for May Brown", ["2025-03"]),
    ],
)
def test_times_counted_from_another(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "from late June to early July 2019", "2019-06/2019-07"),
        ("en", "between mid-March and late April 2019", "2019-03/2019-04"),
        ("en", "in February and March 2019", "2019-02/2019-03"),
        ("es", "entre finales de marzo y principios de abril de 2019", "2019-03/2019-04"),
        ("es", "de mayo a julio de 2019", "2019-05/2019-07"),
        ("pt", "entre o fim de março e o início de abril de 2019", "2019-03/2019-04"),
        ("pt", "de maio a julho de 2019", "2019-05/2019-07"),
    ],
)
def test_two_months_are_one_span(code: str, text: str, expected: str) -> None:
    assert spans(code, text) == [expected]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "2008\n\nIn March he was in Lima, in September in Quito.\n\n2010\n\nIn May he went to Cuba.",
         ["2008", "2008-03", "2008-09", "2010", "2010-05"]),
        ("es", "2008\n\nEn marzo estuvo en Lima, del 3 al 5 de mayo en Quito.",
         ["2008", "2008-03", "2008-05-03/2008-05-05"]),
        ("pt", "2008: Em março esteve em Lima.\n\nEm maio vai a Quito.", ["2008", "2008-03", "2025-05"]),
        ("pt", "de 13 a 17 do corrente", ["2025-03-13/2025-03-17"]),
        ("es", "el 13 del corriente", ["2025-03-13"]),
    ],
)  # fmt: skip
def test_what_gives_a_month_its_year(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "he will be there on the 28th, his office said", ["2025-03-28"]),
        ("en", "for the 28th time, on the 5th floor", []),
        ("es", "El 28 viajará a Lima", ["2025-03-28"]),
        ("es", "del 27 al 29 estará en Lima", ["2025-03-27/2025-03-29"]),
        ("es", "el 28 por ciento de los 15 países", []),
    ],
)
def test_days_without_their_month(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text, forward=True) == expected


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("en", "{} travels to Ghana on Sunday, where he will meet the president.", "planned"),
        ("en", "{} is coming to Ghana. His visit lasts from May 3 to 5.", "planned"),
        ("en", "{} is on his way to Ghana, where he will meet the president.", "underway"),
        ("en", "{} is in Ghana, where he will meet the president.", "underway"),
        ("en", "Yesterday {} should have been in Ghana.", "cancelled"),
        ("es", "{} viaja el domingo a Ghana, donde se reunirá con el presidente.", "planned"),
        ("es", "{} vuela hoy a Ghana.", "planned"),
        ("es", "{} está en Ghana, donde se reunirá con el presidente.", "underway"),
        ("es", "{} tenía que haber llegado hoy a Ghana.", "cancelled"),
        ("es", "{} abrió su agenda con una visita a Ghana.", "completed"),
        ("pt", "{} vai ao Gana no domingo e vai reunir-se com o presidente.", "planned"),
        ("pt", "{} embarca hoje para o Gana.", "planned"),
        ("pt", "{} está no Gana, onde vai reunir-se com o presidente.", "underway"),
        ("pt", "{} deveria ter chegado hoje ao Gana.", "cancelled"),
    ],
)
def test_plans_told_in_the_present(code: str, text: str, status: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code).trips
    assert trip.status.value == status


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "President Mahama had asked him in May 2024, when {} was in Ghana.", "2024-05"),
        ("es", "El presidente lo invitó en mayo de 2024, cuando {} estuvo en Ghana.", "2024-05"),
        ("pt", "O presidente convidou-o em maio de 2024, quando {} esteve no Gana.", "2024-05"),
    ],
)
def test_the_date_of_a_clause_behind_it(code: str, text: str, when: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert str(trip.when) == when


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        (
            "en",
            "{} will make a tour of Africa and will visit Ghana first. The tour winds up in Togo.",
            "planned",
        ),
        ("en", "{} leaves tomorrow on a tour of Ghana and Togo.", "planned"),
        ("es", "{} hará una gira por África y visitará primero Ghana. La gira concluye en Togo.", "planned"),
        (
            "pt",
            "{} fará uma viagem por África e visitará primeiro o Gana. A viagem termina no Togo.",
            "planned",
        ),
    ],
)
def test_an_end_that_is_foreseen(code: str, text: str, status: str) -> None:
    trips = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code).trips
    assert {trip.status.value for trip in trips} == {status}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ("{} will visit Togo and Benin on April 5. At the Paris Forum in France on December 15 he met "
         "Ghana's President John Mahama.")),
        ("es", ("{} visitará Togo y Benín el 5 de abril. En el Foro de París, en Francia, se reunió el 15 de "
         "diciembre con el presidente de Ghana, John Mahama.")),
        ("pt", ("{} visitará o Togo e o Benim a 5 de abril. No Fórum de Paris, em França, reuniu-se a 15 de "
         "dezembro com o presidente do Gana, John Mahama.")),
    ],
)  # fmt: skip
def test_a_journey_told_by_one_day_in_passing(code: str, text: str) -> None:
    trips = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code).trips
    assert [str(t.when) for t in trips if t.traveller.name == "John Mahama"] == ["XXXX-12-15"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "{} has also given up travelling to Ghana."),
        ("es", "{} renuncia también a viajar a Ghana."),
        ("pt", "{} desistiu também de viajar para o Gana."),
    ],
)
def test_given_up_as_well(code: str, text: str) -> None:
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert trip.status.value == "cancelled"
