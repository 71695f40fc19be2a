"""Where a word of travel leads: the places that hang on it, with the members of their list."""

from envoyage.reading.journeys.legs import linked, other_verb
from envoyage.reading.journeys.othersdeeds import after_a_deed, after_clause, looks_infinitive, of_another
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a travel noun and its destination: "a three-day official working visit of friendship to".
_REACH = 12
# Words between a noun and the place it is "of": "a historic tour of Peru".
_OF_REACH = 3
# Words between a place and its kind, and between its kind and the preposition: "to the large port city of".
_KIND_REACH = 3
# Words from an airport to the town that it is of: "aeropuerto internacional José Martí de".
_SITE_REACH = 8
# Words between a preposition and the bracket behind what it leads to: "al aeropuerto de Barajas (Madrid)".
_BRACKET_REACH = 7
# Words between a verb and its object: "visited the port city of".
_OBJECT_REACH = 3
# Verbs of what a traveller does at the destination: "to attend the summit in Lima".
_THERE = frozenset(
    {"stay", "pay", "meet", "hold", "sign", "begin", "speak", "visit", "host", "conclude", "go"}
)


def destinations(scene: Scene, token: int, last: int, *, kind: str) -> list[Place]:
    """Destinations to the right of a trigger, with the members of their list.

    The first must stand within reach behind a preposition that fits the trigger ("to" after going, "in" after
    staying, nothing or "to" after visiting); the rest follow by commas, "and" and repeated prepositions.
    """
    words = scene.lang.words
    found: list[Place] = []
    anchor = past_object(scene, token) if kind == "visit" else token + 1
    for place in scene.places_in(token + 1, last):
        if place.masked or scene.inside(place.first) is not None:
            continue
        if not place.is_ground and not (place.kind == "region" and not found):
            continue
        if found:
            if linked(scene, found[-1].last, place):
                found.append(place)
            elif other_verb(scene, found[-1].last, place.first):
                break
            continue
        if aside(scene, anchor, place.first):
            continue
        if kind == "noun" and not scene.lang.nouns["arrival"].isdisjoint(
            scene.doc.lower[anchor : place.first]
        ):
            break  # "his first trip since his arrival at the White House"
        if kind in ("noun", "go") and of_another(scene, anchor, place.first):
            break
        if kind == "noun" and after_clause(scene, anchor, place.first):
            break
        if after_a_deed(scene, anchor, place.first) and kind in ("noun", "go"):
            break
        gap = place.first - anchor - _dated(scene, anchor, place.first)
        if kind in ("noun", "stay"):  # "the arrival of the Emir, Sheikh Omar bin Ali Al-Vidal, in"
            gap -= sum(m.last - m.first - 1 for m in scene.mentions_in(anchor, place.first)[:1])
        if gap > _REACH or _next_clause(scene, anchor, place.first):
            break
        preposition = leading(scene, place)
        if not _fits(scene, kind, preposition, gap, token) and not _fits_event(scene, kind, place, anchor):
            continue
        if preposition in words["location"] and on_trouble(scene, place):
            continue
        if (
            kind == "noun"
            and preposition in words["location"]
            and _in_time_clause(scene, anchor, place.first)
        ):
            break
        if other_verb(scene, anchor, place.first, any_tense=kind == "stay") and not (
            kind == "noun" and preposition in words["destination"] and _is_to(scene, place)
        ):
            break
        if kind == "noun" and _told_of_it(scene, anchor, place.first):
            break
        if preposition not in words["destination"] and _relative_between(scene, anchor, place.first):
            break
        if preposition in words["location"] and _other_purpose(scene, anchor, place.first):
            break
        found.append(place)
        if kind == "noun" and preposition in words["by"] and preposition not in words["destination"]:
            break
    return [place for place in found if place.is_ground]


def past_object(scene: Scene, token: int) -> int:
    """Behind the person right behind a verb: "called on President Ruiz in", "visitó al presidente en"."""
    slight = scene.lang.any("calling_on", "articles", "personal", "possessives", "impersonal")
    k = token + 1
    while k < len(scene.doc.lower) and scene.doc.lower[k] in slight:
        k += 1
    visited = scene.inside(k) if k < len(scene.doc.lower) else None
    if visited is None or visited.first != k:
        return token + 1
    return visited.last + (scene.doc.words[visited.last : visited.last + 1] == [","])


def _is_to(scene: Scene, place: Place) -> bool:
    """ "her last trip was to Lima": where a journey is said to lead."""
    return scene.doc.lower[scene.before(place.first) - 1] in scene.lang.words["being"]


def _next_clause(scene: Scene, first: int, last: int) -> bool:
    """ "her third trip; the others took her to Lima": behind a semicolon another verb leads there."""
    words = scene.doc.words
    if ";" not in words[first:last]:
        return False
    return any(scene.verb(j) is not None for j in range(words.index(";", first), last))


