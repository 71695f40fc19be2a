"""What stands in and around a phrase that may be a topic: signs that are the same in every language.

A sign is a place and what is there: "head policy", "governor verb discuss", "list 4+". What is there
are the classes of the tables, so that a word which no rule names still says what kind of word it is.
"""

from functools import cache

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.phrases.nounphrases import QUOTE_MARKS
from envoyage.reading.phrases.phrasesense import is_place
from envoyage.reading.scene import Scene
from envoyage.reading.topics.candidates import Candidate

# Tokens from a phrase back to what governs it, and the most governors looked at.
_REACH, _GOVERNORS = 14, 2
# Classes of the tables that are signs, and those of them that govern what stands behind.
_CLASSES = {
    "topics": (
        "agenda", "talks", "cooperation", "areas", "strengthening", "aims", "event", "attending", "voiced",
        "bonds", "as_agenda", "working", "helping", "about", "cooperation_in", "focus_in", "audience", "both",
        "policy", "plain", "feasts", "gathering", "stage", "set", "top_of", "talk_of", "event_for",
    ),
    "phrases": ("relational", "void", "empty", "clause"),
    "agreement": ("indefinite", "pointing", "seeking", "signing", "existing", "infinitive", "through"),
}  # fmt: skip
_NOUNS = (
    "meeting", "travel", "occasion", "fringe", "statement", "welcome", "reception", "programme", "bond",
    "trouble", "organisation", "press", "delegation", "venue", "homecoming", "person_not", "courtesy",
)  # fmt: skip
_WORDS = (
    "of", "location", "with", "between", "by", "destination", "from", "after", "before", "conjunctions",
    "relative", "during", "while", "when", "articles", "possessives", "according", "including", "indefinite",
)  # fmt: skip
_GOVERNING = frozenset(
    {
        "topics agenda", "topics talks", "topics cooperation", "topics areas", "topics strengthening",
        "topics aims", "topics event", "topics voiced", "topics attending", "topics working", "topics bonds",
        "topics about", "noun meeting", "noun travel", "noun statement", "noun trouble", "noun occasion",
        "noun fringe", "noun organisation", "noun delegation", "agreement signing", "agreement seeking",
    }
)  # fmt: skip
_MARKS = frozenset(",;:()")
_NOTHING: frozenset[str] = frozenset()


def signs(scene: Scene, sentence: Sentence, one: Candidate) -> tuple[list[str], int]:
    """The signs of one candidate, and the word that brings it: its list's own first word where none does."""
    before = _before(scene, sentence, one)
    found = _within(scene, one)
    found += _beside(scene, sentence, one, before)
    brought, governor = _governors(scene, sentence, one, before)
    found += brought
    return found, governor


def signs_of_sentence(scene: Scene, sentence: Sentence) -> set[str]:
    """The signs that all candidates of a sentence share."""
    doc, cues, known = scene.doc, scene.lang.cues, _known_at(scene.lang.code, "sentence")
    found: set[str] = {f"kind {sentence.kind.value}"}
    for word in known.keys() & set(doc.lower[sentence.first : sentence.last]):
        found.update(known[word])
    for j in scene.verbs_in(sentence.first, sentence.last):
        if (form := scene.verb(j)) is not None:
            found.update(_verbal(form.classes, "sentence"))
    for j in scene.words_in(cues.first_words, sentence.first, sentence.last):
        if size := cues.longest_at(doc.lower, j):
            found.add(f"sentence cue {cues.value(doc.lower, j, size)}")
    if sentence.index < 7:
        found.add("early first" if not sentence.index else "early" if sentence.index < 3 else "early rather")
    return found


def _within(scene: Scene, one: Candidate) -> list[str]:
    """What a phrase is made of."""
    doc, lang, first, last = scene.doc, scene.lang, one.first, one.last
    known = _known(lang.code)
    function = lang.words["function"]
    weighty = [j for j in range(first, last) if doc.words[j][0].isalnum() and doc.lower[j] not in function]
    head = first
    if not lang.adjectives_follow:
        head = next((j for j in range(first + 1, last) if doc.lower[j] in function), last) - 1
    found: list[str] = [f"length {_size(last - first)}"]
    policy = capitals = 0
    kinds: set[str] = set()
    for j in weighty:
        classes = known.get(doc.lower[j], _NOTHING)
        kinds.update(classes)
        policy += "topics policy" in classes
        capitals += doc.is_capital(j)
        found += _at(scene, j, "head" if j == head else "inner")
    found.append(f"policy {min(policy, 2)}")
    share = 3 * policy
    found.append("share none" if not policy else "share low" if share < len(weighty) else
                 "share mid" if share < 2 * len(weighty) else "share high")  # fmt: skip
    found.append(f"kind {_kind(known.get(doc.lower[head], _NOTHING), kinds)}")
    found.append("capitals none" if not capitals else "capitals some" if capitals < len(weighty) else
                 "capitals all" if capitals > 1 else "capitals one")  # fmt: skip
    if any(scene.inside(j) is not None for j in range(first, last)):
        found.append("person")
    if any(title.first < last and first < title.last for title in scene.titles):
        found.append("title")
    if places := scene.places_in(first, last):
        found.append("place only" if is_place(scene, one.span) else f"place {places[0].kind}")
    if scene.dates_in(first, last):
        found.append("date")
    told = len(doc.at(doc.lower[head]))
    found.append("told once" if told < 2 else "told again" if told < 4 else "told often")
    return found


