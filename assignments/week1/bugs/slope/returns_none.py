"""None for a vertical line

You return None, or print a message, for a vertical line. Raise ValueError, so that nobody computes on with
it.

Hint: how does one raise an exception?
"""


def slope(p, q):
    if p[0] == q[0]:
        return None
    return (q[1] - p[1]) / (q[0] - p[0])
