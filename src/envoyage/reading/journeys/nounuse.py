"""What around a noun of travel makes it nobody's journey, or that of others: invitations, terms of office."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens between an invitation and what it is for: "invited the president of Peru, Ana Ruiz, to visit".
_INVITED_REACH = 16
# Words from "accepted" to the invitation: "accepted with pleasure an".
_ACCEPTED_REACH = 5
# Words from "will" to its verb: "will also pay".
_WILL = 2
# Words from a journey to whose it is: "the recent visit to the port city of Odesa by a group".
_PARTY_REACH = 11
# Words between a noun of travel and the verb that governs it, or the word that puts it ahead.
_GOVERNOR_REACH = 11


def invited(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "invited him to visit Lima", "an invitation to attend the summit": nobody travels yet."""
    if not scene.lang.modal["future"].isdisjoint(scene.doc.lower[max(0, token - _WILL) : token]):
        return False  # "At the invitation of Ruiz, the king will visit Lima"
    for j in range(token - 1, max(sentence.first - 1, token - _INVITED_REACH), -1):
        form = scene.verb(j)
        if scene.doc.lower[j] in scene.lang.nouns["invitation"]:
            return not _accepted(scene, j)
        if form is not None:
            return "invite" in form.classes and not _accepted(scene, j)
        if scene.doc.words[j] in ";:":
            break
    return False


def _accepted(scene: Scene, token: int) -> bool:
    """ "has accepted an invitation to visit Lima", "ha aceptado la invitación": it is to be made."""
    before = scene.doc.lower[max(0, token - _ACCEPTED_REACH) : token]
    return not scene.lang.words["accepting"].isdisjoint(before)


def is_wish(scene: Scene, verb: int, sentence: Sentence) -> bool:
    """ "renewed the invitation for the president to pay a visit", "para que realice una visita"."""
    form = scene.verb(verb)
    wishing = form is not None and form.tense in (Tense.SUBJUNCTIVE, Tense.BASE)
    return wishing and invited(scene, verb, sentence)


def only_invited(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "an invitation for an official visit": nobody travels yet."""
    invitation = scene.lang.nouns["invitation"]
    low = max(sentence.first, token - _GOVERNOR_REACH)
    leads = scene.lang.any("destination", "of")
    if leads.isdisjoint(scene.doc.lower[max(low, token - 3) : token]):
        return False  # "at the invitation of the king, on a visit"
    return any(not _accepted(scene, j) for j in scene.words_in(invitation, low, token))


def took_office(scene: Scene, token: int, stops: list[Place]) -> bool:
    """ "since his arrival at the White House", "desde su llegada a la Casa Blanca": no journey."""
    since = scene.lang.words["since"].isdisjoint(scene.doc.lower[max(0, token - 3) : token])
    arrival = scene.doc.lower[token] in scene.lang.nouns["arrival"]
    return not since and arrival and bool(stops) and stops[0].kind == "landmark"


def left_out(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the trip will not include Ghana", "a viagem não incluirá Israel": what is no stop."""
    verb = next(iter(scene.verbs_in(token + 1, sentence.last)), None)
    form = scene.verb(verb) if verb is not None else None
    return (
        verb is not None
        and form is not None
        and "include" in form.classes
        and scene.mood(verb) is Mood.DENIED
        and not scene.places_in(token + 1, verb)
    )


def of_others(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the singer's tour", "a turnê do artista": a journey for no state."""
    lower, others = scene.doc.lower, scene.lang.nouns["person_not"]
    behind = range(token + 1, min(sentence.last, token + 4))
    of_them = any(lower[j] in others and scene.preposition(j) in scene.lang.words["of"] for j in behind)
    if of_them or lower[max(0, token - 2)] in others:
        return True
    return _of_a_party(scene, token, sentence) or _of_nobody_named(scene, token, sentence)


def _of_nobody_named(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "Minister Ruiz announced the visit of the Peruvian president": of whom the text has no name."""
    led = scene.lang.any("of", "by")
    for title in scene.titles_in(token + 1, min(sentence.last, token + _PARTY_REACH) + 1):
        if title.country is not None and not (title.plural or title.bound or title.counterpart):
            told = scene.inside(title.head) is not None or title.office_id in (None, "official", "minister")
            return not told and scene.preposition(title.first) in led
    return False


def _of_a_party(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the visit to Kyiv by a group of lawmakers", "la visita de una delegación de empresarios"."""
    lower, lang = scene.doc.lower, scene.lang
    last = min(sentence.last, token + _PARTY_REACH)
    parties = either(lang.nouns["delegation"], lang.nouns["person_not"], lang.nouns["group"])
    several = {t.first for t in scene.titles if t.plural and not t.bound}
    for j in range(token + 2, last):
        if scene.doc.words[j] in ",;:":
            return False
        if lower[j] not in parties and j not in several:
            continue
        article = lower[j - 1] in lang.words["indefinite"]
        led = j - 1 - article
        if lower[led] not in lang.any("of", "by") or not (article or j in several):
            continue
        return not scene.mentions_in(j, sentence.last)  # "a delegation led by Ruiz"
    return False


def of_several(scene: Scene, governor: int) -> bool:
    """ "los Reyes de España realizaron una visita": of those of whom the text has no name."""
    helped = governor - (scene.doc.lower[governor - 1] in scene.lang.modal["perfect"])
    return scene.other_subject(governor) and any(
        title.plural and not title.bound and title.last == helped for title in scene.titles
    )
