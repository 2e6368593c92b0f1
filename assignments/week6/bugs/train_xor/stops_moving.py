"""No steps once the loss is small

Below some loss you take no more steps. The caller asked for a number of steps, and each of them
moves the parameters.

Hint: do the last two losses of your run differ?
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        if loss > 2e-3:
            params = {name: value - lr * grads[name] for name, value in params.items()}
    return params, losses
