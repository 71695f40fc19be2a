"""Trips named in passing: each is told beside the report's own and takes nothing from it."""

from datetime import date

import pytest

from envoyage.reading import read

TUESDAY = date(2023, 5, 9)
# The report's own trip, which the sentence under test follows.
OWN = {
    "en": "Peruvian Foreign Minister Ana Ruiz arrived in Ottawa on Monday for a two-day official visit. "
    "She will meet Canadian Foreign Minister Paul Lund on Tuesday.",
    "es": "La canciller del Perú, Ana Ruiz, llegó este lunes a Ottawa para una visita oficial de dos días. "
    "Se reunirá el martes con el canciller de Canadá, Paul Lund.",
    "pt": "A ministra dos Negócios Estrangeiros do Peru, Ana Ruiz, chegou esta segunda-feira a Otava para "
    "uma visita oficial de dois dias. Na terça-feira reúne-se com o ministro dos Negócios Estrangeiros do "
    "Canadá, Paul Lund.",
}


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("en", "Ruiz has been to Japan twice.", "Ruiz JP completed"),
        ("en", "Ruiz has already travelled to Japan this year.", "Ruiz JP completed"),
        ("es", "Ruiz ha estado dos veces en Japón.", "Ruiz JP completed"),
        ("es", "Ruiz ya viajó este año a Japón.", "Ruiz JP completed"),
        ("pt", "Ruiz esteve duas vezes no Japão.", "Ruiz JP completed"),
        ("pt", "Ruiz já foi ao Japão este ano.", "Ruiz JP completed"),
        ("en", "Since taking office, Ruiz has visited Japan, Chile and Spain.", "Ruiz JP,CL,ES completed"),
        ("en", "Before taking office she had gone to Japan.", "Ruiz JP completed"),
        ("es", "Desde que asumió, Ruiz ha visitado Japón, Chile y España.", "Ruiz JP,CL,ES completed"),
        ("es", "Antes de asumir el cargo, Ruiz había ido a Japón.", "Ruiz JP completed"),
        (
            "pt",
            "Desde que tomou posse, Ruiz visitou o Japão, o Chile e a Espanha.",
            "Ruiz JP,CL,ES completed",
        ),
        ("pt", "Antes da posse, Ruiz tinha ido ao Japão.", "Ruiz JP completed"),
        ("en", "Ruiz has just returned from Japan.", "Ruiz JP completed"),
        ("es", "Ruiz acaba de regresar de Japón.", "Ruiz JP completed"),
        ("pt", "Ruiz acaba de regressar do Japão.", "Ruiz JP completed"),
        (
            "en",
            "It was signed in Lima in 2018 during the visit of the Canadian Prime Minister, Jon Berg.",
            "Berg PE completed",
        ),
        (
            "es",
            "El acuerdo se firmó en Lima en 2018 durante la visita del primer ministro de Canadá, Jon Berg.",
            "Berg PE completed",
        ),
        (
            "pt",
            "Foi assinado em Lima em 2018 durante a visita do primeiro-ministro do Canadá, Jon Berg.",
            "Berg PE completed",
        ),
        (
            "en",
            "No Peruvian foreign minister had come to Canada since Luis Vega's visit in 1998.",
            "Vega CA completed",
        ),
        (
            "es",
            "Ningún canciller peruano había venido a Canadá desde la visita de Luis Vega en 1998.",
            "Vega CA completed",
        ),
        (
            "en",
            "The last Peruvian foreign minister to visit Ottawa was Luis Vega, in 2004.",
            "Vega CA completed",
        ),
        ("es", "El último canciller peruano en visitar Ottawa fue Luis Vega, en 2004.", "Vega CA completed"),
        (
            "pt",
            "O último ministro dos Negócios Estrangeiros peruano a visitar Otava foi Luís Vega, em 2004.",
            "Vega CA completed",
        ),
        (
            "en",
            "Ecuador will be represented at the conference in Ottawa by its President, Luis Paz.",
            "Paz CA planned",
        ),
        (
            "es",
            "Ecuador estará representado en la conferencia de Ottawa por su presidente, Luis Paz.",
            "Paz CA planned",
        ),
        (
            "en",
            "The presence of Ecuador's President Luis Paz in Ottawa on Friday is assured.",
            "Paz CA planned",
        ),
        (
            "es",
            "La presencia en Ottawa del presidente de Ecuador, Luis Paz, está asegurada.",
            "Paz CA planned",
        ),
        ("pt", "A presença em Otava do Presidente do Equador, Luís Paz, está garantida.", "Paz CA planned"),
        (
            "pt",
            "A ministra da Saúde, Rosa Cruz, parte na quinta para reuniões em Washington.",
            "Cruz US planned",
        ),
        ("en", "No Peruvian minister had visited Canada since Luis Vega in 1998.", "Vega CA completed"),
        ("es", "Ningún canciller peruano visitaba Canadá desde Luis Vega, en 1998.", "Vega CA completed"),
        (
            "pt",
            "Nenhum ministro peruano vinha ao Canadá desde 1998, ano da visita de Luís Vega.",
            "Vega CA completed",
        ),
        ("en", "In February it was three days in Japan.", "Ruiz JP completed"),
        (
            "en",
            "The trip comes a month after Ecuador's President Luis Paz visited Ottawa.",
            "Paz CA completed",
        ),
        (
            "es",
            "El viaje se produce un mes después de que el presidente de Ecuador, Luis Paz, visitara Ottawa.",
            "Paz CA completed",
        ),
        (
            "pt",
            "A viagem acontece um mês depois de o Presidente do Equador, Luís Paz, ter visitado Otava.",
            "Paz CA completed",
        ),
        (
            "es",
            "El presidente de Ecuador, Luis Paz, anunció este miércoles que viajará a Ottawa.",
            "Paz CA planned",
        ),
        (
            "es",
            "El presidente de Ecuador, Luis Paz, dijo a la prensa en Quito que irá a Ottawa.",
            "Paz CA planned",
        ),
        (
            "pt",
            "O Presidente do Equador, Luís Paz, anunciou esta quarta-feira que visitará Otava.",
            "Paz CA planned",
        ),
        (
            "pt",
            "O Presidente do Equador, Luís Paz, revelou em entrevista que visitará Otava.",
            "Paz CA planned",
        ),
        ("es", "El presidente de Ecuador, Luis Paz, habló de los turistas que visitaron Ottawa.", ""),
        ("en", "Ruiz's last trip abroad was to Japan in April.", "Ruiz JP completed"),
        (
            "en",
            "It is her third trip of the year; the previous two took her to Japan and Chile.",
            "Ruiz JP,CL completed",
        ),
        (
            "es",
            "Es su tercer viaje del año; los dos anteriores la llevaron a Japón y a Chile.",
            "Ruiz JP,CL completed",
        ),
        (
            "pt",
            "É a terceira viagem do ano; as duas anteriores levaram-na ao Japão e ao Chile.",
            "Ruiz JP,CL completed",
        ),
        (
            "en",
            "The last visit of an Ecuadorian president to Ottawa was made by Luis Paz in 2015.",
            "Paz CA completed",
        ),
        (
            "es",
            "La última visita de un presidente ecuatoriano a Ottawa la realizó Luis Paz en 2015.",
            "Paz CA completed",
        ),
        (
            "pt",
            "A última visita de um Presidente equatoriano a Otava foi a de Luís Paz, em 2015.",
            "Paz CA completed",
        ),
        ("en", "The visit comes after Ruiz made trips to Japan and Chile.", "Ruiz JP,CL completed"),
        (
            "es",
            "La visita se produce luego de que Ruiz realizara viajes a Japón y Chile.",
            "Ruiz JP,CL completed",
        ),
        (
            "pt",
            "A visita surge depois de Ruiz ter realizado deslocações ao Japão e ao Chile.",
            "Ruiz JP,CL completed",
        ),
        (
            "en",
            "The talks follow a visit to the country by Ecuador's President Luis Paz.",
            "Paz CA completed",
        ),
        ("en", "Ruiz has never been to Japan.", ""),
        ("es", "Ruiz no ha visitado nunca Japón.", ""),
        ("pt", "Ruiz nunca visitou o Japão.", ""),
    ],
)
def test_told_in_passing(code: str, text: str, told: str) -> None:
    trips = read(f"{OWN[code]}\n\n{text}", published=TUESDAY, language=code).trips
    own, *others = sorted(trips, key=lambda t: (t.traveller.name != "Ana Ruiz", t.stops[0].country != "CA"))
    assert [stop.country for stop in own.stops] == ["CA"]
    got = [
        f"{t.traveller.name.split()[-1]} {','.join(s.country or '' for s in t.stops)} {t.status.value}"
        for t in others
    ]
    assert got == ([told] if told else [])


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "In July 2005 Luis Paz, who then was President, made a visit to Japan.", "2005-07"),
        (
            "en",
            "In July 2005 President Luis Paz paid his first visit to Japan since the war of 2003.",
            "2005-07",
        ),
        (
            "es",
            "En julio de 2005 el presidente Luis Paz hizo la primera visita a Japón desde la guerra de 2003.",
            "2005-07",
        ),
        (
            "pt",
            "Em julho de 2005 o Presidente Luís Paz fez a primeira visita ao Japão desde a guerra de 2003.",
            "2005-07",
        ),
    ],
)
def test_when_it_was(code: str, text: str, when: str) -> None:
    trips = read(f"{OWN[code]}\n\n{text}", published=TUESDAY, language=code).trips
    assert [str(t.when).split("/")[0] for t in trips if t.traveller.name != "Ana Ruiz"] == [when]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The two ministers last met in Tokyo in March."),
        ("es", "Los dos cancilleres se encontraron por última vez en Tokio, en marzo."),
        ("es", "Ambos cancilleres ya se habían reunido en Tokio en marzo."),
        ("pt", "Os dois ministros encontraram-se pela última vez em Tóquio, em março."),
        ("pt", "Os dois ministros já se tinham reunido em março em Tóquio."),
    ],
)
def test_two_met_in_a_third_country(code: str, text: str) -> None:
    trips = read(f"{OWN[code]}\n\n{text}", published=TUESDAY, language=code).trips
    there = [t for t in trips if [stop.country for stop in t.stops] == ["JP"]]
    assert sorted(t.traveller.name for t in there) == ["Ana Ruiz", "Paul Lund"]
