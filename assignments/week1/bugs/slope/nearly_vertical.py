"""A steep line is refused

You call two x equal when they are merely close, so very steep lines are refused.

Hint: how close are 0 and 1e-10?
"""


def slope(p, q):
    if abs(q[0] - p[0]) < 1e-9:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
