"""Which trip a paper, a quotation, a topic or a toured place belongs to, when a report tells of several."""

from collections.abc import Callable
from dataclasses import dataclass, field

from envoyage.facts import Role, Status
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.moods import Mood
from envoyage.reading.papers.paperlists import FAR, Paper
from envoyage.reading.papers.papers import find_papers
from envoyage.reading.people.people import Person
from envoyage.reading.phrases.nounphrases import FINITE, Span
from envoyage.reading.quotes.quotes import find_quotes
from envoyage.reading.quotes.said import Said
from envoyage.reading.scene import Scene
from envoyage.reading.topics.events import attends
from envoyage.reading.topics.occasions import find_occasions
from envoyage.reading.topics.topics import Named, find_topics
from envoyage.reading.topics.tours import Tour, find_tours
from envoyage.reading.topics.weighing import weigh

Weigh = Callable[[Scene, Sentence, list[Named], Draft], list[Named]]

# Kinds of clauses that have a verb of going, with its own subject.
_GOING = frozenset({"go", "visit", "arrive", "stay", "continue"})
# Tokens between what a paper is about and what a clause behind adds to it.
_REACH = 8
# Sentences from what was discussed back to the journey on which it was.
_TOLD_LONG_BEFORE = 2


@dataclass(slots=True)
class Share:
    """What one trip has of a report's papers, quotations, topics and toured places."""

    papers: list[Paper] = field(default_factory=list)
    quotes: list[Said] = field(default_factory=list)
    topics: list[Span] = field(default_factory=list)
    tours: list[Tour] = field(default_factory=list)


def share_out(
    scene: Scene, drafts: list[Draft], section_of: list[int], *, weigh: Weigh = weigh
) -> list[Share]:
    """A share for each of `drafts`, in their order.

    `section_of` gives each sentence's draft by its heading, or -1. A report without a trip is not searched.
    `weigh` says which phrases of a sentence are topics, of those that the rules found and others.
    """
    shares = [Share() for _ in drafts]
    if not drafts:
        return shares
    owners = _Owners(drafts, section_of)
    last: Paper | None = None
    titled: list[tuple[Share, list[Span]]] = []
    for sentence in scene.doc.sentences:
        owner = owners.of(sentence.index)
        if owner is None:
            last = None
            continue
        if scene.doc.is_bare(sentence):
            continue
        share = shares[owner]
        papers = find_papers(scene, sentence, last)
        if papers and papers[0].listed and last is not None and not last.listed and last.about is None:
            share.papers = [paper for paper in share.papers if paper is not last]  # its list says more
        if papers:
            last = papers[-1]
        elif last is not None and sentence.index - last.sentence > FAR:
            last = None
        topics = find_topics(scene, sentence)
        if papers:
            share.papers += [paper for paper in papers if not paper.silent]
        if sentence.kind is Kind.BODY and owners.told_in(sentence.index):
            seen = {j for topic in topics for j in range(topic.first, topic.last)}
            topics += [
                Named(first, last, at)
                for (first, last), at in find_occasions(scene, sentence)
                if seen.isdisjoint(range(first, last))
            ]
        topics = weigh(scene, sentence, topics, drafts[owner])
        if papers:
            topics = [topic for topic in topics if not _is_covered(scene, papers, topic.span)]
        if sentence.kind is Kind.TITLE:
            titled.append((share, [topic.span for topic in topics]))
        else:
            for topic in topics:
                whose = owners.of_topic(scene, topic, owner)
                if whose is not None:
                    shares[whose].topics.append(topic.span)
        share.tours += find_tours(scene, sentence)
    for share, headline in titled:
        share.topics = share.topics or headline  # a headline repeats in fewer words what the text tells
    for said in find_quotes(scene):
        person = said.speaker.person if said.speaker is not None else None
        owner = owners.of_words(scene.doc.sentence_of[said.token], person)
        if owner is not None:
            shares[owner].quotes.append(said)
    return shares


def as_found(scene: Scene, sentence: Sentence, topics: list[Named], draft: Draft) -> list[Named]:
    """The topics of the rules as they are, unweighed."""
    return topics


def _is_covered(scene: Scene, papers: list[Paper], span: Span) -> bool:
    """True for what a paper is about, and for what a clause says it holds: "which covers three sites"."""
    if any(p.about and p.about[0] <= span[0] < p.about[1] for p in papers):
        return True
    matter = next((p.about for p in reversed(papers) if p.about and p.about[1] <= span[0]), None)
    if matter is None:
        return False
    gap = range(matter[1], span[0])
    cues, lower, between = scene.lang.cues, scene.doc.lower, range(matter[1], min(span[0], matter[1] + 3))
    opens = any(
        lower[j] in scene.lang.words["relative"]
        or ((size := cues.longest_at(lower, j)) and cues.value(lower, j, size) == "listing")
        for j in between
    )
    return opens and len(gap) <= _REACH


def _doers(scene: Scene, trigger: int) -> list[Person]:
    """Who is named as the subject of the finite verb at a word, or last before it: "flew in to attend"."""
    first = scene.sentence_at(trigger).first
    for j in range(trigger, first - 1, -1):
        form = scene.verb(j)
        helped = j > first and scene.doc.lower[j - 1] in scene.lang.modal["future"]
        if form is not None and (helped or form.tense in FINITE or form.tense is Tense.PRESENT):
            return [m.person for m in scene.subjects(j) if m.name_at is not None]
    return []


