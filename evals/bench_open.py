"""Speed of the open book: `python -m evals --bench-open`; needs the extra `bench`.

The API's list and detail against Datasette's JSON of the same table, both as they are served, asked by the
same client in turns, over one connection at a time and over 32 at once; Datasette's facets, counts and
suggestions are off. And the CSV of 300,000 stops: its time by the processor, and the memory that it takes.
"""

import http.client
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

TRIPS, STOPPING = 3_000, 100_000
_TURNS, _SECONDS = 5, 2.0
_LISTED = 50  # items of a list
_MEASURED = """
import resource
from envoyage.cli.main import main
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_MAIN = "from envoyage.cli.main import main; main()"


def main() -> int:
    """Prints a line a figure; 1 when one is not as it should be."""
    good = True
    with tempfile.TemporaryDirectory() as home:
        good &= _stops(Path(home))
    with tempfile.TemporaryDirectory() as home:
        good &= _api(Path(home))
    return 0 if good else 1


def _stops(home: Path) -> bool:
    """The CSV of many stops, in a process of its own."""
    env = _environment(home)
    made = "from evals.bench_open import write_stops; write_stops()"
    subprocess.run([sys.executable, "-c", made], env=env, check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = home / "stops.csv"
    began = time.perf_counter()
    words = ["export", "--format", "csv", "--table", "stops", "--out", str(out)]
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *words], env=env, check=True, capture_output=True, text=True
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    with out.open("rb") as file:
        rows = sum(1 for _ in file) - 1
    megabytes = int(done.stdout.split()[-1]) / 1024
    print(f"CSV of {rows:,} stops: {cpu:.1f} s of the processor, {wall:.1f} s passed, {megabytes:.0f} MB")
    return cpu < 10 and megabytes < 200


def write_stops() -> None:
    """A book of many trips, written straight into what is shown."""
    import django

    django.setup()
    from django.core.management import call_command

    from evals.bench_insight import _write

    call_command("migrate", verbosity=0)
    _write(STOPPING)


def write_trips() -> None:
    """A book of trips as an import makes them, accepted."""
    import django

    django.setup()
    from django.core.management import call_command
    from tools.invent_readings import invent

    from envoyage.record.importing import take_in_all
    from envoyage.record.ledger import Incoming, Signature

    call_command("migrate", verbosity=0)
    incoming = (Incoming(reading=reading) for reading in invent(TRIPS))
    signed = Signature(who="Bench", why="To have it.")

    def fault(where: str, sentence: str) -> None:
        raise ValueError(f"{where} {sentence}")

    take_in_all(incoming, reader="invented", who="Bench", signature=signed, fault=fault)


def _api(home: Path) -> bool:
    env = _environment(home) | {"ENVOYAGE_API_RATE": "0"}
    subprocess.run(
        [sys.executable, "-c", "from evals.bench_open import write_trips as w; w()"], env=env, check=True
    )
    archive = home / "sqlite.zip"
    export = ["export", "--format", "sqlite", "--out", str(archive)]
    subprocess.run([sys.executable, "-c", _MAIN, *export], env=env, check=True, stdout=subprocess.DEVNULL)
    with zipfile.ZipFile(archive) as packed:
        packed.extract("envoyage.db", home)
    ours, theirs = _port(), _port()
    off = {
        "default_facet_size": 0,
        "suggest_facets": "off",
        "default_page_size": _LISTED,
        "allow_facet": "off",
    }
    settings = [word for name, value in off.items() for word in ("--setting", name, str(value))]
    datasette = ["datasette", str(home / "envoyage.db"), "--port", str(theirs), *settings]
    serve = ["serve", "--production", "--workers", "2", "--port", str(ours)]
    with (
        _running([sys.executable, "-c", _MAIN, *serve], env, ours, "/-/ready"),
        _running([sys.executable, "-m", *datasette], env, theirs, "/-/versions.json"),
    ):
        ids = [
            one.decode()
            for one in re.findall(
                rb'"id": ?"([^"]+)","url"', _got(ours, f"/api/v1/trips?limit={_LISTED}&fields=id,url")
            )
        ]
        lists = (
            [f"/api/v1/trips?limit={_LISTED}"],
            [
                f"/envoyage/trips.json?_size={_LISTED}&_shape=objects&_nocount=1&_nofacet=1&_nosuggest=1&_sort_desc=start"
            ],
        )
        details = ([f"/api/v1/trips/{one}" for one in ids], [f"/envoyage/trips/{one}.json" for one in ids])
        good = True
        print(f"{TRIPS:,} trips; answers a second, medians of {_TURNS} turns of {_SECONDS:.0f} s")
        for name, (mine, others) in {"list": lists, "detail": details}.items():
            for connections in (1, 32):
                rates = [
                    (_rate(ours, mine, connections), _rate(theirs, others, connections))
                    for _ in range(_TURNS)
                ]
                us, them = (statistics.median(side) for side in zip(*rates, strict=True))
                ratio = statistics.median(one / other for one, other in rates)
                good &= ratio > 1
                told = f"{name}, {connections} at once"
                print(f"{told:20} Envoyage {us:7.1f}  Datasette {them:7.1f}  {ratio:.2f} times")
    return good


def _rate(port: int, paths: list[str], connections: int) -> float:
    """Whole answers a second, by so many who each ask as soon as they are answered."""
    until = time.perf_counter() + _SECONDS

    def asks(first: int) -> int:
        many, link = 0, http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while time.perf_counter() < until:
            link.request("GET", paths[(first + many) % len(paths)])
            answer = link.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{paths[0]} answered {answer.status}.")
            many += 1
        link.close()
        return many

    began = time.perf_counter()
    with ThreadPoolExecutor(connections) as together:
        many = sum(together.map(asks, range(connections)))
    return many / (time.perf_counter() - began)


def _got(port: int, path: str) -> bytes:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("GET", path)
    return link.getresponse().read()


@contextmanager
def _running(command: list[str], env: dict[str, str], port: int, path: str) -> Iterator[None]:
    """A server for the length of a `with`, from its first answer on."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=env, **quiet)  # type: ignore[call-overload]
    try:
        for _ in range(300):
            try:
                _got(port, path)
                break
            except OSError:
                if process.poll() is not None:
                    raise RuntimeError(f"{command[2:4]} ended; install the extra “bench”.") from None
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()


def _port() -> int:
    with create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ENVOYAGE_")}
    return kept | {"ENVOYAGE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "envoyage.project.settings"}
