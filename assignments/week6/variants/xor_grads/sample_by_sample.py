"""Sample by sample

Outer products are added up; the mean comes last.
"""

import math

import numpy as np


def xor_grads(params, X, y):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    total, sums = 0.0, {name: np.zeros(np.shape(value)) for name, value in params.items()}
    for x, t in zip(X, y[:, 0]):
        a = np.tanh(W1 @ x + b1)
        z = float(W2[0] @ a + b2[0])
        total += max(z, 0) - z * t + math.log1p(math.exp(-abs(z)))
        d = (1 + math.tanh(z / 2)) / 2 - t
        h = d * W2[0] * (1 - a**2)
        sums["W2"][0] += d * a
        sums["b2"][0] += d
        sums["W1"] += np.outer(h, x)
        sums["b1"] += h
    return total / len(X), {name: value / len(X) for name, value in sums.items()}
