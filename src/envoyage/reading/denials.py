"""Words far from a verb that deny it: "neither Ruiz nor Paz will go", "would have gone"."""

from collections.abc import Container

from envoyage.reading.document import Document, Sentence
from envoyage.reading.lexicon.tables import Language

# Tokens from "nor" to its verb, with the office and the name between them.
_REACH = 24
# Tokens from "would" to its participle: "would also have flown".
_HELPED = 4


def is_denied_from_afar(
    doc: Document, lang: Language, token: int, sentence: Sentence, verbs: Container[int]
) -> bool:
    """True for the verb of a denied list, and for what would have been done."""
    return _behind_nor(doc, lang, token, sentence, verbs) or _unfulfilled(doc, lang, token, sentence)


def _behind_nor(doc: Document, lang: Language, token: int, sentence: Sentence, verbs: Container[int]) -> bool:
    """ "ni el presidente ni su canciller asistirán": no verb and no other joint between "ni" and its own."""
    joints = lang.words["conjunctions"]
    for j in range(token - 1, max(sentence.first, token - _REACH) - 1, -1):
        if doc.lower[j] in lang.modal["nor"]:
            return True
        if (
            doc.words[j] in ";:"
            or doc.lower[j] in joints
            or (j in verbs and doc.lower[j] not in lang.modal["future"])
        ):
            return False
    return False


def _unfulfilled(doc: Document, lang: Language, token: int, sentence: Sentence) -> bool:
    """ "would have flown"; where such a form also reports hearsay, beside a condition: "si no hubiera"."""
    modal, near = lang.modal, doc.lower[max(sentence.first, token - _HELPED) : token]
    if modal["unfulfilled"].isdisjoint(near) or modal["perfect"].isdisjoint(near):
        return False
    if not modal["conditions"]:
        return True
    told = f" {' '.join(doc.lower[sentence.first : sentence.last])} "
    return any(f" {condition} " in told for condition in modal["conditions"])
