"""All hidden units begin alike

You start with equal weights. The hidden units then get equal gradients and stay alike: together
they are worth a single one.

Hint: what do two hidden units with the same weights do after one step?
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = np.full((hidden, 2), 0.5), np.full((1, hidden), 0.5)
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        params = {name: value - lr * grads[name] for name, value in params.items()}
    return params, losses
