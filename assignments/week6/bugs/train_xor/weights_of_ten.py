"""The weights begin at size 10

You draw weights of size 10 or so. tanh is flat there, and little of the gradient comes through.

Hint: what is the standard deviation of your W1?
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = 10 * rng.normal(size=(hidden, 2)), 10 * rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        params = {name: value - lr * grads[name] for name, value in params.items()}
    return params, losses
