"""Places of a journey that stand elsewhere than behind its word: before it, fronted, or known from before."""

from envoyage.reading.document import Sentence
from envoyage.reading.home import land
from envoyage.reading.journeys.legs import linked
from envoyage.reading.journeys.travel import at_home
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# What is done in a country before the way home.
_DONE = frozenset({"meet", "hold", "attend", "converse", "speak", "sign", "pay", "stay"})
_JOINING = frozenset({",", "-", "–"})
# Words between a word of travel and the place it came from.
_REACH = 12
# Words between "from" and the verb it hangs on.
_ORIGIN_REACH = 3
# Words at the head of a sentence that hold a fronted place.
_HEAD = 5
# Words between a fronted destination and its verb.
_FRONT_REACH = 6
# Words between a place and the verb of "where he will".
_WHERE_REACH = 12
# Words between "during" and its journey: "during Prime Minister Ana Ruiz's official".
_DURING_REACH = 7
# Verbs of a country that looks out for its guest: "Vietnam awaits the visit of".
_LOOKS_OUT = frozenset({"plan", "await", "host"})


def where_it_turns(scene: Scene, governor: int, token: int) -> list[Place]:
    """ "concluyó en República Dominicana su gira": where a journey begins or ends, said before its noun."""
    words = scene.lang.words
    places = scene.places_in(governor + 1, token)
    return [
        p for p in places if p.is_ground and not p.masked and scene.preposition(p.first) in words["location"]
    ]


