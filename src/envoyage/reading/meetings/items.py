"""Lines of a programme that an hour opens: "9:30 a.m. President Ruiz"."""

import re

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import DASHES
from envoyage.reading.scene import Scene

HOUR = re.compile(r"\d{1,2}(?:[:.h]\d\d)?(?:h|hs|hrs|am|pm)?|[ap]\.?m")
MARKS = frozenset(",:.()[]–—-•*·|")
_HOURS = frozenset({"a.m", "p.m", "am", "pm", "h", "hs", "hrs", "horas"})


def is_item(scene: Scene, sentence: Sentence) -> bool:
    """True for a line of a programme that an hour opens: it looks like a heading and is none."""
    first = past_marks(scene, sentence.first, sentence.last)
    word = scene.doc.lower[first] if first < sentence.last else ""
    hour = bool(word) and word[0].isdigit() and (":" in word or "h" in word or _is_hour_behind(scene, first))
    return hour and bool(HOUR.fullmatch(word))


def _is_hour_behind(scene: Scene, token: int) -> bool:
    behind = scene.doc.lower[token + 1 : token + 2]
    return not _HOURS.isdisjoint(behind)


def past_marks(scene: Scene, first: int, last: int) -> int:
    """The first token that is no bullet."""
    j = first
    while j < last and (scene.doc.words[j] in MARKS or scene.doc.words[j] in DASHES):
        j += 1
    return j
