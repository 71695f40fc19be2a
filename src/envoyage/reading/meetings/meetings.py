"""Who travels and whom they meet: each encounter goes to one trip, each side of it becomes one person met."""

from dataclasses import replace
from typing import Any

from envoyage.reading.home import home
from envoyage.reading.journeys.folding import MOST_TRIPS
from envoyage.reading.journeys.travel import at_home
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.meetingplaces import met_on
from envoyage.reading.meetings.whose import told_aside, trip_of
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.spans import joined
from envoyage.reading.why import why

# Sentences from a homecoming to the reception at the airport.
# Who goes along with the holder of an office.
_CONSORTS = frozenset({"first-lady", "royal-consort"})
_HOMECOMING = 1


def attach(
    scene: Scene, drafts: list[Draft], headed: list[Draft], encounters: list[Encounter], section_of: list[int]
) -> None:
    """Gives each meeting to the trip of the one who travels, of the section when there are sections."""
    latest: Draft | None = None
    for encounter in encounters:
        if encounter.goes_on and latest is not None:
            _attach_loose(scene, latest, encounter)
            continue
        people = [side.person for side in encounter.sides]
        section = section_of[encounter.sentence]
        if 0 <= section < len(headed):
            draft = headed[section] if headed[section].person in people else None
        else:  # the trips of sections beyond so many are not told
            own = [d for d in drafts if d.person is people[0]] if encounter.loose else drafts
            draft = trip_of(scene, own, people, encounter) if section < MOST_TRIPS else None
        if draft is None or _welcomed_home(scene, draft, encounter):
            continue
        if encounter.loose:
            _attach_loose(scene, draft, encounter)
            continue
        latest = draft
        ground = met_on(scene, encounter)
        for each in [draft, *_others_there(scene, drafts, draft, people, encounter, ground)]:
            each.encounters.append(encounter if each is draft else _between(encounter, each.person))
            each.sentences.add(encounter.sentence)
            for place in ground:
                if place.code in each.grounds or (
                    not at_home(scene.home(each.person), place.code) and not each.headed
                ):
                    each.add_ground(place)


def _attach_loose(scene: Scene, draft: Draft, encounter: Encounter) -> None:
    """Keeps those who only stand beside the traveller when the trip leads to the land of one of them."""
    token, home = encounter.token, scene.home(draft.person)
    sides = [m for m in encounter.sides[1:] if home is None or scene.home(m.person) != home]
    if any(scene.home(m.person) is None or scene.home(m.person) in draft.grounds for m in sides):
        who = Mention(token, token + 1, draft.person)
        draft.encounters.append(replace(encounter, sides=[who, *sides]))


def _between(encounter: Encounter, person: Person) -> Encounter:
    """The part of one of those met: "X met Y and Z" tells of no meeting of Y and Z."""
    own = [side for side in encounter.sides if side.person is person]
    return replace(encounter, sides=[encounter.sides[0], *own])


def _others_there(
    scene: Scene,
    drafts: list[Draft],
    draft: Draft,
    people: list[Person],
    encounter: Encounter,
    ground: list[Place],
) -> list[Draft]:
    """The trips of the others who met on foreign soil, or who travel with the first: it is part of each."""
    codes = {place.code for place in ground}
    others = [d for d in drafts if d is not draft and d.person in people]
    return [
        d
        for d in others
        if (encounter.sentence in d.sentences and codes & d.grounds.keys())
        or _travels_along(d, draft, encounter)
        or (not encounter.hosts and any(travel.token == encounter.token for travel in d.travels))
        or (d.person is not draft.person and _guest_as_well(scene, d, encounter))
    ]


def _guest_as_well(scene: Scene, other: Draft, encounter: Encounter) -> bool:
    """ "President Vega received the presidents of Togo, Ana Ruiz, and of Peru, Luis Paz": one at a time."""
    if encounter.sentence not in other.sentences or not encounter.company:
        return False
    if told_aside(scene, other, encounter):
        return False
    return other.person not in encounter.company and scene.home(encounter.company[0]) in other.grounds


def _travels_along(other: Draft, draft: Draft, encounter: Encounter) -> bool:
    """ "President Vega met the visiting ministers Ana Ruiz and Luis Paz": on the trips of both."""
    one, two = draft.person, other.person
    if one is two or not encounter.together(one, two) or one.country is None or one.country != two.country:
        return False
    return other.past == draft.past and not draft.grounds.keys().isdisjoint(other.grounds)


def _welcomed_home(scene: Scene, draft: Draft, encounter: Encounter) -> bool:
    """ "He returned home on Friday and was received by his deputy": a reception behind the way home."""
    sentence = scene.doc.sentences[encounter.sentence]
    if draft.over and not encounter.hosted and _among_compatriots(draft, encounter):
        returned = any(t.kind == "return" for t in draft.travels)
        return returned and not encounter.ground  # "met the minister, who is back from Togo"
    abroad = any(p.code in draft.grounds for p in scene.places_in(sentence.first, sentence.last))
    if not encounter.hosted or abroad:
        return False
    told = [t for t in draft.travels if 0 <= encounter.sentence - t.sentence <= _HOMECOMING]
    home = max((t.token for t in told if t.kind == "return"), default=None)
    if home is None or any(t.token > home and t.kind in ("go", "arrive") for t in told):
        return False
    return all(side.person.country in (None, draft.person.country) for side in encounter.sides)


def _among_compatriots(draft: Draft, encounter: Encounter) -> bool:
    home = draft.person.country
    return home is not None and all(side.person.country == home for side in encounter.sides)


