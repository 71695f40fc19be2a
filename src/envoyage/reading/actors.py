"""Who does what a verb says: the subject of a word, past objects, relatives and those joined to it."""

from typing import TYPE_CHECKING

from envoyage.reading.authors import author
from envoyage.reading.between import between
from envoyage.reading.control import ruling_verb
from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, DASHES, LIST_MARKS, but_not, either
from envoyage.reading.othersubjects import Others
from envoyage.reading.people.persons import Mention
from envoyage.reading.resuming import Aside, asides_of
from envoyage.reading.times.dates import DateMention

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_TO, _SEMICOLON = frozenset({"to"}), frozenset({";"})
_APART = either(DASHES, COMMA)  # before a relative clause on a name: "Ruiz, who", "Ruiz -- who"
_MARKS = 2
_UNFINITE = frozenset({Tense.BASE, Tense.PARTICIPLE, Tense.GERUND})
# Words between a relative pronoun and its verb: "who is also expected to".
_RELATIVE_REACH = 6
# Words of the longest country: "Ruiz of the United Arab Emirates".
_COUNTRY = 5
# Words that help a verb, between a subject and it: "will not yet have been".
_HELPED = 5
_DAY_OPENS = 4  # words before a day that are of it: "nesse mesmo dia 3"
_DELEGATION_REACH = 6  # words between a delegation and "by": "delegation of business leaders headed by"


