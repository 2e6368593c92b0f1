"""Sums in place of differences

You add the coordinates where they should be subtracted.

Hint: what is the slope between two points at the same height?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] + p[1]) / (q[0] + p[0])
