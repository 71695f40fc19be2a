"""Agreements: their kind and state, what they are about, and with whom."""

import pytest
from tests.reading.visits import report, visit

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
ONE_VERB = [
    (
        "en",
        (
            "Kadar announced deals with Zambia to use land near Ndola for solar farms, with Angola to "
            "buy copper from private mines, and with Malawi to train nurses and midwives on Wednesday."
        ),
        [
            ("ZM", "use land near Ndola for solar farms"),
            ("AO", "buy copper from private mines"),
            ("MW", "train nurses and midwives"),
        ],
    ),
    (
        "en",
        (
            "He announced a deal with Zambia on seeds, another with Angola on ships, which will be lent, and "
            "a third with Malawi on tea."
        ),
        [("ZM", "seeds"), ("AO", "ships"), ("MW", "tea")],
    ),
    (
        "es",
        (
            "Kadar anunció acuerdos con Zambia para usar tierras cerca de Ndola, con Angola para "
            "comprar cobre y con Malaui para formar enfermeras."
        ),
        [("ZM", "usar tierras cerca de Ndola"), ("AO", "comprar cobre"), ("MW", "formar enfermeras")],
    ),
    (
        "pt",
        (
            "Kadar anunciou acordos com a Zâmbia para usar terras perto de Ndola, com Angola para "
            "comprar cobre e com o Maláui para formar enfermeiras."
        ),
        [("ZM", "usar terras perto de Ndola"), ("AO", "comprar cobre"), ("MW", "formar enfermeiras")],
    ),
]
MATTER = [
    ("en", "They signed an accord to share data on crops and will meet again.", "share data on crops"),
    ("en", "They signed an accord on police cooperation with Zambia.", "police cooperation"),
    ("en", "They signed an accord on police cooperation on Thursday.", "police cooperation"),
    (
        "es",
        "Anunció un acuerdo para que Zambia acepte vuelos de carga.",
        "Zambia acepte vuelos de carga",
    ),
    ("es", "Firmaron un acuerdo sobre cooperación policial el jueves.", "cooperación policial"),
    ("pt", "Anunciou um acordo para que a Zâmbia aceite voos de carga.", "a Zâmbia aceite voos de carga"),
    ("pt", "Assinaram um acordo sobre cooperação policial na quinta-feira.", "cooperação policial"),
]
NONE = [
    ("en", "Zambia is ready to sign a copper agreement."),
    ("es", "Zambia está dispuesta a firmar un acuerdo sobre el cobre."),
    ("pt", "A Zâmbia está disposta a assinar um acordo sobre o cobre."),
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


@pytest.mark.parametrize(("language", "sentence", "expected"), ONE_VERB)
def test_papers_of_one_verb_have_each_its_party_and_matter(
    language: str, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    found = visit(language, sentence).agreements
    assert [(a.party, a.about) for a in found] == expected


@pytest.mark.parametrize(("language", "sentence", "about"), MATTER)
def test_the_matter_is_all_of_it_and_no_date_and_no_party(language: str, sentence: str, about: str) -> None:
    (agreement,) = visit(language, sentence).agreements
    assert agreement.about == about
    text = report(language, sentence)
    assert any(about in text[passage.start : passage.end] for passage in agreement.passages)
