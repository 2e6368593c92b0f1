"""The slope is upside down

You use w[1] / w[0] where w[0] / w[1] belongs.

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[1] / (w[0] or 1.0)) * x1 - b / w[1]
