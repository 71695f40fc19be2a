"""What was discussed, in the text's words: the phrases behind verbs of discussing and nouns of agenda, split at commas."""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.verbs import Tense

Span = tuple[int, int]


def find_topics(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    """Token spans of topics that one sentence names."""
    if sentence.kind is not Kind.BODY:
        return
    words = scene.lang.subjects["topics"]
    lower = scene.doc.lower
    done = sentence.first
    for token in range(sentence.first, sentence.last):
        if token < done:
            continue
        start = _opening(scene, sentence, token, words)
        if start is None:
            continue
        for span in _list(scene, start, sentence.last, words):
            yield span
            done = span[1]
    del lower


def _opening(scene: Scene, sentence: Sentence, token: int, words: dict[str, frozenset[str]]) -> int | None:
    """The token behind a topic trigger, or None."""
    lower = scene.doc.lower
    form = scene.verb(token)
    following = lower[token + 1] if token + 1 < sentence.last else ""
    if form is not None and "discuss" in form.classes and form.tense is not Tense.CONDITIONAL:
        if scene.mood(token) is Mood.DENIED:
            return None
        for step in (1, 2, 3):
            if token + step < sentence.last and lower[token + step] in words["verbs_about"]:
                return token + step + 1
        if form.classes & {"speak"} or form.lemma in ("talk", "hablar", "falar", "conversar", "dialogar"):
            return None
        return token + 1
    if lower[token] in words["focus_verbs"]:
        for step in (1, 2, 3):
            if token + step < sentence.last and lower[token + step] in words["verbs_about"] | {"en", "em", "on", "in", "nas", "nos", "no", "na"}:
                return token + step + 1
    if lower[token] in words["nouns"] or lower[token] in scene.lang.nouns["meeting"]:
        if following in words["list_open"]:
            return token + 2
        if following in words["verbs_about"] and following not in scene.lang.words["of"]:
            return token + 2
        if following == "," and token + 2 < sentence.last and lower[token + 2] in words["list_open"]:
            return token + 3
    return None


def _list(scene: Scene, first: int, limit: int, words: dict[str, frozenset[str]]) -> Iterator[Span]:
    doc = scene.doc
    conjunctions = scene.lang.words["conjunctions"]
    begin = first
    j = first
    while j <= limit:
        at_end = j == limit
        word = doc.words[j] if not at_end else "."
        low = doc.lower[j] if not at_end else "."
        breaks = at_end or word in ",;:." or low in conjunctions or not (word[0].isalnum() or word in "-'’&" or word in ("'s", "’s"))
        closes = at_end or word in ".;:" or low in words["stop"] or (not at_end and _finite(scene, j))
        if breaks or closes:
            span = _trim(scene, begin, j, words)
            if span is not None:
                yield span
            if closes or (not at_end and not (word == "," or low in conjunctions)):
                return
            begin = j + 1
        j += 1


def _finite(scene: Scene, j: int) -> bool:
    form = scene.verb(j)
    return form is not None and form.tense in (Tense.PAST, Tense.FUTURE, Tense.IMPERFECT)


def _trim(scene: Scene, first: int, last: int, words: dict[str, frozenset[str]]) -> Span | None:
    doc = scene.doc
    while first < last and (doc.lower[first] in words["leading"] or not doc.words[first][0].isalnum()):
        first += 1
    while last > first and not doc.words[last - 1][0].isalnum():
        last -= 1
    if last - first < 1 or last - first > 12 or (scene.inside(first) is not None and scene.inside(last - 1) is not None):
        return None
    return first, last
