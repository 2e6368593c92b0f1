"""The second call goes on from the first

You keep the parameters between calls, and a second call begins where the first one ended. Each
call begins anew; it depends on its arguments alone.

Hint: is anything stored outside of the function, and changed in place?
"""

import numpy as np


_starts = {}


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    begin = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    params = _starts.setdefault((seed, hidden), begin)
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        for name in params:
            params[name] -= lr * grads[name]
    return {name: value.copy() for name, value in params.items()}, losses
