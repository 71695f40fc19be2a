"""What was to be made and was not: "should have arrived", "was to have travelled"."""

from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.scene import Scene

# Words between an auxiliary of duty and the participle of what was not done: "should by then have been".
_DUTY_REACH = 6


def was_to_be(scene: Scene, travel: Travel) -> bool:
    """ "should have been in Lima today", "tenía que haber llegado", "deveria ter ido": it was not made."""
    form = scene.verb(travel.token)
    if form is None or form.tense not in (Tense.PARTICIPLE, Tense.PAST) or travel.phase in CALLED_OFF:
        return False
    lower, modal = scene.doc.lower, scene.lang.modal
    sentence = scene.doc.sentences[travel.sentence]
    helper = travel.token - 1
    while helper > sentence.first and helper > travel.token - 3 and lower[helper] not in modal["perfect"]:
        helper -= 1
    if lower[helper] not in modal["duty_perfect"]:
        return False
    before = lower[max(sentence.first, helper - _DUTY_REACH) : helper]
    return not either(modal["duty"]).isdisjoint(before)
