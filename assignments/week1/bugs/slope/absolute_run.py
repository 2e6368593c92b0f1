"""The run without its sign

You take the absolute value of the step to the right, so the sign is wrong when the second point is to the
left of the first.

Hint: should the slope change when you exchange the two points?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) / abs(q[0] - p[0])
