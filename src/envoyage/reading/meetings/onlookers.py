"""Meetings of a sentence that no word of meeting tells: on a programme, in one clause, by who is there."""

from envoyage.reading.document import Sentence
from envoyage.reading.meetings.attendance import find_present
from envoyage.reading.meetings.clausemates import find_clausemates
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.programmes import find_listed
from envoyage.reading.meetings.receptions import focus
from envoyage.reading.meetings.replies import find_replying
from envoyage.reading.people.people import Person
from envoyage.reading.scene import Scene


def met_without_word(
    scene: Scene, sentence: Sentence, met: list[Encounter], *, after: bool
) -> list[Encounter]:
    """Those beside the encounters `met` of the same sentence; `after` as for `find_encounters`.

    They imply no journey: nobody travels for having stood beside somebody.
    """
    found: list[Encounter] = []
    for who in _spoken_of(scene, sentence):
        found += find_listed(scene, sentence, who, met + found)
        found += find_clausemates(scene, sentence, who, met + found)
        found += find_present(scene, sentence, who, met + found, after=after)
        found += find_replying(scene, sentence, who, met + found)
    return found


def _spoken_of(scene: Scene, sentence: Sentence) -> list[Person]:
    """Whom the text is about, and whom it was about before a sentence that turns to another."""
    who = [mention.person for mention in focus(scene, sentence.first)]
    before = scene.before_now
    return [*who, before] if before is not None and before not in who else who
