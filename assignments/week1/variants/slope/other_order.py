"""From q to p

Both differences turn their sign, and the quotient does not.
"""


def slope(p, q):
    if q[0] == p[0]:
        raise ValueError("vertical")
    return (p[1] - q[1]) / (p[0] - q[0])
