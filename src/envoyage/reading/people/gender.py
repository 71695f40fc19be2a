"""Whether a text speaks of a person as of a man or of a woman: by articles, forms of office, "Mrs", "King"."""

from collections.abc import Iterable

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Person
from envoyage.reading.people.titles import Title

FEMININE, MASCULINE, UNTOLD = "f", "m", ""


def of_word(lang: Language, word: str) -> str:
    """What a word says by itself: "ella", "mr", "la"."""
    if word in lang.words["feminine"]:
        return FEMININE
    return MASCULINE if word in lang.words["masculine"] else UNTOLD


def of_title(doc: Document, lang: Language, title: Title) -> str:
    """ "la canciller", "el primer ministro", "the Queen"; untold for "Secretary Ruiz"."""
    for token in range(title.head, title.last):
        word = doc.lower[token]
        if word in lang.words["of"]:
            break
        told = "" if word in lang.words["articles"] else of_word(lang, word)
        told = told or lang.offices.gender(word.rpartition("-")[2])
        if told:
            return told
    return of_word(lang, doc.lower[title.first - 1]) if title.first else UNTOLD


def of_person(doc: Document, lang: Language, person: Person, named: Iterable[int]) -> str:
    """What all titles of a person and the words before the name say; untold where they contradict.

    Args:
        named: the tokens at which the name stands.
    """
    told = {of_title(doc, lang, title) for title in person.titles if not title.plural}
    told |= {of_word(lang, doc.lower[token - 1]) for token in named if token}
    told.discard(UNTOLD)
    return told.pop() if len(told) == 1 else UNTOLD


def differ(one: str, other: str) -> bool:
    """True when both are told, and not alike."""
    return UNTOLD not in (one, other) and one != other
