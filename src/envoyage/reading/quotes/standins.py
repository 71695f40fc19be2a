"""Whom a word for an office or for speaking means: "the secretary", "el vocero"."""

from envoyage.reading.meetings.besides import of_another_land
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens beside a name in which it is called a spokesperson.
_BESIDE = 4
# Tokens of a noun phrase behind an adjective of nationality.
_ALONE = frozenset(',.;:”"»)')


def holder_of(scene: Scene, token: int) -> Mention | None:
    """Who was named last with the office of which a token is the word."""
    lower = scene.doc.lower
    for mention in reversed(scene.mentions_before(token)):
        if any(lower[token] in lower[title.first : title.last] for title in mention.person.titles):
            return mention
    return None


def spokesperson(scene: Scene, token: int) -> Mention | None:
    """The spokesperson named before, whom a definite word for one means."""
    lower = scene.doc.lower
    if lower[token - 1] in scene.lang.words["indefinite"]:
        return None
    spokes = scene.lang.subjects["quotes"]["spokes"]
    for mention in reversed(scene.mentions_before(token)):
        beside = lower[max(0, mention.first - _BESIDE) : mention.last + _BESIDE]
        owns = lower[mention.last : mention.last + 1] == ["'s"] or scene.preposition(mention.first)
        if not spokes.isdisjoint(beside) and mention.last < token - _BESIDE and not owns:
            return mention
    return None


def compatriot_of(scene: Scene, taken: set[int], first: int, last: int) -> Mention | None:
    """Who was named last of the country of a people's word that stands for a person: "el iraní, que"."""
    lang, lower = scene.lang, scene.doc.lower
    for place in scene.places_in(first, last):
        alone = place.last >= len(lower) or scene.doc.words[place.last] in _ALONE
        form = scene.verb(place.last)
        alone = alone or (form is not None and "say" in form.classes)  # "the Norwegian added"
        if place.kind != "demonym" or not alone or place.first in taken or scene.inside(place.first):
            continue
        if (
            lower[place.first - 1] not in lang.words["articles"]
            or lower[place.first - 1] in lang.words["indefinite"]
        ):
            continue
        before = scene.mentions_before(place.first)
        named = (m for m in reversed(before) if m.person.country == place.code)
        return next(named, None) or _counterpart_of(scene, before, place.code)
    return None


def _counterpart_of(scene: Scene, before: list[Mention], code: str) -> Mention | None:
    """The one counterpart whose country is not told, where it is not the traveller's: "the Norwegian"."""
    who = scene.focus or scene.lead
    if who is None or who.country in (None, code):
        return None
    others = [m for m in before if m.person.country is None and any(t.counterpart for t in m.person.titles)]
    return others[-1] if others and all(m.person is others[0].person for m in others) else None


def host_before(scene: Scene, token: int) -> Mention | None:
    """The official named last of another land than the traveller's: "the host", "la anfitriona"."""
    who = scene.focus or scene.lead
    if who is None:
        return None
    named = (m for m in reversed(scene.mentions_before(token)) if m.person.titles)
    return next((m for m in named if of_another_land(scene, m, who)), None)
