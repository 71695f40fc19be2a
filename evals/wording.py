"""Gold and read facts in a few words, for marks and listings."""

from typing import Any

from envoyage.facts import Agreement, Meeting, Quote, Topic, Toured, Trip
from evals.values import GoldAgreement, GoldMeeting, GoldPlace, GoldQuote, GoldStop, GoldTopic, GoldTrip


def gold_trip(trip: GoldTrip) -> str:
    countries = " ".join(sorted(str(stop.country[0]) for stop in trip.stops))
    return f"{trip.name[0]} to {countries or '?'} ({trip.status[0]})"


def read_trip(trip: Trip) -> str:
    return (
        f"{trip.traveller.name} to {' '.join(sorted(s.country for s in trip.stops)) or '?'} ({trip.status})"
    )


def show(item: Any) -> str:
    match item:
        case GoldStop():
            return str(item.country[0])
        case GoldMeeting():
            return f"{item.name[0]} ({item.role[0] or '-'}, {item.country[0] or '-'})"
        case Meeting():
            return f"{item.name} ({item.role or '-'}, {item.country or '-'})"
        case GoldTopic():
            return str(item.label[0])
        case Topic():
            return item.label
        case GoldAgreement():
            return f"{item.kind[0]} {item.state[0]}: {item.about[0] or '-'}"
        case Agreement():
            return f"{item.kind} {item.state}: {item.about or '-'}"
        case GoldQuote():
            return f"{item.speaker[0] or '-'}: {item.starts}"
        case Quote():
            return f"{item.speaker or '-'}: {item.text[:40]}"
        case GoldPlace():
            return str(item.name[0])
        case Toured():
            return item.name
        case _:
            return str(item)
