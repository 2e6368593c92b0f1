"""Fractions are cut off for whole inputs

Where x1 holds integers, your result holds whole numbers: the fractions are cut off.

Hint: what is the dtype of your result if x1 holds integers?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return (-(w[0] * x1 + b) / w[1]).astype(x1.dtype)
