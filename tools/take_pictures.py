"""Takes the pictures of README and docs: `python -m tools.take_pictures`, or `make pictures`.

The book is a new one with all that ships, and with the two reports of the tour waiting at the desk.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "images"
PAGES = {
    "front-page": ("/", 1160),
    "trip": ("/trips/2025-03-26-marco-rubio/", 1330),
    "compare": ("/compare/", 1100),
    "desk": ("/desk/trips/2025-09-02-marco-rubio/", 1100),
}
"""Each picture's page, and how much of its height is shown."""
WIDTH = 1280
COLOURS = 256  # of a picture; the pages have few, and a palette takes a third of the room
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
PROGRAM = Path(sys.executable).with_name("envoyage")
PATIENCE = 30.0  # seconds until the site has to answer


def main() -> int:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("No Chromium found; Debian's is installed by: apt-get install chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        home = os.environ | {"ENVOYAGE_HOME": folder}
        password = secrets.token_urlsafe(24)
        _book(home, password)
        port = _free_port()
        site = subprocess.Popen([PROGRAM, "serve", "--port", str(port)], env=home)
        try:
            _wait(port)
            with sync_playwright() as player:
                browser = player.chromium.launch(executable_path=chromium, args=FLAGS)
                page = browser.new_page(color_scheme="light", base_url=f"http://127.0.0.1:{port}")
                _sign_in(page, password)
                for name, (path, height) in PAGES.items():
                    page.set_viewport_size({"width": WIDTH, "height": height})
                    page.goto(path, wait_until="networkidle")
                    page.reload(wait_until="networkidle")  # the fonts are there by now
                    _keep(page, PICTURES / f"{name}.png")
                browser.close()
        finally:
            site.terminate()
            site.wait()
    return 0


def _book(home: dict[str, str], password: str) -> None:
    """Makes the book, with one account."""

    def envoyage(*words: str, typed: str = "") -> None:
        subprocess.run([PROGRAM, *words], env=home, check=True, input=typed, text=True)

    envoyage("migrate")
    envoyage("load")
    envoyage("load", "--history")
    envoyage("add", *map(str, sorted((ROOT / "docs" / "tour").glob("*.md"))), "--as", "Ada Lovelace")
    envoyage("editors", "add", "ada", "--full-name", "Ada Lovelace", typed=f"{password}\n")


def _sign_in(page: Page, password: str) -> None:
    page.goto("/desk/")
    page.get_by_label("User name").fill("ada")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def _keep(page: Page, picture: Path) -> None:
    picture.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=picture)
    with Image.open(picture) as whole:
        whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)
    print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} kB")


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def _wait(port: int) -> None:
    """Returns when the site answers.

    Raises:
        TimeoutError: it does not, within PATIENCE.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"The site does not answer on port {port} after {PATIENCE:.0f} seconds.")


if __name__ == "__main__":
    sys.exit(main())
