"""The differences inside each point

You subtract y from x inside a point. The differences are between the two points.

Hint: which two numbers tell how far it is to the right?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (p[0] - p[1]) / (q[0] - q[1])
