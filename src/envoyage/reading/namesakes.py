"""Towns and quarters of one name in two countries: the one is meant whose country the text speaks of."""

from collections import Counter

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.places import Place


def settle_namesakes(doc: Document, lang: Language, places: list[Place]) -> None:
    """Moves a town to its other country where the text names that one more often than the town's own."""
    towns, quarters = lang.text.towns, lang.text.quarters
    twice = [p for p in places if p.is_city and doc.lower[p.first] in towns.keys() | quarters.keys()]
    if not twice:
        return
    told = Counter(p.code for p in places if all(p is not other for other in twice))
    for place in twice:
        word = doc.lower[place.first]
        code = towns.get(word) or quarters[word]
        if place.last - place.first == 1 and told[code] > told[place.code]:
            place.code = code
            if word in quarters:
                place.kind = "landmark"  # part of a city, and none itself
