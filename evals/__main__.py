"""The command line of the evals: scores, differences, groups, gate, report, baseline and bench."""

import argparse
import json
import sys
from pathlib import Path

from envoyage.facts import Report, Trip
from evals import baseline, gate, grouping_gate, history_grouping, report
from evals.corpus import corpus, digest, fresh
from evals.figures import figures, run, without_ground
from evals.grouping_score import both_scores, group_table
from evals.score import judge
from evals.split import Part, deal, record, recorded, reports_of
from evals.tables import differences, field_table, reliability_table


def main() -> int:
    options = _options()
    if options.deal:
        record(deal(corpus(), recorded()))
        return 0
    if unknown := sorted({gold.id for gold in corpus()} - recorded().keys()):
        return _complain(f"No part is recorded for {', '.join(unknown)}; run python -m evals --deal.")
    if options.diff is not None:
        return _diff(options.diff, options.all)
    if options.groups:
        return _groups()
    if options.history is not None:
        return _history(options.history)
    if options.gate:
        return _gate()
    if options.set_floors:
        return _set_floors(options.lower_because)
    if options.report:
        report.write(run(read, Part), both_scores(read))
        return 0
    if options.baseline:
        return _baseline()
    if options.claims:
        from evals import claims

        return claims.main()
    if options.bench_insight:
        from evals import bench_insight

        return bench_insight.main()
    if options.bench_open:
        from evals import bench_open

        return bench_open.main()
    if options.bench_site:
        from evals import bench_site

        return bench_site.main()
    if options.bench_folder:
        from evals import bench_folder

        return bench_folder.main()
    if options.bench:
        from evals import bench

        return bench.main()
    if options.fresh:
        return _scores(Part.FRESH)
    return _scores(Part.LAST_THIRD if options.last_third else Part.TUNE)


def read(text: Report) -> tuple[Trip, ...]:
    """The trips that the project's own reader finds."""
    from envoyage.reading import read_report

    return read_report(text).trips


def _scores(part: Part) -> int:
    judged = judge(reports_of(part), read)
    print(f"{len(judged)} gold reports, {part} part\n")
    print("\n".join(field_table(judged)), end="\n\n")
    print("\n".join(reliability_table(judged)), end="\n\n")
    faults = without_ground(judged)
    print(f"ungrounded: {len(faults)}")
    if part is Part.TUNE:
        for fault in faults:
            print(f"  {fault.report} {fault.field}: {fault.value!r} is not in {fault.said!r}")
        print("\nMany reports, one trip: pairs of tellings in the gold groups")
        print("\n".join(group_table(both_scores(read))))
    return 0


def _groups() -> int:
    scores = both_scores(read)
    print("\n".join(group_table(scores)))
    for name, score in scores.items():
        print(f"\n{name}: what is wrong", *score.faults, sep="\n  ")
    return 0


def _history(folder: str) -> int:
    from envoyage.datasets.historian import files_of, rows_of

    table = None
    if folder:
        place = Path(folder)
        rows = rows_of(files_of(place), place, fault=lambda *where: None)
        table = {(row.table, row.id): row for row in rows}
    found = history_grouping.score(table=table)
    print("\n".join(history_grouping.lines(found)))
    return 0 if found.share >= history_grouping.GOAL else 1


def _diff(ids: list[str], everything: bool) -> int:
    by_id = {gold.id: gold for gold in reports_of(Part.TUNE)}
    unseen = {gold.id for gold in fresh()}
    for name in ids:
        if name in unseen:
            return _complain(
                f"{name} is a fresh report, which nobody looks at; only --fresh scores them all."
            )
        if name not in recorded():
            return _complain(f"There is no gold report {name}.")
        if name not in by_id:
            return _complain(f"{name} belongs to the last third, which nobody looks at while tuning.")
    for one in judge([by_id[name] for name in ids or sorted(by_id)], read):
        print("\n".join(differences(one, everything=everything)))
    return 0


def _gate() -> int:
    if not gate.FLOORS.exists():
        return _complain("There are no floors yet: python -m evals --set-floors writes them.")
    faults = gate.below(json.loads(gate.FLOORS.read_text(encoding="utf-8")), figures(run(read)), digest())
    group_floors = json.loads(grouping_gate.FLOORS.read_text(encoding="utf-8"))
    group_figures = grouping_gate.group_figures(both_scores(read))
    faults += grouping_gate.groups_below(group_floors, group_figures, grouping_gate.groups_digest())
    if (rows := history_grouping.score()).share < history_grouping.GOAL:
        faults.append(f"Rows of one trip: {rows.share:.3f} is below {history_grouping.GOAL}; see --history.")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("No score is below its floor.")
    return 1 if faults else 0


def _set_floors(because: str | None) -> int:
    try:
        sunk = gate.set_floors(figures(run(read)), digest(), because)
        group_figures = grouping_gate.group_figures(both_scores(read))
        sunk += grouping_gate.set_group_floors(group_figures, grouping_gate.groups_digest(), because)
    except gate.Refused as refusal:
        return _complain(str(refusal))
    print(f"Floors are set; {len(sunk)} went down.")
    return 0


def _baseline() -> int:
    try:
        judged = judge([gold for gold in corpus() if gold.language == "en"], baseline.read)
    except baseline.Missing as missing:
        return _complain(str(missing))
    baseline.record(judged, digest())
    print("\n".join(field_table(judged)))
    return 0


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="Scores the reader on the gold reports."
    )
    parser.add_argument("--last-third", action="store_true", help="score the part that is only reported")
    parser.add_argument("--fresh", action="store_true", help="score the reports that no rule was measured by")
    parser.add_argument("--diff", nargs="*", metavar="ID", help="gold against read for these, or all")
    parser.add_argument("--groups", action="store_true", help="score reconcile, and list what it got wrong")
    parser.add_argument("--all", action="store_true", help="with --diff: also what is right")
    parser.add_argument(
        "--history", nargs="?", const="", metavar="DIR", help="score which rows of the Historian are one trip"
    )
    parser.add_argument("--gate", action="store_true", help="fail when a score is below its floor")
    parser.add_argument("--set-floors", action="store_true", help="pin the scores of this run as floors")
    parser.add_argument("--lower-because", metavar="WHY", help="with --set-floors: why a floor goes down")
    parser.add_argument("--report", action="store_true", help="write evals/REPORT.md")
    parser.add_argument("--baseline", action="store_true", help="run spaCy + dateparser and keep its figures")
    parser.add_argument("--bench", action="store_true", help="measure speed and memory, write evals/BENCH.md")
    parser.add_argument(
        "--claims", action="store_true", help="ask the book of ENVOYAGE_HOME the record claims"
    )
    parser.add_argument("--bench-insight", action="store_true", help="measure the figures over 100,000 trips")
    parser.add_argument("--bench-open", action="store_true", help="measure the API and the CSV of many stops")
    parser.add_argument("--bench-site", action="store_true", help="measure how long readers wait for a page")
    parser.add_argument(
        "--bench-folder", action="store_true", help="measure the site as files against others"
    )
    parser.add_argument("--deal", action="store_true", help="record a part for new reports in split.csv")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
