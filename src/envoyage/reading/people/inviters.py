"""Whoever invited is the host: "at the invitation of Ana Ruiz", and then "talks with his host"."""

from bisect import bisect_left

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Mention

# Tokens from an invitation to who invites, title and name, and from "host" to a name that says who it is.
_INVITED, _NAMED, _NEXT = 5, 6, 3


def hosts(doc: Document, lang: Language, named: list[Mention], mentions: list[Mention]) -> None:
    """Adds "his host", "el anfitrión" to the mentions, where somebody has invited before it."""
    lower = doc.lower
    inviting = [m for m in named if _invites(doc, lang, m)]
    if not inviting:
        return
    owned = lang.any("possessives", "articles")
    apart = lang.any(
        *("with", "by", "of", "destination", "location", "from", "conjunctions", "list_adverbs", "relative"),
        *("being", "also", "guest_pronouns", "reflexive"),
    )
    firsts = [m.first for m in named if m.name_at is not None]
    ends = [m.last for m in inviting]
    for j in doc.tokens_of(lang.nouns["host"]):
        if j + 1 >= len(lower) or lower[j - 1] not in owned or lower[j - 1] in lang.words["indefinite"]:
            continue
        behind = lower[j + 1]
        if behind.isalpha() and behind not in apart and behind not in lang.verbs:
            continue  # "the host country"
        reach = _NAMED if doc.words[j + 1] == "," else _NEXT
        if bisect_left(firsts, j) < bisect_left(firsts, j + reach):
            continue  # "his host, President Ruiz"
        if before := bisect_left(ends, j + 1):
            mentions.append(Mention(j, j + 1, inviting[before - 1].person))


def _invites(doc: Document, lang: Language, mention: Mention) -> bool:
    """ "a convite de Ana Ruiz", "invited by Ana Ruiz", "por invitación de su homóloga, Ana Ruiz"."""
    near = range(max(0, mention.first - _INVITED), mention.first)
    if mention.name_at is None or lang.any("of", "by").isdisjoint(doc.lower[j] for j in near):
        return False
    for j in near:
        form = lang.verbs.get(doc.lower[j])
        if doc.lower[j] in lang.nouns["invitation"] or (form is not None and "invite" in form.classes):
            return True
    return False
