"""By what a quotation is put down to somebody, and what in marks is no speech."""

import pytest
from tests.reading.visits import visit

KADAR = "Laszlo Kadar"
SAID = [
    # a verb behind, with when, where and to whom between it and its subject
    ("en", '"We leave as friends," Kadar, who flies home today, told reporters.', KADAR),
    ("en", '"We leave as friends," the Hungarian minister wrote on social media on Tuesday.', KADAR),
    (
        "es",
        '"Nos vamos como amigos", declaró este martes a la prensa el ministro húngaro, Laszlo Kadar.',
        KADAR,
    ),
    ("es", '"Nos vamos como amigos", ha dicho ante los periodistas el ministro Kadar.', KADAR),
    ("pt", '"Saímos como amigos", declarou na terça-feira à Lusa o ministro húngaro, Laszlo Kadar.', KADAR),
    ("pt", '"Saímos como amigos", disse aos jornalistas o ministro Kadar.', KADAR),
    # for their part
    ("es", 'La ministra Ana Paz habló antes. "Nos vamos como amigos", dijo por su parte Kadar.', KADAR),
    ("pt", 'A ministra Ana Paz falou antes. "Saímos como amigos", disse por sua vez Kadar.', KADAR),
    # verbs of many families
    ("en", '"We leave as friends," enthused Kadar.', KADAR),
    ("en", 'Kadar applauded "a friend of long standing".', KADAR),
    ("es", 'Kadar ensalzó "una amistad de muchos años".', KADAR),
    ("es", '"Nos vamos como amigos", apostilló Kadar.', KADAR),
    ("pt", 'Kadar enalteceu "uma amizade de muitos anos".', KADAR),
    ("pt", '"Saímos como amigos", arrematou Kadar.', KADAR),
    # the last clause of the sentence
    ("es", 'La visita empieza "en un buen momento", aseguró ayer Kadar.', KADAR),
    ("pt", 'A visita começa "num bom momento", assegurou ontem Kadar.', KADAR),
    # a gerund goes with the clause's subject
    ("en", 'Kadar left the palace in the evening, saying that it had been "a good day for us".', KADAR),
    ("es", 'Kadar salió de noche del palacio, afirmando que fue "un buen día para todos".', KADAR),
    ("pt", 'Kadar saiu à noite do palácio, afirmando que foi "um bom dia para todos".', KADAR),
    # who was spoken of
    ("en", 'Kadar opened a school. The diplomat said it was "a house for all".', KADAR),
    ("es", 'Kadar inauguró una escuela. "Es una casa para todos", dijo el diplomático.', KADAR),
    ("pt", 'Kadar inaugurou uma escola. "É uma casa para todos", disse o governante.', KADAR),
    # in the words of
    ("en", 'The visit was, in the words of Kadar, "a new page for both".', KADAR),
    ("es", 'La visita fue, en palabras de Kadar, "una página nueva".', KADAR),
    ("pt", 'A visita foi, nas palavras de Kadar, "uma página nova".', KADAR),
    # a named spokeswoman, not the minister for whom she speaks
    ("en", '"The talks were long," said a ministry spokeswoman, Ana Torvald.', "Ana Torvald"),
    ("es", '"Las charlas fueron largas", dijo la portavoz del ministerio, Ana Torvald.', "Ana Torvald"),
    ("pt", '"As conversas foram longas", disse a porta-voz do ministério, Ana Torvald.', "Ana Torvald"),
    # names of which no title tells, and speech taken up again
    ("en", 'The guide, Torvald-Paz, was there. "It is a busy week," said Torvald-Paz.', "Torvald-Paz"),
    ("es", 'El guía Torvald-Paz estaba allí. "Es una semana intensa", dijo Torvald-Paz.', "Torvald-Paz"),
    ("pt", 'O guia Torvald-Paz estava ali. "É uma semana intensa", disse Torvald-Paz.', "Torvald-Paz"),
    ("en", '"Zambia," Kadar continued, "is a friend of all of us."', KADAR),
    # not the subject of the clause inside, not who is met
    ("es", 'Al preguntar si el presidente Mulenga irá, fue breve: "Ya se verá pronto", precisó.', KADAR),
    (
        "es",
        'Kadar habló con el nuevo presidente, Phiri Mulenga, de, describió, "tres grandes asuntos".',
        KADAR,
    ),
    (
        "pt",
        'Kadar falou com o novo presidente, Phiri Mulenga, de, descreveu, "três grandes assuntos".',
        KADAR,
    ),
    ("pt", 'Desde sábado, Kadar mostrou-se "muito contente".', KADAR),
    # set apart by commas, and a reflexive verb
    ("es", '"Nos vamos como amigos", se congratuló Kadar.', KADAR),
    ("es", '"Nos vamos como amigos", afirmó, en un mensaje, el ministro Kadar.', KADAR),
    ("pt", '"Saímos como amigos", afirmou, numa mensagem, o ministro Kadar.', KADAR),
    # several, a source, a statement: nobody is named
    ("en", 'Both sides pledged "to go on in the same spirit".', None),
    ("en", '"The talks were long," a source close to Kadar said.', None),
    ("es", 'Ambas partes expresaron su deseo de "seguir con el mismo ánimo".', None),
    ("es", '"Las charlas fueron largas", dijo una fuente cercana a Kadar.', None),
    ("pt", 'As duas partes manifestaram o desejo de "seguir com o mesmo ânimo".', None),
    ("pt", '"As conversas foram longas", disse uma fonte próxima de Kadar.', None),
    # put so by nobody who is named
    ("en", 'The talks were described as "open and useful for both".', None),
    ("es", 'Las charlas fueron calificadas de "abiertas y útiles para todos".', None),
    ("pt", 'As conversas foram descritas como "abertas e úteis para todos".', None),
    # a name and an office, no verb
    ("en", '"The school is open to all", Ana Torvald, Minister of Education.', "Ana Torvald"),
    ("es", '"La escuela está abierta a todos", Ana Torvald, ministra de Educación.', "Ana Torvald"),
    ("pt", '"A escola está aberta a todos", Ana Torvald, ministra da Educação.', "Ana Torvald"),
    # two words that are said
    ("en", 'He called the talks "very useful".', KADAR),
    ("es", 'El ministerio calificó la visita de "muy útil".', None),
    ("pt", 'O ministério classificou a visita de "muito útil".', None),
    # who is asked says nothing yet; they are more than one
    ("en", '"Will the road be built this year?" Kadar was asked.', None),
    ("en", 'They spoke of what they called "a road for all of us".', None),
    # an agreement is no source
    ("es", 'Kadar dijo que el acuerdo de pesca "abre una puerta al mar".', KADAR),
    ("pt", 'Kadar disse que o acordo de pesca "abre uma porta ao mar".', KADAR),
    # a sentence of its own says who spoke
    ("en", '"The road will be built." Kadar said.', KADAR),
    # marks as they are often typed
    ("en", "”We leave as friends,” Kadar said.", KADAR),
    ("es", "“Nos vamos como amigos“, dijo Kadar.", KADAR),
    ("pt", "Saímos como amigos”, disse Kadar.", KADAR),
]
NOT_SAID = [
    ("en", 'The forum was held under the theme "building bridges for the young", Kadar said.'),
    ("en", 'The so-called "open sky for everybody" rule was dropped.'),
    ("en", 'Kadar said the "joint venture" would begin soon.'),
    ("en", 'Kadar gave a lecture on "Europe, the region and the world".'),
    ("es", 'El foro se celebró bajo el lema "puentes para los jóvenes".'),
    ("es", 'Kadar verá al "número dos" del gobierno.'),
    ("es", 'Se examinará el "Comité de Lucha contra el Fraude y la Evasión".'),
    ("pt", 'O fórum realizou-se sob o lema "pontes para os jovens".'),
    ("pt", 'Foi lançada a chamada "pedra fundamental da escola".'),
    ("pt", 'Examinou-se o "Comité de Luta contra a Fraude e a Evasão".'),
]


