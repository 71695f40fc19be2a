"""Verb forms of three languages: paradigms, irregular forms, and the classes of forms that verbs share."""

import pytest

from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.verbs import Tense, conjugate


@pytest.mark.parametrize(
    ("code", "word", "lemma", "tense", "name"),
    [
        ("en", "visited", "visit", Tense.PAST, "visit"),
        ("en", "arriving", "arrive", Tense.GERUND, "arrive"),
        ("en", "flew", "fly", Tense.PAST, "go"),
        ("en", "met", "meet", Tense.PAST, "meet"),
        ("en", "cancelled", "cancel", Tense.PAST, "cancel"),
        ("es", "visitará", "visitar", Tense.FUTURE, "visit"),
        ("es", "llegó", "llegar", Tense.PAST, "arrive"),
        ("es", "recibió", "recibir", Tense.PAST, "host"),
        ("pt", "visitará", "visitar", Tense.FUTURE, "visit"),
        ("pt", "chegou", "chegar", Tense.PAST, "arrive"),
        ("pt", "recebeu", "receber", Tense.PAST, "host"),
    ],
)
def test_forms(code: str, word: str, lemma: str, tense: Tense, name: str) -> None:
    form = language(code).verbs[word]
    assert (form.lemma, form.tense) == (lemma, tense)
    assert name in form.classes


def test_the_longest_ending_chooses_the_paradigm_and_irregular_forms_replace() -> None:
    forms = conjugate(
        {
            "classes": {"go": ["try", "go"], "visit": ["play"]},
            "paradigms": {"": {"past": ["ed"]}, "y": {"past": ["ied"]}, "ay": {"past": ["ayed"]}},
            "irregular": {"go": {"past": ["went"]}},
        }
    )
    assert {"tried", "played", "went"} <= forms.keys()
    assert not {"tryed", "plaied", "goed"} & forms.keys()


def test_a_form_of_two_verbs_has_the_classes_of_both() -> None:
    table = {
        "classes": {"go": ["fall"], "visit": ["fell"]},
        "paradigms": {},
        "irregular": {"fall": {"past": ["fell"]}},
    }
    assert conjugate(table)["fell"].classes == {"go", "visit"}
