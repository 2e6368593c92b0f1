"""Linear discriminants, in closed form

One layer, and nothing random: the seed is not needed.
"""

import numpy as np


def train_digits(X, y, seed):
    X = np.asarray(X, float)
    mu = np.stack([X[y == c].mean(0) if np.any(y == c) else np.zeros(64) for c in range(10)])
    R = X - mu[y]
    S = R.T @ R / len(X) + 0.02 * np.eye(64)
    W = np.linalg.solve(S, mu.T).T
    cnt = np.bincount(y, minlength=10)
    return [(W, -0.5 * (W * mu).sum(1) + np.log((cnt + 1e-3) / len(y)))]
