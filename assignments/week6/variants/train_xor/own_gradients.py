"""With gradients of its own

xor_grads is not called; the loop has it written out.
"""

import numpy as np


def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]), np.array([[0], [1], [1], [0.0]])
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(0, 1, (hidden, 2)), np.zeros(hidden)
    W2, b2 = rng.normal(0, 1, (1, hidden)), np.zeros(1)
    losses = []
    for _ in range(steps):
        A = np.tanh(X @ W1.T + b1)
        z = A @ W2.T + b2
        losses.append(np.mean(np.logaddexp(0, z) - z * y))
        dz = ((1 + np.tanh(z / 2)) / 2 - y) / 4
        dH = (dz @ W2) * (1 - A**2)
        W2 = W2 - lr * (dz.T @ A)
        b2 = b2 - lr * dz.sum(0)
        W1 = W1 - lr * (dH.T @ X)
        b1 = b1 - lr * dH.sum(0)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, losses
