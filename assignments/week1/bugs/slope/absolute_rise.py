"""The rise without its sign

You take the absolute value of the rise, so a line that falls to the right is given a positive slope.

Hint: what is the slope from (0, 1) to (4, 0)?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return abs(q[1] - p[1]) / (q[0] - p[0])