def leading(scene: Scene, place: Place) -> str:
    """The preposition that leads to a place, also by way of its kind: "to the port city of Da Nang"."""
    preposition, lang = scene.preposition(place.first), scene.lang
    before = scene.before(place.first)
    if not preposition and scene.doc.words[before] == "(":
        return _bracketed(scene, before)
    if not preposition and before > 0 and scene.doc.lower[before] in lang.words["compass"]:
        return scene.preposition(before)  # "in northern Ghana"
    if not preposition and before > 0 and scene.doc.words[before] == ",":
        return _to_unknown_town(scene, before)
    if preposition not in lang.words["of"] or preposition in lang.words["destination"]:
        return preposition  # "left the country for Lima"
    nouns = lang.nouns
    kinds = either(
        nouns["ground"], nouns["known_place"], nouns["division"], nouns["polity"], lang.words["compass"]
    )
    if not place.weak:  # "al aeropuerto de Lima"
        kinds = either(kinds, lang.subjects["tours"]["never"])
    of = scene.before(place.first)
    at = next((j for j in range(of - 1, of - 1 - _KIND_REACH, -1) if scene.doc.lower[j] in kinds), None)
    if at is None:
        at = _named_site(scene, of)
    if at is None:
        return preposition
    for j in range(at, at - _KIND_REACH, -1):
        if found := scene.preposition(j):
            return found
    return ""


def _named_site(scene: Scene, of: int) -> int | None:
    """ "al aeropuerto José Martí de La Habana", "ao Aeroporto Humberto Delgado, de Lisboa": the site."""
    doc, lang = scene.doc, scene.lang
    sites, small = lang.subjects["tours"]["never"], lang.any("articles", "of", "particles")
    for j in range(of - 1, max(-1, of - 1 - _SITE_REACH), -1):
        if doc.lower[j] in sites:
            return j
        kind = j > 0 and doc.lower[j - 1] in sites  # "aeropuerto internacional"
        comma = j == of - 1 and doc.words[j] == ","
        if not (doc.is_capital(j) or doc.lower[j] in small or kind or comma):
            return None
    return None


def _bracketed(scene: Scene, bracket: int) -> str:
    """ "at the airport of Barajas (Madrid)": the preposition of what is said to lie in a place."""
    leads = scene.lang.any("destination", "location")
    for j in range(bracket - 1, max(-1, bracket - 1 - _BRACKET_REACH), -1):
        if scene.verb(j) is not None or not (scene.doc.words[j][0].isalpha() or scene.doc.words[j] in "'’"):
            break
        if scene.doc.lower[j] in leads and scene.doc.lower[j] not in scene.lang.words["of"]:
            return scene.doc.lower[j]
    return ""


def _dated(scene: Scene, first: int, last: int) -> int:
    """Words of dates between two tokens, which part nothing: "llegó en la tarde del lunes a Lima"."""
    return sum(d.last - d.first for d in scene.dates_in(first, last))


def _to_unknown_town(scene: Scene, comma: int) -> str:
    """The preposition of "to Gros Islet, Saint Lucia": a town that no map has stands before its country."""
    j, doc = comma - 1, scene.doc
    while j > comma - 1 - _KIND_REACH and doc.is_capital(j):
        person = scene.inside(j)
        if scene.place_at(j) or scene.date_at(j) or (person is not None and person.person.title is not None):
            return ""
        j -= 1
    return scene.preposition(j + 1) if j < comma - 1 and not doc.is_capital(j) else ""


def _fits(scene: Scene, kind: str, preposition: str, gap: int, token: int) -> bool:
    """True when a place may be the first destination of a trigger of this kind."""
    words = scene.lang.words
    match kind:
        case "go":
            return preposition in words["destination"]
        case "stay":
            been = scene.doc.lower[token] in scene.lang.modal["been"]
            return preposition in words["location"] or (been and preposition in words["destination"])
        case "visit":
            return preposition in words["destination"] or (gap <= _OBJECT_REACH and not preposition)
        case "continue" | "arrive":
            if preposition in words["destination"] or preposition in words["location"]:
                return True
            return kind == "arrive" and not preposition and gap <= 1  # "reached Delhi"
        case "host":
            return preposition in words["location"]
        case "leave":
            return gap <= _OBJECT_REACH and (not preposition or preposition in words["origin"])
        case _:
            if preposition in words["destination"] or preposition in words["location"]:
                return True
            return gap <= _OF_REACH and (preposition in words["of"] or preposition in words["by"])


