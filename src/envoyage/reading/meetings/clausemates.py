"""Officials of the host land who stand in one clause with the traveller, whatever the verb: they have met.

The rules of meetings know the words that tell of one. Reports put it in many others: "President Ruiz showed
him the port", "he went over the plans with the minister", "Ruiz and the mayor opened the bridge". Here the
clause is asked, not its verb: who of another land is its subject while the traveller is its object, who is
spoken to or stands beside the traveller. Words that reach somebody from afar, and those that only speak of
somebody, are left out; so is everybody whom the trip does not lead to (`meetings.attach`).
"""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.meetings.besides import is_local, is_untold, of_another_land
from envoyage.reading.meetings.clauses import BOND, REACH, Clauses
from envoyage.reading.meetings.encounters import Encounter, met_by
from envoyage.reading.meetings.governors import FINITE
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

_ADDRESSED, _HOSTED = 9, 4  # tokens from a verb to whom it addresses; around the name of a host
_DONE_BY = 8  # tokens from a passive to its "by"
_MOST_NAMED = 24  # people in a sentence that tells a story
_MOVING = frozenset({"go", "arrive", "return", "leave", "accompany", "bring", "continue"})
_COMPANY = frozenset({"accompany", "bring"})
_TELLING = frozenset({"say", "greet", "announce", "plan", "deny", "cancel", "postpone", "invite", "call"})
_TAKING = frozenset({"go", "hand", "bring"})  # "drove to President Ruiz", "took him to"
_TO_SOMEBODY = frozenset({"face", "converse", "hand", "meet"})
_MEETING = frozenset({"meet", "converse", "host", "greet", "visit"})


def find_clausemates(
    scene: Scene, sentence: Sentence, who: Person, met: list[Encounter]
) -> Iterator[Encounter]:
    """Those whom no word of meeting tells of, a list of them at a time."""
    if sentence.kind is not Kind.BODY:
        return
    mentions = scene.mentions_in(sentence.first, sentence.last)
    if len(mentions) > _MOST_NAMED:
        return  # a table, or a string made to hurt
    talks = [e for e in met if scene.doc.lower[e.token] in scene.lang.nouns["meeting"]]  # of others
    known = met_by(who, met) | {id(side.person) for each in talks for side in each.sides}
    others = [
        m
        for m in mentions
        if id(m.person) not in known and (of_another_land(scene, m, who) or is_untold(scene, m, who))
    ]
    if not others:
        return
    clauses = _Clausemates(scene, sentence, who)
    done = sentence.first
    for mention in others:
        if mention.first < done or not clauses.may_be_met(mention):
            continue
        if (token := clauses.told(mention)) is None:
            continue
        sides = clauses.listed(mentions, mentions.index(mention))
        done = sides[-1].last
        sides.insert(0, Mention(token, token + 1, who))
        yield Encounter(token, sentence.index, sides, clauses.mood, [], loose=True)


