"""Every kind of page is valid HTML in every language, by the Nu checker of the W3C."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.pages.kinds import FRAMES, KINDS, MANY, PREFIXES
from tests.pages.test_budget import tour
from tests.publish.builders import CABINET, published

CHECKER = Path(__file__).parents[2] / "tools" / "checker"
JAR = CHECKER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
Checker = Callable[[Path], list[str]]


@pytest.fixture(scope="module")
def complaints() -> Checker:
    """What the checker says of the pages in a folder, a line each; warnings count as well."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        message = "The HTML checker needs Java (Debian: default-jre-headless) and `make checker`."
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail(message)
        pytest.skip(message)
    # Which language a page is in it guesses from statistics, and a page of foreign names deceives them.
    command = (java, "-jar", str(JAR), "--format", "json", "--stdout", "--no-langdetect", "--skip-non-html")

    def check(folder: Path) -> list[str]:
        done = subprocess.run([*command, str(folder)], capture_output=True, text=True, timeout=300)
        found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
        return [f"{Path(one['url']).stem}: {one['message']} {one.get('extract', '')!r}" for one in found]

    return check


@pytest.mark.slow
@pytest.mark.django_db
def test_every_page_is_valid(client: Client, complaints: Checker, tmp_path: Path) -> None:
    def keep(addresses: Iterable[str]) -> None:
        for prefix, address in product(PREFIXES, addresses):
            answer = client.get(f"{prefix}{address}")
            assert answer.status_code in (200, 404), address
            name = f"{prefix}{address}".strip("/").replace("/", "_")[:80] or "front"
            tmp_path.joinpath(f"{name}.html").write_bytes(answer.content)

    published(CABINET)
    keep((*KINDS, *FRAMES))
    published(tour(number) for number in range(60))
    keep(MANY)  # more trips than a page shows in full
    assert complaints(tmp_path) == []


@pytest.mark.slow
def test_the_checker_finds_what_is_wrong(complaints: Checker, tmp_path: Path) -> None:
    tmp_path.joinpath("bad.html").write_text(
        "<!DOCTYPE html><html lang=en><title>A</title><p><div>No</div></p>", encoding="utf-8"
    )
    assert any("“p”" in said for said in complaints(tmp_path))
