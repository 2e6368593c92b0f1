"""Draw what a student's functions compute as SVG, beside what the reference's compute."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape

import msgspec

WIDTH, HEIGHT = 300, 220
LEFT, RIGHT, TOP, BOTTOM = 52, 8, 30, 24
BINS = 24
# Images stand in rows of six, a little off the edge.
ACROSS, MARGIN = 6, 4
MINE, RIGHT_ONE = "var(--blue)", "var(--orange)"
Numbers = tuple[float, ...]


class Drawing(msgspec.Struct, frozen=True):
    """The numbers of one picture, of the student (`mine`) and of the reference (`right`), null if none.

    A curve's numbers stand over `xs`. A boundary's are labels of a grid of `side` times `side` points, row by
    row from below, over `xs` both ways; `points` are its data: x, y and label. Images' numbers are those of
    their pixels, `side` times `side` for each, with a text for each in `labels`.
    """

    kind: str
    title: str
    mine: Numbers | None
    right: Numbers | None
    xs: Numbers = ()
    side: int = 0
    points: tuple[tuple[float, float, float], ...] = ()
    labels: tuple[str, ...] = ()


def svg(drawing: Drawing) -> str:
    """Return a picture as an SVG element, in the colours of the page that holds it."""
    kinds = {"boundary": _boundary, "histogram": _histogram, "images": _images}
    draw = kinds.get(drawing.kind, _curve)
    title = escape(drawing.title)
    return (
        f'<svg width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{title}">'
        f'<text x="{LEFT}" y="11">{title}</text>{_legend(drawing)}{draw(drawing)}</svg>'
    )


def _legend(drawing: Drawing) -> str:
    parts = [("yours", MINE, drawing.mine), ("reference", RIGHT_ONE, drawing.right)]
    shown = drawing.kind != "images"
    found = [(word, colour) for word, colour, numbers in parts if shown and numbers is not None]
    made = ""
    for place, (word, colour) in enumerate(found):
        x = LEFT + 60 * place
        made += (
            f'<line x1="{x}" y1="21" x2="{x + 14}" y2="21" stroke="{colour}" stroke-width="3"/>'
            f'<text x="{x + 18}" y="25">{word}</text>'
        )
    return made


class _Frame:
    """The axes of a picture: places of numbers on it, and the labels at both ends."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self._x0, self._x1 = _range(xs)
        self._y0, self._y1 = _range(ys)

    def x(self, value: float) -> float:
        return LEFT + (value - self._x0) / (self._x1 - self._x0) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        return (
            HEIGHT - BOTTOM - (value - self._y0) / (self._y1 - self._y0) * (HEIGHT - TOP - BOTTOM)
        )

    def axes(self) -> str:
        bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
        lines = f"M{LEFT} {TOP}V{bottom}H{right}"
        if self._y0 < 0 < self._y1:
            lines += f"M{LEFT} {self.y(0):.1f}H{right}"
        return (
            f'<path d="{lines}" fill="none" stroke="var(--line)"/>'
            f'<text x="{LEFT}" y="{bottom + 15}">{_label(self._x0)}</text>'
            f'<text x="{right}" y="{bottom + 15}" text-anchor="end">{_label(self._x1)}</text>'
            f'<text x="{LEFT - 4}" y="{bottom}" text-anchor="end">{_label(self._y0)}</text>'
            f'<text x="{LEFT - 4}" y="{TOP + 10}" text-anchor="end">{_label(self._y1)}</text>'
        )


