"""Offices that nobody holds at once: "President Kim" is not "Foreign Minister Kim", nor the first lady he."""

from collections.abc import Set

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Person
from envoyage.reading.people.titles import Title

_LEADS = frozenset({"head-of-state", "head-of-government"})
# Offices that whoever holds another office does not hold; and those that tell nothing.
_OF_ONE = _LEADS | {"monarch", "president-elect", "ambassador"}
_UNTOLD = frozenset({"official", "legislator", None})
_ALONE = frozenset({"first-lady", "vice-president"})
# "Minister Ruiz" may be any of them; "deputy minister" and the like may be held beside another office.
_ANY_MINISTER = "minister"
_LESSER = frozenset({"deputy-minister", "deputy-prime-minister"})


def held_apart(person: Person, title: Title, doc: Document, lang: Language) -> bool:
    """True when none of a person's titles can be of one person with another title."""
    own = _kind(title, doc, lang)
    if own is None or title.former:
        return False
    held = [_kind(other, doc, lang) for other in person.titles if not other.former]
    words = title.text(doc).lower()
    if not held or any(words in other.text(doc).lower() for other in person.titles):
        return False
    return all(kind is not None and not _alike(own, kind) for kind in held)


def of_another(title: Title, offices: Set[str | None], doc: Document, lang: Language) -> bool:
    """ "Minister Ruiz spoke of the visit of the Peruvian ambassador": an office that no minister holds.

    But "el mandatario", of any leader, is none of its own.
    """
    if title.office_id not in _OF_ONE or lang.offices.is_leader(doc.lower, title.head):
        return False
    told = bool(offices) and offices.isdisjoint(_UNTOLD)
    alike = title.office_id != "ambassador" and not offices.isdisjoint(_OF_ONE - {"ambassador"})
    return told and title.office_id not in offices and not alike


def is_of_its_own(title: Title) -> bool:
    """True for offices that tell somebody from a namesake: not "Minister Ruiz", no vice president."""
    return title.office_id not in (_ANY_MINISTER, "vice-president")


def had_beside(person: Person, named: int, title: Title, doc: Document, lang: Language) -> bool:
    """ "After talks with President Ruiz, the Kenyan leader flew": it is not Ruiz, whose country is open."""
    first = doc.sentences[doc.sentence_of[title.first]].first
    if title.country is None or person.country is not None or named < first:
        return False
    if not doc.words[title.last].isalpha():
        return False  # "talks with President Ruiz, the Kenyan leader, were"
    if doc.words[named - 1] == ",":
        return False  # "Talking with the press, President Ruiz said that the Kenyan leader"
    return not lang.words["with"].isdisjoint(doc.lower[first:named])


def _kind(title: Title, doc: Document, lang: Language) -> str | None:
    """The kind of an office; None where its words say too little: a chancellor may be of two kinds."""
    office = title.office_id
    if office is None or title.counterpart or title.private or title.elect:
        return None
    words = title.text(doc)
    if title.country is None and office_id(words, lang.code, "DE") != office_id(words, lang.code, None):
        return None
    if office in _LEADS:
        return "leader"
    if office in _ALONE:
        return office
    return office if office.endswith("minister") and office not in _LESSER else None


def _alike(one: str, other: str) -> bool:
    ministers = one.endswith("minister") and other.endswith("minister")
    return one == other or (ministers and _ANY_MINISTER in (one, other))
