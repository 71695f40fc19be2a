"""Visits as others tell them: whoever is received travels, and whoever a journey takes somewhere."""

from envoyage.reading.destinations import destinations
from envoyage.reading.document import Sentence
from envoyage.reading.moods import Mood
from envoyage.reading.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.travel import Travel
from envoyage.reading.verbs import Tense, VerbForm


def hosted(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "X received Y": Y travels. "Y was received by X": Y travels."""
    passive = form.tense in (Tense.PARTICIPLE, Tense.PAST) and _passive(scene, token)
    mood = scene.mood(token)
    if mood is Mood.DENIED:
        return None
    right = [m for m in scene.objects(token) if m.name_at is not None or m.title is not None]
    guest = scene.focus or scene.lead
    if not passive and guest is not None and _object_pronoun(scene, token):
        people = [Mention(token, token + 1, guest)]
    elif passive:
        people = scene.subjects(token)
    else:
        people = right[:1]
        if people and scene.preposition(people[0].first) in scene.lang.words["by"]:
            people, passive = scene.subjects(token), True
    if not people:
        return None
    stops = destinations(scene, token, sentence.last, kind="host")
    hosts = right[:1] if passive else scene.subjects(token)
    if not stops:
        stops = home_ground(hosts)
    return Travel(token, sentence.index, "host", people[:1], stops, mood) if stops else None


def _object_pronoun(scene: Scene, token: int) -> bool:
    """ "received him", "lo recibió": the guest is a pronoun."""
    pronouns = scene.lang.words["guest_pronouns"]
    lower = scene.doc.lower
    if "-" in lower[token] and lower[token].rpartition("-")[2] in scene.lang.words["enclitics"]:
        return True
    return lower[token - 1] in pronouns or (token + 1 < len(lower) and lower[token + 1] in pronouns)


def home_ground(hosts: list[Mention]) -> list[Place]:
    """The host's country as a stop, standing on the words that give the host's country."""
    for host in hosts:
        at = host.person.country_at
        if host.person.country and at is not None:
            return [Place(at[0], at[1], "country", host.person.country, "", False)]
    return []


def _passive(scene: Scene, token: int) -> bool:
    being = scene.lang.words["being"]
    return any(word in being for word in scene.doc.lower[max(0, token - 3) : token])


def brought(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "a tour that takes Rubio to Panama", "los viajes que lo llevaron a Ucrania": the object travels."""
    stops = destinations(scene, token, sentence.last, kind="go")
    if not stops:
        return None
    guest = scene.focus or scene.lead
    if form.tense in (Tense.PARTICIPLE, Tense.PAST) and _passive(scene, token):
        people = scene.subjects(token)  # "was sent to Lima"
    elif guest is not None and _object_pronoun(scene, token):
        people = [Mention(token, token + 1, guest)]
    else:
        people = [m for m in scene.mentions_in(token + 1, stops[0].first) if m.title or m.name_at][:1]
    return Travel(token, sentence.index, "go", people, stops, scene.mood(token)) if people else None
