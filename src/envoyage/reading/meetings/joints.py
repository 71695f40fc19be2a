"""What holds a list of people together: the word that governs one of them, and what may stand between two.

Who somebody is often stands before the name in words that are no title: "con el dirigente sindical Ana Ruiz",
"with the owner of the mine, Ana Ruiz". Such a descriptor is passed by; a verb or another preposition ends it.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import LIST_MARKS, but_not, either
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT})
# Tokens of a descriptor before a name, of brackets, of a relative clause, and of all between two of a list.
_DESCRIPTOR = 18
_BRACKETED = 8
_GAP = 36
# Lower-case words of a descriptor that no article opens: "businessman John Zulu".
_BARE = 2
_STOPS = frozenset("“«”»:;?!")
_STOPS_IN_LIST = _STOPS - {";"}


class Joints:
    """The questions that a list of people asks of one sentence."""

    def __init__(self, scene: Scene, sentence: Sentence) -> None:
        self._scene = scene
        self._sentence = sentence
        self._words = scene.lang.words
        self._lower = scene.doc.lower
        self._governed: dict[tuple[int, int], tuple[str, int]] = {}  # several lists ask for the same
        self._governors = either(self._words["between"], self._words["personal"])
        self._pronouns = either(self._words["pronouns_subject"], self._words["pronouns_object"])
        self.among = either(
            self._words["including"], self._words["being"], but_not(self._pronouns, self._words["articles"])
        )

    # -- what governs a person -----------------------------------------------------------------------------

    def governor(self, mention: Mention, floor: int) -> str:
        """The preposition before a mention, or "between", past articles, possessives and a descriptor.

        Nothing at or before `floor` is looked at; without a preposition it is the empty string.
        """
        return self.governed(mention, floor)[0]

    def governed(self, mention: Mention, floor: int) -> tuple[str, int]:
        """The governor of a mention and the token where it stands."""
        key = (mention.first, floor)
        if key not in self._governed:
            self._governed[key] = self._find_governor(mention, floor)
        return self._governed[key]

    def _find_governor(self, mention: Mention, floor: int) -> tuple[str, int]:
        j = self._near(mention, floor)
        if j < floor:
            return "", j
        word = self._preposition(j)
        return (word, j) if word else self._described(mention, j, floor)

    def _near(self, mention: Mention, floor: int) -> int:
        """The token before a mention that is no article, possessive or honorific."""
        lower, honorifics = self._lower, self._scene.lang.offices.honorifics
        j = self._scene.before(mention.first)
        while j > floor and (
            lower[j] in self._words["possessives"] or lower[j] in honorifics or lower[j] == "."
        ):
            j = self._scene.before(j)
        if lower[j] in self._words["articles"] and lower[j - 1] in either(
            self._words["with"], self._words["by"]
        ):
            j -= 1  # "com a sua homóloga": an article that is also a preposition
        return j

    def _preposition(self, j: int) -> str:
        """The governing word at a token; "junto a", "ao lado de" are company."""
        lower = self._lower
        if self._among(j):
            return lower[j]
        word = lower[j] if lower[j] in self._governors else self._scene.preposition(j + 1)
        if word and word not in self._words["with"] and j > 0 and lower[j - 1] in self._words["with"]:
            return lower[j - 1]
        return word

    def _described(self, mention: Mention, j: int, floor: int) -> tuple[str, int]:
        """The governor of the descriptor that ends at `j`, with the comma of an apposition behind it."""
        apposition = self._scene.doc.words[j] == ","
        if apposition:
            if not self._closes(mention):
                return "", j
            j -= 1
        titled = mention.title is not None  # "the party's general secretary (PLR) and President Ana Ruiz"
        inner = either(self._words["of"], self._words["articles"], self._words["possessives"])
        known = either(self._governors, self._words["with"], self._words["by"], self.among)
        for k in range(j, max(floor, j - _DESCRIPTOR) - 1, -1):
            if self._lower[k] not in inner and (word := self._preposition(k)):
                return (word if word in known else ""), k
            if not self._nominal(k, apposition or titled):
                break
        return "", j

    def _closes(self, mention: Mention) -> bool:
        """True when an apposition ends behind a mention; "with officials, Ruiz said" is none."""
        words = self._scene.doc.words
        end = mention.last
        if end < self._sentence.last and self._lower[end] in self._scene.lang.words["location"]:
            return True
        return (
            end >= self._sentence.last
            or words[end] in ",.;:)("
            or self._lower[end] in self._words["conjunctions"]
        )

    def _nominal(self, k: int, apposition: bool) -> bool:
        """True for a word that a descriptor may hold."""
        word, lower = self._scene.doc.words[k], self._lower[k]
        if (
            self._scene.inside(k) is not None
            or word in _STOPS
            or (word in "()" and not apposition)
            or lower in self._words["relative"]
        ):
            return False
        if lower in self._words["conjunctions"] or word == ",":
            return apposition and word != ","
        form = self._scene.verb(k)
        if form is not None and (form.tense is Tense.GERUND or self._infinitive(k, form.tense)):
            return False
        return (apposition or word.islower() or _is_short(word)) and not self.finite(k)

    def _among(self, j: int) -> bool:
        """ "including", "entre ellos": before some of those who are meant."""
        if self._lower[j] in self._words["including"]:
            return True
        if self._lower[j] in self._words["being"]:  # "como son"
            return self._lower[j - 1] in self._words["including"]
        meant = either(self._words["between"], self._words["including"])
        return self._lower[j] in self._pronouns and self._lower[j - 1] in meant

    def honours(self, mention: Mention) -> bool:
        """ "in honour of Ana Ruiz"."""
        j = self._near(mention, self._sentence.first)
        return self._lower[j - 1] in self._words["honoured"]

    def apart(self, token: int, mention: Mention) -> bool:
        """True when a single comma, which sets no aside apart, parts a name from the word before it."""
        title = mention.title
        first = title.first if title is not None and token < title.first < mention.first else mention.first
        return self._scene.doc.words[token + 1 : first].count(",") == 1

    def _infinitive(self, k: int, tense: Tense) -> bool:
        """True for a base form that is a verb: "to visit", "and visit", but "the visit"."""
        if tense is not Tense.BASE or self._scene.lang.pro_drop:
            return tense is Tense.BASE
        leading = either(
            self._words["conjunctions"], self._words["destination"], self._scene.lang.modal["future"]
        )
        return self._lower[k - 1] in leading

    # -- what links two ------------------------------------------------------------------------------------

    def linked(self, one: Mention, other: Mention, by: str = "") -> bool:
        """True when only what a list may hold stands between two mentions; `by` is what governs the first."""
        if other.first - one.last > _GAP or self._tells_more(other):
            return False
        return self._adjoined(one, other) or self._resumed(one, other, by)

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
        for k in range(j, min(other.first, j + _DESCRIPTOR)):
            if self._scene.doc.words[k] in ",;":
                return (
                    k
                    if self._lower[k + 1] in self._words["conjunctions"] or self._scene.doc.words[k] == ";"
                    else 0
                )
            if not self._nominal(k, apposition=True):
                return 0
        return 0

    def _opens_clause(self, mention: Mention) -> bool:
        """True for the subject of a new clause: "tras ver a Ruiz, Kadar dijo"."""
        form = self._scene.verb(mention.last) if mention.last < self._sentence.last else None
        return form is not None and form.tense in FINITE

    def _descriptor(self, j: int, other: Mention) -> bool:
        """True when the words from `j` to the other only say who that is: "y la escritora Ana Ruiz"."""
        title = other.title
        if title is not None and j < title.first <= other.first:
            # "and National Assembly (NA) Chairwoman Ana Ruiz"
            return self._plain(j, title.first) and all(
                self._nominal(k, apposition=True) for k in range(j, title.first)
            )
        end = self._scene.before(other.first) + 1
        if self._scene.doc.words[end - 2] == "," and self._scene.doc.words[end - 1].isalpha():
            end -= 1  # "o comandante da Polícia, general Ana Ruiz"
        apposition = self._scene.doc.words[end - 1] == ","
        if apposition:
            end -= 1
            if not self._closes(other):
                return False
        if end <= j or end - j > _DESCRIPTOR or not all(self._nominal(k, apposition) for k in range(j, end)):
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
        j = self._near(other, one.last)
        same = self._words["by"] if by in self._words["by"] else self._words["with"]
        if j <= one.last or self._preposition(j) not in same:
            return False
        gap = range(one.last, j)
        nouns = self._scene.lang.nouns
        stops = either(_STOPS_IN_LIST, self._words["relative"], nouns["phone"], nouns["meeting"])
        if any(self._lower[k] in stops or self._scene.inside(k) is not None for k in gap):
            return False
        joints = either(self._words["conjunctions"], LIST_MARKS)
        return any(self._lower[k] in joints for k in gap) and not any(self.finite(k) for k in gap)

    def finite(self, k: int) -> bool:
        form = self._scene.verb(k)
        if form is not None and form.tense in FINITE:
            return True
        word = self._lower[k]
        return len(word) > 4 and word.endswith(self._scene.lang.finite_endings)

    def _place_behind(self, j: int, end: int) -> int:
        """The token behind the place that "of" leads to, "de Camarões"; 0 when there is none."""
        places = self._scene.places_in(j + 1, min(end, j + 3))
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


def _is_short(word: str) -> bool:
    """An office by its letters: "FM", "PM", "EAM"."""
    return word.isupper() and 1 < len(word) < 5
