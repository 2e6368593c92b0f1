"""Whole results become integers

Where all results are whole you return integers. A float array is asked for, whatever the values.

Hint: what is the dtype of your result for w = (1, -1), b = 0, x1 = [1.0]?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    x2 = -(w[0] * x1 + b) / w[1]
    return x2.astype(int) if (x2 == x2.round()).all() else x2
