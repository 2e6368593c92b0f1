"""A slope rounded far behind the point

You round the slope to many digits, which still changes it, and a nearly flat line becomes flat.

Hint: what does rounding leave of 1e-10?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return round((q[1] - p[1]) / (q[0] - p[0]), 9)