class Actors:
    """The subjects of one scene's words."""

    def __init__(self, scene: "Scene") -> None:
        words, modal = scene.lang.words, scene.lang.modal
        self._scene, self._lang = scene, scene.lang
        self._others = Others(scene)
        self._lower, self._tokens = scene.doc.lower, scene.doc.words
        self._helpers = either(
            *(modal[name] for name in ("future", "perfect", "expected", "negative")),
            *(words[name] for name in ("being", "also", "emphatic", "reflexive")),
            _TO,
        )
        self._leading = either(  # before a verb: "had not yet also"
            self._helpers, modal["possible"], words["still"], words["lately"], words["before_now"]
        )
        self._opening = scene.lang.any("since", "after", "before")
        # between a relative and its verb: "que enfim esteve", "who only then returned"
        self._beside = either(self._helpers, scene.lang.any("then", "still", "beside_verbs"))
        # "Rinne and his counterpart, Dahl", "the president and his wife, Jill"
        self._also = either(
            scene.lang.any("possessives", "articles_before_titles"),
            scene.lang.nouns["kin"],
            scene.lang.offices.honorifics,
        )
        self._pointing = either(words["articles"], scene.lang.subjects["agreement"]["pointing"])
        self._contrast = either(scene.lang.modal["negative"], words["than"])
        self._lists = either(words["conjunctions"], LIST_MARKS)
        self._clitics = but_not(
            either(words["pronouns_object"], words["guest_pronouns"]), words["pronouns_subject"]
        )
        self._objects = but_not(words["pronouns_object"], words["articles"])
        self._standing = either(words["pronouns_subject"], self._objects, words["visitors"])
        # where the way to a subject ends or leads around: mentions, others, relatives, pronouns, semicolons
        halting = either(
            scene.lang.nouns["person_not"],
            scene.lang.nouns["kin"],
            words["relative"],
            words["first_person"],
            self._standing,
            _SEMICOLON,
        )
        ends = (mention.last - 1 for mention in scene.mentions)
        self._halts = sorted(
            {*scene.doc.tokens_of(halting), *self._others.unnamed, *self._others.peoples, *ends}
        )
        self._asides: dict[int, list[Aside]] = {}

    def of(self, token: int) -> Mention | None:
        """The mention that is the subject of the word at `token`; a pronoun stands for the focus.

        Looks left over the clause, passing by objects of prepositions and of other verbs.
        """
        sentence = self._scene.sentence_at(token)
        if (antecedent := self._antecedent(token, sentence)) is not None:
            return antecedent
        if (ruling := ruling_verb(self._scene, token, sentence)) is not None:
            return self.of(ruling)
        who = self._scene.focus or self._scene.led_by(token)
        unseen, halts = token, self._halts
        closed = [aside for aside in self._asides_of(sentence) if aside.last <= token]
        for j in reversed(halts[between(halts, sentence.first, token)]):
            if j >= unseen or any(aside.first <= j < aside.last for aside in closed):
                continue
            if self._tokens[j] == ";" and j < token - 1:
                break
            mention = self._scene.mention_ending(j + 1)
            if mention is not None and mention.first >= sentence.first:
                opens = self._right_before(self._past_land(mention), token) and self._opens_clause(mention)
                if opens or not (
                    self.is_object(mention)
                    or self._listed_object(mention)
                    or self._only_reports(mention, token)
                ):
                    return mention
                unseen = mention.first
                continue
            word = self._lower[j]
            if word in self._lang.words["first_person"]:
                return author(self._scene, j)
            if self._others.is_other(j) or self._others.is_unnamed(j):
                return None
            if word in self._lang.words["relative"] and (whose := self._told_of(j)) is not None:
                return whose
            if word in self._standing and self._stands_for_focus(j, token):
                own = self._named_in(sentence, j) if word in self._lang.words["pronouns_subject"] else None
                if (meant := self._scene.meant_by(j, own.person if own else who)) is not None:
                    return Mention(j, j + 1, meant)
        return None

    def _asides_of(self, sentence: Sentence) -> list[Aside]:
        """The relative clauses of a sentence that end before the verb they keep waiting."""
        known = self._asides.get(sentence.index)
        if known is None:
            known = self._asides[sentence.index] = asides_of(self._scene, sentence, self._helpers)
        return known

    def _only_reports(self, mention: Mention, token: int) -> bool:
        """ "Ruiz, the minister said, had been in Lima": not the minister."""
        end = self._scene.reports_until(mention)
        return end is not None and end < token and "," in self._tokens[end:token]

    def _named_in(self, sentence: Sentence, pronoun: int) -> Mention | None:
        """ "Ruiz confirmed that he will be at": who a sentence says something of, before its pronoun.

        But not "Ruiz will receive him, and he will see Paz".
        """
        before = [m for m in self._scene.mentions_in(sentence.first, pronoun) if m.person.titles]
        free = [m for m in before if not self.is_object(m) and not self._listed_object(m)]
        if not free or free[-1].name_at is None:
            return None
        verbs = self._scene.verbs_in(free[-1].last, pronoun)
        if not self._objects.isdisjoint(self._lower[free[-1].last : pronoun]):
            return None
        return Mention(pronoun, pronoun + 1, free[-1].person) if verbs else None

    def _right_before(self, end: int, token: int) -> bool:
        """True when nothing but a comma and words that help stand before a verb: "o presidente, ter ido"."""
        return all(self._tokens[j] == "," or self._lower[j] in self._helpers for j in range(end, token))

    def _past_land(self, mention: Mention) -> int:
        """Behind the country that a name is followed by: "President Ruiz of the United States"."""
        of = mention.last
        if self._lower[of : of + 1] == [] or self._lower[of] not in self._lang.words["of"]:
            return of
        at = of + 1 + (self._lower[of + 1] in self._lang.words["articles"])
        place = self._scene.place_at(at)
        return place.last if place is not None and place.code == mention.person.country else of

    def are_others(self, token: int) -> bool:
        """See `Others.are_others`."""
        return self._others.are_others(token)

    def _told_of(self, relative: int) -> Mention | None:
        """ "received Ruiz, who arrived on a tour": whom a relative clause goes on with, an object too."""
        mention = self.named_before(relative)
        if mention is None or self._scene.describes(mention):
            return None
        governor = self._scene.preposition(mention.first)
        return mention if not governor or governor in self._lang.words["personal"] else None

    def _antecedent(self, token: int, sentence: Sentence) -> Mention | None:
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

    def _opening_of(self, date: DateMention) -> int:
        """Where a day begins with its small words: "on the same day", "el mismo día 30"."""
        first = date.first - 1
        while date.first - first < _DAY_OPENS and self._lower[first] in self._pointing:
            first -= 1
        return first

    def named_before(self, relative: int) -> Mention | None:
        """Who stands before a relative clause: "Ruiz, who", "President Ruiz of Peru, who"."""
        j = self._past_marks(relative)
        mention = self._scene.mention_ending(j)
        places = self._scene.places_in(j - _COUNTRY, j) if mention is None else []
        place = next((p for p in places if p.last == j), None)
        if place is None:
            return mention
        j = place.first - 1  # the "of" of the country
        j -= self._lower[j] in self._lang.words["articles"] and self._lower[j] not in self._lang.words["of"]
        if j <= 0 or self._lower[j] not in self._lang.words["of"]:
            return None
        behind = self._scene.mention_ending(j - (self._tokens[j - 1] == ","))
        return behind if behind is not None and behind.person.country == place.code else None

    def _past_marks(self, relative: int) -> int:
        """Where a relative clause is set off: the comma or the dashes before it, else its own word."""
        j = relative
        while j > 0 and relative - j < _MARKS and self._tokens[j - 1] in _APART:
            j -= 1
        return j

    def _stands_for_focus(self, token: int, verb: int) -> bool:
        """A pronoun ("he went", "asked him to come"), or "the visitor", "el huésped": who travels so far."""
        word, words, modal = self._lower[token], self._lang.words, self._lang.modal
        if word in words["pronouns_subject"]:  # but "antes que él había estado", "after him came"
            order = self._lang.any("before", "after")
            return self._lower[token - 1] not in words["relative"] or self._lower[token - 2] not in order
        if word in words["possessives"] and self._lower[verb - 1] not in words["destination"]:
            return False  # "asked her to come", but "her tour goes to Lima"
        if token == verb - 2 and word in self._objects:  # but "le ha entregado", "lo va a recibir"
            return self._lower[verb - 1] not in either(modal["perfect"], modal["future"])
        visitor = word in words["visitors"] and not self._scene.preposition(token)
        return visitor and self._scene.inside(token) is None

    def is_object(self, mention: Mention) -> bool:
        """True when a mention is what a preposition or another verb leads to."""
        j = self._scene.before(mention.first)
        if self._scene.describes(mention):
            return True
        if j > 0 and self._lower[j] in self._lang.nouns["kin"]:
            j = self._scene.before(j)  # "with his wife Ana Ruiz"
        if j < 0:
            return False
        word = self._lower[j]
        if word in self._contrast:
            return True  # "Ruiz, but not Paz,", "Ruiz rather than Paz"
        if word in self._lang.words["of"] and self._lower[j - 1] in self._lang.nouns["vehicle"]:
            return False  # "the plane of President Ruiz landed"
        if word in self._lang.words["by"] and self._leads_delegation(j):
            return False
        if word == "," and self._renames(j):
            return True
        if word in self._scene.prepositions or word in self._lang.words["according"]:
            return True
        form = self._scene.verb(j)
        return (
            form is not None
            and bool(
                form.classes & {"meet", "host", "greet", "invite", "accompany", "discuss", "call", "say"}
            )
            and not (form.classes & {"say"} and (self._lang.pro_drop or self._acts(mention)))
        )

    def _acts(self, mention: Mention) -> bool:
        """ "said Ruiz would visit", "asked Ruiz of Peru to go": who has a verb of its own is no object."""
        token = self._past_land(mention)
        last = min(self._scene.sentence_at(mention.first).last, token + _HELPED)
        while token < last and self._scene.verb(token) is None and self._lower[token] in self._leading:
            token += 1
        return self._scene.verb(token) is not None

    def _renames(self, comma: int) -> bool:
        """ "after the fall of his predecessor, Paz, Ruiz": who a noun governed by a preposition is."""
        person = self._lower[comma - 1] in either(self._lang.nouns["kin"], self._lang.nouns["counterpart"])
        return person and self._scene.preposition(comma - 1) != ""

    def _listed_object(self, mention: Mention) -> bool:
        """ "to see A and B and be received by C": B is an object as A is, for the list goes on behind it.

        So is the last of a list in a relative clause: "Ruiz, who came with A and B, is to fly".
        """
        joins = self._lang.words["conjunctions"]
        comma = self._tokens[mention.last] == ","
        if self._lower[mention.last + comma] not in joins:
            joined = comma and self._lower[self._scene.before(mention.first)] in joins
            before = self._listed_before(mention) if joined else None
            return before is not None and self._scene.preposition(before.first) in self._lang.words["with"]
        while (before := self._listed_before(mention)) is not None:  # "to see A, B and C, and travel to"
            if self.is_object(before):
                return True
            mention = before
        return False

    def _listed_before(self, mention: Mention) -> Mention | None:
        """The member of a list that stands right before another."""
        j = self._scene.before(mention.first)
        if j < 0 or not (self._lower[j] in self._lang.words["conjunctions"] or self._tokens[j] == ","):
            return None
        return self._scene.mention_ending(j - (self._tokens[j] != "," and self._tokens[j - 1] == ","))

    def _after_source(self, mention: Mention, sentence: Sentence) -> bool:
        """ "According to the spokesman, X,", "Tal como anunció el ministro, X,": who tells the news."""
        told = self._scene.verbs_in(sentence.first, mention.first)
        says = (form for j in told if (form := self._scene.verb(j)) is not None and "say" in form.classes)
        source = self._lang.words["according"]
        return next(says, None) is not None or not source.isdisjoint(
            self._lower[sentence.first : mention.first]
        )

    def _leads_delegation(self, by: int) -> bool:
        """ "a delegation led by Ruiz arrived": who leads those who travel travels."""
        delegation = self._lang.nouns["delegation"]
        return not delegation.isdisjoint(self._lower[max(0, by - _DELEGATION_REACH) : by])

    def _opens_clause(self, mention: Mention) -> bool:
        """ "since Ruiz returned", "after Ruiz visited": a word of time that opens a clause of its own."""
        governor = self._scene.preposition(mention.first)
        if governor in self._lang.words["of"]:  # "depois de o presidente visitar"
            return self._lower[self._scene.before(mention.first) - 1] in self._opening
        return governor in self._opening

    def all_of(self, token: int) -> list[Mention]:
        """The subject and those coordinated with it: "Hegseth and Mulino signed"."""
        main = self.of(token)
        if main is None:
            return []
        found = [main]
        if self._tokens[main.last : main.last + 1] == ["("] and ")" not in self._tokens[main.last : token]:
            return found  # "Ruiz, Paz and Vega (who was in Lima already)"
        sentence = self._scene.sentence_at(token)
        relative = self._antecedent(token, sentence) is not None
        if relative and self._of_one(token, sentence):
            return found
        for mention in reversed(self._scene.mentions_in(sentence.first, main.first)):
            between = self._lower[mention.last : found[0].first]
            listed = not self._lists.isdisjoint(between)
            if len(found) == 1 and between[:1] == [","] and self._after_source(mention, sentence):
                break  # "According to the spokesman, Luis Vega, the minister, Ana Ruiz, will fly"
            if not listed or not self._scene.joined(mention.last, found[0].first, self._also):
                break
            before = self._lower[max(0, mention.first - 2) : mention.first]
            if mention.name_at is None and not self._lang.words["being"].isdisjoint(before):
                break  # "Xi came when he was vice-president, and Li": what somebody is said to be
            if self.is_object(mention) and not relative:
                break
            if between[:1] == [","] and self._said_by(mention):
                break
            found.insert(0, mention)
        return found

    def _of_one(self, token: int, sentence: Sentence) -> bool:
        """ "Ruiz y Vega, quien en abril había recorrido": a relative clause on the last of a list."""
        if not self._lang.plurals:
            return False
        relative = self._lang.words["relative"]
        j = token
        while j > sentence.first and self._lower[j - 1] not in relative:
            j -= 1
        marks = either(self._lang.modal["perfect"], self._lang.words["being"])
        finite = next((k for k in range(j, token) if self._lower[k] in marks), token)
        form = self._scene.verb(finite) if finite == token else None
        if form is not None and form.tense in _UNFINITE:
            return False
        return not self._lower[finite].endswith(self._lang.plurals)

    def _said_by(self, mention: Mention) -> bool:
        """ "according to what announced today the minister Ruiz, Paz will fly": who speaks, behind it."""
        if not self._lang.pro_drop:
            return False
        j = self._scene.before(mention.first)
        dated = {k for d in self._scene.dates_in(j - _COUNTRY, j + 1) for k in range(d.first, d.last)}
        while j in dated or (j + 1 in dated and self._lower[j] in self._lang.words["before_dates"]):
            j -= 1
        form = self._scene.verb(j)
        return form is not None and "say" in form.classes
