"""The towns of a trip's stops: those that its sentences put the traveller in, also such as no map has."""

from collections.abc import Iterator

from envoyage.facts import Role
from envoyage.reading.document import Kind
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words from "in" to the name of a capital: "in the Republic of Peru's capital of", and what may stand there.
_CAPITAL_REACH = 7
_AROUND_CAPITAL = frozenset({"'s", "’s", "'", "’", ","})
# Words from a verb of going to the town it leads to: "se trasladó en helicóptero a".
_THITHER_REACH = 7
# Words of such a name: of more, it is as often that of a building.
_LONGEST_TOWN = 1
_GOING = frozenset({"go", "arrive", "continue", "return"})


def settle_cities(scene: Scene, drafts: list[Draft]) -> None:
    """Gives stops the cities that the report's sentences put the traveller in: "in Moscow", "a Díli"."""
    words = scene.lang.words
    near = either(words["location"], words["destination"])
    for place in scene.places:
        if not place.is_city or place.masked or scene.inside(place.first) is not None:
            continue
        if scene.preposition(place.first) not in near and not _in_capital(scene, place, near):
            continue
        if _of_a_name(scene, place):
            continue
        sentence = scene.doc.sentence_of[place.first]
        told = [d for d in drafts if place.code in d.grounds]
        beside = [d for d in told if sentence in d.sentences]
        here = beside or [
            d for d in told if d.role is Role.SUBJECT and not _where_others_are(scene, place, d)
        ]
        known = (p for draft in (beside or here[:1]) for p in draft.grounds[place.code])
        if here and all(p.first != place.first for p in known):  # nor is it another's of that sentence
            here[0].add_ground(place)
    subject = next((d for d in drafts if d.role is Role.SUBJECT), None)
    if subject is not None:
        for place in _unknown_towns(scene, subject):
            subject.add_ground(place)


def _where_others_are(scene: Scene, place: Place, draft: Draft) -> bool:
    """ "Xi had promised billions in Lima", "the premier went back to Lima": told of others than hosts."""
    verb = next(reversed(scene.verbs_in(scene.sentence_at(place.first).first, place.first)), None)
    if verb is None:
        return False
    people = scene.subjects(verb)
    if not people:
        return scene.other_subject(verb)  # "a team of experts is working in Quito"
    if any(m.person is draft.person for m in people):
        return False
    return all(
        m.name_at is not None and (scene.moves(verb) or scene.home(m.person) != place.code) for m in people
    )


def _in_capital(scene: Scene, place: Place, near: frozenset[str]) -> bool:
    """ "in the Qatari capital Doha", "in Peru's capital of Lima", "na capital peruana, Lima"."""
    lower, of = scene.doc.lower, scene.lang.words["of"]
    beside = {
        j for p in scene.places_in(place.first - _CAPITAL_REACH, place.first) for j in range(p.first, p.last)
    }
    named = False
    for j in range(place.first - 1, max(-1, place.first - 1 - _CAPITAL_REACH), -1):
        if lower[j] in scene.lang.nouns["ground"]:
            named = True
        elif named and lower[j] in near:
            return True
        elif (
            j not in beside
            and lower[j] not in of
            and lower[j] not in _AROUND_CAPITAL | scene.lang.words["articles"]
        ):
            return False
    return False


def _of_a_name(scene: Scene, place: Place) -> bool:
    """ "in the Astana International Financial Center": a town in the name of something else."""
    behind = place.last
    if behind >= len(scene.doc.words) or not scene.doc.is_capital(behind) or scene.inside(behind) is not None:
        return False
    return scene.doc.sentence_of[behind] == scene.doc.sentence_of[place.first] and not scene.date_at(behind)


def _unknown_towns(scene: Scene, draft: Draft) -> Iterator[Place]:
    """ "se trasladó en helicóptero a Marjayoun": a name that somebody goes to, in the country told last."""
    grounds = sorted((p for places in draft.grounds.values() for p in places), key=lambda p: p.first)
    for token in scene.verbs_in(min(p.first for p in grounds), len(scene.doc.words)):
        form = scene.verb(token)
        if form is None or not form.classes & _GOING or scene.mood(token) is Mood.DENIED:
            continue
        sentence = scene.sentence_at(token)
        if sentence.kind is not Kind.BODY or scene.other_subject(token):
            continue
        code = [p.code for p in grounds if p.first < token or len(draft.grounds) == 1][-1:]
        place = _town_behind(scene, token, sentence.last, code[0]) if code else None
        people = scene.subjects(token) if place is not None else []
        if place is not None and (not people or people[0].person is draft.person):
            yield place


def _not_towns(scene: Scene) -> frozenset[str]:
    """ "foi à Cimeira": capitals of an occasion, a building or a body."""
    subjects = scene.lang.subjects
    topics, tours = subjects["topics"], subjects["tours"]
    return either(
        topics["event"], topics["bodies"], tours["site"], tours["never"], scene.lang.nouns["meeting"]
    )


def _town_behind(scene: Scene, token: int, last: int, code: str) -> Place | None:
    doc, words = scene.doc, scene.lang.words
    leading = but_not(words["destination"], words["articles"]) | words["articles_before_titles"]
    for j in range(token + 1, min(last, token + _THITHER_REACH)):
        if scene.verb(j) is not None or doc.words[j] in ",;:":
            return None
        if doc.lower[j] not in leading or j + 1 >= last or not doc.is_capital(j + 1):
            continue
        end = j + 1
        while end < last and doc.is_capital(end) and doc.words[end].isalpha():
            if scene.inside(end) is not None or scene.date_at(end) or doc.words[end].isupper():
                return None
            end += 1
        if not 0 < end - j - 1 <= _LONGEST_TOWN or any(scene.places_in(j + 1, end)):
            return None
        if doc.lower[j + 1] in _not_towns(scene) or (end < last and doc.lower[end] in words["of"]):
            return None  # "chegou ao Ministério da Economia"
        return Place(j + 1, end, "town", code, doc.slice(j + 1, end), False)
    return None
