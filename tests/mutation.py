"""Measure how many small changes of the grader fail its tests. `make mutation` runs it.

It draws changes with the operators of cosmic-ray, makes each in a copy under build/, and runs the tests of
the changed module there. equivalent_mutants.toml lists changes that no test can notice, with the reason.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import re
import shutil
import subprocess
import sys
import time
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build" / "mutation"
COPY = PLACE / "copy"
EQUIVALENT = ROOT / "tests" / "equivalent_mutants.toml"
ENOUGH = 0.95

# Which tests must notice a change of a module. Only fast files: each change runs them once.
TESTS = {
    "course/leaks.py": "test_markers.py",
    "course/manifest.py": "test_course.py",
    "course/markers.py": "test_markers.py",
    "course/toml.py": "test_course.py",
    "diagnosis/looks.py": "test_looks.py",
    "report/visible.py": "test_text.py",
    "safe_archive.py": "test_intake.py",
    "submission/archive.py": "test_intake.py",
    "submission/class_folder.py": "test_intake.py",
    "suite/checks/compare.py": "test_checks.py",
    "suite/checks/gradients.py": "test_checks.py",
    "suite/checks/invariants.py": "test_checks.py",
    "suite/compare.py": "test_compare.py",
    "text.py": "test_text.py",
    "worker/inside/wire.py": "test_wire.py",
}

OPERATORS = re.compile(
    r"core/("
    # One replacement of each arithmetic operator: most others raise TypeError, and any test notices.
    r"ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|FloorDiv_Mul|Mod_Mul|Pow_Mul|BitOr_BitAnd"
    r"|BitAnd_BitOr|LShift_RShift|RShift_LShift)"
    # `==` and `is` are not exchanged: the result rarely differs.
    r"|ReplaceComparisonOperator_(?!Eq_Is$|NotEq_IsNot$|Is_Eq$|IsNot_NotEq$)\w+"
    r"|ReplaceUnaryOperator_\w+|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ReplaceAndWithOr"
    r"|ReplaceOrWithAnd|ReplaceBreakWithContinue|ReplaceContinueWithBreak|AddNot|ExceptionReplacer"
    r"|NumberReplacer|RemoveDecorator|ZeroIterationForLoop)"
)

Mutant = tuple[str, str, str]  # the module, what was changed, and the changed source


class _WithoutHints(ast.NodeTransformer):
    """Remove what only the type checker reads: type hints, `*` between parameters, and `frozen=True`."""

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.keywords = [k for k in node.keywords if k.arg not in ("frozen", "kw_only")]
        return self.generic_visit(node)

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.posonlyargs, node.kwonlyargs = [], []
        node.defaults += [default for default in node.kw_defaults if default]
        node.kw_defaults = []
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def _behaviour(source: str) -> str:
    """Return the syntax tree without type hints as text, or "" if the source is not valid Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""
    return ast.dump(_WithoutHints().visit(tree))


def places(source: str) -> Iterator[tuple[tuple[int, int], str, int]]:
    """Yield each place that an operator can change, with the operator's name and the occurrence."""
    nodes = list(ast_nodes(get_ast(source)))
    for name in sorted(operator_names()):
        if not OPERATORS.fullmatch(name):
            continue
        operator = get_operator(name)()
        positions = [at for node in nodes for at in operator.mutation_positions(node)]
        for occurrence, (start, _) in enumerate(positions):
            yield start, name, occurrence


def draw(number: int, seed: int, modules: list[str]) -> Iterator[Mutant]:
    """Draw places of the modules, each once, and for each place one of the changes possible there."""
    rng = random.Random(seed)  # noqa: S311
    at: dict[tuple[str, tuple[int, int]], list[tuple[str, int]]] = {}
    for module in modules:
        source = _source(module)
        for start, name, occurrence in places(source):
            at.setdefault((module, start), []).append((name, occurrence))
    everywhere = sorted(at)
    rng.shuffle(everywhere)
    for module, start in everywhere:
        name, occurrence = rng.choice(at[module, start])
        source = _source(module)
        try:
            changed = mutate_code(source, get_operator(name)(), occurrence)
        except AttributeError:  # cosmic-ray cannot replace an exception with a dotted name
            continue
        if changed is None or _behaviour(changed) in ("", _behaviour(source)):
            continue
        yield module, name, changed
        number -= 1
        if number == 0:
            return


