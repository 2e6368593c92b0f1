"""A running mean that prints

The mean is updated with each square; printing does no harm.
"""


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shape")
    m, k = 0.0, 0
    for a, b in zip(pred.flat, y.flat):
        k += 1
        m += ((float(a) - float(b)) ** 2 - m) / k
    print("mse is", m)
    return m
