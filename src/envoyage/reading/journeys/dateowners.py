"""Whether another clause of the sentence has a date: what stands between it and a trigger, and how far."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words between a date at the head of a clause and its verb.
_WHO_REACH = 3  # tokens from a date to whose clause it opens
_VERB_REACH = 5
# Words from a comma to the date that it sets apart.
_SET_APART = 3
# Words from an occasion to the relative clause on it, with its name: "esa cumbre del Clima, que".
_NAMED = 5
# Classes of verbs that tell the next journey.
_NEXT = frozenset({"go", "arrive", "visit", "pay", "begin"})
TRAVELS = frozenset({"go", "arrive", "visit", "return", "stay", "begin", "conclude", "pay", "leave", "plan"})
# Classes of verbs that tell how a journey goes, and so leave a date to it.
COURSE = frozenset({"begin", "conclude", "pay", "plan"})


def _is_framed(scene: Scene, mention: DateMention, joint: int) -> bool:
    """ "and, in November, a visit is planned": a date between two commas behind "and", of what follows."""
    words = scene.doc.words
    joined = scene.doc.lower[joint - 1] in scene.lang.words["conjunctions"]
    between = joined and words[joint] == "," and mention.first - joint <= _SET_APART
    return between and words[mention.last : mention.last + 1] == [","]


def opens_next(scene: Scene, mention: DateMention, travel: Travel, sentence: Sentence) -> bool:
    """ "a visit to New York and, in November, a visit to Portugal is planned": of the journey behind it."""
    if _heads_next(scene, mention, travel, sentence):
        return True
    if mention.first < travel.token or scene.doc.words[mention.last : mention.last + 1] != [","]:
        return False
    nouns, words = scene.lang.nouns["travel"], scene.lang.words
    if not any(scene.doc.lower[j] in nouns for j in range(mention.last, sentence.last)):
        return False
    head = scene.doc.lower[max(travel.token, mention.first - 3) : mention.first]
    return "," in head and not words["conjunctions"].isdisjoint(head)


def _heads_next(scene: Scene, mention: DateMention, travel: Travel, sentence: Sentence) -> bool:
    """ "will go to Korea and in November will pay a visit to Cuba": of the verb behind it."""
    lower, joiners = scene.doc.lower, scene.lang.words["conjunctions"]
    head = lower[max(travel.token + 1, mention.first - 2) : mention.first]
    if mention.first < travel.token or joiners.isdisjoint(head):
        return False
    verbs = scene.verbs_in(mention.last, min(sentence.last, mention.last + _VERB_REACH))
    form = scene.verb(verbs[0]) if verbs else None
    if form is not None and form.classes & _NEXT:
        return True
    who = next(iter(scene.mentions_in(mention.last, mention.last + _WHO_REACH)), None)
    if who is None or scene.preposition(who.first) or who.person in [m.person for m in travel.people]:
        return False  # "and in August the minister, Paz, flew to Peru"
    return bool(scene.verbs_in(who.last, sentence.last))


def farther(scene: Scene, mention: DateMention, token: int) -> tuple[bool, int]:
    """How far a date stands from a trigger: whether another clause has it, then the words between.

    "He arrived on Monday and will leave on Friday": another clause has the first date than the leaving.
    """
    lower, sentence = scene.doc.lower, scene.sentence_at(token)
    joiners = either(scene.lang.any("conjunctions", "relative"), COMMA)
    if mention.first < token:
        joined = not joiners.isdisjoint(lower[mention.last : token])
        before = bool(scene.verbs_in(sentence.first, mention.first))
        other = before and (joined or (not mention.is_span and _is_purpose(scene, token)))
    else:
        joint = next((j for j in range(mention.first - 1, token, -1) if lower[j] in joiners), None)
        framed = joint is not None and _is_framed(scene, mention, joint)
        course = COURSE if lower[token] in scene.lang.nouns["travel"] else frozenset[str]()
        verbs = scene.verbs_in(joint, mention.first) if joint is not None else []
        other = joint is not None and (
            any(
                (form := scene.verb(j)) is not None and not form.classes & course for j in verbs
            )  # "the trip starts on Tuesday and ends on Friday"
            or _verb_follows(scene, mention.last + framed, sentence.last, joiners)
        )
    return other, distance(mention, token)


def _is_purpose(scene: Scene, token: int) -> bool:
    """ "left on Wednesday to attend a summit", "viajó el lunes para asistir": of the leaving."""
    form, lang = scene.verb(token), scene.lang
    leading = either(lang.subjects["topics"]["event_for"], lang.words["destination"])
    return form is not None and form.tense is Tense.BASE and scene.doc.lower[token - 1] in leading


def _verb_follows(scene: Scene, first: int, last: int, joiners: frozenset[str]) -> bool:
    for j in range(first, min(last, first + _VERB_REACH)):
        if scene.doc.lower[j] in joiners:
            return False
        if scene.verb(j) is not None:
            return True
    return False


def distance(mention: DateMention, token: int) -> int:
    """Words between a date and a trigger."""
    return min(abs(mention.first - token), abs(mention.last - 1 - token))


def of_forerunner(scene: Scene, mention: DateMention, travel: Travel) -> bool:
    """ "the third to visit Lima, after Vega in 1998 and Paz in 2004": the years of those before."""
    if mention.exact or mention.start is None or travel.kind == "since":
        return False
    for after in reversed(scene.words_in(scene.lang.any("since", "after"), travel.token + 1, mention.first)):
        who = next(iter(scene.mentions_in(after + 1, mention.first)), None)
        if who is None or scene.verbs_in(after, mention.first):
            return False
        of = scene.before(who.first)
        if of == after or (of == after + 1 and scene.doc.lower[of] in scene.lang.words["of"]):
            return all(m.person is not who.person for m in travel.people)
    return False


def holds_occasion(scene: Scene, relative: int, last: int) -> bool:
    """ "A esa cumbre, que se celebró en Lima el día 3, asistió Ruiz": the day of what is attended."""
    occasions = either(scene.lang.nouns["occasion"], scene.lang.nouns["gathering"])
    verbs = scene.verbs_in(relative + 1, last)
    form = scene.verb(verbs[0]) if verbs else None
    held = form is not None and bool(form.classes & {"hold", "pay", "occur", "begin"})
    return held and not occasions.isdisjoint(scene.doc.lower[max(0, relative - _NAMED) : relative])


def preposition(scene: Scene, mention: DateMention) -> str:
    """The word that governs a date, past "next" and "last": "desde la última semana", "até ao dia 3"."""
    before, classes = scene.before(mention.first), scene.lang.dates.classes
    passed = either(classes["last"], classes["next"], classes["day_word"])
    while before > 0 and scene.doc.lower[before] in passed:
        before = scene.before(before)
    words = scene.lang.words
    if before > 0 and scene.doc.lower[before] in words["destination"]:
        before -= scene.doc.lower[before - 1] in words["until"]  # "até ao dia 3", "até à sexta-feira"
    return scene.doc.lower[before] if before >= 0 else ""


def is_last_day(scene: Scene, mention: DateMention) -> bool:
    """ "until Friday", and in a diary "visits Germany (to June 11)"."""
    before = scene.before(mention.first)
    to = before > 0 and scene.doc.lower[before] in scene.lang.words["destination"]
    return preposition(scene, mention) in scene.lang.words["until"] or (
        to and scene.doc.words[before - 1] == "("
    )
