"""Who held an office before or after somebody: "His predecessor, Luis Mora, visited Japan in 2019"."""

from dataclasses import replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Mention, Person

# Tokens from "his" to "predecessor": "his immediate predecessor".
_DESCRIBED = 2


def settle_successors(doc: Document, lang: Language, mentions: list[Mention]) -> None:
    """Gives those without an office that of the official whom they are told to follow or to precede."""
    for index, mention in enumerate(mentions):
        person = mention.person
        if mention.name_at is None or person.titles or person.known is not None:
            continue
        word = mention.first - 1 - (doc.words[mention.first - 1] == ",")
        if word < 1 or doc.lower[word] not in lang.words["in_turn"] or not _is_owned(doc, lang, word):
            continue
        owner = _owner(doc, mentions[:index], mention)
        title = owner.title if owner is not None else None
        if owner is None or title is None or title.plural or title.counterpart:
            continue
        mention.first = word
        person.hold(replace(title, bound=True, former=False, elect=False))
        if person.country is None:
            person.country, person.country_at = owner.country, owner.country_at


def _is_owned(doc: Document, lang: Language, token: int) -> bool:
    """True behind "his" or "the", with a word of description between: "his immediate predecessor"."""
    owned = lang.any("possessives", "articles")
    return not owned.isdisjoint(doc.lower[max(0, token - _DESCRIBED) : token])


def _owner(doc: Document, before: list[Mention], mention: Mention) -> Person | None:
    """The official named last, in the same sentence or in the one before."""
    sentence = doc.sentence_of[mention.first]
    for other in reversed(before):
        if doc.sentence_of[other.first] < sentence - 1:
            return None
        if other.person is not mention.person and other.person.titles:
            return other.person
    return None
