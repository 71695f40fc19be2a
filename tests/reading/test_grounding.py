"""Nothing ungrounded: a fact is built only where its passages say every part of it."""

from dataclasses import replace
from typing import Any

import pytest

from envoyage.facts import (
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Day,
    Fact,
    Meeting,
    Passages,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
    Ungrounded,
    passages,
)
from envoyage.reading.grounding import check, check_dates

TEXT = (
    "El canciller peruano, Elmer Schialer, llegó a Lusaka, en Zambia, el 3 de marzo. "
    "Firmó un memorando de entendimiento sobre energía con Kenia y recorrió el puente de Kazungula. "
    "“Vamos a volver pronto”, dijo Schialer. The Secretary of State, Marco Rubio, met an EU team."
)


def at(*pieces: str) -> Passages:
    return passages(*((TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces))


DAY = DateSpan.on(Day(2025, 3, 3))
WHO: dict[str, Any] = {"name": "Elmer Schialer", "passages": at("canciller peruano, Elmer Schialer")}
DEAL: dict[str, Any] = {
    "kind": AgreementKind.MOU,
    "state": AgreementState.SIGNED,
    "passages": at("Firmó un memorando de entendimiento sobre energía con Kenia"),
}

GROUNDED: list[tuple[str, Fact]] = [
    ("es", Traveller(**WHO, office="canciller peruano", country="PE")),
    ("es", Meeting(**WHO, role="canciller", country="PE")),
    ("es", Traveller(name="ELMER SCHIALER", passages=WHO["passages"])),
    (
        "en",
        Traveller(
            name="Marco Rubio",
            office="Secretary of State",
            country="US",
            passages=at("Secretary of State, Marco Rubio"),
        ),
    ),
    ("en", Meeting(name="Marco Rubio", organisation="EU", passages=at("Marco Rubio", "EU team"))),
    ("es", Stop(country="ZM", passages=at("Zambia"))),
    ("es", Stop(country="ZM", city="Lusaka", passages=at("Lusaka"))),
    ("es", Stop(country="PE", passages=at("canciller peruano"))),
    ("es", Stop(country="ZM", when=DAY, passages=at("Zambia, el 3 de marzo"))),
    ("es", Topic(label="energía", passages=at("energía"))),
    ("es", Agreement(**DEAL, about="energía", party="KE")),
    ("es", Agreement(**{**DEAL, "passages": DEAL["passages"] + at("3 de marzo")}, date=Day(2025, 3, 3))),
    (
        "es",
        Quote(text="Vamos a volver pronto", speaker="Elmer Schialer", passages=at("Vamos a volver pronto")),
    ),
    ("es", Toured(name="puente de Kazungula", passages=at("puente de Kazungula"))),
]

# What each fact may be made to say that its passages do not; the reason names it.
PLANTED: list[tuple[int, dict[str, Any], str]] = [
    (0, {"name": "Elmer Ruiz"}, "the name “Elmer Ruiz”"),
    (0, {"name": "Javier Schialer"}, "the name “Javier Schialer”"),
    (0, {"office": "presidente"}, "the office “presidente”"),
    (0, {"country": "CL"}, "no word for the country CL"),
    (1, {"name": "Dina Boluarte"}, "the name “Dina Boluarte”"),
    (1, {"role": "ministro"}, "the role “ministro”"),
    (1, {"country": "ZM"}, "no word for the country ZM"),
    (3, {"country": "GB"}, "no word for the country GB"),
    (4, {"organisation": "un"}, "no word for the country un"),
    (5, {"country": "ZW"}, "no word for the country ZW"),
    (6, {"city": "Ndola"}, "the city “Ndola”"),
    (7, {"when": DAY}, "no word of a date for its days"),
    (9, {"label": "comercio"}, "the topic “comercio”"),
    (10, {"kind": AgreementKind.TREATY}, "no word for the kind treaty"),
    (10, {"about": "seguridad"}, "what it is about “seguridad”"),
    (10, {"party": "UG"}, "no word for the country UG"),
    (10, {"date": Day(2025, 3, 3)}, "no word of a date for its date"),
    (12, {"text": "Vamos a volver tarde"}, "the quotation “Vamos a volver tarde”"),
    (12, {"speaker": "Dina Boluarte"}, "the speaker “Dina Boluarte”"),
    (13, {"name": "puente de Victoria"}, "the place “puente de Victoria”"),
    (13, {"country": "ZM"}, "no word for the country ZM"),
]


@pytest.mark.parametrize(("code", "fact"), GROUNDED)
def test_what_the_passages_say_is_let_through(code: str, fact: Fact) -> None:
    check(fact, TEXT, code)


@pytest.mark.parametrize(("which", "planted", "reason"), PLANTED)
def test_what_they_do_not_say_is_refused(which: int, planted: dict[str, Any], reason: str) -> None:
    code, fact = GROUNDED[which]
    with pytest.raises(Ungrounded) as raised:
        check(replace(fact, **planted), TEXT, code)
    assert reason in str(raised.value)


def test_every_kind_of_fact_is_planted_against() -> None:
    planted = {type(GROUNDED[which][1]).__name__ for which, _, _ in PLANTED}
    assert planted == {kind.__name__ for kind in Fact.__subclasses__()}


def test_a_known_official_needs_no_word_for_the_country() -> None:
    text = "Emmanuel Macron arrived."
    who = Traveller(name="Emmanuel Macron", country="FR", passages=passages((0, 15)))
    check(who, text, "en")
    with pytest.raises(Ungrounded, match="no word for the country BE"):
        check(replace(who, country="BE"), text, "en")


def test_names_are_looked_for_without_regard_to_lines_and_accents() -> None:
    text = "Mia\nMottléy of Côte\nd’Ivoire"
    check(Traveller(name="Mia Mottley", country="CI", passages=passages((0, len(text)))), text, "en")


@pytest.mark.parametrize(
    "words", ["3 de marzo", "ayer", "el martes", "visita de dos días", "la semana próxima"]
)
def test_words_of_a_date(words: str) -> None:
    check_dates(passages((0, len(words))), words, "es")


def test_days_without_a_word_of_a_date() -> None:
    with pytest.raises(Ungrounded, match="no word of a date for the days of the trip"):
        check_dates(at("Lusaka"), TEXT, "es")
