"""Dates of a clause beside the journey's: "in January, when he was in Madrid", "after Ruiz went in May"."""

from envoyage.reading.journeys.travel import Travel
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention


def done_then(scene: Scene, dates: list[DateMention], travel: Travel) -> DateMention | None:
    """ "invited him in January, when he was in Madrid": the date of the clause behind it."""
    lower, when = scene.doc.lower, scene.lang.words["when"]
    for mention in reversed([d for d in dates if d.last < travel.token]):
        opening = mention.last + (scene.doc.words[mention.last] == ",")
        if lower[opening] in when and not scene.verbs_in(opening, travel.token):
            return mention
    return None


def done_before(scene: Scene, mention: DateMention, token: int) -> bool:
    """ "the visit comes after Ruiz, the minister, travelled there in May": when that was done."""
    after = next(iter(scene.words_in(scene.lang.words["after"], token + 1, mention.first)), None)
    if after is None:
        return False
    who = next(iter(scene.mentions_in(after, mention.first)), None)
    return who is not None and bool(scene.verbs_in(who.last, mention.first))
