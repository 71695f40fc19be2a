"""Whom a traveller accompanied: "Accompanied President Bush", "with President Obama"."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.people.people import Mention
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.remarks.line import clauses
from envoyage.reading.scene import Scene

# Tokens between the verb, or the preposition, and the person.
_REACH = 4
# Whom one travels with; one is beside a head of state, and only with a colleague.
_LEADS = frozenset({"head-of-state", "head-of-government", "monarch", "vice-president", "president-elect"})


def beside_of(scene: Scene, home: str | None) -> Span | None:
    """The title and name of the person accompanied.

    Behind a verb of going along it is anybody; "with President Obama" is so only where the other is of the
    traveller's own country, or of none that is told, and leads it.
    """
    for first, last in clauses(scene):
        for mention in scene.mentions_in(first, last):
            if _accompanied(scene, first, mention) or _in_company(scene, first, mention, home):
                return _named(mention)
    return None


def _accompanied(scene: Scene, first: int, mention: Mention) -> bool:
    for token in range(max(first, mention.first - _REACH), mention.first):
        form = scene.verb(token)
        if form is not None and "accompany" in form.classes and form.tense is not Tense.BASE:
            between = scene.doc.lower[token + 1 : mention.first]
            by = scene.lang.any("by", "with", "destination", "location")
            return by.isdisjoint(between) and scene.lang.words["being"].isdisjoint(
                scene.doc.lower[max(first, token - 1) : token]
            )
    return False


def _in_company(scene: Scene, first: int, mention: Mention, home: str | None) -> bool:
    """ "Attended the summit with President Obama", "as part of the president's delegation"."""
    title = mention.title or mention.person.title
    if title is None or title.office_id not in _LEADS or home is None or mention.person.country != home:
        return False
    lower = scene.doc.lower
    before = lower[mention.first - 1] if mention.first > first else ""
    behind = lower[mention.last : mention.last + 3]
    owned = behind[:1] in (["'s"], ["’s"]) and not scene.lang.nouns["delegation"].isdisjoint(behind)
    with_ = before in scene.lang.words["with"] and any(
        (form := scene.verb(token)) is not None and form.classes & {"attend", "stay", "go", "visit"}
        for token in range(first, mention.first)
    )
    return owned or with_


def _named(mention: Mention) -> Span:
    title = mention.title
    first = min(mention.first, title.first) if title is not None else mention.first
    return first, mention.last
