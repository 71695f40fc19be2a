"""Whom a relative clause means: who stands before its pronoun, with marks, countries and days between."""

from typing import TYPE_CHECKING

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import COMMA, DASHES, but_not, either
from envoyage.reading.people.persons import Mention
from envoyage.reading.times.dates import DateMention

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_APART = either(DASHES, COMMA)  # before a relative clause on a name: "Ruiz, who", "Ruiz -- who"
_MARKS = 2
# Words between a relative pronoun and its verb: "who is also expected to".
_RELATIVE_REACH = 6
# Words of the longest country: "Ruiz of the United Arab Emirates".
_COUNTRY = 5
# Words from "among" to a relative pronoun: "among the dozen African heads of state who".
_MANY_REACH = 9
_DAY_OPENS = 4  # words before a day that are of it: "nesse mesmo dia 3"


class Relatives:
    """The relative clauses of one scene; `helpers` are words that stand between a subject and its verb."""

    def __init__(self, scene: "Scene", helpers: frozenset[str]) -> None:
        words = scene.lang.words
        self._scene, self._lang = scene, scene.lang
        self._lower, self._tokens = scene.doc.lower, scene.doc.words
        # between a relative and its verb: "que enfim esteve", "who only then returned"
        self._beside = either(helpers, scene.lang.any("then", "still", "beside_verbs"))
        self._pointing = either(words["articles"], scene.lang.subjects["agreement"]["pointing"])
        self._clitics = but_not(
            either(words["pronouns_object"], words["guest_pronouns"]), words["pronouns_subject"]
        )

    def antecedent(self, token: int, sentence: Sentence) -> Mention | None:
        """ "Duque, quien llegará", "Modi, who is to visit": whom a relative before the verb means."""
        lower, words = self._lower, self._lang.words
        if words["relative"].isdisjoint(lower[max(0, token - _RELATIVE_REACH) : token]):
            return None
        j = token - 1
        dated = {
            k
            for d in self._scene.dates_in(j - _RELATIVE_REACH, token)
            for k in range(self._opening_of(d), d.last)
        }
        while (
            j > sentence.first
            and token - j < _RELATIVE_REACH
            and (
                lower[j] in self._beside
                or lower[j] in self._clitics
                or lower[j].endswith(self._lang.adverbs)
                or (j in dated and lower[j] not in words["relative"])
                or (j + 1 in dated and lower[j] in words["before_dates"])
            )
        ):
            j -= 1
        if j <= sentence.first or lower[j] not in words["relative"]:
            return None
        return self.named_before(j)

    def told_of(self, relative: int) -> Mention | None:
        """ "received Ruiz, who arrived on a tour": whom a relative clause goes on with, an object too."""
        mention = self.named_before(relative)
        if mention is None or self._scene.describes(mention):
            return None
        governor = self._scene.preposition(mention.first)
        return mention if not governor or governor in self._lang.words["personal"] else None

    def named_before(self, relative: int) -> Mention | None:
        """Who stands before a relative clause: "Ruiz, who", "President Ruiz of Peru, who"."""
        j = self._past_marks(relative)
        mention = self._scene.mention_ending(j)
        places = self._scene.places_in(j - _COUNTRY, j) if mention is None else []
        place = next((p for p in places if p.last == j), None)
        if place is None:
            return mention or self._one_of_them(relative)
        j = place.first - 1  # the "of" of the country
        j -= self._lower[j] in self._lang.words["articles"] and self._lower[j] not in self._lang.words["of"]
        if j <= 0 or self._lower[j] not in self._lang.words["of"]:
            return None
        behind = self._scene.mention_ending(j - (self._tokens[j - 1] == ","))
        return behind if behind is not None and behind.person.country == place.code else None

    def _one_of_them(self, relative: int) -> Mention | None:
        """ "Ruiz was among the leaders who flew", "Ruiz fue uno de los ministros que": who is one of many."""
        lower, lang = self._lower, self._lang
        low = max(self._scene.sentence_at(relative).first + 1, relative - _MANY_REACH)
        at = next((k for k in range(relative - 1, low, -1) if lower[k] in lang.words["between"]), None)
        if at is None:
            one = (k for k in range(relative - 2, low, -1) if lang.dates.numerals.get(lower[k]) == 1)
            at = next((k for k in one if lower[k + 1] in lang.words["of"]), None)
        if at is None:
            return None
        them = next((k for k in range(at + 1, relative) if lang.offices.is_plural(lower[k : k + 3])), None)
        if them is None or not lang.words["of"].isdisjoint(lower[at + 2 : them]):
            return None  # "was among the critics of the ministers who"
        told = either(lang.words["being"], lang.words["standing_out"])
        if lower[at - 1] not in told or self._scene.mentions_in(at, relative):
            return None
        return self._scene.subject(at - 1)

    def _past_marks(self, relative: int) -> int:
        """Where a relative clause is set off: the comma or the dashes before it, else its own word."""
        j = relative
        while j > 0 and relative - j < _MARKS and self._tokens[j - 1] in _APART:
            j -= 1
        return j

    def _opening_of(self, date: DateMention) -> int:
        """Where a day begins with its small words: "on the same day", "el mismo día 30"."""
        first = date.first - 1
        while date.first - first < _DAY_OPENS and self._lower[first] in self._pointing:
            first -= 1
        return first
