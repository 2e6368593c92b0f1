"""The weights take the type of x1

Where x1 holds integers, the weights lose their fractions, as if w were converted to the type of
x1.

Hint: what becomes of w = (1.5, -2.75) if x1 holds integers?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    w = w.astype(x1.dtype)
    return -(w[0] * x1 + b) / w[1]
