"""Every form of every verb of a language's table, with what it says of a trip and in which tense.

A paradigm is chosen by the longest ending that fits the infinitive; the table's irregular forms take the
place of the paradigm's forms of the same tense. The result is one dictionary, so a rule asks once per word.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any, NamedTuple


class Tense(Enum):
    """The tense that a verb form shows by itself, before auxiliaries and modals are looked at."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()
    IMPERFECT = auto()
    PARTICIPLE = auto()
    GERUND = auto()
    FUTURE = auto()
    CONDITIONAL = auto()
    SUBJUNCTIVE = auto()
    PLUPERFECT = auto()


# Tenses of a verb that has a subject and says that it did, does or will do something.
FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT})
# The class of a form that is base and past alike: "set", "put".
UNCHANGED = "unchanged"


class VerbForm(NamedTuple):
    """A form's lemma and tense, and the classes of trip verbs that it belongs to."""

    lemma: str
    tense: Tense
    classes: frozenset[str]


def conjugate(table: Mapping[str, Any]) -> dict[str, VerbForm]:
    """All forms that a language's `verbs.toml` describes.

    Where two verbs share a form, the classes are joined and the tense of the first in the table stays.
    """
    classes_of: dict[str, set[str]] = {}
    for name, lemmas in table["classes"].items():
        for lemma in lemmas:
            classes_of.setdefault(lemma, set()).add(name)
    forms: dict[str, VerbForm] = {}
    irregular = table["irregular"]
    for lemma, classes in classes_of.items():
        for tense_name, words in _forms(lemma, table["paradigms"], irregular.get(lemma, {})).items():
            tense = Tense[tense_name.upper()]
            for word in words:
                known = forms.get(word)
                if (
                    known is not None
                    and known.lemma == lemma
                    and known.tense is Tense.BASE
                    and tense is Tense.PAST
                ):
                    forms[word] = known._replace(classes=known.classes | {UNCHANGED})
                elif known is None:
                    forms[word] = VerbForm(lemma, tense, frozenset(classes))
                else:
                    forms[word] = known._replace(classes=known.classes | classes)
    return forms


def _forms(
    lemma: str, paradigms: Mapping[str, Mapping[str, list[str]]], irregular: Mapping[str, list[str]]
) -> dict[str, list[str]]:
    # A table may give a reflexive infinitive of its own ("reunirse"); it is conjugated as without the ending.
    ending = max((end for end in paradigms if lemma.endswith(end)), key=len, default=None)
    forms: dict[str, list[str]] = {"base": [lemma]}
    if ending is not None:
        stem = lemma[: len(lemma) - len(ending)]
        for tense, endings in paradigms[ending].items():
            forms[tense] = [stem + suffix for suffix in endings]
    forms.update(irregular)
    return forms
