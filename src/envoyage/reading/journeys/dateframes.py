"""Dates of a clause beside the journey's: "in January, when he was there", "a month after his first trip"."""

from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.reckoned import count_before

# Words from "after" to the journey: "after his first official".
_AFTER_REACH = 4


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


def heads_calling_off(scene: Scene, dates: list[DateMention], mention: DateMention, travel: Travel) -> bool:
    """ "On Friday he put off the visit that was to begin on Monday": the first of two, before any noun."""
    if travel.phase not in CALLED_OFF or travel.kind == "denied" or mention.last > travel.token:
        return False
    before = scene.doc.lower[scene.sentence_at(mention.first).first : mention.first]
    later = any(d.exact and d.first > travel.token for d in dates)
    return later and scene.lang.nouns["travel"].isdisjoint(before)


def counted_back(scene: Scene, travel: Travel) -> DateMention | None:
    """ "a month after his first visit", "weeks after a trip to Lima": how long before it the other one was.

    The sentence must name no month or year, which the count might as well be from.
    """
    lower, words, classes = scene.doc.lower, scene.lang.words, scene.lang.dates.classes
    sentence = scene.doc.sentences[travel.sentence]
    if travel.kind != "noun" or any(
        d.start or d.years for d in scene.dates_in(sentence.first, sentence.last)
    ):
        return None
    low = max(sentence.first + 2, travel.token - _AFTER_REACH)
    after = next(iter(reversed(scene.words_in(words["after"], low, travel.token))), None)
    told = scene.lang.any("possessives", "indefinite")
    if after is None or told.isdisjoint(lower[after + 1 : travel.token]):
        return None
    unit = next((name for name in ("month", "year") if lower[after - 1] in classes[f"{name}_units"]), None)
    if unit is None:
        return None
    count, first = count_before(scene.doc, scene.lang.dates, after - 1, sentence.first)
    return DateMention(first=first, last=after, unit=unit, lean=-count) if count else None
