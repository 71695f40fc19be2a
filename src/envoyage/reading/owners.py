"""The trip that a sentence speaks of, and whose on it is what was discussed, signed, said and toured."""

from envoyage.facts import Day, Role
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not
from envoyage.reading.moods import Mood
from envoyage.reading.papers.paperlists import Paper
from envoyage.reading.people.people import Person
from envoyage.reading.phrases.nounphrases import FINITE
from envoyage.reading.scene import Scene
from envoyage.reading.topics.events import attends
from envoyage.reading.topics.topics import Named
from envoyage.reading.topics.tours import Tour

# Kinds of clauses that have a verb of going, with its own subject.
_GOING = frozenset({"go", "visit", "arrive", "stay", "continue"})
# Tokens before a verb in which its subject is looked for: "the two heads of state".
_SUBJECT = 7
# Tokens from "had" to its verb.
_HELPED = 4
# Sentences from what was discussed back to the journey on which it was.
_TOLD_LONG_BEFORE = 2


def _doers(scene: Scene, trigger: int) -> list[Person]:
    """Who is named as the subject of the finite verb at a word, or last before it: "flew in to attend"."""
    first = scene.sentence_at(trigger).first
    for j in range(trigger, first - 1, -1):
        form = scene.verb(j)
        helped = j > first and scene.doc.lower[j - 1] in scene.lang.modal["future"]
        if form is not None and (helped or form.tense in FINITE or form.tense is Tense.PRESENT):
            named = [m for m in scene.subjects(j) if m.name_at is not None]
            return [] if named and _only_tells(scene, named[0].last, j) else [m.person for m in named]
    return []


def _only_tells(scene: Scene, first: int, verb: int) -> bool:
    """True for who says that others will do it: "Ruiz said that Lima and Quito will sign"."""
    for j in scene.verbs_in(first, verb):
        form = scene.verb(j)
        if form is None or "say" not in form.classes:
            continue
        opens = scene.words_in(scene.lang.words["relative"], j + 1, verb)
        others = range(opens[0] + 1, verb) if opens else range(0)
        return any(
            scene.doc.lower[k] in scene.lang.words["articles"] or scene.doc.is_capital(k) for k in others
        )
    return False


def _by_all(scene: Scene, trigger: int) -> bool:
    """True for "the two heads of state will inspect": all of them do it."""
    several = but_not(scene.lang.subjects["phrases"]["several"], scene.lang.words["possessives"])
    first = max(scene.sentence_at(trigger).first, trigger - _SUBJECT)
    return not several.isdisjoint(scene.doc.lower[first:trigger])


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


def _was_before(scene: Scene, trigger: int) -> bool:
    """True for what "had been discussed", "habían abordado": before what is told."""
    form = scene.verb(trigger)
    if form is None or not form.classes & {"discuss", "talk", "focus"}:
        return False
    first = max(scene.sentence_at(trigger).first, trigger - _HELPED)
    return bool(scene.words_in(scene.lang.subjects["topics"]["had"], first, trigger))


