"""Momentum in the steps

You keep a velocity from step to step. Plain gradient descent is asked for.

Hint: on what does a step depend, besides the gradient?
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    velocity = {name: 0.0 for name in params}
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        velocity = {name: 0.9 * velocity[name] + grads[name] for name in params}
        params = {name: value - lr * velocity[name] for name, value in params.items()}
    return params, losses
