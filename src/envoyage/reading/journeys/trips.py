"""Trips in the making: what is known of each, which of them the report is about, and their stops' cities."""

from dataclasses import dataclass, field
from datetime import date

from envoyage import gazetteer
from envoyage.facts import DateSpan, Role, Status
from envoyage.reading.document import Kind
from envoyage.reading.journeys.destinations import on_trouble
from envoyage.reading.journeys.entrydates import entry_date
from envoyage.reading.journeys.lists import countries_of_region
from envoyage.reading.journeys.travel import CALLED_OFF, IMPLIED, Travel
from envoyage.reading.lexicon.wordsets import LIST_MARKS
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between "after" and the journey behind it.
_HANGING = 3
_MADE = frozenset({Mood.PAST, Mood.PRESENT})
# Year and month, as far as they are known.
Period = tuple[int | None, int | None]
# The first and the last day that words of dates allow, and how they are told: 1 as days, 2 as a span, else 0.
Days = tuple[date, date, int]

# Words between a noun of travel and what makes it a virtual one.
_BESIDE = 3
# Guests of a host from whom on a report is about all of them.
_GUESTS = 3


@dataclass(slots=True, eq=False)
class Draft:
    """A trip in the making."""

    person: Person
    travels: list[Travel] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    grounds: dict[str, list[Place]] = field(
        default_factory=dict
    )  # country -> its place words, in travel order
    sentences: set[int] = field(default_factory=set)
    headed: bool = False
    when: DateSpan | None = None
    when_at: tuple[tuple[int, int], ...] = ()  # token spans
    status: Status = Status.COMPLETED
    status_at: tuple[int, int] | None = None
    role: Role = Role.SUBJECT
    period: Period | None = None  # sets this trip apart from one of the report's own days
    days: Days | None = None  # as far as its clauses have told them while it is put together
    _looks: set[bool] = field(default_factory=set)
    _closing: list[Travel] = field(default_factory=list)  # clauses of the past that may end it

    def tell(self, travel: Travel) -> None:
        """Adds a clause; what is asked of all of them at each further one is noted here."""
        self.travels.append(travel)
        self.sentences.add(travel.sentence)
        if travel.mood.ahead is not None and travel.kind != "denied":
            self._looks.add(travel.mood.ahead)
        if travel.mood is Mood.PAST and (travel.phase == "end" or travel.kind == "leave"):
            self._closing.append(travel)

    @property
    def first_sentence(self) -> int:
        return min(self.sentences, default=0)

    @property
    def ahead(self) -> bool | None:
        """True when its clauses look forward, False when they look back, None for both or neither."""
        return next(iter(self._looks)) if len(self._looks) == 1 else None

    @property
    def over(self) -> bool:
        """True when a clause tells that it ended, and not only one of its legs."""
        ended = self._ended
        tour = bool(ended) and (len(self.grounds) > 1 or any(t.regions for t in self.travels))
        return any(not (tour and t.leg) and not self._goes_on(t) for t in ended)

    @property
    def past(self) -> bool:
        """True when all its clauses look back and none of them is an arrival, which something follows."""
        return self.ahead is False and all(
            t.mood is Mood.PAST and t.kind not in ("arrive", "go") for t in self.travels
        )

    @property
    def goes_on(self) -> bool:
        """True when a leg is over and the journey is told to go on elsewhere."""
        return any(self._goes_on(t) for t in self._ended)

    @property
    def _ended(self) -> list[Travel]:
        return [t for t in self._closing if t.phase == "end" or self._left(t)]

    def _left(self, travel: Travel) -> bool:
        """ "left Bissau after a visit of five days": nothing of the journey is left to come."""
        codes = {p.code for p in travel.stops}
        return travel.kind == "leave" and len(codes) == 1 and self.grounds.keys() == codes

    def _goes_on(self, ended: Travel) -> bool:
        """ "concluded a visit to Russia and continues his tour in Turkey"."""
        behind = {p.code for p in ended.stops}
        return bool(behind) and any(
            t.token > ended.token
            and t.kind in ("continue", "go", "visit")
            and t.mood is not Mood.DENIED
            and any(p.code not in behind for p in t.stops)
            for t in self.travels
        )

    @property
    def off(self) -> Travel | None:
        """The clause that calls the trip off: all of it, not one leg of a journey that is made."""
        off = [t for t in self.travels if t.phase in CALLED_OFF]
        if not off:  # as of nearly every trip
            return None
        off = [t for t in off if not self._kept(t) - {p.code for p in t.stops}]
        return next(iter(sorted(off, key=lambda t: (t.kind == "denied", t.phase == "cancel"))), None)

    def _kept(self, off: Travel) -> set[str]:
        """The countries that were reached; before one stop was called off, also those told to come."""
        told = [t for t in self.travels if not t.phase]
        kept = [t for t in told if t.mood in _MADE]
        if off.stops:
            kept += [t for t in told if t.mood is Mood.FUTURE and t.token < off.token]
        return {p.code for t in kept for p in t.stops}

    def drop_legs_off(self) -> None:
        """Forgets what only calls off a leg: it says nothing of the rest of the journey."""
        if self.off is None:
            self.travels = [t for t in self.travels if t.phase not in CALLED_OFF] or self.travels

    @property
    def route(self) -> list[str]:
        """The countries as they are told, those reached before those that all clauses have still to come.

        "Kenya will host Ruiz on Friday. On Monday he came to Ethiopia": to Ethiopia, and then to Kenya.
        """
        return sorted(self.grounds, key=self._to_come)

    def _to_come(self, code: str) -> bool:
        there = [t for t in self.travels if any(p.code == code for p in t.stops)]
        return bool(there) and all(t.mood.ahead for t in there)

    def add_ground(self, place: Place) -> None:
        self.grounds.setdefault(place.code, []).append(place)


