"""The handouts' figures match their generator and the handouts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import ROOT
from nngrade.course.manifest import load_course


def test_the_committed_figures_are_the_generated_ones(tmp_path: Path) -> None:
    """Drawing the figures again changes no file and leaves none over."""
    # As `make figures` draws them: with other BLAS kernels a long training ends elsewhere.
    environment = {**os.environ, "OPENBLAS_CORETYPE": "Haswell"}
    script = ROOT / "reference" / "figures.py"
    subprocess.run([sys.executable, script, tmp_path], env=environment, check=True)
    made = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*.svg")}
    assert made
    assert {
        p.relative_to(ROOT): p.read_bytes() for p in ROOT.glob("assignments/*/figures/*.svg")
    } == made


@pytest.mark.parametrize("slug", load_course(ROOT).assignments)
def test_each_figure_is_in_its_handout(slug: str) -> None:
    """A handout shows every figure in its folder, and no others."""
    folder = ROOT / "assignments" / slug
    shown = set(
        re.findall(r"!\[[^\]]+\]\(figures/(\w+\.svg)\)", (folder / "handout.md").read_text("utf-8"))
    )
    assert shown == {p.name for p in folder.glob("figures/*.svg")}
