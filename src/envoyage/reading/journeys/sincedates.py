"""Dates behind "since": when that was, and not the journey that is the first after it."""

from envoyage.reading.journeys.dateowners import COURSE, TRAVELS, preposition
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words between "since" and the date of what was then.
_SINCE_REACH = 12


def since_then(scene: Scene, mention: DateMention, travel: Travel) -> bool:
    """ "the first visit since the inauguration, on 1 July", "since the war of 2003": when that was."""
    lower, words = scene.doc.lower, scene.lang.words
    low = max(scene.sentence_at(mention.first).first, mention.first - _SINCE_REACH)
    since = next(reversed(scene.words_in(words["since"], low, mention.first - 1)), None)
    occasions = scene.lang.nouns["occasion"]
    if not mention.exact and travel.kind != "stay" and preposition(scene, mention) in words["since"]:
        years = scene.lang.dates.classes["year_units"]  # "since 1988, the year of the journey of"
        return years.isdisjoint(lower[mention.last : travel.token])  # "the first visit since 2000"
    if since is None or travel.token > since:  # "since that of Ruiz in 1996": of her own journey
        return False
    if lower[since + 1] in words["that_of"] and lower[since + 2] in either(words["of"], words["relative"]):
        return True  # "the first since that of Ruiz in 1996"
    who = scene.mentions_in(since + 1, mention.first)
    if who and scene.before(who[0].first) == since and not scene.verbs_in(since, mention.first):
        return who[0] not in travel.people  # "the first premier to visit Peru since Ana Ruiz in 1966"
    behind = lower[since + 1 : mention.first]
    office = not scene.lang.nouns["incumbency"].isdisjoint(behind)
    if "," not in behind and (office or _happened(scene, since + 1, mention.first)):
        return True  # "her first trip since she took office in January", "since the crisis began in June"
    bare = "," not in behind and not scene.verbs_in(since + 1, mention.first)
    if bare and mention.start is not None and mention.start.year is not None:
        return True  # "the first visit since the founding of the republic in 1949"
    owned = not mention.exact and preposition(scene, mention) in words["of"]
    if not owned and occasions.isdisjoint(lower[since + 1 : since + 4]):
        return False
    return all(lower[j] in occasions for j in scene.verbs_in(since, mention.first))


def _happened(scene: Scene, first: int, last: int) -> bool:
    """True for a clause with its own verb, which tells of no journey."""
    verbs = [form for j in range(first, last) if (form := scene.verb(j)) is not None]
    journeys = scene.lang.nouns["travel"] | scene.lang.nouns["arrival"]
    if not verbs or not journeys.isdisjoint(scene.doc.lower[first:last]):
        return False
    return not any(form.classes & (TRAVELS - COURSE) for form in verbs)
