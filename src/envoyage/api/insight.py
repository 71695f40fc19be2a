"""Questions to the record, answered as the pages and the terminal do: by the same rules, which are named."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import TypeVar

from django.http import HttpRequest
from django.urls import reverse

from envoyage.api.refusing import Refusal
from envoyage.facts.contract import Json
from envoyage.insight.about import about_trip
from envoyage.insight.asking import answered
from envoyage.insight.checking import checked
from envoyage.insight.claims import CLAIMS
from envoyage.insight.compare.attention import Attention, attention
from envoyage.insight.compare.courses import LONGEST, Course, courses
from envoyage.insight.compare.exchange import exchanges
from envoyage.insight.compare.terms import Term, terms
from envoyage.insight.counting import Counting
from envoyage.insight.finding import Unanswerable
from envoyage.insight.measures import MEASURES
from envoyage.insight.persons import person_named
from envoyage.insight.place_names import country_named
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.shapes import answer_to_json, checked_to_json, rule_to_json
from envoyage.insight.switches import SWITCHES
from envoyage.insight.words import office_named
from envoyage.publish import book
from envoyage.record.models import Trip

SWITCH_NAMES = tuple(switch.name for switch in SWITCHES)
MOST_TERMS = 12  # compared at once
_LATEST = 4  # terms compared where nobody is named
_Found = TypeVar("_Found")


def ask(request: HttpRequest) -> Json:
    """The answer to a question."""
    return _told(lambda: answer_to_json(answered(_question(request))))


def check(request: HttpRequest) -> Json:
    """Whether a claim holds, and under which rules."""
    return _told(lambda: checked_to_json(checked(_question(request))))


def records(request: HttpRequest, trip: str) -> Json:
    """What is worth telling of a trip, that which reaches back furthest first."""
    counting = _counting(_given(request, ()))
    slug = trip if Trip.objects.filter(slug=trip).exists() else book.moved_to(trip)
    if slug is None:
        raise Refusal(404, f"There is no published trip {trip[:80]!r}.")
    proof = request.build_absolute_uri(reverse("api:ask"))
    told = [
        {
            "claim": one.question.claim,
            "answer": one.value,
            "sentence": one.sentence,
            "days": one.days,
            "rule": rule_to_json(one.question.counting),
            "proof": f"{proof}?{one.query}",
        }
        for one in about_trip(slug, counting)
    ]
    return {"trip": slug, "records": told}


def officials(request: HttpRequest) -> Json:
    """Terms of an office side by side by day in office."""
    given = _given(request, ("office", "home", "official", "days", "place"))
    counting = _counting(given)
    home = _part(given, "home", country_named) or "US"
    office = _part(given, "office", lambda words: office_named(words, home)) or "foreign-minister"
    place = _part(given, "place", Place.of)
    days = _days(given.get("days", ""))
    every = terms(office, home)
    picked = _picked(every, [one for one in request.GET.getlist("official") if one])
    told = courses(picked, counting, days=days, place=place)
    return {
        "office": office,
        "home": home,
        "days": days,
        "place": place.id if place else None,
        "rule": rule_to_json(counting),
        "measures": _measures(counting),
        "terms": [_course(one) for one in told],
    }


def governments(request: HttpRequest) -> Json:
    """The visits of governments to one part of the world."""
    given = _given(request, ("home", "place", "since", "until"))
    counting = _counting(given)
    named = [one for one in request.GET.getlist("home") if one]
    if not 1 <= len(named) <= MOST_TERMS:
        raise Refusal(400, f"home names the governments, one to {MOST_TERMS}: home=US&home=CN.", field="home")
    homes = [_read("home", one, country_named) for one in dict.fromkeys(named)]
    place = _part(given, "place", Place.of)
    if place is None:
        raise Refusal(400, "place names the country or region: place=latin-america.", field="place")
    sides = attention(homes, place, counting, since=_day(given, "since"), until=_day(given, "until"))
    return {
        "place": place.id,
        "rule": rule_to_json(counting),
        "measures": _measures(counting),
        "governments": [_side(one) for one in sides],
    }


def exchange(request: HttpRequest) -> Json:
    """For one country who came and who went."""
    given = _given(request, ("home", "since", "until"))
    counting = _counting(given)
    home = _part(given, "home", country_named)
    if home is None:
        raise Refusal(400, "home names the country: home=MX.", field="home")
    found = exchanges(home, counting, since=_day(given, "since"), until=_day(given, "until"))
    return {
        "home": found.home,
        "name": found.name,
        "rule": rule_to_json(counting),
        "came": found.came,
        "went": found.went,
        "came_known": list(found.came_known),
        "went_known": list(found.went_known),
        "countries": [
            {"country": one.code, "name": one.name, "came": len(one.came), "went": len(one.went)}
            for one in found.countries
        ],
    }


QUESTION = ("claim", "office", "home", "official", "trip", "place", "since", "until", "said")


def _question(request: HttpRequest) -> Question:
    given = _given(request, QUESTION)
    if given.get("claim") not in CLAIMS:
        kinds = "; ".join(f"{kind.name}: {kind.asks}" for kind in CLAIMS.values())
        raise Refusal(400, f"claim is {given.get('claim', '')[:40]!r}; there are {kinds}", field="claim")
    home = _part(given, "home", country_named)
    return Question(
        claim=given["claim"],
        office=_part(given, "office", lambda words: office_named(words, home)),
        home=home,
        official=_part(given, "official", person_named),
        trip=given.get("trip"),
        place=_part(given, "place", Place.of),
        since=_day(given, "since"),
        until=_day(given, "until"),
        said=given.get("said"),
        counting=_counting(given),
    )


def _told(answer: Callable[[], Json]) -> Json:
    try:
        return answer()
    except Unanswerable as error:
        raise Refusal(400, str(error.args[0])) from error


def _given(request: HttpRequest, known: tuple[str, ...]) -> dict[str, str]:
    """What an address says, without what it leaves empty.

    Raises:
        Refusal: it says what nobody asks; the sentence says what there is.
    """
    there = (*known, *SWITCH_NAMES)
    if unknown := [name for name in request.GET if name not in there]:
        raise Refusal(
            400, f"There is no “{unknown[0][:40]}”; there are {', '.join(there)}.", field=unknown[0]
        )
    return {name: str(value).strip() for name, value in request.GET.items() if str(value).strip()}


def _counting(given: dict[str, str]) -> Counting:
    for switch in SWITCHES:
        if switch.name in given:
            _read(switch.name, given[switch.name], switch.option)
    return Counting.of({name: given[name] for name in SWITCH_NAMES if name in given})


def _part(given: dict[str, str], name: str, read: Callable[[str], _Found]) -> _Found | None:
    return _read(name, given[name], read) if name in given else None


def _read(name: str, words: str, read: Callable[[str], _Found]) -> _Found:
    try:
        return read(words[:120])
    except (LookupError, ValueError) as error:
        raise Refusal(400, str(error.args[0]), field=name) from error


def _day(given: dict[str, str], name: str) -> date | None:
    if name not in given:
        return None
    try:
        return date.fromisoformat(given[name])
    except ValueError:
        said = f"{name} is {given[name][:40]!r}; write a day as 2025-03-28."
        raise Refusal(400, said, field=name) from None


def _days(words: str) -> int:
    if not words:
        return 100
    if words.isascii() and words.isdecimal() and len(words) < 5 and 1 <= int(words) <= LONGEST:
        return int(words)
    raise Refusal(400, f"days is {words[:20]!r}; it takes a number from 1 to {LONGEST}.", field="days")


def _picked(every: tuple[Term, ...], asked: list[str]) -> tuple[Term, ...]:
    """The terms of those who are named, by id or by name; of nobody the last ones."""
    if not asked:
        return every[-_LATEST:]
    ids = [_read("official", one, person_named) for one in asked]
    picked = tuple(term for term in every if term.official in ids)
    if missing := [one for one in ids if one not in {term.official for term in picked}]:
        raise Refusal(400, f"The roster has no term of {missing[0]} in this office.", field="official")
    if len(picked) > MOST_TERMS:
        raise Refusal(400, f"At most {MOST_TERMS} terms are compared at once.", field="official")
    return picked


def _measures(counting: Counting) -> dict[str, str]:
    return {measure.name: measure.sentence(counting) for measure in MEASURES}


def _course(one: Course) -> Json:
    return {
        "official": one.term.official,
        "name": one.term.name,
        "start": one.term.start,
        "end": one.term.end,
        "until": one.until,
        "known": one.known,
        "figures": asdict(one.total),
        "steps": [
            {"day": step.day, "trip": step.trip.trip, "countries": list(step.codes)} for step in one.steps
        ],
    }


def _side(one: Attention) -> Json:
    return {
        "home": one.home,
        "name": one.name,
        "figures": asdict(one.total),
        "years": {str(year): many for year, many in sorted(one.years.items())},
        "countries": dict(one.countries),
        "offices": {office: many for office, many in one.offices.items() if office},
        "known_from": one.known_from,
        "known_until": one.known_until,
    }
