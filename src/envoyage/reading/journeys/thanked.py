"""Whose journey the host speaks of: "Vega thanked his Peruvian colleague, Ruiz, for her visit to Santiago".

Nobody is a guest at home. Where a journey leads to the land of whoever is the subject, and the sentence has
another as the object of what is said or done to somebody's face, that one has come.
"""

from dataclasses import replace

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

_TO_THE_FACE = frozenset({"face", "greet", "host", "meet"})
_KINDS = frozenset({"noun", "visit"})


def of_whoever_came(scene: Scene, sentence: Sentence, event: Travel) -> Travel:
    """The journey as told, or as that of the one other whom its home subject speaks to."""
    if event.kind not in _KINDS or not event.stops or event.phase:
        return event
    land = event.stops[0].code
    if not all(at_home(scene.home(m.person), land) for m in event.people):
        return event
    told = [m for m in scene.mentions_in(sentence.first, event.token) if _is_faced(scene, sentence, m)]
    guests = {id(m.person): m for m in told if _is_from_elsewhere(scene, m, event)}
    return replace(event, people=list(guests.values())) if len(guests) == 1 else event


def _is_faced(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """True for the object of the last verb before it: "thanked Ruiz", "agradeció a su par, Ruiz"."""
    verbs = scene.verbs_in(sentence.first, mention.first)
    form = scene.verb(verbs[-1]) if verbs else None
    if form is None or not form.classes & _TO_THE_FACE:
        return False
    governor = scene.preposition(mention.first)
    direct = not governor or governor in scene.lang.any("personal", "destination")
    return direct and not scene.mentions_in(verbs[-1], mention.first)


def _is_from_elsewhere(scene: Scene, mention: Mention, event: Travel) -> bool:
    home = scene.home(mention.person)
    return home is not None and not any(at_home(home, p.code) for p in event.stops)
