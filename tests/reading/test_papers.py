"""Agreements: their kind and state, what they are about, and with whom."""

import pytest
from tests.reading.visits import visit

# (language, sentence, [(kind, state, about, with)])
SIGNED = [
    (
        "en",
        "Kadar and his counterpart signed a memorandum of understanding (MoU) on solar power.",
        [("mou", "signed", "solar power", "ZM")],
    ),
    (
        "en",
        "An agreement on air services was signed with Zambia.",
        [("agreement", "signed", "air services", "ZM")],
    ),
    (
        "en",
        "The visit ended with the signing of a treaty on extradition.",
        [("treaty", "signed", "extradition", "ZM")],
    ),
    (
        "en",
        "They signed a protocol on customs and a letter of intent on satellites.",
        [("agreement", "signed", "customs", "ZM"), ("letter_of_intent", "signed", "satellites", "ZM")],
    ),
    (
        "es",
        "Kadar y su homólogo firmaron un memorando de entendimiento sobre energía solar.",
        [("mou", "signed", "energía solar", "ZM")],
    ),
    (
        "es",
        "Ambos rubricaron varios convenios, entre ellos uno de extradición y otro sobre aduanas.",
        [("agreement", "signed", "extradición", "ZM"), ("agreement", "signed", "aduanas", "ZM")],
    ),
    (
        "es",
        "La visita concluyó con la firma de un tratado de extradición.",
        [("treaty", "signed", "extradición", "ZM")],
    ),
    (
        "pt",
        "Kadar e o homólogo assinaram um memorando de entendimento sobre energia solar.",
        [("mou", "signed", "energia solar", "ZM")],
    ),
    (
        "pt",
        "Foi assinado um protocolo na área das alfândegas.",
        [("agreement", "signed", "alfândegas", "ZM")],
    ),
    (
        "pt",
        "A visita terminou com a assinatura de um tratado de extradição.",
        [("treaty", "signed", "extradição", "ZM")],
    ),
]
OTHERWISE = [
    (
        "en",
        "They announced a deal to build a hydropower dam.",
        [("deal", "announced", "build a hydropower dam", "ZM")],
    ),
    (
        "en",
        "A number of agreements on farming will be signed on Wednesday.",
        [("agreement", "expected", "farming", "ZM")],
    ),
    ("en", "Kadar denied having signed an agreement on uranium.", [("agreement", "denied", "uranium", "ZM")]),
    ("en", "The ministers issued a joint statement.", [("joint_statement", "announced", None, "ZM")]),
    (
        "es",
        "Anunciaron un contrato para construir una represa.",
        [("deal", "announced", "construir una represa", "ZM")],
    ),
    (
        "es",
        "Se firmarán convenios en materia agrícola.",
        [("agreement", "expected", "materia agrícola", "ZM")],
    ),
    ("es", "Kadar negó haber firmado un acuerdo sobre uranio.", [("agreement", "denied", "uranio", "ZM")]),
    (
        "pt",
        "Anunciaram um contrato para construir uma barragem.",
        [("deal", "announced", "construir uma barragem", "ZM")],
    ),
    ("pt", "Serão assinados acordos sobre agricultura.", [("agreement", "expected", "agricultura", "ZM")]),
    ("pt", "Kadar negou ter assinado um acordo sobre urânio.", [("agreement", "denied", "urânio", "ZM")]),
]
NONE = [
    ("en", "The two countries had signed an accord on mining."),
    ("en", "Hungary is seeking to sign an agreement on copper."),
    ("en", "The existing trade agreement dates from 2009."),
    ("es", "Los dos países habían firmado un convenio de minería."),
    ("es", "Hungría busca firmar un acuerdo sobre el cobre."),
    ("es", "De acuerdo con la embajada, el viaje fue breve."),
    ("pt", "Os dois países tinham assinado um acordo de mineração."),
    ("pt", "A Hungria pretende assinar um acordo sobre o cobre."),
    ("pt", "De acordo com a embaixada, a viagem foi breve."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), SIGNED + OTHERWISE)
def test_agreements_with_their_state_and_matter(
    language: str, sentence: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    found = visit(language, sentence).agreements
    assert [(a.kind.value, a.state.value, a.about, a.party) for a in found] == expected


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_older_wished_for_and_idiomatic_papers_are_none(language: str, sentence: str) -> None:
    assert visit(language, sentence).agreements == ()
