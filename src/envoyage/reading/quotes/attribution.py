"""By what words are put down to somebody: a verb beside them, a source, a colon, what was said before."""

from enum import Enum, auto

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.quotes.quotemarks import Quoted
from envoyage.reading.quotes.said import Said, Speaker
from envoyage.reading.quotes.speakers import Speakers
from envoyage.reading.scene import Scene

# Tokens between a quotation and its verb of saying: behind it, and before it.
_BEHIND, _BEFORE = 16, 40
# Tokens between a quotation and an "according to", or a clause at the sentence's end that puts it down.
_AROUND = 60
# Tokens of "In the minister's view" before its noun.
_NEAR = 6
# Tokens of a sentence that only says who spoke: "President X said."
_TAG = 9
_FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT})
_JOINTS = frozenset(",.—–-")


class Cue(Enum):
    """What puts a quotation down to its speaker."""

    VERB = auto()
    SOURCE = auto()  # "according to"
    COLON = auto()
    GOES_ON = auto()  # the speaker before goes on
    NONE = auto()


class Attribution:
    """The search for who said one quotation, over its sentence and what stands beside it."""

    def __init__(self, scene: Scene, quoted: Quoted, taken: set[int], earlier: list[Said]) -> None:
        self.scene, self.quoted, self.taken, self.earlier = scene, quoted, taken, earlier
        self.speakers = Speakers(scene, taken, earlier)
        self.first = quoted.first - 1  # the opening mark
        self.low = self._low()
        self.high = self._high()
        self.cue = Cue.NONE

    @property
    def opens(self) -> bool:
        """True when the quotation begins its sentence."""
        return self.first <= self.scene.sentence_at(self.quoted.first).first

    def _low(self) -> int:
        """The begin of its sentence, or of the sentence before when that ends in a colon."""
        scene = self.scene
        sentence = scene.sentence_at(self.quoted.first)
        if sentence.index and self.first <= sentence.first:
            before = scene.doc.sentences[sentence.index - 1]
            if scene.doc.words[before.last - 1] == ":":
                return before.first
        return sentence.first

    def _high(self) -> int:
        """The end of the sentence in which the quotation closes, or of the next that says who spoke."""
        scene, doc = self.scene, self.scene.doc
        closing = scene.sentence_at(min(self.quoted.last, doc.size - 1))
        behind = closing.last
        if behind - self.quoted.last <= 2 and closing.index + 1 < len(doc.sentences):
            after = doc.sentences[closing.index + 1]
            if after.block == closing.block and doc.words[after.first] not in '“"«‘':
                window = range(after.first, min(after.last, after.first + 9))
                ends = doc.words[self.quoted.last - 1] in "?!,…" or after.last - after.first <= _TAG
                if ends and any(self.speakers.says(j) for j in window):
                    return after.last
        return behind

    def speaker(self) -> Speaker | None:
        """By the verb right behind, the verb before, the sentence's last clause, "according to", a colon."""
        scene = self.scene
        verb = self._right_behind()
        if verb is not None:
            self.cue = Cue.VERB
            return self.speakers.of_verb(verb, self.quoted.last + 1, self.high, behind=self.quoted.last)
        if (signed := self._signed()) is not None:
            self.cue = Cue.VERB
            return signed
        if self._asked():
            self.cue = Cue.VERB
            return None
        verb = self._verb_before()
        credited, source = self._source()
        headed = scene.doc.lower[self.low] in scene.lang.subjects["quotes"]["view_of"]
        nearer = verb is not None and scene.words_in(scene.lang.words["according"], verb + 1, self.first)
        if credited and (verb is None or self.opens or headed or nearer):
            self.cue = Cue.SOURCE
            return source
        if verb is not None:
            self.cue = Cue.VERB
            return self.speakers.of_verb(verb, self.low, self.first)
        if (told := self._told_before()) is not None:
            self.cue = Cue.VERB
            return self.speakers.agent(told, self.quoted.last + 8)
        verb = self._last_clause()
        if verb is not None:
            self.cue = Cue.VERB
            low = max(j for j in range(self.quoted.last, verb) if scene.doc.words[j] in ',”"»’')
            return self.speakers.of_verb(verb, low + 1, self.high, behind=verb - 1)
        if credited:
            self.cue = Cue.SOURCE
            return source
        if scene.doc.words[self.first - 1 : self.first] == [":"]:
            self.cue = Cue.COLON
            subjects = self.speakers.subjects(self.low, self.first)
            if subjects:
                return self.speakers.person(subjects[-1])
            return self.speakers.body_near(self.low, self.first) or self._of_talk()
        return self._goes_on()

    def _of_talk(self) -> Speaker | None:
        return self.speakers.earlier_subject(self.low) if self.scene.lang.pro_drop else None

    def _right_behind(self) -> int | None:
        """The verb of saying behind the closing mark: `", said X`, `", a source close to X said`."""
        scene, doc, says = self.scene, self.scene.doc, self.speakers.says
        start = self.quoted.last + 1
        j = start
        while j < self.high and doc.words[j] in _JOINTS:
            j += 1
        closed = j > start or doc.words[self.quoted.last - 1] in ",?!….—–-"
        if not closed and j < self.high and not says(j):
            return None
        going_on = scene.lang.subjects["quotes"]["going_on"]
        stops = either(scene.lang.any("conjunctions", "while"), scene.lang.words["relative"])
        for k in range(j, min(self.high, start + _BEHIND)):
            if k in self.taken or doc.words[k] in ';:"“«':
                return None
            if self._quoted_as(k):
                continue  # "the agency quoted Paz as saying"
            if says(k) or (k - j < 4 and doc.lower[k] in going_on):
                return None if self._leads_to_more(k) else k
            form = scene.verb(k)
            if k == j and doc.lower[k] in stops:
                return None
            if self.speakers.is_told(k) or self.speakers.is_told(k + 1):
                continue  # "she was quoted as saying"
            if form is not None and form.tense in _FINITE and not self._in_relative(j, k):
                return None
        return None

    def _quoted_as(self, verb: int) -> bool:
        """True at "quoted" where "as saying" follows: who says it stands before that."""
        opens = self.scene.lang.subjects["quotes"]["as_saying"]
        spots = self.scene.words_in(opens, verb + 1, min(self.high - 1, verb + _NEAR))
        return bool(spots) and self.scene.verb(verb) is not None and self.speakers.says(spots[0] + 1)

    def _leads_to_more(self, verb: int) -> bool:
        """`Ruiz said that "we can," adding that "we must"`: a gerund that goes on with what is said next."""
        scene = self.scene
        form = scene.verb(verb)
        if form is None or form.tense is not Tense.GERUND or verb + 1 >= self.high:
            return False
        more = scene.doc.words[verb + 1] in ",:" and verb + 2 in self.taken  # "adding: “"
        more = more or scene.doc.lower[verb + 1] in scene.lang.words["relative"]
        return more and self._verb_before() is not None

    def _signed(self) -> Speaker | None:
        """`"...", Ana Paz, ministra de Salud.`: a name and an office behind the mark, and no verb."""
        scene, start = self.scene, self.quoted.last + 1
        rest = range(start, self.high)
        if not rest or scene.doc.words[start] not in _JOINTS - {"."} or any(scene.verb(j) for j in rest):
            return None
        named = scene.mentions_in(start, self.high)
        return self.speakers.person(named[0]) if named and named[0].first == start + 1 else None

    def _asked(self) -> bool:
        """True for `"...?" X was asked`: X is whom somebody else asked."""
        behind = range(self.quoted.last + 1, min(self.high, self.quoted.last + 7))
        closed = self.scene.doc.words[self.quoted.last - 1] in ",?!"
        return closed and any(self.speakers.is_told(j) for j in behind if j not in self.taken)

    def _in_relative(self, first: int, k: int) -> bool:
        """ "X, who arrived on Monday, said": a verb that does not say who speaks is no hindrance there."""
        relative = self.scene.lang.words["relative"]
        return not relative.isdisjoint(self.scene.doc.lower[first:k])

    def _verb_before(self) -> int | None:
        near = self.first - 1 - (self.scene.doc.words[self.first - 1] == ",")
        going_on = self.scene.lang.subjects["quotes"]["going_on"]
        if near > self.low and self.scene.doc.lower[near] in going_on:
            return near  # `"Japan," he continued, "is a friend."`
        for j in range(self.first - 1, max(self.low - 1, self.first - _BEFORE), -1):
            if self.scene.doc.words[j] == ";" and j < self.first - 1:
                return None
            if self.speakers.says(j):
                return j
        return None

    def _told_before(self) -> int | None:
        """A passive before it: "foi descrito como"."""
        near = range(self.first - 1, max(self.low, self.first - _BEFORE // 4), -1)
        return next((j for j in near if self.speakers.is_told(j)), None)

    def _last_clause(self) -> int | None:
        """The verb of a clause that ends the sentence: `... "A" ..., declaró ayer X`."""
        scene, doc, says = self.scene, self.scene.doc, self.speakers.says
        for j in range(self.quoted.last + 1, min(self.high, self.quoted.last + _AROUND)):
            if not says(j):
                continue
            k = j - 1
            while k > self.quoted.last and doc.words[k] != "," and k not in self.taken and j - k < 9:
                k -= 1
            if doc.words[k] != "," or any(self._other_verb(m) for m in range(k + 1, j)):
                continue
            stops = either(scene.lang.words["relative"], scene.lang.words["pronouns_subject"])
            if (
                doc.lower[k + 1] in either(scene.lang.words["conjunctions"], stops)
                or doc.lower[j + 1] in stops
            ):
                continue
            if not any(self._other_verb(m) for m in range(j + 1, self.high)):
                return j
        return None

    def _other_verb(self, j: int) -> bool:
        form = self.scene.verb(j)
        return form is not None and form.tense in _FINITE and j not in self.taken

    def _source(self) -> tuple[bool, Speaker | None]:
        """Whether the words are put down to somebody ("according to X", "Para X, ..."), and to whom."""
        scene = self.scene
        lower, words = scene.doc.lower, scene.lang.words["according"]
        view_of = scene.lang.subjects["quotes"]["view_of"]
        around = [
            *range(self.quoted.last + 1, min(self.high, self.quoted.last + _AROUND)),
            *range(max(self.low, self.first + 1 - _AROUND), self.first),
        ]
        of, in_words = scene.lang.words["of"], scene.lang.subjects["quotes"]["in_words"]
        spots = [
            j
            for j in around
            if j not in self.taken
            and (
                (lower[j] in words and self._is_source(j))
                or (lower[j] in in_words and lower[j + 1 : j + 2] and lower[j + 1] in of)
            )
        ]
        links = either(words, view_of, scene.lang.any("of", "destination", "with"))
        if not spots and lower[self.low] in view_of and self.low not in self.taken:
            for mention in scene.mentions_in(self.low + 1, self.low + 3):
                if scene.before(mention.first) == self.low:
                    return True, self.speakers.person(mention)
            national = self.speakers.national(self.low + 1, self.low + 3)
            return national is not None, national  # "Para o peruano, "..."
        own = next(
            (j for j in around if lower[j] in in_words and lower[j - 1] in scene.lang.words["possessives"]),
            None,
        )
        if own is None and not spots and (viewer := self._viewer()) is not None:
            return True, viewer
        if own is not None and not spots and own not in self.taken:
            return True, self.speakers.earlier_subject(own)  # "in his words", "fueron sus palabras"
        for j in spots:
            if (told := self._whose(j)) is not None:
                return True, told
            for mention in scene.mentions_in(j + 1, j + 6):
                before = scene.before(mention.first)
                while lower[before] in scene.lang.any("visiting", "title_fillers"):
                    before = scene.before(before)
                if lower[before] in links or self.speakers.says(mention.first - 1):
                    return True, self.speakers.person(mention)
            if (national := self.speakers.national(j + 1, min(j + 6, self.high))) is not None:
                return True, national
            if body := self.speakers.body_near(j + 1, min(j + 14, self.high)):
                return True, body
        return bool(spots), None

    def _viewer(self) -> Speaker | None:
        """Who it is in "In Paz's view, "..."": named before the word for a view, at the sentence's head."""
        in_words = self.scene.lang.subjects["quotes"]["in_words"]
        for mention in self.scene.mentions_in(self.low, min(self.first, self.low + _NEAR)):
            behind = mention.last + 1
            owns = self.scene.doc.words[mention.last : behind] in (["'s"], ["’s"])
            if owns and self.scene.doc.lower[behind] in in_words:
                return self.speakers.person(mention)
        return None

    def _whose(self, j: int) -> Speaker | None:
        """ "Exteriores difundió una nota según la cual "...": who stands before the relative clause."""
        scene, near = self.scene, self.scene.doc.lower[j + 1 : j + 3]
        own = scene.lang.subjects["quotes"]["who"]  # "segundo o que disse X"
        if but_not(scene.lang.words["relative"], own).isdisjoint(near) or j - 1 <= self.low:
            return None
        before = self.speakers.subjects(self.low, j)
        if body := self.speakers.body(self.low, j, j - 1 - (scene.doc.words[j - 1] == ",")):
            return body
        return self.speakers.person(before[-1]) if before else self.speakers.body_near(self.low, j)

    def _is_source(self, j: int) -> bool:
        """False for "acuerdo" as a paper; "de acuerdo con" names who says it."""
        lower, words = self.scene.doc.lower, self.scene.lang.subjects["agreement"]
        if not self.scene.lang.agreement_kinds.longest_at(lower, j):
            return True
        return lower[j - 1] in words["idiom_before"] and lower[j + 1] in words["idiom_after"]

    def _goes_on(self) -> Speaker | None:
        """The speaker before, for a whole sentence in the same paragraph or a paragraph of its own."""
        scene = self.scene
        here = scene.sentence_at(self.quoted.first)
        if self.earlier:
            last = self.earlier[-1]
            before = scene.sentence_at(last.token)
            near = here.index - before.index <= 1 and not self.speakers.subjects(self.low, self.high)
            if before.block == here.block and (self.opens or near):
                self.cue = Cue.GOES_ON
                return last.speaker
            if self.alone and here.block - before.block == 1:
                self.cue = Cue.GOES_ON
                return last.speaker
        if here.index and (self.alone or self._follows(here.index)):
            spoke = self.speakers.who_spoke(here.index - 1)
            if spoke is not None:
                self.cue = Cue.GOES_ON
                return spoke
        return None

    def _follows(self, index: int) -> bool:
        """`X said Peru was open. "Now it must act."`: a whole sentence of speech behind what X said."""
        before, here = self.scene.doc.sentences[index - 1 : index + 1]
        return self.opens and before.block == here.block and self.high - self.quoted.last <= 2

    @property
    def alone(self) -> bool:
        """True for a quotation that is all of its paragraph."""
        scene = self.scene
        here = scene.sentence_at(self.quoted.first)
        begins = not self.first or scene.sentence_at(self.first - 1).block != here.block
        return begins and (self.quoted.open_ended or self.high - self.quoted.last <= 2)
