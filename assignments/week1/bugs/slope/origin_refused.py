"""A coordinate of 0 is refused

You look for an x that is 0 where the difference of the two is meant.

Hint: is the line from (0, 0) to (2, 3) vertical?
"""


def slope(p, q):
    if p[0] == 0 or q[0] == 0 or p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
