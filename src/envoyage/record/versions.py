"""Reports that changed: which version a text belongs to, and which of its facts the next version tells again.

Two versions of a report are two reports of one address, the later pointing at the earlier. A fact that the
later one tells with the same value continues the earlier one; what was decided about that holds on.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.claims import Field, Stated, same
from envoyage.record.moves import Move

EXCERPT = "by hand"
"""The provenance of a report made of sentences that a person quoted from an address.

It is a piece of what stands there: it takes the place of no text of that address, and none takes its place.
"""


def withdrawn() -> set[str]:
    """The reports that were taken back: their adding was undone, and not made again."""
    adds = models.Entry.objects.filter(move=Move.ADD)
    # From the undoings, which are few and have an index of their own, to what they took back.
    undone = models.Entry.objects.filter(undoes__isnull=False).order_by().values("undoes")
    back = set(adds.filter(seq__in=undone).order_by().values_list("subject", flat=True))
    if not back:
        return back
    again = adds.filter(subject__in=back, undone_by__isnull=True).values_list("subject", flat=True)
    return back - set(again)


def later(reports: Collection[str]) -> dict[str, int]:
    """Those of these reports that a later version superseded, with the entry that added it."""
    newer: dict[str, str] = {}
    for some in batches(reports):
        rows = models.Report.objects.filter(supersedes__in=some).values_list("id", "supersedes")
        newer.update((report, before) for report, before in rows if before is not None)
    seqs: dict[str, int] = {}
    for some in batches(newer):
        added = models.Entry.objects.filter(move=Move.ADD, subject__in=some, undone_by__isnull=True)
        seqs.update(added.order_by("-seq").values_list("subject", "seq"))
    # Of two later versions of one report, the one that came first.
    return {newer[report]: seq for report, seq in sorted(seqs.items(), key=lambda one: -one[1])}


def continued(claims: Collection[str]) -> set[str]:
    """Those of these claims that a later version of their report, not taken back, tells again."""
    away, found = withdrawn(), set[str]()
    for some in batches(claims):
        rows = models.Claim.objects.filter(continues__in=some).values_list("continues", "telling__report")
        found.update(old for old, report in rows if old is not None and report not in away)
    return found


def latest(url: str | None) -> str | None:
    """The newest report of this address that stands, whole: what was quoted from it is no version of it."""
    if not url:
        return None
    rows = (
        models.Report.objects.filter(url=url)
        .exclude(provenance=EXCERPT)
        .order_by("-added_at", "-id")
        .values_list("id", flat=True)
    )
    away = withdrawn()
    return next((report for report in rows if report not in away), None)


def latest_of(urls: Collection[str]) -> dict[str, str]:
    """The same for many addresses; one that has none is left out."""
    away = withdrawn()
    found: dict[str, str] = {}
    for some in batches(urls):
        rows = models.Report.objects.filter(url__in=some).exclude(provenance=EXCERPT)
        for report, url in rows.order_by("added_at", "id").values_list("id", "url"):
            if url and report not in away:
                found[url] = report
    return found


def claims_of(report: str) -> dict[str, list[Stated]]:
    """What a report's tellings state as they were read, by telling."""
    return claims_of_all([report]).get(report, {})


def claims_of_all(reports: Collection[str]) -> dict[str, dict[str, list[Stated]]]:
    """The same for many reports, by report."""
    found: dict[str, dict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    columns = ("telling__report", "telling", "id", "field", "value", "passages", "rule")
    for some in batches(reports):
        rows = models.Claim.objects.filter(telling__report__in=some).order_by("telling", "ordinal")
        for report, telling, key, field, value, passages, rule in rows.values_list(*columns):
            one = Stated(id=key, field=Field(field), value=value, passages=passages, rule=rule)
            found[report][telling].append(one)
    return {report: dict(tellings) for report, tellings in found.items()}


def matched(old: Mapping[str, Iterable[Stated]], new: Mapping[str, Iterable[Stated]]) -> dict[str, str]:
    """For each new telling the old one of the same trip: that with most facts in common, each taken once.

    A traveller alone is not enough where the report tells of that one's journeys more than once.
    """
    before = {telling: {same(one) for one in many} for telling, many in old.items()}
    after = {telling: {same(one) for one in many} for telling, many in new.items()}
    offers = sorted(
        (
            (len(facts & there), telling, other)
            for telling, facts in after.items()
            for other, there in before.items()
        ),
        key=lambda offer: (-offer[0], offer[1], offer[2]),
    )
    found: dict[str, str] = {}
    for common, telling, other in offers:
        if common > 1 and telling not in found and other not in found.values():
            found[telling] = other
    return found


def continuing(
    old: Mapping[str, Iterable[Stated]], new: Mapping[str, Iterable[Stated]], pairs: Mapping[str, str]
) -> dict[str, str]:
    """For each new claim the old one that says the same, in the telling that was matched with its own."""
    found: dict[str, str] = {}
    for telling, other in pairs.items():
        there = {same(one): one.id for one in old[other]}
        for one in new[telling]:
            if before := there.pop(same(one), None):
                found[one.id] = before
    return found
