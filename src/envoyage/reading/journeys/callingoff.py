"""Journeys that are called off or put off: "put off his visit to Turkey", "el viaje quedó suspendido"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.nounowners import owner_of
from envoyage.reading.journeys.several import from_abroad
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.venues import to_the_venue, venue_of
from envoyage.reading.journeys.whereabouts import before_noun
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between "and" and the second of two journeys that are called off: "and his later visit".
_LISTED = 4
# Words between a verb of calling off and the verb of going that it calls off.
_GIVEN_UP = 3
# Words between a verb of calling off and "times": "has been put off two".
_OFTEN = 4
# Words between a verb of calling off and the noun of what is called off.
_OFF_REACH = 9
# Words from "until" to what tells that it is only put off.
_LATER = 4
# Words between "the cancellation" and the journey that it is of, dates left aside.
_OF_REACH = 14
# Tenses in which a denial tells of no journey, nor of one called off: "no está previsto que pase por".
_CALLS_NOTHING_OFF = frozenset(
    {Tense.PAST, Tense.IMPERFECT, Tense.PLUPERFECT, Tense.PARTICIPLE, Tense.SUBJUNCTIVE}
)

# What a journey is the subject of when it comes about.
_HELD = frozenset({"pay", "hold"})
_BREAKS = frozenset({":", ";", "«", "“", '"'})
_TO_COME = frozenset({Tense.FUTURE, Tense.BASE})


def is_called_off(scene: Scene, token: int, sentence: Sentence) -> bool:
    """True when a verb or a noun of the sentence calls off this journey and tells of it."""
    off = either(scene.lang.nouns["cancelling"], scene.lang.nouns["postponing"])
    low = max(sentence.first, token - _OF_REACH)
    if any(_noun_of(scene, j, sentence) == token for j in scene.words_in(off, low, token)):
        return True
    for j in scene.verbs_in(sentence.first, sentence.last):
        form = scene.verb(j)
        if form is not None and form.classes & CALLED_OFF and _called_off_noun(scene, sentence, j) == token:
            return True
    return False


def listed_with(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """ "cancelled his trip to Lima and a visit to Quito": the verb that calls this journey off as well."""
    lower, nouns = scene.doc.lower, scene.lang.nouns["travel"]
    words = scene.lang.words["conjunctions"]
    j = token - 1
    while lower[j] not in words and " ".join(lower[j - 1 : j + 1]) not in words:
        if j <= sentence.first or token - j > _LISTED or scene.verb(j) is not None or lower[j] in nouns:
            return None
        j -= 1
    told = reversed(scene.verbs_in(sentence.first, j))  # past what the first one was for
    verb = next((k for k in told if (f := scene.verb(k)) is None or f.tense is not Tense.BASE), None)
    form = scene.verb(verb) if verb is not None else None
    if verb is None or form is None or not form.classes & CALLED_OFF:
        return None
    noun = _called_off_noun(scene, sentence, verb)
    return verb if noun is not None and verb < noun < j else None


def given_up(scene: Scene, token: int) -> str:
    """ "desistió de viajar a", "called off travelling to": how the verb before calls this one off."""
    passed = scene.lang.any("of", "from", "destination", "also")  # "renuncia también a viajar"
    j = token - 1
    while j > 0 and token - j <= _GIVEN_UP and scene.doc.lower[j] in passed:
        j -= 1
    j -= scene.verb(j) is None  # "called off travelling": behind the verb's particle
    form = scene.verb(j)
    if form is None or not form.classes & CALLED_OFF or scene.mood(j) in (Mood.DENIED, Mood.POSSIBLE):
        return ""
    return "cancel" if "cancel" in form.classes else "postpone"


def not_held(scene: Scene, token: int, sentence: Sentence) -> tuple[int, str] | None:
    """ "the visit, planned for May, will not take place": the denied verb that has a journey for subject.

    With it whether the journey is cancelled, or put off: "will not take place before June".
    """
    words, lower = scene.lang.words, scene.doc.lower
    helping = either(scene.lang.modal["future"], words["being"])
    for j in scene.verbs_in(token + 1, sentence.last):
        form = scene.verb(j)
        if form is None or form.tense is Tense.PARTICIPLE or lower[j] in helping:
            continue
        if not _BREAKS.isdisjoint(scene.doc.words[token:j]):
            return None
        if form.tense is Tense.PAST and scene.doc.words[j - 1] == ",":
            continue  # ", planned for May,"
        who = scene.subject(j)
        own = who is None or lower[who.last] in POSSESSIVES or who.last <= token  # "Ruiz's visit will not"
        if not own or not _tells_occurring(scene, j, form) or scene.mood(j) is not Mood.DENIED:
            return None
        later = scene.words_in(words["until"], j + 1, sentence.last)
        later = later or scene.words_in(words["before"], j + 2, sentence.last)  # behind "go ahead"
        return j, "postpone" if later else "cancel"
    return None


def _tells_occurring(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "take place", "se realizó", "ya no se realiza"; but "no tiene que ver"."""
    if "occur" in form.classes:
        return True
    if not form.classes & _HELD:
        return False
    lower, reflexive = scene.doc.lower, scene.lang.words["reflexive"]
    turned = not reflexive.isdisjoint((lower[token - 1], *lower[token].split("-")[1:]))
    return turned or form.tense in _TO_COME or ("pay" in form.classes and form.tense is Tense.PRESENT)


