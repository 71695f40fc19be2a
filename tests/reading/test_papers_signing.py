"""Papers as the press tells of them: verbs, passives, nouns of signing, lists, bodies that sign."""

import pytest
from tests.reading.visits import visit

from envoyage.reading import read

Row = tuple[str, str, list[tuple[str, str, str | None]]]

SIGNED: list[Row] = [
    # when, where and by whom between the verb and the paper
    ("en", "This week the two ministers signed a deal on copper.", [("deal", "signed", "copper")]),
    ("es", "Este martes firmaron en Lusaka un convenio sobre cobre.", [("agreement", "signed", "cobre")]),
    ("pt", "Esta semana assinaram em Lusaca um convénio sobre cobre.", [("agreement", "signed", "cobre")]),
    # a long subject before the passive
    (
        "en",
        "An accord to set up a joint school for the nurses of both countries was signed.",
        [("agreement", "signed", "set up a joint school for the nurses of both countries")],
    ),
    (
        "es",
        "El protocolo sobre transporte aéreo que ambas partes esperaban fue suscrito por los cancilleres.",
        [("agreement", "signed", "transporte aéreo")],
    ),
    (
        "pt",
        "O protocolo sobre transporte aéreo que as duas partes esperavam foi rubricado pelos ministros.",
        [("agreement", "signed", "transporte aéreo")],
    ),
    # reflexive and with the object told before
    ("es", "También se suscribió una hoja de ruta sobre turismo.", [("agreement", "signed", "turismo")]),
    ("pt", "Assinou-se ainda um plano de ação sobre turismo.", [("agreement", "signed", "turismo")]),
    ("pt", "Foram firmados ajustes complementares sobre turismo.", [("agreement", "signed", "turismo")]),
    ("en", "They also inked a roadmap on tourism.", [("agreement", "signed", "tourism")]),
    # after it is done
    ("en", "After signing a treaty on extradition, Kadar flew home.", [("treaty", "signed", "extradition")]),
    ("es", "Tras firmar un tratado de extradición, Kadar volvió.", [("treaty", "signed", "extradición")]),
    ("pt", "Após assinar um tratado de extradição, Kadar regressou.", [("treaty", "signed", "extradição")]),
    # other names of the kinds
    ("en", "They signed a memorandum of cooperation on seeds.", [("mou", "signed", "seeds")]),
    ("es", "Suscribieron una carta de entendimiento sobre semillas.", [("mou", "signed", "semillas")]),
    (
        "pt",
        "Assinaram um memorando de intenções sobre sementes.",
        [("letter_of_intent", "signed", "sementes")],
    ),
    (
        "es",
        "Firmaron un acuerdo marco de cooperación policial.",
        [("agreement", "signed", "cooperación policial")],
    ),
    ("en", "They signed a framework agreement on policing.", [("agreement", "signed", "policing")]),
    # bodies that sign
    (
        "en",
        "They signed an MoU between the Bank of Zambia and the Budapest Chamber on savings.",
        [("mou", "signed", "savings")],
    ),
    (
        "es",
        "Firmaron un memorando entre el Banco de Zambia y la Cámara de Budapest sobre ahorro.",
        [("mou", "signed", "ahorro")],
    ),
    (
        "pt",
        "Assinaram um memorando entre o Banco da Zâmbia e a Câmara de Budapeste sobre poupança.",
        [("mou", "signed", "poupança")],
    ),
    # given to each other, and by a clause of its own
    ("en", "MoUs on seeds were exchanged.", [("mou", "signed", "seeds")]),
    ("es", "Intercambiaron memorandos sobre semillas.", [("mou", "signed", "semillas")]),
    ("pt", "Trocaram memorandos sobre sementes.", [("mou", "signed", "sementes")]),
    ("en", "Three accords were signed by the ministers on seeds.", [("agreement", "signed", "seeds")]),
    (
        "es",
        "La charla acabó en un tratado de extradición que suscribieron.",
        [("treaty", "signed", "extradición")],
    ),
    (
        "pt",
        "A conversa acabou num tratado de extradição que assinaram.",
        [("treaty", "signed", "extradição")],
    ),
    # what it is about behind when and where, or before for whom it is
    (
        "en",
        "They signed accords in Lusaka, covering trade and health.",
        [("agreement", "signed", "trade and health")],
    ),
    ("en", "A visa waiver accord for diplomats was signed.", [("agreement", "signed", "visa waiver")]),
    ("en", "They signed two accords: on seeds.", [("agreement", "signed", "seeds")]),
    # by a name of its own, and with more of another kind
    (
        "es",
        "Rubricaron el Programa de Cooperación Sanitaria 2024-2026.",
        [("agreement", "signed", "Programa de Cooperación Sanitaria 2024-2026")],
    ),
    (
        "pt",
        "Selaram um pacto de comércio livre, além de 17 memorandos sobre água.",
        [("agreement", "signed", "comércio livre"), ("mou", "signed", "água")],
    ),
    # by a word of reference
    ("en", "They signed an accord dealing with fishing rights.", [("agreement", "signed", "fishing rights")]),
    ("es", "Firmaron un acuerdo relativo a la pesca.", [("agreement", "signed", "pesca")]),
    ("pt", "Assinaram um acordo relativo à pesca.", [("agreement", "signed", "pesca")]),
    # fields
    (
        "en",
        "They signed accords across a wide range of sectors including trade and health.",
        [("agreement", "signed", "trade and health")],
    ),
    (
        "en",
        "They signed agreements on trade, farming, water and a protocol on visas.",
        [("agreement", "signed", "trade, farming, water"), ("agreement", "signed", "visas")],
    ),
    (
        "es",
        "Firmaron acuerdos sobre comercio, salud, agua, al igual que el Convenio sobre visados.",
        [("agreement", "signed", "comercio, salud, agua"), ("agreement", "signed", "visados")],
    ),
    (
        "pt",
        "Assinaram acordos de cooperação em áreas como saúde, água e turismo.",
        [("agreement", "signed", "cooperação em áreas como saúde, água e turismo")],
    ),
]
ANNOUNCED: list[Row] = [
    ("en", "They concluded negotiations on a treaty on visas.", [("treaty", "announced", "visas")]),
    (
        "es",
        "Los ministros acordaron una hoja de ruta sobre visados.",
        [("agreement", "announced", "visados")],
    ),
    ("es", "Los ministros llegaron a un acuerdo sobre visados.", [("agreement", "announced", "visados")]),
    ("pt", "Os ministros chegaram a um acordo sobre vistos.", [("agreement", "announced", "vistos")]),
    ("en", "The ministers came to an agreement on visas.", [("agreement", "announced", "visas")]),
    ("en", "In a joint statement the ministers called for calm.", [("joint_statement", "announced", None)]),
    ("es", "En una declaración conjunta pidieron calma.", [("joint_statement", "announced", None)]),
    ("pt", "Numa declaração conjunta pediram calma.", [("joint_statement", "announced", None)]),
    ("es", "Emitieron un comunicado conjunto.", [("joint_statement", "announced", None)]),
    ("pt", "Divulgaram um comunicado conjunto.", [("joint_statement", "announced", None)]),
]
EXPECTED: list[Row] = [
    (
        "en",
        "The signing of a pact on fishing is scheduled for Friday.",
        [("agreement", "expected", "fishing")],
    ),
    (
        "en",
        "The programme includes the signing of a pact on fishing.",
        [("agreement", "expected", "fishing")],
    ),
    (
        "en",
        "The ministers are to exchange letters of intent on seeds.",
        [("letter_of_intent", "expected", "seeds")],
    ),
    ("es", "Está prevista la firma de un pacto sobre pesca.", [("agreement", "expected", "pesca")]),
    ("es", "La visita culminará con la firma de un pacto sobre pesca.", [("agreement", "expected", "pesca")]),
    ("es", "Se espera que suscriban un convenio sobre pesca.", [("agreement", "expected", "pesca")]),
    ("pt", "Está prevista a assinatura de um pacto sobre pesca.", [("agreement", "expected", "pesca")]),
    (
        "pt",
        "A visita culminará com a assinatura de um pacto sobre pesca.",
        [("agreement", "expected", "pesca")],
    ),
    ("pt", "Prevê-se que assinem um acordo sobre pesca.", [("agreement", "expected", "pesca")]),
]
DENIED: list[Row] = [
    ("en", "No agreement on uranium was signed.", [("agreement", "denied", "uranium")]),
    ("es", "Descartó haber firmado un tratado de extradición.", [("treaty", "denied", "extradición")]),
    ("pt", "Não houve assinatura de acordos.", [("agreement", "denied", None)]),
    ("es", "No se firmó ningún acuerdo sobre uranio.", [("agreement", "denied", "uranio")]),
    ("pt", "Não foi assinado qualquer acordo sobre urânio.", [("agreement", "denied", "urânio")]),
]
NONE = [
    ("en", "They reached agreement on most points."),
    ("en", "They talked about the treaty signed in 2009 and the protocol that goes with it."),
    ("en", "In 2009 the two countries signed a treaty on extradition."),
    ("en", "The ministers agreed to move ahead through a treaty on extradition."),
    ("en", "They met within the framework of the agreement that both signed in 2009."),
    ("es", "Hablaron del convenio suscrito en 2009 y del protocolo que lo acompaña."),
    ("es", "En 2009 los dos países firmaron un tratado de extradición."),
    ("es", "La cita fue en el marco del acuerdo de 2009."),
    ("pt", "Falaram do convénio assinado em 2009 e do protocolo que o acompanha."),
    ("pt", "Em 2009 os dois países assinaram um tratado de extradição."),
    ("pt", "O encontro foi no âmbito do acordo de 2009."),
    ("es", "En virtud de dicho convenio se firmará otro papel."),
    ("pt", "Falaram numa declaração conjunta à imprensa."),
]
LISTS = [
    (
        "en",
        "The following agreements were signed:\n\n1. Agreement on visas\n\n2. Treaty on extradition",
        [("agreement", "visas"), ("treaty", "extradition")],
    ),
    (
        "en",
        "The two memorandums signed are:\n\n1) Cooperation in shipping\n\n2) Exchange of seeds",
        [("mou", "Cooperation in shipping"), ("mou", "Exchange of seeds")],
    ),
    (
        "es",
        "Se firmaron los siguientes convenios:\n\n1. Convenio sobre visados\n\n2. Tratado de extradición",
        [("agreement", "visados"), ("treaty", "extradición")],
    ),
    (
        "pt",
        "Foram assinados os seguintes acordos:\n\n- Acordo sobre vistos\n\n- Tratado de extradição",
        [("agreement", "vistos"), ("treaty", "extradição")],
    ),
    (
        "en",
        "Four documents were signed. Among them are a treaty on extradition and a protocol on visas.",
        [("treaty", "extradition"), ("agreement", "visas")],
    ),
    (
        "es",
        "Se firmaron documentos. Figuran un tratado de extradición y un convenio de visados.",
        [("treaty", "extradición"), ("agreement", "visados")],
    ),
    (
        "pt",
        "Foram assinados documentos. Estão entre eles um tratado de extradição e um protocolo sobre vistos.",
        [("treaty", "extradição"), ("agreement", "vistos")],
    ),
    (
        "en",
        "The ministers signed a treaty on extradition. Also a protocol on visas.",
        [("treaty", "extradition"), ("agreement", "visas")],
    ),
    (
        "es",
        "Los ministros firmaron un tratado de extradición. Asimismo, un protocolo sobre visados.",
        [("treaty", "extradición"), ("agreement", "visados")],
    ),
    (
        "pt",
        "Os ministros assinaram um tratado de extradição. Também um protocolo sobre vistos.",
        [("treaty", "extradição"), ("agreement", "vistos")],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), SIGNED + ANNOUNCED + EXPECTED + DENIED)
