"""What was discussed, in the text's words.

What talks were about, what an agenda holds, what a visit is to strengthen, and what was attended: each rule
finds where a list of noun phrases begins, `phraselists` reads the list.
"""

from dataclasses import dataclass
from functools import cache

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.phrases.nounphrases import QUOTE_MARKS, Span
from envoyage.reading.phrases.phraselists import is_umbrella
from envoyage.reading.scene import Scene
from envoyage.reading.topics.policy import of_cooperation
from envoyage.reading.topics.questions import fronted
from envoyage.reading.topics.rules import BEING_THERE, topics_at

_OPENING = frozenset(
    {"talk", "discuss", "focus", "top", "strengthen", "stress", "press", "arise", "celebrate"}
)
_OPENING_NOUNS = (
    "as_agenda", "talks", "cooperation", "areas", "strengthening", "voiced", "working",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A topic at tokens `first` to `last`, and the word that brings it: "discussed", "agenda", "attend"."""

    first: int
    last: int
    trigger: int

    @property
    def span(self) -> Span:
        return self.first, self.last


def find_topics(scene: Scene, sentence: Sentence) -> list[Named]:
    """The topics that one sentence names, each token in one of them."""
    if sentence.kind is not Kind.BODY and sentence.kind is not Kind.TITLE:
        return []
    found = [Named(*span, sentence.first) for span in fronted(scene, sentence)]
    for token in _openings(scene, sentence):
        if found and token < found[-1].last:
            continue
        spans = _refined(scene, sentence, topics_at(scene, sentence, token))
        if found and len(spans) > 1 and spans[-1][1] <= token:
            # "trade, cooperation on A and B, and C are on the agenda": the whole list says more
            found = [topic for topic in found if topic.last <= spans[0][0]]
        for first, last in spans:
            if not found or first >= found[-1].last:
                found.append(Named(first, last, token))
    found = [topic for topic in found if not _is_stop(scene, topic)]
    return [topic for topic in found if not (_is_rest(scene, topic, found) or _is_quoted(scene, topic))]


def _is_stop(scene: Scene, topic: Named) -> bool:
    """ "where she addressed the assembly, to Germany and to Togo": where a journey goes on to."""
    place = scene.place_at(topic.first)
    if place is None or not place.is_ground or place.last != topic.last:
        return False
    before = scene.before(place.first)
    joints = either(scene.lang.words["conjunctions"], COMMA)
    led = scene.doc.lower[before] in scene.lang.any("destination", "location")
    return led and scene.doc.lower[before - 1] in joints


def _is_quoted(scene: Scene, topic: Named) -> bool:
    """ "spoke of the "threats of big powers"": words of speech, all of which stand in marks."""
    words = scene.doc.words
    behind = words[topic.last] if topic.last < len(words) else ""
    return words[topic.first - 1] in QUOTE_MARKS and behind in QUOTE_MARKS


def _is_rest(scene: Scene, topic: Named, found: list[Named]) -> bool:
    """ "... and other topics high on the agenda": what closes a list and says nothing itself."""
    beside = any(other.trigger == topic.trigger and other.last <= topic.first for other in found)
    return beside and is_umbrella(scene, topic.span)


def _openings(scene: Scene, sentence: Sentence) -> list[int]:
    """The words at which a rule may begin; those of wanting only where a field of policy is named."""
    tables, first, last = scene.lang.subjects["topics"], sentence.first, sentence.last
    found = scene.words_in(_openers_of(scene, sentence), first, last)
    if scene.words_in(tables["policy"], first, last):
        purpose = scene.lang.subjects["agreement"]["infinitive"]
        found = sorted({*found, *scene.words_in(either(tables["aims"], purpose), first, last)})
    return found


def _openers_of(scene: Scene, sentence: Sentence) -> frozenset[str]:
    """The words at which a rule of talks, agendas and events may begin in a sentence."""
    tables, first, last = scene.lang.subjects["topics"], sentence.first, sentence.last
    events = scene.words_in(either(tables["event"], scene.lang.nouns["meeting"]), first, last)
    agenda = scene.words_in(either(tables["agenda"], tables["areas"]), first, last)
    return _openers(scene.lang.code, bool(events), bool(agenda))


@cache
def _openers(code: str, events_told: bool, agenda_told: bool) -> frozenset[str]:
    """The words of a language at which a rule may begin, where events and agendas are told or not."""
    lang = language(code)
    tables, phrasal = lang.subjects["topics"], lang.phrasals.verbs_of("discuss")
    classes, cues = _OPENING, {"stress", "press", "fields", "board", "balance", "arise"}
    nouns = [tables[name] for name in _OPENING_NOUNS]
    if events_told:
        classes, cues = classes | BEING_THERE | {"attend", "sit"}, cues | {"attend", "staged"}
        nouns += [tables["event_for"], tables["attending"], lang.nouns["delegation"]]
    if agenda_told:
        classes = classes | {"list"}
        nouns.append(tables["agenda"])
    verbs = (word for word, form in lang.verbs.items() if form.classes & classes or form.lemma in phrasal)
    return frozenset(verbs).union(*nouns, lang.cues.first_words_of(cues))


def _refined(scene: Scene, sentence: Sentence, spans: list[Span]) -> list[Span]:
    """Cooperation that heads a list is taken apart into its fields."""
    cooperation = scene.lang.subjects["topics"]["cooperation"]
    for token in range(*spans[0]) if spans else ():
        if scene.doc.lower[token] in cooperation:
            fields = of_cooperation(scene, sentence, token)
            if len(fields) > 1 or (fields and len(spans) == 1):
                return fields
    return spans