def called_off(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "put off his visit to Turkey", "el viaje quedó suspendido": a journey that will not be, or not yet."""
    noun = _called_off_noun(scene, sentence, token)
    if noun is None or scene.mood(token) in (Mood.DENIED, Mood.POSSIBLE):
        return None
    often = scene.doc.lower[token + 1 : min(sentence.last, token + 1 + _OFTEN)]
    if not scene.lang.words["repeatedly"].isdisjoint(often):
        return None  # "which had been put off twice": of earlier days
    owner = owner_of(scene, noun, sentence)
    people = [owner] if owner is not None else scene.subjects(token)
    assumed = owner is None or scene.inside(owner.first) is not owner
    if assumed and not (people and owner is None) and scene.other_subject(token):
        return None  # "the Chilean minister cancelled her visit", of whom the text has no name
    who = (scene.spoken_of(token) if scene.lang.pro_drop else None) or scene.focus
    if not people and who is not None:
        people = [Mention(token, token + 1, who)]
    if not people:
        return None
    last = _next_off(scene, max(token, noun), sentence)
    stops = destinations(scene, noun, last, kind="noun") or before_noun(scene, noun, sentence)
    if not stops and scene.doc.lower[noun] in scene.lang.nouns["leg"]:
        stops = _stop_before(scene, noun, sentence)
    regions = [p for p in scene.places_in(noun, sentence.last) if p.kind == "region"] if not stops else []
    if not (stops or regions or people[0].person is scene.focus) and from_abroad(scene, people[:1]):
        stops = to_the_venue(scene, token)  # "... in Lima. The president of Chile cancelled his trip"
    for_good = "cancel" in form.classes and not _for_now(scene, max(token, noun), sentence)
    phase = "cancel" if for_good else "postpone"
    return Travel(
        token, sentence.index, "noun", people[:1], stops, scene.mood(token), phase=phase, regions=regions
    )


def _next_off(scene: Scene, token: int, sentence: Sentence) -> int:
    """The token at which another journey is called off, behind "and"; the sentence's end where none is."""
    for j in scene.verbs_in(token + 1, sentence.last):
        form = scene.verb(j)
        joined = scene.doc.lower[j - 1] in scene.lang.words["conjunctions"]
        if joined and form is not None and form.classes & CALLED_OFF:
            return j
    return sentence.last


def _stop_before(scene: Scene, noun: int, sentence: Sentence) -> list[Place]:
    """ "had planned to go on to Lisbon, but the stop was dropped": where a verb of the sentence leads."""
    verb = next((j for j in reversed(scene.verbs_in(sentence.first, noun)) if scene.moves(j)), None)
    return destinations(scene, verb, noun, kind="go") if verb is not None else []


def _for_now(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "suspended his trip until further notice", "hasta una fecha por definir": put off, not given up."""
    lower, until = scene.doc.lower, scene.lang.words["until"]
    later = either(scene.lang.words["until_later"], scene.lang.words["new"])
    return any(
        not later.isdisjoint(lower[j + 1 : min(sentence.last, j + 1 + _LATER)])
        for j in scene.words_in(until, token, sentence.last)
    )


def off_by_noun(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "the cancellation of his trip to Lima", "el aplazamiento de la visita": told as done."""
    noun = _noun_of(scene, token, sentence)
    if noun is None:
        return None
    verb = next(
        (j for j in reversed(scene.verbs_in(sentence.first, token)) if not _aside(scene, j, token)), None
    )
    form = scene.verb(verb) if verb is not None else None
    if form is not None and verb is not None:
        asked = form.classes & {"deny", "ask"}
        if asked or scene.mood(verb) in (Mood.DENIED, Mood.POSSIBLE):
            return None  # "ruled out the postponement of the visit"
    stops = destinations(scene, noun, sentence.last, kind="noun")
    owner = owner_of(scene, noun, sentence)
    told = next(reversed(scene.words_in(scene.lang.nouns["travel"], sentence.first, token)), None)
    ahead = told is not None and any(scene.mood(j).ahead for j in scene.verbs_in(told + 1, token))
    if owner is None and not stops and told is not None and ahead:  # "the trip would begin, but he announced"
        owner, stops = owner_of(scene, told, sentence), destinations(scene, told, token, kind="noun")
    elif told is None or stops:
        owner = owner or _told_to_go(scene, noun, verb, stops)
    if owner is None:
        return None
    phase = "cancel" if scene.doc.lower[token] in scene.lang.nouns["cancelling"] else "postpone"
    return Travel(token, sentence.index, "noun", [owner], stops, Mood.PAST, phase=phase)


def _told_to_go(scene: Scene, noun: int, verb: int | None, stops: list[Place]) -> Mention | None:
    """ "Ruiz announced the cancellation of the visit to Peru": who tells it; or else who was to travel."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[noun - 1] not in lang.any("articles", "possessives"):
        return None  # "a suspensão de visitas"
    if not stops:
        told = scene.focus if lower[noun + 1] not in lang.words["of"] else None
        return Mention(noun, noun + 1, told) if told is not None else None
    who = next(iter(scene.subjects(verb)), None) if verb is not None else None
    home = scene.home(who.person) if who is not None else None
    return who if home is not None and all(place.code != home for place in stops) else None


def _aside(scene: Scene, verb: int, token: int) -> bool:
    return "," in scene.doc.words[verb:token]


def _noun_of(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The journey that "cancellation" is of: behind its "of", dates between them left aside."""
    nouns, of = either(scene.lang.nouns["travel"], scene.lang.nouns["attendance"]), scene.lang.words["of"]
    for j in range(token + 1, min(sentence.last, token + _OF_REACH)):
        if scene.doc.lower[j] in nouns:
            return j if any(word in of for word in scene.doc.lower[token + 1 : j]) else None
        if scene.verb(j) is not None or scene.doc.words[j] in ";:":
            break
    return None


def stays_away(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "will skip the Washington summit", "faltará a la cumbre": an occasion to come, without somebody."""
    people = scene.subjects(token)
    if not people or scene.mood(token) is not Mood.FUTURE:
        return None
    stops = destinations(scene, token, sentence.last, kind="stay") or venue_of(scene, token, sentence)
    people = from_abroad(scene, people)
    if not stops or not people:
        return None
    return Travel(token, sentence.index, "denied", people, stops, Mood.DENIED, phase="cancel")


def denied(
    scene: Scene, sentence: Sentence, token: int, form: VerbForm, people: list[Mention], stops: list[Place]
) -> Travel | None:
    """ "will not go to Brussels" calls a journey off; "did not visit", "has never been to" tells of none."""
    before = scene.doc.lower[max(sentence.first, token - 4) : token]
    if before[-1:] and before[-1] in scene.lang.words["without"]:
        return None  # "will tour five countries without going to"
    if form.tense in _CALLS_NOTHING_OFF or not stops or not people:
        return None
    unmade = scene.lang.modal["past"] | scene.lang.modal["undone"]
    if "leave" in form.classes or not unmade.isdisjoint(before):
        return None
    return Travel(token, sentence.index, "denied", people, stops, Mood.DENIED, phase="cancel")


def _called_off_noun(scene: Scene, sentence: Sentence, token: int) -> int | None:
    """What is called off: the noun of travel behind the verb, or else the nearest before it."""
    nouns = either(scene.lang.nouns["travel"], scene.lang.nouns["attendance"])
    if _another(scene, token):
        return token + 1
    behind = range(token + 1, min(sentence.last, token + _OFF_REACH))
    before = range(token - 1, sentence.first - 1, -1)
    passive = not scene.lang.words["being"].isdisjoint(scene.doc.lower[max(0, token - 3) : token])
    order = (before, behind) if passive else (behind, before)
    return next(
        (j for reach in order for j in reach if scene.doc.lower[j] in nouns or _own_plans(scene, j)), None
    )


def _another(scene: Scene, token: int) -> bool:
    """ "and put off the one to Beijing", "pospuso la que tenía prevista a Pekín": a second journey."""
    lower, words = scene.doc.lower, scene.lang.words
    at = token + 1 + (lower[token + 1] not in words["articles"])  # "put off the one"
    return lower[at] in words["articles"] and lower[at + 1] in either(words["relative"], words["pronoun_one"])


def _own_plans(scene: Scene, token: int) -> bool:
    """ "cancelled his plans", "canceló sus planes": those of a journey that is told."""
    lower, lang = scene.doc.lower, scene.lang
    return lower[token] in lang.nouns["plans"] and lower[token - 1] in lang.words["possessives"]
