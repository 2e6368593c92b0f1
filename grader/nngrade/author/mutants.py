"""Make mutants of a reference for mutation testing: each differs from it in one place, like a typo.

Only code between solution markers is changed: constants, operators, comparisons, functions and keyword
arguments; dropped terms, calls and indices; swapped arguments; negated conditions. A mutant's name is its
change, such as "mse: pred - y -> pred + y". So a manifest can list it as equivalent even after lines move.
"""

from __future__ import annotations

import ast
import copy
import difflib
from collections import Counter
from collections.abc import Iterator

import msgspec

OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
# Functions whose arguments can be swapped, and conversions that can be dropped, without a visible change.
COMMUTATIVE = frozenset(
    {"maximum", "minimum", "logaddexp", "isclose", "dot", "vdot", "array_equal"}
)
CONVERSIONS = frozenset({"float", "int", "bool", "asarray", "array", "copy"})
FUNCTIONS = {
    "mean": "sum",
    "sum": "mean",
    "max": "min",
    "min": "max",
    "maximum": "minimum",
    "minimum": "maximum",
    "argmax": "argmin",
    "argmin": "argmax",
    "log1p": "log",
    "log": "log1p",
    "exp": "expm1",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "ones": "zeros",
    "floor": "ceil",
    "all": "any",
    "any": "all",
}


class Mutant(msgspec.Struct, frozen=True):
    """A changed reference: the function, the change as name and as diff, and the whole source."""

    function: str
    name: str
    source: str
    diff: str


def mutants(source: str, ranges: dict[str, range]) -> list[Mutant]:
    """Return all mutants of a module; `ranges` gives the lines of each function's solution."""
    tree = ast.parse(source)
    plain = ast.unparse(tree).splitlines()
    seen: Counter[str] = Counter()
    found = []
    silent = _silent(tree)
    for index, node in enumerate(ast.walk(tree)):
        if node in silent:
            continue
        line = getattr(node, "lineno", 0)
        function = next((name for name, lines in ranges.items() if line in lines), None)
        if function is None or not isinstance(node, (ast.expr, ast.stmt)):
            continue
        for changed in _changes(node):
            other = copy.deepcopy(tree)
            target = list(ast.walk(other))[index]
            _replace(other, target, changed)
            text = ast.unparse(ast.fix_missing_locations(other))
            if text.splitlines() == plain:
                continue
            name = f"{function}: {_short(node)} -> {_short(changed)}"
            seen[name] += 1
            if seen[name] > 1:
                name += f" #{seen[name]}"
            lines = difflib.unified_diff(plain, text.splitlines(), lineterm="", n=0)
            diff = "\n".join(d for d in list(lines)[2:] if not d.startswith("@@"))
            found.append(Mutant(function, name, text, diff))
    return found


def _silent(tree: ast.AST) -> set[ast.AST]:
    """Return the nodes that make no difference on right inputs: annotations, and `strict` of zip."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign):
            found |= set(ast.walk(node.annotation))
        elif isinstance(node, ast.keyword) and node.arg == "strict":
            found |= set(ast.walk(node))
    return found


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else text[:59] + "…"


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield ast.Constant(not node.value)
        elif isinstance(node.value, (int, float)):
            yield ast.Constant(node.value + 1)
            if node.value not in (0, 1):
                yield ast.Constant(0 * node.value)
    elif isinstance(node, ast.BinOp):
        for kind in OPERATORS.get(type(node.op), ()):
            yield ast.BinOp(node.left, kind(), node.right)
        yield node.left
        yield node.right
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for comparison in COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [comparison()], node.comparators)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, (ast.If, ast.While)):
        negated = copy.copy(node)
        negated.test = ast.UnaryOp(ast.Not(), node.test)
        yield negated
    elif isinstance(node, ast.AugAssign):
        for kind in OPERATORS.get(type(node.op), ()):
            yield ast.AugAssign(node.target, kind(), node.value)
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        yield node.value


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
    starred = any(isinstance(a, ast.Starred) for a in node.args)
    if len(node.args) >= 2 and not starred and name not in COMMUTATIVE:
        yield ast.Call(node.func, [node.args[1], node.args[0], *node.args[2:]], node.keywords)
    if node.args and not starred and name not in CONVERSIONS:
        yield node.args[0]
    if name in FUNCTIONS and isinstance(node.func, ast.Attribute):
        swapped = ast.Attribute(node.func.value, FUNCTIONS[name], node.func.ctx)
        yield ast.Call(swapped, node.args, node.keywords)
    for i, keyword in enumerate(node.keywords):
        if keyword.arg not in (None, "strict"):
            yield ast.Call(node.func, node.args, node.keywords[:i] + node.keywords[i + 1 :])


def _replace(tree: ast.AST, target: ast.AST, by: ast.AST) -> None:
    by = copy.deepcopy(by)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, field, by)
                return
            if isinstance(value, list):
                for i, item in enumerate(value):
                    if item is target:
                        value[i] = by
                        return
