"""The date of the entry that a sentence stands in: "1983: X went to Nigeria", "MONDAY" above a paragraph."""

from bisect import bisect_right
from dataclasses import replace
from itertools import islice

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.dateowners import is_last_day
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Years that head the entries of the shortest chronicle.
_CHRONICLE = 2


def entry_date(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The date that heads the entry of a diary or a chronicle that a sentence stands in."""
    at = bisect_right(scene.entries, sentence.index, key=lambda entry: entry.first) - 1
    return scene.entries[at].date if at >= 0 and sentence.index < scene.entries[at].last else None


def day_above(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The day that heads the entry of an agenda: a dateline below it is where its news will be."""
    date = entry_date(scene, sentence)
    return date if date is not None and date.exact else None


def chronicled(scene: Scene, travel: Travel) -> Travel:
    """ "2024: Ruiz makes a trip to Angola": a chronicle tells the years gone by in the present."""
    entry = entry_date(scene, scene.doc.sentences[travel.sentence])
    if travel.mood is not Mood.PRESENT or entry is None or entry.start is None or entry.start.month:
        return travel
    years = islice((e for e in scene.entries if not e.date.exact), _CHRONICLE)
    if sum(1 for _ in years) < _CHRONICLE:
        return travel
    year, now = entry.start.year, scene.reference
    return replace(travel, mood=Mood.PAST) if year and (now is None or year <= now.year) else travel


def with_entry(
    scene: Scene, travel: Travel, entry: DateMention | None, own: list[DateMention]
) -> list[DateMention]:
    """The dates of a clause, and the day of its entry where they tell none or only the last day."""
    if entry is None or (entry.exact and (travel.phase in CALLED_OFF or not travel.stops)):
        return own  # "Monday: she called off her visit": the day of the calling off
    ends = entry.exact and all(not d.is_span and is_last_day(scene, d) for d in own)
    return [*own, entry] if ends or not own else own
