"""The trip verbs of a text: none of a name, a title or a date, and phrasal verbs as such."""

from collections.abc import Collection

from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either


def find_verbs(
    doc: Document, lang: Language, *, taken: Collection[int], name_ends: Collection[int]
) -> dict[int, VerbForm]:
    """The verbs by token, in text order.

    Args:
        taken: tokens of names, titles and dates.
        name_ends: the tokens behind mentions of people.
    """
    lower, modal = doc.lower, lang.modal
    nouns, travel, determiners = modal["nouns"], lang.nouns["travel"], lang.any("articles", "possessives")
    governing = either(lang.subjects["agreement"]["aim"], modal["future"])
    found: dict[int, VerbForm] = {}
    for token in sorted({*doc.tokens_of(lang.verb_words), *doc.hyphened}):
        word, before = lower[token], lower[token - 1]
        form = lang.verbs.get(word) or _with_object(lang, word)
        if form is None or token in taken:
            continue
        if _is_named(doc, token):
            continue
        if word in travel and before in determiners:  # "la gira", "su viaje"
            continue
        if f"{before} {word}" in modal["frozen"]:
            continue
        verbal = before in modal["perfect"] or (form.tense is Tense.BASE and before in governing)
        if word in nouns and not verbal and not _behind_name(doc, token, name_ends):
            continue  # "Vieira parte", "to chair", but "faz parte"
        if word[0] == "'" and not _is_clitic(doc, lang, token):
            continue
        name = lang.phrasals.class_of(form.lemma, lower, token)
        found[token] = form if name is None else form._replace(classes=frozenset({name}))
    return found


def _is_named(doc: Document, token: int) -> bool:
    """ "Países Menos Adelantados", "Board of Peace Talks": a capital in the middle of a plain sentence."""
    if not doc.is_capital(token) or doc.sentences[doc.sentence_of[token]].kind is not Kind.BODY:
        return False
    inside = token > doc.sentences[doc.sentence_of[token]].first and doc.words[token - 1][-1].isalpha()
    return inside and not doc.words[token].isupper()


def _behind_name(doc: Document, token: int, ends: Collection[int]) -> bool:
    """ "Vieira parte", "Mauro Vieira, parte": right behind a mention, or behind its closing comma."""
    return token in ends or (doc.words[token - 1] == "," and token - 1 in ends)


def _with_object(lang: Language, word: str) -> VerbForm | None:
    """ "recebeu-o", "deram-lhe": a verb with its object joined to it."""
    stem, _, clitic = word.rpartition("-")
    return lang.verbs.get(stem) if clitic in lang.words["enclitics"] else None


def _is_clitic(doc: Document, lang: Language, token: int) -> bool:
    """ "he's" is a verb, "the president's" is none."""
    before = doc.lower[token - 1] if token else ""
    return before in lang.words["pronouns_subject"] or before in lang.words["relative"]