class Owners:
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

    def of_topic(self, scene: Scene, topic: Named, owner: int) -> list[int]:
        """The drafts that a topic goes with: one, those who travel together, or none.

        Who attends a summit attends it on a trip of his own; and what was discussed was not discussed on a
        trip that is still to come, where the text has told of another before.
        """
        if _was_before(scene, topic.trigger) and self._told_by_others(scene, topic.trigger, owner):
            return []
        people = _doers(scene, topic.trigger)
        whose = self._of_topic(scene, topic, owner, people)
        if whose is None:
            return []
        sentence = scene.doc.sentence_of[topic.trigger]
        return [whose, *self._together(whose, sentence, people, everyone=False)]

    def _told_by_others(self, scene: Scene, trigger: int, owner: int) -> bool:
        """True where those named before a word are neither the traveller nor people of where it leads."""
        first = scene.sentence_at(trigger).first
        if scene.words_in(scene.lang.words["pronouns_subject"], first, trigger):
            return False  # "according to Paz they had discussed": those told of
        named = scene.mentions_in(first, trigger)
        people = [mention.person for mention in named if mention.name_at is not None]
        return bool(people) and self._drafts[owner].person not in people and not self._hosted(owner, people)

    def _together(self, index: int, sentence: int, people: list[Person], *, everyone: bool) -> list[int]:
        """The drafts of those who travel with one: the same words of a sentence tell of their journeys.

        Where some of them are named as those who do it, it is theirs alone; where all are, or `everyone` does
        it ("the two presidents"), of any sentence.
        """
        one = self._drafts[index]
        words = {
            (travel.sentence, travel.token)
            for travel in one.travels
            if everyone or travel.sentence == sentence or one.person in people
        }
        found = []
        for i, other in enumerate(self._drafts):
            if i == index or other.role is not one.role or other.person is one.person:
                continue
            shared = any((travel.sentence, travel.token) in words for travel in other.travels)
            if shared and (one.person not in people or other.person in people):
                found.append(i)
        return found

    def _of_topic(self, scene: Scene, topic: Named, owner: int, people: list[Person]) -> int | None:
        sentence = scene.doc.sentence_of[topic.trigger]
        owner = self.of_clause(sentence, topic.first, owner)
        if self._section_of[sentence] >= 0:
            return owner
        if people and self._drafts[owner].person not in people:
            own = [i for i, draft in enumerate(self._drafts) if draft.person in people]
            told = [i for i in own if i in self._told.get(sentence, [])] or (own if len(own) == 1 else [])
            if told:
                return told[0]
            if attends(scene, topic.trigger):
                return None
            if _asks(scene, topic.trigger) and not self._hosted(owner, people):
                return None
        if not self._drafts[owner].status.happened and _is_over(scene, topic.trigger):
            return self._before(sentence, owner)
        return owner

    def of_paper(self, scene: Scene, paper: Paper, owner: int) -> int | None:
        """Index of the draft on which a paper was signed; None where third parties signed it, or long ago.

        What is long over goes with a journey of that time which the same sentence tells.
        """
        owner = self.of_clause(paper.sentence, paper.first, owner)
        people = _doers(scene, paper.verb)
        if paper.old is not None:
            told = self._told.get(paper.sentence, [])
            then = [i for i in told if self._is_of(i, paper.old)]
            return next((i for i in then if not people or self._drafts[i].person in people), None)
        if not people or self._drafts[owner].person in people:
            return owner
        told = [i for i in self._told.get(paper.sentence, []) if self._drafts[i].person in people]
        if told:
            return told[0]
        home = self._drafts[owner].person.country
        beside = any(person.country is None or person.country == home for person in people)
        return owner if beside or self._hosted(owner, people) else None

    def of_tour(self, scene: Scene, tour: Tour, owner: int) -> list[int]:
        """The drafts on which a place was toured: of who does it, named or not, and of companions."""
        sentence = scene.doc.sentence_of[tour.trigger]
        if self._section_of[sentence] >= 0:
            return [owner]
        owner = self.of_clause(sentence, tour.first, owner)
        people = [mention.person for mention in scene.subjects(tour.trigger)]
        if people and self._drafts[owner].person not in people:
            own = [i for i, draft in enumerate(self._drafts) if draft.person in people]
            told = [i for i in own if i in self._told.get(sentence, [])] or self._subjects(own)
            owner = next(iter(told), owner)
        return [owner, *self._together(owner, sentence, people, everyone=_by_all(scene, tour.trigger))]

    def _is_of(self, index: int, day: Day) -> bool:
        """True where a day, or a year, is one of a draft's days."""
        when = self._drafts[index].when
        if when is None or when.earliest is None or when.latest is None:
            return False
        return (
            day.earliest is not None
            and day.latest is not None
            and (day.earliest <= when.latest and when.earliest <= day.latest)
        )

    def _hosted(self, owner: int, people: list[Person]) -> bool:
        """True where one of these people was met on a trip, or is of a country that it leads to."""
        draft = self._drafts[owner]
        met = {side.person for encounter in draft.encounters for side in encounter.sides}
        return any(person in met or person.country in draft.grounds for person in people)

    def _is_host(self, speaker: Person) -> bool:
        """True for who was met on the trip that the report is about: what is said there is said on it."""
        main = next(iter(self._subjects(list(range(len(self._drafts))))), None)
        return main is not None and self._drafts[main].person is not speaker and self._hosted(main, [speaker])

    def _before(self, sentence: int, owner: int) -> int | None:
        """The draft told last up to a sentence that is no plan; the sentence's own where there is none.

        None where that one was told long before: what was discussed was discussed elsewhere.
        """
        made = [
            (max(k for k in draft.sentences if k <= sentence), -i)
            for i, draft in enumerate(self._drafts)
            if draft.status.happened and draft.first_sentence <= sentence
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
            if best is None and not self._subjects(told) and not self._is_host(speaker):
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
