"""What opens a list of topics, and where its noun phrases end: each construction in at least two wordings."""

import pytest
from tests.reading.visits import topics_by_rule

ON_THE_TABLE = [
    ("en", "Copper tariffs and the drought will all be topics of discussion.", ["Copper tariffs", "drought"]),
    (
        "en",
        "Copper tariffs and river transport come under discussion on Tuesday.",
        ["Copper tariffs", "river transport"],
    ),
    ("en", "Kadar arrived with copper tariffs at the top of the agenda.", ["copper tariffs"]),
    (
        "en",
        "The key themes are expected to be rural health and copper tariffs.",
        ["rural health", "copper tariffs"],
    ),
    ("es", "Sobre la mesa estarán los aranceles al cobre y la sequía.", ["aranceles al cobre", "sequía"]),
    (
        "es",
        "Entre los asuntos que serán discutidos, según Kadar, están la sequía y los aranceles al cobre.",
        ["sequía", "aranceles al cobre"],
    ),
    (
        "es",
        "Se discutieron los principales temas, entre los cuales se destacan la sequía y la deuda.",
        ["sequía", "deuda"],
    ),
    ("pt", "Em cima da mesa estarão as tarifas do cobre e a seca.", ["tarifas do cobre", "seca"]),
    (
        "pt",
        "Entre os pontos que devem ser discutidos, segundo Kadar, estão a seca e as tarifas do cobre.",
        ["seca", "tarifas do cobre"],
    ),
    ("pt", "A seca também pode ser discutida na reunião.", ["seca"]),
    ("pt", "A seca e a dívida são, segundo uma nota, os assuntos.", ["seca", "dívida"]),
    (
        "es",
        "La sequía y el acuerdo pesquero con Noruega eran algunos de los temas.",
        ["sequía", "acuerdo pesquero con Noruega"],
    ),
    ("en", "Copper tariffs are, a note says, the main topic.", ["Copper tariffs"]),
]
REVIEWED = [
    (
        "en",
        "The ministers took stock of the railway project and the cholera outbreak.",
        ["railway project", "cholera outbreak"],
    ),
    (
        "es",
        "Los ministros pasaron revista al proyecto ferroviario y a la sequía.",
        ["proyecto ferroviario", "sequía"],
    ),
    (
        "pt",
        "Os ministros passaram em revista o projeto ferroviário e a seca.",
        ["projeto ferroviário", "seca"],
    ),
    ("en", "Kadar received a briefing on the cholera outbreak.", ["cholera outbreak"]),
]
FIRMER = [
    ("en", "The stay is about the deepening of mining cooperation.", ["mining cooperation"]),
    ("en", "Kadar wants to promote and protect the rights of rural women.", ["rights of rural women"]),
    (
        "es",
        "La cita se inscribe en el marco del fortalecimiento de la cooperación minera.",
        ["cooperación minera"],
    ),
    ("es", "La visita tiene como eje central la cooperación minera.", ["cooperación minera"]),
    ("pt", "A viagem decorre no âmbito do reforço da cooperação mineira.", ["cooperação mineira"]),
    ("pt", "A visita tem como foco a cooperação mineira.", ["cooperação mineira"]),
]
EVENTS = [
    (
        "en",
        "He will participate fully in the third meeting of the Zambia-Hungary Copper Dialogue.",
        ["third meeting of the Zambia-Hungary Copper Dialogue"],
    ),
    ("en", "Kadar will not attend the Copperbelt Summit.", []),
    (
        "es",
        "Kadar estará presente en la apertura del Foro Empresarial del Cobre.",
        ["apertura del Foro Empresarial del Cobre"],
    ),
    ("es", "Kadar no asistirá a la Cumbre del Cobre.", []),
    (
        "pt",
        "Kadar estará presente na abertura do Fórum Empresarial do Cobre.",
        ["abertura do Fórum Empresarial do Cobre"],
    ),
    ("pt", "Kadar não participará na Cimeira do Cobre.", []),
]
MORE_EVENTS = [
    ("en", "Kadar attended in Ndola on Tuesday the Copperbelt Summit.", ["Copperbelt Summit"]),
    ("en", "He leads the Hungarian delegation to the Copperbelt Dialogue.", ["Copperbelt Dialogue"]),
    ("en", "The Copperbelt Games will take place in Ndola.", ["Copperbelt Games"]),
    ("en", "The Copperbelt Summit was talked about as well.", ["Copperbelt Summit"]),
    ("es", "Kadar asistió en Ndola a la Cumbre del Cobre.", ["Cumbre del Cobre"]),
    ("es", "Encabeza la delegación de su país en el Diálogo del Cobre.", ["Diálogo del Cobre"]),
    (
        "es",
        "Todo empezó con la participación en la apertura del Foro del Cobre.",
        ["apertura del Foro del Cobre"],
    ),
    ("pt", "Kadar assistiu em Ndola à Cimeira do Cobre.", ["Cimeira do Cobre"]),
    ("pt", "Chefia a delegação do seu país no Diálogo do Cobre.", ["Diálogo do Cobre"]),
    ("pt", "Tudo começou com a participação na abertura do Fórum do Cobre.", ["abertura do Fórum do Cobre"]),
]
ENDS = [
    (
        "en",
        "They discussed the ties between Zambia and Hungary, tensions in the copper market, and cholera.",
        ["ties between Zambia and Hungary", "tensions in the copper market", "cholera"],
    ),
    (
        "en",
        "They discussed relations between the two countries and the drought.",
        ["relations between the two countries", "drought"],
    ),
    ("en", "They discussed cholera in Lusaka.", ["cholera"]),
    (
        "en",
        "They spoke about economic, energy and environmental cooperation.",
        ["economic, energy and environmental cooperation"],
    ),
    ("en", "They discussed copper and the floods on the sidelines of a dinner.", ["copper", "floods"]),
    (
        "es",
        "Hablaron de los lazos entre Zambia y Hungría, la sequía y el cobre.",
        ["lazos entre Zambia y Hungría", "sequía", "cobre"],
    ),
    (
        "es",
        "Abordaron la agenda bilateral entre ambos países y la sequía.",
        ["agenda bilateral entre ambos países", "sequía"],
    ),
    ("es", "Abordaron la situación consular y de migración.", ["situación consular y de migración"]),
    ("es", "Hablaron de la deuda y de la sequía.", ["deuda", "sequía"]),
    ("es", "Trataron asuntos comerciales, resaltando el valor del cobre.", ["asuntos comerciales"]),
    (
        "pt",
        "Falaram dos laços entre a Zâmbia e a Hungria, da seca e do cobre.",
        ["laços entre a Zâmbia e a Hungria", "seca", "cobre"],
    ),
    ("pt", "Analisaram a situação consular e de migração.", ["situação consular e de migração"]),
    ("pt", "Trataram da dívida e da seca.", ["dívida", "seca"]),
    ("pt", "Trataram de assuntos comerciais, ressaltando o valor do cobre.", ["assuntos comerciais"]),
]
NAMES = [
    (
        "en",
        "Kadar will join the Ndola Forum on Peace and Security.",
        ["Ndola Forum on Peace and Security"],
    ),
    (
        "en",
        "He attended the Fourth Conference on Credit for Copper.",
        ["Fourth Conference on Credit for Copper"],
    ),
    ("es", "Están previstos un Foro del Cobre y una cena.", ["Foro del Cobre"]),
    ("es", "Trataron cuestiones relacionadas con la sequía y la deuda.", ["sequía", "deuda"]),
    ("pt", "Trataram de questões relacionadas com a seca e a dívida.", ["seca", "dívida"]),
]
MORE_LISTS = [
    ("es", "Abordaron la situación económica y financiera.", ["situación económica y financiera"]),
    ("pt", "Abordaram a situação económica e financeira.", ["situação económica e financeira"]),
    ("en", "He represented Prime Minister Orbo at the Copperbelt Jubilee.", ["Copperbelt Jubilee"]),
    ("en", "They discussed the use of advanced drills.", ["use of advanced drills"]),
    (
        "es",
        "Estuvo en el acto por los 60 años de la Carta del Cobre.",
        ["acto por los 60 años de la Carta del Cobre"],
    ),
    ("es", "Trataron la sequía y, en particular, la deuda.", ["sequía", "deuda"]),
    ("es", "Kadar habló con su homólogo de la sequía y de la deuda.", ["sequía", "deuda"]),
    ("pt", "Esteve no ato pelos 60 anos da Carta do Cobre.", ["ato pelos 60 anos da Carta do Cobre"]),
    ("pt", "Trataram da seca e, em particular, da dívida.", ["seca", "dívida"]),
    ("pt", "Em debate vai estar, entre outros assuntos, a seca.", ["seca"]),
    ("pt", "Kadar falou com o homólogo da seca e da dívida.", ["seca", "dívida"]),
]
OPENED = [*ON_THE_TABLE, *REVIEWED, *FIRMER, *EVENTS, *MORE_EVENTS, *ENDS, *NAMES, *MORE_LISTS]
NO_TOPIC = [
    ("en", "On Tuesday he goes to the National Assembly."),
    ("es", "El martes irá a la Asamblea Nacional."),
    ("pt", "Na terça-feira vai à Assembleia Nacional."),
    ("en", "At the airport Kadar addressed the press, giving thanks for the welcome."),
    ("en", "The party is expected to sign the visitors' book."),
    ("es", "Kadar acudió a realizar una gira por la ciudad."),
    ("pt", "Kadar falou da próxima."),
    ("en", "Kadar chaired a joint press conference in Lusaka."),
    ("es", "Kadar encabezó una rueda de prensa en Lusaka."),
    ("pt", "Kadar presidiu a uma conferência de imprensa em Lusaca."),
    ("en", "The trip marks the first bilateral visit of a minister."),
    ("es", "Se trató del primer viaje de un ministro."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), OPENED)
def test_a_cue_opens_a_list_of_topics(language: str, sentence: str, expected: list[str]) -> None:
    assert topics_by_rule(language, sentence) == expected


@pytest.mark.parametrize(("language", "sentence"), NO_TOPIC)
def test_what_is_no_matter_is_no_topic(language: str, sentence: str) -> None:
    assert not topics_by_rule(language, sentence)
