"""Lists of stops: which place goes on with the itinerary before it."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

_JOINING = frozenset({",", ";", "(", "-", "–"})
_LISTED = frozenset({",", ";"})
_CLOSING = frozenset({")"})
# Words between two members of an itinerary, when the second has its own preposition.
_NEXT_LEG = 12
# Words with their dates between two members of a list: "(from 2 to 4 May) and".
_WITH_DATES = 16
# Words between "and" and "to": "and then on to"; and those that lead to a place, "para a".
_ON = _LEADS = 2
# Words from an article to its noun: "the Security Pact Review".
_NOUN_REACH = 5
# Verbs between a travel noun and its destination that carry it on: "the tour will end in Brazil".
_CARRY = frozenset({"include", "pay", "plan", "begin", "conclude", "continue"})


def linked(scene: Scene, end: int, place: Place) -> bool:
    """True when a place goes on with the list that ended at token `end`."""
    doc, words = scene.doc, scene.lang.words
    between = doc.lower[end : place.first]
    joiners = either(words["conjunctions"], words["then"], _JOINING)
    links = either(joiners, words["articles"], words["destination"], words["location"], _CLOSING)
    if all(word in links for word in between) or _of_city(scene, between, place):
        return True
    if _resumed(scene, end, place) or _next_part(scene, end, place):
        return True
    if _of_another(scene, end, place.first):
        return False
    if not words["after"].isdisjoint(between) and scene.signs_in(
        scene.lang.nouns["travel"], end, place.first
    ):
        return False  # "to Togo, days after having been in Ghana", "after a trip to Ghana"
    if _linked_by_dates(scene, end, place, links):
        return True
    if any(scene.moves(j) for j in range(end, place.first)):
        return False
    if len(between) > _NEXT_LEG or any(word in words["relative"] or word in ':.“”"' for word in between):
        return False
    if between[0] in either(words["conjunctions"], _LISTED) and _to_occasion(scene, between, place):
        return not other_verb(scene, end, place.first)
    then = not words["then"].isdisjoint(between)
    leads = words["destination"] | (words["location"] if then else frozenset())
    if not place.is_city:  # "a China" may be an article and its country
        leads -= words["articles_before_titles"]
    if scene.preposition(place.first) not in leads or other_verb(scene, end, place.first):
        return False
    opening = scene.before(place.first) - 1
    return between[0] in joiners or doc.lower[opening] in joiners or _ends_date(scene, end, opening + 1)


def _next_part(scene: Scene, end: int, place: Place) -> bool:
    """ "in Dubai; in Italy, where he saw the pope; in New York": the next part of a list with semicolons."""
    before = scene.before(place.first)
    leads = scene.lang.any("location", "destination")
    mark = before - 1 - (scene.doc.lower[before - 1] in scene.lang.words["conjunctions"])
    if scene.doc.lower[before] not in leads or mark < end or scene.doc.words[mark] != ";":
        return False
    return not scene.mentions_in(mark, place.first) and scene.doc.words[end:mark].count(";") == 0


def _to_occasion(scene: Scene, between: list[str], place: Place) -> bool:
    """ "the summit in Lima and a conference on peace in Geneva": the place of the next occasion."""
    occasions = either(scene.lang.nouns["occasion"], scene.lang.nouns["gathering"])
    located = scene.preposition(place.first) in scene.lang.words["location"]
    return located and not occasions.isdisjoint(between)


def _of_another(scene: Scene, first: int, last: int) -> bool:
    """ "to Chile, and the minister, Paz, to Brazil", "antes de que Paz viaje a Brasil": who goes there."""
    lower, lang = scene.doc.lower, scene.lang
    opening = either(lang.words["conjunctions"], lang.words["relative"], lang.words["while"])
    order = lang.any("before", "after")
    for mention in scene.mentions_in(first, last):
        j = scene.before(mention.first)
        comma = scene.doc.words[j] == ","
        goes = comma and lower[mention.last] in lang.words["destination"]
        if (
            goes
            or lower[j] in opening
            or lower[j - comma] in opening
            or lower[j] in order
            or lower[j - 1] in order
        ):
            return True
    return False


def _resumed(scene: Scene, end: int, place: Place) -> bool:
    """ "to Ghana, where he will meet the president, and to Togo": a list goes on behind a relative clause."""
    lower, words = scene.doc.lower, scene.lang.words
    last = j = scene.before(place.first)
    while lower[j] in words["destination"] and last - j < _LEADS:  # "para a China"
        j -= 1
    leads, on = j < last, j
    while lower[on] in either(words["then"], words["onward"]) and j - on < _ON:
        on -= 1
    again = lower[on] in words["conjunctions"] and scene.doc.words[on - 1] == ","
    again = again or (scene.doc.words[on] == "," and not place.is_city)  # ", to Germany and to"
    return (
        place.first - end <= _NEXT_LEG
        and (leads or on < j)
        and again
        and not words["where"].isdisjoint(lower[end : end + 2])
    )


def _of_city(scene: Scene, between: list[str], place: Place) -> bool:
    """ "the Vietnamese city of Da Nang", "la capital mongola, Ulán Bator": a country's ground by its name."""
    return len(between) == 1 and place.is_city and (between[0] in scene.lang.words["of"] or between[0] == ",")


