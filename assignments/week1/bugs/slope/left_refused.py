"""A second point on the left is refused

You raise ValueError when the second point is to the left of the first. Their order does not matter.

Hint: what is the slope from (4, 0) to (0, 1)?
"""


def slope(p, q):
    if q[0] <= p[0]:
        raise ValueError("wrong order")
    return (q[1] - p[1]) / (q[0] - p[0])
