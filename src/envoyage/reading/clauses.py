"""Travel said in a text, clause by clause: by a verb of going, by a noun of travel, or called off."""

from collections.abc import Iterator

from envoyage.reading.destinations import (
    before_noun,
    dateline_place,
    destinations,
    regions_after,
    where_it_turns,
)
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.hosts import hosted
from envoyage.reading.implied import headed, headlined, spoken
from envoyage.reading.people import Mention
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.travel import CALLED_OFF, MOVES, Travel
from envoyage.reading.verbs import Tense, VerbForm


def find_travel(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """All travel said in one sentence, in the order of its words."""
    doc, lang = scene.doc, scene.lang
    if sentence.kind is Kind.HEADING:
        heading = headed(scene, sentence)
        if heading is not None:
            yield heading
            return
    if sentence.kind is Kind.TITLE:
        yield from headlined(scene, sentence)
    nouns = lang.nouns["travel"]
    for token in range(sentence.first, sentence.last):
        word = doc.lower[token]
        form = scene.verb(token)
        if word in nouns and not (form is not None and _is_verb(scene, token, form)):
            event = _from_noun(scene, sentence, token)
        elif form is not None:
            event = _from_verb(scene, sentence, token, form)
        else:
            continue
        if event is not None:
            yield event


def _is_verb(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "to visit", "will visit" and "Baker visits" are verbs; "a visit", "his official visit" are nouns."""
    before = scene.doc.lower[token - 1] if token else ""
    if before in scene.lang.words["articles"] or before in scene.lang.words["possessives"]:
        return False
    if form.tense not in (Tense.BASE, Tense.PRESENT):
        return True
    modal = scene.lang.modal
    if (
        before in modal["future"]
        or before in modal["possible"]
        or before in modal["negative"]
        or before == "to"
    ):
        return True
    return scene._mention_ends.get(token) is not None and form.tense is Tense.PRESENT


def _from_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    classes = form.classes
    if classes & {"host"}:
        return hosted(scene, sentence, token, form)
    if classes & CALLED_OFF:
        return _called_off(scene, sentence, token, form)
    if classes & {"begin", "conclude"}:
        return _days_somewhere(scene, sentence, token, form)
    moves = classes & MOVES
    if classes & {"say", "sign", "speak", "meet", "hold"} and not moves:
        return spoken(scene, sentence, token)
    if not moves or _auxiliary(scene, token) or _of_somebody_else(scene, token):
        return None
    if "stay" in moves:
        stops = destinations(scene, token, sentence.last, kind="stay")
    elif "visit" in moves:
        stops = destinations(scene, token, sentence.last, kind="visit")
    elif moves & {"continue", "arrive"}:
        stops = destinations(scene, token, sentence.last, kind="continue")
    else:
        stops = destinations(scene, token, sentence.last, kind="go")
    people = scene.subjects(token)
    if not people:
        people = _behind(scene, token, sentence)
    if not people and scene.focus is not None and scene.lang.pro_drop:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    mood = scene.mood(token)
    if mood is Mood.DENIED and stops:
        return Travel(token, sentence.index, "denied", people, stops, mood, phase="cancel")
    kind = next(name for name in ("visit", "arrive", "go", "return", "continue", "stay") if name in moves)
    if not stops and "arrive" in moves:
        stops = dateline_place(scene, token, sentence)
    regions = regions_after(scene, token, sentence) if not stops else []
    if not stops and not regions and kind in ("stay", "continue"):
        return None
    phase = "end" if kind == "return" else ""
    return Travel(token, sentence.index, kind, people, stops, mood, phase=phase, regions=regions)


def _of_somebody_else(scene: Scene, token: int) -> bool:
    """ "los salvadoreños que están en Estados Unidos": a relative clause that hangs on no person of the text."""
    j = token - 1
    while j > 0 and scene.verb(j) is None and scene.doc.lower[j] in scene.lang.modal["future"]:
        j -= 1
    if j <= 0 or scene.doc.lower[j] not in scene.lang.words["relative"]:
        return False
    j -= 2 if scene.doc.words[j - 1] == "," else 1
    return scene.inside(j) is None


def _auxiliary(scene: Scene, token: int) -> bool:
    """ "va a firmar", "vão assinar", "foi adiada": a verb of going that only helps another verb."""
    lower = scene.doc.lower
    if lower[token] in scene.lang.modal["copula"]:
        return token + 1 >= len(lower) or lower[token + 1] not in scene.lang.words["destination"]
    if lower[token] not in scene.lang.modal["future"] or token + 2 >= len(lower):
        return False
    following = token + 2 if lower[token + 1] == "a" else token + 1
    form = scene.lang.verbs.get(lower[following])
    return (form is not None and form.tense is Tense.BASE) or lower[following].endswith(
        ("ar", "er", "ir", "arse", "erse", "irse")
    )


def _days_somewhere(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "begins two days in Rwanda": a journey said by its length alone."""
    nouns = scene.lang.nouns["travel"]
    if any(scene.doc.lower[j] in nouns for j in range(sentence.first, sentence.last)):
        return None
    units = scene.lang.dates.classes["day_units"] | scene.lang.dates.classes["week_units"]
    if not any(scene.doc.lower[j] in units for j in range(token + 1, min(sentence.last, token + 5))):
        return None
    stops = destinations(scene, token, sentence.last, kind="stay")
    people = scene.subjects(token)
    if not stops or not people:
        return None
    phase = "begin" if "begin" in form.classes else "end"
    return Travel(token, sentence.index, "stay", people[:1], stops, scene.mood(token), phase=phase)


def _behind(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """A subject after its verb, as Spanish and Portuguese put it: "Llegó a Cuba el canciller chino"."""
    if not scene.lang.pro_drop:
        return []
    for mention in scene.mentions_in(token + 1, min(sentence.last, token + 14)):
        if not scene.preposition(mention.first):
            return [mention]
    return []


def _called_off(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    phase = "cancel" if "cancel" in form.classes else "postpone"
    nouns = scene.lang.nouns["travel"]
    if not any(scene.doc.lower[i] in nouns for i in range(sentence.first, sentence.last)):
        return None
    mood = scene.mood(token)
    if mood in (Mood.DENIED, Mood.POSSIBLE):
        return None
    people = scene.subjects(token)
    noun = next(i for i in range(sentence.first, sentence.last) if scene.doc.lower[i] in nouns)
    owner = _owner(scene, noun, sentence)
    people = [owner] if owner is not None else people
    if not people and scene.focus is not None:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    stops = destinations(scene, noun, sentence.last, kind="noun")
    return Travel(token, sentence.index, "noun", people[:1], stops, mood, phase=phase)


def _from_noun(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    stops = destinations(scene, token, sentence.last, kind="noun")
    regions = [p for p in scene.places_in(token, sentence.last) if p.kind == "region"]
    if not stops:
        stops = before_noun(scene, token, sentence)
    owner = _owner(scene, token, sentence)
    people = [owner] if owner is not None else scene.subjects(token)
    if not people and scene.focus is not None and sentence.kind is Kind.BODY:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    phase = ""
    governor = _governor(scene, token, sentence)
    mood = Mood.OPEN
    if governor is not None:
        form = scene.lang.verbs[scene.doc.lower[governor]]
        mood = scene.mood(governor)
        if form.classes & {"conclude"}:
            phase = "end"
        elif form.classes & {"begin"}:
            phase = "begin"
        if not stops and phase:
            stops = where_it_turns(scene, governor, token)
        if form.classes & CALLED_OFF:
            return None  # told by the verb
        if form.classes & {"invite", "deny"}:
            return None
    return Travel(token, sentence.index, "noun", people, stops, mood, phase=phase, regions=regions)


def _governor(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The verb that a travel noun hangs on: the nearest one to the left, within the clause."""
    for j in range(token - 1, max(sentence.first - 1, token - 9), -1):
        if scene.doc.words[j] in ",;:":
            break
        if scene.verb(j) is not None:
            return j
    for j in range(token + 1, min(sentence.last, token + 9)):
        form = scene.verb(j)
        if form is not None and form.classes & {"begin", "conclude", "plan"}:
            return j
        if scene.doc.words[j] in ";:" or scene.inside(j) is not None:
            break
    return None


def _owner(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Rubio's visit", "his trip", "la visita de Lula", "the visit by X"."""
    doc, lang = scene.doc, scene.lang
    for j in range(token - 1, max(sentence.first - 1, token - 6), -1):
        if doc.lower[j] in ("'s", "'"):
            mention = scene._mention_ends.get(j)
            if mention is not None:
                return mention
        if doc.lower[j] in lang.words["possessives"]:
            subject = scene.subject(token)
            if subject is not None:
                return subject
            return Mention(j, j + 1, scene.focus) if scene.focus is not None else None
        if scene.verb(j) is not None:
            break
    end = min(sentence.last, token + 6)
    for mention in scene.mentions_in(token + 1, end):
        preposition = scene.preposition(mention.first)
        if preposition in lang.words["by"] or preposition in lang.words["of"]:
            return mention
        break
    return None
