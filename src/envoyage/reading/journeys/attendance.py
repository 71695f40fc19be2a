"""Journeys to an occasion, told by who attends it: "confirmed his attendance", "la presencia de"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.hosts import passive_mood
from envoyage.reading.journeys.several import from_abroad, listed_from, those_listed
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.travellers import behind_verb
from envoyage.reading.journeys.venues import the_venue, venue_of
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.company import Company
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

_PASSIVE = frozenset({Tense.PARTICIPLE, Tense.PAST, Tense.BASE})
# Tokens between the noun and the verb that it hangs on: "confirmó este jueves su".
_GOVERNOR_REACH = 8
# Tokens between "among the guests" and the verb behind it: "de la ceremonia que se celebrará en Lima".
_AMONG_REACH = 40


def of_presence(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """What a noun of attendance tells: "his attendance", "la presencia de los presidentes A y B"."""
    company = Company(scene, sentence, token)
    governor = _governor(scene, sentence, token)
    form = scene.verb(governor) if governor is not None else None
    classes = form.classes if form is not None else frozenset()
    people = company.owned()
    if not people and governor is not None and "say" in classes:
        people = scene.subjects(governor) or behind_verb(scene, governor, sentence)
        people = people or those_listed(scene, sentence, governor)
    if not people or classes & (CALLED_OFF | {"deny", "invite"}) or _wanting(scene, sentence, token):
        return None
    stops = destinations(scene, token, sentence.last, kind="noun")
    stops = stops or _done_in(scene, governor, token) or venue_of(scene, token, sentence)
    stops = stops or the_venue(scene, token)
    people = from_abroad(scene, people)
    mood = scene.mood(governor) if governor is not None else Mood.OPEN
    if mood is Mood.DENIED or not stops or not people:
        return None
    ahead = mood is not Mood.FUTURE and (classes & {"say", "plan", "announce"} or _assured(scene, sentence))
    return Travel(token, sentence.index, "stay", people, stops, Mood.FUTURE if ahead else mood)


def _done_in(scene: Scene, governor: int | None, token: int) -> list[Place]:
    """ "was signed in Lima in the presence of": where that is done at which they are present."""
    location = scene.lang.words["location"]
    if governor is None or scene.preposition(token) not in location:
        return []
    places = (p for p in scene.places_in(governor, token) if p.is_ground and not p.masked)
    return [p for p in places if scene.preposition(p.first) in location][:1]


def among(scene: Scene, sentence: Sentence) -> Travel | None:
    """ "Entre los asistentes figuran A y B", "Among those attending are A and B": each is there."""
    lower, words = scene.doc.lower, scene.lang.words
    if sentence.first + 1 >= sentence.last or lower[sentence.first] not in words["between"]:
        return None
    standing = either(words["standing_out"], words["being"], scene.lang.modal["being_now"])
    named = next(iter(scene.mentions_in(sentence.first, sentence.last)), None)
    last = sentence.first if named is None else min(named.first, sentence.first + 2 + _AMONG_REACH)
    at = next(reversed(scene.words_in(standing, sentence.first + 2, last)), None)
    if at is None:
        return None
    of_them = either(words["pronouns_subject"], words["present"], words["guests"])
    if of_them.isdisjoint(lower[sentence.first + 1 : at]):
        return None
    came = next((j for j in scene.verbs_in(sentence.first, at) if scene.moves(j)), None)
    stops = destinations(scene, came, at, kind="visit") if came is not None else []
    stops = stops or the_venue(scene, at)
    people = from_abroad(scene, listed_from(scene, sentence, at + 1)) if stops else []
    mood = scene.mood(at if came is None else came)
    if mood is Mood.OPEN:  # "figuran", "figuraron": no verb of a journey
        mood = Mood.PAST if lower[at].endswith(scene.lang.finites) else Mood.PRESENT
    if mood is Mood.PRESENT and stops and is_to_come(scene, at):
        mood = Mood.FUTURE
    return Travel(at, sentence.index, "stay", people, stops, mood) if people else None


def is_to_come(scene: Scene, token: int) -> bool:
    """ "the inauguration on 1 October. Among the guests are": an occasion of a day after the report's."""
    at = scene.doc.sentence_of[token]
    for j, _ in scene.venues:
        sentence = scene.sentence_at(j)
        if scene.published is None or not 0 <= at - sentence.index <= 1:
            continue
        told = scene.verbs_in(j, min(sentence.last, token) if sentence.index == at else sentence.last)
        if told and scene.mood(told[0]) is Mood.FUTURE:
            return True  # "al acto que se celebrará en Lima"
        for date in scene.dates_in(sentence.first, sentence.last):
            span = date.resolve(scene.told, forward=True) if date.exact and date.start is not None else None
            if span is not None and span.earliest is not None and span.earliest > scene.published:
                return True
    return False


