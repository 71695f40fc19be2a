"""What a paper is to bring about: "to use land in X for flights", "para que el país acepte vuelos"."""

from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.phrases.nounphrases import FINITE, Span, is_modifier, trimmed
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens of the longest deed that a paper is to bring.
_LONGEST_DEED = 30
# Tokens from a paper to the verb of which it is the subject.
_SUBJECT = 4
_CLOSING = frozenset('.;:()“”"«»—')


def deed_at(scene: Scene, first: int, limit: int) -> Span | None:
    """An infinitive with all that hangs on it: "use land in X for flights", "que el país acepte vuelos"."""
    doc, lang = scene.doc, scene.lang
    words = lang.subjects["agreement"]
    if first >= limit or not _is_deed(scene, first):
        return None
    if doc.lower[first] in lang.words["relative"]:
        first += 1
    stop = but_not(either(lang.subjects["phrases"]["stop"], lang.words["relative"]), words["within"])
    end = first + 1
    while end < limit and end - first < _LONGEST_DEED and scene.date_at(end) is None:
        if doc.lower[end] in lang.words["conjunctions"]:
            if _turns(scene, end + 1, limit) or is_paper(scene, end + 1):
                break
        elif doc.words[end] == ",":
            listed = max((last for _, last in phrases_in(scene, first + 1, limit)), default=end)
            if listed <= end:
                break
            end = listed
            continue
        elif doc.lower[end] in stop or doc.words[end] in _CLOSING:
            break
        end += 1
    end = trimmed(scene, first, end)
    return (first, end) if end > first + 1 else None


def _is_deed(scene: Scene, token: int) -> bool:
    """True for an infinitive, and where a clause of purpose begins ("para que")."""
    lower, lang = scene.doc.lower, scene.lang
    if not lang.adjectives_follow:
        return lower[token] not in lang.words["function"] and scene.place_at(token) is None
    grammar = lang.subjects["phrases"]
    infinitive = lower[token].endswith(lang.infinitive_endings) and lower[token] not in grammar["nouns"]
    return infinitive or lower[token] in lang.words["relative"]


def _turns(scene: Scene, token: int, limit: int) -> bool:
    """True when what a conjunction joins is no more of the deed: another party, or the next clause."""
    if token >= limit:
        return True
    lower, lang = scene.doc.lower, scene.lang
    form = scene.verb(token)
    finite = form is not None and form.tense in FINITE and not is_modifier(scene, token, limit)
    opens = either(
        lang.words["with"], lang.subjects["phrases"]["auxiliary"], lang.subjects["phrases"]["stop"]
    )
    return finite or lower[token] in opens or scene.inside(token) is not None


def told_of_paper(scene: Scene, first: int, limit: int) -> int:
    """The token behind a paper that a sentence tells of, "The accord covers trade"; else -1."""
    lower, lang = scene.doc.lower, scene.lang
    light = either(lang.words["articles"], lang.subjects["agreement"]["not_about"])
    counted = either(lang.subjects["agreement"]["each"], lang.dates.classes["first"])
    j = first
    while j < limit and (
        lower[j] in light or lower[j] in counted or lower[j] in lang.dates.numerals or lower[j][0].isdigit()
    ):
        j += 1
    size = lang.agreement_kinds.longest_at(lower, j) if j < limit else 0
    if not size:
        return -1
    end = j + size
    being = either(lang.subjects["phrases"]["being"], lang.words["being"], lang.subjects["topics"]["copulas"])
    for k in range(end, min(limit - 1, end + _SUBJECT)):
        form = scene.verb(k)
        if scene.doc.words[k] in ",;:" or (form is not None and "top" in form.classes):
            return -1
        if form is None or lower[k] in lang.modal["future"]:
            continue
        if lower[k] not in being and form.lemma not in being:
            return end
        behind, cue = scene.verb(k + 1), lang.cues.longest_at(lower, k + 1)
        aimed = lower[k + 1] in lang.subjects["agreement"]["aiming"]
        aimed = aimed or (bool(cue) and lang.cues.value(lower, k + 1, cue) == "about")
        return end if aimed or (behind is not None and "focus" in behind.classes) else -1
    return -1


def is_paper(scene: Scene, first: int) -> bool:
    """True where another paper begins: "..., al igual que la Declaración Conjunta"."""
    lower = scene.doc.lower
    light = either(scene.lang.words["articles"], scene.lang.subjects["agreement"]["not_about"])
    while first + 1 < len(lower) and (lower[first] in light or lower[first][0].isdigit()):
        first += 1
    return bool(scene.lang.agreement_kinds.longest_at(lower, first))
