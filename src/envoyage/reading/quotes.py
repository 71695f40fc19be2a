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
        if len(text[start:end].split()) < 3 or "\n\n" in text[start:end]:
            continue
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
    sentence = scene.sentence_at(first)
    closing = scene.sentence_at(min(last, len(scene.doc.words) - 1))
    low, high = sentence.first, closing.last
    says = [
        j
        for j in [*range(last, min(high, last + 14)), *range(first - 1, max(low - 1, first - 25), -1)]
        if (form := scene.verb(j)) is not None and "say" in form.classes
    ]
    for token in says:
        speaker = _speaker(scene, token, low, high, first, last)
        if speaker is not None:
            return Said(start, end, first, speaker.person, scene.doc.span(speaker.first, speaker.last))
    if not says and earlier and scene.doc.sentences[scene.doc.sentence_of[earlier[-1].token]].block == sentence.block:
        return Said(start, end, first, earlier[-1].speaker, earlier[-1].speaker_at)
    subject = scene.subject(first)
    if subject is not None and subject.name_at is not None:
        return Said(start, end, first, subject.person, scene.doc.span(subject.first, subject.last))
    return Said(start, end, first, None, None)


def _speaker(scene: Scene, token: int, low: int, high: int, first: int, last: int) -> Mention | None:
    """The subject of a verb of saying: right before it, or right behind it."""
    pronouns = scene.lang.words["pronouns_subject"]
    behind = [m for m in scene.mentions_in(token + 1, min(high, token + 7)) if not first <= m.first < last]
    if behind and behind[0].first - token <= 3 and not scene.preposition(behind[0].first):
        return behind[0]
    if token + 1 < high and scene.doc.lower[token + 1] in pronouns and scene.focus is not None:
        return Mention(token + 1, token + 2, scene.focus)
    if token >= last:
        near = [m for m in scene.mentions_in(last, token)]
        if near:
            return near[-1]
        if any(scene.doc.lower[j] in pronouns for j in range(last, token)) and scene.focus is not None:
            return Mention(token - 1, token, scene.focus)
        if token - last <= 2 and scene.focus is not None and scene.lang.code != "en":
            return Mention(token, token + 1, scene.focus)
        return None
    return scene.subject(token)
