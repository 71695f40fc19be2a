"""Quotations and who said them: the explicit subject beside the verb of saying, else the focus for a pronoun, else nobody."""

import re
from dataclasses import dataclass

from envoyage.reading.people import Mention, Person
from envoyage.reading.scene import Scene

_QUOTE = re.compile(r"“([^“”]{8,1200})”|«([^«»]{8,1200})»|(?<![\w])\"([^\"]{8,1200})\"(?!\w)")


@dataclass(slots=True)
class Said:
    """A quotation at characters `start` to `end` (inside the marks) and its speaker."""

    start: int
    end: int
    token: int
    speaker: Person | None
    speaker_at: tuple[int, int] | None  # characters
    institution: str | None = None


def find_quotes(scene: Scene) -> list[Said]:
    """All quotations of three words or more, in text order."""
    text = scene.doc.text
    found: list[Said] = []
    token = 0
    starts = scene.doc.starts
    for match in _QUOTE.finditer(text):
        group = match.lastindex or 1
        start, end = match.span(group)
        while end > start and text[end - 1] in " ,":
            end -= 1
        words = text[start:end].split()
        if len(words) < 3 or "\n\n" in text[start:end] or all(word[0].isupper() for word in words if len(word) > 3):
            continue  # single words and names of things are no quotations
        while token < len(starts) and starts[token] < start:
            token += 1
        last = token
        while last < len(starts) and starts[last] < end:
            last += 1
        if token >= len(starts):
            break
        found.append(_attributed(scene, start, end, token, last, found))
    return found


def _attributed(scene: Scene, start: int, end: int, first: int, last: int, earlier: list[Said]) -> Said:
    """The quotation with its speaker.

    In this order: the subject of a verb of saying behind it or before it in its sentences; whom an "according to"
    names; the speaker of the quotation before it in the same paragraph; the subject of its own clause.
    """
    low, high = scene.sentence_at(first).first, scene.sentence_at(min(last, len(scene.doc.words) - 1)).last
    speaker = _of_saying(scene, low, high, first, last) or _according(scene, low, high, first, last)
    if speaker is None and earlier and _same_paragraph(scene, earlier[-1].token, first) and not _says(scene, low, high, first, last):
        return Said(start, end, first, earlier[-1].speaker, earlier[-1].speaker_at, earlier[-1].institution)
    if speaker is None and first > low:
        speaker = scene.subject(first)
    if speaker is not None:
        return Said(start, end, first, speaker.person, scene.doc.span(speaker.first, speaker.last))
    body = _institution(scene, low, high, first, last)
    if body is not None:
        return Said(start, end, first, None, scene.doc.span(*body), scene.doc.slice(*body))
    return Said(start, end, first, None, None)


def _same_paragraph(scene: Scene, one: int, other: int) -> bool:
    return scene.sentence_at(one).block == scene.sentence_at(other).block


def _says(scene: Scene, low: int, high: int, first: int, last: int) -> list[int]:
    """Verbs of saying outside the quotation, those behind it first."""
    around = [*range(last, min(high, last + 14)), *range(first - 1, max(low - 1, first - 25), -1)]
    return [j for j in around if (form := scene.verb(j)) is not None and "say" in form.classes]


def _of_saying(scene: Scene, low: int, high: int, first: int, last: int) -> Mention | None:
    for token in _says(scene, low, high, first, last):
        speaker = _subject_of(scene, token, high, first, last)
        if speaker is not None:
            return speaker
    return None


def _subject_of(scene: Scene, token: int, high: int, first: int, last: int) -> Mention | None:
    """The subject of a verb of saying: right behind it, or right before it."""
    pronouns = scene.lang.words["pronouns_subject"]
    behind = [m for m in scene.mentions_in(token + 1, min(high, token + 7)) if not first <= m.first < last]
    if behind and scene.before(behind[0].first) == token:
        return behind[0]
    if token + 1 < high and scene.doc.lower[token + 1] in pronouns and scene.focus is not None:
        return Mention(token + 1, token + 2, scene.focus)
    if token < last:
        return scene.subject(token)
    near = scene.mentions_in(last, token)
    if near:
        return near[-1]
    if any(scene.doc.lower[j] in pronouns for j in range(last, token)) and scene.focus is not None:
        return Mention(token - 1, token, scene.focus)
    if token - last <= 2 and scene.lang.pro_drop and scene.focus is not None:
        return Mention(token, token + 1, scene.focus)
    return None


def _according(scene: Scene, low: int, high: int, first: int, last: int) -> Mention | None:
    words = scene.lang.words["according"]
    for j in [*range(last, high), *range(low, first)]:
        if scene.doc.lower[j] in words:
            for mention in scene.mentions_in(j + 1, min(high, j + 6)):
                return mention
    return None


def _institution(scene: Scene, low: int, high: int, first: int, last: int) -> tuple[int, int] | None:
    """Tokens of a body that speaks: "the White House said", "sostuvo la Vicepresidencia"."""
    doc = scene.doc
    organisations = scene.lang.nouns["organisation"]
    for token in _says(scene, low, high, first, last):
        for step in (1, -1):
            j = token + step
            while low <= j < high and doc.lower[j] in scene.lang.words["articles"]:
                j += step
            if not (low <= j < high) or first <= j < last or not doc.is_capital(j) or not doc.words[j][0].isalpha():
                continue
            begin, end = j, j + 1
            while end < high and doc.is_capital(end) and doc.words[end][0].isalpha():
                end += 1
            while begin > low and doc.is_capital(begin - 1) and doc.words[begin - 1][0].isalpha():
                begin -= 1
            if any(doc.lower[k] in organisations for k in range(begin, end)):
                return begin, end
    return None