def test_papers_with_their_state_and_matter(
    language: str, sentence: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = visit(language, sentence).agreements
    assert [(a.kind.value, a.state.value, a.about) for a in found] == expected


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_older_papers_and_consensus_are_none(language: str, sentence: str) -> None:
    assert visit(language, sentence).agreements == ()


@pytest.mark.parametrize(("language", "text", "expected"), LISTS)
def test_papers_one_to_a_line_share_the_verb_before(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    found = visit(language, text).agreements
    assert [(a.kind.value, a.about) for a in found] == expected
    assert {a.state.value for a in found} == {"signed"}


DURING = [
    ("en", "President Ana Ruiz of Peru is visiting Chile. The United States signed a pact on trade."),
    ("en", "President Ana Ruiz of Peru is visiting Chile. Both sides have signed a pact on trade."),
    (
        "es",
        "La presidenta de Perú, Ana Ruiz, está de visita en Chile. En la visita se firmó un pacto.",
    ),
    (
        "es",
        "La presidenta de Perú, Ana Ruiz, está de visita en Chile. Tras la visita firmaron un pacto.",
    ),
    (
        "pt",
        "A presidente do Peru, Ana Ruiz, está em visita ao Chile. Na visita assinou-se um pacto comercial.",
    ),
    (
        "pt",
        "A presidente do Peru, Ana Ruiz, está em visita ao Chile. Na visita assinaram um pacto comercial.",
    ),
]


@pytest.mark.parametrize(("language", "text"), DURING)
def test_what_was_signed_is_signed_while_the_visit_goes_on(language: str, text: str) -> None:
    """Also behind a noun that may be a verb in the present: "states", "visita"."""
    (trip,) = read(text, language=language).trips
    assert (trip.status.value, [a.state.value for a in trip.agreements]) == ("underway", ["signed"])
