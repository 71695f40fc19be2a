"""Where the summits and other occasions of a text are held, and which of them a word speaks of."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.entrydates import day_above
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# An occasion's token and the place where it is held.
Venue = tuple[int, Place]

# Tokens from an occasion to its place: "the sixth summit of the Community of States, to be held tomorrow in".
_HELD_REACH = 32
# Tokens from a house to its city: "catedral de la Almudena de".
_HOUSE_REACH = 7
# Tokens from an occasion to the city that it is named for: "la cumbre de Lima", "the Lima climate summit".
_NAMED_REACH = 2
# Tokens of its name, of the way to it from a meeting, and from "during" to it: "during the 59th Munich".
_NAME_REACH, _BESIDE_REACH, _LEAD = 5, 16, 6
# Tokens from a word of attending to its occasion: "will attend this year's regional".
_OCCASION_REACH = 9
# Tokens from an inauguration to whose it is: "the swearing-in of the new"; letters of a state's code.
_TAKER_REACH, _CODE = 6, 2
# Tokens from "the same" to the occasion.
_POINTED = 2
# Tokens at the head of a sentence in which an occasion is fronted: "En los solemnes funerales".
_HEAD = 5
# Tokens from the head of an item to its town: "** BRUSSELS".
_DATELINE = 3
# Tokens from a place to a day behind it: "in Lima on Monday for".
_DAY = 2
# Tokens from "for" to the occasion: "for the annual climate summit".
_AIM_REACH = 4
# Sentences from an occasion to who comes to it.
_COMES_WITHIN = 10
# Tokens from a place to the occasion behind it: "en Paraguay a la".
_BEFORE_REACH = 5
# Verbs that tell that, where and when an occasion is.
_HELD = frozenset(
    {"hold", "pay", "begin", "conclude", "plan", "list", "host", "stay", "sign", "reach", "act", "occur"}
)


def find_venues(scene: Scene) -> list[Venue]:
    """The occasions of a text whose place is told, in text order."""
    found: list[Venue] = []
    occasions = scene.lang.nouns["occasion"]
    for token in scene.words_in(occasions, 0, len(scene.doc.lower)):
        place = _held_in(scene, token) or _named_for(scene, token) or _hosted_by(scene, token)
        place = place or _come_for(scene, token) or _said_before(scene, token) or _of_office(scene, token)
        place = place or _under_dateline(scene, token)
        if place is not None:
            found.append((token, place))
    return found


def _under_dateline(scene: Scene, token: int) -> Place | None:
    """ "LIMA - Summit of the Andean states", below the day of an agenda: where its news will be."""
    sentence = scene.sentence_at(token)
    if day_above(scene, sentence) is None:
        return None
    near = scene.places_in(sentence.first, sentence.first + _DATELINE)
    return next((p for p in near if p.masked == "dateline" and p.is_city), None)


def _of_office(scene: Scene, token: int) -> Place | None:
    """ "la toma de posesión de la presidenta de Chile, Ana Ruiz": an office is taken in its own country."""
    if scene.doc.lower[token] not in scene.lang.nouns["inauguration"]:
        return None
    who = next(iter(scene.mentions_in(token + 1, token + 1 + _TAKER_REACH)), None)
    if who is None or scene.preposition(who.first) not in scene.lang.words["of"]:
        return None
    code, at = scene.home(who.person), who.person.country_at
    if code is None or at is None or len(code) != _CODE or scene.verbs_in(token + 1, who.first):
        return None
    return Place(at[0], at[1], "country", code, "", False)


def _said_before(scene: Scene, token: int) -> Place | None:
    """ "asistirá en Paraguay a la asunción": a place between the verb and its occasion."""
    for place in scene.places_in(token - _BEFORE_REACH, token):
        hangs = scene.preposition(place.first) in scene.lang.words["location"]
        if hangs and place.is_ground and not place.masked and scene.before(token) == place.last:
            return place
    return None


def venue_of(scene: Scene, token: int, sentence: Sentence, *, attends: bool = True) -> list[Place]:
    """ "will attend the summit": where the occasion behind a word is held; nothing where two may be meant.

    It is the text's occasion by the same noun, or for those who attend by one for any: "the event".
    """
    lower, nouns = scene.doc.lower, scene.lang.nouns
    occasions = either(nouns["occasion"], nouns["gathering"])
    behind = scene.words_in(occasions, token + 1, min(sentence.last, token + 1 + _OCCASION_REACH))
    fronted = _fronted(scene, token, sentence, occasions) if attends else None
    if not behind and fronted is None:
        return []
    at = behind[0] if fronted is None else fronted
    named = lower[at]
    if fronted is not None and (held := _held_in(scene, at)) is not None and held.first < token:
        return [held]  # "A esa cita, que se celebró en Suiza, asistió"
    same = any(lower[j] == named for j, _ in scene.venues) or pointed(scene, at)
    return the_venue(scene, token) if same or (attends and named in nouns["gathering"]) else []


def pointed(scene: Scene, occasion: int) -> bool:
    """ "at the same ceremony", "a esa cumbre": an occasion told before, by whatever noun."""
    before = scene.doc.lower[max(0, occasion - _POINTED) : occasion]
    return not scene.lang.any("same", "that").isdisjoint(before)


def _fronted(scene: Scene, token: int, sentence: Sentence, occasions: frozenset[str]) -> int | None:
    """ "A la cumbre de Lima asistirán", "Na cerimónia estarão": an occasion at the head of the sentence."""
    opening = scene.lang.any("destination", "location", "that")
    head = next(iter(scene.words_in(occasions, sentence.first, min(token, sentence.first + _HEAD))), None)
    if head is None or not scene.lang.pro_drop or scene.doc.lower[sentence.first] not in opening:
        return None
    told = scene.mentions_in(head, token) or any(
        scene.moves(j) for j in scene.verbs_in(sentence.first, token)
    )
    return None if told else head


def the_venue(scene: Scene, token: int) -> list[Place]:
    """The place of the text's occasion: the only one, or that of the same sentence or the one before."""
    places = [place for _, place in scene.venues]
    if len({place.code for place in places}) < 2:
        return [p for p in places if p.is_city][:1] or places[:1]
    at = scene.doc.sentence_of[token]
    near = [p for j, p in scene.venues if 0 <= at - scene.doc.sentence_of[j] <= 1]
    return near[-1:] if len({place.code for place in near}) == 1 else []


