"""Whether an infinitive asserts a journey: not "permission to travel", but "flew in to attend"."""

from envoyage.reading.journeys.otherjourneys import was_planned
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

_GOING, _CLAUSE = frozenset({"go", "arrive"}), frozenset(",;:")
# Tokens from a verb of going to that of its purpose.
_PURPOSE_REACH = 14


def wished_for(scene: Scene, travel: Travel) -> bool:
    """True for an infinitive that nothing asserts: "permission to travel to Portugal"."""
    form = scene.verb(travel.token)
    if scene.doc.lower[travel.token - 1 : travel.token] and _in_order(scene, travel.token):
        return False  # "met him before flying to Lima", "antes de partir a Lima": told as done
    if was_planned(scene, travel) or _set_out_for(scene, travel.token):
        return False
    return (
        travel.mood is Mood.OPEN and form is not None and form.tense is Tense.BASE and travel.kind != "noun"
    )


def _set_out_for(scene: Scene, token: int) -> bool:
    """ "flew in from Quito on Sunday night to attend": what somebody has gone somewhere for."""
    doc, first = scene.doc, scene.sentence_at(token).first
    if doc.lower[token - 1] not in scene.lang.words["purpose"]:
        return False
    verb = next(reversed(scene.verbs_in(max(first, token - _PURPOSE_REACH), token - 1)), None)
    form = scene.verb(verb) if verb is not None else None
    if (
        form is None
        or verb is None
        or not form.classes & _GOING
        or not _CLAUSE.isdisjoint(doc.words[verb:token])
    ):
        return False
    return scene.mood(verb) is Mood.PAST


def _in_order(scene: Scene, token: int) -> bool:
    order = scene.lang.any("before", "after")
    return not order.isdisjoint(scene.doc.lower[max(0, token - 2) : token])
