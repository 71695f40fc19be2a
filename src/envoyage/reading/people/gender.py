"""Whether a text speaks of a man or of a woman: by articles, forms of office, "King", or the given name."""

import tomllib
from collections.abc import Iterable
from functools import cache

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import LANGUAGES, Language
from envoyage.reading.people.persons import Mention, Person
from envoyage.reading.people.titles import Title

FEMININE, MASCULINE, UNTOLD = "f", "m", ""
# Mentions by name that are looked at for each person.
_NAMED = 12


class Genders:
    """What one document tells of its people; each title and person is asked once."""

    def __init__(self, doc: Document, lang: Language, named: Iterable[Mention]) -> None:
        self._doc, self._lang = doc, lang
        self._named_at: dict[int, list[int]] = {}
        for mention in named:
            if mention.name_at is not None:
                self._named_at.setdefault(id(mention.person), []).append(mention.name_at[0])
        self._of_title: dict[int, str] = {}
        self._of_person: dict[int, tuple[int, str]] = {}  # as long as nobody gets another title

    def unlike(self, title: Title, person: Person) -> bool:
        """True where an office is told of a woman and the person is a man, or the other way round."""
        told = self._of_title.get(id(title))
        if told is None:
            told = self._of_title[id(title)] = of_title(self._doc, self._lang, title)
        return told != UNTOLD and self.of(person) not in (UNTOLD, told)

    def of(self, person: Person) -> str:
        """Whether a person is a man or a woman, as far as it is told."""
        kept = self._of_person.get(id(person))
        if kept is None or kept[0] != len(person.titles):
            named = self._named_at.get(id(person), [])[:_NAMED]
            kept = len(person.titles), of_person(self._doc, self._lang, person, named)
            self._of_person[id(person)] = kept
        return kept[1]


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
        told = UNTOLD if word in lang.words["articles"] else of_word(lang, word)
        told = told or lang.offices.gender(word.rpartition("-")[2])
        if told:
            return told
    before = doc.lower[title.first - 1] if title.first else ""
    return UNTOLD if before in lang.words["possessives"] else of_word(lang, before)  # "her minister"


def of_person(doc: Document, lang: Language, person: Person, named: Iterable[int]) -> str:
    """What all titles of a person and the words before the name say; untold where they contradict.

    Args:
        named: the tokens at which the name stands.
    """
    told = {of_title(doc, lang, title) for title in person.titles if not title.plural}
    told |= {of_word(lang, doc.lower[token - 1]) for token in named if token}
    told.discard(UNTOLD)
    if not told and len(person.tokens) > 1:
        return _given_names().get(person.tokens[0], UNTOLD)
    return told.pop() if len(told) == 1 else UNTOLD


@cache
def _given_names() -> dict[str, str]:
    with (LANGUAGES / "given_names.toml").open("rb") as file:
        names = tomllib.load(file)
    return dict.fromkeys(names["feminine"], FEMININE) | dict.fromkeys(names["masculine"], MASCULINE)
