"""The line through the origin

You divide y by x of one point, which is the slope only of a line through (0, 0).

Hint: where does the other point come in?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return q[1] / q[0] if q[0] else p[1] / p[0]
