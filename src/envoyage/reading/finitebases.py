"""A base form that is a finite verb: what several people do, and what the writer or "they" do.

"Presidents Ruiz and Paz fly to Lima", "On Monday I travel to Lima and then go on to Quito": in English the
present of a plural has no ending of its own. Languages with endings have no such forms.
"""

from typing import TYPE_CHECKING

from envoyage.reading.lexicon.verbs import Tense

if TYPE_CHECKING:
    from envoyage.reading.people.persons import Mention
    from envoyage.reading.scene import Scene

# Words between a subject and its verb: "they will then also", and from a verb to one joined to it.
_BETWEEN, _JOINED = 4, 14


def is_finite_base(scene: "Scene", token: int) -> bool:
    """True for a base form with a plural subject right before it, or joined to such a form."""
    form = scene.verb(token)
    if scene.lang.pro_drop or form is None or form.tense is not Tense.BASE:
        return False
    sentence, lower, words = scene.sentence_at(token), scene.doc.lower, scene.lang.words
    passed = scene.lang.any("also", "then", "still", "emphatic", "both")
    j = token - 1
    while j > sentence.first and token - j <= _BETWEEN and lower[j] in passed:
        j -= 1
    if j < sentence.first or scene.inside(token) is not None:
        return False
    if lower[j] in words["first_person"] or lower[j] in words["plural_subject"]:
        return True
    if lower[j] in words["conjunctions"]:
        before = scene.verbs_in(max(sentence.first, j - _JOINED), j)
        return bool(before) and is_finite_base(scene, before[-1])
    mention = scene.named_before(j + 1)
    return (
        mention is not None and not scene.is_object(mention) and _are_several(scene, mention, sentence.first)
    )


def _are_several(scene: "Scene", mention: "Mention", first: int) -> bool:
    """ "Ruiz and Paz", "the presidents of Peru and Chile", but not "the visit of Ruiz and Paz"."""
    if mention.title is not None and mention.title.plural:
        return True
    before = scene.mentions_in(max(first, mention.first - _JOINED), mention.first)
    if not before or before[-1].person is mention.person or scene.is_object(before[-1]):
        return False
    between = scene.doc.lower[before[-1].last : mention.first]
    joined = not scene.lang.words["conjunctions"].isdisjoint(between)
    return joined and scene.joined(before[-1].last, mention.first)
