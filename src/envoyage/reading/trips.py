"""Travel folded into trips: one draft for each absence of one official, with all that its clauses say.

A clause joins the draft of the same traveller unless it speaks of another time ("last month", "in 2004") or of
other countries in another mood. The first trip of the report's subject is its subject; the others are mentions.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from envoyage import gazetteer
from envoyage.facts import DateSpan, Day, Inferred, Role, Status
from envoyage.reading.dates import DateMention, find_durations
from envoyage.reading.document import Kind
from envoyage.reading.encounters import Encounter
from envoyage.reading.people import Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.travel import Travel, is_official
from envoyage.reading.verbs import Tense


@dataclass(slots=True, eq=False)
class Draft:
    """A trip in the making."""

    person: Person
    travels: list[Travel] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    grounds: dict[str, list[Place]] = field(default_factory=dict)  # country -> its place words, in order of travel
    sentences: set[int] = field(default_factory=set)
    headed: bool = False
    lean: int = 0
    when: DateSpan | None = None
    when_at: tuple[tuple[int, int], ...] = ()  # token spans
    status: Status = Status.COMPLETED
    status_at: tuple[int, int] | None = None
    role: Role = Role.SUBJECT
    period: tuple[int | None, int | None] | None = None  # year and month that set this trip apart

    @property
    def first_sentence(self) -> int:
        return min(self.sentences, default=0)

    def add_ground(self, place: Place) -> None:
        self.grounds.setdefault(place.code, []).append(place)


def home_of(person: Person) -> str | None:
    return person.country


def fold_travels(scene: Scene, travels: list[Travel]) -> list[Draft]:
    """Drafts in the order in which the report first tells of them; some may still be without a country."""
    drafts: list[Draft] = []
    for travel in travels:
        if travel.mood is Mood.DENIED and not travel.phase:
            continue
        for mention in travel.people:
            person = mention.person
            if not is_official(person) and person is not scene.section:
                continue
            stops = [p for p in travel.stops if p.code != person.country]
            if travel.stops and not stops:
                continue  # at home
            period = _period(scene, travel)
            draft = _draft_for(drafts, person, stops, period, travel)
            if draft is None:
                if travel.kind == "denied":  # who will not go had no trip, unless the report tells of one
                    continue
                if not stops and not travel.regions and not travel.phase:
                    continue
                draft = Draft(person, period=period)
                drafts.append(draft)
            draft.travels.append(travel)
            draft.sentences.add(travel.sentence)
            draft.headed = draft.headed or travel.kind == "heading"
            for place in stops:
                draft.add_ground(place)
    return drafts


def _period(scene: Scene, travel: Travel) -> tuple[int | None, int | None] | None:
    """The year and month of a clause that speaks of another time than the report's own days."""
    sentence = scene.doc.sentences[travel.sentence]
    published = scene.reference
    for mention in scene.dates_in(sentence.first, sentence.last):
        if mention.unit in ("month", "year") and mention.lean < 0:
            span = mention.resolve(published, forward=False)
            return (span.start.year, span.start.month) if span and span.start else (None, None)
        if mention.start is None or mention.start.year is None:
            continue
        if published is not None and abs(published.year * 12 + published.month - mention.start.year * 12 - (mention.start.month or 6)) > 3:
            return (mention.start.year, mention.start.month)
    return None


def _draft_for(
    drafts: list[Draft], person: Person, stops: list[Place], period: tuple[int | None, int | None] | None, travel: Travel
) -> Draft | None:
    own = [d for d in drafts if d.person is person]
    if not own:
        return None
    if travel.kind == "heading":
        return None
    codes = {p.code for p in stops}
    if period is not None:
        return next((d for d in own if d.period == period), None if codes else own[-1])
    near = [d for d in own if d.period is None]
    overlapping = [d for d in near if codes & d.grounds.keys()]
    if overlapping:
        return overlapping[-1]
    if not near:
        return None if codes else own[-1]
    return near[-1]


def settle_roles(scene: Scene, drafts: list[Draft]) -> None:
    """Marks what the report is about: trips under headings, and the first trip told in its head."""
    if any(d.headed for d in drafts):
        for draft in drafts:
            draft.role = Role.SUBJECT if draft.headed else Role.MENTION
        return
    body = next((s.index for s in scene.doc.sentences if s.kind is Kind.BODY), 0)
    seen: set[int] = set()
    for draft in drafts:
        early = draft.first_sentence <= body + 2
        first = id(draft.person) not in seen
        draft.role = Role.SUBJECT if early and first and draft.period is None else Role.MENTION
        seen.add(id(draft.person))
    if drafts and not any(d.role is Role.SUBJECT for d in drafts):
        main = max(drafts, key=lambda d: (d.period is None, len(d.sentences), -d.first_sentence))
        main.role = Role.SUBJECT


