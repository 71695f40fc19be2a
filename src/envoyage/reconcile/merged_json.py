"""A merged trip as JSON, both ways: the trip in the contract's shape, and beside it who says each fact."""

from datetime import date
from typing import Any, TypeVar

from envoyage.facts import Agreement, AgreementState, Day, Fact, Trip, from_pairs
from envoyage.facts.contract import Json, trip_from_json, trip_to_json
from envoyage.reconcile.values import (
    Conflict,
    Merged,
    MergedDates,
    MergedStatus,
    MergedTrip,
    Reached,
    Support,
)

F = TypeVar("F", bound=Fact)

# The fields of a trip that hold several facts; their support is a list of lists in the same order.
_LISTS = ("stops", "meetings", "topics", "agreements", "quotes", "places")


def as_trip(merged: MergedTrip) -> Trip:
    """The merged values alone; the passages of a fact are of the report that its support names first."""
    return Trip(
        traveller=merged.traveller.fact,
        status=merged.status.status,
        status_passages=merged.status.support[0].passages,
        when=merged.dates.when,
        date_passages=merged.dates.support[0].passages if merged.dates.support else (),
        role=merged.role,
        confidence=merged.confidence,
        stops=_values(merged.stops),
        meetings=_values(merged.meetings),
        topics=_values(merged.topics),
        agreements=_values(merged.agreements),
        quotes=_values(merged.quotes),
        places=_values(merged.places),
    )


def merged_to_json(merged: MergedTrip) -> Json:
    """The merged trip in plain values; the same trip gives the same JSON."""
    return {
        "trip": trip_to_json(as_trip(merged), explain=True),
        "support": support_to_json(merged),
        **_courses_to_json(merged),
        "conflicts": [conflict_to_json(conflict) for conflict in merged.conflicts],
        "reasons": list(merged.reasons),
        "reports": list(merged.reports),
        "last_report": merged.last_report.isoformat() if merged.last_report else None,
    }


def support_to_json(merged: MergedTrip) -> Json:
    """Who says each fact; a list of facts has a list of lists in the same order."""
    return {
        "traveller": _supports(merged.traveller.support),
        "status": _supports(merged.status.support),
        "dates": _supports(merged.dates.support),
        **{field: [_supports(item.support) for item in getattr(merged, field)] for field in _LISTS},
    }


def conflict_to_json(conflict: Conflict) -> Json:
    """A conflict with each of its values, the one that stands first."""
    return {
        "field": conflict.field,
        "values": [
            {
                "value": value,
                "reports": list(dict.fromkeys(one.report for one in support)),
                "support": _supports(support),
            }
            for value, support in conflict.values
        ],
    }


def merged_from_json(shape: Json) -> MergedTrip:
    """The merged trip that `merged_to_json` wrote.

    Raises:
        KeyError, ValueError: a field is missing, or holds what the contract does not allow.
    """
    trip, support = trip_from_json(shape["trip"]), shape["support"]
    return MergedTrip(
        traveller=Merged(fact=trip.traveller, support=_from_json(support["traveller"])),
        status=MergedStatus(status=trip.status, support=_from_json(support["status"])),
        dates=MergedDates(when=trip.when, support=_from_json(support["dates"])),
        **{field: _facts(getattr(trip, field), support[field]) for field in _LISTS},
        courses=_courses_from_json(shape, trip, support["agreements"]),
        role=trip.role,
        confidence=trip.confidence,
        conflicts=tuple(
            Conflict(
                field=conflict["field"],
                values=tuple((each["value"], _from_json(each["support"])) for each in conflict["values"]),
            )
            for conflict in shape["conflicts"]
        ),
        reasons=tuple(shape["reasons"]),
        reports=tuple(shape["reports"]),
        last_report=date.fromisoformat(shape["last_report"]) if shape["last_report"] else None,
    )


def _courses_to_json(merged: MergedTrip) -> Json:
    """The courses by the number of the agreement; of one at its first state, when it was told last."""
    courses: Json = {}
    for number, course in enumerate(merged.courses):
        if len(course) > 1:
            courses[str(number)] = [
                {
                    "state": step.state.value,
                    "date": str(step.on) if step.on else None,
                    "told": step.told.isoformat() if step.told else None,
                    "support": _supports(step.support),
                }
                for step in course
            ]
        elif course[0].told is not None:
            courses[str(number)] = course[0].told.isoformat()
    return {"courses": courses} if courses else {}


def _courses_from_json(shape: Json, trip: Trip, support: list[list[Json]]) -> tuple[tuple[Reached, ...], ...]:
    told = shape.get("courses", {})
    return tuple(
        _course(told.get(str(number)), fact, support[number]) for number, fact in enumerate(trip.agreements)
    )


def _course(told: list[Json] | str | None, fact: Agreement, support: list[Json]) -> tuple[Reached, ...]:
    if isinstance(told, list):
        return tuple(
            Reached(
                state=AgreementState(step["state"]),
                on=Day.parse(step["date"]) if step["date"] else None,
                told=date.fromisoformat(step["told"]) if step["told"] else None,
                support=_from_json(step["support"]),
            )
            for step in told
        )
    newest = date.fromisoformat(told) if told else None
    return (Reached(state=fact.state, on=fact.date, told=newest, support=_from_json(support)),)


def _values(items: tuple[Merged[F], ...]) -> tuple[F, ...]:
    return tuple(item.fact for item in items)


def _facts(facts: tuple[F, ...], support: list[list[Json]]) -> tuple[Merged[F], ...]:
    return tuple(Merged(fact=fact, support=_from_json(own)) for fact, own in zip(facts, support, strict=True))


def _supports(support: tuple[Support, ...]) -> list[dict[str, Any]]:
    return [
        {
            "report": one.report,
            "telling": one.telling,
            "passages": [passage.as_pair() for passage in one.passages],
            "value": one.value,
        }
        for one in support
    ]


def _from_json(support: list[Json]) -> tuple[Support, ...]:
    return tuple(
        Support(
            report=one["report"],
            telling=one["telling"],
            passages=from_pairs(one["passages"]),
            value=one["value"],
        )
        for one in support
    )
