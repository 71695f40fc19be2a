"""Travel folded into trips: one draft for each absence of one official, with all that its clauses say.

A clause joins the draft of the same traveller unless it speaks of another time ("last month", "in 2004") or of
other countries in another mood. The first trip of the report's subject is its subject; the others are mentions.
"""

from dataclasses import dataclass, field

from envoyage import gazetteer
from envoyage.facts import DateSpan, Role, Status
from envoyage.reading.document import Kind
from envoyage.reading.encounters import Encounter
from envoyage.reading.people import Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.travel import Travel, is_official


@dataclass(slots=True, eq=False)
class Draft:
    """A trip in the making."""

    person: Person
    travels: list[Travel] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    grounds: dict[str, list[Place]] = field(
        default_factory=dict
    )  # country -> its place words, in order of travel
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
        if (
            published is not None
            and abs(
                published.year * 12 + published.month - mention.start.year * 12 - (mention.start.month or 6)
            )
            > 3
        ):
            return (mention.start.year, mention.start.month)
    return None


def _draft_for(
    drafts: list[Draft],
    person: Person,
    stops: list[Place],
    period: tuple[int | None, int | None] | None,
    travel: Travel,
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
