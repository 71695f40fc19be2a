"""The other side of a journey from its stated length: four days that ended on Saturday began on Wednesday."""

from collections.abc import Iterator
from datetime import date, timedelta

from envoyage.facts import DateSpan, Day, Inferred
from envoyage.reading.document import Kind
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.scene import Scene
from envoyage.reading.times.durations import Duration, find_durations

# A year without a leap day, and the month that has it in others.
_COMMON_YEAR, _FEBRUARY = 2001, 2
# Words between a travel word and the length of the journey.
_LENGTH_REACH = 9
# Words from a length to the "since" from which many journeys are counted.
_SINCE_REACH = 5
# Words between a length in hours and its journey.
_HOURS_REACH = 3
# Words from "hours" to the place where they were spent, and to the visit that lasted so long.
_SPENT_REACH = 4
# Words between a length and the noun it is the length of: "a two-day official working visit".
_NOUN_REACH = 5
# Words between the length of a stay and its place: "two days in".
_TOWN_REACH = 4


def complete(scene: Scene, draft: Draft) -> None:
    """Fills the missing side from a stated length: four days that ended on Saturday began on Wednesday."""
    when = draft.when
    if when is None or (when.start is None) == (when.end is None):
        return
    length = next(_lengths(scene, draft), None)
    if length is None:
        return
    days = timedelta(days=length.days - 1)
    if when.first_day is not None:
        end = Day.of(when.first_day + days)
        draft.when = DateSpan(start=when.start, end=end, inferred=when.inferred | {Inferred.END})
    elif when.last_day is not None:
        start = Day.of(when.last_day - days)
        draft.when = DateSpan(start=start, end=when.end, inferred=when.inferred | {Inferred.START})
    elif (span := _of_no_year(when, length.days)) is not None:
        draft.when = span
    else:
        return
    draft.when_at = tuple(sorted((*draft.when_at, (length.first, length.last))))


def _of_no_year(when: DateSpan, days: int) -> DateSpan | None:
    """ "sets out on Sunday (26/9) on a journey of twelve days": the days of a year that is not told."""
    day = when.start or when.end
    if day is None or day.month is None or day.day is None:
        return None
    if days == 1:
        return DateSpan(start=day, end=day, inferred=when.inferred)
    told = date(_COMMON_YEAR, day.month, day.day) if (day.month, day.day) != (2, 29) else None
    if told is None:
        return None
    other = told + timedelta(days=days - 1 if when.start is not None else 1 - days)
    if other.year != told.year or (min(told, other).month <= _FEBRUARY < max(told, other).month):
        return None  # with a leap day or not
    found = Day(None, other.month, other.day)
    if when.start is not None:
        return DateSpan(start=day, end=found, inferred=when.inferred | {Inferred.END})
    return DateSpan(start=found, end=day, inferred=when.inferred | {Inferred.START})


def for_hours(scene: Scene, draft: Draft) -> bool:
    """ "was in Quito for a few hours", "una visita de ocho horas a Lima": no journey that goes on."""
    if len(draft.grounds) != 1:
        return False  # at one stop of a tour
    lower, led = scene.doc.lower, scene.lang.any("location", "destination")
    hours, nouns = scene.lang.dates.classes["hour_units"], scene.lang.nouns["travel"]
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        for j in scene.words_in(hours, sentence.first, sentence.last - 1):
            place = next(iter(scene.places_in(j + 1, j + 1 + _SPENT_REACH)), None)
            spent = place is not None and place.code in draft.grounds and lower[j + 1] in led
            if spent or not nouns.isdisjoint(lower[max(sentence.first, j - _SPENT_REACH) : j]):
                return True
    return False


def _lengths(scene: Scene, draft: Draft) -> Iterator[Duration]:
    """Lengths of the whole journey: in its clauses first, then beside a noun of travel, but no other's."""
    words = scene.lang.dates
    for travel in draft.travels:
        if not tells_whole(draft, travel):
            continue
        sentence = scene.doc.sentences[travel.sentence]
        for length in find_durations(scene.doc, words, sentence.first, sentence.last):
            if abs(length.first - travel.token) > _LENGTH_REACH or _in_one_town(scene, draft, length):
                continue
            if len(draft.grounds) == 1 and _within(scene, length):
                continue
            if not _distance(scene, length) and (not length.in_hours or _of_journey(scene, length)):
                yield length
    if len(draft.grounds) > 1:
        return
    nouns = scene.lang.nouns["travel"]
    for sentence in scene.doc.sentences:
        if sentence.kind is not Kind.BODY or sentence.index in draft.sentences or scene.doc.is_bare(sentence):
            continue
        named = {m.person for m in scene.mentions_in(sentence.first, sentence.last) if m.name_at is not None}
        if named and draft.person not in named:
            continue
        for length in find_durations(scene.doc, words, sentence.first, sentence.last):
            low, high = (
                max(sentence.first, length.first - _NOUN_REACH),
                min(sentence.last, length.last + _NOUN_REACH),
            )
            if nouns.isdisjoint(scene.doc.lower[low:high]) or _distance(scene, length):
                continue
            near = scene.places_in(length.last, high + _NOUN_REACH)
            leads = next((p for p in near if p.is_ground and not p.masked and p.last <= sentence.last), None)
            if leads is None or leads.code in draft.grounds:  # else of another visit
                yield length


def _within(scene: Scene, length: Duration) -> bool:
    """ "the third to visit the country in ten days"; but "five countries in ten days"."""
    return scene.doc.lower[length.first - 1] in scene.lang.words["location"]


def _of_journey(scene: Scene, length: Duration) -> bool:
    """ "a twelve-hour visit", "uma visita oficial de dez horas"; not "spoke for two hours"."""
    low, high = max(0, length.first - _HOURS_REACH), length.last + _HOURS_REACH
    return not scene.lang.nouns["travel"].isdisjoint(scene.doc.lower[low:high])


def _in_one_town(scene: Scene, draft: Draft, length: Duration) -> bool:
    """ "flew to Srinagar to spend two days in Kashmir": the stay in one of several places of a country."""
    place = next(iter(scene.places_in(length.last, length.last + _TOWN_REACH)), None)
    if place is None or place.kind == "country" or place.code not in draft.grounds:
        return False
    if scene.preposition(place.first) not in scene.lang.words["location"]:
        return False
    towns = {p.name for p in draft.grounds[place.code] if p.is_city}
    return len(towns - {place.name}) > 0


def _distance(scene: Scene, length: Duration) -> bool:
    """ "a week before", "hace tres días", "37 days abroad since he took office": no length of one journey.

    Nor is "the last three days of the tour".
    """
    lower, words, dates = scene.doc.lower, scene.lang.words, scene.lang.dates.classes
    ago, parts = dates["ago"], either(dates["first"], dates["last"], dates["final"], dates["next"])
    if lower[length.first - 1] in parts:
        return True
    behind = lower[length.last : length.last + 1]
    if not words["since"].isdisjoint(lower[length.last : length.last + _SINCE_REACH]):
        return True
    return lower[length.first - 1] in ago or any(w in words["before"] | words["after"] | ago for w in behind)


def tells_whole(draft: Draft, travel: Travel) -> bool:
    """True when a clause's span is the journey's: it names all of its countries, or none."""
    codes = {p.code for p in travel.stops}
    return not codes or travel.kind == "heading" or draft.grounds.keys() <= codes
