"""A small number in place of 0

You add a small number to w[1] against a division by zero. That bends every answer a little, and
draws a vertical line where none can be drawn.

Hint: what does your function do for w = (1, 0)?
"""


def boundary_x2(w, b, x1):
    return -(w[0] * x1 + b) / (w[1] + 1e-9)
