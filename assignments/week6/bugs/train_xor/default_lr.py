"""Another default for lr

You changed what lr is when the caller leaves it out. The defaults belong to the signature that is
asked for.

Hint: compare your `def` with that of the handout.
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.1, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        params = {name: value - lr * grads[name] for name, value in params.items()}
    return params, losses
