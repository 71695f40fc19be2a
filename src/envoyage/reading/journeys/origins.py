"""Where a journey or one of its legs came from: "arrived from Accra", "From Lima, she will fly to"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import at_home
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a word of travel and the place it came from.
_REACH = 12
# Words between "from" and the verb it hangs on.
_ORIGIN_REACH = 3
# Words at the head of a sentence that hold a fronted place.
_HEAD = 5


def origins(scene: Scene, token: int, last: int) -> list[Place]:
    """ "arrived in Dakar from Accra", "venía de Colombia": where a journey came from."""
    words, lower = scene.lang.words, scene.doc.lower
    first = scene.sentence_at(token).first
    head = first if not words["coming"].isdisjoint(lower[first : first + 2]) else token + 1
    return [
        p
        for p in scene.places_in(head, min(last, token + _REACH))
        if p.is_ground
        and not p.masked
        and scene.preposition(p.first) in words["origin"]
        and scene.inside(p.first) is None
        and (
            p.first - token in range(_ORIGIN_REACH + 1)
            or not words["coming"].isdisjoint(lower[scene.before(p.first) - 1 : p.first])
            or _behind_date(scene, token, scene.before(p.first))
        )
    ]


def fronted_origin(scene: Scene, token: int, sentence: Sentence, home: str | None) -> list[Place]:
    """ "From Lima, the minister will fly to Quito", "Tras Lima": the stop that a leg begins at."""
    head = [
        p for p in scene.places_in(sentence.first, sentence.first + _HEAD) if p.is_ground and not p.masked
    ]
    if not head or head[0].last >= token or home is None or at_home(home, head[0].code):
        return []
    leads = scene.lang.any("origin", "after")
    before = scene.before(head[0].first)
    leading = before == sentence.first and scene.doc.lower[before] in leads
    return head[:1] if leading and scene.doc.words[head[0].last] == "," else []


def _behind_date(scene: Scene, first: int, last: int) -> bool:
    """ "arrived in Dakar on Monday from Accra": a preposition right behind the day or another stop."""
    if any(d.last == last for d in scene.dates_in(first, last)):
        return True
    return any(p.last == last and p.is_ground for p in scene.places_in(first, last))
