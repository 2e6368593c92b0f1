"""Updates in place

Each array is moved where it is.
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    rng = np.random.default_rng(seed)
    params = {
        "W1": rng.standard_normal((hidden, 2)),
        "b1": np.zeros(hidden),
        "W2": rng.standard_normal((1, hidden)),
        "b2": np.zeros(1),
    }
    X = np.array([[a, b] for a in (0, 1) for b in (0, 1)])
    y = np.array([[0], [1], [1], [0]])
    losses = []
    for step in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        for key in params:
            params[key] -= lr * grads[key]
    return params, losses
