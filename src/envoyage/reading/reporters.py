"""Who only reports what a sentence tells: "Ruiz will fly to Lima, the minister told reporters"."""

from typing import TYPE_CHECKING

from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.people.persons import Mention

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

# Tokens from a name to the verb of saying: "is reported to have told".
_SAYING_REACH = 6
# Tokens of the way from a name to the verb that it stands right before.
_HELPED = 2


def end_of_report(scene: "Scene", mention: Mention) -> int | None:
    """The token behind the aside of whoever only reports; None for all others.

    Before it stands a main clause with a subject of its own, or that subject alone, and a comma: "X will hold
    talks, Ruiz said", "X, Ruiz recalled, had been in Lima", "X, recordó Ruiz, estuvo en Lima".
    """
    lower, words = scene.doc.lower, scene.lang.words
    first, last = scene.sentence_at(mention.first).first, scene.sentence_at(mention.first).last
    if lower[first] in scene.lang.any("after", "before", "since", "when", "while"):
        return None
    comma = mention.first - 1
    comma -= lower[comma] in words["articles"]
    if _says(scene, comma):
        apart = lower[comma - 1] in COMMA and lower[mention.last : mention.last + 1] == [","]
        return mention.last if apart and scene.mention_ending(comma - 1) is not None else None
    if comma <= first or lower[comma] not in COMMA:
        return None
    aside = not scene.verbs_in(first, comma)
    if aside and scene.mention_ending(comma) is None and scene.named_before(comma + 1) is None:
        return None
    if all(scene.is_object(m) for m in scene.mentions_in(first, comma)):
        return None
    behind = mention.last
    if lower[behind] in words["of"] and (owner := scene.place_at(behind + 1)) is not None:
        behind = owner.last
    behind += lower[behind] in COMMA
    for verb in scene.verbs_in(behind, min(last, behind + _SAYING_REACH)):
        if _says(scene, verb):
            helped = either(words["being"], scene.lang.modal["perfect"], scene.lang.modal["expected"])
            plain = verb <= behind + _HELPED or lower[behind] in helped
            closed = not aside or lower[verb + 1 : verb + 2] == [","]
            return verb + 1 if plain and closed and not scene.mentions_in(behind, verb) else None
    return None


def _says(scene: "Scene", token: int) -> bool:
    form = scene.verb(token)
    return form is not None and "say" in form.classes
