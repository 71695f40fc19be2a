"""Officials called by their people: "el argentino", "o queniano"."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Mention
from envoyage.reading.places import Place


def nationals(
    doc: Document, lang: Language, places: list[Place], named: list[Mention], mentions: list[Mention]
) -> None:
    """Adds "el argentino" to the mentions: of the officials of that country the one named last."""
    lower, words = doc.lower, lang.words
    taken = {j for m in mentions for j in range(m.first, m.last)}
    for place in places if lang.pro_drop else ():
        article, behind = place.first - 1, place.last
        if place.kind != "demonym" or place.masked or place.first in taken or behind >= len(lower):
            continue
        if lower[article] not in words["articles"] or lower[article - 1] in words["of"]:
            continue
        if lower[behind] not in lang.verbs and lower[behind] not in words["reflexive"]:
            continue
        before = [m for m in named if m.first < place.first and m.person.country == place.code]
        if before and (before[-1].person.titles or before[-1].person.known is not None):
            mentions.append(Mention(place.first, place.last, before[-1].person))
