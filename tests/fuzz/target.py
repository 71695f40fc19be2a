"""One coverage-guided run over the reader or over page extraction.

`python -m tests.fuzz.target text --seconds 60`, or `html`. libFuzzer (by atheris) mutates reports and pages,
keeps what reaches new code, and stops with the input that broke something: an exception, a blank passage, or
more than a second per 100 KB.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["envoyage.reading", "envoyage.facts", "envoyage.sources"]):
    from envoyage.facts import Report
    from envoyage.facts.contract import reading_to_json
    from envoyage.reading import read_report
    from envoyage.sources import SourceError
    from envoyage.sources.webpage import read_webpage

from tests.fuzz.seeds import DICTIONARY, escaped, pages, texts

LONGEST = 20_000
SECONDS_PER_BYTE = 1 / 100_000
# A first report pays for the tables, and the instrumented code is several times slower than the real one.
ALLOWANCE = 2.0
SLOWER = 8


class HangError(AssertionError):
    """Raised when an input took longer than its length allows."""


def text(data: bytes) -> None:
    """Reads the bytes as a report; the first of them chooses the language."""
    language = ("en", "es", "pt", None)[data[0] % 4] if data else None
    report = Report.of(data[1:].decode("utf-8", "replace"), language=language)
    reading = read_report(report)
    reading_to_json(reading, with_text=True, explain=True)
    for trip in reading.trips:
        facts = (trip.traveller, *trip.stops, *trip.meetings, *trip.topics, *trip.agreements, *trip.quotes)
        for passage in (p for fact in facts for p in fact.passages):
            assert passage.of(reading.report.text).strip(), passage


def html(data: bytes) -> None:
    """Extracts the bytes as a web page, and reads what comes out."""
    try:
        page = read_webpage(data.decode("utf-8", "replace"), name="fuzz.html")
    except SourceError as sentence:
        if not str(sentence).endswith("."):
            raise
        return
    read_report(page.report())


def _timed(data: bytes) -> None:
    start = time.process_time()
    TARGETS[_target](data)
    taken = time.process_time() - start
    if taken > ALLOWANCE + SLOWER * len(data) * SECONDS_PER_BYTE:
        raise HangError(f"{len(data)} bytes took {taken:.1f} s")


TARGETS = {"text": text, "html": html}
_target = "text"


def main() -> None:
    """Runs until the time is over; libFuzzer exits with 0 when nothing broke."""
    global _target
    _target, seconds = sys.argv[1], int(sys.argv[sys.argv.index("--seconds") + 1])
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        for number, seed in enumerate(texts() if _target == "text" else pages()):
            (seeds / str(number)).write_bytes(seed)
        words = Path(folder) / "words.dict"
        words.write_text("\n".join(map(escaped, DICTIONARY)) + "\n", encoding="ascii")
        atheris.Setup(
            [
                sys.argv[0],
                str(seeds),
                f"-dict={words}",
                f"-max_len={LONGEST}",
                f"-max_total_time={seconds}",
                f"-artifact_prefix={Path.cwd()}/",
                "-print_final_stats=1",
            ],
            _timed,
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
