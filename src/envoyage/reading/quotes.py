"""Quotations of a report, in text order, each with its speaker."""

from envoyage.reading.quotemarks import Quoted, find_quoted
from envoyage.reading.scene import Scene
from envoyage.reading.speakers import Said, Saying, Speaker

_FEWEST_WORDS = 2


def find_quotes(scene: Scene) -> list[Said]:
    """All quotations, in text order; words set off without being said, and names of things, are none."""
    found: list[Said] = []
    quoted = find_quoted(scene.doc, scene.lang)
    taken = {j for each in quoted for j in range(each.first - 1, each.last + 1)}
    goes_on = False
    for each in quoted:
        said = Saying(scene, each, taken, found)
        speaker = found[-1].speaker if goes_on and found else said.speaker()
        goes_on = each.open_ended
        last = each.last
        while last > each.first and scene.doc.words[last - 1] == ",":
            last -= 1
        if _is_speech(scene, each, said, speaker):
            start, end = scene.doc.span(each.first, last)
            found.append(Said(start, end, each.first, speaker))
    return found


def _is_speech(scene: Scene, quoted: Quoted, said: "Saying", speaker: Speaker | None) -> bool:
    words = [w for w in scene.doc.words[quoted.first : quoted.last] if w[0].isalnum()]
    if len(words) < _FEWEST_WORDS:
        return False
    if scene.doc.is_capital(quoted.first) and scene.lang.agreement_kinds.longest_at(
        scene.doc.lower, quoted.first
    ):
        return False
    if all(word[0].isupper() for word in words if len(word) > 3):
        return len(words) > 5 or (said.verb is not None and words[-1].islower())
    return len(words) > _FEWEST_WORDS or (
        speaker is not None and speaker.person is not None and words[0].islower()
    )
