"""The site as files against django-distill and Eleventy: `python -m evals --bench-folder`.

A book of 7,000 invented trips and the bundled trackers, in English. Measured are the pages of trips and of
officials, nineteen of twenty pages of the site: as `envoyage publish` makes them, by django-distill, which
calls the same views, and by Eleventy through templates that say what ours say (`evals/eleventy`). Each may
use all processors.

Eleventy can neither ask the book nor draw a map, so what its templates need is made from the book first, by
all processors and in the same parts as ours: that is the most of its way from the book to the folder. Its
share alone is told too, and what our templates alone take, so that like stands beside like twice.

Neither is a dependency. Once, into a folder of one's own:

    pip install --target DIR/distill --no-deps django-distill==4.0.6
    npm install --prefix DIR/eleventy @11ty/eleventy@3.1.8
    ENVOYAGE_BENCH=DIR python -m evals --bench-folder

ENVOYAGE_BENCH_SOME=500 makes 500 pages of each kind on each side, and ENVOYAGE_BENCH_BOOK names a home with a
book to take instead.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from evals.bench_site import _book, _env

_ELEVENTY = Path(__file__).parent / "eleventy"
_TIMES = 3  # as fast as django-distill that we are to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a side did: pages, seconds that passed, seconds of the processors."""

    pages: int
    passed: float  # 0 where only the processor's time is known
    processor: float

    def before(self, other: "Made") -> "Made":
        """Both, one after the other: this one makes ready what the other makes pages of."""
        return Made(
            pages=other.pages,
            passed=self.passed + other.passed,
            processor=self.processor + other.processor,
        )


def main() -> int:
    """Prints a line a side; 1 when a bound is not held, 2 where the others are not there."""
    tools = Path(os.environ.get("ENVOYAGE_BENCH", "bench")).resolve()
    if not (tools / "eleventy/node_modules").is_dir() or not (tools / "distill").is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        home = Path(os.environ.get("ENVOYAGE_BENCH_BOOK", work / "home"))
        if not home.exists():
            home.mkdir()
            _book(home)
        env = _env(home)
        path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH", ""), str(tools / "distill")]))
        ready = _side("data", work / "data", env)
        shutil.copytree(_ELEVENTY, work / "eleventy")
        (work / "eleventy/node_modules").symlink_to(tools / "eleventy/node_modules")
        eleventy = _eleventy(work)
        sides = {
            "envoyage": _side("ours", work / "ours", env),
            "django-distill": _side("distill", work / "distill", {**env, "PYTHONPATH": path}),
            "data and Eleventy": ready.before(eleventy),
            "  Eleventy alone": eleventy,
            "  ours, templates": _templates(work / "templates", env),
        }
    print(f"{'':18}{'pages':>8}{'seconds':>10}{'a second':>10}{'processor, ms a page':>22}")
    for name, made in sides.items():
        each = 1000 * made.processor / made.pages
        passed = f"{made.passed:10.1f}{made.pages / made.passed:10.0f}" if made.passed else " " * 20
        print(f"{name:18}{made.pages:8,}{passed}{each:22.1f}")
    ours, distill, eleventy_from_book = (made.pages / made.passed for made in list(sides.values())[:3])
    print(f"\n{ours / distill:.1f} times django-distill, {ours / eleventy_from_book:.1f} times Eleventy")
    return 0 if ours >= _TIMES * distill and ours >= eleventy_from_book else 1


def _side(side: str, out: Path, env: dict[str, str]) -> Made:
    return _timed([sys.executable, "-m", "evals.folder_sides", side, str(out)], env)


def _eleventy(work: Path) -> Made:
    command = ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]
    env = {**os.environ, "PAGES": str(work / "data"), "SITE": str(work / "built")}
    made = _timed(command, env, work / "eleventy")
    pages = sum(1 for _ in (work / "built").rglob("*.html"))
    return Made(pages=pages, passed=made.passed, processor=made.processor)


def _templates(out: Path, env: dict[str, str]) -> Made:
    command = [sys.executable, "-m", "evals.folder_sides", "templates", str(out)]
    done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True)
    seconds, pages = done.stdout.split()
    return Made(pages=int(pages), passed=0.0, processor=float(seconds))


def _timed(command: list[str], env: dict[str, str], folder: Path | None = None) -> Made:
    """Has it done; how many pages it made is the last word that it prints."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=env, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    passed = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    last = (done.stdout.split() or ["0"])[-1]
    return Made(pages=int(last) if last.isdecimal() else 0, passed=passed, processor=processor)


if __name__ == "__main__":
    sys.exit(main())
