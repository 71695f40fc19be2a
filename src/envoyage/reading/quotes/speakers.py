"""Whom a verb of saying has as its subject: the person beside it, a body, or whom a pronoun means."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import both, but_not, either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.quotes.beside import aside_end, described_at, past_auxiliaries
from envoyage.reading.quotes.bodies import body_at, is_governed, name_at
from envoyage.reading.quotes.said import Said, Speaker
from envoyage.reading.quotes.standins import holder_of, spokesperson
from envoyage.reading.scene import Scene

# Sentences back in which somebody spoke whom a pronoun may mean; in which somebody is a subject.
_BACK, _NEAREST = 7, 4
_RECENT = 20  # quotations among which it is looked for who spoke
# Tokens between a verb of saying and the subject behind it.
_REACH = 16
_NEAR = 8  # tokens before a verb of saying in which its subject stands
_PASSIVE = frozenset({Tense.PARTICIPLE, Tense.PAST})
_SAYING = frozenset({"say", "speak", "deny"})


class Speakers:
    """The subjects of verbs of saying, outside the `taken` tokens of quotations; `earlier` are those said."""

    def __init__(self, scene: Scene, taken: set[int], earlier: list[Said]) -> None:
        self.scene, self.taken, self.earlier = scene, taken, earlier
        quotes = scene.lang.subjects["quotes"]
        self._nouns, self._generic, self._several = quotes["nouns"], quotes["persons"], quotes["several"]
        words = scene.lang.words
        self._links = either(words["relative"], both(scene.lang.modal["possible"], words["function"]))
        self._own, self._spokes = quotes["who"], quotes["spokes"]

    def says(self, j: int) -> bool:
        """True for a verb by which somebody says something, also in a perfect ("ha dicho")."""
        scene = self.scene
        form = scene.verb(j)
        if form is None or not form.classes & _SAYING or j in self.taken or form.tense is Tense.BASE:
            return False
        lower = scene.doc.lower
        before = lower[j - 1] if j else ""
        if not scene.lang.modal["negative"].isdisjoint((before, lower[j - 2])) or self.is_told(j):
            return False
        if form.tense is Tense.PARTICIPLE:
            return not scene.lang.modal["perfect"].isdisjoint((before, lower[j - 2]))
        if form.tense is Tense.PRESENT and before in scene.lang.any("articles", "possessives", "of"):
            return False  # "the calls", "los reclamos"
        if scene.doc.is_capital(j) and j > scene.sentence_at(j).first:
            return False  # "the United States", "the Washington Post"
        return scene.place_at(j) is None

    def is_told(self, j: int) -> bool:
        """True for a passive: "was described as", "foi qualificado de"; who said it stands behind a "by"."""
        scene = self.scene
        form = scene.verb(j)
        passive = form is not None and form.classes & _SAYING and form.tense in _PASSIVE
        return bool(passive) and not scene.lang.subjects["phrases"]["being"].isdisjoint(
            scene.doc.lower[j - 2 : j]
        )

    def agent(self, first: int, last: int) -> Speaker | None:
        """Who is named behind a "by"."""
        by = self.scene.lang.words["by"]
        mentions = self.scene.mentions_in(first, last)
        return next((self.person(m) for m in mentions if self.scene.preposition(m.first) in by), None)

    def person(self, mention: Mention) -> Speaker:
        return Speaker(self.scene.doc.span(mention.first, mention.last), person=mention.person)

    def of_verb(self, verb: int, low: int, high: int, *, behind: int | None = None) -> Speaker | None:
        """The subject of a verb of saying: before it, behind it, else whom the text spoke of last.

        `behind` is the end of a quotation right before the verb: then the subject may follow the verb.
        """
        scene = self.scene
        lower = scene.doc.lower
        if (comma := described_at(scene, verb, low)) and (described := self._ending_at(comma, low)):
            return described
        nearest = scene.mention_ending(past_auxiliaries(scene, verb, low))
        form = scene.verb(verb)
        loose = (
            form is not None and form.tense is Tense.GERUND and nearest is not None and nearest.last == verb
        )
        if nearest is not None and nearest.first >= low and (loose or not self.is_object(nearest)):
            return self.person(nearest)
        if lower[verb - 1] in scene.lang.words["pronouns_subject"] and verb > low:
            return None if lower[verb - 1] in self._several else self.earlier_subject(verb)
        ends = past_auxiliaries(scene, verb, low)
        if ends > low and (named := self.named(ends - 1)):
            return named
        direct = behind is not None and past_auxiliaries(scene, verb, behind + 1) <= behind + 2
        free = direct or (scene.lang.pro_drop and behind is None)
        if free:
            there, following = self._behind(verb, high, attributed=behind is not None)
            if there:
                return following
        return self._before(verb, low, behind=behind)

    def _ending_at(self, token: int, low: int) -> Speaker | None:
        """Who is named right before a token, and is no object."""
        mention = self.scene.mention_ending(token)
        if mention is None:
            return self.named(token - 1)
        return None if self.is_object(mention) or mention.first < low else self.person(mention)

    def _before(self, verb: int, low: int, *, behind: int | None) -> Speaker | None:
        """The subject before a verb, when nobody stands right before it."""
        scene = self.scene
        lower = scene.doc.lower
        named = self.subjects(low, verb)
        near = max(named[-1].last if named else low, verb - _NEAR)
        for j in range(verb - 1, near - 1, -1):
            if scene.inside(j) is not None or j in self.taken:
                continue
            if scene.doc.words[j] in ",:" or lower[j] in scene.lang.words["relative"]:
                break
            if lower[j] in self._spokes and (spoken := spokesperson(scene, j)):
                return self.person(spoken)
            if (lower[j] in self._nouns or lower[j] in self._several) and not is_governed(
                scene, self.taken, j, low, verb
            ):
                return self.body(low, verb, j)
            if lower[j - 1] in scene.lang.words["articles"]:
                if lower[j] in scene.lang.offices.words and (holder := holder_of(scene, j)):
                    return self.person(holder)
                if lower[j] in self._generic:
                    return self.earlier_subject(low, verb)
            if lower[j] in scene.lang.words["pronouns_subject"]:
                return self.earlier_subject(verb)
        if named:
            form = scene.verb(verb)
            first = (
                form is not None and form.tense is Tense.GERUND
            )  # "..., adding that": the clause's subject
            return self.person(named[0] if first else named[-1])
        if body := self.body(low, verb, verb - 1):
            return body
        if agent := self.agent(low, verb):  # "made by X, who had said"
            return agent
        if not scene.lang.pro_drop or self._has_subject(verb, low):
            return None
        return self.earlier_subject(verb)

    def _has_subject(self, verb: int, low: int) -> bool:
        """True when some thing is the subject: "la diplomacia japonesa subraya"."""
        scene = self.scene
        lower = scene.doc.lower
        clause = next((j + 1 for j in range(verb - 1, low - 1, -1) if scene.doc.words[j] in ",;:"), low)
        articles = either(
            but_not(scene.lang.words["articles"], scene.prepositions),
            scene.lang.words["articles_before_titles"],
        )
        return clause < verb - 1 and lower[clause] in articles

    def _behind(self, verb: int, high: int, *, attributed: bool) -> tuple[bool, Speaker | None]:
        """Whether a subject stands behind a verb, and which; nobody is "a source".

        Steps over when, where and to whom it was said: "declaró este lunes a la prensa el canciller X".
        """
        scene = self.scene
        doc, lower, lang = scene.doc, scene.doc.lower, scene.lang
        stops = either(lang.words["relative"], lang.words["conjunctions"])
        contracted = lang.any("destination", "of", "with")  # "al", "à"
        j, governed, end = verb + 1, False, min(high, verb + 1 + _REACH)
        while j < end:
            mention = scene.inside(j)
            if mention is not None and mention.first == j and j not in self.taken:
                if doc.words[mention.last : mention.last + 1] and doc.words[mention.last] in POSSESSIVES:
                    j = mention.last + 1  # "said Ruiz's adviser, Ana Paz"
                    continue
                if not governed:
                    return True, self.person(mention)
                j, governed = mention.last, False
                continue
            if date := scene.date_at(j):
                j, governed = date.last, False
                continue
            word = lower[j]
            if word == "," and j == verb + 1 and (close := aside_end(scene, j, end)):
                j = close  # "refere, em comunicado, a Presidência"
                continue
            if j in self.taken or not doc.words[j][0].isalnum() or word in stops:
                return False, None
            titled = j + 1 < end and scene.inside(j + 1) is not None and scene.before(j + 1) != j
            subject = (
                attributed and word in lang.words["articles_before_titles"] and lower[j + 1] in self._nouns
            )
            if word in lang.words["articles"] and (word not in contracted or subject):
                following = lower[j + 1] if j + 1 < end else ""
                if titled and lower[j - 1] not in scene.prepositions:
                    governed = False
                if governed or titled or scene.date_at(j + 1):
                    j += 1
                elif following in self._generic and attributed:
                    return True, self.earlier_subject(verb)
                elif following in self._nouns or attributed:
                    return True, self._named_behind(j + 1, end)
                else:
                    return False, None
                continue
            if word in self._nouns and not governed:
                return True, self._named_behind(j, end)
            if not governed and (named := self.named(j)):
                return True, named
            if word in scene.prepositions:
                if not titled:
                    governed = True
            elif word in lang.words["pronouns_subject"]:
                return True, self.earlier_subject(verb)
            elif governed and not doc.is_capital(j):
                governed = j + 1 < end and lower[j + 1] not in lang.words["articles"]
            j += 1
        return False, None

    def _named_behind(self, first: int, end: int) -> Speaker | None:
        """ "la vocera del ministerio, Ana Paz": who is named behind what speaks; else a body, or nobody."""
        scene = self.scene
        for mention in scene.mentions_in(first, min(end, first + 12)):
            gap = range(first, mention.first)
            if scene.preposition(mention.first) or any(self.scene.doc.words[j] in ".;:" for j in gap):
                continue
            if scene.verbs_in(first, mention.first):
                break
            return self.person(mention)
        if scene.doc.lower[first] in self._spokes and (spoken := spokesperson(scene, first)):
            return self.person(spoken)
        return self.body(first, end, first)

    def subjects(self, first: int, last: int) -> list[Mention]:
        """Those named between two tokens, outside quotations, who may be a clause's subject."""
        found = self.scene.mentions_in(first, last)
        return [m for m in found if m.first not in self.taken and not self.is_object(m)]

    def is_object(self, mention: Mention) -> bool:
        """Behind a preposition or a verb that takes it ("con su par X"); "X, who ..." is none."""
        scene = self.scene
        lower = scene.doc.lower
        behind = mention.last + (mention.last < len(lower) and lower[mention.last] == ",")
        if behind < len(lower) and lower[behind] in self._own:
            return False
        first = mention.first
        if first and lower[first - 1] in scene.lang.any("possessives", "title_fillers"):
            first -= 1
        return scene.is_object(mention) if first == mention.first else bool(scene.preposition(first))

    def earlier_subject(self, token: int, verb: int | None = None) -> Speaker | None:
        """Whom a pronoun or a missing subject means: who spoke last, else the nearest subject."""
        scene, lang = self.scene, self.scene.lang
        sentence = scene.sentence_at(token)
        said_by = scene.doc.lower[token if verb is None else verb]
        if lang.plural_endings and said_by.endswith(lang.plural_endings):
            return None
        linked = next((j for j in range(sentence.first, token) if scene.doc.lower[j] in self._links), token)
        here = self.subjects(sentence.first, linked)
        if here:
            return self.person(here[0])
        spoken = {scene.doc.sentence_of[said.token]: said for said in self.earlier[-_RECENT:]}
        for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
            said = spoken.get(index)
            if said is not None and said.speaker is not None and said.token < token:
                return said.speaker
            if index == sentence.index:
                continue
            if told := self.who_spoke(index):
                return told
            other = scene.doc.sentences[index]
            if other.block == sentence.block and (subjects := self.subjects(other.first, other.last)):
                return self.person(subjects[0])
        for index in range(sentence.index - 1, max(-1, sentence.index - _NEAREST), -1):
            other = scene.doc.sentences[index]
            if subjects := self.subjects(other.first, other.last):
                return self.person(subjects[0])
        if self.earlier:
            return self.earlier[-1].speaker
        who = scene.section or scene.lead  # whom the report is about
        at = who.name_at if who is not None else None
        return Speaker(scene.doc.span(*at), person=who) if at is not None else None

    def who_spoke(self, index: int) -> Speaker | None:
        """Who is named as saying something in a sentence, in words that are not quoted."""
        sentence = self.scene.doc.sentences[index]
        verb = next((j for j in range(sentence.last - 1, sentence.first, -1) if self.says(j)), None)
        told = self.subjects(sentence.first, verb) if verb is not None else []
        return self.person(told[-1]) if told else None

    def named(self, token: int) -> Speaker | None:
        """A name at a token whom no title tells of."""
        at = name_at(self.scene, self.taken, token)
        return Speaker(self.scene.doc.span(*at), body=self.scene.doc.slice(*at)) if at else None

    def body(self, first: int, last: int, token: int) -> Speaker | None:
        """The body named at a token between two others, or None: "a source" is nobody."""
        at = body_at(self.scene, self.taken, token, first, last)
        return Speaker(self.scene.doc.span(*at), body=self.scene.doc.slice(*at)) if at else None

    def body_near(self, first: int, last: int) -> Speaker | None:
        """The first body named between two tokens, in one clause."""
        last = next((k for k in range(first, last) if self.scene.doc.words[k] == ","), last)
        return next((found for k in range(first, last) if (found := self.body(k, last, k))), None)