def stops_from_hosts(scene: Scene, draft: Draft) -> None:
    """Gives a tour of a region the countries of those whom the traveller meets, where no stop is named.

    "He put off his European tour. He was to meet Prime Minister Johnson of the United Kingdom and ..."
    """
    regions = [region for travel in draft.travels for region in travel.regions]
    if draft.grounds or not regions:
        return
    for encounter in draft.encounters:
        for side in encounter.sides:
            at, code = side.person.country_at, side.person.country
            if at is None or code is None or code == draft.person.country:
                continue
            if any(gazetteer.in_region(code, region.code) for region in regions):
                draft.add_ground(Place(at[0], at[1], "country", code, "", False))


def settle_cities(scene: Scene, drafts: list[Draft]) -> None:
    """Gives stops the cities that the report's sentences put the traveller in: "in Moscow", "a Díli"."""
    words = scene.lang.words
    near = words["location"] | words["destination"]
    for place in scene.places:
        if not place.is_city or place.masked or scene.inside(place.first) is not None:
            continue
        if scene.preposition(place.first) not in near:
            continue
        sentence = scene.doc.sentence_of[place.first]
        told = [d for d in drafts if place.code in d.grounds]
        here = [d for d in told if sentence in d.sentences] or [d for d in told if d.role is Role.SUBJECT]
        if here and not any(p.first == place.first for p in here[0].grounds[place.code]):
            here[0].add_ground(place)


def settle_dates(scene: Scene, draft: Draft) -> None:
    """Chooses the days of a trip from the date words of its clauses.

    A span of days beats single days; a single day is a start, or an end where the clause tells the end. A date
    that hangs on a verb of saying is the statement's, not the trip's.
    """
    start = end = None
    ahead = next((t.mood.ahead for t in draft.travels if t.mood.ahead is not None), None)
    inferred: frozenset[Inferred] = frozenset()
    used: list[tuple[int, int]] = []
    clauses = [(travel, mention) for travel in draft.travels for mention in _dates_of(scene, travel)]
    for travel, mention in clauses:
        if mention.start is None or mention.start == mention.end:
            continue
        span = mention.resolve(scene.published, forward=_forward(mention, travel, ahead))
        if span is not None:
            start, end, inferred, used = span.start, span.end, span.inferred, [(mention.first, mention.last)]
            break
    else:
        for travel, mention in clauses:
            span = mention.resolve(scene.published, forward=_forward(mention, travel, ahead))
            if span is None or not span.known or (mention.first, mention.last) in used:
                continue
            side = _side(scene, mention)
            if side == "end" or (travel.phase == "end" and not side):
                if end is None:
                    end, inferred = span.end, inferred | span.inferred
                    used.append((mention.first, mention.last))
            elif start is None:
                start, inferred = span.start, inferred | span.inferred
                used.append((mention.first, mention.last))
    if start is None and end is None:
        return
    start, end, inferred, used = _with_duration(scene, draft, start, end, inferred, used)
    try:
        draft.when = DateSpan(start=start, end=end, inferred=inferred)
    except ValueError:
        draft.when = DateSpan(start=start, inferred=inferred)
    draft.when_at = tuple(sorted(used))


def _forward(mention: DateMention, travel: Travel, ahead: bool | None) -> bool | None:
    """Which way a date looks: its own "last" or "next", else its clause, else the trip's other clauses."""
    if mention.lean:
        return None
    return travel.mood.ahead if travel.mood.ahead is not None else ahead


def _side(scene: Scene, mention: DateMention) -> str:
    """ "start" behind "from" and "since", "end" behind "until", else nothing."""
    before = scene.doc.lower[scene.before(mention.first)] if mention.first else ""
    if before in scene.lang.words["from"]:
        return "start"
    return "end" if before in scene.lang.words["until"] else ""


Days = tuple[Day | None, Day | None, frozenset[Inferred], list[tuple[int, int]]]