def _source(module: str) -> str:
    return (ROOT / "grader" / "nngrade" / module).read_text("utf-8")


def _copy() -> Path:
    """Copy the working tree; return the Python of an environment that imports nngrade from the copy."""
    shutil.rmtree(PLACE, ignore_errors=True)
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True).stdout
    for name in filter(None, names.decode().split("\0")):
        if (ROOT / name).is_file():
            (COPY / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, COPY / name)
    env = PLACE / "env"
    venv.create(env, with_pip=False)
    site = next((env / "lib").glob("python*/site-packages"))
    shared = [p for p in sys.path if Path(p).name == "site-packages"]
    (site / "nngrade.pth").write_text("\n".join([str(COPY / "grader"), *shared]) + "\n", "utf-8")
    command = env / "bin" / "nngrade"
    command.write_text(
        f"#!{env / 'bin' / 'python'}\nfrom nngrade.cli.main import run\n\nrun()\n", "utf-8"
    )
    command.chmod(0o755)
    return env / "bin" / "python"


def _passes(python: Path, tests: str, limit: float) -> bool:
    """Run a test file in the copy; return whether it passes within `limit` seconds."""
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    drop = ("PYTHONPATH", "CI")
    environment = {k: v for k, v in os.environ.items() if k not in drop}
    process = subprocess.Popen(
        [python, "-m", "pytest", *options, f"tests/{tests}"],
        cwd=COPY,
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(limit) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return False


def _diff(module: str, changed: str) -> list[str]:
    pair = (_source(module).splitlines(), changed.splitlines())
    return [line for line in difflib.unified_diff(*pair, n=0, lineterm="") if line[:2] != "@@"][2:]


def _explained(module: str, diff: list[str]) -> str:
    """Return the reason why no test can notice the change, or "" if none is listed."""
    listed = tomllib.loads(EQUIVALENT.read_text("utf-8"))["mutant"]
    old, *new = (line[0] + line[1:].strip() for line in diff)
    for known in listed:
        same = known["module"] == module and f"-{known['old']}" == old
        if same and ("new" not in known or [f"+{known['new']}"] == new):
            return str(known["why"])
    return ""


def main() -> int:
    """Draw changes and try them; exit 1 if too few are caught or explained."""
    parser = argparse.ArgumentParser(description="Count the small changes that no test notices.")
    parser.add_argument("--number", type=int, default=60, help="how many changes to draw")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--module", choices=TESTS, action="append", help="only changes of this one")
    options = parser.parse_args()
    mutants = list(draw(options.number, options.seed, options.module or sorted(TESTS)))
    python = _copy()
    limits: dict[str, float] = {}
    for tests in sorted({TESTS[module] for module, _, _ in mutants}):
        begun = time.monotonic()
        if not _passes(python, tests, 600):
            sys.exit(f"tests/{tests} fails without any change. Correct that first.")
        limits[tests] = 10 + 3 * (time.monotonic() - begun)
    good = 0
    for i, (module, name, changed) in enumerate(sorted(mutants), 1):
        diff = _diff(module, changed)
        path, tests = COPY / "grader" / "nngrade" / module, TESTS[module]
        path.write_text(changed, "utf-8")
        try:
            caught = not _passes(python, tests, limits[tests])
        finally:
            path.write_text(_source(module), "utf-8")
        why = "" if caught else _explained(module, diff)
        good += caught or bool(why)
        said = "caught" if caught else f"explained: {why}" if why else "SURVIVED"
        print(f"{i}/{len(mutants)} {module} {name.partition('/')[2]}: {said}", flush=True)
        if not caught:
            print("\n".join(f"    {line}" for line in diff), flush=True)
    print(f"{good} of {len(mutants)} changes are caught or explained: {good / len(mutants):.0%}")
    return 0 if good >= ENOUGH * len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
