"""The bias is not divided

You divide the first term by w[1] and leave b as it is.

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] / w[1]) * x1 - b
