"""Make a class of 200 with ten copied pairs, and twenty independent answers of equal shape.

Each student writes a training loop, a loss and an optimizer in a style drawn at random: one of several
forms for each step, and names of their own. No two of the 170 others have the same style.
"""

from __future__ import annotations

import random
import re

# ruff: noqa: E501
PARTS = {
    "start": [
        "    {w} = np.zeros({X}.shape[1])\n    {b} = 0.0\n",
        "    {n}, {d} = {X}.shape\n    {w} = np.zeros({d})\n    {b} = 0.0\n",
        "    {b} = 0.0\n    {w} = np.array([0.0] * len({X}[0]))\n",
        "    {w}, {b} = np.zeros_like({X}[0], dtype=float), 0.0\n",
    ],
    "outer": [
        "    for {e} in range(max_epochs):\n        {m} = 0\n",
        "    {e} = 0\n    while {e} < max_epochs:\n        {e} += 1\n        {m} = 0\n",
        "    {m} = 1\n    for {e} in range(max_epochs):\n        if {m} == 0:\n            break\n        {m} = 0\n",
    ],
    "inner": [
        "        for {x}, {t} in zip({X}, {y}):\n",
        "        for {i} in range(len({X})):\n            {x} = {X}[{i}]\n            {t} = {y}[{i}]\n",
        "        for {i}, {x} in enumerate({X}):\n            {t} = {y}[{i}]\n",
    ],
    "guess": [
        "            {p} = 1 if {x} @ {w} + {b} > 0 else 0\n",
        "            {s} = np.dot({w}, {x}) + {b}\n            {p} = int({s} > 0)\n",
        "            {s} = sum({w}[k] * {x}[k] for k in range(len({w}))) + {b}\n            {p} = 0\n"
        "            if {s} > 0:\n                {p} = 1\n",
        "            {p} = np.where({x}.dot({w}) + {b} > 0, 1, 0)\n",
    ],
    "update": [
        "            if {p} != {t}:\n                {w} = {w} + lr * ({t} - {p}) * {x}\n"
        "                {b} = {b} + lr * ({t} - {p})\n                {m} += 1\n",
        "            {r} = {t} - {p}\n            {w} += lr * {r} * {x}\n            {b} += lr * {r}\n"
        "            {m} += abs({r})\n",
        "            if {t} == 1 and {p} == 0:\n                {w} = {w} + lr * {x}\n                {b} += lr\n"
        "                {m} += 1\n            elif {t} == 0 and {p} == 1:\n                {w} = {w} - lr * {x}\n"
        "                {b} -= lr\n                {m} += 1\n",
    ],
    "end": [
        "        {h}.append({m})\n        if {m} == 0:\n            break\n    return {w}, {b}, {h}\n",
        "        {h} += [{m}]\n        if not {m}:\n            return {w}, {b}, {h}\n    return {w}, {b}, {h}\n",
        "        {h} = {h} + [{m}]\n        if {m} < 1:\n            break\n    return ({w}, {b}, {h})\n",
    ],
    "state": [
        "        self.{v} = {{}}\n        self.lr = lr\n        self.{c} = momentum\n",
        "        self.lr, self.{c} = lr, momentum\n        self.{v} = None\n",
        "        self.{c} = momentum\n        self.lr = lr\n        self.{v} = dict()\n        self.{k} = 0\n",
    ],
    "step": [
        "        for {q} in params:\n            {o} = self.{v}.get({q}, 0.0)\n"
        "            self.{v}[{q}] = self.{c} * {o} + grads[{q}]\n"
        "            params[{q}] = params[{q}] - self.lr * self.{v}[{q}]\n        return params\n",
        "        if self.{v} is None:\n            self.{v} = {{{q}: np.zeros_like(g) for {q}, g in grads.items()}}\n"
        "        for {q}, g in grads.items():\n            self.{v}[{q}] *= self.{c}\n            self.{v}[{q}] += g\n"
        "            params[{q}] -= self.lr * self.{v}[{q}]\n        return params\n",
        "        {o} = {{}}\n        for {q} in sorted(params):\n            old = self.{v}[{q}] if {q} in self.{v} else 0\n"
        "            new = self.{c} * old + grads[{q}]\n            self.{v}[{q}] = new\n"
        "            {o}[{q}] = params[{q}] - self.lr * new\n        return {o}\n",
    ],
    "loss": [
        "    {s} = X @ w + b\n    {r} = np.log1p(np.exp(-np.abs({s}))) + np.maximum({s}, 0) - y * {s}\n"
        "    return {r}.mean()\n",
        "    {p} = 1 / (1 + np.exp(-(X @ w + b)))\n    {p} = np.clip({p}, 1e-12, 1 - 1e-12)\n"
        "    return -np.mean(y * np.log({p}) + (1 - y) * np.log(1 - {p}))\n",
        "    {s} = np.dot(X, w) + b\n    {o} = 0.0\n    for {i} in range(len(y)):\n"
        "        {o} += np.logaddexp(0, {s}[{i}]) - y[{i}] * {s}[{i}]\n    return {o} / len(y)\n",
        "    {s} = X.dot(w) + b\n    return np.mean(np.logaddexp(0.0, {s}) - {s} * y)\n",
    ],
}
NAMES = list("wbndXyemxtipsrhvckqo")
PREDICT = "def predict(X, w, b):\n    return (X @ w + b > 0).astype(int)\n"


