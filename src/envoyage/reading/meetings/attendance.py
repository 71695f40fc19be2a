"""Officials of the host land who are told to be there: "for Peru the minister took part", "was at hand"."""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.besides import of_another_land
from envoyage.reading.meetings.clauses import quoted
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.encounters import Encounter, met_by
from envoyage.reading.meetings.governors import FINITE
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens from the head of a sentence to the land for which somebody is there.
_HEAD = 7
# Tokens between a delegation and its land, and half of those to who leads it.
_SIDED = 4
# Tokens from "was" to "at hand".
_AT_HAND = 5
_THERE = frozenset({"stay", "attend"})


def find_present(
    scene: Scene, sentence: Sentence, who: Person, met: list[Encounter], *, after: bool
) -> Iterator[Encounter]:
    """Those told to be where the traveller is; `after` is true behind a sentence that tells of a meeting."""
    mentions = scene.mentions_in(sentence.first, sentence.last)
    if sentence.kind is not Kind.BODY or not mentions:
        return
    if scene.home(who) is None:
        return
    side = _side(scene, sentence)
    token, led = (None, None) if side is not None else _leading(scene, sentence)
    token, side = (token, led) if led is not None else (_being_there(scene, sentence, signs=bool(side)), side)
    if (
        token is None
        or quoted(scene, sentence, token)
        or not scene.lang.modal["negative"].isdisjoint(scene.doc.lower[sentence.first : token])
    ):
        return
    known = met_by(who, met)
    home = scene.home(who)
    if side is not None and side.code == home:
        return
    near = side is not None or not scene.lang.words["at_hand"].isdisjoint(
        scene.doc.lower[sentence.first : sentence.last]
    )
    if not near and not _among_them(scene, sentence, mentions, who, token, after=after):
        return
    found: list[Mention] = []
    for mention in _are_there(scene, sentence, mentions, token):
        person = mention.person
        titled = mention.title is not None and not mention.title.former
        if mention.name_at is None or not titled or id(person) in known:
            continue
        if side is not None and scene.home(person) is None and person.country_at is None:
            person.country, person.country_at = side.code, (side.first, side.last)
        if not of_another_land(scene, mention, who):
            continue
        land = scene.home(person)
        if (side is not None and land != side.code) or _elsewhere(scene, token, sentence.last, land):
            continue
        found.append(mention)
    if found:
        mood = scene.mood(token)
        yield Encounter(
            token,
            sentence.index,
            [Mention(token, token + 1, who), *found],
            mood,
            [],
            loose=True,
            goes_on=after or side is not None,
        )


def _being_there(scene: Scene, sentence: Sentence, *, signs: bool) -> int | None:
    """The verb of being there or of taking part, for a side also of signing; "with the presence of"."""
    for j in scene.verbs_in(sentence.first, sentence.last):
        form = scene.verb(j)
        if form is None or not (form.classes & _THERE or (signs and "sign" in form.classes)):
            continue
        if scene.doc.lower[j] in scene.lang.words["being"] and not _at_hand(scene, j):
            continue
        helps = either(scene.lang.modal["future"], scene.lang.modal["perfect"])
        if form.tense in FINITE or scene.doc.lower[j - 1] in helps or scene.is_passive(j):
            return j
    return None


def _at_hand(scene: Scene, token: int) -> bool:
    """ "was at hand", "were present": of a verb that may say anything."""
    sentence = scene.sentence_at(token)
    behind = scene.doc.lower[token + 1 : token + _AT_HAND]
    if scene.lang.words["being"].isdisjoint(scene.doc.lower[sentence.first : token]):
        behind = scene.doc.lower[sentence.first : token] + behind  # "Also at the table was Ruiz"
    return not either(scene.lang.words["present"], scene.lang.words["at_hand"]).isdisjoint(behind)


def _elsewhere(scene: Scene, token: int, last: int, land: str | None) -> bool:
    """ "President Ruiz was in Chile": not where the traveller is."""
    told = (p for p in scene.places_in(token, last) if not p.masked and p.is_ground)
    return land is not None and any(p.code != land for p in told)


def _are_there(scene: Scene, sentence: Sentence, mentions: list[Mention], token: int) -> list[Mention]:
    """The subjects of a verb, before it or right behind it; of a passive, those behind "by"."""
    told_by = scene.doc.lower[token] in scene.lang.words["heading"] and Company(scene, sentence, token).by()
    if scene.is_passive(token) or told_by:
        return Company(scene, sentence, token).by()
    subjects = [m for m in scene.subjects(token) if not scene.preposition(m.first)]
    if subjects:
        return subjects
    behind = [m for m in mentions if m.first > token]
    near = (
        behind and not scene.verbs_in(token + 1, behind[0].first) and not scene.preposition(behind[0].first)
    )
    return behind if near else []


def _side(scene: Scene, sentence: Sentence) -> Place | None:
    """ "On the Peruvian side", "Por Perú", "Pelo lado peruano": the land for which they are there."""
    lower = scene.doc.lower
    if lower[sentence.first] not in scene.lang.words["for_land"]:
        return None
    last = min(sentence.last, sentence.first + _HEAD)
    place = next(iter(scene.places_in(sentence.first, last)), None)
    if place is None or place.masked == "name":
        return None
    sides = scene.lang.nouns["side"]
    sided = not sides.isdisjoint(lower[sentence.first : place.last + 2])
    return place if sided or scene.before(place.first) == sentence.first else None


def _leading(scene: Scene, sentence: Sentence) -> tuple[int | None, Place | None]:
    """ "The Peruvian delegation was led by Ruiz", "Encabezó la delegación peruana": the verb, the land."""
    named = either(scene.lang.nouns["delegation"], scene.lang.nouns["side"])
    for j in scene.words_in(named, sentence.first, sentence.last):
        places = scene.places_in(max(sentence.first, j - _SIDED), min(sentence.last, j + _SIDED))
        place = next((p for p in places if p.kind in ("country", "demonym")), None)
        if place is None:
            continue
        reach = max(sentence.first, j - _SIDED), min(sentence.last, j + 2 * _SIDED)
        for k in scene.words_in(scene.lang.words["heading"], *reach):
            return k, place
    return None, None


def _among_them(
    scene: Scene, sentence: Sentence, mentions: list[Mention], traveller: object, token: int, *, after: bool
) -> bool:
    """True where the traveller is told of in the sentence, or a meeting in it or right before it."""
    nouns = scene.lang.nouns
    if any(m.person is traveller for m in mentions):
        return True
    told = either(nouns["meeting"], nouns["reception"], nouns["press"])
    last = sentence.last if after else token  # "the talks, in which the minister, Ana Ruiz, took part"
    return not told.isdisjoint(scene.doc.lower[sentence.first : last])
