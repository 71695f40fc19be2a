"""Words of travel before the main clause: "During her visit to Lima, the minister said", and whose."""

from envoyage.reading.document import Sentence
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words before a word of travel that opens its sentence: "On the last day of her visit".
_HEAD = 7
# What may close a dateline.
_DATELINE = frozenset("-–—)")
# Words of a second title between an office and the name.
_TITLES = 12
# Words from a name to its verb of saying.
_SAYS_REACH = 2
# Words between the comma behind a lead-in and the subject of the sentence: "Later that day, the".
_SUBJECT = 3


def led_in(scene: Scene, token: int, sentence: Sentence, *, behind: int | None = None) -> list[Mention]:
    """The subject of the main clause behind a lead-in with a word of travel; empty where it is none.

    `behind` is the token behind those whom the lead-in itself names: "Receiving Ruiz in Lima, Paz said".
    """
    first = next((j + 1 for j in range(token - 1, sentence.first, -1) if scene.doc.words[j] in _DATELINE), -1)
    if token - max(first, sentence.first) > _HEAD or scene.mentions_in(sentence.first, token):
        return []
    words = scene.doc.words
    for mention in scene.mentions_in(token + 1 if behind is None else behind, sentence.last):
        if scene.preposition(mention.first):
            continue
        comma = next(
            (j for j in range(mention.first - 1, mention.first - 2 - _SUBJECT, -1) if words[j] == ","), None
        )
        if comma is None or comma <= token:
            if scene.doc.words[mention.last] == ",":
                continue  # "After a visit to Peru, where she met Ana Ruiz, the minister flew on"
            return []
        if _is_subject(scene, token, mention, comma):
            return []
        return [_named(scene, mention)]
    return []


def _is_subject(scene: Scene, token: int, mention: Mention, comma: int) -> bool:
    """ "The visit was a success, Ruiz said", "A visita decorreu bem, disse Ruiz": no lead-in."""
    opening = scene.doc.lower[scene.sentence_at(token).first]
    if opening not in scene.lang.any("articles", "that") or not scene.verbs_in(token + 1, comma):
        return False
    near = scene.verbs_in(comma + 1, mention.last + _SAYS_REACH)
    form = scene.verb(near[0]) if near else None
    return form is not None and "say" in form.classes


def _named(scene: Scene, mention: Mention) -> Mention:
    """ "the president and first secretary of the party, Ruiz": the name behind a row of titles."""
    for other in scene.mentions_in(mention.last, mention.last + _TITLES):
        if scene.verbs_in(mention.last, other.first):
            break
        if mention.name_at is None and other.name_at is not None:
            return other
    return mention
