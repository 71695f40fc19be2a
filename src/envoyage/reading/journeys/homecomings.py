"""Which arrivals lead home: to the traveller's own country, or to that of the text's officials."""

from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a home that is reached and "after".
_AFTER_REACH = 5
# Words between an arrival and "the country".
_COUNTRY_REACH = 6


def came_home(scene: Scene, token: int, place: Place, home: str) -> bool:
    """ "landed in Brasília after a trip to Italy": an arrival at home that ends a journey."""
    if place.code != home or place.kind not in ("country", "capital"):
        return False
    behind = scene.doc.lower[place.last : place.last + _AFTER_REACH]
    return not scene.lang.words["after"].isdisjoint(behind)


def left_for_home(scene: Scene, token: int, last: int, stops: list[Place]) -> list[Place]:
    """ "arribó al país procedente de Cuba": the stops that somebody came from, on the way home."""
    lower, words = scene.doc.lower, scene.lang.words
    ahead = range(token + 1, min(last, stops[0].first, token + 1 + _COUNTRY_REACH))
    led = scene.lang.any("articles", "destination")
    home = any(lower[j] in scene.lang.nouns["known_place"] and lower[j - 1] in led for j in ahead)
    return [p for p in stops if home and scene.preposition(p.first) in words["origin"]]


def is_home(scene: Scene, stops: list[Place]) -> bool:
    """ "regressando ao Brasil": who has no country returns to that of the text's own officials.

    Or to where a journey is behind them: "volvió a Lima tras su gira por Asia".
    """
    if len(stops) == 1 and stops[0].kind in ("country", "capital"):
        behind = scene.doc.lower[stops[0].last : stops[0].last + _AFTER_REACH]
        after = next((i for i, word in enumerate(behind) if word in scene.lang.words["after"]), None)
        if after is not None and not scene.lang.nouns["travel"].isdisjoint(behind[after:]):
            return True
    return len(stops) == 1 and any(
        p.country == stops[0].code and p.country_at is None and p.title is not None for p in scene.people
    )


def sets_out_for_home(scene: Scene, token: int) -> bool:
    """ "emprenderá el regreso", "empreende a viagem de regresso": what is begun is the way home."""
    lower, home = scene.doc.lower, scene.lang.nouns["homecoming"]
    behind = (
        token + 1 + (lower[token + 1 : token + 2] != [] and lower[token + 1] in scene.lang.words["articles"])
    )
    if behind < len(lower) and lower[behind] in home:
        return True
    owned = lower[behind + 1 : behind + 2] != [] and lower[behind + 1] in scene.lang.words["of"]
    return owned and lower[behind] in scene.lang.nouns["travel"] and lower[behind + 2] in home
