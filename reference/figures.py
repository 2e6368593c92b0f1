"""Draw the handouts' figures: `make figures`.

Each public function of `reference/weekN/figures.py` computes a Figure with that week's reference. This
script writes it to `assignments/weekN/figures/<function>.svg`. The same functions give the same bytes.
"""

from __future__ import annotations

import importlib.util
import inspect
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

ROOT = Path(__file__).resolve().parent.parent
STYLE = {
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
                        yield folder / f"{name}.svg", _svg(function())
        finally:
            sys.path.remove(str(source.parent))


def _svg(figure: Figure) -> bytes:
    out = io.BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    lines = out.getvalue().decode().splitlines()
    return ("\n".join(line.rstrip() for line in lines) + "\n").encode()


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
