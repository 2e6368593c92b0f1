"""A loop

Plain Python numbers are as good.
"""


def line_loss(m, b, x, y):
    return sum((m * float(u) + b - float(v)) ** 2 for u, v in zip(x, y)) / len(x)
