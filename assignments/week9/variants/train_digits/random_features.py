"""Random hidden units, and a ridge regression on them

The first layer stays as it is drawn; the last one is solved for.
"""

import numpy as np


def train_digits(X, y, seed):
    rng = np.random.default_rng(seed)
    W = rng.normal(0, 0.5, (400, 64))
    b = rng.uniform(-1, 1, 400)
    H = np.c_[np.maximum(0, X @ W.T + b), np.ones(len(X))]
    A = np.linalg.solve(H.T @ H + 0.5 * np.eye(401), H.T @ (2.0 * np.eye(10)[y] - 1))
    return [(W, b), (A[:-1].T, A[-1])]