def _fits_event(scene: Scene, kind: str, place: Place, anchor: int) -> bool:
    """True when a place is that of what one goes to, of what is toured, or one that a journey includes or is.

    "travelled to a conference in Hanoi", "attended the Hanoi summit", "visited a port in Hanoi", "her tour
    includes Laos".
    """
    lower, lang = scene.doc.lower, scene.lang
    preposition = scene.preposition(place.first)
    if kind == "noun":
        return not preposition and (_included(scene, anchor, place.first) or _named(scene, anchor, place))
    gatherings = either(lang.nouns["meeting"], lang.nouns["occasion"])
    if kind == "stay" and place.is_city:
        if not preposition:
            return place.last < len(lower) and lower[place.last] in gatherings
        return preposition in lang.words["of"] and lower[scene.before(place.first) - 1] in gatherings
    if preposition not in lang.words["location"] or _broken(scene, anchor, place.first):
        return False
    if kind == "visit":
        return True
    between = lower[anchor : place.first]
    return (
        kind == "go"
        and not lang.words["destination"].isdisjoint(between)
        and any(word in gatherings or word in lang.nouns["ground"] for word in between)
    )


def _named(scene: Scene, anchor: int, place: Place) -> bool:
    """ "the second leg of the trip, Kenya, will": a leg and, between commas, what it is."""
    lower, words = scene.doc.lower, scene.doc.words
    if lower[anchor - 1] not in scene.lang.nouns["leg"] or words[place.first - 1] != ",":
        return False
    return words[place.last] in ",.;" or lower[place.last] in scene.lang.words["conjunctions"]


def _included(scene: Scene, first: int, last: int) -> bool:
    """True when a verb of including stands a few words before the place: "incluye, sucesivamente, Perú"."""
    if any(
        (form := scene.verb(j)) is not None and "include" in form.classes
        for j in range(max(first, last - _OBJECT_REACH - 2), last)
    ):
        return True
    # "the last leg of her tour will be Malaysia", "la primera escala es Quito"
    return not scene.lang.words["being"].isdisjoint(scene.doc.lower[last - 2 : last])


def _broken(scene: Scene, first: int, last: int) -> bool:
    """True when the clause is broken between two tokens, or goes on with somebody else."""
    if scene.mentions_in(first, last):
        return True
    relative = scene.lang.words["relative"]
    return any(scene.doc.words[j] in ",;:" or scene.doc.lower[j] in relative for j in range(first, last))


def _in_time_clause(scene: Scene, first: int, last: int) -> bool:
    """ "the first visit since the embassy in Togo was closed": of another time than the journey."""
    words = scene.lang.any("since", "after", "before")
    return not words.isdisjoint(scene.doc.lower[first:last])


def on_trouble(scene: Scene, place: Place) -> bool:
    """ "talks on the war in Yemen", "la situación en Haití": what goes on somewhere, spoken of elsewhere."""
    j = scene.before(place.first)
    troubles = scene.words_in(scene.lang.nouns["trouble"], max(0, j - 2), j)
    return any(scene.inside(k) is None for k in troubles)  # "la ministra Ana Guerra, en Lima"


def aside(scene: Scene, first: int, last: int) -> bool:
    """ "at 10:00 (01:00 in Lisbon)", "(una hora más en Lisboa)": a place in brackets behind a time of day."""
    words, hours = scene.doc.words, scene.lang.nouns["hours"]
    if "(" not in words[first:last]:
        return False
    opening = next((j for j in range(last - 1, first - 1, -1) if words[j] in "()"), None)
    if opening is None or words[opening] != "(":
        return False
    return any(words[j][0].isdigit() or scene.doc.lower[j] in hours for j in range(opening, last))


def _relative_between(scene: Scene, first: int, last: int) -> bool:
    """True when a relative clause lies between, and none that tells what a journey includes."""
    relative = scene.lang.words["relative"]
    if relative.isdisjoint(scene.doc.lower[first:last]):
        return False
    if scene.doc.lower[last - 1] in scene.lang.words["being"] and scene.doc.words[last - 2] == ",":
        return False  # "the last leg of the tour, which ends on Friday, will be Peru"
    return not any(
        (form := scene.verb(j)) is not None and "include" in form.classes for j in range(first, last)
    )


def _told_of_it(scene: Scene, first: int, last: int) -> bool:
    """ "una escala que enfureció a China": a clause on the journey whose verb leads nowhere."""
    doc, lang = scene.doc, scene.lang
    for j in scene.words_in(lang.words["relative"], first, last):
        verb = j + 1
        while verb < last and doc.lower[verb] in lang.any("reflexive", "also", "still", "pronouns_object"):
            verb += 1
        if verb < last and scene.verb(verb) is None and doc.lower[verb].endswith(lang.finites):
            return True
    return False


def _other_purpose(scene: Scene, first: int, last: int) -> bool:
    """ "flew home to deal with the crisis in Syria": what is done from afar, and not there."""
    lower, lang = scene.doc.lower, scene.lang
    for j in range(first, last - 1):
        if lower[j] not in lang.words["destination"] or lower[j + 1] in lang.words["articles"]:
            continue
        form = lang.verbs.get(lower[j + 1])
        if form is not None and form.tense is Tense.BASE:
            return not form.classes & _THERE
        if lang.infinitives and looks_infinitive(scene, j + 1):
            return True
    return False
