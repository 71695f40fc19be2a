"""Names that two bear: towns of two countries, towns that are surnames, demonyms that are given names."""

from collections import Counter
from collections.abc import Set

from envoyage.gazetteer import Kind
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.names import fold
from envoyage.reading.places import Place, meanings_of


def settle_namesakes(doc: Document, lang: Language, places: list[Place]) -> None:
    """Moves a town to its other country where the text names that one more often than the town's own.

    So with little known towns that the gazetteer has in several countries (Córdoba, Valencia), and with those
    of the language's own list.
    """
    _settle_little_known(doc, lang, places)
    _settle_islands(doc, lang, places)
    _settle_given_names(doc, lang, places)
    towns, quarters = lang.text.towns, lang.text.quarters
    twice = [
        p
        for p in places
        if (p.is_city or p.kind == "country") and doc.lower[p.first] in towns.keys() | quarters
    ]
    if not twice:
        return
    told = Counter(p.code for p in places if all(p is not other for other in twice))
    for place in twice:
        word = doc.lower[place.first]
        code = towns.get(word) or quarters[word]
        if place.last - place.first > 1:
            continue
        if place.kind == "country":  # "em Salvador" is the town, "no Salvador" the country
            if not _has_article(doc, lang, place.first) and told[code] >= told[place.code]:
                place.kind, place.code = "city", code
        elif told[code] > told[place.code]:
            place.code = code
            if word in quarters:
                place.kind = "landmark"  # part of a city, and none itself


def _settle_little_known(doc: Document, lang: Language, places: list[Place]) -> None:
    several: list[tuple[Place, list[str]]] = []
    for place in places:
        if place.kind != "city" or not place.weak:
            continue
        entries = meanings_of(doc, lang.phrases, place.first, place.last)
        codes = [entry.code for entry in entries if entry.kind is Kind.CITY]
        if len(codes) > 1:
            several.append((place, codes))
    if not several:
        return
    unsure = {id(place) for place, _ in several}
    told = Counter(p.code for p in places if id(p) not in unsure)
    for place, codes in several:
        place.code = max(codes, key=lambda code: (told[code], code == place.code))


def _settle_islands(doc: Document, lang: Language, places: list[Place]) -> None:
    """ "Cabo Verde, com passagens por Santiago e São Vicente": islands of the country that the text tells."""
    islands = lang.text.islands
    named = {id(p): code for p in places if (code := islands.get(" ".join(doc.lower[p.first : p.last])))}
    if not named:
        return
    told = Counter(p.code for p in places if id(p) not in named)
    for place in places:
        code = named.get(id(place))
        if code is not None and told[code] > told[place.code]:
            place.kind, place.code = "landmark", code


def _settle_given_names(doc: Document, lang: Language, places: list[Place]) -> None:
    """ "a ministra, Helena Carreiras": a demonym in capitals is a name where the language has small ones."""
    for place in list(places) if lang.adjectives_follow else []:
        apposed = place.first > 0 and doc.words[place.first - 1] == "," and doc.is_capital(place.first)
        if apposed and place.kind == "demonym" and doc.is_capital(place.last):
            places.remove(place)


def may_be_surname(doc: Document, lang: Language, place: Place, surnames: Set[str]) -> bool:
    """True for a town whose name somebody bears in the text; but not where one is in it or goes to it."""
    if place.last - place.first > 1 or fold(doc.words[place.first]) not in surnames:
        return False
    before = doc.lower[place.first - 1] if place.first else ""
    if before in lang.words["location"]:
        return False
    verb = lang.verbs.get(doc.lower[place.first - 2]) if place.first > 1 else None
    goes = verb is not None and not verb.classes.isdisjoint({"go", "arrive", "return", "continue"})
    return not (before in lang.words["destination"] and goes)


def _has_article(doc: Document, lang: Language, token: int) -> bool:
    """ "o Salvador", "ao Salvador", "no Salvador", but not "a Salvador": an article, alone or taken in."""
    word = doc.lower[token - 1] if token else ""
    return word in lang.words["articles"] and word not in lang.words["articles_before_titles"]
