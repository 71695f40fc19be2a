"""Which language a text is in: three that are read, and their neighbours, which are not."""

import pytest

from envoyage.reading import read
from envoyage.reading.detect import detect_language
from envoyage.reading.lexicon.tables import known_languages

TOLD = [
    ("en", "The president of Peru will visit Chile on Tuesday."),
    ("en", "Rubio travels to Jamaica, Guyana and Suriname to meet leaders of the Caribbean."),
    ("en", "Hugh Todd, Irfaan Ali, Mia Mottley and Andrew Holness met with Marco Rubio in Georgetown."),
    ("en", "It was not clear whether he would go, but officials said that a visit had been planned."),
    ("en", "French president in Berlin for talks with the chancellor"),
    ("es", "El presidente de Perú visitará Chile el martes."),
    ("es", "Rubio viaja a Jamaica, Guyana y Surinam para reunirse con los líderes del Caribe."),
    ("es", "La canciller Laura Sarabia, Gustavo Petro y Luiz Inácio Lula da Silva se reunieron en Bogotá."),
    ("es", "No está claro si irá, pero fuentes del ministerio dijeron que la visita se había preparado."),
    ("es", "Llegó a Lima el primer ministro portugués"),
    ("pt", "O presidente do Peru visitará o Chile na terça-feira."),
    ("pt", "Rubio viaja à Jamaica, à Guiana e ao Suriname para se reunir com os líderes do Caribe."),
    ("pt", "O chanceler Mauro Vieira, Gustavo Petro e Luiz Inácio Lula da Silva reuniram-se em Bogotá."),
    ("pt", "Não é certo que vá, mas fontes do ministério disseram que a visita já tinha sido preparada."),
    ("pt", "Primeiro-ministro de Portugal chega a Díli para uma visita de três dias"),
]
NEIGHBOURS = [
    "Le président du Pérou se rendra au Chili mardi pour une visite de deux jours.",
    "La ministre a rencontré son homologue dans la capitale, et les deux pays ont signé un accord.",
    "Il presidente del Perù arriverà in Cile martedì per una visita di due giorni.",
    "La ministra ha incontrato il suo omologo nella capitale e i due paesi hanno firmato un accordo.",
    "El president del Perú visitarà Xile dimarts amb els seus ministres i les autoritats del país.",
    "La ministra s'ha reunit amb el seu homòleg i els dos països han signat un acord a la capital.",
    "O presidente do Perú visitará Chile o martes coa súa delegación e non irá a unha segunda cidade.",
    "A ministra reuniuse co seu homólogo na capital, e tamén visitou unha universidade cos seus alumnos.",
    "Președintele a sosit în capitală pentru o vizită de două zile și s-a întâlnit cu omologul său.",
    "Ministrul a spus că acordul va fi semnat după alegeri, dar nu a dat o dată.",
    "Der Präsident von Peru wird am Dienstag mit einer Delegation nach Chile reisen.",
    "Die Ministerin traf ihren Amtskollegen in der Hauptstadt, und sie sprachen über den Handel.",
    "De president van Peru brengt dinsdag een bezoek aan Chili en ontmoet er de minister.",
    "Presiden akan berkunjung ke Chili pada hari Selasa untuk bertemu dengan para pemimpin.",
    "Cumhurbaşkanı salı günü iki günlük bir ziyaret için gelecek ve bakan ile görüşecek.",
    "Prezydent przyjedzie we wtorek z wizytą do Chile i spotka się z ministrem.",
    "Bumisita ang pangulo sa Chile at nakipagpulong siya sa mga pinuno ng bansa.",
    "秘鲁总统将于周二访问智利。",
    "سيزور رئيس بيرو تشيلي يوم الثلاثاء.",
    "Президент Перу посетит Чили во вторник.",
    "",
    "12 34 56 !!! 🇵🇪",
    "Juan Pérez Ana Ruiz Luis Soto Marta Gil Pedro Paz",
]


@pytest.mark.parametrize(("code", "text"), TOLD)
def test_language_is_told(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_other_languages_are_none(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_what_is_not_read_gives_an_empty_reading(text: str) -> None:
    reading = read(text)
    assert (reading.trips, reading.refused, reading.report.language) == ((), (), None)


def test_only_the_head_of_a_text_is_looked_at() -> None:
    english = "The president of the country has said that he will visit. " * 40
    assert detect_language(english + "O presidente não foi à capital do país. " * 400) == "en"


def test_a_language_without_tables_that_is_given_gives_an_empty_reading() -> None:
    reading = read("Le président Macron a visité le Chili.", language="fr")
    assert "fr" not in known_languages()
    assert (reading.trips, reading.report.language) == ((), "fr")
