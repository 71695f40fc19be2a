"""Standing rules at work: signed by a person, applied to what comes in, revoked by undoing the signature."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from envoyage.facts import Report
from envoyage.record import models, standing
from envoyage.record.batches import batches
from envoyage.record.claims import Field
from envoyage.record.ledger.verdicts import write_decisions
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move, Standing
from envoyage.record.projection import project
from envoyage.record.rules import Rule

_SUBJECT = "rules"  # of an entry that signs one
_BATCH = 400  # reports decided about at a time: bounds memory and the length of an SQL statement


def sign(rule: Rule, *, who: str, why: str = "", at_once: bool = False) -> Entry:
    """Signs a standing rule. Undoing the entry revokes it; what it accepted until then stays accepted.

    Args:
        rule: what it accepts from now on.
        who: who signs, and so answers for what it accepts.
        why: the reason, for the history.
        at_once: also what waits already.
    """
    with writing():
        if any(other == rule for _, other in signed()):
            raise Refused("This rule is signed already; `envoyage rules` lists those that stand.")
        entry = enter(Move.SIGN, _SUBJECT, who=who, why=why, payload={"rule": rule.shape()})
        if at_once:
            rows = models.Report.objects.values_list("id", "url", "publisher").iterator()
            typed = _only_typed()
            trusted = [
                report
                for report, url, publisher in rows
                if rule.trusts(url, publisher) and report not in typed
            ]
            for some in batches(trusted, _BATCH):
                project(_accept(entry, rule, _waiting(some)))
        return entry


def signed() -> list[tuple[Entry, Rule]]:
    """The rules that stand, in the order in which they were signed."""
    entries = Entry.objects.filter(subject=_SUBJECT, move=Move.SIGN, undone_by__isnull=True).order_by("seq")
    return [(entry, Rule.of(entry.payload["rule"])) for entry in entries]


def apply_rules(reports: Iterable[Report]) -> frozenset[str]:
    """Accepts what the rules that stand accept of reports that came in; which claims. Shows nothing yet."""
    reports = list(reports)
    rules, accepted = signed(), set[str]()
    typed = _only_typed([report.id for report in reports]) if rules else set()
    for report in reports if rules else ():
        trusting = [(entry, rule) for entry, rule in rules if rule.trusts(report.url, report.publisher)]
        waiting = _waiting([report.id]) if trusting and report.id not in typed else {}
        before = {claim for claims in waiting.values() for claim in claims}
        for entry, rule in trusting:
            _accept(entry, rule, waiting)
        accepted |= before - {claim for claims in waiting.values() for claim in claims}
    return frozenset(accepted)


def _only_typed(reports: Collection[str] | None = None) -> set[str]:
    """Those of these reports (or all) of which a person typed whose they are: no rule knows that they are."""
    adds = Entry.objects.filter(move=Move.ADD, payload__vouched=False)
    if reports is not None:
        adds = adds.filter(subject__in=reports)
    return set(adds.values_list("subject", flat=True))


def _waiting(reports: Collection[str]) -> dict[str, dict[str, Field]]:
    """The claims of these reports that wait, by trip, with what each is about."""
    tellings = set(models.Telling.objects.filter(report__in=reports).values_list("id", flat=True))
    homes = standing.placed(tellings)
    found: dict[str, dict[str, Field]] = defaultdict(dict)
    for telling, many in standing.judged(homes).items():
        for one in many:
            if one.standing is Standing.WAITING:
                found[homes[telling]][one.stated.id] = one.stated.field
    return dict(sorted(found.items()))


def _accept(signature: Entry, rule: Rule, waiting: Mapping[str, dict[str, Field]]) -> set[str]:
    """One entry for each trip of which the rule accepts something, in the name of who signed.

    What it accepts waits no longer.
    """
    why = f"By the standing rule “{rule.name}” (entry {signature.seq})."
    accepted = set()
    for trip, claims in waiting.items():
        chosen = [claim for claim, field in claims.items() if field in rule.fields]
        if chosen:
            values = dict.fromkeys(chosen)
            write_decisions(
                Move.ACCEPT, trip, values, who=signature.who, why=why, payload={"rule": signature.seq}
            )
            accepted.add(trip)
        for claim in chosen:
            del claims[claim]
    return accepted
