"""None for a vertical boundary

You return None if w[1] is 0. A ValueError is asked for, so that the mistake is seen where it is
made.

Hint: what does your function do for w = (1, 0)?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        return None
    return -(w[0] * x1 + b) / w[1]
