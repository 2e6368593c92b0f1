"""The workflows of docs/ci.md fit their vendors' schemas and keep secrets apart."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers import ROOT

TEXT = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
YAML = [block for language, block in BLOCKS if language == "yaml"]
WORKFLOWS = [yaml.safe_load(block) for block in YAML]


def _violations(vendor: str, blocks: list[str], folder: Path) -> str:
    """Return what check-jsonschema finds wrong in workflows, by the vendor's schema."""
    paths = [folder / f"{vendor}{n}.yml" for n in range(len(blocks))]
    for path, block in zip(paths, blocks, strict=True):
        path.write_text(block)
    options = {
        "github": ["vendor.github-workflows"],
        "gitlab": ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
    }[vendor]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, *paths]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if found.returncode == 0 else found.stdout + found.stderr


def _scripts(found: Any) -> list[str]:
    """List every shell line of a workflow: `run:` and `script:`."""
    if isinstance(found, dict):
        lines = [v for k, v in found.items() if k == "run"]
        lines += found.get("script", [])
        return lines + [line for v in found.values() for line in _scripts(v)]
    return [line for v in found for line in _scripts(v)] if isinstance(found, list) else []


LINES = [line for workflow in WORKFLOWS for line in _scripts(workflow)]


@pytest.mark.parametrize("vendor", ["github", "gitlab"])
def test_a_workflow_is_one(vendor: str, tmp_path: Path) -> None:
    """It fits the schema of GitHub's workflows or of GitLab's pipelines; what does not is seen."""
    blocks = [
        b for b in YAML if bool(re.search(r"^jobs:", b, re.MULTILINE)) == (vendor == "github")
    ]
    assert len(blocks) == 2
    assert _violations(vendor, blocks, tmp_path) == ""
    wrong = [re.sub(r"(timeout.*:) .*", r"\1 [minutes]", b) for b in blocks]
    said = _violations(vendor, wrong, tmp_path)
    assert all(f"{vendor}{n}.yml" in said for n in (0, 1))
    assert "minutes" in said


def test_our_own_workflows_are_some(tmp_path: Path) -> None:
    """Those under .github/ fit GitHub's schema."""
    ours = [p.read_text("utf-8") for p in sorted(ROOT.glob(".github/workflows/*.yml"))]
    assert len(ours) == 3
    assert _violations("github", ours, tmp_path) == ""


def test_a_release_builds_both_archives() -> None:
    """The workflow runs `python -m build`, as test_wheel does, and looks for a wheel and an sdist."""
    release = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    lines = _scripts(release)
    build = lines.index("python -m build")
    assert ".tar.gz" in lines[build + 1]
    assert ".whl" in lines[build + 1]
    assert not any("${{" in line for line in lines)


def test_no_name_from_outside_is_pasted_into_a_shell() -> None:
    """A `run:` line holds no `${{ }}`."""
    assert not any("${{" in line for line in LINES)


def test_no_checkout_leaves_its_token_behind() -> None:
    """Every checkout says persist-credentials: false, and the student's comes after every install."""
    for workflow in WORKFLOWS:
        for job in workflow.get("jobs", {}).values():
            assert workflow["permissions"] == {"contents": "read"}
            steps = job["steps"]
            checkouts = [s for s in steps if s.get("uses", "").startswith("actions/checkout@")]
            assert all(s["with"]["persist-credentials"] is False for s in checkouts)
            foreign = [n for n, s in enumerate(steps) if "repository" in s.get("with", {})]
            installs = [n for n, s in enumerate(steps) if "pip install" in s.get("run", "")]
            assert not foreign or max(installs) < min(foreign)
