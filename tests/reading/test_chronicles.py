"""Journeys of other years: entries of a chronicle, who came first or last, who is told of in a relative "
"clause."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TOLD = {
    "en": [
        row(
            "2013-05-20",
            "1983: President Luís Prado of Brazil visited Nigeria.\n\n1991: President Ana Vale of Brazil "
            "went to Togo.",
            "Luís Prado | completed | 1983 | NG | ",
            "Ana Vale | completed | 1991 | TG | ",
            name="a year heads each entry",
        ),
        row(
            "2013-05-20",
            "President Rui Paz of Portugal signed the accord. In 1998 Paz became the first Portuguese "
            "president to "
            "visit Korea.",
            "Rui Paz | completed | 1998 | KR | ",
            name="became the first",
        ),
        row(
            "2013-05-20",
            "The last Brazilian president to pay a state visit to Korea was President Rui Prado, in 1995.",
            "Rui Prado | completed | 1995 | KR | ",
            name="the last to pay a visit",
        ),
        row(
            "2013-05-20",
            "President Rui Paz of Portugal, who visited Korea in 1998, welcomed the accord.",
            "Rui Paz | completed | 1998 | KR | ",
            name="a relative clause behind the country",
        ),
        row(
            "2013-05-20",
            "No Portuguese president had visited Korea since Rui Paz in 1998.",
            "Rui Paz | completed | 1998 | KR | ",
            name="since Paz in",
        ),
        row(
            "2013-05-20",
            "President Rui Sall of Senegal, who is also chairperson of the African Union, spoke after the "
            "summit in "
            "Washington.",
            name="what somebody is",
        ),
    ],
    "es": [
        row(
            "2013-05-20",
            "1983. El presidente de Brasil, Luís Prado, visitó Nigeria y Argelia.",
            "Luís Prado | completed | 1983 | NG, DZ | ",
            name="un año encabeza la entrada",
        ),
        row(
            "2013-05-20",
            "El presidente portugués, Rui Paz, firmó el acuerdo. En 1998, Paz se convirtió en el primer "
            "presidente "
            "portugués en visitar Corea.",
            "Rui Paz | completed | 1998 | KR | ",
            name="se convirtió en el primero",
        ),
        row(
            "2013-05-20",
            "El acuerdo se firmó durante la visita a Seúl, en 1998, del presidente portugués Rui Paz.",
            "Rui Paz | completed | 1998 | KR Seúl | ",
            name="la visita, en 1998, del presidente",
        ),
    ],
    "pt": [
        row(
            "2013-05-20",
            "1983 – O presidente do Brasil, Luís Prado, visitou a Nigéria.",
            "Luís Prado | completed | 1983 | NG | ",
            name="um ano abre a entrada",
        ),
        row(
            "2013-05-20",
            "O presidente português, Rui Paz, assinou o acordo. Em 1998, Paz tornou-se o primeiro presidente "
            "português a visitar a Coreia.",
            "Rui Paz | completed | 1998 | KR | ",
            name="tornou-se o primeiro",
        ),
        row(
            "2013-05-20",
            "O último presidente brasileiro a fazer uma visita de Estado à Coreia foi o presidente Rui "
            "Prado, em 1995.",
            "Rui Prado | completed | 1995 | KR | ",
            name="o último a fazer uma visita",
        ),
        row(
            "2024-07-15",
            "O presidente da Itália, Sergio Conti, será recebido pelo presidente do Brasil, Luís Prado, em "
            "Brasília. "
            "Em junho do ano passado, Prado fez uma visita oficial ao país.",
            "Sergio Conti | planned | ? | BR Brasília | Luís Prado",
            "Luís Prado | completed | 2023-06 | IT | ",
            name="quem está em casa visita o outro país",
        ),
        row(
            "2011-01-13",
            "A presidente do Brasil, Clara Prado, vai ao Uruguai na terça-feira. O acordo é com a "
            "presidente argentina, "
            "Ana Kern. Em fevereiro, a presidente vai a Lima.",
            "Clara Prado | planned | 2011-01-18 | UY | ?",
            "Clara Prado | planned | 2011-02 | PE Lima | ?",
            name="a presidente, de quem o texto trata",
        ),
        row(
            "2023-01-25",
            "O ministro russo, Serguei Ivanov, visita Luanda. Falou à chegada ao Aeroporto Internacional 4 "
            "de Fevereiro.",
            "Serguei Ivanov | underway | - | AO Luanda | ",
            name="um dia no nome do aeroporto",
        ),
        row(
            "2024-07-15",
            "O presidente da Itália, Sergio Conti, visita Brasília. Na sexta, irá para Salvador, na Bahia.",
            "Sergio Conti | planned | ? | BR, BR | ",
            name="Salvador é a cidade",
        ),
        row(
            "2024-07-15",
            "O presidente da Itália, Sergio Conti, chegou ao Salvador.",
            "Sergio Conti | underway | ? | SV | ",
            name="o Salvador é o país",
        ),
    ],
}


@pytest.mark.parametrize(
    ("code", "published", "text", "trips"),
    [
        pytest.param(code, *told.values, id=f"{code}-{told.id}")
        for code, rows in TOLD.items()
        for told in rows
    ],
)
def test_the_journeys_are_told(code: str, published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences(code, published, text, trips, passing=True) == []
