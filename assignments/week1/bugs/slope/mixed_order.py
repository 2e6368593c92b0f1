"""The differences are taken in opposite orders

You subtract p from q above and q from p below (or the other way round), which turns the sign.

Hint: is a line that rises to the right given a positive slope?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (p[0] - q[0])
