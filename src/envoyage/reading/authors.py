"""Who says "I": the speaker of the sentence, or the official whose statement a report is."""

from typing import TYPE_CHECKING

from envoyage.reading.document import Kind
from envoyage.reading.people.persons import Mention

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")


def author(scene: "Scene", token: int) -> Mention | None:
    """Whom "I" means: “I will fly to Lima,” said Ruiz; or, outside quotes, whom the report is headed with."""
    sentence = scene.sentence_at(token)
    for verb in scene.verbs_in(sentence.first, sentence.last):
        form = scene.verb(verb)
        if form is None or "say" not in form.classes:
            continue
        beside = scene.mention_ending(verb) or scene.mention_ending(verb - 1)
        beside = beside or scene.inside(verb + 1) or scene.inside(verb + 2)
        if beside is not None:
            return Mention(token, token + 1, beside.person)
    if _quoted(scene, token, sentence.block) or scene.lead is None or scene.doc.lower[token] != "i":
        return None
    named = next((m for m in scene.mentions if m.person is scene.lead), None)
    if named is None or named.first > token or scene.sentence_at(named.first).kind is Kind.BODY:
        return None
    return Mention(token, token + 1, scene.lead)


def _quoted(scene: "Scene", token: int, block: int) -> bool:
    """True where a quotation has been opened in the block and is not closed."""
    words, opened = scene.doc.words, 0
    first = token
    while first > 0 and scene.sentence_at(first - 1).block == block:
        first -= 1
    for word in words[first:token]:
        if word == '"':
            opened = 1 - opened
        elif word in _OPENING:
            opened = 1
        elif word in _CLOSING:
            opened = 0
    return opened > 0