def settle_roles(scene: Scene, drafts: list[Draft]) -> None:
    """Marks what the report is about: trips under headings, and the first trip told in its head.

    Behind it another's trip that is told only by what he does there, or that a date hangs on ("two days after
    the visit of"), is a mention.
    """
    if any(d.headed for d in drafts):
        for draft in drafts:
            draft.role = Role.SUBJECT if draft.headed else Role.MENTION
        return
    body = next((s.index for s in scene.doc.sentences if s.kind is Kind.BODY), 0)
    seen: set[int] = set()
    main: int | None = None
    listed = False
    for draft in drafts:
        early = draft.first_sentence <= body + 2
        if main is not None and (_hangs_on(scene, draft) or (draft.first_sentence > main and not listed)):
            early = early and not all(t.kind in IMPLIED or _hangs_on(scene, draft) for t in draft.travels)
        early = early and any(t.kind != "since" for t in draft.travels)
        first = id(draft.person) not in seen
        draft.role = Role.SUBJECT if early and first and draft.period is None else Role.MENTION
        if main is None and draft.role is Role.SUBJECT:
            main = draft.first_sentence
            told = all(t.kind in IMPLIED for d in drafts for t in d.travels)
            listed = told and len(drafts) >= _GUESTS  # one guest after another
        seen.add(id(draft.person))
    if drafts and not any(d.role is Role.SUBJECT for d in drafts):
        longest = max(drafts, key=lambda d: (d.period is None, len(d.sentences), -d.first_sentence))
        longest.role = Role.SUBJECT


def _hangs_on(scene: Scene, draft: Draft) -> bool:
    """ "two days after the visit of Ruiz": a journey that only dates another."""
    travel = draft.travels[0]
    low = max(scene.doc.sentences[travel.sentence].first, travel.token - _HANGING)
    order = scene.lang.any("after", "before")
    before = scene.doc.lower[low : travel.token]
    if len(draft.travels) != 1:
        return False
    if travel.kind != "noun":  # "dias depois da ministra, Ana Paz, se deslocar a Díli"
        who = travel.people[0].first
        before = scene.doc.lower[max(0, who - _HANGING) : who] if who < travel.token else []
        if not LIST_MARKS.isdisjoint(before):  # "after the talks, the minister went on to Lima"
            return False
    return not order.isdisjoint(before)


def stops_from_hosts(scene: Scene, draft: Draft) -> None:
    """Gives a tour of a region the countries of those whom the traveller meets, where no stop is named.

    "He put off his European tour. He was to meet Prime Minister Johnson of the United Kingdom and ..."
    """
    regions = [
        region for travel in draft.travels if not _at_a_distance(scene, travel) for region in travel.regions
    ]
    _stops_on_tour(scene, draft, regions)
    if draft.grounds or not regions:
        return
    for encounter in draft.encounters:
        for side in encounter.sides:
            at, code = side.person.country_at, side.person.country
            if at is None or code is None or code == draft.person.country:
                continue
            if any(gazetteer.in_region(code, region.code) for region in regions):
                draft.add_ground(Place(at[0], at[1], "country", code, "", False))


def _stops_on_tour(scene: Scene, draft: Draft, regions: list[Place]) -> None:
    """Gives a tour of a region the countries that its sentences put something in, or the next one lists.

    "a tour of West Africa. It is to deepen relations with Ghana, Togo and Senegal."
    """
    for travel in draft.travels:
        if not travel.regions:
            continue
        here = scene.doc.sentences[travel.sentence]
        following = scene.doc.sentences[here.index + 1 : here.index + 2]
        for sentence in following if travel.stops == [] else []:
            if entry_date(scene, sentence) is not entry_date(scene, here):
                continue
            listed = countries_of_region(scene, sentence.first, sentence.last, travel.regions)
            for place in listed if len(listed) > 2 else []:
                draft.add_ground(place)
    told = len(draft.grounds)
    for index in sorted(draft.sentences) if regions else []:
        sentence = scene.doc.sentences[index]
        for place in scene.places_in(sentence.first, sentence.last):
            if not place.is_ground or place.masked or scene.inside(place.first) is not None:
                continue
            located = scene.preposition(place.first) in scene.lang.words["location"]
            if (
                located
                and not on_trouble(scene, place)
                and any(gazetteer.in_region(place.code, region.code) for region in regions)
            ):
                draft.add_ground(place)
    if len(draft.grounds) > told:  # those found last may stand first in the text
        in_order = sorted(draft.grounds.items(), key=lambda ground: min(p.first for p in ground[1]))
        draft.grounds = dict(in_order)


def _at_a_distance(scene: Scene, travel: Travel) -> bool:
    """ "his first (virtual) trip to Africa"."""
    sentence = scene.doc.sentences[travel.sentence]
    return not scene.lang.nouns["phone"].isdisjoint(scene.doc.lower[sentence.first : sentence.last])


def is_virtual(scene: Scene, draft: Draft) -> bool:
    """ "his first (virtual) trip to Africa", "una visita virtual": a journey that nobody makes."""
    virtual, lower = scene.lang.nouns["virtual"], scene.doc.lower
    nouns = (t.token for t in draft.travels if t.kind == "noun")
    return any(not virtual.isdisjoint(lower[max(0, j - _BESIDE) : j + _BESIDE]) for j in nouns)
