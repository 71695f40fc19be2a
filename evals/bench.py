"""Speed and memory of the reader, measured in one process on one core; writes evals/BENCH.md.

Each figure is the median of rounds. spaCy, where the baseline extra is installed, reads the same reports in
the same run: on a busy machine the ratio says more than either rate.
"""

import gc
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from tools.compile_reader import OUT, is_current

from envoyage.facts import Report
from envoyage.reading import read_report
from envoyage.reading.gate import Gate, gate
from envoyage.reading.lexicon.tables import language
from evals import baseline
from evals.bench_texts import LANGUAGES, WORDS, general_news, hurting, long_text, reports
from evals.corpus import corpus

PAGE = Path(__file__).parent / "BENCH.md"
ROUNDS = 5
LONG = (62_500, 125_000, 250_000, 500_000, 1_000_000)
HURT = 100_000

_FIRST = (
    "from envoyage.reading import read\n"
    "for language in {languages}: read('President Ana Diaz of Peru visited Chile.', language=language)\n"
)
# Not getrusage: a child's ru_maxrss begins with what its parent had when it forked.
_PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"

Row = tuple[str, str]
T = TypeVar("T")


def main() -> int:
    """Measures everything, prints it, and writes the page."""
    rows = [*_rates(), *_gate(), *_start(), *_memory()]
    lengths = [(size, _once(long_text(size))) for size in LONG]
    hurts = [(name, _once(text)) for name, text in hurting(HURT).items()]
    lines = [
        "# How fast the reader is",
        "",
        f"By `python -m evals.bench`: Python {platform.python_version()}, {platform.machine()}, one process.",
        "",
        "| | |",
        "|---|--:|",
        *(f"| {name} | {figure} |" for name, figure in rows),
        "",
        "## Time by length",
        "",
        "| English text | seconds | characters/s |",
        "|---|--:|--:|",
        *(f"| {size:,} characters | {seconds:.3f} | {size / seconds:,.0f} |" for size, seconds in lengths),
        "",
        f"## Strings made to hurt, {HURT:,} characters each",
        "",
        "| string | seconds |",
        "|---|--:|",
        *(f"| {name} | {seconds:.3f} |" for name, seconds in hurts),
    ]
    print("\n".join(lines))
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _rates() -> list[Row]:
    """Reports a second with trips, without, and one in ten with; then spaCy's on the first."""
    told, untold = ([Report.of(text) for text in reports(with_trip=kind)] for kind in (True, False))
    mixed = [*untold, *untold, *untold, *told[: len(untold) * 3 // 9]]
    rate = _rate(read_report, told)
    compiled = _compiled()
    rows = [
        (f"reports/s of {WORDS} words, each with a trip", f"{rate:,.0f}"),
        ("likewise, compiled ahead of time", f"{compiled:,.0f}" if compiled else "not compiled"),
        ("reports/s, none with a trip", f"{_rate(read_report, untold):,.0f}"),
        ("reports/s, one in ten with a trip", f"{_rate(read_report, mixed):,.0f}"),
    ]
    try:
        nlp = baseline.model()
    except baseline.Missing as missing:
        return [*rows, ("spaCy small English NER alone", str(missing))]
    theirs = _rate(lambda report: nlp(report.text), told[:20], rounds=3)
    faster = f"{rate / theirs:,.1f} times" + (
        f"; compiled {compiled / theirs:,.1f} times" if compiled else ""
    )
    return [
        *rows,
        ("spaCy small English NER alone, reports/s", f"{theirs:,.1f}"),
        ("the reader is faster by", faster),
    ]


def told_rate() -> float:
    """Reports with a trip that are read in a second."""
    return _rate(read_report, [Report.of(text) for text in reports(with_trip=True)])


def _compiled() -> float | None:
    """The same rate of the reader as `tools.compile_reader` made it of these sources, where it has."""
    if not is_current():
        return None
    code = "from evals.bench import told_rate; print(told_rate())"
    path = f"{OUT}:{PAGE.parents[1]}"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    return float(done.stdout) if done.returncode == 0 else None


def _gate() -> list[Row]:
    """MB/s of the gate over general news, with and without a tenth of trips; what of gold it lets pass."""
    rows = []
    for how, fast in (("in pure Python", False), ("with google-re2", True)):
        for share in (0, 0.1):
            rates = [(code, _megabytes(code, fast=fast, told=share)) for code in LANGUAGES]
            of = f", {share:.0%} with a trip" if share else ""
            each = ", ".join(f"{code} {rate:,.0f}" for code, rate in rates)
            rows.append((f"gate {how}, general news{of}, MB/s", each))
    for what, chosen in (
        ("with a trip", [gold for gold in corpus() if not gold.empty]),
        ("without one", [gold for gold in corpus() if gold.empty]),
        ("of general news", [gold for gold in corpus() if gold.general_news]),
    ):
        through = sum(gate(gold.language).opens(gold.report.text) for gold in chosen)
        rows.append((f"gold reports {what} that pass the gate", f"{through} of {len(chosen)}"))
    return rows


def _megabytes(code: str, *, fast: bool, told: float) -> float:
    opener = Gate(language(code), fast=fast)
    count = round(100 * told)
    news, trips = general_news(code), reports(with_trip=True, languages=(code,))
    texts = [*(news * 100)[: 100 - count], *trips[:count]]
    size = sum(len(text.encode()) for text in texts) / 1e6
    for text in texts[:5]:
        opener.opens(text)
    return size / median(_round(opener.opens, texts) for _ in range(ROUNDS))


def _start() -> list[Row]:
    """Seconds of a fresh interpreter, beyond those of an empty one, to import the reader and to read once."""
    empty, imported, first = (
        median(_seconds(code) for _ in range(ROUNDS))
        for code in ("pass", "import envoyage.reading", _FIRST.format(languages=("en",)))
    )
    return [
        ("import envoyage.reading", f"{imported - empty:.3f} s"),
        ("import and first report", f"{first - empty:.3f} s"),
    ]


def _memory() -> list[Row]:
    """Peak memory of a fresh process that has read a report in each language."""
    code = _FIRST.format(languages=("en", "es", "pt")) + _PEAK
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [("peak memory with all three languages", f"{int(done.stdout) / 1024:,.0f} MB")]


def _rate(work: Callable[[Report], object], texts: Sequence[Report], *, rounds: int = ROUNDS) -> float:
    for text in texts[:5]:
        work(text)
    return len(texts) / median(_round(work, texts) for _ in range(rounds))


def _round(work: Callable[[T], object], texts: Sequence[T]) -> float:
    gc.collect()
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def _once(text: str) -> float:
    report = Report.of(text, language="en")
    return min(_round(read_report, [report]) for _ in range(2))


def _seconds(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code], check=True, env=kept)  # as installed: with its byte code
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
