"""Words of travel before the main clause: "During her visit to Lima, the minister said", and whose."""

from envoyage.reading.document import Sentence
from envoyage.reading.people import Mention
from envoyage.reading.scene import Scene

# Words before a word of travel that opens its sentence: "On the last day of her visit".
_HEAD = 7
# Words between the comma behind a lead-in and the subject of the sentence: "Later that day, the".
_SUBJECT = 3


def led_in(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """The subject of the main clause behind a lead-in with a word of travel; empty where it is none."""
    if token - sentence.first > _HEAD or scene.mentions_in(sentence.first, token):
        return []
    words = scene.doc.words
    for mention in scene.mentions_in(token + 1, sentence.last):
        if scene.preposition(mention.first):
            continue
        comma = next(
            (j for j in range(mention.first - 1, mention.first - 2 - _SUBJECT, -1) if words[j] == ","), None
        )
        if comma is None or comma <= token:
            return []
        return [mention]
    return []
