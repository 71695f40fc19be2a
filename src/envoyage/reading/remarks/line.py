"""A remark made ready for the rules: a fragment whose subject, the traveller, is not named in it."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from envoyage.facts import Report
from envoyage.reading.cutting import cut
from envoyage.reading.lexicon.tables import language as tables
from envoyage.reading.people.people import PeopleFinder
from envoyage.reading.people.titlefinder import TitleFinder
from envoyage.reading.places import find_places
from envoyage.reading.scene import Scene
from envoyage.reading.times.datewords import find_dates


@lru_cache(maxsize=128)  # thirty guests of one summit have the same remark, one after the other
def remark_scene(text: str, code: str, day: date | None) -> Scene:
    """The scene of one remark.

    Raises:
        LookupError: when there are no tables for the language.
    """
    text = Report.of(text).text
    lang = tables(code)
    doc = cut(
        text,
        abbreviations=lang.words["abbreviations"],
        openers=lang.words["function"],
        bylines=lang.text.bylines,
        compounds=lang.compounds,
    )
    dates = find_dates(doc, lang.dates)
    places = find_places(doc, lang.phrases, lang.no_surnames, lang.words["location"])
    titles = TitleFinder(doc, lang, places).find()
    dated = {token for mention in dates for token in range(mention.first, mention.last)}
    finder = PeopleFinder(doc, lang, places, titles, dated, year=day.year if day else None)
    finder.find()
    return Scene(doc, lang, day, places, titles, dates, finder.people, finder.mentions)


def clauses(scene: Scene) -> Iterator[tuple[int, int]]:
    """Sentences, parted at semicolons unless a list goes on: "with President Hu; and President Lula"."""
    doc, joining = scene.doc, scene.lang.words["conjunctions"]
    for sentence in doc.sentences:
        first = sentence.first
        for i in range(sentence.first, sentence.last - 1):
            if doc.words[i] == ";" and doc.lower[i + 1] not in joining:
                yield first, i
                first = i + 1
        yield first, sentence.last
