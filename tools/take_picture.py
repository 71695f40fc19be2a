"""Takes the README's picture of the front page: `python -m tools.take_picture`, or `make picture`.

The page is that of a new book with the bundled trackers and their verdicts, or of ENVOYAGE_HOME where set.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).parent.parent / "docs" / "images" / "front-page.png"
WIDTH, HEIGHT = 1280, 1220
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
PROGRAM = Path(sys.executable).with_name("envoyage")
PATIENCE = 30.0  # seconds until the site has to answer


def main() -> int:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("No Chromium found; Debian's is installed by: apt-get install chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        home = {"ENVOYAGE_HOME": os.environ.get("ENVOYAGE_HOME") or folder}
        port = _free_port()
        site = subprocess.Popen([PROGRAM, "run", "--port", str(port)], env=os.environ | home)
        try:
            _wait(port)
            with sync_playwright() as player:
                browser = player.chromium.launch(executable_path=chromium, args=FLAGS)
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
                page.goto(f"http://127.0.0.1:{port}/", wait_until="networkidle")
                PICTURE.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=PICTURE)
                browser.close()
        finally:
            site.terminate()
            site.wait()
    print(f"{PICTURE.relative_to(Path.cwd())}: {PICTURE.stat().st_size // 1024} kB")
    return 0


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
