"""Quotations of a report, in text order, each with its speaker."""

from dataclasses import replace

from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.quotes.attribution import Attribution, Cue
from envoyage.reading.quotes.quotemarks import Quoted, find_quoted
from envoyage.reading.quotes.said import Said
from envoyage.reading.scene import Scene

_FEWEST_WORDS = 2
# Words of a quotation that may stand without anybody who says it.
_WHOLE = 4


def find_quotes(scene: Scene) -> list[Said]:
    """All quotations, in text order; words set off without being said, and names of things, are none."""
    quoted = find_quoted(scene.doc, scene.lang)
    taken = {j for each in quoted for j in range(each.first - 1, each.last + 1)}
    found: list[Said] = []
    cues: list[Cue] = []
    waiting: list[int] = []  # paragraphs of speech for which nobody is named yet
    goes_on = False
    for each in quoted:
        attribution = Attribution(scene, each, taken, found)
        carried = goes_on and bool(found) and found[-1].speaker is not None
        speaker = found[-1].speaker if carried else attribution.speaker()
        cue = Cue.GOES_ON if carried else attribution.cue
        goes_on = each.open_ended
        if not _may_be_said(scene, each, told=cue in (Cue.VERB, Cue.GOES_ON) and attribution.opens):
            continue
        if cue is Cue.NONE:
            beside = _beside(scene, each, found, cues)
            if beside is None and not _stands_alone(scene, each):
                continue
            speaker = beside.speaker if beside is not None else None
        elif len(_words(scene, each)) == _FEWEST_WORDS and _is_set_off(scene, each):
            continue
        last = each.last
        while last > each.first and scene.doc.words[last - 1] == ",":
            last -= 1
        start, end = scene.doc.span(each.first, last)
        found.append(Said(start, end, each.first, speaker))
        cues.append(cue)
        if cue is Cue.VERB and speaker is not None:
            for index in waiting:
                found[index] = replace(found[index], speaker=speaker)
        if cue is Cue.NONE and (goes_on or attribution.alone):
            waiting.append(len(found) - 1)
        else:
            waiting = []
    return found


def _beside(scene: Scene, quoted: Quoted, found: list[Said], cues: list[Cue]) -> Said | None:
    """The quotation before in the same sentence, which somebody was named for."""
    if not found or cues[-1] is Cue.NONE:
        return None
    same = scene.doc.sentence_of[found[-1].token] == scene.doc.sentence_of[quoted.first]
    return found[-1] if same else None


def _may_be_said(scene: Scene, quoted: Quoted, *, told: bool) -> bool:
    """False for single words, for titles and names of things, and behind "so-called", "bajo el lema".

    `told` is true for a whole sentence behind which a verb says who said it.
    """
    doc = scene.doc
    words = _words(scene, quoted)
    if len(words) < _FEWEST_WORDS:
        return False
    if doc.is_capital(quoted.first) and scene.lang.agreement_kinds.longest_at(doc.lower, quoted.first):
        return False
    before = doc.lower[max(0, quoted.first - 2)]
    if before in scene.lang.subjects["quotes"]["naming"]:
        return False
    weighty = [w for w in words[1:] if len(w) > 2]
    loud = sum(w[0].isupper() for w in weighty)
    clause = told and len(words) > _WHOLE and any(word.islower() for word in weighty)
    return 5 * loud < 3 * len(weighty) or not weighty or clause


def _stands_alone(scene: Scene, quoted: Quoted) -> bool:
    """True for a sentence or a clause in marks, which is speech though nobody is named for it."""
    doc, first = scene.doc, quoted.first
    titled = (
        first > 1 and doc.lower[first - 2] in scene.lang.subjects["topics"]["about"]
    )  # a lecture on "..."
    if quoted.last - first < _WHOLE or titled:
        return False
    if doc.is_capital(first):
        behind = doc.words[quoted.last + 1 : quoted.last + 2]
        return doc.words[quoted.last - 1] in ".?!…,:" or behind in (["."], [","])
    return not _is_set_off(scene, quoted)


def _is_set_off(scene: Scene, quoted: Quoted) -> bool:
    """True behind a definite article: the "joint venture", el "número dos"; "a "trusted partner"" is said."""
    before, words = scene.doc.lower[max(0, quoted.first - 2)], scene.lang.words
    return before in but_not(words["articles"], either(words["indefinite"], words["of"]))


def _words(scene: Scene, quoted: Quoted) -> list[str]:
    return [w for w in scene.doc.words[quoted.first : quoted.last] if w[0].isalnum()]
