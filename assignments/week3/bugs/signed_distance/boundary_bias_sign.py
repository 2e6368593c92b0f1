"""The boundary has the wrong sign of b

You have + b where - b belongs: the boundary is on the other side of the origin.

Hint: solve w1 x1 + w2 x2 + b = 0 for x2.
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return (b - w[0] * x1) / w[1]