def _range(values: Sequence[float]) -> tuple[float, float]:
    finite = [v for v in values if math.isfinite(v)]
    low, high = min(finite, default=0.0), max(finite, default=1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _label(value: float) -> str:
    return f"{value:.0f}" if 100 <= abs(value) < 1e5 else f"{value:.2g}"


def _curve(drawing: Drawing) -> str:
    series = [(drawing.right, RIGHT_ONE, "6 4"), (drawing.mine, MINE, "")]
    known = [numbers for numbers, _, _ in series if numbers is not None]
    longest = max(map(len, known), default=0)
    xs = drawing.xs or tuple(map(float, range(1, longest + 1)))
    frame = _Frame(xs, [y for numbers in known for y in numbers])
    lines = (
        _line(xs, numbers, frame, f'stroke="{colour}" stroke-dasharray="{dash}"')
        for numbers, colour, dash in series
        if numbers is not None
    )
    return frame.axes() + "".join(lines)


def _line(xs: Numbers, ys: Numbers, frame: _Frame, style: str) -> str:
    path, pen = "", "M"
    for x, y in zip(xs, ys, strict=False):
        if math.isfinite(y):
            path += f"{pen}{frame.x(x):.1f} {frame.y(y):.1f}"
        pen = "L" if math.isfinite(y) else "M"
    return f'<path d="{path}" fill="none" stroke-width="2" {style}/>'


def _boundary(drawing: Drawing) -> str:
    side = drawing.side
    frame = _Frame(drawing.xs, drawing.xs)
    step = (drawing.xs[-1] - drawing.xs[0]) / (side - 1)
    made = ""
    if drawing.mine is not None:
        made += _cells(drawing.mine, drawing.xs, frame)
    if drawing.right is not None:
        made += _edges(drawing.right, drawing.xs, frame.x, frame.y, step)
    for x, y, label in drawing.points:
        fill = "var(--ink)" if label > 0 else "var(--paper)"
        made += (
            f'<circle cx="{frame.x(x):.1f}" cy="{frame.y(y):.1f}" r="5" fill="{fill}" '
            'stroke="var(--ink)" stroke-width="1.5"/>'
        )
    return frame.axes() + made


def _cells(labels: Numbers, xs: Numbers, frame: _Frame) -> str:
    """Return the part of the plane with the label 1, as one rectangle for each run of a row."""
    side = len(xs)
    half = (xs[1] - xs[0]) / 2
    path = ""
    for row in range(side):
        column = 0
        while column < side:
            if labels[row * side + column] <= 0:
                column += 1
                continue
            first = column
            while column < side and labels[row * side + column] > 0:
                column += 1
            x0, x1 = max(xs[first] - half, xs[0]), min(xs[column - 1] + half, xs[-1])
            y0, y1 = max(xs[row] - half, xs[0]), min(xs[row] + half, xs[-1])
            path += f"M{frame.x(x0):.1f} {frame.y(y0):.1f}H{frame.x(x1):.1f}"
            path += f"V{frame.y(y1):.1f}H{frame.x(x0):.1f}Z"
    return f'<path d="{path}" fill="{MINE}" fill-opacity="0.3" shape-rendering="crispEdges"/>'


def _edges(
    labels: Numbers,
    xs: Numbers,
    x: Callable[[float], float],
    y: Callable[[float], float],
    step: float,
) -> str:
    """Return the line between points of different labels."""
    side, half = len(xs), step / 2
    path = ""
    for row in range(side):
        for column in range(side):
            mine = labels[row * side + column] > 0
            if column + 1 < side and mine != (labels[row * side + column + 1] > 0):
                at = x(xs[column] + half)
                path += f"M{at:.1f} {y(xs[row] - half):.1f}V{y(xs[row] + half):.1f}"
            if row + 1 < side and mine != (labels[(row + 1) * side + column] > 0):
                at = y(xs[row] + half)
                path += f"M{x(xs[column] - half):.1f} {at:.1f}H{x(xs[column] + half):.1f}"
    return f'<path d="{path}" fill="none" stroke="{RIGHT_ONE}" stroke-width="2"/>'


def _images(drawing: Drawing) -> str:
    """Return small images in rows of `ACROSS`, each with its label below; dark pixels are large numbers."""
    numbers, side = drawing.mine or (), drawing.side
    low, high = _range(numbers)
    cell = (WIDTH - 2 * MARGIN) / ACROSS
    made = ""
    for number, label in enumerate(drawing.labels):
        left = MARGIN + cell * (number % ACROSS)
        top = TOP + (cell + 16) * (number // ACROSS)
        pixel = (cell - 6) / side
        pixels = numbers[number * side * side : (number + 1) * side * side]
        for place, value in enumerate(pixels):
            shade = (value - low) / (high - low) if math.isfinite(value) else 0.0
            if shade > 0.02:
                made += (
                    f'<rect x="{left + pixel * (place % side):.1f}" y="{top + pixel * (place // side):.1f}" '
                    f'width="{pixel:.1f}" height="{pixel:.1f}" fill="var(--ink)" fill-opacity="{shade:.2f}"/>'
                )
        middle = left + (cell - 6) / 2
        below = top + cell + 6
        made += (
            f'<text x="{middle:.1f}" y="{below:.1f}" text-anchor="middle">{escape(label)}</text>'
        )
    return made


def _histogram(drawing: Drawing) -> str:
    series = [(drawing.mine, MINE), (drawing.right, RIGHT_ONE)]
    known = [[v for v in numbers if math.isfinite(v)] for numbers, _ in series if numbers]
    low, high = _range([v for numbers in known for v in numbers])
    width = (high - low) / BINS
    shares = []
    for numbers, colour in series:
        if numbers:
            counts = [0] * BINS
            for value in numbers:
                if math.isfinite(value):
                    counts[min(int((value - low) / (high - low) * BINS), BINS - 1)] += 1
            shares.append(([c / len(numbers) for c in counts], colour))
    frame = _Frame((low, high), [0.0, *(s for found, _ in shares for s in found)])
    made = ""
    for found, colour in shares:
        path = f"M{frame.x(low):.1f} {frame.y(0):.1f}"
        for place, share in enumerate(found):
            path += f"V{frame.y(share):.1f}H{frame.x(low + (place + 1) * width):.1f}"
        path += f"V{frame.y(0):.1f}"
        fill = f'fill="{colour}" fill-opacity="0.3"' if colour == MINE else 'fill="none"'
        made += f'<path d="{path}" {fill} stroke="{colour}" stroke-width="1.5"/>'
    return frame.axes() + made
