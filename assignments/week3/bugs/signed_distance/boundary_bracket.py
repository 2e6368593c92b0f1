"""Only the bias is divided by w2

A bracket is missing: both terms are divided.

Hint: what is the slope of the boundary?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -w[0] * x1 - b / w[1]
