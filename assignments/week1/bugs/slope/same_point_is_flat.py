"""A point and itself are given the slope 0

You return 0 when the two points are the same. There is no line to speak of, and both x are equal: raise
ValueError.

Hint: what does the docstring ask for when both have the same x?
"""


def slope(p, q):
    if p[1] == q[1]:
        return 0.0
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
