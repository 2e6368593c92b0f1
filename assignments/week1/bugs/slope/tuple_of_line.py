"""The whole equation of the line

You return slope and intercept. Only the slope is asked for.

Hint: what does the signature say is returned?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    m = (q[1] - p[1]) / (q[0] - p[0])
    return m, p[1] - m * p[0]
