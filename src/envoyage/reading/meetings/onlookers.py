"""Meetings of a sentence that no word of meeting tells: on a programme, in one clause, by who is there."""

from envoyage.reading.document import Sentence
from envoyage.reading.meetings.attendance import find_present
from envoyage.reading.meetings.clausemates import find_clausemates
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.programmes import find_listed
from envoyage.reading.scene import Scene


def met_without_word(
    scene: Scene, sentence: Sentence, met: list[Encounter], *, after: bool
) -> list[Encounter]:
    """Those beside the encounters `met` of the same sentence; `after` as for `find_encounters`.

    They imply no journey: nobody travels for having stood beside somebody.
    """
    found = list(find_listed(scene, sentence, met))
    found += find_clausemates(scene, sentence, met + found)
    found += find_present(scene, sentence, met + found, after=after)
    return found