def to_the_venue(scene: Scene, token: int) -> list[Place]:
    """ "the inauguration in Lima. The king arrives on Saturday": to the one occasion told shortly before."""
    here = scene.doc.sentence_of[token]
    near = any(0 <= here - scene.doc.sentence_of[j] <= _COMES_WITHIN for j, _ in scene.venues)
    one = len({place.code for _, place in scene.venues}) == 1
    return the_venue(scene, token) if near and one else []


def _held_in(scene: Scene, token: int) -> Place | None:
    """ "the summit in Lima", "la cumbre que se celebrará mañana en Lima"."""
    last = min(scene.sentence_at(token).last, token + _HELD_REACH)
    for place in scene.places_in(token + 1, last):
        if place.masked in ("name", "title") or not place.is_ground or scene.inside(place.first) is not None:
            continue
        located = scene.preposition(place.first) in scene.lang.words["location"]
        if not (located or _at_building(scene, token, place)):
            continue
        return place if _only_held(scene, token + 1, place.first) else None
    return None


def _at_building(scene: Scene, token: int, place: Place) -> bool:
    """ "en la catedral de la Almudena de Madrid": by way of the house in which the occasion is."""
    if scene.preposition(place.first) not in scene.lang.words["of"]:
        return False
    houses = scene.words_in(
        scene.lang.nouns["named_after"], max(token, place.first - _HOUSE_REACH), place.first
    )
    return any(scene.preposition(house) in scene.lang.words["location"] for house in houses)


