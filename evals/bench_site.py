"""How long readers wait for a page: `python -m evals --bench-site`.

A book of 7,000 invented trips and the bundled trackers is made in a folder that is thrown away, and served by
`envoyage serve --production`. Another process has 32 readers ask for 2,000 of its pages, each for the next as
soon as the last has come. A first round makes every page; the rounds after it count.
"""

import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

TRIPS, PAGES, READERS, ROUNDS = 7_000, 2_000, 32, 3
_BUDGET = 100.0  # milliseconds that 95 of 100 pages stay below
_VERB = (sys.executable, "-c", "from envoyage.cli.main import main; main()")
_SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_VIEWS = ("?by=country", "?by=topic", "?by=timeline", "?by=map", "?page=2")


def main() -> int:
    """Prints a line a round; 1 when the median of the rounds is above the budget."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _book(home)
        with _served(home) as (root, server):
            addresses = _addresses(root)
            list_of = home / "addresses.txt"
            list_of.write_text("\n".join(addresses), encoding="utf-8")
            print(f"{len(addresses):,} pages, {READERS} readers; load {os.getloadavg()[0]:.1f}\n")
            print("            p50       p95   pages/s   server per page")
            _line("making", _round(root, list_of, 1, server))
            rounds = [_round(root, list_of, number + 2, server) for number in range(ROUNDS)]
            for number, told in enumerate(rounds, 1):
                _line(f"round {number}", told)
    middle = median(told["p95"] for told in rounds)
    print(f"\nThe middle p95 is {middle:.0f} ms; the budget is {_BUDGET:.0f} ms.")
    return 0 if middle <= _BUDGET else 1


def _book(home: Path) -> None:
    readings = home / "trips.jsonl"
    with readings.open("wb") as lines:
        subprocess.run([sys.executable, "-m", "tools.invent_readings", str(TRIPS)], stdout=lines, check=True)
    for verb in (
        ["migrate"],
        ["load"],
        ["import", str(readings), "--as", "Ada", "--accept", "--why", "Invented, to measure."],
    ):
        subprocess.run([*_VERB, *verb], env=_env(home), stdout=subprocess.DEVNULL, check=True)


def _env(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "ENVOYAGE_DATABASE_URL"}
    return {**kept, "ENVOYAGE_HOME": str(home)}


@contextmanager
def _served(home: Path) -> Iterator[tuple[str, int]]:
    """The address of the site as a team would serve it, and the id of the process that its workers are of."""
    log = (home / "log").open("wb")
    verb = [*_VERB, "serve", "--production", "--port", "0"]
    site = subprocess.Popen(verb, env=_env(home), stdout=subprocess.PIPE, stderr=log, text=True)
    assert site.stdout is not None
    try:
        found = next(filter(None, (re.search(r"http://\S+?(?=/)", line) for line in site.stdout)))
        yield found[0], site.pid
    finally:
        site.send_signal(signal.SIGINT)
        site.wait(30)
        log.close()


def _addresses(root: str) -> list[str]:
    """The trackers in each view, every list, official and country, and trips to make up the number."""
    parts = [_path(loc) for loc in _locations(f"{root}/sitemap.xml")]
    pages = sorted({_path(page) for part in parts for page in _locations(root + part)})
    pages = [page for page in pages if not page.startswith(("/es/", "/pt/"))]
    trips = [page for page in pages if re.fullmatch(r"/trips/.+/", page)]
    others = sorted(set(pages) - set(trips))
    others += [
        page + view for page in others if re.match(r"/(trackers/.+/|trips/)$", page) for view in _VIEWS
    ]
    drawn = random.Random(20261130)
    some = others + drawn.sample(trips, max(PAGES - len(others), 0))
    return some[:PAGES]


def _locations(address: str) -> list[str]:
    with urlopen(address) as answer:
        return [loc.text or "" for loc in ET.fromstring(answer.read()).iter(f"{_SPACE}loc")]


def _path(address: str) -> str:
    return re.sub(r"^https?://[^/]+", "", address)


def _round(root: str, addresses: Path, seed: int, server: int) -> dict[str, float]:
    """What the readers' process tells of one round, with the processor's time that the server took."""
    before = _processor(server)
    readers = [sys.executable, "-m", "evals.site_readers", root, str(addresses), str(READERS), str(seed)]
    told: dict[str, float] = json.loads(subprocess.run(readers, stdout=subprocess.PIPE, check=True).stdout)
    return {**told, "server": 1000 * (_processor(server) - before) / told["pages"]}


def _processor(server: int) -> float:
    """Seconds of the processor that the server's workers have had so far."""
    tick = os.sysconf("SC_CLK_TCK")
    spent = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[1]) == server:
            spent += (int(fields[11]) + int(fields[12])) / tick
    return spent


def _line(name: str, told: dict[str, float]) -> None:
    waits = f"{told['p50']:5.0f} ms  {told['p95']:5.0f} ms"
    print(f"{name:8} {waits}  {told['rate']:8.0f}   {told['server']:8.1f} ms", flush=True)
