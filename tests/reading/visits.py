"""A report of one visit, to which a test adds the sentence that it is about."""

from datetime import date

from envoyage.facts import Report, Trip
from envoyage.reading import read
from envoyage.reading.assemble import Assembler
from envoyage.reading.lexicon.tables import language as tables
from envoyage.reading.reader import drafts_of, scene_of
from envoyage.reading.sharing import as_found, share_out

# Opens the gate where a sentence has only everyday words of travel.
TALKS = {"en": "Talks will follow.", "es": "Habrá conversaciones.", "pt": "Haverá conversações."}
# One invented official.
WHO = {
    "en": "Hungarian Foreign Minister Laszlo Kadar",
    "es": "El canciller húngaro, Laszlo Kadar,",
    "pt": "O ministro dos Negócios Estrangeiros da Hungria, Laszlo Kadar,",
}
OPENINGS = {
    "en": "Hungarian Foreign Minister Laszlo Kadar began an official visit to Zambia on Monday, March 17.",
    "es": "El ministro de Relaciones Exteriores de Hungría, Laszlo Kadar, inició el lunes 17 de marzo "
    "una visita oficial a Zambia.",
    "pt": "O ministro dos Negócios Estrangeiros da Hungria, Laszlo Kadar, iniciou na segunda-feira, "
    "17 de março, uma visita oficial à Zâmbia.",
}


def report(language: str, sentence: str) -> str:
    """The text of a report of a visit to Zambia with one more paragraph."""
    return f"{OPENINGS[language]}\n\n{sentence}\n"


def visit(language: str, sentence: str) -> Trip:
    """What is read of a visit to Zambia in March 2025 with one more paragraph."""
    text = report(language, sentence)
    trips = read(text, language=language, published=date(2025, 3, 20)).trips
    assert trips, f"no trip is read in {text!r}"
    return trips[0]


def topics_by_rule(language: str, sentence: str) -> list[str]:
    """The topics that rules find in such a paragraph, before it is weighed which of them count."""
    return topics_of(report(language, sentence), language)


def topics_of(text: str, language: str) -> list[str]:
    """The topics that rules find in a text, before it is weighed which of them count."""
    told = Report.of(text, language=language, published=date(2025, 3, 20))
    scene = scene_of(told, tables(language))
    drafts, sections = drafts_of(scene)
    shares = share_out(scene, drafts, sections, weigh=as_found)
    assembler = Assembler(scene)
    built = [assembler.trip(draft, share) for draft, share in zip(drafts, shares, strict=True)]
    assert any(built), f"no trip is read in {text!r}"
    return [topic.label for trip in built if trip is not None for topic in trip.topics]
