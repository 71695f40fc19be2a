"""The ids of tellings: distinct in a report, and the same when it is read again."""

from dataclasses import replace

from tests.reconcile.builders import met, telling

from envoyage.facts import Reading, Report, Trip
from envoyage.reconcile import tellings

REPORT = Report.of("Marco Rubio went to Panama, and before that to Jamaica.")


def trip(who: str = "Marco Rubio", where: str = "PA") -> Trip:
    return telling(who, where, "2025-02-01", key="x").trip


def test_an_id_names_the_report_the_traveller_and_the_place() -> None:
    (only,) = tellings(Reading(report=REPORT, trips=(trip(),)))
    assert only.id == f"{REPORT.digest[7:19]}-marco-rubio-10"
    assert only.report is REPORT


def test_ids_are_distinct_and_do_not_change_with_what_else_is_read() -> None:
    first = tellings(Reading(report=REPORT, trips=(trip(), trip(), trip("Pete Hegseth"))))
    assert len({each.id for each in first}) == 3
    richer = replace(trip(), meetings=(met("Mulino"),))
    again = tellings(Reading(report=REPORT, trips=(richer, trip(), trip("Hegseth"))))
    assert [each.id for each in again][:2] == [each.id for each in first][:2]
