"""The year or the month that heads an entry: "1983: X went to Nigeria", "1983" above a paragraph."""

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.datewords import HEADED

# Sentences of the longest entry.
_LONGEST = 12


def entry_date(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The date of the chronicle's entry that a sentence stands in; a day there is a report's dateline."""
    sentences = scene.doc.sentences
    head = sentence.index
    while head > 0 and sentences[head - 1].block == sentence.block:
        head -= 1
        if sentence.index - head > _LONGEST:
            return None
    own = _opening(scene, sentences[head])
    above = sentences[head - 1] if head > 0 else None
    if own is not None or above is None or above.kind is Kind.BODY:
        return own
    date = scene.date_at(above.first)
    whole = date is not None and not date.exact and above.last - date.last <= 1
    return date if whole else None


def _opening(scene: Scene, sentence: Sentence) -> DateMention | None:
    date = scene.date_at(sentence.first)
    if date is None or date.exact or date.start is None or date.last >= len(scene.doc.words):
        return None
    return date if scene.doc.words[date.last] in HEADED else None