@pytest.mark.parametrize(("language", "sentence", "speaker"), SAID)
def test_who_says_it(language: str, sentence: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in visit(language, sentence).quotes] == [speaker]


@pytest.mark.parametrize(("language", "sentence"), NOT_SAID)
def test_names_and_mottos_are_no_speech(language: str, sentence: str) -> None:
    assert visit(language, sentence).quotes == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            '"We leave as friends," Kadar said.\n\nPresident Phiri Mulenga left.\n\n"We stay too," he added.',
        ),
        (
            "es",
            '"Nos vamos como amigos", dijo Kadar.\n\nEl presidente Mulenga salió.\n\n"Y volveremos", añadió.',
        ),
        (
            "pt",
            '"Saímos como amigos", disse Kadar.\n\nO presidente saiu.\n\n"E voltaremos", acrescentou.',
        ),
    ],
)
def test_who_spoke_last_goes_on(language: str, text: str) -> None:
    assert {quote.speaker for quote in visit(language, text).quotes} == {KADAR}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"We leave as friends.\n\n"And we shall come back," President Phiri Mulenga said.'),
        ("es", '"Nos vamos como amigos.\n\n"Y volveremos", dijo el presidente Phiri Mulenga.'),
        ("pt", '"Saímos como amigos.\n\n"E voltaremos", disse o presidente Phiri Mulenga.'),
    ],
)
def test_paragraphs_of_speech_wait_for_their_speaker(language: str, text: str) -> None:
    assert {quote.speaker for quote in visit(language, text).quotes} == {"Phiri Mulenga"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Kadar told the press: "We leave as friends."\n\n"We shall come back in the spring."'),
        ("es", 'Kadar dijo a la prensa: "Nos vamos como amigos".\n\n"Volveremos en la primavera".'),
        ("pt", 'Kadar disse à imprensa: "Saímos como amigos".\n\n"Voltaremos na primavera".'),
    ],
)
def test_a_paragraph_in_marks_goes_on(language: str, text: str) -> None:
    assert [quote.speaker for quote in visit(language, text).quotes] == [KADAR, KADAR]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Ana Torvald, a spokeswoman, spoke first.\n\n"The talks were long," the spokeswoman said.'),
        (
            "es",
            'Ana Torvald, portavoz del ministerio, habló antes.\n\n"Fueron largas", dijo la portavoz.',
        ),
        (
            "pt",
            'Ana Torvald, porta-voz do ministério, falou antes.\n\n"Foram longas", disse a porta-voz.',
        ),
    ],
)
def test_the_spokesperson_is_the_one_named_before(language: str, text: str) -> None:
    assert [quote.speaker for quote in visit(language, text).quotes] == ["Ana Torvald"]
