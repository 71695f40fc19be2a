"""The word that governs a person: "with Ana Ruiz", "by the owner of the mine, Ana Ruiz".

Who somebody is often stands before the name in words that are no title: "con el dirigente sindical Ana Ruiz",
"with the owner of the mine, Ana Ruiz". Such a descriptor is passed by; a verb or another preposition ends it.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import both, but_not, either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT})
# Tokens of a descriptor before a name.
DESCRIPTOR = 18
# Words from "whom" to the verb of "among whom are".
_RELATIVE = 3
_STOPS = frozenset("“«”»:;?!")


class Governors:
    """The questions that a list of people asks of one sentence."""

    def __init__(self, scene: Scene, sentence: Sentence) -> None:
        self._scene = scene
        self._sentence = sentence
        self._words = scene.lang.words
        self._lower = scene.doc.lower
        self._governed: dict[tuple[int, int], tuple[str, int]] = {}  # several lists ask for the same
        self._governors = either(self._words["between"], self._words["personal"])
        self._adverbs = both(self._words["list_adverbs"], self._words["after"])  # "depois", without a "de"
        self._pronouns = either(self._words["pronouns_subject"], self._words["pronouns_object"])
        self.among = either(
            self._words["including"], self._words["being"], but_not(self._pronouns, self._words["articles"])
        )
        self.among = either(self.among, self._words["standing_out"])

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
        j = self.near(mention, floor)
        if j < floor:
            return "", j
        word = self.preposition(j)
        if word in self._words["by"] and (led := self._of_led(j, floor)) is not None:
            return led
        return (word, j) if word else self._described(mention, j, floor)

    def _of_led(self, by: int, floor: int) -> tuple[str, int] | None:
        """ "talks with a delegation led by Ana Ruiz": the governor of those at whose head she is."""
        if self._lower[by - 1] not in self._scene.lang.nouns["led"]:
            return None
        known = either(self._governors, self._words["with"], self._words["by"])
        for k in range(by - 2, max(floor, by - DESCRIPTOR), -1):
            if (word := self.preposition(k)) in known:
                return word, k
            if self.finite(k):
                return None
        return None

    def leads(self, mention: Mention, floor: int) -> bool:
        """ "received a delegation led by Ana Ruiz": at the head of those who stand right behind `floor`."""
        j = self.near(mention, floor)
        led = self._lower[j] in self._words["by"] and self._lower[j - 1] in self._scene.lang.nouns["led"]
        return led and j - floor < DESCRIPTOR and not any(self.finite(k) for k in range(floor + 1, j - 1))

    def near(self, mention: Mention, floor: int) -> int:
        """The token before a mention that is no article, possessive or honorific."""
        lower, honorifics = self._lower, self._scene.lang.offices.honorifics
        j = self._scene.before(mention.first)
        while j > floor and (
            lower[j] in self._words["possessives"]
            or lower[j] in honorifics
            or lower[j] == "."
            or (lower[j] in self._adverbs and lower[j + 1] not in self._words["of"])
            or (lower[j] in POSSESSIVES and self._scene.ends_mention(j))
        ):
            owner = self._scene.mention_ending(j) if lower[j] in POSSESSIVES else None  # "Ruiz's counterpart"
            j = self._scene.before(owner.first if owner is not None else j)
        if lower[j] in self._words["articles"] and lower[j - 1] in either(
            self._words["with"], self._words["by"]
        ):
            j -= 1  # "com a sua homóloga": an article that is also a preposition
        return j

    def preposition(self, j: int) -> str:
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
            if not self.closes(mention):
                return "", j
            j -= 1
        titled = mention.title is not None  # "the party's general secretary (PLR) and President Ana Ruiz"
        inner = either(self._words["of"], self._words["articles"], self._words["possessives"])
        known = either(self._governors, self._words["with"], self._words["by"], self.among)
        for k in range(j, max(floor, j - DESCRIPTOR) - 1, -1):
            if self._lower[k] not in inner and (word := self.preposition(k)):
                return (word if word in known and not self._leads_to_place(k) else ""), k
            if not self.nominal(k, apposition or titled):
                break
        return "", j

    def _leads_to_place(self, k: int) -> bool:
        """ "la visita a Lima la ministra Ruiz": what stands behind the preposition is where one goes."""
        article = self._lower[k + 1] in self._words["articles"]
        place = self._scene.place_at(k + 1 + article)
        return place is not None and place.is_ground and not place.masked

    def closes(self, mention: Mention) -> bool:
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

    def nominal(self, k: int, apposition: bool) -> bool:
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
        if self._lower[j] in self._words["standing_out"]:  # "entre los que destacan"
            return not self._words["relative"].isdisjoint(self._lower[max(0, j - _RELATIVE) : j])
        meant = either(self._words["between"], self._words["including"])
        return self._lower[j] in self._pronouns and self._lower[j - 1] in meant

    def _infinitive(self, k: int, tense: Tense) -> bool:
        """True for a base form that is a verb: "to visit", "and visit", but "the visit"."""
        if tense is not Tense.BASE or self._scene.lang.pro_drop:
            return tense is Tense.BASE
        leading = either(
            self._words["conjunctions"], self._words["destination"], self._scene.lang.modal["future"]
        )
        return self._lower[k - 1] in leading

    def honours(self, mention: Mention) -> bool:
        """ "in honour of Ana Ruiz"."""
        j = self.near(mention, self._sentence.first)
        return self._lower[j - 1] in self._words["honoured"]

    def apart(self, token: int, mention: Mention) -> bool:
        """True when a single comma, which sets no aside apart, parts a name from the word before it."""
        title = mention.title
        first = title.first if title is not None and token < title.first < mention.first else mention.first
        return self._scene.doc.words[token + 1 : first].count(",") == 1

    def finite(self, k: int) -> bool:
        form = self._scene.verb(k)
        if form is not None and form.tense in FINITE:
            return True
        word = self._lower[k]
        return len(word) > 4 and word.endswith(self._scene.lang.finite_endings)


def _is_short(word: str) -> bool:
    """An office by its letters: "FM", "PM", "EAM"."""
    return word.isupper() and 1 < len(word) < 5
