"""One report made ready for the rules: its sentences with the people, places and dates that stand in them.

The scene answers the questions that every rule asks: who is the subject of this word, is it asserted, planned
or denied, and whom does a pronoun mean here.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from envoyage.reading.actors import Actors
from envoyage.reading.between import between
from envoyage.reading.document import Document, Sentence
from envoyage.reading.finitebases import is_finite_base
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import COMMA, but_not, either
from envoyage.reading.moods import Mood, Moods
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.gender import UNTOLD, Genders, of_word
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place
from envoyage.reading.reporters import end_of_report
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.entries import Entry
from envoyage.reading.tripverbs import find_verbs

# A year, and a day of its months, for reports that tell none.
_SOME_YEAR, _MIDDLE = 2001, 15
# Words from a form of being to its participle: "was then later".
_BEING_REACH = 3
_PARTING = frozenset({";", "(", ")"})
_ENDING = frozenset({";", "“", "«"})


@dataclass(slots=True)
class Scene:
    """A document with all its mentions, indexed by sentence."""

    doc: Document
    lang: Language
    published: date | None
    places: list[Place]
    titles: list[Title]
    dates: list[DateMention]
    people: list[Person]
    mentions: list[Mention]
    told: date | None = None  # the day from which the text counts: its dateline's, else publication
    focus: Person | None = None
    lead: Person | None = None  # the first official named, whom a pronoun means before anybody has travelled
    section: Person | None = None
    before_now: Person | None = None  # the focus as the sentence begins
    aside: tuple[Person, int] | None = None  # who travels at another time, within one block of the text
    unmade: tuple[int, list[Place], list[Person]] | None = None  # who does not go where, by sentence
    tour: list[Place] = field(default_factory=list)  # regions that the journey told last leads to
    there: list[Place] = field(default_factory=list)  # where the journey told last leads
    opening: list[Place] = field(default_factory=list)  # and where the first does
    under: list[Place] = field(default_factory=list)  # the country that is the heading of this part
    # what is told of a clause, by its token, kind, phase and mood: its dates, the month of another time
    clause_dates: dict[tuple[int, str, str, Mood], list[DateMention]] = field(default_factory=dict)
    clause_periods: dict[tuple[int, str, str, Mood], tuple[int | None, int | None] | None] = field(
        default_factory=dict
    )
    entries: list[Entry] = field(default_factory=list)  # of a diary or a chronicle, each with its date
    some_day: date | None = field(init=False, default=None)  # of some year, near the first told without one
    week_ahead: bool | None = None  # whether a diary's weekdays are to come, once it was asked
    venues: list[tuple[int, Place]] = field(
        default_factory=list
    )  # occasions by token, and where each is held
    _mention_ends: dict[int, Mention] = field(default_factory=dict)
    _inside: dict[int, Mention] = field(default_factory=dict)
    _place_firsts: list[int] = field(default_factory=list)
    _date_firsts: list[int] = field(default_factory=list)
    _mention_firsts: list[int] = field(default_factory=list)
    _title_firsts: list[int] = field(default_factory=list)
    _place_at: dict[int, Place] = field(default_factory=dict)
    _date_at: dict[int, DateMention] = field(default_factory=dict)
    prepositions: frozenset[str] = frozenset()
    _passed: frozenset[str] = frozenset()
    _before: dict[int, int] = field(default_factory=dict)
    _reports: dict[int, int | None] = field(default_factory=dict)
    _verbs: dict[int, VerbForm] = field(default_factory=dict)
    _verb_tokens: list[int] = field(default_factory=list)
    _signs: dict[frozenset[str], list[int]] = field(default_factory=dict)
    _moods: Moods = field(init=False)
    _latest: date | None = None
    _determiners: frozenset[str] = frozenset()
    _articles: frozenset[int] = frozenset()
    _joiners: frozenset[str] = frozenset()
    _actors: Actors = field(init=False)
    _genders: Genders = field(init=False)

    def __post_init__(self) -> None:
        self._mention_ends = {m.last: m for m in self.mentions}
        for mention in self.mentions:
            for token in range(mention.first, mention.last):
                self._inside[token] = mention
        self._place_firsts = [p.first for p in self.places]
        self._date_firsts = [d.first for d in self.dates]
        self._mention_firsts = [m.first for m in self.mentions]
        self._title_firsts = [t.first for t in self.titles]
        self._place_at = {p.first: p for p in reversed(self.places)}  # where two begin, the one told first
        self._date_at = {d.first: d for d in reversed(self.dates)}
        self._determiners = self.lang.any("articles", "possessives")
        self._articles = self._before_titles()
        self._actors = Actors(self)
        self._genders = Genders(self.doc, self.lang, self.mentions)
        self._joiners = either(self.lang.any("conjunctions", "articles"), COMMA)
        self.prepositions = self.lang.any(
            "with", "by", "of", "destination", "location", "from", "after", "before", "calling_on", "under"
        )
        self._passed = but_not(self._determiners, self.prepositions)
        dated = {token for mention in self.dates for token in range(mention.first, mention.last)}
        self._verbs = find_verbs(
            self.doc, self.lang, taken=dated | self._inside.keys(), name_ends=self._mention_ends
        )
        self._verb_tokens = list(self._verbs)
        self._moods = Moods(self.doc, self.lang, self._verbs, dated)
        known = (d.end.latest for d in self.dates if d.end is not None)
        self._latest = max((day for day in known if day is not None), default=None)
        told = (d.start for d in self.dates if d.start is not None and d.start.year is None)
        month = next((start.month for start in told if start.month is not None), None)
        self.some_day = date(_SOME_YEAR, month, _MIDDLE) if month is not None else None

    def _before_titles(self) -> frozenset[int]:
        """Articles before a title that elsewhere are prepositions: "a ministra", "A rainha"."""
        both = self.lang.words["articles_before_titles"]
        titled = (
            m.first - 1 for m in self.mentions if m.first and m.title is not None and m.title.first == m.first
        )
        owned, lower = self.lang.words["possessives"], self.doc.lower
        heads = (token - (lower[token] in owned) for token in titled)  # "a sua homóloga"
        return frozenset(token for token in heads if token >= 0 and lower[token] in both)

    @property
    def reference(self) -> date | None:
        """The day from which other times are told: publication, else the latest full date in the text."""
        return self.published or self._latest

    def home(self, person: Person) -> str | None:
        """A person's country or body: the one known of them, or that of a title that only one country has."""
        title = person.title
        if person.country is not None or title is None:
            return person.country
        return self.lang.implied_country.get(title.text(self.doc).lower())

    # -- what stands where ---------------------------------------------------------------------------------

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        return self.mentions[between(self._mention_firsts, first, last)][:40]

    def mentions_before(self, token: int) -> list[Mention]:
        """The last mentions before a token, in text order."""
        high = bisect_left(self._mention_firsts, token)
        return self.mentions[max(0, high - 60) : high]

    def places_in(self, first: int, last: int) -> list[Place]:
        return self.places[between(self._place_firsts, first, last)]

    def titles_in(self, first: int, last: int) -> list[Title]:
        """The titles that begin between two tokens, also those that are nobody's."""
        return self.titles[between(self._title_firsts, first, last)]

    def dates_in(self, first: int, last: int) -> list[DateMention]:
        return self.dates[between(self._date_firsts, first, last)]

    def verbs_in(self, first: int, last: int) -> list[int]:
        """The tokens of the trip verbs between two tokens."""
        return self._verb_tokens[between(self._verb_tokens, first, last)]

    def signs_in(self, words: frozenset[str], first: int, last: int) -> list[int]:
        """The tokens between two tokens that are a trip verb or one of `words`."""
        tokens = self._signs.get(words)
        if tokens is None:
            tokens = self._signs[words] = sorted({*self._verb_tokens, *self.doc.tokens_of(words)})
        return tokens[between(tokens, first, last)]

    def words_in(self, words: frozenset[str], first: int, last: int) -> list[int]:
        """The tokens between two tokens that are one of `words`."""
        tokens = self.doc.tokens_of(words)
        return tokens[between(tokens, first, last)]

    def place_at(self, token: int) -> Place | None:
        """The place whose words begin at a token."""
        return self._place_at.get(token)

    def date_at(self, token: int) -> DateMention | None:
        """The date whose words begin at a token."""
        return self._date_at.get(token)

    def sentence_at(self, token: int) -> Sentence:
        return self.doc.sentences[self.doc.sentence_of[token]]

    def mention_ending(self, token: int) -> Mention | None:
        """The mention that ends right before token `token`."""
        return self._mention_ends.get(token)

    def ends_mention(self, token: int) -> bool:
        return token in self._mention_ends

    def joined(self, first: int, last: int, also: frozenset[str] = frozenset()) -> bool:
        """True when only commas, conjunctions, articles and the country of an office stand between.

        "the presidents of Chile, Boric, of Peru, Boluarte, and of Brazil, Lula", "Macron and Germany's Merz".
        """
        links = either(self._joiners, self.lang.words["of"], self.lang.nouns["polity"], _PARTING, also)
        owners = [p for p in self.places_in(first, last) if p.last == last - 1]
        offices = {
            j
            for p in self.places_in(first, last)
            if p.masked == "title" or p in owners
            for j in range(p.first, p.last)
        }
        if owners and self.doc.lower[last - 1] in POSSESSIVES:
            offices.add(last - 1)
        return all(self.doc.lower[j] in links or j in offices for j in range(first, last))

    def inside(self, token: int) -> Mention | None:
        """The mention that token `token` belongs to."""
        return self._inside.get(token)

    def verb(self, token: int) -> VerbForm | None:
        """The trip verb at a token, unless the token belongs to a name, a title or a date.

        Words behind the verb may make it another: "put" is none, "put off" postpones.
        """
        return self._verbs.get(token)

    def moves(self, token: int) -> bool:
        """True when the word at a token may be a verb of going, also where it may be a noun."""
        form = self.verb(token) or self.lang.verbs.get(self.doc.lower[token])
        return form is not None and bool(
            form.classes & {"go", "arrive", "visit", "return", "leave", "continue"}
        )

    def before(self, token: int) -> int:
        """The nearest token to the left that is no article and no possessive, or -1."""
        known = self._before.get(token)
        if known is not None:
            return known
        passed, lower = self._passed, self.doc.lower
        j = token - 1
        while j >= 0 and (lower[j] in passed or j in self._articles):
            j -= 1
        self._before[token] = j
        return j

    def preposition(self, token: int) -> str:
        """The preposition that governs the phrase starting at `token`, or the empty string."""
        j = self.before(token)
        word = self.doc.lower[j] if j >= 0 else ""
        return word if word in self.prepositions else ""

    def mood(self, token: int) -> Mood:
        """The mood of the verb or noun at `token`, from its form and the words before it in its clause."""
        mood = self._moods.at(token)
        return Mood.PRESENT if mood is Mood.OPEN and is_finite_base(self, token) else mood

    def is_passive(self, token: int) -> bool:
        """ "was met", "was later greeted", "era aguardado": a past form with one of being before it."""
        form = self.verb(token)
        if form is None or form.tense not in (Tense.PAST, Tense.PARTICIPLE):
            return False
        being = either(self.lang.words["being"], self.lang.subjects["phrases"]["being"])
        for j in range(token - 1, max(0, token - _BEING_REACH) - 1, -1):
            owned = self.doc.lower[j] in POSSESSIVES and not self._of_pronoun(j)  # "Peru's minister met"
            if self.doc.lower[j] in being and not owned:
                return True
            if self.doc.lower[j] in self.lang.modal["perfect"]:
                return False  # "was to have met"
        return False

    def _of_pronoun(self, token: int) -> bool:
        return token > 0 and self.doc.lower[token - 1] in self.lang.words["pronouns_subject"]

    # -- who does it ---------------------------------------------------------------------------------------

    def subject(self, token: int) -> Mention | None:
        """The mention that is the subject of the word at `token`; see `Actors.of`."""
        return self._actors.of(token)

    def subjects(self, token: int) -> list[Mention]:
        """The subject and those coordinated with it: "Hegseth and Mulino signed"."""
        return self._actors.all_of(token)

    def other_subject(self, token: int) -> bool:
        """True when the subject of a verb is somebody who travels for no state: "the tourists arrived"."""
        return self._actors.are_others(token)

    def is_object(self, mention: Mention) -> bool:
        """True when a mention is what a preposition or a verb before it leads to."""
        return self._actors.objects.is_object(mention)

    def reports_until(self, mention: Mention) -> int | None:
        """Where the aside of whoever only reports ends: "Ruiz, the minister said, will"; None for others."""
        if id(mention) not in self._reports:
            self._reports[id(mention)] = end_of_report(self, mention)
        return self._reports[id(mention)]

    def describes(self, mention: Mention) -> bool:
        """ "the Trump administration", "a Biden official": a name that only describes the noun behind it."""
        following = self.doc.lower[mention.last] if mention.last < len(self.doc.lower) else ""
        return following in self.lang.nouns["named_for"]

    def named_before(self, relative: int) -> Mention | None:
        """Who stands before a relative clause: "Ruiz, who", "President Ruiz of Peru, who"."""
        return self._actors.relatives.named_before(relative)

    def spoken_of(self, token: int) -> Person | None:
        """Whom a verb without a subject goes on with: who travels so far, or the official named first.

        Where nobody travels yet, a paragraph goes on with whose journey of another time it has told.
        """
        if self.focus is None and self.aside is not None and self.aside[1] == self.sentence_at(token).block:
            return self.aside[0]
        return self.focus or self.led_by(token)

    def meant_by(self, token: int, who: Person | None) -> Person | None:
        """Whom a pronoun means where it may mean `who`: no man by "she", but whoever else was named last."""
        told = of_word(self.lang, self.doc.lower[token])
        if who is None or told == UNTOLD or self._genders.of(who) in (UNTOLD, told):
            return who
        named = (m.person for m in reversed(self.mentions_before(token)))
        return next((person for person in named if self._genders.of(person) in (UNTOLD, told)), who)

    def led_by(self, token: int) -> Person | None:
        """The official whom the text opens with, for words behind the name."""
        return self.lead if self.lead is not None and self.lead.name_at[0] < token else None

    def objects(self, token: int, *, limit: int | None = None) -> list[Mention]:
        """Mentions to the right of the word at `token`, up to the end of its clause."""
        end = self.clause_end(token) if limit is None else limit
        return self.mentions_in(token + 1, end)

    def clause_end(self, token: int) -> int:
        """The token behind the clause: the sentence's end, a semicolon, or an opening quotation."""
        sentence = self.sentence_at(token)
        return next(iter(self.words_in(_ENDING, token + 1, sentence.last)), sentence.last)