def _asks(scene: Scene, trigger: int) -> bool:
    """True for a word of wanting, asking or stressing: what a third party asks for was not talked about."""
    form = scene.verb(trigger)
    asks = form is not None and bool(form.classes & {"press", "stress"})
    return asks or scene.doc.lower[trigger] in scene.lang.subjects["topics"]["aims"]


def _is_over(scene: Scene, trigger: int) -> bool:
    """True for what was discussed: a verb of the past itself, not one that such a verb only governs."""
    form = scene.verb(trigger)
    over = form is not None and form.tense in (Tense.PAST, Tense.IMPERFECT, Tense.PARTICIPLE)
    return over and scene.mood(trigger) is Mood.PAST


class _Owners:
    """The trip that a sentence speaks of: its section's, else the one told in it, else the main one."""

    def __init__(self, drafts: list[Draft], section_of: list[int]) -> None:
        self._drafts = drafts
        self._section_of = section_of
        self._sectioned = any(section >= 0 for section in section_of)
        self._told: dict[int, list[int]] = {}
        for index, draft in enumerate(drafts):
            for sentence in draft.sentences:
                self._told.setdefault(sentence, []).append(index)

    def of(self, sentence: int) -> int | None:
        """Index of the draft.

        What stands outside the sections of a report that has them is nobody's, unless a trip is told in it.
        """
        section = self._section_of[sentence]
        if section >= 0:
            return section
        told = self._told.get(sentence)
        if not told:
            return None if self._sectioned else 0
        return next(iter(self._subjects(told) or told))

    def told_in(self, sentence: int) -> bool:
        """True for a sentence that tells of a trip."""
        return sentence in self._told

    def of_topic(self, scene: Scene, topic: Named, owner: int) -> int | None:
        """Index of the draft that a topic goes with; None where it is somebody else's.

        Who attends a summit attends it on a trip of his own; and what was discussed was not discussed on a
        trip that is still to come, where the text has told of another before.
        """
        sentence = scene.doc.sentence_of[topic.trigger]
        owner = self.of_clause(sentence, topic.first, owner)
        if self._section_of[sentence] >= 0:
            return owner
        people = _doers(scene, topic.trigger)
        if people and self._drafts[owner].person not in people:
            own = [i for i, draft in enumerate(self._drafts) if draft.person in people]
            told = [i for i in own if i in self._told.get(sentence, [])] or (own if len(own) == 1 else [])
            if told:
                return told[0]
            if attends(scene, topic.trigger):
                return None
            if _asks(scene, topic.trigger) and not self._hosted(owner, people):
                return None
        if self._drafts[owner].status is Status.PLANNED and _is_over(scene, topic.trigger):
            return self._before(sentence, owner)
        return owner

    def _hosted(self, owner: int, people: list[Person]) -> bool:
        """True where one of these people was met on a trip, or is of a country that it leads to."""
        draft = self._drafts[owner]
        met = {side.person for encounter in draft.encounters for side in encounter.sides}
        return any(person in met or person.country in draft.grounds for person in people)

    def _before(self, sentence: int, owner: int) -> int | None:
        """The draft told last up to a sentence that is no plan; the sentence's own where there is none.

        None where that one was told long before: what was discussed was discussed elsewhere.
        """
        made = [
            (max(k for k in draft.sentences if k <= sentence), -i)
            for i, draft in enumerate(self._drafts)
            if draft.status is not Status.PLANNED and draft.first_sentence <= sentence
        ]
        if not made:
            return owner
        told, index = max(made)
        return -index if sentence - told <= _TOLD_LONG_BEFORE else None

    def of_clause(self, sentence: int, token: int, owner: int) -> int:
        """Index of the draft whose own verb of going stands last before a token, else that of the sentence.

        "While Ruiz is in Peru, Paz will fly to Chile for the forum": the forum is Paz's.
        """
        if self._section_of[sentence] >= 0:
            return owner
        told = self._told.get(sentence, [])
        going = [
            (travel.token, -i)
            for i in told
            for travel in self._drafts[i].travels
            if travel.sentence == sentence and travel.kind in _GOING and travel.token < token
        ]
        return -max(going)[1] if going and len(told) > 1 else owner

    def of_words(self, sentence: int, speaker: Person | None) -> int | None:
        """Index of the draft that spoken words go with: the speaker's own trip, else the one told there.

        A trip only named in passing there is no reason: then it is the one that the report is about.
        """
        section = self._section_of[sentence]
        if section >= 0:
            return section
        told = self._told.get(sentence, [])
        if speaker is not None:
            own = [i for i, draft in enumerate(self._drafts) if draft.person is speaker]
            best = next((i for i in own if i in told), next(iter(self._subjects(own)), None))
            if best is None and not self._subjects(told):
                best = own[0] if len(own) == 1 else None  # told in passing, but the only one of the speaker
            if best is not None:
                return best
        subjects = self._subjects(told)
        if subjects:
            return subjects[0]
        if told and (self._sectioned or speaker is None):
            return told[0]
        return None if self._sectioned else 0

    def _subjects(self, drafts: list[int]) -> list[int]:
        return [i for i in drafts if self._drafts[i].role is Role.SUBJECT]
