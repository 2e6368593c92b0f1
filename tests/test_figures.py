"""The handouts' figures match their generator and the handouts."""

from __future__ import annotations

import re

import pytest
from helpers import ROOT
from nngrade.course.manifest import load_course
from nngrade.suite.plugin import load_module


def test_the_committed_figures_are_the_generated_ones() -> None:
    """Drawing the figures again changes no file and leaves none over."""
    made = dict(load_module(ROOT / "reference" / "figures.py").drawn())
    assert made
    assert {p: p.read_bytes() for p in ROOT.glob("assignments/*/figures/*")} == made


@pytest.mark.parametrize("slug", load_course(ROOT).assignments)
def test_each_figure_is_in_its_handout(slug: str) -> None:
    """A handout shows every figure in its folder, and no others."""
    folder = ROOT / "assignments" / slug
    shown = set(
        re.findall(r"!\[[^\]]+\]\(figures/(\w+\.svg)\)", (folder / "handout.md").read_text("utf-8"))
    )
    assert shown == {p.name for p in folder.glob("figures/*.svg")}
