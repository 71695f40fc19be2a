"""Whose official a traveller is where the text gives no country: a report says "the minister" of its own.

A report leaves out the country of those whom its readers know. So where a dateline is not the journey's own
ground, or the officials who are known by name are all of one country, that is the traveller's; so it is where
all other officials are of the land visited or of one other.
"""

from collections.abc import Collection

from envoyage.gazetteer import seat
from envoyage.reading.people.persons import Person
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Offices that are held for no state.
_STATELESS = frozenset(
    {
        *("secretary-general", "organisation-head", "commissioner", "high-representative", "special-envoy"),
        *("commission-president", "council-president", "pope", "official", "adviser", None),
    }
)


def is_stateless(title: Title) -> bool:
    """True for the offices of bodies, and those that may be of any."""
    return title.office_id in _STATELESS


def home(scene: Scene, title: Title, grounds: Collection[str]) -> Place | None:
    """The words that give the country of an official without one; None where nothing decides.

    Args:
        grounds: countries that the journey leads to, of which none is the home.
    """
    code = land(scene, title, grounds)
    datelines = [p for p in scene.places if p.masked == "dateline" and p.is_ground]
    return next((p for p in (*datelines, *scene.places) if p.code == code and p.kind != "city"), None)


def land(scene: Scene, title: Title, grounds: Collection[str]) -> str | None:
    """The country of an official without one, also where no word of the text gives it."""
    if is_stateless(title) or title.counterpart or title.former:
        return None
    datelines = {p.code for p in scene.places if p.masked == "dateline" and p.is_ground}
    told = {p.country for p in scene.people if p.country is not None and p.title is not None}
    told = {code for code in told if seat(code) is None}  # no minister is of a body
    for codes in (_unsaid(scene.people), datelines, told):  # hosts may be known as well
        if others := codes - {*grounds}:
            return next(iter(others)) if len(others) == 1 else None
    return None


def _unsaid(people: list[Person]) -> set[str]:
    """Countries of the officials whom the text takes as known."""
    return {
        p.country for p in people if p.country is not None and p.country_at is None and p.title is not None
    }
