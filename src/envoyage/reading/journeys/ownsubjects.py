"""A verb's own subject that is no person: "El gas pasó a", "o corpo chegou de Lisboa", "chegaram tropas".

Where Spanish and Portuguese leave the subject unsaid, it is who travels so far; but not where a thing or a
body is the subject, or where the verb is of many.
"""

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.scene import Scene

# Words from the head of a clause to its verb: "El último cargamento de trigo de la temporada llegó".
_SUBJECT_REACH = 12
_SAYS = frozenset({"say", "announce"})
_INTRANSITIVE = frozenset({"go", "arrive", "return"})
_BREAKS = frozenset(',;:|()—–“”"«»')


def owned_by(scene: Scene, token: int) -> bool:
    """ "Ruiz said the ships had reached Lima", "Ruiz, whose team arrived there": it is not Ruiz who came."""
    lower, lang = scene.doc.lower, scene.lang
    first = scene.sentence_at(token).first
    leads = lang.any("articles", "indefinite")
    for j in range(token - 1, max(first, token - _SUBJECT_REACH), -1):
        if scene.doc.words[j] in _BREAKS or (scene.inside(j) is not None and not scene.preposition(j)):
            return False
        if lower[j] in lang.words["whose"]:
            return _is_thing(scene, j + 1)
        form = scene.verb(j)
        if form is None or not form.classes & _SAYS or form.tense in (Tense.PARTICIPLE, Tense.GERUND):
            continue
        k = j + 1 + (lower[j + 1] in lang.words["that"] or lower[j + 1] in lang.words["relative"])
        return k + 1 < token and lower[k] in leads and _is_thing(scene, k + 1)
    return False


def things_behind(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "llegaron tropas de Ruanda", "chegam inspetores": a verb of many, right before a bare noun."""
    form = scene.verb(token)
    if form is None or "visit" in form.classes or not form.classes & _INTRANSITIVE:
        return False
    many = bool(scene.lang.plural_endings) and scene.doc.lower[token].endswith(scene.lang.plural_endings)
    return many and token + 1 < sentence.last and _is_thing(scene, token + 1)


def has_own_subject(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "El cargamento llegó a Lima": the clause opens with an article and a noun, and leads to its verb."""
    lower, lang = scene.doc.lower, scene.lang
    first = _clause_begins(scene, token, sentence)
    if first is None:
        return False
    led = lower[first] in lang.any("articles", "possessives")
    if (led or sentence.kind is not Kind.BODY) and _somebody_of(scene, first + led, token):
        return True
    if not led:
        return False
    if lower[first] in lang.words["destination"] and not lower[first + 1].endswith(lang.feminines):
        return False  # "a convite do presidente", "a caminho de Lima"
    if lower[first + 1].endswith("s"):
        return False  # "os visitantes partem", "los novios viajan": of several the text may have names
    if scene.dates_in(first, first + 2) or not _is_thing(scene, first + 1):
        return False
    if not lang.nouns["vehicle"].isdisjoint(lower[first : first + 2]):
        owned = scene.mentions_in(first, token)
        return not owned and scene.focus is None
    return True


def _somebody_of(scene: Scene, first: int, token: int) -> bool:
    """ "O assessor de Ruiz viaja a Lima": a person without a name, who is only told by whose he is."""
    lower, nouns = scene.doc.lower, scene.lang.nouns
    who = next(iter(scene.mentions_in(first, token)), None)
    if who is None or who.name_at is None or who.last != token:
        return False
    of = scene.before(who.first)
    if lower[of] not in scene.lang.words["of"]:
        return False
    if any(t.first == first and t.last == of and not t.bound for t in scene.titles):
        return True
    carries = either(nouns["vehicle"], nouns["delegation"], nouns["couple"], nouns["travel"])
    return of == first + 1 and lower[first].endswith(scene.lang.personal) and lower[first] not in carries


def _clause_begins(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """Where the clause of a verb begins, if nothing but one noun phrase stands before the verb."""
    doc, lang = scene.doc, scene.lang
    relative, joins = lang.words["relative"], lang.words["conjunctions"]
    for j in range(token - 1, sentence.first - 1, -1):
        if token - j > _SUBJECT_REACH:
            return None
        if doc.words[j] in _BREAKS or doc.lower[j] in relative:
            return j + 1 if j + 1 < token else None
        if doc.lower[j] in joins and scene.verb(j - 1) is not None:
            return None
        if (form := scene.verb(j)) is not None and form.classes and doc.lower[j] not in lang.modal["future"]:
            return None
    return sentence.first if sentence.first < token else None


def _is_thing(scene: Scene, token: int) -> bool:
    """A common noun that is none for a person, a party of travellers, a journey or a time."""
    word, lang = scene.doc.lower[token], scene.lang
    if scene.doc.is_capital(token) or not word.isalpha() or scene.inside(token) is not None:
        return False
    if scene.date_at(token) is not None:
        return False
    nouns = lang.nouns
    travels = either(
        but_not(nouns["travel"], nouns["errand"]),
        nouns["delegation"],
        nouns["kin"],
        nouns["couple"],
        nouns["times"],
        nouns["occasion"],
    )
    if word in either(
        travels, lang.words["function"], lang.words["visitors"], lang.subjects["quotes"]["persons"]
    ):
        return False
    if word in lang.verbs or word.endswith(lang.personal):
        return False
    return not any(t.first <= token < t.last for t in scene.titles)
