"""Officials whom the gazetteer's table of tenures knows, where the text leaves their country or office open.

A name alone proves little: a surname counts only with a title that fits the tenure, a full name without a
title only in the years of its tenure, and nothing counts when two countries fit.
"""

from collections.abc import Collection

from envoyage import gazetteer
from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Person
from envoyage.reading.people.titles import Title

_ROYALS = frozenset({"monarch", "crown-prince", "royal-consort", "royal"})
_LEADERS = frozenset({"head-of-state", "head-of-government", "monarch", "president-elect", "crown-prince"})
# Those whom reports call by a surname alone: of a party that rules, of a body of states.
_FAMOUS = _LEADERS | {"secretary-general"}
# Years before or after a tenure in which a surname alone may mean its holder.
_REMEMBERED = 25


def recognise(
    people: list[Person], doc: Document, lang: Language, year: int | None, told: Collection[int]
) -> None:
    """Gives those without a country the one of their tenure in that year; of any year where none is known.

    Those who held no office then are looked for in the years that the text tells of.
    """
    for person in people:
        if person.known is not None or (person.country is not None and person.titles):
            continue
        held = [title for title in person.titles if title.office_id is not None]
        named = [(title, title.text(doc)) for title in held]
        holder = _holder(person, named, lang, year) or _back_then(person, named, lang, told)
        holder = holder or _once(person, named, lang, year)
        if holder is not None and year is not None and _leads_a_body(person, holder, year):
            continue
        if holder is not None and person.country is not None:  # "el chileno Luis Vidal"
            person.known = holder if holder.country == person.country else None
            continue
        if holder is not None:
            person.known, person.country = holder, holder.country
            for title in held:  # a chancellor of Germany is no foreign minister
                if title.country is None:
                    title.office_id = office_id(title.text(doc), lang.code, holder.country) or title.office_id


def _leads_a_body(person: Person, holder: gazetteer.Holder, year: int) -> bool:
    """ "o presidente do MPLA, Agostinho Neto", of 1974: a party's head before he is the state's."""
    private = bool(person.titles) and all(title.private for title in person.titles)
    return private and not holder.first <= year <= holder.last


def unsaid(
    surname: str, titles: list[Title], doc: Document, lang: Language, year: int | None
) -> gazetteer.Holder | None:
    """The one official of that surname whose office the text names, with its country, and gives to nobody."""
    found = [h for h in gazetteer.holders(surname) if year is None or h.first <= year <= h.last]
    if not found:
        return None
    free = [
        t for t in titles if not (t.bound or t.plural or t.former or t.counterpart) and t.country is not None
    ]
    fitting = {
        h
        for h in found
        for t in free
        if t.country == h.country
        and (
            t.office_id == h.office
            or (h.office in _LEADERS and lang.offices.is_leader(doc.lower, t.head))
            or (h.office == "foreign-minister" and doc.lower[t.head] in lang.nouns["servants"])
        )
    }  # "the American diplomat" is a foreign minister

    return fitting.pop() if len(fitting) == 1 else None


def never_introduced(surname: str, year: int | None) -> gazetteer.Holder | None:
    """The leader in office that year whom a text calls by one name and never introduces: "Lula", "Macron".

    Where another country had a leader of that name in living memory, "Castro" may be either.
    """
    if year is None:
        return None
    famous = (h for h in gazetteer.holders(surname) if h.office in _FAMOUS)
    leaders = [h for h in famous if h.first - _REMEMBERED <= year <= h.last + _REMEMBERED]
    ruling = [h for h in leaders if h.first <= year <= h.last]
    return ruling[0] if ruling and len({h.country for h in leaders}) == 1 else None


def _back_then(
    person: Person, held: list[tuple[Title, str]], lang: Language, told: Collection[int]
) -> gazetteer.Holder | None:
    """The tenure of a full name in one of the years told: "Raúl Alfonsín viajó en 1986"."""
    if len(person.name.split()) < 2:
        return None
    found = {h for year in told if (h := _holder(person, held, lang, year)) and h.first <= year <= h.last}
    return min(found, default=None) if len({h.country for h in found}) == 1 else None


def _once(
    person: Person, held: list[tuple[Title, str]], lang: Language, year: int | None
) -> gazetteer.Holder | None:
    """The leader of an earlier day whom a text looks back at: "President Nkrumah, who was overthrown"."""
    offices = {office_id(words, lang.code, None) for title, words in held if title.country is None}
    if year is None or person.country is not None or not offices & _LEADERS:
        return None
    past = [h for h in gazetteer.holders(person.name) if h.office in _LEADERS and h.first <= year]
    near = [h for h in past if year <= h.last + _REMEMBERED and h.office in offices]
    return near[0] if near and len({h.country for h in past}) == 1 else None


def _holder(
    person: Person, held: list[tuple[Title, str]], lang: Language, year: int | None
) -> gazetteer.Holder | None:
    if not held and len(person.name.split()) < 2 and person.country is None:  # "Felipe VI" has two
        return None
    past = bool(held) and all(title.former for title, _ in held)
    found = [h for h in gazetteer.holders(person.name) if year is None or past or h.held(year)]
    if person.country is not None:
        found = [h for h in found if h.country == person.country]
    offices = {h: {office_id(words, lang.code, h.country) for _, words in held} for h in found}
    if held:
        found = [h for h in found if h.office in offices[h] or _alike(h.office, offices[h])]
    if past and year is not None:
        found = [h for h in found if h.first <= year]
    elif year is not None:  # in office that year, rather than shortly before or after
        found = [h for h in found if h.first <= year <= h.last] or found
    found = [h for h in found if h.office in offices[h]] or found
    if year is None and not held:
        found = [h for h in found if h.office in _LEADERS] or found
    return found[0] if found and len({h.country for h in found}) == 1 else None


def _alike(office: str, offices: set[str | None]) -> bool:
    """ "Presidente Sánchez" is a head of government, "Secretary Blinken" a foreign minister."""
    if office in _ROYALS and offices & _ROYALS:
        return True  # "Princess" of a crown princess, "Queen" of a king's wife
    if office in _LEADERS:
        return bool(offices & _LEADERS)
    return office.endswith("-minister") and "minister" in offices
