"""The boundary leaves the bias out

Your boundary always runs through the origin.

Hint: where is it for x1 = 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -w[0] * x1 / w[1]