def _linked_by_dates(scene: Scene, end: int, place: Place, links: frozenset[str]) -> bool:
    """ "Vietnam (2-4 May) and Laos (4-6 May)", "in Vietnam on Monday and Laos on Tuesday": days between.

    The place must not be the subject of a clause that begins there.
    """
    dates = scene.dates_in(end, place.first)
    if not dates or place.first - end > _WITH_DATES:
        return False
    lower, words = scene.doc.lower, scene.lang.words
    dated = {j for date in dates for j in range(date.first, date.last)}
    left: list[str] = []
    for j in range(place.first - 1, end - 1, -1):
        if j in dated:
            continue
        if (j + 1 in dated) and lower[j].isalpha() and lower[j] not in words["conjunctions"]:
            dated.add(j)  # "on Monday", "el lunes", "no dia 4"
            continue
        left.append(lower[j])
    joins = [word for word in left if word in words["conjunctions"] or word in (",", ";")]
    if not joins or not all(word in links for word in left):
        return False
    behind = place.last
    return (
        behind >= scene.sentence_at(place.first).last
        or not scene.doc.words[behind].isalpha()
        or lower[behind] in either(scene.prepositions, words["conjunctions"], words["articles"])
        or bool(scene.dates_in(behind, behind + 2))
    )


def _ends_date(scene: Scene, first: int, last: int) -> bool:
    return any(mention.last == last for mention in scene.dates_in(first, last))


def _article_only(scene: Scene, first: int, last: int) -> bool:
    articles = either(scene.lang.words["articles"], scene.lang.words["articles_before_titles"])
    return last - first < 2 and all(word in articles for word in scene.doc.lower[first:last])


def _is_a_noun(scene: Scene, token: int, first: int) -> bool:
    """ "a review", "the trade exchange": a base form behind an article and what describes it."""
    form, lower = scene.verb(token), scene.doc.lower
    if lower[token] in scene.lang.nouns["occasion"] and lower[token - 1] in scene.lang.words["articles"]:
        return True  # "a la toma de posesión en Lima"
    if form is None or form.tense is not Tense.BASE or scene.lang.adjectives_follow:
        return False
    for j in range(token - 1, max(first - 1, token - _NOUN_REACH), -1):
        if lower[j] in scene.lang.any("articles", "possessives"):
            return True
        if lower[j] in scene.lang.words["function"] or scene.verb(j) is not None:
            return False
    return False


def other_verb(scene: Scene, first: int, last: int, *, any_tense: bool = False) -> bool:
    for j in scene.signs_in(scene.lang.verb_words, first, last):
        form = scene.verb(j)
        if form is None and scene.moves(j) and scene.doc.lower[j - 1] in scene.lang.words["conjunctions"]:
            return True  # "volta de Kampala e parte para"
        if form is None or form.classes & _CARRY:
            continue
        if scene.doc.lower[j] in scene.lang.words["being"] and _article_only(scene, j + 1, last):
            continue  # "the last leg will be Laos"
        if _is_a_noun(scene, j, first):
            continue
        if any_tense and form.tense is Tense.BASE:
            return True
        if form.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE):
            return True
    return False