def _written(style: dict[str, int], names: dict[str, str]) -> list[str]:
    """Return a submission's definitions."""
    part = {key: PARTS[key][style[key]].format(**names) for key in PARTS}
    loop = "".join(part[key] for key in ("start", "outer", "inner", "guess", "update", "end"))
    history = f"    {names['h']} = []\n"
    fit = f"def fit({names['X']}, {names['y']}, lr=1.0, max_epochs=100):\n{history}{loop}"
    optimizer = f"class Momentum:\n    def __init__(self, lr, momentum):\n{part['state']}\n"
    optimizer += f"    def step(self, params, grads):\n{part['step']}"
    return [PREDICT, fit, optimizer, f"def loss(X, y, w, b):\n{part['loss']}"]


def _named(rng: random.Random) -> dict[str, str]:
    return {name: f"{name}{rng.choice('abcdefghij')}{rng.randrange(100)}" for name in NAMES}


def _file(parts: list[str], rng: random.Random, *, comments: bool) -> str:
    said = [
        f"# {rng.choice(('my', 'the', 'this'))} part {rng.randrange(99)}\n" * comments
        for _ in parts
    ]
    return "import numpy as np\n\n\n" + "\n\n".join(a + b for a, b in zip(said, parts, strict=True))


def made(seed: int) -> tuple[dict[str, str], list[frozenset[str]]]:
    """Return the sources by student, and the copied pairs. The answers of equal shape are equal00 to equal19."""
    rng = random.Random(seed)  # noqa: S311 nothing here is secret
    sizes = {key: len(forms) for key, forms in PARTS.items()}
    used: list[dict[str, int]] = []

    def style() -> dict[str, int]:
        found = {key: rng.randrange(size) for key, size in sizes.items()}
        if found in used:
            return style()
        used.append(found)
        return found

    common = style()
    sources = {}
    for n in range(20):
        sources[f"equal{n:02}"] = _file(_written(common, _named(rng)), rng, comments=True)
    for n in range(160):
        sources[f"student{n:03}"] = _file(_written(style(), _named(rng)), rng, comments=True)
    copied = []
    for n in range(10):
        names = _named(rng)
        parts = _written(style(), names)
        renamed = dict(zip(names.values(), _named(rng).values(), strict=True))
        copies = [_WORD.sub(lambda m, new=renamed: new.get(m[0], m[0]), part) for part in parts]
        rng.shuffle(copies)
        pair = f"first{n}", f"x-copy{n}"
        sources[pair[0]] = _file(parts, rng, comments=True)
        sources[pair[1]] = _file(copies, rng, comments=False)
        copied.append(frozenset(pair))
    return sources, copied


_WORD = re.compile(r"\b\w+\b")
