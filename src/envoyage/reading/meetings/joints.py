"""What holds a list of people together: what may stand between two of it."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import LIST_MARKS, either
from envoyage.reading.meetings.governors import DESCRIPTOR, FINITE, Governors
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens of brackets, of a relative clause, and of all between two of a list.
_BRACKETED = 12
_GAP = 36
# Tokens from "of" to its country, and by way of "the Republic of".
_OF, _OF_POLITY = 3, 6
# Lower-case words of a descriptor that no article opens: "businessman John Zulu".
_BARE = 2
_STOPS = frozenset("“«”»:?!")


class Joints:
    """The questions that a list of people asks of one sentence."""

    def __init__(self, scene: Scene, sentence: Sentence) -> None:
        self._scene = scene
        self._sentence = sentence
        self.governors = Governors(scene, sentence)
        self._words = scene.lang.words
        self._lower = scene.doc.lower
        self._added_by = [joint for joint in self._words["conjunctions"] if " " in joint]

    def linked(self, one: Mention, other: Mention, by: str = "") -> bool:
        """True when only what a list may hold stands between two mentions; `by` is what governs the first."""
        if other.first - one.last > _GAP or self._tells_more(other):
            return False
        if self._scene.reports_until(other) is not None:
            return False  # "will hold talks with Ruiz, the minister said"
        before = self._scene.before(other.first)
        if before >= one.last and self._lower[before] in self._scene.lang.modal["negative"]:
            return False  # "asistirá el vicepresidente y no el mandatario, Ana Ruiz"
        return self._adjoined(one, other) or self._resumed(one, other, by) or self._added(one, other)

    def _added(self, one: Mention, other: Mention) -> bool:
        """ "met A at the palace, as well as B": joined by more than "and", past a place or a day."""
        gap = range(one.last, other.first)
        if any(self._lower[k] in _STOPS or self.governors.finite(k) for k in gap):
            return False
        told = f"{' '.join(self._lower[k] for k in gap)} "
        small = either(self._words["personal"], self._words["articles"], self._words["possessives"])
        for joint in self._added_by:
            before, found, behind = told.rpartition(f"{joint} ")
            if found and before and all(word in small for word in behind.split()):
                return not any(self._scene.inside(k) is not None for k in gap)
        return False

    def _tells_more(self, mention: Mention) -> bool:
        """ "with Ana Ruiz, minister and future head of government": a bare office is hers alone."""
        if mention.name_at is not None:
            return False
        before = self._lower[mention.first - 1]
        determiners = either(self._words["articles"], self._words["possessives"])
        return before not in either(determiners, self._words["with"], self._words["by"])

    def _adjoined(self, one: Mention, other: Mention) -> bool:
        """Joints, articles, days, brackets, and a descriptor of the other."""
        doc, words, lower = self._scene.doc, self._words, self._lower
        joints = either(words["conjunctions"], words["with"], words["by"], LIST_MARKS)
        slight = either(words["articles"], words["possessives"], words["list_adverbs"], words["personal"])
        honorifics = self._scene.lang.offices.honorifics
        days = {
            k: d.last for d in self._scene.dates_in(one.last, other.first) for k in (d.first - 1, d.first)
        }
        joined = False
        sure = False  # a conjunction or a semicolon stands in the gap
        j = one.last
        while j < other.first:
            if lower[j] in joints:
                joined = True
                sure = sure or lower[j] != ","
                j += 1
            elif doc.words[j] == "(" and ")" in doc.words[j : j + _BRACKETED]:
                j += doc.words[j : j + _BRACKETED].index(")") + 1
            elif j in days:
                j = days[j]
            elif lower[j] in words["of"] and (place := self._place_behind(j, other.first)):
                j = place
            elif joined and lower[j] in words["for_land"] and (place := self._place_behind(j, other.first)):
                j = place  # "by A and, for Peru, by B"
            elif (demonym := self._demonym_at(j)) or lower[j] in slight | honorifics or doc.words[j] in ".)":
                j = demonym or j + 1
            elif joined and lower[j] in words["relative"]:
                return self._resumes(j, other)
            elif joined and not sure and (behind := self._apposed(j, other)):
                j = behind
            else:
                return joined and self._descriptor(j, other)
        return joined and (sure or not self._opens_clause(other))

    def _apposed(self, j: int, other: Mention) -> int:
        """The joint behind an apposition of the first, "Ana Ruiz, the mayor of Lima, and"; 0 without one."""
        for k in range(j, min(other.first, j + DESCRIPTOR)):
            if self._scene.doc.words[k] in ",;":
                return (
                    k
                    if self._lower[k + 1] in self._words["conjunctions"] or self._scene.doc.words[k] == ";"
                    else 0
                )
            if not self.governors.nominal(k, apposition=True):
                return 0
        return 0

    def _opens_clause(self, mention: Mention) -> bool:
        """True for the subject of a new clause: "tras ver a Ruiz, Kadar dijo"."""
        at = mention.last
        if at < self._sentence.last and self._scene.doc.words[at] == ",":
            at += 1  # "talks with President Ruiz, the minister, Ana Paz, said"
        if at >= self._sentence.last:
            return False
        form = self._scene.verb(at)
        acts = form is not None and form.tense in FINITE
        return acts or (at > mention.last and self._lower[at] in self._words["being"])

    def _descriptor(self, j: int, other: Mention) -> bool:
        """True when the words from `j` to the other only say who that is: "y la escritora Ana Ruiz"."""
        title = other.title
        if title is not None and j < title.first <= other.first:
            # "and National Assembly (NA) Chairwoman Ana Ruiz"
            return self._plain(j, title.first) and all(
                self.governors.nominal(k, apposition=True) for k in range(j, title.first)
            )
        end = self._scene.before(other.first) + 1
        if self._scene.doc.words[end - 2] == "," and self._scene.doc.words[end - 1].isalpha():
            end -= 1  # "o comandante da Polícia, general Ana Ruiz"
        apposition = self._scene.doc.words[end - 1] == ","
        if apposition:
            end -= 1
            if not self.governors.closes(other):
                return False
        if (
            end <= j
            or end - j > DESCRIPTOR
            or not all(self.governors.nominal(k, apposition) for k in range(j, end))
        ):
            return False
        opened = self._lower[j - 1] in either(
            self._words["articles"], self._words["possessives"], self._words["by"]
        )
        if not opened and not (apposition and self._scene.doc.words[j][0].isupper()) and end - j > _BARE:
            return False
        return self._plain(j, end)

    def _plain(self, first: int, end: int) -> bool:
        """True for words without a preposition but "of", which must not end them."""
        inner = either(self._words["of"], self._words["articles"])
        return self._lower[end - 1] not in self._words["of"] and not any(
            self._scene.preposition(k + 1) for k in range(first, end) if self._lower[k] not in inner
        )

    def _resumed(self, one: Mention, other: Mention, by: str) -> bool:
        """ "with A on Monday and, later in Lima, with B": the list goes on by the same word."""
        j = self.governors.near(other, one.last)
        same = self._words["by"] if by in self._words["by"] else self._words["with"]
        if j <= one.last or self.governors.preposition(j) not in same:
            return False
        gap = range(one.last, j)
        nouns = self._scene.lang.nouns
        stops = either(_STOPS, self._words["relative"], nouns["phone"], nouns["meeting"])
        if any(self._lower[k] in stops or self._scene.inside(k) is not None for k in gap):
            return False
        joints = either(self._words["conjunctions"], LIST_MARKS)
        return any(self._lower[k] in joints for k in gap) and not any(self.governors.finite(k) for k in gap)

    def _place_behind(self, j: int, end: int) -> int:
        """The token behind the place that "of" leads to, "de Camarões"; 0 when there is none."""
        polity = self._scene.lang.nouns["polity"]  # "y de la República de Guatemala"
        reach = _OF_POLITY if not polity.isdisjoint(self._lower[j + 1 : j + 3]) else _OF
        places = self._scene.places_in(j + 1, min(end, j + reach))
        return places[0].last if places else 0

    def _demonym_at(self, j: int) -> int:
        place = self._scene.place_at(j)
        return place.last if place is not None and place.kind == "demonym" else 0

    def slight(self, j: int) -> bool:
        """True for an article or a demonym before a name."""
        return bool(self._demonym_at(j)) or self._lower[j] in self._words["articles"]

    def _resumes(self, j: int, other: Mention) -> bool:
        """ "with A, who had come from B, and with C": behind the relative clause the list goes on."""
        k = self._scene.before(other.first)
        if self._lower[k] in self._words["with"]:
            k -= 1
        if self._lower[k] not in self._words["conjunctions"] and self._scene.doc.words[k] != ";":
            return False
        return self._scene.doc.words[k - 1] == "," or self._scene.doc.words[k] == ";" or k - j < _BRACKETED
