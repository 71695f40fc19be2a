"""What a clause says of a journey: who goes where, in what mood. `trips` folds these into trips."""

from dataclasses import dataclass, field
from functools import cache

from envoyage import gazetteer
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.times.dates import DateMention

MOVES = frozenset({"go", "arrive", "leave", "visit", "continue", "stay", "return"})


# Kinds of clauses that tell of a journey only by what is done there.
IMPLIED = frozenset({"host", "meeting", "spoken", "deed"})
# Countries beside their seat in which the United Nations have offices of their own.
_UN_OFFICES, _HEADS = frozenset({"CH", "AT", "KE"}), frozenset({"secretary-general"})
CALLED_OFF = frozenset({"cancel", "postpone"})


@dataclass(slots=True)
class Travel:
    """One clause that sends someone somewhere.

    Attributes:
        token: the trigger word.
        kind: the verb class that fired, or "noun", "host", "heading".
        people: who travels.
        stops: where to, in the order of the text.
        phase: what the clause says of the journey as a whole: "begin", "end", "cancel", "postpone" or "".
        regions: parts of the world that the journey leads to.
        leg: what ends is the visit to these stops, not the journey.
        lapsed: when a journey that was called off was to be, where that lies before the report.
    """

    token: int
    sentence: int
    kind: str
    people: list[Mention]
    stops: list[Place]
    mood: Mood
    phase: str = ""
    regions: list[Place] = field(default_factory=list)
    leg: bool = False
    lapsed: DateMention | None = None


def at_home(home: str | None, code: str) -> bool:
    """True in the country that is somebody's home, and where the body that they serve has its seat."""
    if home is None or home == code:
        return home is not None
    return gazetteer.seat(home) == code or _today(home) == _today(code)


@cache
def _today(code: str) -> str:
    """The country that a state of the past counts under, the Soviet Union as Russia; others as they are."""
    known = gazetteer.countries().get(code)
    return (known.successor if known is not None else None) or code


def stationed(person: Person, home: str | None, code: str) -> bool:
    """True for an official of the United Nations where these have an office; who heads them travels there."""
    heads = any(title.office_id in _HEADS for title in person.titles)
    return home == "un" and code in _UN_OFFICES and not heads


def is_official(person: Person) -> bool:
    """True when the text gives the person an office whose holder travels for a state or a body."""
    if person.country is None and all(title.office_id == "governor" for title in person.titles):
        return person.known is not None and person.known.office not in NOT_ENVOYS  # of a firm or a province
    if not person.titles and person.known is not None:
        return person.known.office not in NOT_ENVOYS
    for title in person.titles:
        if not (title.former or title.private) and (title.counterpart or title.office_id not in NOT_ENVOYS):
            return True
    return False


NOT_ENVOYS = frozenset(
    {
        None,
        "ambassador",
        "party-leader",
        "opposition-leader",
        "spokesperson",
        "legislator",
        "mayor",
        "judge",
        "cleric",
        "chief-of-staff",
        "private",
    }
)
