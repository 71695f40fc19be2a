"""The command line of the evals: scores, differences, gate and report."""

import argparse
import sys

from envoyage.facts import Report, Trip
from evals.corpus import corpus
from evals.score import judge
from evals.split import Part, deal, record, recorded
from evals.tables import differences, field_table


def main() -> int:
    options = _options()
    reports = corpus()
    parts = recorded()
    if options.deal:
        record(deal(reports, parts))
        return 0
    if unknown := sorted({report.id for report in reports} - parts.keys()):
        print(f"No part is recorded for {', '.join(unknown)}; run python -m evals --deal.", file=sys.stderr)
        return 2
    if options.diff is not None:
        return _diff(options.diff, options.all)
    part = Part.LAST_THIRD if options.last_third else Part.TUNE
    judged = judge([report for report in reports if parts[report.id] is part], read)
    print(f"{len(judged)} gold reports, {part} part")
    print("\n".join(field_table(judged)))
    return 0


def read(report: Report) -> tuple[Trip, ...]:
    """The trips that the project's own reader finds."""
    from envoyage.reading import read_report

    return read_report(report).trips


def _diff(ids: list[str], everything: bool) -> int:
    parts = recorded()
    by_id = {report.id: report for report in corpus() if parts[report.id] is Part.TUNE}
    for name in ids:
        if name not in parts:
            print(f"There is no gold report {name}.", file=sys.stderr)
            return 2
        if name not in by_id:
            print(f"{name} belongs to the last third, which nobody looks at while tuning.", file=sys.stderr)
            return 2
    for one in judge([by_id[name] for name in ids or sorted(by_id)], read):
        print("\n".join(differences(one, everything=everything)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="Scores the reader on the gold reports."
    )
    parser.add_argument(
        "--last-third", action="store_true", help="score the part kept for reporting, not for tuning"
    )
    parser.add_argument(
        "--diff", nargs="*", metavar="ID", help="gold against read for these reports, or for all"
    )
    parser.add_argument("--all", action="store_true", help="with --diff: also what is right")
    parser.add_argument("--deal", action="store_true", help="record a part for new reports in split.csv")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
