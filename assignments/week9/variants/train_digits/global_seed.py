"""The global generator, seeded

It depends on the seed alone; a generator of its own would be better manners.
"""

import numpy as np


def train_digits(X, y, seed):
    np.random.seed(seed)
    X, y = np.array(X), np.array(y)
    W1, b1 = np.random.randn(80, 64) * 0.15, np.zeros(80)
    W2, b2 = np.random.randn(10, 80) * 0.1, np.zeros(10)
    V = [np.zeros_like(p) for p in (W1, b1, W2, b2)]
    for epoch in range(60):
        order = np.arange(len(X))
        np.random.shuffle(order)
        for i in range(0, len(X), 32):
            xb, yb = X[order[i : i + 32]], y[order[i : i + 32]]
            h = np.maximum(0, xb @ W1.T + b1)
            z = h @ W2.T + b2
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(yb)), yb] -= 1
            p /= len(yb)
            dh = (p @ W2) * (h > 0)
            grads = dh.T @ xb, dh.sum(0), p.T @ h, p.sum(0)
            for v, param, g in zip(V, (W1, b1, W2, b2), grads):
                v *= 0.9
                v += g
                param -= 0.05 * v
    return [(W1, b1), (W2, b2)]