def _with_duration(
    scene: Scene,
    draft: Draft,
    start: Day | None,
    end: Day | None,
    inferred: frozenset[Inferred],
    used: list[tuple[int, int]],
) -> Days:
    """Fills the missing side from a stated length: a four-day visit that ended on Saturday began on Wednesday."""
    known = start.exact if start is not None else end.exact if end is not None else None
    if known is None or (start is not None and end is not None):
        return start, end, inferred, used
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        for length in find_durations(scene.doc, scene.lang.dates, sentence.first, sentence.last):
            if abs(length.first - travel.token) > _LENGTH_REACH:
                continue
            days = timedelta(days=length.days - 1)
            used = [*used, (length.first, length.last)]
            if start is not None:
                return start, Day.of(known + days), inferred | {Inferred.END}, used
            return Day.of(known - days), end, inferred | {Inferred.START}, used
    return start, end, inferred, used


def _dates_of(scene: Scene, travel: Travel) -> list[DateMention]:
    """Date words that hang on a clause's travel, the nearest to its trigger first."""
    sentence = scene.doc.sentences[travel.sentence]
    dates = [
        d
        for d in scene.dates_in(sentence.first, sentence.last)
        if d.unit != "week" and not _said_then(scene, d, travel.token)
    ]
    return sorted(dates, key=lambda d: (not d.exact, min(abs(d.first - travel.token), abs(d.last - travel.token))))


def _said_then(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """True when a date belongs to a verb of saying: the last verb before it says, and is nearer than the travel."""
    sentence = scene.sentence_at(mention.first)
    for j in range(mention.first - 1, max(sentence.first - 1, mention.first - 8), -1):
        if j == trigger:
            return False
        form = scene.verb(j)
        if form is not None and form.tense is not Tense.GERUND:
            return bool(form.classes & {"say", "announce", "sign"}) and not form.classes & _TRAVEL_CLASSES
    return False


_TRAVEL_CLASSES = frozenset({"go", "arrive", "visit", "return", "stay", "begin", "conclude", "pay"})
# Tokens between a travel word and the length of the journey.
_LENGTH_REACH = 9


def settle_status(scene: Scene, draft: Draft) -> None:
    """The status as of publication: called off by word; else by the days against the publication; else by mood."""
    for travel in draft.travels:
        if travel.phase in ("cancel", "postpone"):
            draft.status = Status.CANCELLED if travel.phase == "cancel" else Status.POSTPONED
            draft.status_at = (travel.token, travel.token + 1)
            return
    published = scene.published
    first = draft.when.first_day if draft.when else None
    last = draft.when.last_day if draft.when else None
    lean = _lean_of(scene, draft)
    told = sorted(draft.travels, key=lambda t: scene.doc.sentences[t.sentence].kind is Kind.TITLE)
    deciding = next((t for t in told if t.mood is not Mood.OPEN), told[0])
    draft.status_at = (deciding.token, deciding.token + 1)
    if published is not None and last is not None and published > last:
        draft.status = Status.COMPLETED
        return
    if published is not None and first is not None and published < first:
        draft.status = Status.PLANNED
        return
    if published is not None and first is not None and last is not None and first <= published <= last and first != last:
        draft.status = Status.UNDERWAY
        return
    if any(t.phase == "end" and t.mood is Mood.PAST for t in draft.travels):
        draft.status = Status.COMPLETED
        return
    if first is None and any(t.phase == "begin" and t.mood in (Mood.PAST, Mood.PRESENT) for t in draft.travels):
        draft.status = Status.UNDERWAY
        return
    if _just_arrived(draft, first, published):
        draft.status = Status.UNDERWAY
        return
    if lean and not (first or last):
        draft.status = Status.PLANNED if lean > 0 else Status.COMPLETED
        return
    match deciding.mood:
        case Mood.FUTURE | Mood.POSSIBLE:
            draft.status = Status.PLANNED
        case Mood.PRESENT:
            draft.status = Status.UNDERWAY
        case Mood.PAST:
            draft.status = Status.COMPLETED
        case _:
            draft.status = Status.COMPLETED


def _lean_of(scene: Scene, draft: Draft) -> int:
    """+1 when the travel clauses speak of a next week or month, -1 of a last one."""
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        for mention in scene.dates_in(sentence.first, sentence.last):
            if mention.unit is not None and mention.lean:
                return mention.lean
    return 0


# Days after an arrival during which a visit of unstated length is taken to go on.
_STILL_THERE = 2


def _just_arrived(draft: Draft, first: date | None, published: date | None) -> bool:
    """True when the report tells of an arrival or a beginning of the last days, and of no end."""
    if first is None or published is None or not 0 <= (published - first).days <= _STILL_THERE:
        return False
    return any(t.kind in ("arrive", "go") or t.phase == "begin" for t in draft.travels if t.mood is not Mood.FUTURE)
