"""The people of a text, as the reader's first steps find them."""

from envoyage.reading.cutting import cut
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import language
from envoyage.reading.people.people import PeopleFinder, Person
from envoyage.reading.people.titlefinder import TitleFinder
from envoyage.reading.places import find_places


def people(code: str, text: str, year: int | None = 2023) -> tuple[Document, PeopleFinder]:
    """The document and its people, found."""
    lang = language(code)
    doc = cut(text, abbreviations=lang.words["abbreviations"])
    places = find_places(doc, lang.phrases, lang.no_surnames)
    titles = TitleFinder(doc, lang, places).find()
    finder = PeopleFinder(doc, lang, places, titles, set(), year=year)
    finder.find()
    return doc, finder


def person(code: str, text: str, name: str, year: int | None = 2023) -> tuple[Document, Person]:
    """The person of that name."""
    doc, finder = people(code, text, year)
    found = [one for one in finder.people if one.name == name]
    assert found, f"{name} is not among {[one.name for one in finder.people]}"
    return doc, found[0]
