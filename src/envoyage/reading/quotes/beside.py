"""What stands between a verb of saying and its subject: auxiliaries, an aside, what the speaker is."""

from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, but_not, either
from envoyage.reading.scene import Scene

_TOLD = frozenset({Tense.PAST, Tense.FUTURE, Tense.IMPERFECT})
# Tokens of what is said of somebody between commas.
_DESCRIBED = 10
# Tokens of a verb of saying and its subject between commas.
_ASIDE = 4
# Tokens of "went on to" before a verb.
_TURN = 3
# Marks between a thing and what is told of it: "the note, which says".
_APART = frozenset(',”"»')


def past_auxiliaries(scene: Scene, verb: int, low: int) -> int:
    """The token behind which the subject ends: "Kadar also has said", "Kadar le dijo"."""
    lower, light = scene.doc.lower, _light(scene.lang)
    j = verb
    while j > low and ((lower[j - 1] in light and scene.inside(j - 1) is None) or scene.dates_in(j - 1, j)):
        j -= 1
    if j == verb and (turn := turned_at(scene, verb)) > low:
        return past_auxiliaries(scene, turn, low)
    return j


def turned_at(scene: Scene, verb: int) -> int:
    """The verb that leads to a bare one of saying: "went on to say", "começou por dizer"; -1 without one."""
    lower, form = scene.doc.lower, scene.verb(verb)
    turning = scene.lang.subjects["quotes"]["turning"]
    if form is None or form.tense is not Tense.BASE or verb < _TURN:
        return -1
    if lower[verb - 1] in turning:
        return verb - 1  # "quiso subrayar"
    at = verb - 2
    if lower[verb - 1] not in scene.prepositions or lower[at] not in turning:
        return -1
    return at - 1 if lower[at] in scene.prepositions else at  # "went on to"


def _light(lang: Language) -> frozenset[str]:
    return either(
        lang.modal["perfect"],
        lang.any("also", "list_adverbs", "pronouns_object"),
        lang.subjects["topics"]["reflexive"],
        lang.subjects["phrases"]["trailing"],
    )


def aside_end(scene: Scene, comma: int, end: int) -> int:
    """The token behind what two commas set apart, when it begins with a preposition; else 0."""
    doc = scene.doc
    if comma + 1 >= end or doc.lower[comma + 1] not in scene.prepositions:
        return 0
    return next((j + 1 for j in range(comma + 2, min(end, comma + 8)) if doc.words[j] == ","), 0)


def described_at(scene: Scene, verb: int, low: int) -> int:
    """The comma behind the name in "Ana Paz, the palace's press secretary, said"; else 0."""
    doc, nouns = scene.doc, scene.lang.subjects["quotes"]["nouns"]
    if verb - 1 <= low or doc.words[verb - 1] != ",":
        return 0
    comma = next((j for j in range(verb - 2, max(low, verb - _DESCRIBED), -1) if doc.words[j] == ","), 0)
    told = (scene.verb(j) for j in scene.verbs_in(comma, verb))
    if not comma or comma <= low or any(form is not None and form.tense in _TOLD for form in told):
        return 0
    spoken = not nouns.isdisjoint(doc.lower[comma + 1 : verb - 1])
    return comma if spoken or scene.titles_in(comma + 1, verb) else 0


def relative_at(scene: Scene, verb: int, low: int) -> int | None:
    """The token behind whom a relative clause is about that stands before a verb; None without one.

    "The official, who took part in the talks, said", "a note, which says".
    """
    doc, relative = scene.doc, but_not(scene.lang.words["relative"], scene.lang.words["where"])
    start = past_auxiliaries(scene, verb, low)
    if start - 1 > low and doc.lower[start - 1] in relative:
        own = scene.lang.subjects["quotes"]["who"]
        if doc.lower[start - 1] in own and not scene.lang.pro_drop:
            return None
        at, apart = start - 2, doc.words[start - 2] in (_APART if not scene.lang.pro_drop else COMMA)
        return at if apart and at > low and scene.mention_ending(at) is None else None
    aside = "," in doc.words[verb + 1 : verb + _ASIDE]  # "the text, which, Ruiz said, "is a bad deal"
    if doc.words[start - 1] != "," or start - 1 <= low or aside:
        return None
    for j in range(start - 2, low, -1):
        if doc.words[j] in ";:":
            return None
        if doc.lower[j] in scene.lang.subjects["quotes"]["who"] and doc.words[j - 1] == ",":
            return j - 1
    return None