class _Clausemates(Clauses):
    """How somebody is told to be with the traveller."""

    def told(self, mention: Mention) -> int | None:
        """The token by which somebody is told to be with the traveller; None where nothing tells it."""
        first, last = self.bounds(mention)
        if not self.scene.lang.modal["negative"].isdisjoint(self.lower[first:last]):
            return None
        governor, at = self.joints.governors.governed(mention, max(first, 1) - 1)
        if not of_another_land(self.scene, mention, self.who):
            return self._facing(mention, first, last, governor, at)
        if governor in self.words["with"]:
            return self._with(mention, at, first) if not is_local(self.scene, mention) else None
        if governor in self.words["by"]:
            return self._by(at, first)
        if (whom := self._whom(mention)) is not None:
            return whom
        if governor in self.words["of"] and governor not in self.words["personal"]:
            found = self._guest_of(mention, at)
            return self._beside(mention, first, last, governor, at) if found is None else found
        if self.owned(mention):
            found = self._guest_of(mention, mention.last)
            return self._beside(mention, first, last, governor, at) if found is None else found
        subject = not governor and not self.scene.is_object(mention)
        found = self._hosted(mention) if not governor else None
        if found is None and subject:
            found = self._joined(mention, last)
        if found is None and subject:
            found = self._faced(mention, first, last)
        found = self._addressed(mention, first, governor) if found is None else found
        return self._beside(mention, first, last, governor, at) if found is None else found

    def _facing(self, mention: Mention, first: int, last: int, governor: str, at: int) -> int | None:
        """What an official whose land is not told does to the traveller: "The minister, Ruiz, showed him"."""
        verbs = (self.scene.verb(j) for j in self.scene.verbs_in(first, last))
        own = not self.scene.lang.nouns["delegation"].isdisjoint(self.lower[first:last])
        if own or any(form is not None and form.classes & _MOVING for form in verbs):
            return None  # "accompanied by the minister", "the minister is of the delegation"
        if governor in self.words["by"]:
            return self._by(at, first)
        if (whom := self._whom(mention)) is not None:
            return whom
        acts = not governor and not self.scene.is_object(mention)
        return self._faced(mention, first, last) if acts else None

    def _beside(self, mention: Mention, first: int, last: int, governor: str, at: int) -> int | None:
        """ "Opposite him sat President Ruiz": the traveller is in the clause, and nothing tells otherwise."""
        scene, lower = self.scene, self.lower
        nouns = scene.lang.nouns
        views = scene.lang.subjects["quotes"]["view_of"]
        if (governor in self.words["of"] and lower[at - 1] not in nouns["hands"]) or lower[first] in views:
            return None
        if self.owned(mention) and nouns["meeting"].isdisjoint(lower[mention.last + 1 : mention.last + 3]):
            return None
        away = either(
            nouns["incumbency"],
            nouns["occasion"],
            nouns["invitation"],
            nouns["travel"],
            self.words["according"],
        )
        if self.reaches_afar(first, last) or not away.isdisjoint(lower[first:last]):
            return None
        if not nouns["bond"].isdisjoint(lower[max(first, at - _HOSTED) : at]):
            return None
        for j in scene.verbs_in(first, last):
            form = scene.verb(j)
            if form is not None and form.classes & _TELLING and "face" not in form.classes:
                return None
            if form is not None and scene.moves(j):
                return None
        others = [m for m in scene.mentions_in(first, last) if m is not mention]
        told = next((m for m in others if m.person is self.who and not self.owned(m)), None)
        if told is None:
            subjects = self.words["pronouns_subject"]
            told_at = next((j for j in range(first, last) if lower[j] in subjects or self.is_faced(j)), None)
        else:
            told_at = told.first
        if told_at is None:
            return None
        land = scene.home(mention.person)
        if any(m.person is not self.who and scene.home(m.person) != land for m in others):
            return None
        if any(not p.masked and p.is_ground and p.code != land for p in scene.places_in(first, last)):
            return None
        self.note(self.verb(first, last, told_at))
        return told_at

    def _with(self, mention: Mention, at: int, first: int) -> int | None:
        """ "went over the plans with Ruiz": the traveller does something with somebody, and does not go."""
        bonds = self.scene.lang.nouns["bond"]
        if not bonds.isdisjoint(self.lower[max(first, at - BOND) : at]) or self.reaches_afar(first, at):
            return None
        verb = self.verb(first, at, at)
        form = self.scene.verb(verb) if verb is not None else None
        known = self.scene.home(mention.person) is not None
        moving = _COMPANY if known else _MOVING  # "travelled with" a minister whose land is not told
        if form is not None and form.classes & moving and not self.scene.verbs_in(verb or 0, at)[1:]:
            return None
        if self.fronted(mention, at, first, verb):
            return at
        if self.is_doer(at, first, verb):
            return at
        if verb is None and at == first and self._opened(mention):
            return at
        others = [m for m in self.scene.mentions_in(first, self.sentence.last) if m is not mention]
        return at if not others and self._of_the_day(first) else None

    def _opened(self, mention: Mention) -> bool:
        """ "With President Ruiz he spoke about trade", "Con Ruiz habló": whom a sentence opens with."""
        verbs = self.scene.verbs_in(mention.last, self.sentence.last)
        verb = next((j for j in verbs if self.lower[j] not in self.words["being"]), None)
        form = self.scene.verb(verb) if verb is not None else None
        if verb is None or form is None or form.classes & _MOVING:
            return False
        if "sign" in form.classes and self.scene.is_passive(verb) and not self.scene.subject(verb):
            return True  # "Com Ruiz foi assinado um memorando"
        return self.is_doer(verb, mention.last, verb)

    def _of_the_day(self, first: int) -> bool:
        """ "Hubo una hora con Ruiz", "Con Ruiz empezó la jornada": time, and no other doer."""
        nouns = self.scene.lang.nouns
        return not either(nouns["daytimes"], nouns["hours"]).isdisjoint(
            self.lower[first : self.sentence.last]
        )

    def _by(self, at: int, first: int) -> int | None:
        """ "was joined by President Ruiz", "fue agasajado por": done to the traveller."""
        verb = next(
            (j for j in range(at - 1, max(first, at - _DONE_BY), -1) if self.scene.is_passive(j)), None
        )
        if verb is None or self.reaches_afar(first, at) or self.scene.mentions_in(verb, at):
            return None
        form = self.scene.verb(verb)
        if form is not None and "stay" in form.classes:
            return None  # "is represented by"
        subject = self.scene.subject(verb)
        if subject is None and not (self.scene.lang.pro_drop and self.opens(first, verb)):
            return None
        self.note(verb)
        return verb if subject is None or subject.person is self.who else None

    def _guest_of(self, mention: Mention, at: int) -> int | None:
        """ "was President Ruiz's guest", "fue huésped del presidente Ruiz"."""
        near = self.lower[max(self.sentence.first, at - 2) : at + 3]
        return at if not self.words["visitors"].isdisjoint(near) else None

    def _whom(self, mention: Mention) -> int | None:
        """ "President Ruiz, with whom he dined", "Ruiz and Paz are those whom he meets"."""
        lower, sentence = self.lower, self.sentence
        marks = either(self.words["with"], self.words["personal"], self.words["those"])
        passed = either(marks, self.words["being"], self.words["articles"], COMMA)
        end = self.listed(self.scene.mentions_in(mention.first, sentence.last), 0)[-1].last
        j = end
        while j < sentence.last and j - end < _HOSTED and lower[j] in passed:
            j += 1
        if j == end or j >= sentence.last or lower[j] not in self.words["whom"]:
            return None
        if lower[j] in self.scene.lang.subjects["quotes"]["who"] and marks.isdisjoint(lower[end:j]):
            return None  # "Ruiz, que habló con"
        verb = next((k for k in self.scene.verbs_in(j, min(sentence.last, j + _HOSTED + 1))), None)
        form = self.scene.verb(verb) if verb is not None else None
        if verb is None or form is None or not form.classes & _MEETING:
            return None
        named = self.scene.mentions_in(j, verb)
        if named and named[0].person is not self.who:
            return None
        self.note(verb)
        told = named or self.scene.lang.pro_drop or lower[j + 1] in self.words["pronouns_subject"]
        return verb if told else None

    def _hosted(self, mention: Mention) -> int | None:
        """ "his host, President Ruiz", "la anfitriona, Ana Ruiz"."""
        hosts = self.scene.lang.nouns["host"]
        low = max(self.sentence.first, mention.first - _HOSTED)
        high = min(self.sentence.last, mention.last + _HOSTED)
        owned = self.words["possessives"]
        return next(
            (j for j in range(low, high) if self.lower[j] in hosts and self.lower[j - 1] in owned), None
        )

    def _joined(self, mention: Mention, last: int) -> int | None:
        """ "Ruiz and President Paz opened the bridge", "he and President Paz walked": one subject."""
        scene = self.scene
        joins = self.words["conjunctions"]
        pronouns = either(self.words["pronouns_subject"], scene.lang.subjects["quotes"]["persons"])
        j = scene.before(mention.first)
        while j > self.sentence.first and self.lower[j] in self.words["possessives"]:
            j = scene.before(j)
        if j > self.sentence.first and self.lower[j] in joins and self.lower[j - 1] in pronouns:
            called = self.lower[j - 1] in self.words["pronouns_subject"]
            if called or self.lower[j - 2] in self.words["articles"]:
                return self.deed(mention.last, last)
        for other in scene.mentions_in(max(self.sentence.first, mention.first - REACH), mention.last + REACH):
            if other.person is not self.who or scene.is_object(other):
                continue
            one, two = (other, mention) if other.first < mention.first else (mention, other)
            between = self.lower[one.last : two.first]
            if not joins.isdisjoint(between) and scene.joined(one.last, two.first, self.words["possessives"]):
                return self.deed(two.last, last)
        return None

    def _faced(self, mention: Mention, first: int, last: int) -> int | None:
        """ "President Ruiz thanked him", "showed Paz the port": the traveller is the object."""
        high = min(last, mention.last + REACH)
        low = max(first, mention.first - REACH) if self.scene.lang.pro_drop else mention.last
        at = next((j for j in range(low, high) if self.is_faced(j)), None)
        if at is None:
            at = self._named_object(mention, high)
        if at is None or self.says(mention, low, high) or self.reaches_afar(low, high):
            return None
        if self.goes(low, high, at):
            return None
        between = self.scene.mentions_in(min(at, mention.last), max(at, mention.first))
        if any(m.person is not self.who and m is not mention for m in between):
            return None
        self.note(self.verb(low, high, at))
        return at

    def _named_object(self, mention: Mention, high: int) -> int | None:
        """ "President Ruiz thanked Paz for", "agradeció a Paz": the traveller by name, behind a verb."""
        for other in self.scene.mentions_in(mention.last + 1, high):
            if other.person is not self.who:
                return None
            direct = self.scene.verb(other.first - 1) is not None
            to = self.lower[self.scene.before(other.first)] in either(
                self.words["with"], self.words["personal"]
            )
            acts = other.last < high and self.scene.verb(other.last) is not None
            return other.first if (direct or to) and not acts else None
        return None

    def _addressed(self, mention: Mention, first: int, governor: str) -> int | None:
        """ "told President Ruiz that", "planteó a la presidenta": said or shown by the traveller."""
        lead = either(self.words["personal"], self.words["destination"])
        if governor and governor not in lead:
            return None
        if governor in self.words["personal"] and self.scene.before(mention.first) == self.sentence.first:
            return self._told_first(mention)
        verbs = self.scene.verbs_in(max(first, mention.first - _ADDRESSED), mention.first)
        verb = verbs[-1] if verbs else None
        if verb is None or not self._is_facing(verb, governor) or self.reaches_afar(first, mention.first):
            return None
        if not governor and (self.scene.lang.pro_drop or self.scene.before(mention.first) != verb):
            return None
        if self.scene.is_passive(verb):  # "greetings were conveyed to President Ruiz"
            return verb if not self.scene.mentions_in(first, mention.first) else None
        return verb if self.is_doer(verb, first, verb) else None

    def _told_first(self, mention: Mention) -> int | None:
        """ "A la presidenta Ana Ruiz le habló", "À presidente falou": whom a sentence opens with."""
        last = min(self.sentence.last, mention.last + BOND)
        verb = next(iter(self.scene.verbs_in(mention.last, last)), None)
        form = self.scene.verb(verb) if verb is not None else None
        if verb is None or form is None or not form.classes & _TO_SOMEBODY or form.tense not in FINITE:
            return None
        return verb if self.is_doer(verb, mention.last, verb) else None

    def _is_facing(self, verb: int, governor: str) -> bool:
        form = self.scene.verb(verb)
        if form is None:
            return False
        if "face" in form.classes or (governor and form.classes & _TAKING):
            return True
        return bool(governor) and self.scene.lang.pro_drop and "say" in form.classes
