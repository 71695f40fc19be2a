"""What published and proposed trips are asked for by: the columns of a merged trip that both tables have."""

from envoyage.reconcile import merged_to_json
from envoyage.reconcile.values import MergedTrip
from envoyage.record.listed import Shape


def columns(merged: MergedTrip) -> Shape:
    """All of them but for the id and the last entry."""
    who, when = merged.traveller.fact, merged.dates.when
    return {
        "name": who.name,
        "office": who.office,
        "office_id": who.office_id,
        "country": who.country,
        "status": merged.status.status.value,
        "start": when.first_day,
        "end": when.last_day,
        "edtf": str(when),
        "confidence": round(merged.confidence, 3),
        "payload": merged_to_json(merged),
    }
