"""Whom a word for an office or for speaking means: "the secretary", "el vocero"."""

from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens beside a name in which it is called a spokesperson.
_BESIDE = 4


def holder_of(scene: Scene, token: int) -> Mention | None:
    """Who was named last with the office of which a token is the word."""
    lower = scene.doc.lower
    for mention in reversed(scene.mentions_before(token)):
        if any(lower[token] in lower[title.first : title.last] for title in mention.person.titles):
            return mention
    return None


def spokesperson(scene: Scene, token: int) -> Mention | None:
    """The spokesperson named before, whom a definite word for one means."""
    lower = scene.doc.lower
    if lower[token - 1] in scene.lang.words["indefinite"]:
        return None
    spokes = scene.lang.subjects["quotes"]["spokes"]
    for mention in reversed(scene.mentions_before(token)):
        beside = lower[max(0, mention.first - _BESIDE) : mention.last + _BESIDE]
        owns = lower[mention.last : mention.last + 1] == ["'s"] or scene.preposition(mention.first)
        if not spokes.isdisjoint(beside) and mention.last < token - _BESIDE and not owns:
            return mention
    return None
