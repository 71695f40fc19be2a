"""Who says it where a clause stands between: relatives, passives, gerunds, notes, people by their country."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import visit

KADAR, PHIRI = "Laszlo Kadar", "Ruth Phiri"
SAID = [
    # a gerund that goes on with what is said next
    ("en", 'Kadar said that "trade is everything," adding that "friendship is more than that."', [KADAR, KADAR]),
    ("es", 'Kadar dijo que «el comercio lo es todo», añadiendo que «la amistad es aún más».', [KADAR, KADAR]),
    ("pt", 'Kadar disse que "o comércio é tudo", acrescentando que "a amizade é ainda mais".', [KADAR, KADAR]),
    # whom a relative clause is about; a thing says nothing in somebody's name
    ("en", 'Foreign Minister Ruth Phiri, who met Kadar on Monday, spoke of "a day of good news".', [PHIRI]),
    ("en", 'The official, who took part in the talks of Kadar with Foreign Minister Ruth Phiri, said there had been "a good give-and-take".', [None]),
    ("en", 'Both signed the "Lusaka Statement," which says that "both lands have agreed to work together."', [None]),
    ("es", 'Kadar se despidió, según una nota del palacio, que precisa que "fue una visita de trabajo".', [None]),
    ("pt", 'Kadar despediu-se, segundo uma nota do palácio, que refere que "foi uma visita de trabalho".', [None]),
    # a passive: who was quoted, who gave the news
    ("en", '"We leave as friends," he was quoted as saying by state radio.', [KADAR]),
    ("es", 'La noticia fue confirmada por la canciller Ruth Phiri. "Fue aplazada la firma del acuerdo", explicó.', [PHIRI]),
    ("pt", 'A informação foi avançada pela ministra Ruth Phiri. "Foi adiada a assinatura do acordo", explicou.', [PHIRI]),
    # notes, offices and unnamed sources
    ("pt", '"A visita insere-se no quadro da amizade", lê-se numa nota do ministério.', [None]),
    ("pt", '"A visita insere-se no quadro da amizade", frisou a mesma fonte.', [None]),
    ("en", '"The visit comes after a long pause," said the Foreign Office, as Kadar got ready for talks.', ["Foreign Office"]),
    ("en", 'The lands will "work side by side", according to visiting Hungarian minister Laszlo Kadar.', [KADAR]),
    # a verb without a subject, behind where it was said
    ("es", '"Me llevo Zambia en el corazón", escribió en el libro de visitas.', [KADAR]),
    ("pt", '"Levo a Zâmbia no coração", escreveu no livro de honra.', [KADAR]),
    ("pt", 'Kadar cumprimentou a ministra Ruth Phiri. "Venho como amigo desta terra", disse aos jornalistas.', [KADAR]),
    # by their country
    ("en", 'Foreign Minister Ruth Phiri of Zambia thanked him. "The door is always open," replied the Hungarian.', [KADAR]),
    ("es", 'La canciller Ruth Phiri le dio las gracias. "La puerta está siempre abierta", respondió el húngaro.', [KADAR]),
    ("es", 'Según el húngaro, la mina trabajará "a pleno rendimiento este año".', [KADAR]),
    ("pt", 'A ministra Ruth Phiri agradeceu. "A porta está sempre aberta", respondeu o húngaro.', [KADAR]),
    # many capitals are speech where somebody says it
    ("es", '"Y Hungría, la nuestra a Europa", apostilló la canciller Ruth Phiri.', [PHIRI]),
    ("pt", '"E a Hungria, a nossa para a Europa", rematou a ministra Ruth Phiri.', [PHIRI]),
    # a dash that opens the report's paragraph
    ("pt", "— A Zâmbia precisa da Hungria — afirmou o ministro Kadar.", [KADAR]),
]  # fmt: skip
LABELS = [
    ("en", 'Kadar extended his trip in what was labelled "diplomacy in a hurry".'),
    ("en", 'The school was dubbed "house of all friends".'),
]


@pytest.mark.parametrize(("language", "sentence", "speakers"), SAID)
def test_who_says_it_over_a_clause(language: str, sentence: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in visit(language, sentence).quotes] == speakers


@pytest.mark.parametrize(("language", "sentence"), LABELS)
def test_labels_are_no_speech(language: str, sentence: str) -> None:
    assert visit(language, sentence).quotes == ()
