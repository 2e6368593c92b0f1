"""A sum of hats

Each point has a hat function of its own, made of the same units.
"""

import numpy as np


def relu_interpolant(xs, ys):
    x, v = np.array(xs, float), np.array(ys, float)
    c = np.zeros(len(x))
    for i, rise in enumerate(v - v[0]):
        left = 1 / (x[i] - x[i - 1]) if i > 0 else 0.0
        right = 1 / (x[i + 1] - x[i]) if i < len(x) - 1 else 0.0
        c[i] -= rise * (left + right)
        if i > 0:
            c[i - 1] += rise * left
        if i < len(x) - 1:
            c[i + 1] += rise * right
    return [(np.ones((len(x), 1)), -x), (c[None], v[:1].copy())]
