"""Who is awaited somewhere: "is expected in Luanda", "is due in Lima"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.knownplaces import dateline_abroad
from envoyage.reading.journeys.several import listed_from
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.journeys.travellers import generic, travellers
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens from "se espera" to whom: "en Lima hoy a la".
_REACH = 7


def expected(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "is expected in Luanda", "son esperados en Lima": who is awaited somewhere is to travel there."""
    stops = destinations(scene, token, sentence.last, kind="stay")
    people = [m for m in travellers(scene, token, sentence) if not generic(scene, m)]
    if not stops or not people or scene.mood(token) is Mood.DENIED:
        return None
    return Travel(token, sentence.index, "stay", people, stops, Mood.FUTURE)


def awaited_there(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "se le espera en Bruselas", "lo esperan en Lima": the one whom the text follows, by a pronoun."""
    pronoun = token - 1
    if scene.doc.lower[pronoun] in scene.lang.words["reflexive"]:
        return _awaited_by_all(scene, sentence, token)
    if scene.doc.lower[pronoun] not in scene.lang.words["pronouns_object"] or scene.focus is None:
        return None
    stops = destinations(scene, token, sentence.last, kind="stay")
    if not stops or scene.mentions_in(token, stops[0].first) or scene.mood(token) is Mood.DENIED:
        return None
    who = Mention(pronoun, token, scene.focus)
    return Travel(token, sentence.index, "stay", [who], stops, Mood.FUTURE)


def _awaited_by_all(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "el jueves se espera al ministro Ruiz en Lima", "se espera en Lima a Ruiz": whom, and where."""
    who = next(iter(scene.mentions_in(token + 1, min(sentence.last, token + _REACH))), None)
    if who is None or scene.preposition(who.first) not in scene.lang.words["personal"]:
        return None
    people = listed_from(scene, sentence, who.first)
    stops = destinations(scene, token, who.first, kind="stay")
    stops = stops or destinations(scene, people[-1].last - 1, sentence.last, kind="stay")
    stops = stops or dateline_abroad(scene, token, scene.home(who.person))
    if not stops or scene.mood(token) is Mood.DENIED:
        return None
    return Travel(token, sentence.index, "stay", people, stops, Mood.FUTURE)
