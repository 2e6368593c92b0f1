"""Softmax regression from zero

One layer may start at zero, and whole batches need no order: nothing is random.
"""

import numpy as np


def train_digits(X, y, seed):
    W, b = np.zeros((10, 64)), np.zeros(10)
    T = np.eye(10)[y]
    vW, vb = 0 * W, 0 * b
    for _ in range(400):
        z = X @ W.T + b
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        d = (p - T) / len(X)
        vW = 0.9 * vW - 0.3 * (d.T @ X)
        vb = 0.9 * vb - 0.3 * d.sum(0)
        W = W + vW
        b = b + vb
    return [(W, b)]
