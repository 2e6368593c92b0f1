"""Just equal points are refused

You compare the whole points, so two different points above each other slip through.

Hint: which coordinates make a line vertical?
"""


def slope(p, q):
    if p == q:
        raise ValueError("one point")
    return (q[1] - p[1]) / (q[0] - p[0]) if p[0] != q[0] else float("inf")
