"""Journeys that the town tells: it welcomes somebody, has a guest, is the next in turn or is on a list."""

from collections.abc import Iterator, Sequence

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.hosts import is_from_abroad
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens from a town to the word of hosting, dates aside, and from there to the guest and behind him.
_WORD_REACH, _GUEST_REACH, _AFTER = 8, 12, 6
# Tokens from a guest to the town he is awaited in, and from "turn" to its town.
_TOWN_REACH, _TURN_REACH = 8, 3
_WELCOMES = frozenset({"host", "await"})
_REFUTED = (Mood.DENIED, Mood.POSSIBLE)


def told_by_town(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """What a sentence tells of guests by what their hosts' town does; of whom no other rule told it."""
    cues = either(scene.lang.nouns["welcome"], scene.lang.nouns["turn"], scene.lang.words["having"])
    forms = (scene.verb(j) for j in scene.verbs_in(sentence.first, sentence.last))
    if not scene.words_in(cues, sentence.first, sentence.last) and not any(
        form is not None and form.classes & _WELCOMES for form in forms
    ):
        return
    known = {(m.person.tokens, p.code) for t in told for m in t.people for p in t.stops}
    for place in scene.places_in(sentence.first, sentence.last):
        if not place.is_ground or place.masked or scene.inside(place.first) is not None:
            continue
        if place.last >= sentence.last or scene.doc.lower[place.last] in POSSESSIVES:
            continue
        travel = (
            _welcomed(scene, sentence, place)
            or _awaited(scene, sentence, place)
            or _in_turn(scene, sentence, place)
            or _listed(scene, sentence, place)
        )
        if travel is None or (travel.people[0].person.tokens, place.code) in known:
            continue
        if is_from_abroad(scene, travel.people[0].person, [place]) and travel.mood not in _REFUTED:
            yield travel


def _welcomed(scene: Scene, sentence: Sentence, place: Place) -> Travel | None:
    """ "Lima rolled out the red carpet for Ruiz", "Lima has Ruiz as its guest", "cabe a Lima acogerlo"."""
    words, dates = scene.lang.words, scene.dates_in(place.last, sentence.last)
    governor = scene.preposition(place.first)
    if governor and governor not in words["destination"]:
        return None
    reach = place.last + _WORD_REACH + sum(d.last - d.first for d in dates)
    hosting = _hosting(scene, place.last, min(sentence.last, reach))
    who = next(iter(scene.mentions_in(place.last, sentence.last)), None)
    if who is None or scene.preposition(who.first) in words["by"] - words["destination"]:
        return None
    if hosting is None and who.first < reach:  # "gave Ruiz a hero's welcome", "has Ruiz as its guest"
        hosting = _hosting(scene, who.last, min(sentence.last, who.last + _AFTER))
        if hosting is None or scene.verb(scene.before(who.first)) is None:
            return None
        if any(j != hosting for j in scene.verbs_in(who.last, hosting)):
            return None
    if hosting is None or who.first - hosting > _GUEST_REACH + sum(d.last - d.first for d in dates):
        return None
    own = next((p for p in scene.places_in(who.last, who.last + 3) if p.masked == "title"), None)
    lower, last = scene.doc.lower, who.last if own is None else own.last
    if not words["relative"].isdisjoint(lower[place.last : who.first]) or scene.is_passive(hosting):
        return None  # "Moscow expects that Ruiz"
    if last < sentence.last and (lower[last] in POSSESSIVES or lower[last] == "to"):
        return None  # "Lima welcomed Ruiz's decision", "Lima expects Ruiz to pay"
    determined = either(scene.lang.any("articles", "indefinite"), words["possessives"])
    noun = scene.verb(hosting) is None or lower[hosting - 1] in determined
    verb = hosting
    if noun:
        verb = next((j for j in scene.verbs_in(place.last, who.first) if j != hosting), hosting)
    form, mood = scene.verb(verb), scene.mood(verb)
    if verb == hosting and noun:
        ahead = scene.words_in(scene.lang.modal["future"], place.last, hosting)
        mood = Mood.FUTURE if ahead else Mood.PAST  # "rolled out the welcome": a verb that no table has
    elif mood is Mood.OPEN and form is not None and form.tense is Tense.BASE:
        mood = Mood.FUTURE  # "cabe a Lima acoger a Ruiz"
    return Travel(hosting, sentence.index, "host", [who], [place], mood)


def _hosting(scene: Scene, first: int, last: int) -> int | None:
    """The verb or the noun of a welcome between two tokens, before whatever else is told."""
    nouns = scene.lang.nouns["welcome"]
    for j in range(first, last):
        form = scene.verb(j)
        if scene.doc.lower[j] in nouns or (form is not None and form.classes & _WELCOMES):
            return j
        if scene.doc.words[j] in ";:" or any(not p.masked for p in scene.places_in(j, j + 1)):
            return None
    return None


def _awaited(scene: Scene, sentence: Sentence, place: Place) -> Travel | None:
    """ "Al presidente Ruiz lo esperan mañana en Moscú": those who await him are not told."""
    words = scene.lang.words
    if scene.preposition(place.first) not in words["location"] or not words["personal"]:
        return None
    for verb in reversed(scene.verbs_in(sentence.first, place.first)):
        form = scene.verb(verb)
        if form is None or not form.classes & _WELCOMES or place.first - verb > _TOWN_REACH:
            return None
        if scene.doc.lower[verb - 1] not in words["guest_pronouns"]:
            return None
        who = next(reversed(scene.mentions_in(sentence.first, verb)), None)
        if who is None or scene.preposition(who.first) not in words["personal"]:
            return None
        return Travel(verb, sentence.index, "host", [who], [place], scene.mood(verb))
    return None


def _in_turn(scene: Scene, sentence: Sentence, place: Place) -> Travel | None:
    """ "Then it is the turn of Peru", "é a vez da Colômbia": of whom the text follows."""
    lower, lang = scene.doc.lower, scene.lang
    of = scene.before(place.first)
    turns = scene.words_in(lang.nouns["turn"], max(sentence.first, of - _TURN_REACH), of)
    if not turns or lower[of] not in lang.any("of", "destination"):
        return None
    who = next(iter(scene.mentions_in(place.last, sentence.last)), None)
    welcomes = who is not None and any(
        (form := scene.verb(j)) is not None and form.classes & (_WELCOMES | {"meet"})
        for j in scene.verbs_in(place.last, who.first)
    )
    if who is None or not welcomes:
        who = Mention(of, of + 1, scene.focus) if scene.focus is not None else None
    if who is None:
        return None
    verb = next(reversed(scene.verbs_in(sentence.first, turns[0])), None)
    mood = scene.mood(verb) if verb is not None else Mood.OPEN
    mood = Mood.FUTURE if mood in (Mood.PRESENT, Mood.OPEN) else mood
    return Travel(turns[0], sentence.index, "go", [who], [place], mood)


def _listed(scene: Scene, sentence: Sentence, place: Place) -> Travel | None:
    """ "has Muscat on her list for next week", "tem Brasília na agenda": what is still to come."""
    lower, lang = scene.doc.lower, scene.lang
    verb = scene.before(place.first)
    form = scene.verb(verb) if verb >= sentence.first else None
    if form is None or not form.classes & {"hold", "stay"} or lower[verb] not in lang.words["having"]:
        return None
    ahead = either(lang.nouns["programme"], lang.words["ahead"])
    if ahead.isdisjoint(lower[place.last : min(sentence.last, place.last + _AFTER)]):
        return None
    people = scene.subjects(verb)
    mood = scene.mood(verb)
    mood = Mood.FUTURE if mood is Mood.PRESENT else mood
    return Travel(verb, sentence.index, "go", people[:1], [place], mood) if people else None
