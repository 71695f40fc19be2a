"""The date of the entry that a sentence stands in: "1983: X went to Nigeria", "MONDAY" above a paragraph."""

from bisect import bisect_right

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.dateowners import is_last_day
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention


def entry_date(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The date that heads the entry of a diary or a chronicle that a sentence stands in."""
    at = bisect_right(scene.entries, sentence.index, key=lambda entry: entry.first) - 1
    return scene.entries[at].date if at >= 0 and sentence.index < scene.entries[at].last else None


def with_entry(
    scene: Scene, travel: Travel, entry: DateMention | None, own: list[DateMention]
) -> list[DateMention]:
    """The dates of a clause, and the day of its entry where they tell none or only the last day."""
    if entry is None or (entry.exact and (travel.phase in CALLED_OFF or not travel.stops)):
        return own  # "Monday: she called off her visit": the day of the calling off
    ends = entry.exact and all(not d.is_span and is_last_day(scene, d) for d in own)
    return [*own, entry] if ends or not own else own
