"""x1 takes the type of the weights

Where w holds integers, x1 loses its fractions, as if it were converted to the type of w.

Hint: what becomes of x1 = [0.5] if w holds integers?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] * x1.astype(w.dtype) + b) / w[1]
