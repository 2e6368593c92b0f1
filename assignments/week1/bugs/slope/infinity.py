"""Infinity for a vertical line

You return infinity for a vertical line. Raise ValueError: it has no slope.

Hint: what does the docstring say about equal x?
"""


def slope(p, q):
    if p[0] == q[0]:
        return float("inf")
    return (q[1] - p[1]) / (q[0] - p[0])