def before_noun(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "Tanzania trip", "Senegal is the first stop", "Kyrgyzstan and Turkmenistan are on the route"."""
    for place in scene.places_in(max(sentence.first, token - 4), token):
        if place.last == token and place.kind in ("country", "capital", "city") and not place.masked:
            return _coordinated(scene, place, sentence)
    for j in range(token - 1, max(sentence.first, token - 7), -1):
        if scene.doc.lower[j] in scene.lang.words["being"]:
            if scene.doc.lower[j - 1] in scene.lang.words["relative"] and scene.ends_mention(j - 2):
                return []  # "Peru was represented by Ruiz, who was on her first visit"
            return [p for p in scene.places_in(sentence.first, j) if p.is_ground and not p.masked]
        form = scene.verb(j)
        if form is not None and form.classes & _LOOKS_OUT:
            return [
                p
                for p in scene.places_in(sentence.first, j)
                if p.last == j and p.is_ground and not p.masked and not scene.preposition(p.first)
            ]
    return []


def fronted_destination(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "A Lima llegó el canciller", "Quito, adonde llegará": a destination right before its verb."""
    lower, words = scene.doc.lower, scene.lang.words
    places = [p for p in scene.places_in(sentence.first, token) if p.is_ground and not p.masked]
    if not places or scene.inside(places[-1].first) is not None:
        return []
    if named := _named_before_being(scene, token, places):
        return named
    place = places[-1]
    between = lower[place.last : token]
    if len(between) > _FRONT_REACH:
        return []
    if not words["where"].isdisjoint(between[:2]):
        return places[-1:]
    port = next(iter(scene.words_in(scene.lang.nouns["named_after"], sentence.first, place.first)), None)
    if port is not None and lower[sentence.first] in words["destination"]:
        at_port = scene.preposition(place.first) in words["of"]  # "Hasta el aeropuerto de Lima llegó"
    else:
        at_port = False
    if not at_port and (
        scene.before(place.first) > sentence.first
        or scene.preposition(place.first) not in words["destination"]
    ):
        return []
    clitics = either(words["pronouns_object"], words["reflexive"])
    dated = {j for date in scene.dates_in(place.last, token) for j in range(date.first - 1, date.last)}
    bare = all(lower[j] in clitics or lower[j] == "," or j in dated for j in range(place.last, token))
    return places[-1:] if bare else []


def _named_before_being(scene: Scene, token: int, places: list[Place]) -> list[Place]:
    """ "Kuwait, Qatar and Oman were the countries that he visited": named as what the verb leads to."""
    first, behind = places[0].first, places[-1].last
    being = next(iter(scene.words_in(scene.lang.words["being"], behind, token)), None)
    if being is None or scene.preposition(first):
        return []
    which = scene.words_in(scene.lang.words["relative"], being, token)
    kinds = scene.words_in(scene.lang.nouns["stops"], being, which[0] if which else token)
    return places if which and kinds and not scene.verbs_in(which[0], token) else []


def besides(scene: Scene, first: int, last: int) -> list[Place]:
    """ "Besides Laos", "además de Laos", "além do Laos": a stop told beside the others."""
    words = scene.lang.words["besides"]
    found: list[Place] = []
    for j in scene.words_in(words, first, last):
        own: list[Place] = []
        for p in scene.places_in(j + 1, last):
            if not p.is_ground or p.masked:
                continue
            opens = scene.preposition(p.first) and scene.before(p.first) - j <= 1
            if not (linked(scene, own[-1].last, p) if own else opens):
                break
            own.append(p)
        found += own
    return found


def left_after_talks(scene: Scene, token: int, last: int) -> list[Place]:
    """ "returned home after talks in Vientiane": where those met were from whom a journey returns."""
    words, meeting = scene.lang.words, either(scene.lang.nouns["meeting"], scene.lang.nouns["occasion"])
    lower = scene.doc.lower
    for p in scene.places_in(token + 1, last):
        between = lower[token + 1 : p.first]
        if p.is_ground and not p.masked and scene.preposition(p.first) in words["location"]:
            after = next((i for i, word in enumerate(between) if word in words["after"]), None)
            if after is not None and (
                not meeting.isdisjoint(between[after:]) or _done_there(scene, token + 1 + after, p.first)
            ):
                return [p]
    return []


def _done_there(scene: Scene, first: int, last: int) -> bool:
    """ "returned home after meeting in Togo", "volvió tras reunirse en Francia": what was done there."""
    verbs = scene.verbs_in(first, last)
    return len(verbs) == 1 and (form := scene.verb(verbs[0])) is not None and bool(form.classes & _DONE)


def placed_before(scene: Scene, token: int, sentence: Sentence, people: list[Mention]) -> list[Place]:
    """ "signed in Lima during the visit of Ruiz", "none had come to Lima since Ruiz's visit in 1998".

    It is the last place before, where somebody named travels to it from elsewhere.
    """
    lower, words = scene.doc.lower, scene.lang.words
    low = max(sentence.first, token - _DURING_REACH)
    hangs = next((j for j in range(token - 1, low - 1, -1) if lower[j] in words["in_course"]), None)
    home = scene.home(people[0].person)
    if hangs is None or home is None or people[0].first == token or scene.places_in(token, token + 3):
        return []
    if not (words["destination"] - words["articles"]).isdisjoint(lower[hangs + 1 : token]):
        return []  # "before the end of the year for a visit"
    before = [p for p in scene.places_in(sentence.first, hangs) if p.is_ground and not p.masked]
    ways = scene.lang.any("location", "destination")
    placed = before[-1:] if before and scene.inside(before[-1].first) is None else []
    return [
        p for p in placed if p.code != home and (scene.preposition(p.first) in ways or _visited(scene, p))
    ]


def _visited(scene: Scene, place: Place) -> bool:
    """ "had visited Lima": a place that is a verb's object."""
    form = scene.verb(scene.before(place.first) - 1) or scene.verb(place.first - 1)
    return form is not None and "visit" in form.classes


def _coordinated(scene: Scene, place: Place, sentence: Sentence) -> list[Place]:
    """The place and those joined to it on its left: "Biden's Romania and Cyprus trip"."""
    found = [place]
    joiners = either(scene.lang.words["conjunctions"], _JOINING)
    for other in reversed(scene.places_in(sentence.first, place.first)):
        if (
            other.last != found[0].first - 1
            or scene.doc.lower[other.last] not in joiners
            or not other.is_ground
        ):
            break
        found.insert(0, other)
    return found


def fronted(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "In Kampala, Uganda, he attended the summit": the place at the head of a verb's sentence.

    Or the one right before "where": "then it is the turn of Peru, where he will attend a forum".
    """
    words = scene.lang.words
    near = scene.places_in(max(sentence.first, token - _WHERE_REACH), token)
    before = [p for p in near if p.masked != "title"]
    if before and before[-1].is_ground and not before[-1].masked:
        behind = scene.doc.lower[before[-1].last : before[-1].last + 2]
        gone = any(scene.moves(j) for j in scene.verbs_in(sentence.first, before[-1].first))
        if not words["where"].isdisjoint(behind) and not gone:  # "will fly to Lima, where she": told already
            return before[-1:]
    head = scene.places_in(sentence.first, min(token, sentence.first + _HEAD))
    found = [p for p in head if p.is_ground and not p.masked and scene.inside(p.first) is None]
    if not found or scene.preposition(found[0].first) not in words["location"]:
        return []
    if scene.before(found[0].first) > sentence.first + 1:  # "The war in Gaza", not "Later, in Gaza"
        return []
    return [p for p in found if p.code == found[0].code]


def headed_country(scene: Scene, person: Person) -> list[Place]:
    """ "Ghana" as a heading, and below it "The minister leaves on Monday": what the part is about."""
    home = person.country
    if home is None and person.title is not None:
        home = land(scene, person.title, [])
    return [] if home is None or any(at_home(home, p.code) for p in scene.under) else scene.under


def beside_another(scene: Scene, token: int, home: str | None) -> list[Place]:
    """ "coincide con la visita del presidente Ruiz": where the journey told last leads, at the same time."""
    if home is None or scene.preposition(token) not in scene.lang.words["with"]:
        return []
    verb = next(reversed(scene.verbs_in(scene.sentence_at(token).first, token)), None)
    form = scene.verb(verb) if verb is not None else None
    if form is None or "coincide" not in form.classes:
        return []
    return [] if any(at_home(home, p.code) for p in scene.there) else scene.there
