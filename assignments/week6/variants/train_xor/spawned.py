"""Generators spawned from the seed's

One for each layer, uniform weights, and targets in single precision.
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    rng1, rng2 = np.random.default_rng(seed).spawn(2)
    p = {
        "W1": rng1.uniform(-1.5, 1.5, (hidden, 2)),
        "b1": np.zeros(hidden),
        "W2": rng2.uniform(-1.5, 1.5, (1, hidden)),
        "b2": np.zeros(1),
    }
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32)
    y = np.logical_xor(X[:, :1], X[:, 1:]).astype(np.float32)
    losses = []
    for _ in range(steps):
        loss, g = xor_grads(p, X, y)
        losses.append(loss)
        for k in p:
            p[k] -= lr * g[k]
    return p, losses
