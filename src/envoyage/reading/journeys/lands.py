"""For which land somebody attends or signs, told beside the verb: "Por Perú firmó Ruiz", "signed for Peru".

It is the country of an official of whom the text says no other; and who signs for another land than that in
whose town the paper is signed has come.
"""

from collections.abc import Iterator

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words from "for" to its land, "on the part of the", and from the land or the verb to who is meant.
_LED, _NEAR = 5, 6
# Words from a name to the verb: "Ruiz will also attend".
_HELPED = 4
_DONE = frozenset({"sign", "attend", "stay", "join", "act", "speak"})
_OF_STATES = ("demonym", "country")
_PARTED = frozenset(",;")


def settle_lands(scene: Scene) -> None:
    """Gives officials of whom the text says no country that for which they are told to be there."""
    for sentence in scene.doc.sentences:
        if scene.places_in(sentence.first, sentence.last):
            for who, place, _ in _sides(scene, sentence):
                if who.person.country is None and who.title is not None:
                    place.masked = place.masked or "title"
                    who.person.country, who.person.country_at = place.code, (place.first, place.last)


def for_a_land(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "Por Perú asistirá Ruiz": where others attend of whom the text tells."""
    return any(verb == token for _, _, verb in _sides(scene, sentence))


def signed_for(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """ "was signed in Lima. For Chile Minister Paz signed, and for Peru Ruiz": Paz has come to Lima."""
    sides = [
        (who, place, verb)
        for who, place, verb in _sides(scene, sentence)
        if (form := scene.verb(verb)) is not None and "sign" in form.classes
    ]
    ground = _signed_in(scene, sentence, sides[0][2]) if sides else []
    for who, place, verb in sides:
        form = scene.verb(verb)
        inverted = form is not None and form.tense is Tense.GERUND  # "Signing for Peru was Ruiz"
        mood = Mood.PAST if inverted else scene.mood(verb)
        if not ground or who.person.country != place.code or mood in (Mood.DENIED, Mood.POSSIBLE):
            continue
        if not at_home(place.code, ground[0].code):
            yield Travel(verb, sentence.index, "deed", [who], ground, mood)


def _signed_in(scene: Scene, sentence: Sentence, verb: int) -> list[Place]:
    """The town of the signing, in its sentence or the one before."""
    before = scene.doc.sentences[max(0, sentence.index - 1)]
    for part in (sentence, before):
        for token in (verb,) if part is sentence else scene.verbs_in(part.first, part.last):
            form = scene.verb(token)
            if form is None or "sign" not in form.classes:
                continue
            stops = destinations(scene, token, part.last, kind="stay")
            if stops:
                return stops[:1]
    return []


def _sides(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, Place, int]]:
    """Each official with the land that the clause says it is for, and the verb of what is done."""
    lower, words = scene.doc.lower, scene.lang.words
    told: int | None = None
    sided = False
    for place in scene.places_in(sentence.first, sentence.last):
        if place.kind not in _OF_STATES or place.masked == "name" or scene.inside(place.first) is not None:
            continue
        side = _side_before(scene, place)
        lead = scene.before(place.first if side is None else side)
        if lead < sentence.first or lower[lead] not in words["for_land"]:
            continue
        sided = sided or side is not None
        owns = (
            lower[lead] in words["of"] and lower[lead] in words["origin"]
        )  # "del Perú", but "del lado peruano"
        if (place.kind == "demonym" and not sided) or (side is None and owns):
            continue
        opened = _opens(scene, sentence, lead)
        who = _behind(scene, sentence, place.last) if opened or _does(scene, lead - 1) else None
        who = who or _before(scene, lead)
        verb = _verb_beside(scene, sentence, lead, place, who) if who is not None else None
        verb = told if verb is None and opened else verb  # "and for Peru the minister, Ruiz"
        if who is not None and verb is not None:
            told = verb
            yield who, place, verb


def _side_before(scene: Scene, place: Place) -> int | None:
    """The word "side" between the preposition and its land: "por parte de Perú", "on the Peruvian side"."""
    sides = scene.words_in(scene.lang.nouns["side"], place.first - _LED, place.last + 2)
    if not sides:
        return None
    return min(sides[0], place.first)


def _does(scene: Scene, token: int) -> bool:
    form = scene.verb(token)
    return form is not None and bool(form.classes & _DONE) and form.tense is not Tense.PARTICIPLE


def _verb_beside(scene: Scene, sentence: Sentence, lead: int, place: Place, who: Mention) -> int | None:
    """ "signed for Peru", "por Perú firmó Ruiz", "for Peru, Ruiz will attend": what is done for the land."""
    if who.first < lead:
        return lead - 1 if _does(scene, lead - 1) and who.last == lead - 1 else None
    behind = scene.verbs_in(who.last, min(sentence.last, who.last + _HELPED))
    return next(
        (j for j in (lead - 1, *scene.verbs_in(place.last, who.first), *behind) if _does(scene, j)), None
    )


def _opens(scene: Scene, sentence: Sentence, lead: int) -> bool:
    """True at the head of a sentence, or behind a conjunction or a comma."""
    before = scene.doc.lower[lead - 1]
    return lead == sentence.first or before in either(scene.lang.words["conjunctions"], _PARTED)


def _behind(scene: Scene, sentence: Sentence, first: int) -> Mention | None:
    """Who is named right behind the land, or behind it and the verb."""
    who = next(iter(scene.mentions_in(first, min(sentence.last, first + _NEAR))), None)
    if who is None or who.name_at is None or who.title is None:
        return None
    words, modal = scene.lang.words, scene.lang.modal
    small = either(
        scene.lang.any("articles", "also", "being", "reflexive"),
        scene.lang.nouns["side"],
        modal["future"],
        modal["perfect"],
        COMMA,
    )
    plain = all(scene.doc.lower[j] in small or _does(scene, j) for j in range(first, who.first))
    return who if plain and scene.doc.lower[who.last] not in words["of"] else None


def _before(scene: Scene, lead: int) -> Mention | None:
    """ "Ruiz signed for Peru and Paz for Chile": who is named right before."""
    who = scene.mention_ending(lead) or scene.mention_ending(lead - 1)
    return who if who is not None and who.name_at is not None and who.title is not None else None
