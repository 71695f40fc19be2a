"""Who is sent to an occasion: "sent Ali Bay, the minister", "Japan sent its minister to the funeral"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.knownplaces import dateline_abroad
from envoyage.reading.journeys.travel import Travel, at_home, is_official
from envoyage.reading.journeys.venues import the_venue
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

_SENDER_REACH = 5  # tokens of the land that sends somebody
# Words between a verb of sending and its object: "sent his foreign minister, Ana Ruiz".
_OBJECT_REACH = 4


def sent(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "stayed away from the summit and sent Ali Bay, the foreign minister": to the text's occasion."""
    who = next(iter(scene.mentions_in(token + 1, token + _OBJECT_REACH)), None)
    sender = scene.subject(token)
    verb = token - (scene.doc.lower[token - 1] in scene.lang.any("being"))  # "is sending"
    verb -= scene.doc.lower[verb - 1] in scene.lang.modal["future"]
    land = next((p for p in scene.places_in(verb - _SENDER_REACH, verb) if p.last == verb), None)
    own = scene.home(sender.person) if sender is not None else land.code if land is not None else None
    if who is None or who.name_at is None or own is None:
        return None
    if scene.preposition(who.first) not in scene.lang.words["personal"] | {""}:
        return None
    if scene.doc.words[who.last] not in ",.;" and who.last < sentence.last:
        return None  # "sent Ruiz a message"
    occasions = scene.words_in(scene.lang.nouns["occasion"], 0, sentence.last)
    if not occasions or not is_official(who.person):
        return None
    there = next((j for j in occasions if j > token), None)
    stops = destinations(scene, there, sentence.last, kind="stay") if there is not None else []
    stops = stops or the_venue(scene, token)
    if not stops and scene.mood(token) is Mood.PAST:
        stops = dateline_abroad(scene, token, own)
    if not stops or scene.is_passive(token) or scene.mood(token) is Mood.DENIED:
        return None
    home = scene.home(who.person) or own
    if any(at_home(home, p.code) for p in stops):
        return None
    if who.person.country is None:
        said = (land.first, land.last) if land is not None else None
        who.person.country = home
        who.person.country_at = sender.person.country_at if sender is not None else said
    return Travel(token, sentence.index, "go", [who], stops, scene.mood(token))