def traveller(scene: Scene, draft: Draft) -> dict[str, Any]:
    """What a `Traveller` is built from; the rule says whence a country comes that the text leaves open."""
    person = draft.person
    title = person.title
    spans = _spans(person, title)
    country, rule = person.country, "traveller"
    if country is not None and person.country_at is None:
        rule = "known-official"
    elif country is None and (country := scene.home(person)) is not None:
        rule = "implied-country"
    elif country is None and title is not None and (place := home(scene, title, draft.grounds)) is not None:
        country, rule = place.code, "home"
        spans.append((place.first, place.last))
    office = title.office_id if title is not None else None
    if title is None and person.known is not None:
        office = person.known.office
    return {
        "name": person.name,
        "office": title.text(scene.doc) if title else None,
        "office_id": office,
        "country": country,
        "passages": joined(scene.doc, spans),
        "rule": rule,
    }


def meetings(scene: Scene, draft: Draft) -> list[dict[str, Any]]:
    """What the `Meeting`s of a trip are built from: each person once, in text order; no compatriots.

    Those to be met count, also on a trip that was called off: its status says that it did not come about.
    """
    found: dict[int, dict[str, Any]] = {}
    own = scene.home(draft.person)
    for encounter in draft.encounters:
        for side in encounter.sides:
            if side.person is draft.person or id(side.person) in found:
                continue
            if _is_own(scene, draft, side) or _comes_along(scene, draft, encounter, side):
                continue
            met = _met(scene, draft, encounter, side)
            if own is None or own != (met["country"] or met["organisation"]):
                found[id(side.person)] = met
    return list(found.values())


def _comes_along(scene: Scene, draft: Draft, encounter: Encounter, side: Mention) -> bool:
    """ "President Ruiz and the minister Paz met Ana Vega": one of the traveller's own side.

    Those whom somebody meets one after the other do not meet each other by that.
    """
    if not encounter.together(draft.person, side.person):
        return False
    if draft.person not in encounter.company and scene.home(encounter.company[0]) in draft.grounds:
        return True
    return scene.home(side.person) in (None, scene.home(draft.person))


def _is_own(scene: Scene, draft: Draft, side: Mention) -> bool:
    """ "received with his wife, Ana Ruiz", "hosted by his special envoy": the traveller's own company."""
    lower, lang = scene.doc.lower, scene.lang
    j = scene.before(side.first)
    if _at_the_side(scene, side, j):
        return True
    if j > 0 and scene.doc.words[j] == ",":
        j -= 1
    if lower[j] in lang.nouns["kin"]:
        j -= 1
    else:
        title = side.title
        if title is None or title.counterpart or title.country is not None:
            return False
        if title.office_id in (None, "official"):
            return False  # a rector is the university's
        j = title.first - 1
    if j < 0 or lower[j] not in lang.words["possessives"]:
        return False
    before = scene.mentions_in(scene.sentence_at(side.first).first, j)
    return not before or before[-1].person is draft.person


def _at_the_side(scene: Scene, side: Mention, before: int) -> bool:
    """ "attended, along with the first lady, Ana Ruiz": of the own side."""
    title, joint = side.title, scene.lang.words["joint"]
    if title is None or title.office_id not in _CONSORTS:
        return False
    if title.country is not None or side.person.country is not None:
        return False
    return before > 0 and not joint.isdisjoint(scene.doc.lower[max(0, before - 1) : before + 1])


def _met(scene: Scene, draft: Draft, encounter: Encounter, side: Mention) -> dict[str, Any]:
    person = side.person
    title = person.title or side.title
    spans = [*_spans(person, title), (side.first, side.last)]
    country, rule = person.country, "meeting"
    if country is not None and person.country_at is None:
        rule = "known-official"
    elif country is None and title is not None and (country := _implied(scene, title)) is not None:
        rule = "implied-country"
    elif country is None:
        place = _ground(scene, draft, encounter)
        if place is not None:
            country, rule = place.code, "met-on-the-ground"
            spans.append((place.first, place.last))
    body = country if country is not None and not country.isupper() else None
    return {
        "name": person.name,
        "role": title.text(scene.doc) if title else None,
        "role_id": title.office_id if title else None,
        "country": None if body else country,
        "organisation": body,
        "passages": joined(scene.doc, spans),
        "rule": why(scene.doc, rule, [encounter.token]),
    }


def _spans(person: Person, title: Title | None) -> list[tuple[int, int]]:
    spans = [person.name_at]
    if title is not None:
        spans.append((title.first, title.last))
        if title.shared is not None:
            spans.append(title.shared)
    if person.country_at is not None:
        spans.append(person.country_at)
    return spans


def _implied(scene: Scene, title: Title) -> str | None:
    """The country of a title that only one country has: "Secretary of State", "papa"."""
    return scene.lang.implied(title.text(scene.doc))


def _ground(scene: Scene, draft: Draft, encounter: Encounter) -> Place | None:
    """Where the traveller is when a clause tells of a meeting: its own place, else the stop told last."""
    if there := met_on(scene, encounter):
        return there[0]
    stops = sorted((place for places in draft.grounds.values() for place in places), key=lambda p: p.first)
    before = [place for place in stops if place.first < encounter.token]
    before = [place for place in before if not _came_from(scene, place)] or before
    if before:
        return before[-1]
    return stops[0] if len(draft.grounds) == 1 else None


def _came_from(scene: Scene, place: Place) -> bool:
    """ "llegó a Lima, procedente de Quito": where the traveller is no more."""
    at = scene.before(place.first)
    return not scene.lang.words["coming"].isdisjoint(scene.doc.lower[max(0, at - 1) : at + 1])
