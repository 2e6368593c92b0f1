"""Draw the handouts' figures: `make figures`.

Each public function of `reference/weekN/figures.py` computes a Figure with that week's reference. This
script writes it to `assignments/weekN/figures/<function>.svg`. The same functions give the same bytes.

The ground is transparent, and INK and COLOURS can be read on white and on black. A figure's title is its
function's name, and its description the function's docstring; screen readers use both.
"""

from __future__ import annotations

import importlib.util
import inspect
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import matplotlib as mpl
from cycler import cycler
from matplotlib.figure import Figure

ROOT = Path(__file__).resolve().parent.parent
# Every colour has a contrast of at least 3 with white and with the dark pages of GitHub and of the site.
INK = "#7a7a7a"  # lines and text: 4.3 with both
COLOURS = ["#2f7fc1", "#d9730d", "#2c9a3c", "#d64545", "#9467bd", "#9c6b5e"]
STYLE = {
    **dict.fromkeys(
        (
            "text.color",
            "axes.edgecolor",
            "axes.labelcolor",
            "axes.titlecolor",
            "xtick.color",
            "ytick.color",
        ),
        INK,
    ),
    "axes.prop_cycle": cycler(color=COLOURS),
    "grid.color": INK,
    "legend.framealpha": 0.0,
    "svg.hashsalt": "nngrade",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.3,
    "figure.figsize": (6.4, 3.2),
    "figure.constrained_layout.use": True,
}


def drawn() -> Iterator[tuple[Path, bytes]]:
    """Yield each figure's path and its SVG."""
    mpl.use("svg")
    for source in sorted(ROOT.glob("reference/week*/figures.py")):
        sys.path.insert(0, str(source.parent))
        try:
            spec = importlib.util.spec_from_file_location(f"{source.parent.name}_figures", source)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            with mpl.rc_context(STYLE):
                for name, function in vars(module).items():
                    if inspect.isfunction(function) and function.__module__ == spec.name:
                        if name.startswith("_"):
                            continue
                        folder = ROOT / "assignments" / source.parent.name / "figures"
                        yield (
                            folder / f"{name}.svg",
                            _svg(function(), name, inspect.getdoc(function)),
                        )
        finally:
            sys.path.remove(str(source.parent))


def _svg(figure: Figure, name: str, doc: str | None) -> bytes:
    assert doc is not None, name
    out = io.BytesIO()
    figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = out.getvalue().decode()
    text = re.sub(r"#([0-5][0-9a-f])\1\1\b", INK, text)  # a figure's own black and dark greys
    said = " ".join(doc.removeprefix("Draw ").split())
    title = name.replace("_", " ").capitalize()
    text = text.replace("<svg ", f'<svg fill="{INK}" role="img" ', 1)  # black is written as no fill
    head = f"<title>{escape(title)}</title>\n <desc>{escape(said[0].upper() + said[1:])}</desc>\n"
    text = re.sub(r"(<svg [^>]*>\n)", lambda found: f"{found[1]} {head}", text, count=1)
    return ("\n".join(line.rstrip() for line in text.splitlines()) + "\n").encode()


def main() -> None:
    """Write every figure below the repository, or below the folder that is named."""
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for path, svg in drawn():
        target = top / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(svg)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
