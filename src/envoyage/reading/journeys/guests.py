"""Journeys to an occasion, told by its guests: "The summit drew X", "Among the mourners was X"."""

from collections.abc import Sequence

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.attendance import is_to_come, sent_from
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.hosts import welcomed_to
from envoyage.reading.journeys.knownplaces import dateline_abroad
from envoyage.reading.journeys.several import from_abroad
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.journeys.venues import the_venue
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.company import Company
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from the head of a sentence to the verb behind its guests: "Among the leaders at the opening were".
_HEAD = 14


def guests(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Travel | None:
    """The journey of those whom one sentence names as the guests of an occasion; of whom none is told yet."""
    lang = scene.lang
    occasions = either(lang.nouns["occasion"], lang.nouns["gathering"])
    before = scene.doc.sentences[max(0, sentence.index - 1)]
    if not scene.words_in(occasions, before.first, sentence.last):
        return None
    for token in scene.verbs_in(sentence.first, sentence.last):
        people = _named(scene, sentence, token)
        people = [m for m in from_abroad(scene, people) if not _is_told(m, told)]
        mood = scene.mood(token)
        if not people or mood is Mood.DENIED:
            continue
        stops = destinations(scene, token, sentence.last, kind="go") or welcomed_to(scene, people)
        stops = stops or the_venue(scene, token)
        if not stops and not mood.ahead:
            stops = dateline_abroad(scene, token, scene.home(people[0].person))
        if mood is Mood.PRESENT and stops and is_to_come(scene, token):
            mood = Mood.FUTURE
        people = [m for m in people if stops and not at_home(scene.home(m.person), stops[0].code)]
        if people:
            return Travel(token, sentence.index, "stay", people, stops, mood)
    return None


def _is_told(mention: Mention, told: Sequence[Travel]) -> bool:
    return any(m.person is mention.person for t in told if t.stops for m in t.people)


def _named(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """Those whom the verb at `token` names as guests."""
    form = scene.verb(token)
    if form is None or scene.mentions_in(sentence.first, token):
        return []
    company = Company(scene, sentence, token)
    if "draw" in form.classes:
        subject = either(
            scene.lang.nouns["occasion"], scene.lang.nouns["gathering"], scene.lang.words["neuter"]
        )
        drawn = scene.words_in(subject, sentence.first, token) and not scene.is_passive(token)
        return company.direct() or company.with_or_between() if drawn else []
    being = scene.doc.lower[token] in scene.lang.words["being"]
    if being and scene.doc.lower[token + 1] in scene.lang.nouns["led"]:
        delegation = scene.words_in(scene.lang.nouns["delegation"], sentence.first, token)
        led = company.by()[:1] if delegation else []
        for mention in led:
            sent_from(scene, sentence, token, mention)
        return led
    if not (being or "include" in form.classes) or token - sentence.first > _HEAD:
        return []
    there = either(scene.lang.words["present"], scene.lang.words["guests"])
    if scene.words_in(there, sentence.first, token):
        opens = _opens(scene, sentence, being=being)
    else:
        opens = being and _at_it(scene, sentence, token)
    return company.direct() or company.behind_verb() if opens else []


def _at_it(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "At the same ceremony were": an occasion at the head, and nothing before the verb but it."""
    occasions = either(scene.lang.nouns["occasion"], scene.lang.nouns["gathering"])
    at = next(iter(scene.words_in(occasions, sentence.first, token)), None)
    if at is None or scene.doc.lower[sentence.first] not in scene.lang.words["location"]:
        return False
    return scene.verbs_in(sentence.first, token) == [] and "," not in scene.doc.words[sentence.first : token]


def _opens(scene: Scene, sentence: Sentence, *, being: bool) -> bool:
    """ "Among the guests were", "Also present was": what lets a subject follow; other verbs need nothing."""
    opening = either(scene.lang.words["including"], scene.lang.words["also"], scene.lang.words["between"])
    return not being or scene.doc.lower[sentence.first] in opening
