"""What words around a verb of going say of it: that it was bidden, came after something, leads elsewhere."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from "after" to the office of whom an infinitive is.
_BEFORE_SUBJECT = 3
# Words from a verb to "present", and from "among the guests" to the verb.
_PRESENT_REACH = 3
_AMONG_REACH = 7
# Words from "from" to the journey that somebody returns from.
_LEFT_REACH = 5


def bidden(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "asked Ruiz to travel to Lima": what somebody is told to do lies ahead."""
    who = scene.mention_ending(token - 1)
    if who is None or form.tense is not Tense.BASE or scene.doc.lower[token - 1] != "to":
        return False
    asking = scene.verb(scene.before(who.first))
    return asking is not None and bool(asking.classes & {"say", "ask", "bring", "press"})


def after(scene: Scene, first: int, last: int) -> bool:
    return not scene.lang.words["after"].isdisjoint(scene.doc.lower[first:last])


def left_behind(scene: Scene, noun: int) -> bool:
    """ "returned on Friday from a visit", "regresó tras una gira": a journey that is over then."""
    led = either(scene.lang.words["origin"], scene.lang.words["after"])
    from_it = next(iter(reversed(scene.words_in(led, noun - _LEFT_REACH, noun))), None)
    return from_it is not None and not (scene.places_in(from_it, noun) or scene.verbs_in(from_it, noun))


def after_subject(scene: Scene, token: int, subject: Mention) -> bool:
    """ "dias depois da ministra, Ana Paz, se deslocar a Díli": done before what is told."""
    low = max(0, subject.first - _BEFORE_SUBJECT)
    return subject.last <= token and not scene.lang.words["after"].isdisjoint(
        scene.doc.lower[low : subject.first]
    )


def also(scene: Scene, sentence: Sentence) -> bool:
    words = scene.lang.words["also"]
    return not words.isdisjoint(scene.doc.lower[sentence.first : sentence.last])


def is_present(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "estarão presentes", "entre los asistentes estaba": there with others, at the text's occasion."""
    lower, present = scene.doc.lower, scene.lang.words["present"]
    behind = lower[token + 1 : min(sentence.last, token + 1 + _PRESENT_REACH)]
    before = lower[max(sentence.first, token - _AMONG_REACH) : token]
    return not (present.isdisjoint(behind) and present.isdisjoint(before))


def elsewhere(scene: Scene, token: int) -> bool:
    """ "came to the hospital", "went to the polls": a destination that is no place of the map."""
    lower = scene.doc.lower
    return token + 1 < len(lower) and lower[token + 1] in scene.lang.words["destination"]


def unattended(scene: Scene, token: int) -> bool:
    """True for a verb behind which no occasion stands, but a day at most: "will attend on Monday"."""
    behind = scene.date_at(token + 1) or scene.date_at(token + 2)
    last = behind.last if behind is not None else token + 1
    return scene.doc.words[last : last + 1] in ([","], ["."], [";"])
