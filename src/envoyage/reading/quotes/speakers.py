"""Whom a verb of saying has as its subject: the person beside it, a body, or whom a pronoun means."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.persons import Mention
from envoyage.reading.quotes.beside import aside_end, described_at, past_auxiliaries, relative_at
from envoyage.reading.quotes.bodies import body_at, is_governed, name_at
from envoyage.reading.quotes.said import Said, Speaker
from envoyage.reading.quotes.standins import compatriot_of, holder_of, host_before, spokesperson
from envoyage.reading.quotes.told import Told
from envoyage.reading.scene import Scene

# Tokens between a verb of saying and the subject behind it.
_REACH = 16
_NEAR = 8  # tokens before a verb of saying in which its subject stands


class Speakers(Told):
    """The subjects of verbs of saying."""

    def __init__(self, scene: Scene, taken: set[int], earlier: list[Said]) -> None:
        super().__init__(scene, taken, earlier)
        quotes = scene.lang.subjects["quotes"]
        self._nouns, self._generic, self._several = quotes["nouns"], quotes["persons"], quotes["several"]
        self._called_so = either(self._nouns, self._generic, scene.lang.nouns["host"])
        self._spokes, self._impersonal = quotes["spokes"], quotes["impersonal"]

    def of_verb(self, verb: int, low: int, high: int, *, behind: int | None = None) -> Speaker | None:
        """The subject of a verb of saying: before it, behind it, else whom the text spoke of last.

        `behind` is the end of a quotation right before the verb: then the subject may follow the verb.
        """
        scene = self.scene
        lower = scene.doc.lower
        if (comma := described_at(scene, verb, low)) and (described := self._ending_at(comma, low)):
            return described
        if (told := relative_at(scene, verb, low)) is not None:
            return self._antecedent(told, low, verb)
        if lower[verb] in self._impersonal:
            return self.body_near(verb + 1, min(high, verb + _REACH))
        if self.is_told(verb - 2):  # "she was quoted as saying"
            return self._quoted_as(verb - 2, low)
        if lower[verb - 1] in scene.lang.subjects["quotes"]["as_saying"]:
            quoted = scene.mention_ending(verb - 1)  # "the ministry quoted Paz as saying"
            if quoted is not None and quoted.first >= low:
                return self.person(quoted)
            told = next((j for j in range(verb - 2, max(low, verb - _REACH), -1) if self.is_told(j)), -1)
            if told >= 0:
                return self._quoted_as(told, low)  # "Paz was quoted by the agency as saying"
        nearest = scene.mention_ending(past_auxiliaries(scene, verb, low))
        form = scene.verb(verb)
        loose = (
            form is not None and form.tense is Tense.GERUND and nearest is not None and nearest.last == verb
        )
        heads = nearest is not None and nearest.last == verb and scene.doc.words[nearest.first - 1] == ","
        if nearest is not None and nearest.first >= low and (loose or heads or not self.is_object(nearest)):
            return self.person(nearest)  # "Welcoming the guests, Paz said"
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

    def _antecedent(self, at: int, low: int, verb: int) -> Speaker | None:
        """Who a relative clause is about that ends right before a verb; nobody where it is a thing."""
        scene = self.scene
        if (ending := self._ending_at(at, low)) is not None:
            return ending
        if scene.doc.lower[at - 1] in self._spokes and (spoken := spokesperson(scene, at - 1)):
            return self.person(spoken)
        if scene.doc.lower[at - 1] in but_not(self._generic, self._nouns):
            return self.earlier_subject(low, verb)
        return self.body(low, at, at - 1)

    def _quoted_as(self, verb: int, low: int) -> Speaker | None:
        """The subject of "was quoted": a pronoun or who is named right before it."""
        scene, being = self.scene, self.scene.lang.subjects["phrases"]["being"]
        j = verb
        while j > low and scene.doc.lower[j - 1] in being:
            j -= 1
        if scene.doc.lower[j - 1] in scene.lang.words["pronouns_subject"]:
            return self.earlier_subject(verb)
        return self._ending_at(j, low)

    def national(self, first: int, last: int) -> Speaker | None:
        """ "según el iraní", "disse o francês": whoever of that country was named last."""
        scene = self.scene
        mention = compatriot_of(scene, self.taken, first, last)
        return self.person(mention) if mention is not None else None

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
        form = scene.verb(verb)
        gerund = form is not None and form.tense is Tense.GERUND
        if gerund and not named and (spoke := self._spoke_here(verb)) is not None:
            return spoke
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
                if lower[j] in scene.lang.nouns["host"] and (receiving := host_before(scene, j)):
                    return self.person(receiving)
                if lower[j] in self._generic:
                    return self.earlier_subject(low, verb)
                if (national := self.national(j, verb)) is not None:
                    return national
            if lower[j] in scene.lang.words["pronouns_subject"]:
                return self.earlier_subject(verb)
        if named:
            return self.person(named[0] if gerund else named[-1])  # "..., adding that": the clause's subject
        if body := self.body(low, verb, verb - 1):
            return body
        if agent := self.agent(low, verb):  # "made by X, who had said"
            return agent
        if scene.doc.words[verb - 1] == "," and (paper := self._past_aside(verb, low)) >= 0:
            return self.body(low, verb, paper)  # "o documento, enviado à imprensa, descreve"
        if not scene.lang.pro_drop or self._has_subject(verb, low):
            return None
        return self.earlier_subject(verb)

    def _spoke_here(self, verb: int) -> Speaker | None:
        """ "“...”, said Ruiz, adding that": who said what is quoted before in the same paragraph."""
        last = self.earlier[-1] if self.earlier else None
        if last is None or self.scene.sentence_at(last.token).block != self.scene.sentence_at(verb).block:
            return None
        return last.speaker

    def _past_aside(self, verb: int, low: int) -> int:
        """The word for a body or a paper before what two commas set apart from a verb; else -1."""
        words, lower = self.scene.doc.words, self.scene.doc.lower
        comma = next((j for j in range(verb - 2, low, -1) if words[j] == ","), -1)
        if comma <= low or lower[comma + 1] in self.scene.lang.words["relative"]:
            return -1
        return comma - 1 if lower[comma - 1] in self._nouns else -1

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
        contracted = lang.any("destination", "of", "with", "location")  # "al", "à", "no"
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
            if governed and (told := self._past_whom(j, end)):
                j, governed = told, False
                continue
            turn = word in scene.prepositions and j + 2 < end and lower[j + 2] in lang.nouns["reply"]
            if turn and lower[j + 1] in lang.words["possessives"]:
                j += 3  # "dijo por su parte el canciller", "disse por sua vez Ruiz"
                continue
            if word == "," and j == verb + 1 and (close := aside_end(scene, j, end)):
                j = close  # "refere, em comunicado, a Presidência"
                continue
            if j in self.taken or not doc.words[j][0].isalnum() or word in stops:
                return False, None
            titled = j + 1 < end and scene.inside(j + 1) is not None and scene.before(j + 1) != j
            subject = (
                attributed
                and word in lang.words["articles_before_titles"]
                and (  # "a mesma fonte", "a anfitriã", "a norueguesa"
                    not self._called_so.isdisjoint(lower[j + 1 : j + 3])
                    or self.national(j + 1, j + 2) is not None
                )
            )
            if word in lang.words["articles"] and (word not in contracted or subject):
                following = lower[j + 1] if j + 1 < end else ""
                if titled and lower[j - 1] not in scene.prepositions:
                    governed = False
                if governed or titled or scene.date_at(j + 1):
                    j += 1
                elif following in scene.lang.nouns["host"] and (receiving := host_before(scene, j + 1)):
                    return True, self.person(receiving)
                elif following in self._generic and attributed:
                    return True, self.earlier_subject(verb)
                elif attributed and (holder := self._called(j + 1, end)) is not None:
                    return True, self.person(holder)
                elif attributed and (national := self.national(j + 1, j + 2)) is not None:
                    return True, national
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
                if not titled and not self._is_adverb(j, end):
                    governed = True
            elif word in lang.words["pronouns_subject"]:
                return True, self.earlier_subject(verb)
            elif governed and not doc.is_capital(j):
                governed = j + 1 < end and lower[j + 1] not in lang.words["articles"]
            j += 1
        return False, None

    def _past_whom(self, token: int, end: int) -> int:
        """The token behind the town of "dijo en Lima Ana Paz", where a name follows at once; else 0."""
        scene = self.scene
        place = scene.place_at(token)
        if place is None or place.last >= end or not scene.doc.is_capital(place.last):
            return 0
        mention = scene.inside(place.last)
        named = mention.first == place.last if mention is not None else self.named(place.last) is not None
        return place.last if named else 0

    def _is_adverb(self, token: int, end: int) -> bool:
        """True for "depois" in "disse depois Mora": before a noun it would have "de" behind it."""
        lang, following = self.scene.lang, token + 1
        loose = self.scene.doc.lower[token] in lang.any("after", "before") and lang.adjectives_follow
        return loose and following < end and self.scene.inside(following) is not None

    def _called(self, token: int, end: int) -> Mention | None:
        """ "escribió ayer la directora en su blog": who is called by an office alone."""
        lower, lang = self.scene.doc.lower, self.scene.lang
        following = lower[token + 1] if token + 1 < end else ""
        more = following in lang.any("of", "conjunctions") or following in lang.offices.words
        if more or lower[token] not in lang.offices.starts or not self.scene.doc.words[token].islower():
            return None  # "said the Foreign Office", "dijo la directora del museo"
        return holder_of(self.scene, token)

    def _named_behind(self, first: int, end: int) -> Speaker | None:
        """ "la vocera del ministerio, Ana Paz": who is named behind what speaks; else a body, or nobody."""
        scene = self.scene
        for mention in scene.mentions_in(first, min(end, first + 12)):
            gap = range(first, mention.first)
            words = self.scene.doc.words
            if scene.preposition(mention.first) or any(words[j] in ".;:" for j in gap):
                continue
            if any(words[j] == "," for j in gap) and words[scene.before(mention.first)] != ",":
                break  # "said the Foreign Office, as Ruiz left"
            if scene.verbs_in(first, mention.first):
                break
            return self.person(mention)
        if scene.doc.lower[first] in self._spokes and (spoken := spokesperson(scene, first)):
            return self.person(spoken)
        return self.body(first, end, first)

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
