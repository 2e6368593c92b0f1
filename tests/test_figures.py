"""The handouts' figures match their generator and the handouts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import ROOT
from lxml import etree
from nngrade.course.manifest import load_course

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.slow
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


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("assignments/*/figures/*.svg")), ids=lambda p: p.stem
)
def test_a_figure_reads_on_any_ground(path: Path) -> None:
    """It has a title and a description, no ground of its own, and neither black nor unset colours."""
    picture = etree.parse(path).getroot()
    for tag in ("title", "desc"):
        assert picture.findtext(f"{SVG}{tag}", "").strip(), tag
    assert picture.get("fill") == "#7a7a7a"
    ground = picture.find(f".//*[@id='patch_1']/{SVG}path")
    assert ground is not None
    assert ground.get("style") == "fill: none"
    assert not re.search(r"#([0-5][0-9a-f])\1\1\b|\bblack\b", path.read_text("utf-8"))
