"""Who does what a verb says: the subject of a word, past objects, relatives and those joined to it."""

from typing import TYPE_CHECKING

from envoyage.reading.authors import author
from envoyage.reading.between import between
from envoyage.reading.control import ruling_verb
from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import LIST_MARKS, but_not, either
from envoyage.reading.objects import Objects
from envoyage.reading.othersubjects import Others
from envoyage.reading.people.persons import Mention
from envoyage.reading.relatives import Relatives
from envoyage.reading.resuming import Aside, asides_of

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_TO, _SEMICOLON = frozenset({"to"}), frozenset({";"})
_UNFINITE = frozenset({Tense.BASE, Tense.PARTICIPLE, Tense.GERUND})
# Words of the longest country: "Ruiz of the United Arab Emirates".
_COUNTRY = 5


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
        self.objects = Objects(scene, self._helpers)
        self.relatives = Relatives(scene, self._helpers)
        # "Rinne and his counterpart, Dahl", "the president and his wife, Jill"
        self._also = either(
            scene.lang.any("possessives", "articles_before_titles"),
            scene.lang.nouns["kin"],
            scene.lang.offices.honorifics,
        )
        self._lists = either(words["conjunctions"], LIST_MARKS)
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
        if (antecedent := self.relatives.antecedent(token, sentence)) is not None:
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
                behind = self.objects.past_land(mention)
                opens = self._right_before(behind, token) and self.objects.opens_clause(mention)
                if opens or not (
                    self.objects.is_object(mention)
                    or self.objects.is_listed(mention)
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
            if word in self._lang.words["relative"] and (whose := self.relatives.told_of(j)) is not None:
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
        free = [m for m in before if not self.objects.is_object(m) and not self.objects.is_listed(m)]
        if not free or free[-1].name_at is None:
            return None
        verbs = self._scene.verbs_in(free[-1].last, pronoun)
        if not self._objects.isdisjoint(self._lower[free[-1].last : pronoun]):
            return None
        return Mention(pronoun, pronoun + 1, free[-1].person) if verbs else None

    def _right_before(self, end: int, token: int) -> bool:
        """True when nothing but a comma and words that help stand before a verb: "o presidente, ter ido"."""
        return all(self._tokens[j] == "," or self._lower[j] in self._helpers for j in range(end, token))

    def are_others(self, token: int) -> bool:
        """See `Others.are_others`."""
        return self._others.are_others(token)

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

    def _after_source(self, mention: Mention, sentence: Sentence) -> bool:
        """ "According to the spokesman, X,", "Tal como anunció el ministro, X,": who tells the news."""
        told = self._scene.verbs_in(sentence.first, mention.first)
        says = (form for j in told if (form := self._scene.verb(j)) is not None and "say" in form.classes)
        source = self._lang.words["according"]
        return next(says, None) is not None or not source.isdisjoint(
            self._lower[sentence.first : mention.first]
        )

    def all_of(self, token: int) -> list[Mention]:
        """The subject and those coordinated with it: "Hegseth and Mulino signed"."""
        main = self.of(token)
        if main is None:
            return []
        found = [main]
        if self._tokens[main.last : main.last + 1] == ["("] and ")" not in self._tokens[main.last : token]:
            return found  # "Ruiz, Paz and Vega (who was in Lima already)"
        sentence = self._scene.sentence_at(token)
        relative = self.relatives.antecedent(token, sentence) is not None
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
            if mention.name_at is None and not self._lang.any("being", "serving_as").isdisjoint(before):
                break  # "when he was vice-president, and Li", "first as premier; Li": what somebody is
            if self.objects.is_object(mention) and not relative:
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
