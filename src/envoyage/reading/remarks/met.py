"""Whom a traveller met, by a remark: "Met with King Hussein; attended NATO meeting."

Whoever is named without a country is of the country of the stay.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from envoyage.facts import Meeting, Ungrounded, passages
from envoyage.reading.grounding import check
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.remarks.line import clauses, remark_scene
from envoyage.reading.scene import Scene

# Offices whose holders go by a given name, which many houses share: "King Abdullah" is whose country it is.
_ROYAL = frozenset({"monarch", "crown-prince", "royal"})


def read_remark(
    text: str,
    *,
    country: str,
    traveller: str,
    language: str = "en",
    home: str | None = None,
    day: date | None = None,
) -> tuple[Meeting, ...]:
    """The people met, in the order of the text, each with role and country as far as they are told.

    Args:
        text: the remark; its subject is the traveller.
        country: code of the country of the stay, which is that of whoever is named without one.
        traveller: the traveller's name; a remark that names the traveller tells of no meeting with oneself.
        language: ISO 639-1 code of a language that the reader has tables for.
        home: code of the traveller's country; who holds an office there is company and no counterpart.
        day: the first day of the stay, by which officials who are named shortly are told apart.

    Raises:
        LookupError: when there are no tables for the language.
    """
    return meetings(remark_scene(text, language, day), country=country, traveller=traveller, home=home)


def meetings(scene: Scene, *, country: str, traveller: str, home: str | None = None) -> tuple[Meeting, ...]:
    """The same of a remark that is a scene already."""
    found: dict[int, Meeting] = {}
    for mention in _met(scene):
        person = mention.person
        if id(person) in found or person.name == traveller or (home is not None and _country(person) == home):
            continue
        meeting = _meeting(scene, mention, country, home)
        if meeting is not None:
            found[id(person)] = meeting
    return tuple(found.values())


def _met(scene: Scene) -> Iterator[Mention]:
    """The mentions of those met, in the order of the text."""
    phone = scene.lang.nouns["phone"]
    for first, last in clauses(scene):
        if phone.isdisjoint(scene.doc.lower[first:last]):
            yield from (
                m
                for m in scene.mentions_in(first, last)
                if not _is_thing(scene, m) and _is_met(scene, first, m)
            )


def _is_thing(scene: Scene, mention: Mention) -> bool:
    """True for capitals that name nobody: "the Order of Malta", "Presidents of the American Republics"."""
    lower, words, title = scene.doc.lower, scene.lang.words, mention.title
    if title is None:
        return (
            not mention.person.titles and mention.first > 0 and lower[mention.first - 1] in words["articles"]
        )
    return title.plural and not words["of"].isdisjoint(lower[title.first : title.last])


def _is_met(scene: Scene, floor: int, mention: Mention) -> bool:
    """True when the word that governs the mention, or the list it stands in, says that they were met.

    That is a verb of meeting, "with" unless it only tells in whose company, "between", and "of" behind a
    meeting.
    """
    words, nouns, lower = scene.lang.words, scene.lang.nouns, scene.doc.lower
    elsewhere = either(words["destination"], words["after"], words["before"], words["from"], words["by"])
    elsewhere -= words["of"]  # "the National League for Democracy leader"
    places = {place.first for place in scene.places}
    object_of_verb = scene.preposition(mention.first) not in words["of"]
    for i in range(mention.first - 1, floor - 1, -1):
        if scene.inside(i) is not None:
            continue
        if lower[i] in either(words["with"], words["between"]):
            return i == floor or not _classes(scene, i - 1) & {"accompany", "go"}
        if lower[i] in words["of"] and i > floor and lower[i - 1] in nouns["meeting"]:
            return bool(mention.person.titles)
        if lower[i] in elsewhere or (lower[i] in words["location"] and i + 1 not in places):
            return False
        if classes := _classes(scene, i):
            return object_of_verb and bool(classes & {"meet", "host"})
    return False


def _classes(scene: Scene, token: int) -> frozenset[str]:
    form = scene.verb(token) if token >= 0 else None
    return form.classes if form is not None else frozenset()


def _country(person: Person) -> str | None:
    """The country that the remark states, or the one of the tenure by which the person is known."""
    by_given_name = len(person.tokens) == 1 and any(title.office_id in _ROYAL for title in person.titles)
    return person.country if person.country_at is not None or not by_given_name else None


def _meeting(scene: Scene, mention: Mention, stay: str, home: str | None) -> Meeting | None:
    """The meeting as the remark's words bear it out; the country of the stay is given and not among them."""
    person, doc, code = mention.person, scene.doc, scene.lang.code
    title = mention.title or person.title
    spans = [person.name_at, *([(title.first, title.last)] if title else [])]
    implied = scene.lang.implied(title.text(doc)) if title else None
    told = _country(person) or (implied if implied != home else None)
    if told is not None and person.country_at is not None:
        spans.append(person.country_at)
    body = told if told is not None and not told.isupper() else None
    meeting = Meeting(
        name=person.name,
        role=title.text(doc) if title else None,
        role_id=title.office_id if title else None,
        country=None if body else told,
        organisation=body,
        passages=passages(*(doc.span(*at) for at in sorted(set(spans)))),
        rule="remark",
    )
    try:
        check(meeting, doc.text, code)
    except Ungrounded:
        return None
    return meeting if told else replace(meeting, country=stay)
