"""Make the README's pictures of a terminal and of the site. `make screenshots` runs it.

The terminal shows what the command prints at a width of 80; the page is built, and shot in headless Chromium.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

DOCS = Path(__file__).parent
ROOT = DOCS.parent
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
NNGRADE = Path(sys.executable).with_name("nngrade")
WRONG = ROOT / "tests" / "submissions" / "mistakes"
COMMAND = ["check", "week3", "-e", "perceptron_predict"]


def terminal() -> None:
    """Write terminal.svg."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "80"}
    shown = [NNGRADE, "--course", ROOT, *COMMAND, "-s", WRONG]
    done = subprocess.run(shown, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    with open(os.devnull, "w") as nowhere:
        console = Console(width=80, record=True, file=nowhere, force_terminal=True)
        console.print(Text(f"$ nngrade {' '.join(COMMAND)}", style="bold"))
        console.print(Text.from_ansi(done.stdout))
    console.save_svg(str(DOCS / "terminal.svg"), title="nngrade", unique_id="terminal")


def site() -> None:
    """Write site.png."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run([NNGRADE, "--course", ROOT, "author", "site", folder], check=True)
        installed = filter(None, map(shutil.which, BROWSERS))
        browser = playwright.chromium.launch(executable_path=next(installed))
        page = browser.new_page(viewport={"width": 1200, "height": 760})
        page.goto(f"file://{folder}/week2/handout.html")
        page.locator("h2", has_text="Softmax").first.evaluate("e => e.scrollIntoView({behavior: 'instant'})")
        page.screenshot(path=DOCS / "site.png")
        browser.close()


if __name__ == "__main__":
    terminal()
    site()
