"""Build the handouts' simulations: `make simulations`.

Each page in `reference/simulations/weekN/` is written to `assignments/weekN/figures/`, where it travels with
the handout like any figure. The script and the style that all pages share go into the page, because a page
that is opened as a file may not load others.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
_SHARED = re.compile(r"/\* include (\w+\.(?:js|css)) \*/")


def built() -> Iterator[tuple[Path, str]]:
    """Yield each page's path below the repository, and its text."""
    for source in sorted(HERE.glob("week*/*.html")):
        text = _SHARED.sub(
            lambda found: (HERE / found[1]).read_text("utf-8").strip(), source.read_text("utf-8")
        )
        yield Path("assignments", source.parent.name, "figures", source.name), text


def main() -> None:
    """Write every page below the repository, or below the folder that is named."""
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for path, text in built():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text, "utf-8")
        print(path)


if __name__ == "__main__":
    main()