def _size(tokens: int) -> str:
    return str(tokens) if tokens < 4 else "4" if tokens < 6 else "6" if tokens < 9 else "9"


def _kind(head: frozenset[str], kinds: set[str]) -> str:
    if head & {"topics event", "noun occasion"}:
        return "event"
    if "topics policy" in head:
        return "policy"
    if "topics policy" in kinds:
        return "of policy"
    return "of event" if kinds & {"topics event", "noun occasion"} else "other"


def _beside(scene: Scene, sentence: Sentence, one: Candidate, g: int) -> list[str]:
    """What stands right before a phrase, and in which list it is."""
    doc, words = scene.doc, scene.lang.words
    before = doc.lower[one.first - 1] if one.first > sentence.first else ""
    article = (
        "indefinite" if before in words["indefinite"] else
        "article" if before in words["articles"] else
        "possessive" if before in words["possessives"] else "none"
    )  # fmt: skip
    found = [f"determiner {article}"]
    found.append(f"list {one.members}" if one.members < 4 else "list 4+")
    found.append("list first" if not one.place else "list later")
    quoted = False
    for j in scene.words_in(QUOTE_MARKS, sentence.first, one.first):
        quoted = not quoted if doc.words[j] == '"' else doc.words[j] in "“«‘"
    if quoted:
        found.append("quoted")
    if g < sentence.first:
        found.append("before start")
    elif not doc.words[g][0].isalnum():
        found.append(f"before {doc.words[g] if doc.words[g] in _MARKS else 'mark'}")
    else:
        found += _at(scene, g, "before") or ["before other"]
    return found


def _governors(scene: Scene, sentence: Sentence, one: Candidate, g: int) -> tuple[list[str], int]:
    """The nearest words of talks, aims or deeds before a phrase, and the nearest one's token."""
    doc, governing = scene.doc, _governing(scene.lang.code)
    found: list[str] = []
    number, nearest = 0, one.opener
    for j in range(g, max(sentence.first - 1, g - _REACH), -1):
        if doc.words[j] in ".;:":
            found.append("governor parted")
            break
        if (doc.lower[j] in governing or scene.verb(j) is not None) and scene.inside(j) is None:
            number += 1
            nearest = j if number == 1 else nearest
            found += _at(scene, j, "governor" if number == 1 else "second")
            if number == _GOVERNORS:
                break
    return found or ["governor none"], nearest


def _before(scene: Scene, sentence: Sentence, one: Candidate) -> int:
    """The token before the list that a phrase stands in, past articles and opening marks."""
    doc, slight = scene.doc, scene.lang.any("articles", "possessives")
    j = one.opener - 1
    while j >= sentence.first and (doc.lower[j] in slight or doc.words[j] in QUOTE_MARKS):
        j -= 1
    return j


def _at(scene: Scene, j: int, place: str) -> tuple[str, ...]:
    form = scene.verb(j)
    placed = _known_at(scene.lang.code, place).get(scene.doc.lower[j], ())
    return placed if form is None else placed + _verbal(form.classes, place)


@cache
def _governing(code: str) -> frozenset[str]:
    return frozenset(word for word, names in _known(code).items() if names & _GOVERNING)


@cache
def _known(code: str) -> dict[str, frozenset[str]]:
    """The classes of each word that has one."""
    lang = language(code)
    tables = {f"{table} {name}": lang.subjects[table][name] for table, names in _CLASSES.items()
              for name in names}  # fmt: skip
    tables |= {f"noun {name}": lang.nouns[name] for name in _NOUNS}
    tables |= {f"word {name}": lang.words[name] for name in _WORDS}
    found: dict[str, set[str]] = {}
    for name, words in tables.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _known_at(code: str, place: str) -> dict[str, tuple[str, ...]]:
    return {word: tuple(f"{place} {name}" for name in sorted(names)) for word, names in _known(code).items()}


@cache
def _verbal(classes: frozenset[str], place: str) -> tuple[str, ...]:
    return tuple(f"{place} verb {name}" for name in sorted(classes))