def represented(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "Peru is represented at the summit by its minister, X", "se hará representar por X"."""
    if form.tense not in _PASSIVE or scene.doc.lower[token] in scene.lang.words["being"]:
        return None
    by = Company(scene, sentence, token).by()
    if scene.mentions_in(
        sentence.first, token
    ):  # "was attended by A and B", but "is represented by A and his wife"
        by = by[:1] + [m for m in by[1:] if scene.preposition(m.first) in scene.lang.words["by"]]
    for mention in by:
        sent_from(scene, sentence, token, mention)
    people = from_abroad(scene, by)
    if people and scene.verbs_in(token + 1, people[0].first):
        return None  # "took part, and Peru was represented by X"
    stops = destinations(scene, token, sentence.last, kind="stay")
    if not stops and (_at_occasion(scene, sentence) or len({p.code for _, p in scene.venues}) == 1):
        stops = the_venue(scene, token)
    mood = _mood(scene, token)
    if not people or not stops or mood is Mood.DENIED:
        return None
    return Travel(token, sentence.index, "stay", people, stops, Mood.PRESENT if mood is Mood.OPEN else mood)


def sent_from(scene: Scene, sentence: Sentence, token: int, who: Mention) -> None:
    """ "Norway is represented by Prime Minister Ida Berg and Chile by": her country is given."""
    by = scene.before(who.first)
    if who.person.country is not None or who.title is None:
        return
    before = [p for p in scene.places_in(sentence.first, by) if p.kind == "country" and not p.masked]
    place = next((p for p in reversed(before) if p.last == by or p.last <= token), None)
    if place is None or scene.preposition(place.first) or scene.mentions_in(place.last, by):
        return
    place.masked = "title"
    who.person.country, who.person.country_at = place.code, (place.first, place.last)


def _mood(scene: Scene, token: int) -> Mood:
    """The mood of "will be represented", "estará representado": that of the verb that helps."""
    for j in (token - 1, token - 2):
        form = scene.verb(j)
        if form is not None and "stay" in form.classes:
            return scene.mood(j)
    return passive_mood(scene, token)


def _governor(scene: Scene, sentence: Sentence, token: int) -> int | None:
    """The verb that the noun hangs on: before it, or a passive behind it."""
    low = max(sentence.first, token - _GOVERNOR_REACH)
    for j in range(token - 1, low - 1, -1):
        if scene.verb(j) is not None:
            return j
        if scene.doc.words[j] in ";:":
            break
    return None


def _assured(scene: Scene, sentence: Sentence) -> bool:
    """ "the presence of X is assured", "está confirmada la presencia de"."""
    assured = scene.lang.words["assured"] | scene.lang.modal["expected"]
    return not assured.isdisjoint(scene.doc.lower[sentence.first : sentence.last])


def _wanting(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "without the presence of", "la ausencia"."""
    before = scene.doc.lower[max(sentence.first, token - 3) : token]
    return not scene.lang.modal["negative"].isdisjoint(before)


def _at_occasion(scene: Scene, sentence: Sentence) -> bool:
    occasions = scene.lang.nouns["occasion"]
    return not occasions.isdisjoint(scene.doc.lower[sentence.first : sentence.last])
