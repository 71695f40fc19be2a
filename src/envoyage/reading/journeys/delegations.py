"""Whoever heads a delegation speaks for its country: "a Chilean delegation led by Foreign Minister Ruiz"."""

from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a delegation and the word for its country, and from both to whoever heads it.
_BESIDE, _HEAD_REACH = 2, 8
_OF_STATES = ("demonym", "country")


def settle_delegations(scene: Scene) -> None:
    """Gives heads of delegations of whom the text says no country that of those whom they lead."""
    led = scene.lang.nouns["led"]
    for token in scene.words_in(scene.lang.nouns["delegation"], 0, len(scene.doc.words)):
        place = country_of(scene, token)
        if place is None:
            continue
        behind, last = max(token + 1, place.last), scene.sentence_at(token).last
        who = next(iter(scene.mentions_in(behind, min(last, behind + _HEAD_REACH))), None)
        if who is None or who.title is None or who.person.country is not None:
            continue
        if not led.isdisjoint(scene.doc.lower[behind : who.first]):
            place.masked = place.masked or "title"
            who.person.country, who.person.country_at = place.code, (place.first, place.last)


def country_of(scene: Scene, token: int) -> Place | None:
    """The state in "Chilean delegation", "delegación chilena", "delegation of Chile"."""
    for place in scene.places_in(token - _BESIDE, token + 1 + _BESIDE):
        if place.kind in _OF_STATES and (place.last == token or 0 < place.first - token <= _BESIDE):
            return place
    return None
