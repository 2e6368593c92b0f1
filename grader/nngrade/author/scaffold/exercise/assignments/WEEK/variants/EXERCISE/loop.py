"""A loop over the elements

One squared difference after another.
"""


def EXERCISE(pred, y):
    total = 0.0
    for p, t in zip(pred.ravel(), y.ravel(), strict=True):
        total += (p - t) * (p - t)
    return float(total / pred.size)
