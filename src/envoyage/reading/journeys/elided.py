"""Journeys that a small word stands for: "desde la de Ruiz en 2011", "foi a de Paz", "that of Ruiz"."""

from collections.abc import Iterator, Sequence

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, LIST_MARKS, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words from "that of" or "it was made by" to whose it is: "la del entonces".
_OWNER_REACH = 3
# Tokens from a name to the day of its own, with the office between.
_DATE_REACH = 9
# And to a place of its own: ", to the".
_PLACE_REACH = 4
_NOT_SHARED, _STOP = frozenset({"noun", "return", "meeting", "host"}), frozenset({"."})
_MADE = frozenset({Tense.PAST, Tense.PLUPERFECT, Tense.PARTICIPLE})


def elided(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """Each journey told by "that of X", or "that which X made", behind a journey of another's."""
    if sentence.kind is not Kind.BODY:
        return
    words = scene.lang.words
    for token in scene.words_in(words["that_of"], sentence.first + 1, sentence.last - 2):
        who = _owner(scene, sentence, token) or _maker(scene, sentence, token)
        word = _stands_for(scene, sentence, token) if who is not None else None
        if who is None or word is None:
            continue
        together = scene.doc.lower[token - 1] in words["with"]  # "coincide con la de"
        stops = destinations(scene, who.last, sentence.last, kind="noun") if together else []
        stops = stops or _taken_to(scene, sentence, who) or _led(scene, sentence, word, token)
        home = scene.home(who.person)
        if home is not None:
            stops = [p for p in stops if p.code != home]
        if stops:
            mood = mood_beside(scene, sentence, token) if together else Mood.PAST
            yield Travel(token, sentence.index, "noun", [who], stops, mood)


def gapped(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """ "Ruiz will be in Lima on Monday, and Paz on Friday": whose verb is that of the one before."""
    joints = either(scene.lang.words["conjunctions"], LIST_MARKS)
    for travel in told:
        if not travel.stops or travel.kind in _NOT_SHARED or travel.phase:
            continue
        last = max(travel.token + 1, travel.stops[-1].last)
        for who in scene.mentions_in(last, sentence.last):
            if scene.doc.lower[scene.before(who.first)] not in joints:
                break
            if (
                travel.kind == "go"
                and (stops := _elsewhere(scene, who))
                and not scene.verbs_in(last, who.first)
            ):
                yield Travel(who.first, sentence.index, "go", [who], stops, travel.mood)
                last = stops[-1].last
                continue
            date = next(iter(scene.dates_in(who.last, min(sentence.last, who.last + _DATE_REACH))), None)
            if date is None:
                break
            closed = date.last >= sentence.last or scene.doc.lower[date.last] in either(joints, _STOP)
            if (
                scene.verbs_in(last, date.first)
                or not closed
                or who.person in [m.person for m in travel.people]
            ):
                break
            yield Travel(who.first, sentence.index, travel.kind, [who], travel.stops, travel.mood)
            last = date.last


def of_each(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """ "the visits of Ruiz to Chile and of Paz to Peru": one noun, and each with a place of its own."""
    lower, words = scene.doc.lower, scene.lang.words
    for travel in told:
        if travel.kind != "noun" or not travel.stops or travel.phase:
            continue
        for who in scene.mentions_in(travel.stops[0].last, sentence.last):
            of = scene.before(who.first)
            joined = lower[of] in words["of"] and lower[of - 1] in words["conjunctions"]
            stops = _elsewhere(scene, who) if joined else []
            if not stops or scene.verbs_in(travel.token + 1, who.first):
                continue
            travel.stops = [p for p in travel.stops if p.first < who.first]  # the rest is not theirs
            yield Travel(who.first, sentence.index, "noun", [who], stops, travel.mood)


def _elsewhere(scene: Scene, who: Mention) -> list[Place]:
    """ "and the minister, Paz, to Brazil": the place right behind a name, to which the verb before leads."""
    place = next(iter(scene.places_in(who.last, who.last + _PLACE_REACH)), None)
    if place is None or place.masked or not place.is_ground:
        return []
    between = scene.doc.lower[who.last : place.first]
    slight = either(scene.lang.any("destination", "articles"), COMMA)
    return [place] if between and all(word in slight for word in between) and between != [","] else []


def compared_with(told: Travel, others: list[Travel]) -> bool:
    """ "the last visit of a king was that of Ruiz": the noun is his, and told by "that of" already."""
    return any(other.people[0].person is told.people[0].person for other in others if told.people)


def mood_beside(scene: Scene, sentence: Sentence, token: int) -> Mood:
    """ "coincide con la de", "coincidió con la de": as the verb puts it that leads to "with"."""
    verbs = scene.verbs_in(sentence.first, token)
    return scene.mood(verbs[-1]) if verbs else Mood.OPEN


def compared(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """ "since that of Ruiz in 2014, which took her to Mali": of whose journey a relative clause goes on."""
    before = scene.mentions_in(sentence.first, token)
    if not before or scene.words_in(scene.lang.nouns["travel"], before[-1].last, token):
        return []
    of = scene.before(before[-1].first)
    own = of > 0 and scene.doc.lower[of] in scene.lang.words["of"]
    return before[-1:] if own and scene.doc.lower[of - 1] in scene.lang.words["that_of"] else []


def _owner(scene: Scene, sentence: Sentence, token: int) -> Mention | None:
    """ "la de Ana Ruiz", "that of the Peruvian minister": who is named behind "of"."""
    lower, words = scene.doc.lower, scene.lang.words
    if lower[token + 1] not in words["of"] or not _hangs(scene, token):
        return None
    who = next(iter(scene.mentions_in(token + 2, min(sentence.last, token + 3 + _OWNER_REACH))), None)
    return who if who is not None and scene.before(who.first) == token + 1 else None


def _maker(scene: Scene, sentence: Sentence, token: int) -> Mention | None:
    """ "la que realizó Ruiz en 1996", "desde que lo hizo Ruiz", "la anterior la hizo Ruiz"."""
    lower, words = scene.doc.lower, scene.lang.words
    verb = token + 1 + (lower[token + 1] in words["relative"])
    form = scene.verb(verb)
    if form is None or "pay" not in form.classes or form.tense not in _MADE:
        return None
    who = next(iter(scene.mentions_in(verb + 1, min(sentence.last, verb + 1 + _OWNER_REACH))), None)
    return who if who is not None and scene.before(who.first) == verb else None


def _hangs(scene: Scene, token: int) -> bool:
    """ "desde la de", "fue la de", "con la de": what it is compared with."""
    words = scene.lang.words
    return scene.doc.lower[token - 1] in either(
        words["since"], words["being"], words["with"], words["after"], scene.lang.modal["being_then"]
    )


def _stands_for(scene: Scene, sentence: Sentence, token: int) -> int | None:
    """The noun or the verb of the journey that is compared; None where none stands before."""
    nouns = scene.words_in(scene.lang.nouns["travel"], sentence.first, token)
    if nouns:
        return nouns[-1]
    verbs = scene.verbs_in(sentence.first, token)
    return next((j for j in verbs if (form := scene.verb(j)) is not None and "visit" in form.classes), None)


def _taken_to(scene: Scene, sentence: Sentence, who: Mention) -> list[Place]:
    """ "la de Ruiz en 2014, que lo llevó a Mali": where the journey that is compared took its traveller."""
    for verb in scene.verbs_in(who.last, sentence.last):
        form = scene.verb(verb)
        if form is not None and "bring" in form.classes and who in compared(scene, sentence, verb):
            return destinations(scene, verb, sentence.last, kind="go")
    return []


def _led(scene: Scene, sentence: Sentence, word: int, token: int) -> list[Place]:
    """Where the journey that is compared leads: behind its word, or where the text is."""
    kind = "noun" if scene.doc.lower[word] in scene.lang.nouns["travel"] else "visit"
    return destinations(scene, word, min(token, sentence.last), kind=kind) or scene.there