def _only_held(scene: Scene, first: int, last: int) -> bool:
    """True when nothing between tells of anybody or anything else: no person, no other verb, no stop."""
    if any(not scene.preposition(m.first) for m in scene.mentions_in(first, last)):
        return False  # but "the funeral of President Ruiz in Lima"
    for j in range(first, last):
        form = scene.verb(j)
        if scene.doc.words[j] in '.;:“”"' or (form is not None and not form.classes & _HELD):
            return False
    trouble = scene.words_in(scene.lang.nouns["trouble"], first, last)
    return all(scene.doc.is_capital(j) for j in trouble)  # but "Conferência de Segurança"


def _named_for(scene: Scene, token: int) -> Place | None:
    """ "la cumbre de Lima", "the Lima summit", "the Lima climate summit"."""
    behind = scene.places_in(token + 1, token + 1 + _NAMED_REACH)
    of = scene.lang.words["of"]
    behind = behind or _past_its_name(scene, token)
    if behind and behind[0].is_city and not behind[0].masked and scene.preposition(behind[0].first) in of:
        return behind[0]
    before = scene.places_in(max(0, token - 1 - _NAMED_REACH), token)
    if before and before[-1].is_city and not before[-1].masked and before[-1].last >= token - 1:
        return before[-1] if not scene.lang.adjectives_follow else None
    return None


def _past_its_name(scene: Scene, token: int) -> list[Place]:
    """ "Conferência de Segurança de Munique": a place behind what else the occasion is named for."""
    for place in scene.places_in(token + 1, token + 1 + _NAME_REACH):
        between = range(token + 1, place.first)
        named = all(scene.doc.is_capital(j) or scene.doc.lower[j] in scene.lang.words["of"] for j in between)
        return [place] if named and scene.doc.is_capital(token) else []
    return []


def beside_occasion(scene: Scene, token: int, last: int) -> list[Place]:
    """ "held talks during the Munich Conference", "met on the margins of the summit": where that is held."""
    lower = scene.doc.lower
    leads = either(scene.lang.words["during"], scene.lang.nouns["fringe"])
    for j, place in scene.venues:
        if token < j < min(last, token + _BESIDE_REACH):
            lead = lower[max(token + 1, j - _LEAD) : j]
            return [place] if not leads.isdisjoint(lead) else []
    return []


def _come_for(scene: Scene, token: int) -> Place | None:
    """ "is in Lima to attend the summit", "for the summit": where those are who came for it."""
    first = scene.sentence_at(token).first
    before = [p for p in scene.places_in(first, token) if p.is_ground and not p.masked]
    if not before:
        return None
    verbs = [form for j in range(before[-1].last, token) if (form := scene.verb(j)) is not None]
    comes = len(verbs) == 1 and verbs[0].tense is Tense.BASE and "attend" in verbs[0].classes
    aim = before[-1].last
    day = scene.dates_in(aim, aim + _DAY)
    aim = day[0].last if day else aim
    comes = comes or (  # "llegaron a Roma para el funeral", "is in Rome for the funeral"
        scene.doc.lower[aim] in scene.lang.words["aiming"] and token - aim <= _AIM_REACH and not verbs
    )
    place = next((p for p in before if p.code == before[-1].code), before[-1])
    governor = scene.preposition(place.first)
    return place if comes and governor in scene.lang.any("location", "destination") else None


def _hosted_by(scene: Scene, token: int) -> Place | None:
    """ "Lima will host the summit", "la cumbre que acogerá Lima"."""
    sentence = scene.sentence_at(token)
    for j in scene.verbs_in(sentence.first, sentence.last):
        form = scene.verb(j)
        if form is None or "host" not in form.classes:
            continue
        for place in scene.places_in(sentence.first, sentence.last):
            beside = place.last <= j <= place.last + 2 or place.first - 1 == j
            if beside and place.is_ground and not place.masked and not scene.preposition(place.first):
                return place
    return None
