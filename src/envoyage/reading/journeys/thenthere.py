"""Journeys told without their place: "García came in 2008 and Humala in 2012", "will stay until Friday"."""

from dataclasses import replace

from envoyage.reading.document import Sentence
from envoyage.reading.home import is_stateless
from envoyage.reading.journeys.dateowners import preposition
from envoyage.reading.journeys.folding import period_of
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words from "where" to its verb, and of the name of a place before it.
_WHERE_REACH, _NAME_REACH = 3, 5
# Words from a stay to the day it lasts to.
_END_REACH = 6
_MARKS = frozenset({",", ".", ";", ")"})
_COMES = frozenset({"go", "arrive", "stay", "visit"})


def then_there(scene: Scene, sentence: Sentence, token: int, kind: str, who: Mention) -> list[Place]:
    """Where the journey told last led, for a verb of coming or being there that has only a day.

    "García came in 2008", "Samper estuvo en 1996", "In 1994 Paz came to take part".
    """
    if kind not in _COMES or scene.is_passive(token) or not _bare(scene, sentence, token, kind):
        return []
    told = scene.doc.lower[token + 1] in scene.lang.words["there"]
    return _where(scene, Travel(token, sentence.index, kind, [who], [], scene.mood(token)), told=told)


def where_told(scene: Scene, sentence: Sentence, token: int) -> list[Place]:
    """ "a Francia, donde participó en", "Lima, where he attended": the place right before "where"."""
    where = next(iter(scene.words_in(scene.lang.words["where"], token - _WHERE_REACH, token)), None)
    form = scene.verb(token)
    if where is None or where <= sentence.first or scene.verbs_in(where, token):
        return []
    if form is not None and form.tense is Tense.IMPERFECT:
        return []  # "num hospital de Singapura, onde se encontrava em tratamento"
    before = where - (scene.doc.words[where - 1] == ",")
    places = scene.places_in(max(sentence.first, before - _NAME_REACH), before)
    return [p for p in places[-1:] if p.last == before and p.is_ground and not p.masked]


def stays_on(scene: Scene, sentence: Sentence, token: int, kind: str, who: Mention) -> list[Place]:
    """ "arrived in Ghana, where he will stay until Friday", "he will leave on Friday": how a journey ends."""
    if kind == "leave" and not scene.mood(token).ahead:
        return []
    dates = scene.dates_in(token + 1, min(sentence.last, token + 1 + _END_REACH))
    lower, words = scene.doc.lower, scene.lang.words
    if not any(d.exact and (kind == "leave" or d.is_span or _until(scene, d)) for d in dates):
        return []
    if not but_not(words["destination"], words["until"]).isdisjoint(lower[token + 1 : dates[0].first]):
        return []
    home = scene.home(who.person)
    near = [p for p in scene.places_in(sentence.first, token) if p.is_ground and not p.masked]
    if home is None or (not near and who.person is not scene.focus):
        return []
    return [p for p in near[-1:] or scene.there[-1:] if not at_home(home, p.code)]


def _until(scene: Scene, mention: DateMention) -> bool:
    return preposition(scene, mention) in scene.lang.words["until"]


def noun_there(scene: Scene, travel: Travel) -> Travel:
    """ "La visita que realizó en 2016 el presidente Ruiz": another's journey of another time."""
    who = travel.people[0]
    if travel.kind != "noun" or travel.stops or travel.regions or travel.phase or travel.mood.ahead:
        return travel
    named = scene.mentions_in(scene.doc.sentences[travel.sentence].first, who.last)
    if who.name_at is None or who.person is scene.focus or any(m.person is not who.person for m in named):
        return travel
    return replace(travel, stops=_where(scene, travel))


def _where(scene: Scene, travel: Travel, *, told: bool = False) -> list[Place]:
    """Where the journey told last led, for one of another time, or told to have led "there"."""
    who = travel.people[0].person
    home = scene.home(who)
    if home is None and scene.focus is not None and who.title is not None and not is_stateless(who.title):
        home = scene.home(scene.focus)  # "Her defence minister was there in May"
    if (
        home is None
        or travel.mood not in (Mood.PAST, Mood.OPEN)
        or (period_of(scene, travel) is None and not told)
    ):
        return []
    lands = {p.code: p for p in scene.there}
    if any(at_home(home, code) for code in lands):
        return []
    return [replace(place, kind="country") for place in lands.values()]


def _bare(scene: Scene, sentence: Sentence, token: int, kind: str) -> bool:
    """True where no more than a day, a mark or what somebody came for stands behind the verb."""
    lower, words = scene.doc.lower, scene.lang.words
    behind = token + 1
    if behind < sentence.last and lower[behind] in words["there"]:  # "was there in February"
        behind += 1
    if behind >= sentence.last:
        return False
    dates = scene.dates_in(behind, min(sentence.last, behind + 3))
    if dates and dates[0].first <= behind + 1:
        after = dates[0].last
        return after >= sentence.last or lower[after] not in words["destination"] or aims(scene, after)
    if kind == "stay":
        return False
    return lower[behind] in either(_MARKS, words["conjunctions"]) or aims(scene, behind)


def aims(scene: Scene, token: int) -> bool:
    """ "for talks", "to take part", "a participar"."""
    lower = scene.doc.lower
    if lower[token] in scene.lang.subjects["topics"]["event_for"]:
        return True
    form = scene.verb(token + 1)
    aims = form is not None and form.tense is Tense.BASE
    return aims and lower[token] in scene.lang.words["destination"]
