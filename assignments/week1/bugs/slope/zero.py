"""0 for a vertical line

You return 0 for a vertical line. That is the slope of a horizontal one; raise ValueError.

Hint: is a wall flat?
"""


def slope(p, q):
    if p[0] == q[0]:
        return 0.0
    return (q[1] - p[1]) / (q[0] - p[0])
