"""Topics: what was discussed, in the text's words."""

import pytest
from tests.reading.visits import topics_by_rule

DISCUSSED = [
    (
        "en",
        "The two sides discussed food security, mining and the crisis in Sudan.",
        ["food security", "mining", "crisis in Sudan"],
    ),
    ("en", "Kadar held talks with his hosts on visas and fisheries policy.", ["visas and fisheries policy"]),
    ("en", "Their talks focused on drought relief and the new railway.", ["drought relief", "new railway"]),
    (
        "es",
        "Ambos abordaron la seguridad alimentaria, la minería y la crisis en Sudán.",
        ["seguridad alimentaria", "minería", "crisis en Sudán"],
    ),
    (
        "es",
        "Kadar conversó con sus anfitriones sobre los visados y la política pesquera.",
        ["visados", "política pesquera"],
    ),
    ("es", "La reunión giró en torno a la sequía y el nuevo ferrocarril.", ["sequía", "nuevo ferrocarril"]),
    (
        "pt",
        "Ambos abordaram a segurança alimentar, a mineração e a crise no Sudão.",
        ["segurança alimentar", "mineração", "crise no Sudão"],
    ),
    (
        "pt",
        "Kadar conversou com os anfitriões sobre os vistos e a política de pescas.",
        ["vistos", "política de pescas"],
    ),
    ("pt", "A conversa centrou-se na seca e no novo caminho de ferro.", ["seca", "novo caminho de ferro"]),
]
ON_THE_AGENDA = [
    (
        "en",
        "The agenda includes copper exports and vaccine production.",
        ["copper exports", "vaccine production"],
    ),
    (
        "en",
        "They touched on issues such as malaria, rural schools and debt relief.",
        ["malaria", "rural schools", "debt relief"],
    ),
    ("en", "Debt relief topped the agenda.", ["Debt relief"]),
    ("en", "Rural schools and malaria were also discussed.", ["Rural schools", "malaria"]),
    (
        "es",
        "En la agenda figuran las exportaciones de cobre y la producción de vacunas.",
        ["exportaciones de cobre", "producción de vacunas"],
    ),
    (
        "es",
        "Se trataron temas como la malaria, las escuelas rurales y la deuda.",
        ["malaria", "escuelas rurales", "deuda"],
    ),
    ("es", "La deuda y la malaria fueron abordadas en la cita.", ["deuda", "malaria"]),
    (
        "pt",
        "A agenda inclui as exportações de cobre e a produção de vacinas.",
        ["exportações de cobre", "produção de vacinas"],
    ),
    (
        "pt",
        "Foram tratados temas como a malária, as escolas rurais e a dívida.",
        ["malária", "escolas rurais", "dívida"],
    ),
    ("pt", "A dívida e a malária foram abordadas no encontro.", ["dívida", "malária"]),
]
MEANT_TO = [
    (
        "en",
        "The trip is meant to deepen cooperation in the fields of health, mining and tourism.",
        ["health", "mining", "tourism"],
    ),
    ("en", "He wants to strengthen military and commercial ties.", ["military and commercial ties"]),
    ("en", "He was also at the Copperbelt Summit.", ["Copperbelt Summit"]),
    ("es", "Estuvo además en la Cumbre del Cobre.", ["Cumbre del Cobre"]),
    ("pt", "Esteve também na Cimeira do Cobre.", ["Cimeira do Cobre"]),
    ("en", "Kadar attended the Copperbelt Investment Forum.", ["Copperbelt Investment Forum"]),
    (
        "es",
        "El viaje busca profundizar la cooperación en las áreas de salud, minería y turismo.",
        ["salud", "minería", "turismo"],
    ),
    (
        "es",
        "Quiere fortalecer las relaciones militares y comerciales.",
        ["relaciones militares y comerciales"],
    ),
    ("es", "Kadar asistió al Foro de Inversiones del Cobre.", ["Foro de Inversiones del Cobre"]),
    (
        "pt",
        "A viagem visa aprofundar a cooperação nas áreas da saúde, da mineração e do turismo.",
        ["saúde", "mineração", "turismo"],
    ),
    ("pt", "Quer fortalecer as relações militares e comerciais.", ["relações militares e comerciais"]),
    ("pt", "Kadar participou no Fórum de Investimentos do Cobre.", ["Fórum de Investimentos do Cobre"]),
]
PAIRS = [
    ("en", "They discussed oil, mining and fisheries.", ["oil", "mining", "fisheries"]),
    (
        "en",
        "They discussed oil, debt relief, and health and education.",
        ["oil", "debt relief", "health and education"],
    ),
    (
        "en",
        "They discussed political, military and commercial ties.",
        ["political, military and commercial ties"],
    ),
    ("es", "Abordaron el petróleo, la deuda y la pesca.", ["petróleo", "deuda", "pesca"]),
    (
        "es",
        "Abordaron las relaciones políticas, militares y comerciales.",
        ["relaciones políticas, militares y comerciales"],
    ),
    ("pt", "Abordaram o petróleo, a dívida e a pesca.", ["petróleo", "dívida", "pesca"]),
    (
        "pt",
        "Abordaram as relações políticas, militares e comerciais.",
        ["relações políticas, militares e comerciais"],
    ),
]
WITH_COMPLEMENTS = [
    (
        "en",
        (
            "The talks covered top issues on the regional agenda, including food security, relations with "
            "Angola, planned duties on copper wire, unrest in Malawi, and river fisheries."
        ),
        [
            "food security",
            "relations with Angola",
            "planned duties on copper wire",
            "unrest in Malawi",
            "river fisheries",
        ],
    ),
    (
        "es",
        (
            "Abordaron la minería, las relaciones con Angola, los aranceles al cobre, la inseguridad "
            "en Malaui y la pesca."
        ),
        ["minería", "relaciones con Angola", "aranceles al cobre", "inseguridad en Malaui", "pesca"],
    ),
    (
        "pt",
        (
            "Abordaram a mineração, as relações com Angola, as tarifas ao cobre, a insegurança no Maláui "
            "e a pesca."
        ),
        ["mineração", "relações com Angola", "tarifas ao cobre", "insegurança no Maláui", "pesca"],
    ),
    ("en", "They discussed issues around trade and migration.", ["trade and migration"]),
    ("en", "They spoke about the ports of Durban and Beira.", ["ports of Durban and Beira"]),
    ("es", "Hablaron de los puertos de Durban y Beira.", ["puertos de Durban y Beira"]),
    ("pt", "Conversaram sobre os portos de Durban e Maputo.", ["portos de Durban e Maputo"]),
    ("en", "The talks, the embassy had said, were to be about grain exports.", ["grain exports"]),
    ("en", "They discussed drought relief, signed accords and left.", ["drought relief"]),
]
NOT_DISCUSSED = [
    ("en", "Safe borders are a burden for all and must be a priority."),
    ("en", "A visit to two farms and a tour of a mine were also on the agenda."),
    ("en", "They signed a pact on policing, which covers matters such as patrols on the lake."),
    ("es", "Firmaron un pacto sobre policía, que incluye temas como las patrullas en el lago."),
    ("pt", "Assinaram um pacto sobre polícia, que inclui temas como as patrulhas no lago."),
    ("en", "They did not discuss the border."),
    ("en", "They discussed ways to cooperate more."),
    ("en", "He spoke on Tuesday about it."),
    ("es", "No abordaron la frontera."),
    ("es", "Se trata de una visita de dos días."),
    ("pt", "Não abordaram a fronteira."),
    ("pt", "Trata-se de uma visita de dois dias."),
]


LISTS = DISCUSSED + ON_THE_AGENDA + MEANT_TO + PAIRS + WITH_COMPLEMENTS


@pytest.mark.parametrize(("language", "sentence", "expected"), LISTS)
def test_topics_are_named_in_the_words_of_the_text(language: str, sentence: str, expected: list[str]) -> None:
    assert topics_by_rule(language, sentence) == expected


@pytest.mark.parametrize(("language", "sentence"), NOT_DISCUSSED)
def test_what_says_nothing_or_is_denied_is_no_topic(language: str, sentence: str) -> None:
    assert topics_by_rule(language, sentence) == []
