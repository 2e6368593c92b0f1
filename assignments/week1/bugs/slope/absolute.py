"""The slope without its sign

You take an absolute value, so a line that falls seems to rise.

Hint: what is the slope from (0, 1) to (4, 0)?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return abs(q[1] - p[1]) / abs(q[0] - p[0])
